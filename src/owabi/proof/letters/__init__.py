"""What rules on mail ask of a letter: its parts, its subject and date, what was left in it."""
