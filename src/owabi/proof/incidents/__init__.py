"""What rules on apology and claims ask: the words of incidents, grief and gravity."""
