"""What every sheet that says the content a second time needs: names that exist, and the words for what differs."""

from __future__ import annotations

from collections.abc import Container, Set

from pulsefirst.model.errors import UnknownName
from pulsefirst.notation.tree import shown


def check_known(name: str, known: Container[str], where: str, sheet: str) -> None:
    """Raises UnknownName where the guideline has no such thing."""
    if name not in known:
        raise UnknownName(f"the guideline has no {shown(name)} here: take it off the sheet of {sheet}", where)


def difference(listed: Set[str], said: Set[str]) -> str:
    """What of a sheet is not in the content, and what is there also; empty where the two are the same."""
    differ = {"not": listed - said, "also": said - listed}
    return "; ".join(f"{how} {', '.join(sorted(names))}" for how, names in differ.items() if names)
