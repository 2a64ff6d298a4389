"""What is checked of a bundle, one promise a file; each check gives what is wrong, and nothing where all holds."""
