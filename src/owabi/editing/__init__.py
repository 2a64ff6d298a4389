"""Where the proofreader and the guard meet."""
