"""What happened, how sure we are of it, and who may read it."""
