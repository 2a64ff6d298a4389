"""Delivery: rolls, mailings, the ledger of what became of each copy, and the senders."""
