"""An incident as canonical JSON, and its digest: the same facts give the same bytes, however they were written."""

from __future__ import annotations

import hashlib
import json

from owabi.facts.incident import Incident


def canonical(incident: Incident) -> str:
    """JSON with sorted names, no spaces and nothing that is not there."""
    content = incident.model_dump(mode="json", by_alias=True, exclude_none=True)
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(incident: Incident) -> str:
    """SHA-256 of the canonical JSON, 64 hexadecimal digits."""
    return hashlib.sha256(canonical(incident).encode()).hexdigest()
