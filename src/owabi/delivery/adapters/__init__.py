"""The adapters of delivery: SQLite, SMTP, the drill's folder, and what they ask of the machine."""
