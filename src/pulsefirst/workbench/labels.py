"""What clinical readers say must stand on a plan, and must not, held against plans: `python -m pulsefirst.workbench.labels FILE.jsonl`.

A label names a case, a file beside the labels' file in the folder of the same name, and under `must_act` and `must_not_act` phrases
of a reader; under `top_causes` what may stand first among the causes. What each phrase is says `registers/phrases_of_readers.yaml`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import pulsefirst
from pulsefirst.checks.cases.reading import items_of, section_of, text_of
from pulsefirst.model.case import Case
from pulsefirst.model.doses import Verdict as DoseVerdict
from pulsefirst.model.errors import PulsefirstError, UnknownName
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan, Status
from pulsefirst.model.recommendations import ActivityKind, Urgency
from pulsefirst.notation.plan import STANDS
from pulsefirst.notation.tree import tree_of_text

PHRASES = Path(__file__).parents[3] / "registers" / "phrases_of_readers.yaml"
WHERE_NONE_IS_SAID = datetime(2026, 3, 2, 12, tzinfo=UTC)
APPLIES = (Status.RECOMMENDED, Status.DONE)
OF_TRIAGE = ("now", "level", "at most")
ALONE = ("settled", "conflict", "outside", "reader")
UNNAMED = "none"
URGENCIES = {urgency.word: urgency for urgency in Urgency}
LEADS = "top_causes"
SURE: Final = 4
"""From here on a reader holds that any good clinician would agree."""
PROBLEM = {"must_act": "missing: ", "must_not_act": "there: ", LEADS: ""}
KINDS: Mapping[str, str] = {"must_act": "must", "must_not_act": "never"}


@dataclass(frozen=True)
class Verdict:
    """What a plan makes of one phrase of a reader: whether it is there; None where only a reader can tell."""

    case: str
    kind: str
    phrase: str
    there: bool | None
    sure: bool = True

    @property
    def right(self) -> bool:
        """Whether the plan is as the reader wants it."""
        return self.there is None or self.there is (self.kind != "must_not_act")


def read_phrases(text: str | bytes, guideline: Guideline, name: str) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """What each phrase is on a plan, under `must` and `never`. Raises CaseError, UnknownName for what no plan can hold."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for part in section_of(tree_of_text(text, name)).entries:
        for entry in section_of(part.value).entries:
            ways = tuple(text_of(item) for item in items_of(entry.value))
            can_be = _can_lead if part.key == "causes" else _can_be
            for way in ways:
                if not can_be(way, guideline):
                    raise UnknownName(f"no plan can hold {way!r}", entry.where)
            found.setdefault(part.key, {})[entry.key] = ways
    return found


def _can_be(way: str, guideline: Guideline) -> bool:
    first, _, last = way.rpartition(" ")
    if first in OF_TRIAGE:
        return last in (*URGENCIES, "routine")
    homes: Mapping[str, Mapping[str, object]] = {
        "asks": guideline.findings,
        "rule": guideline.recommendations,
        "avoid": guideline.targets,
        "offers": guideline.targets,
        "doses": guideline.targets,
    }
    if first in homes:
        return last in homes[first]
    return way in ALONE or way in guideline.targets or (first in guideline.targets and last in URGENCIES)


def _can_lead(way: str, guideline: Guideline) -> bool:
    return way == UNNAMED or way in guideline.hypotheses


