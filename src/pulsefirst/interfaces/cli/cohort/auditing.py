"""Of those for whom an act was recommended, how many had it, and in time.

A patient is judged as at the index time (`recorded_at`). What cannot be judged is told apart, and never counted as done or as not done.
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from pulsefirst.backends.kernel import Kernel, Outcome
from pulsefirst.backends.kernel.lines import STATUSES, Place
from pulsefirst.backends.kernel.timely import Became, Deeds, became, counted, for_all, hours_of, without_limit, worst
from pulsefirst.interfaces.cli.cohort.acts import AN_HOUR, Acts, acts_of
from pulsefirst.interfaces.cli.cohort.blocks import BlockReader, batches, shape_of
from pulsefirst.interfaces.cli.cohort.forecasting import any_true
from pulsefirst.interfaces.cli.cohort.inventing import are_invented
from pulsefirst.interfaces.cli.cohort.moments import moments_of
from pulsefirst.interfaces.cli.cohort.results import shown
from pulsefirst.interfaces.cli.cohort.running import Job
from pulsefirst.interfaces.cli.cohort.shares import Counted, in_short
from pulsefirst.interfaces.cli.cohort.strata import Strata, in_order, strata_of
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.model.case import CaseAct
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Status
from pulsefirst.model.recommendations import ActivityKind, Recommendation, Target, Urgency

AN_ACT, A_RULE = "act", "rule"
MOST_TOLD: Final = 15
FOR_EVER: Final = float("inf")
HAD: Final = (Became.DONE, Became.IN_TIME, Became.UNTIMED, Became.LATE)
OPEN_OF_HAD: Final = (Became.DONE_BEFORE, Became.UNCLEAR, Became.TOO_EARLY)
OPEN_OF_TIME: Final = (Became.DONE_BEFORE, Became.UNCLEAR, Became.UNTIMED, Became.TOO_EARLY)
Array = Any
Stratum = tuple[str, str]


@dataclass
class Kept:
    """What became of one act, or of what one rule recommended, in one stratum; `timed` counts those of whom it is said by when it was due."""

    counts: Counter[Became] = field(default_factory=Counter)
    timed: Counter[Became] = field(default_factory=Counter)
    hours: list[float] = field(default_factory=list)

    @property
    def had(self) -> Counted:
        """Who had it at all."""
        return Counted(_sum(self.counts, HAD), _sum(self.counts, OPEN_OF_HAD), self.counts[Became.NOT_DONE])

    @property
    def in_time(self) -> Counted:
        """Who had it in time, of those of whom it is said by when it was due."""
        missed = _sum(self.timed, (Became.LATE, Became.NOT_DONE))
        return Counted(self.timed[Became.IN_TIME], _sum(self.timed, OPEN_OF_TIME), missed)

    def as_data(self) -> dict[str, Any]:
        """The same as plain data."""
        quarters = statistics.quantiles(self.hours, n=4, method="inclusive") if len(self.hours) > 1 else None
        return {
            "recommended": self.counts.total(),
            "became": {one.word: self.counts[one] for one in Became if one is not Became.NOT_RECOMMENDED},
            "had": _shares(self.had),
            "in_time": _shares(self.in_time) if self.timed.total() else None,
            "hours": None if quarters is None else [round(one, 2) for one in quarters],
        }


def _sum(counts: Counter[Became], several: tuple[Became, ...]) -> int:
    return sum(counts[one] for one in several)


def _shares(counted: Counted) -> dict[str, Any]:
    return {
        "counts": counted.counts(),
        "of_judged": counted.decided.as_data(),
        "if_open_were_no": counted.at_least.as_data(),
        "if_open_were_yes": counted.at_most.as_data(),
    }


@dataclass(frozen=True, eq=False)
class Line:
    """What became of what one rule recommended, leg by leg, and within how many hours it was due."""

    rule: Recommendation
    due: float | None
    codes: list[Array]

    @property
    def recommended(self) -> Array:
        """For whom it was recommended, of either leg."""
        return worst(self.codes) != Became.NOT_RECOMMENDED


@dataclass
class Auditing:
    """An audit under way."""

    job: Job
    acts: Acts
    strata: Strata
    at_once: float | None
    until: float | None
    kept: dict[tuple[str, str, Stratum], Kept] = field(default_factory=dict)
    not_recorded: Counter[str] = field(default_factory=Counter)
    patients: int = 0
    without_index_time: int = 0

    @property
    def guideline(self) -> Guideline:
        """What is judged by."""
        return self.job.guideline

    def due(self, rule: Recommendation) -> float | None:
        """Within how many hours it is due; an emergency as the user says, else nothing says so."""
        if rule.do.urgency is Urgency.EMERGENCY:
            return self.at_once
        return None if rule.do.within is None else rule.do.within.total_seconds() / AN_HOUR

    def take(self, outcome: Outcome, batch: Any, index: tuple[Any, Any], identifier: str | None) -> None:
        """Counts the patients of a batch."""
        deeds = self.acts.of(batch, index, identifier)
        followed = self._followed(index[1], outcome.count)
        masks = self.strata.masks(batch)
        self.patients += outcome.count
        self.without_index_time += index[0].null_count
        of_target: dict[str, list[Line]] = {}
        for rule, places in _rules(outcome):
            recommended = [outcome.statuses(place) == STATUSES.index(Status.RECOMMENDED) for place in places]
            target = rule.do.target.name
            if not any(one.any() for one in recommended):
                continue
            if target not in self.acts.targets:
                self.not_recorded[target] += int(any_true(recommended).sum())
                continue
            due = self.due(rule)
            done = [_deeds(deeds, rule.do.target, place, outcome.count) for place in places]
            codes = [became(one, of, due, followed) for one, of in zip(recommended, done, strict=True)]
            self._keep(A_RULE, rule.name, [Line(rule, due, codes)], masks)
            self._hours(A_RULE, rule.name, done, codes)
            self._hours(AN_ACT, target, done, codes)
            of_target.setdefault(target, []).append(Line(rule, due, codes))
        for target, several in of_target.items():
            self._keep(AN_ACT, target, several, masks)

    def _keep(self, kind: str, name: str, lines: list[Line], masks: dict[Stratum, Array]) -> None:
        codes = worst([one for line in lines for one in line.codes])
        # Who was to have it at once is not in time within the limit of another rule, where nothing says what at once is.
        limited = any_true([line.recommended & (line.due is not None) for line in lines])
        for line in lines:
            if line.due is None and line.rule.do.urgency is Urgency.EMERGENCY:
                limited = limited & ~line.recommended
        codes = without_limit(codes, limited)
        for stratum, inside in masks.items():
            kept = self.kept.setdefault((kind, name, stratum), Kept())
            kept.counts.update(counted(codes, inside))
            kept.timed.update(counted(codes, inside & limited))

    def _hours(self, kind: str, name: str, done: list[Deeds], codes: list[Array]) -> None:
        kept = self.kept.setdefault((kind, name, ("", "")), Kept())
        for of, one in zip(done, codes, strict=True):
            kept.hours += hours_of(of, one)

    def _followed(self, index: Any, count: int) -> Array:
        if self.until is None:
            return for_all(count, FOR_EVER)
        seconds = pa.scalar(self.until, pa.float64())
        return pa.compute.divide(pa.compute.subtract(seconds, index), AN_HOUR).fill_null(float("nan")).to_numpy()


def _rules(outcome: Outcome) -> Iterator[tuple[Recommendation, list[Place]]]:
    """Every rule that recommends to do something, with the places of its lines; what is to be avoided is not done."""
    places: dict[str, list[Place]] = {}
    for place in outcome.kernel.places:
        places.setdefault(place.rule, []).append(place)
    for name, several in places.items():
        rule = outcome.kernel.guideline.recommendations[name]
        if rule.do.kind is not ActivityKind.AVOID:
            yield rule, several


def _deeds(deeds: dict[CaseAct, Deeds], target: Target, place: Place, count: int) -> Deeds:
    """When this act was done for the leg of a line, or for the patient; a line of the patient takes it of either leg."""
    ours = [
        of
        for act, of in deeds.items()
        if act.target == target.name and (None in (act.leg, place.leg) or act.leg == place.leg)
    ]
    return Deeds(count).joined(ours)


def audit_of(
    job: Job, *, acts: str | None, by: list[str], at_once: float | None = None, until: datetime | None = None
) -> dict[str, Any]:
    """What became of what was recommended, as plain data. `at_once` is within how many hours an emergency counts as in time.

    Raises BadInput.
    """
    path, mapping = Path(job.path), job.mapping
    done = acts_of(job.guideline, mapping, acts)
    if mapping.recorded_at is None:
        raise BadInput(f"{path} has no column recorded_at: when each patient was judged, from which on time is counted")
    audit = Auditing(job, done, Strata(strata_of(by, path, mapping)), at_once, None if until is None else until.timestamp())
    kernel = Kernel(job.guideline, shape_of(path, mapping), job.size, with_causes=False, with_needs=False)
    reader = BlockReader(job.guideline, mapping, job.size)
    columns = tuple(dict.fromkeys((*mapping.columns, *audit.strata.columns, *done.columns.values())))
    for batch in batches(path, columns, job.size):
        moments = moments_of(batch.column(mapping.recorded_at))
        audit.take(kernel.run(reader.block(batch)), batch, (moments.low, moments.high), mapping.identifier)
    return _as_data(audit, {name: dict(reasons) for name, reasons in reader.refused.items()})


def _as_data(audit: Auditing, refused: dict[str, dict[str, int]]) -> dict[str, Any]:
    strata = in_order(list(dict.fromkeys(stratum for *_, stratum in audit.kept)), audit.strata.by)
    entries = [
        {
            **_about(audit, kind, name),
            "by": stratum[0] or None,
            "stratum": stratum[1] or None,
            **kept.as_data(),
        }
        for at in strata
        for (kind, name, stratum), kept in audit.kept.items()
        if stratum == at and kept.counts.total()
    ]
    entries.sort(
        key=lambda one: (
            one["kind"],
            strata.index((one["by"] or "", one["stratum"] or "")),
            -one["recommended"],
            one["name"],
        )
    )
    return {
        "patients": audit.patients,
        "without_index_time": audit.without_index_time,
        "at_once_hours": audit.at_once,
        "until": audit.until,
        "not_recorded": dict(audit.not_recorded.most_common()),
        "acts_refused": dict(audit.acts.refused),
        "refused": refused,
        "invented": are_invented(Path(audit.job.path)),
        "entries": entries,
    }


def _rules_of(audit: Auditing, kind: str, name: str) -> list[Recommendation]:
    """The rule, or the rules of an act that recommended it to anybody."""
    rules = audit.guideline.recommendations
    if kind == A_RULE:
        return [rules[name]]
    return [rule for rule in rules.values() if rule.do.target.name == name and (A_RULE, rule.name, ("", "")) in audit.kept]


def _limits(audit: Auditing, kind: str, name: str) -> list[float | None]:
    return list({audit.due(rule): None for rule in _rules_of(audit, kind, name)})


def _about(audit: Auditing, kind: str, name: str) -> dict[str, Any]:
    rules = _rules_of(audit, kind, name)
    origins = sorted({f"{rule.provenance}" for rule in rules})
    return {
        "kind": kind,
        "name": name,
        "title": rules[0].do.title if kind == A_RULE else audit.guideline.targets[name].title,
        "provenance": " and ".join(origins),
        "urgency": max(rule.do.urgency for rule in rules).word,
        "due_hours": sorted({due for due in _limits(audit, kind, name) if due is not None}),
    }


def report(found: dict[str, Any]) -> str:
    """The same in words, act by act; rules and strata are in the other forms."""
    lines = [f"{found['patients']:,} patients; without an index time: {found['without_index_time']:,}"]
    lines += [f"not read: {count:,} ({why})" for why, count in found["acts_refused"].items()]
    lines.append(
        "of those for whom it was recommended and who can be judged, so many had it, and in time, with exact 95 % intervals"
    )
    lines.append(f"  {'had it':<23}{'open':>6}  {'in time':<23}{'open':>6}  {'of':>7}")
    for entry in found["entries"]:
        if entry["kind"] == AN_ACT and entry["by"] is None:
            lines.append(_told(entry))
    if found["not_recorded"]:
        several = list(found["not_recorded"].items())
        names = ", ".join(f"{name} ({count:,})" for name, count in several[:MOST_TOLD])
        names += f" and {len(several) - MOST_TOLD} more" if len(several) > MOST_TOLD else ""
        lines.append(f"recommended, and not judged, as nothing is recorded of it for anybody: {names}")
    if found["at_once_hours"] is None:
        lines.append("an emergency is due at once: --at-once HOURS says what counts as in time")
    lines.append("rules, strata, hours and both ends of what is open: --json, --out FILE.parquet and --html FILE")
    return "\n".join(lines) + "\n"


def _told(entry: dict[str, Any]) -> str:
    cells = []
    for name in ("had", "in_time"):
        shares = entry[name]
        counted = Counted(**shares["counts"]) if shares else Counted()
        cells.append(f"{in_short(counted.decided) if shares else 'no limit':<23}{counted.open:>6}")
    return f"  {cells[0]}  {cells[1]}  {entry['recommended']:>7}  {entry['name']} ({shown(entry['provenance'])})"
