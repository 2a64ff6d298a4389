"""The case folder: facts, lists, letters, approvals, the ledger's file and its key, private to one account."""