def stands(plan: Plan, way: str) -> bool:
    """Whether a plan holds this."""
    first, _, last = way.rpartition(" ")
    lines = [line for line in plan.proposals if line.status in APPLIES]
    match first:
        case "now":
            return plan.triage.now.level.word == last
        case "at most":
            return plan.triage.now.level <= URGENCIES[last]
        case "level":
            return plan.triage.level == last
        case "asks":
            return any(question.finding == last for question in plan.questions)
        case "rule":
            return any(line.id == last for line in lines)
        case "avoid":
            return any(line.target == last and line.kind == ActivityKind.AVOID for line in lines)
        case "offers" | "doses":
            checked = (line.dosing for line in lines if line.target == last and line.dosing is not None)
            return any(
                one.dose is not None if first == "doses" else one.verdict is not DoseVerdict.DO_NOT for one in checked
            )
    if way in ALONE:
        return {"settled": plan.triage.settled, "conflict": bool(plan.conflicts), "outside": bool(plan.triage.outside)}[way]
    target, least = (first, URGENCIES[last]) if last in URGENCIES and first else (way, Urgency.NONE)
    return any(line.target == target and line.kind != ActivityKind.AVOID and line.urgency >= least for line in lines)


def labelled(labels: Path) -> Iterator[tuple[dict[str, Any], Path]]:
    """Each label that counts, with the file of its case."""
    for label in map(json.loads, labels.read_text(encoding="utf-8").splitlines()):
        if "same_as" not in label:
            yield label, labels.with_suffix("") / f"{label['case']}.yaml"


def verdicts(labels: Path, phrases: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Iterator[Verdict]:
    """Every phrase of every label held against the plan of its case. Raises CaseError, UnknownName for a phrase that is not in the table."""
    for label, path in labelled(labels):
        case = pulsefirst.load_case(path)
        plan = pulsefirst.assess(case, at=case.recorded_at or WHERE_NONE_IS_SAID)
        for kind, part in KINDS.items():
            for phrase in label.get(kind) or ():
                if phrase not in phrases[part]:
                    raise UnknownName(
                        f"the table has no phrase {phrase!r} under {part}: add it to {PHRASES.name}", label["case"]
                    )
                ways = phrases[part][phrase]
                there = any(stands(plan, way) for way in ways if way != "reader")
                yield Verdict(label["case"], kind, phrase, there if there or "reader" not in ways else None)
        if label.get(LEADS):
            yield _leads(label, case, phrases["causes"])


def _leads(label: Mapping[str, Any], case: Case, phrases: Mapping[str, tuple[str, ...]]) -> Verdict:
    """Whether one of the causes that a reader names stands first; None where the product names none of them."""
    if unknown := [phrase for phrase in label[LEADS] if phrase not in phrases]:
        raise UnknownName(f"the table has no phrase {unknown[0]!r} under causes: add it to {PHRASES.name}", label["case"])
    right = {way for phrase in label[LEADS] for way in phrases[phrase] if way != UNNAMED}
    causes = pulsefirst.rank(case, at=case.recorded_at or WHERE_NONE_IS_SAID).causes
    first = next((cause.id for cause in causes if cause.standing in STANDS and cause.grounds), "no cause")
    said = f"{first} stands first, not {', '.join(label[LEADS])}"
    return Verdict(label["case"], LEADS, said, first in right if right else None, label.get("sure", 0) >= SURE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print every phrase that is not as its reader wants it, then the figures; 1 when there is one."""
    parser = argparse.ArgumentParser(prog="labels", description=__doc__)
    parser.add_argument(
        "labels", type=Path, help="a file of labels, with the cases in the folder of the same name beside it"
    )
    options = parser.parse_args(arguments)
    try:
        phrases = read_phrases(PHRASES.read_bytes(), pulsefirst.guideline(), PHRASES.name)
        found = tuple(verdicts(options.labels, phrases))
    except (OSError, PulsefirstError) as error:
        print(f"labels: {error}", file=sys.stderr)
        return 2
    for one in found:
        if not one.right:
            print(f"{one.case}: {PROBLEM[one.kind]}{one.phrase}")
    for kind in (*KINDS, LEADS):
        of_kind = [one for one in found if one.kind == kind and one.sure]
        counted = Counter(one.right if one.there is not None else None for one in of_kind)
        print(f"{kind}: {counted[True]} of {counted[True] + counted[False]} right, {counted[None]} for a reader")
    return 0 if all(one.right for one in found) else 1


if __name__ == "__main__":
    sys.exit(main())
