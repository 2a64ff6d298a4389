"""What rules on numbers ask: days, amounts and periods with their places."""
