"""prh dictionaries (YAML, as textlint-rule-prh reads them): read, checked, and run so that none can hang."""
