"""The acts that command line and desk share: draft, enroll, approve, send, prove, purge."""
