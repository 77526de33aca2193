"""How well red flags and triage tell who has what: sensitivity and specificity against what is true of each patient.

A flag is known true, known false or unknown. What is unknown is told apart, and never counted as not raised in silence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pulsefirst.backends.kernel import Kernel, Outcome
from pulsefirst.interfaces.cli.cohort.blocks import BlockReader, batches, shape_of
from pulsefirst.interfaces.cli.cohort.inventing import are_invented
from pulsefirst.interfaces.cli.cohort.results import shown
from pulsefirst.interfaces.cli.cohort.running import Job
from pulsefirst.interfaces.cli.cohort.shares import Counted, Share, in_short
from pulsefirst.interfaces.cli.cohort.strata import Strata, in_order, strata_of
from pulsefirst.interfaces.cli.cohort.truth import TrueOf, Truth, truth_of
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import Urgency

TRIAGE, CAUSE, RED_FLAG = "triage", "red flags of a cause", "red flag"
BOTH: Final = f"{Provenance.SOURCE} and {Provenance.SUPPLEMENT}"
LEVELS: Final = (Urgency.EMERGENCY, Urgency.URGENT)
Array = Any
Stratum = tuple[str, str]


@dataclass(frozen=True)
class Tested:
    """What is held against the truth: triage at a level and above, a red flag, or those of a cause together.

    `detects` are the causes it is there for, `flags` the red flags of which any raises it.
    """

    name: str
    kind: str
    title: str
    provenance: str
    detects: frozenset[str]
    flags: frozenset[str] = frozenset()
    level: Urgency = Urgency.NONE


@dataclass
class Table:
    """Two rows of three: the outcomes of a test in those who have what it is there for, and in those who do not."""

    having: Counted = field(default_factory=Counted)
    others: Counted = field(default_factory=Counted)

    def as_data(self, predictive: bool) -> dict[str, Any]:
        """Counts and shares as plain data; predictive values only where they mean anything.

        `raised` takes what is open as not raised, `not_ruled_out` as raised; `decided` leaves it out.
        """
        having, spared = self.having, self.others.turned()
        found: dict[str, Any] = {
            "having_it": having.counts(),
            "not_having_it": self.others.counts(),
            "raised": {"sensitivity": having.at_least.as_data(), "specificity": spared.at_most.as_data()},
            "not_ruled_out": {"sensitivity": having.at_most.as_data(), "specificity": spared.at_least.as_data()},
            "decided": {"sensitivity": having.decided.as_data(), "specificity": spared.decided.as_data()},
        }
        if predictive:
            found["predictive"] = {
                "has_it_where_raised": Share(having.yes, having.yes + self.others.yes).as_data(),
                "has_it_not_where_ruled_out": Share(self.others.no, self.others.no + having.no).as_data(),
            }
        return found


def tests_of(guideline: Guideline, truth: Truth) -> tuple[tuple[Tested, ...], tuple[str, ...]]:
    """The tests that the truth speaks of: triage, the red flags of each cause together, each red flag; and those it does not speak of."""
    whole = frozenset(truth.columns[:1])
    flags: dict[str, frozenset[str]] = {
        watch.cause.name: frozenset(flag.name for flag in watch.flags) for watch in guideline.watched
    }
    edition = f"{Provenance.SOURCE}" if guideline.banner else BOTH
    found = [
        Tested(
            name=f"triage {level.word}",
            kind=TRIAGE,
            title=f"triage demands {level.word}" + ("" if level is Urgency.EMERGENCY else " or more"),
            provenance=edition,
            detects=frozenset(flags) if truth.is_cause else whole,
            level=level,
        )
        for level in LEVELS
    ]
    for watch in guideline.watched if truth.is_cause else ():
        origins = {flag.provenance for flag in watch.flags}
        found.append(
            Tested(
                name=watch.cause.name,
                kind=CAUSE,
                title=f"any red flag of: {watch.cause.title}",
                provenance=BOTH if len(origins) > 1 else f"{min(origins)}",
                detects=frozenset({watch.cause.name}),
                flags=flags[watch.cause.name],
            )
        )
    untold = []
    for name, flag in guideline.red_flags.items():
        detects = frozenset(cause for cause, several in flags.items() if name in several) if truth.is_cause else whole
        if detects:
            found.append(Tested(name, RED_FLAG, flag.title, f"{flag.provenance}", detects, frozenset({name})))
        else:
            untold.append(name)
    return tuple(found), tuple(untold)


def accuracy_of(job: Job, *, truth: str | None, column: str | None, by: list[str], consecutive: bool) -> dict[str, Any]:
    """Red flags and triage held against what is true, as plain data. Raises BadInput."""
    path, mapping, guideline = Path(job.path), job.mapping, job.guideline
    strata = Strata(strata_of(by, path, mapping))
    standard = truth_of(guideline, path, mapping, truth, column)
    invented = are_invented(path)
    if consecutive and invented:
        raise BadInput(
            f"--consecutive: the patients of {path} are invented, by rates that are assumed: what share of those raised has it "
            "says nothing of real ones"
        )
    tests, untold = tests_of(guideline, standard)
    kernel = Kernel(guideline, shape_of(path, mapping), job.size, with_causes=False, with_needs=False, with_flags=True)
    reader = BlockReader(guideline, mapping, job.size)
    columns = tuple(dict.fromkeys((*mapping.columns, *strata.columns, *standard.read_with_patients)))
    tables: dict[tuple[str, Stratum], Table] = {}
    patients = known = 0
    for batch in batches(path, columns, job.size):
        outcome, true = kernel.run(reader.block(batch)), standard.of(batch)
        patients += outcome.count
        known += int(true.known.sum())
        flags = _flags(outcome)
        said = {test.name: _said(outcome, flags, test) for test in tests}
        for stratum, inside in strata.masks(batch).items():
            for test in tests:
                table = tables.setdefault((test.name, stratum), Table())
                _count(table, test, said[test.name], true, inside & true.known)
    seen = in_order(list(dict.fromkeys(stratum for _, stratum in tables)), strata.by)
    return {
        "patients": patients,
        "with_truth": known,
        "left_out": dict(standard.left_out),
        "truth_is": "causes" if standard.is_cause else standard.columns[0],
        "invented": invented,
        "refused": {name: dict(reasons) for name, reasons in reader.refused.items()},
        "tests": [
            {
                "test": test.name,
                "kind": test.kind,
                "title": test.title,
                "provenance": test.provenance,
                "detects": sorted(test.detects),
                "by": stratum[0] or None,
                "stratum": stratum[1] or None,
                **tables[test.name, stratum].as_data(consecutive),
            }
            for stratum in seen
            for test in tests
        ],
        "of_no_cause_that_is_told": list(untold),
    }


def _said(outcome: Outcome, flags: Mapping[str, tuple[Array, Array]], test: Tested) -> tuple[Array, Array]:
    """Of whom a test is a yes, and of whom it is open."""
    if test.kind == TRIAGE:
        yes = outcome.now >= test.level
        return yes, (outcome.could_be >= test.level) & ~yes
    up = unknown = outcome.now < 0
    for name in test.flags:
        up, unknown = up | flags[name][0], unknown | flags[name][1]
    return up, unknown & ~up


def _flags(outcome: Outcome) -> dict[str, tuple[Array, Array]]:
    """Of whom each red flag is known true, of either leg, and of whom it is unknown of one."""
    found: dict[str, tuple[Array, Array]] = {}
    for place in outcome.kernel.flags:
        is_up, is_down = outcome.flag(place)
        up, unknown = found.get(place.rule, (False, False))
        found[place.rule] = (is_up | up, ~(is_up | is_down) | unknown)
    return found


def _count(table: Table, test: Tested, said: tuple[Array, Array], true: TrueOf, among: Array) -> None:
    has = among & False
    for what in test.detects & true.by.keys():
        has = has | true.by[what]
    table.having.add(*said, among & has)
    table.others.add(*said, among & ~has)


def report(found: dict[str, Any]) -> str:
    """The same in words, of everybody; strata are in the other forms."""
    lines = [f"{found['patients']:,} patients; what is true is known of {found['with_truth']:,}"]
    lines += [f"left out: {count:,} ({why})" for why, count in found["left_out"].items()]
    lines += [
        "known true in those who have it (sensitivity), in the others not (specificity), with exact 95 % intervals; so many are open",
        f"  {'sensitivity':<23}{'open':>6}  {'specificity':<23}{'open':>6}",
    ]
    lines += [_told(test) for test in found["tests"] if test["by"] is None]
    if found["of_no_cause_that_is_told"]:
        lines.append("not told, as they watch no cause of their own: " + ", ".join(found["of_no_cause_that_is_told"]))
    lines.append(
        "what is open could still be either: --json, --out FILE.parquet and --html FILE have both ends, and the strata"
    )
    return "\n".join(lines) + "\n"


def _told(test: dict[str, Any]) -> str:
    having, spared = Counted(**test["having_it"]), Counted(**test["not_having_it"]).turned()
    sides = ((having.at_least, having), (spared.at_most, spared))
    cells = "  ".join(f"{in_short(share):<23}{counted.open:>6}" for share, counted in sides)
    return f"  {cells}  {test['test']} ({shown(test['provenance'])})"
