"""owabi: from confirmed facts to a sincere, exact, approved and delivered notice."""

__version__ = "0.1.0"
