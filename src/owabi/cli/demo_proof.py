"""The demo's last acts: what one person was told, the bundle that proves it, and the byte that gives a forger away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from owabi.cli.demo_stage import Stage

if TYPE_CHECKING:
    from owabi.cli.demo_story import Story


def play(story: Story, stage: Stage) -> bool:
    """Show the dossier and the evidence."""
    del story, stage
    return True
