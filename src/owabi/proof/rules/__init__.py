"""The rules: one file a rule, in the folder of its family; see `owabi.proof.rule`."""
