"""What if a limit stood elsewhere: a cohort judged by the guideline as it is and with a limit moved, and who is judged otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final

import pulsefirst
from pulsefirst.backends.kernel import Kernel, Outcome
from pulsefirst.backends.kernel.facts import case_of, column_of
from pulsefirst.backends.kernel.lines import STATUSES
from pulsefirst.checks.rewrite import rewrite
from pulsefirst.interfaces.cli.cohort.blocks import BlockReader, batches, shape_of
from pulsefirst.interfaces.cli.cohort.results import LEVELS
from pulsefirst.interfaces.cli.cohort.running import Job
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.model.conditions import Compared, Condition, Criterion
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.walk import parts
from pulsefirst.notation.words import nearest
from pulsefirst.notation.write import write_case

NAMED: Final = ("criteria", "recommendations", "gates", "arguments", "features")
MOST_TOLD: Final = 15


def with_limits(guideline: Guideline, settings: list[str]) -> tuple[Guideline, list[str]]:
    """The guideline with limits moved, and what was moved, in words. Raises BadInput."""
    replacing: dict[object, object] = {}
    said = []
    for setting in settings:
        name, sign, value = setting.partition("=")
        name, _, old = name.strip().partition(":")
        try:
            limit, was = Decimal(value.strip()), Decimal(old) if old else None
        except InvalidOperation:
            raise BadInput(f"--set {setting!r} has no number: write it like NAME=0.85, or NAME:0.90=0.85") from None
        if not sign or not limit.is_finite():
            raise BadInput(f"--set {setting!r} has no number: write it like NAME=0.85, or NAME:0.90=0.85")
        compared = _the_one(guideline, name, was)
        replacing[compared] = replace(compared, limit=limit)
        said.append(f"{name}: {compared.how} {compared.limit} becomes {compared.how} {limit}")
    return rewrite(guideline, replacing), said


def _the_one(guideline: Guideline, name: str, was: Decimal | None) -> Compared:
    """The comparison of this name; with several, that with the limit that is named."""
    content = next((getattr(guideline, kind)[name] for kind in NAMED if name in getattr(guideline, kind)), None)
    if content is None:
        near = nearest(name, {one: () for kind in NAMED for one in getattr(guideline, kind)})
        raise BadInput(
            f"nothing is called {name!r}" + (f"; was {near} meant?" if near else "") + ": name a criterion or a rule"
        )
    when = content.opened_by if hasattr(content, "opened_by") else content.when
    found = list(_own_comparisons(when)) if when is not None else []
    if was is not None:
        found = [one for one in found if one.limit == was]
    if len(found) != 1:
        limits = ", ".join(str(one.limit) for one in found)
        several = f"has several limits ({limits}): write {name}:{found[0].limit}=..." if found else "has no limit of its own"
        raise BadInput(f"{name} {several}")
    return found[0]


def _own_comparisons(condition: Condition) -> Iterator[Compared]:
    """The comparisons inside, but for those of what has a name of its own."""
    if isinstance(condition, Compared):
        yield condition
        return
    for part in parts(condition):
        if isinstance(part, Condition) and not (isinstance(part, Criterion) and part.name):
            yield from _own_comparisons(part)


@dataclass
class Changes:
    """Who is judged otherwise: triage by level, lines by status, and the first few patients."""

    patients: int = 0
    changed: int = 0
    now: Counter[tuple[str, str]] = field(default_factory=Counter)
    could_be: Counter[tuple[str, str]] = field(default_factory=Counter)
    lines: dict[str, Counter[tuple[str, str]]] = field(default_factory=dict)
    examples: dict[str, str] = field(default_factory=dict)
    refused: dict[str, dict[str, int]] = field(default_factory=dict)

    def rows(self) -> Iterator[dict[str, Any]]:
        """A row for each way that something changed: what, from what to what, and of how many patients."""
        several = (("now", "", self.now), ("could_be", "", self.could_be), *(("line", *one) for one in self.lines.items()))
        for what, name, counts in several:
            leg, _, rule = name.rpartition(".")
            for (before, after), number in counts.most_common():
                yield {
                    "what": what,
                    "rule": rule or None,
                    "leg": leg or None,
                    "before": before,
                    "after": after,
                    "patients": number,
                }

    def as_data(self, moved: list[str]) -> dict[str, Any]:
        """The same as plain data."""
        return {
            "moved": moved,
            "patients": self.patients,
            "changed": self.changed,
            "now": _told(self.now),
            "could_be": _told(self.could_be),
            "lines": {name: _told(counts) for name, counts in sorted(self.lines.items(), key=lambda one: -one[1].total())},
            "examples": list(self.examples),
        }


def _told(counts: Counter[tuple[str, str]]) -> dict[str, int]:
    return {f"{before} -> {after}": number for (before, after), number in counts.most_common()}


def compare(job: Job, settings: list[str], most: int) -> tuple[Changes, list[str]]:
    """Judges a file twice and tells what differs, with at most so many patients as case files. Raises BadInput."""
    before = pulsefirst.guideline(source_only=job.source_only)
    after, moved = with_limits(before, settings)
    path, mapping, found = Path(job.path), job.mapping, Changes()
    shape = shape_of(path, mapping)
    kernels = [Kernel(guideline, shape, job.size, with_causes=False, with_needs=False) for guideline in (before, after)]
    reader, again = BlockReader(before, mapping, job.size), BlockReader(before, mapping, job.size)
    row = 0
    for batch in batches(path, mapping.columns, job.size):
        said = _Said(kernels[0].run(reader.block(batch)))
        new = _Said(kernels[1].run(again.block(batch)))
        differ = _note(found, said, new)
        identifiers = batch.column(mapping.identifier) if mapping.identifier else None
        for place in differ[: most - len(found.examples)]:
            name = str(identifiers[place]) if identifiers is not None else str(row + place)
            found.examples[name] = write_case(case_of(again.block(batch), place, before), before)
        row += batch.num_rows
    found.refused = {name: dict(reasons) for name, reasons in reader.refused.items()}
    return found, moved


class _Said:
    """What was said of a block, kept while another kernel runs."""

    def __init__(self, outcome: Outcome) -> None:
        self.now, self.could_be = outcome.now, outcome.could_be
        self.lines = {column_of(place.rule, place.leg): outcome.statuses(place) for place in outcome.kernel.places}


def _note(found: Changes, before: _Said, after: _Said) -> list[int]:
    """Counts what differs, and gives the rows of those of whom anything does: first those with another level."""
    triage = (before.now != after.now) | (before.could_be != after.could_be)
    others = before.now != before.now
    for counts, end in ((found.now, "now"), (found.could_be, "could_be")):
        _count(counts, getattr(before, end), getattr(after, end), LEVELS)
    for name, codes in before.lines.items():
        others |= codes != after.lines[name]
        _count(found.lines.setdefault(name, Counter()), codes, after.lines[name], [str(status) for status in STATUSES])
        if not found.lines[name]:
            del found.lines[name]
    found.patients += len(before.now)
    found.changed += int((triage | others).sum())
    return [*map(int, triage.nonzero()[0]), *map(int, (others & ~triage).nonzero()[0])]


def _count(counts: Counter[tuple[str, str]], before: Any, after: Any, words: Any) -> None:
    differ = before != after
    pairs = before[differ].astype("int16") * len(words) + after[differ]
    for pair, number in Counter(pairs.tolist()).items():
        counts[words[pair // len(words)], words[pair % len(words)]] += number


def report(found: dict[str, Any]) -> str:
    """The same in words."""
    lines = [*found["moved"], f"{found['changed']:,} of {found['patients']:,} patients are judged otherwise"]
    for end in ("now", "could_be"):
        lines += [f"{end}: {way}: {number:,}" for way, number in found[end].items()]
    for name, ways in list(found["lines"].items())[:MOST_TOLD]:
        lines += [f"  {name}: {way}: {number:,}" for way, number in ways.items()]
    if len(found["lines"]) > MOST_TOLD:
        lines.append(f"  and {len(found['lines']) - MOST_TOLD} lines more: --json has them all")
    return "\n".join(lines) + "\n"
