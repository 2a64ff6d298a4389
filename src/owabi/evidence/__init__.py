"""Evidence: bundles that anyone can check offline, and what one person was told."""
