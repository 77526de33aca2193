"""What reading a record gives: the case, and of every entry what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pulsefirst.model.case import Case, Key, Recorded


class Became(StrEnum):
    """What became of an entry. Only the first three are part of the case; what matters more stands first."""

    USED = "used"
    DRAFT = "draft under consideration"
    DONE = "ordered or done"
    DISAGREES = "disagrees with another of the same time"
    SUPERSEDED = "superseded"
    SIDE_MISSING = "side missing"
    WRONG_UNIT = "wrong unit"
    IMPLAUSIBLE = "implausible"
    OUT_OF_WINDOW = "out of window"
    UNDATED = "time missing"
    WRONG_STATUS = "wrong status"
    REFUTED = "refuted"
    NO_VALUE = "no value"
    OTHER_PATIENT = "of another patient"
    NOT_R4 = "not FHIR R4"
    SHOWN_ONLY = "shown only"
    NOT_UNDERSTOOD = "not understood"


COUNTED = (Became.USED, Became.DRAFT, Became.DONE)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that an entry says: what became of it, the findings it is about, and a sentence for a human.

    `would` is what it would have said had its leg or its time been known, had it been found in time or had
    nothing contradicted it, in a leg that it may mean: by it a service
    knows whether silence would hide something.
    """

    became: Became
    findings: tuple[Key, ...]
    sentence: str
    would: tuple[tuple[Key, Recorded], ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One resource: its reference, its kind, and each thing it says. `became` is what matters most of these."""

    reference: str
    kind: str
    parts: tuple[Part, ...]

    @property
    def became(self) -> Became:
        """What became of it; where it says several things, of the one that matters most."""
        return min((part.became for part in self.parts), key=ORDER.__getitem__)

    @property
    def findings(self) -> tuple[Key, ...]:
        """The findings it is about, and the legs."""
        return tuple(dict.fromkeys(key for part in self.parts for key in part.findings))

    @property
    def sentence(self) -> str:
        """All it says, for a human."""
        return " ".join(part.sentence for part in self.parts)


ORDER = {became: place for place, became in enumerate(Became)}


@dataclass(frozen=True)
class Read:
    """A case that was read, and the reading report: one entry for each resource, in their order."""

    case: Case
    entries: tuple[Entry, ...]


def report_to_json(read: Read) -> list[dict[str, Any]]:
    """The reading report as plain data for JSON."""
    return [
        {
            "reference": entry.reference,
            "kind": entry.kind,
            "became": entry.became.value,
            "findings": [_key_to_json(key) for key in entry.findings],
            "sentence": entry.sentence,
            "parts": [
                {
                    "became": part.became.value,
                    "findings": [_key_to_json(key) for key in part.findings],
                    "sentence": part.sentence,
                }
                for part in entry.parts
            ],
        }
        for entry in read.entries
    ]


def _key_to_json(key: Key) -> dict[str, str]:
    return {"finding": key.finding} | ({"leg": key.leg.value} if key.leg else {})
