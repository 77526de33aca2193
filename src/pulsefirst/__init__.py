"""pulsefirst: one clinical pathway, the numb and cramping leg, made executable.

    >>> from datetime import datetime, timezone
    >>> import pulsefirst
    >>> case = pulsefirst.load_case({"left": {"dorsalis_pedis": "absent"}})
    >>> plan = pulsefirst.assess(case, at=datetime(2026, 1, 2, 3, 4, tzinfo=timezone.utc))
    >>> plan.triage.now.level.word, plan.triage.could_be.level.word, plan.triage.settled
    ('none', 'emergency', False)
    >>> pulsefirst.rank(case, at=plan.at).causes[0].standing.value
    'supported'

Every error is a `PulsefirstError`; their tree is in `pulsefirst.model.errors`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from itertools import count
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
    MalformedRecord,
    PulsefirstError,
    UnknownName,
    WrongValue,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pulsefirst.backends.fhir import Read
    from pulsefirst.engine.evaluate import Evaluate
    from pulsefirst.engine.if_confirmed import IfConfirmed
    from pulsefirst.engine.rank import Ranking
    from pulsefirst.model.guideline import Guideline
    from pulsefirst.model.legs import Leg
    from pulsefirst.model.plan import Plan
    from pulsefirst.model.recommendations import Recommendation
    from pulsefirst.model.texts import Site

__version__ = "0.1.0"


def guideline(*, source_only: bool = False, site: Site | None = None) -> Guideline:
    """The guideline: all its content by name; with `source_only`, the source without its supplement; without what a site switched off.

    All know the same findings, so a case read for one is a case for the other.
    """
    from pulsefirst.model.select import without

    content = GUIDELINE
    if source_only:
        from pulsefirst.guideline.source_only import SOURCE_ONLY

        content = SOURCE_ONLY
    return content if site is None else without(content, site.switched_off)


def load_case(source: str | Path | Mapping[str, Any]) -> Case:
    """A case from a file (YAML or JSON) or from a mapping; of an example, the case in it.

    What is read by a name it had in an earlier version is said in a warning (`pulsefirst.notation.aliases.NameMoved`), and what a
    shortcut is read as in another (`pulsefirst.notation.shortcuts.ShortcutRead`).
    Raises CaseError; OSError where the file cannot be opened.
    """
    import warnings

    from pulsefirst.notation.aliases import NameMoved
    from pulsefirst.notation.read import file_of
    from pulsefirst.notation.shortcuts import ShortcutRead
    from pulsefirst.notation.tree import LARGEST, tree_of_data, tree_of_text
    from pulsefirst.notation.whole import check_whole

    if isinstance(source, Mapping):
        tree = tree_of_data(source)
    else:
        with Path(source).open("rb") as file:
            text = file.read(LARGEST + 1)
        check_whole(text, str(source))
        tree = tree_of_text(text, str(source))
    found = file_of(tree, GUIDELINE)
    for notice in found.notices:
        warnings.warn(notice, NameMoved, stacklevel=2)
    for notice in found.shortcuts:
        warnings.warn(notice, ShortcutRead, stacklevel=2)
    return found.case


def read_fhir(bundle: str | Path | Mapping[str, Any], *, at: datetime) -> Read:
    """The case that a FHIR R4 Bundle holds at this time of assessment, with a report of what became of each of its entries.

    The bundle is a file of JSON, or data that was parsed already. Only what was found within the hours that the mapping names counts
    (docs/fhir.md); all else is shown in the report. Raises MalformedRecord for what is no Bundle, is too large or is of two patients;
    ValueError where `at` carries no offset from UTC; OSError where the file cannot be opened.
    """
    from pulsefirst.backends.fhir import LARGEST, bundle_of_text, read_bundle

    if isinstance(bundle, Mapping):
        return read_bundle(GUIDELINE, bundle, at=at)
    with Path(bundle).open("rb") as file:
        return read_bundle(GUIDELINE, bundle_of_text(file.read(LARGEST + 1), str(bundle)), at=at)


def assess(case: Case, *, at: datetime, source_only: bool = False, site: Site | None = None) -> Plan:
    """The plan for a case at a time of assessment, which must carry an offset from UTC. Raises ValueError where it does not, and
    Implausible where the findings would be made after it.

    With `source_only` the plan is that of the source alone, and its banner says what is left out. Its scope says what `site` switched off.
    """
    from pulsefirst.engine.apply import apply

    content = guideline(source_only=source_only, site=site)
    return apply(content, case, _not_before(case, at), _english(content), _evaluate())


def rank(case: Case, *, at: datetime, source_only: bool = False, site: Site | None = None) -> Ranking:
    """The possible causes in their order, with the reasons for and against each, beside the same plan as `assess` gives.

    The order rests on words; no probability is behind it. Raises ValueError where `at` carries no offset from UTC, and
    Implausible where the findings would be made after it.
    """
    from pulsefirst.engine.rank import rank as rank_causes

    content = guideline(source_only=source_only, site=site)
    return rank_causes(content, case, _not_before(case, at), english=_english(content), evaluate=_evaluate())


def if_confirmed(
    case: Case, cause: str, *, leg: Leg | None = None, at: datetime, source_only: bool = False, site: Site | None = None
) -> IfConfirmed:
    """What would be proposed if this cause were the diagnosis: a look ahead that nothing of the plan or of triage reads.

    A cause of one leg is stated in that leg, and without `leg` in both. Raises KeyError for a cause that the guideline does not
    have, and ValueError for a leg of a cause of the whole patient, or where `at` carries no offset from UTC.
    """
    from pulsefirst.engine.if_confirmed import if_confirmed as look_ahead

    content = guideline(source_only=source_only, site=site)
    return look_ahead(content, case, _not_before(case, at), cause, leg, _english(content))


def _not_before(case: Case, at: datetime) -> datetime:
    from pulsefirst.notation.times import refuse_future

    if at.utcoffset() is None:
        raise ValueError(f"the time of assessment {at.isoformat()} has no offset: write for instance {at.isoformat()}+00:00")
    refuse_future(case.recorded_at, at)
    return at


_cases_read = count()


def _evaluate() -> Evaluate:
    """How a case is read: the first by the referee, those after it by its conditions compiled once, which say the same sooner."""
    if not next(_cases_read):
        from pulsefirst.engine.evaluate import Evaluation

        return Evaluation
    from pulsefirst.backends.compiled import Compiled

    return Compiled


def _english(content: Guideline) -> Callable[[Recommendation], str]:
    """How a rule is put into words, with what may withhold it."""
    from pulsefirst.backends.prose import in_english

    return in_english(content)


__all__ = [
    "NOT_ASSESSED",
    "Case",
    "CaseError",
    "ContentError",
    "Implausible",
    "MalformedCase",
    "MalformedRecord",
    "PulsefirstError",
    "UnknownName",
    "WrongValue",
    "__version__",
    "assess",
    "guideline",
    "if_confirmed",
    "load_case",
    "rank",
    "read_fhir",
]
