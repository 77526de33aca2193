"""pulsefirst: one clinical pathway, the numb and cramping leg, made executable.

    >>> from datetime import datetime, timezone
    >>> import pulsefirst
    >>> case = pulsefirst.load_case({"left": {"dorsalis_pedis": "absent"}})
    >>> plan = pulsefirst.assess(case, at=datetime(2026, 1, 2, 3, 4, tzinfo=timezone.utc))
    >>> plan.triage.now.level.word, plan.triage.could_be.level.word, plan.triage.settled
    ('none', 'emergency', False)

Every error is a `PulsefirstError`; the tree stands in `pulsefirst.model.errors`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

# Loaded before the function of the same name is defined, so that `pulsefirst.guideline()` stays a function: importing a
# subpackage binds its name here.
from pulsefirst.guideline import GUIDELINE
from pulsefirst.model.case import NOT_ASSESSED, Case
from pulsefirst.model.errors import (
    CaseError,
    ContentError,
    Implausible,
    MalformedCase,
    PulsefirstError,
    UnknownName,
    WrongValue,
)

if TYPE_CHECKING:
    from pulsefirst.model.guideline import Guideline
    from pulsefirst.model.plan import Plan

__version__ = "0.1.0"


def guideline(*, source_only: bool = False) -> Guideline:
    """The guideline: all its content by name; with `source_only`, the source without its supplement.

    Both know the same findings, so a case read for one is a case for the other.
    """
    if source_only:
        from pulsefirst.guideline.source_only import SOURCE_ONLY

        return SOURCE_ONLY
    return GUIDELINE


def load_case(source: str | Path | Mapping[str, Any]) -> Case:
    """A case from a file (YAML or JSON) or from a mapping. Raises CaseError; OSError where the file cannot be opened."""
    if isinstance(source, Mapping):
        from pulsefirst.notation.read import case_from

        return case_from(source, GUIDELINE)
    from pulsefirst.notation.read import read_case
    from pulsefirst.notation.tree import LARGEST

    with Path(source).open("rb") as file:
        return read_case(file.read(LARGEST + 1), GUIDELINE, name=str(source))


def assess(case: Case, *, at: datetime, source_only: bool = False) -> Plan:
    """The plan for a case at a time of assessment, which must carry an offset from UTC. Raises ValueError where it does not.

    With `source_only` the plan is that of the source alone, and its banner says what is left out.
    """
    from pulsefirst.backends.prose import rule_in_english, withholders
    from pulsefirst.engine.apply import apply

    if at.utcoffset() is None:
        raise ValueError(f"the time of assessment {at.isoformat()} has no offset: write for instance {at.isoformat()}+00:00")
    content = guideline(source_only=source_only)
    withheld_by = withholders(content)
    return apply(content, case, at, lambda rule: rule_in_english(rule, withheld_by.get(rule, ())))


__all__ = [
    "NOT_ASSESSED",
    "Case",
    "CaseError",
    "ContentError",
    "Implausible",
    "MalformedCase",
    "PulsefirstError",
    "UnknownName",
    "WrongValue",
    "__version__",
    "assess",
    "guideline",
    "load_case",
]
