"""Public fakes and builders: what tests, demos and integrators stand in for the world with."""
