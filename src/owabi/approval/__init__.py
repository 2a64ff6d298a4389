"""Approval: who must say yes, what a yes covers, when it lapses."""
