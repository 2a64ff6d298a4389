"""Files that people write in, read as text to proofread: plain text, Markdown, HTML and mail, in any encoding."""

from __future__ import annotations

from owabi.documents.document import Document, Form
from owabi.documents.reading import read

__all__ = ["Document", "Form", "read"]
