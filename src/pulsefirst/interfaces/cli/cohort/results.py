"""What the kernel says of a block, as columns: triage, the status of each line, where causes stand, and what is missing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final

import pyarrow as pa

from pulsefirst.backends.kernel import Kernel, Outcome
from pulsefirst.backends.kernel.causes import STANDINGS
from pulsefirst.backends.kernel.facts import column_of
from pulsefirst.backends.kernel.lines import STATUSES
from pulsefirst.model.case import Key
from pulsefirst.model.plan import Status, Triage
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import Urgency

STATUS, CAUSES, ORDER, MISSING = "statuses", "causes", "order", "missing"
PARTS: Final = (STATUS, CAUSES, ORDER, MISSING)
"""What a result can hold beside triage."""
RECOMMENDED: Final = f"{Status.RECOMMENDED}"
BEYOND: Final = "beyond"
LEVELS: Final = tuple(level.word for level in Urgency)
CODES: Final = pa.dictionary(pa.int8(), pa.string())


def shown(provenance: str) -> str:
    """Where something comes from, in the word that people read."""
    return provenance.replace(Provenance.SUPPLEMENT, BEYOND)


@dataclass
class Results:
    """Writes outcomes of one kernel as tables; counts what it wrote."""

    kernel: Kernel
    parts: frozenset[str]
    counts: Counter[str] = field(default_factory=Counter)

    def table(self, outcome: Outcome, identifiers: Any, first_row: int) -> Any:
        """One row for each patient of the block: `identifiers` tell them apart, else their rows in the file."""
        columns: dict[str, Any] = {}
        if identifiers is None:
            columns["row"] = pa.array(range(first_row, first_row + outcome.count), pa.int64())
        else:
            columns["id"] = identifiers
        columns |= self._triage(outcome)
        if STATUS in self.parts:
            columns |= self._lines(outcome)
        for number, cause in enumerate(self.kernel.causes):
            if CAUSES in self.parts:
                name = column_of(f"cause.{cause.hypothesis.name}", cause.leg)
                columns[name] = _coded(outcome.standings[number], STANDINGS)
            if ORDER in self.parts:
                columns[column_of(f"place.{cause.hypothesis.name}", cause.leg)] = pa.array(outcome.places[number])
        if MISSING in self.parts:
            for key in self.kernel.needs:
                columns[column_of(f"missing.{key.finding}", key.leg)] = pa.array(outcome.needed(key))
        return pa.table(columns)

    def _lines(self, outcome: Outcome) -> dict[str, Any]:
        """The status of each line; counts the patients for whom each rule recommends its act."""
        columns, recommended = {}, dict[str, Any]()
        for place in self.kernel.places:
            codes = outcome.statuses(place)
            columns[column_of(place.rule, place.leg)] = _coded(codes, STATUSES)
            recommended[place.rule] = recommended.get(place.rule, False) | (codes == STATUSES.index(Status.RECOMMENDED))
        for rule, truths in recommended.items():
            self.counts[f"{RECOMMENDED} {rule}"] += int(truths.sum())
        return columns

    def _triage(self, outcome: Outcome) -> dict[str, Any]:
        settled = outcome.settled_levels
        now, could_be = _coded(outcome.now, LEVELS), _coded(outcome.could_be, LEVELS)
        levels = [
            word_of(level) if known else None for level, known in zip(outcome.now.tolist(), settled.tolist(), strict=True)
        ]
        clashes = outcome.settled.clashes
        self._count(outcome, settled)
        return {
            "now": now,
            "could_be": could_be,
            "settled": pa.array(settled),
            "level": pa.array(levels, pa.string()).dictionary_encode().cast(CODES),
            "outside": pa.array(outcome.outside),
            "conflicts": pa.array([list(clashes.get(row, ())) for row in range(outcome.count)], pa.list_(pa.string())),
        }

    def _count(self, outcome: Outcome, settled: Any) -> None:
        self.counts["patients"] += outcome.count
        for level in Urgency:
            self.counts[f"settled as {word_of(level)}"] += int((outcome.now[settled] == level).sum())
        self.counts["settled"] += int(settled.sum())
        self.counts["outside"] += int(outcome.outside.sum())
        self.counts["in conflict"] += len(outcome.settled.clashes)
        self.counts["settled one by one"] += outcome.settled.alone
        self.counts["judged one by one"] += len(outcome.alone) + int(outcome.waits_to_be_heard.sum())
        for level in Urgency:
            self.counts[f"now {level.word}"] += int((outcome.now == level).sum())
            self.counts[f"could be {level.word}"] += int((outcome.could_be == level).sum())
        for key in self.kernel.needs:
            self.counts[f"missing {name_of(key)}"] += int(outcome.needed(key).sum())


def name_of(key: Key) -> str:
    """A finding as its column is called."""
    return column_of(key.finding, key.leg)


def word_of(level: int) -> str | None:
    """The word of a settled level, as a plan has it."""
    from pulsefirst.model.plan import CouldBe, Now

    urgency = Urgency(level)
    return Triage(now=Now(level=urgency, why=(), deadline=None), could_be=CouldBe(level=urgency, needs=())).level


def _coded(codes: Any, words: tuple[str, ...]) -> Any:
    return pa.DictionaryArray.from_arrays(pa.array(codes.view("int8")), pa.array([str(word) for word in words]))
