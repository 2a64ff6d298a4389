"""Findings as text for people, JSON, SARIF and rdjson: pure functions."""
