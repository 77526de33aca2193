"""A case: what is known of one patient, leg by leg, at the time it was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Final, NamedTuple, TypeAlias

from pulsefirst.model.conditions import Finding, Span
from pulsefirst.model.legs import Leg, Scope


class NotAssessed(Enum):
    """The question was closed without an answer: it could not be assessed. It is never taken as normal."""

    NOT_ASSESSED = "could not be assessed"


NOT_ASSESSED: Final = NotAssessed.NOT_ASSESSED

Value: TypeAlias = bool | Enum | Decimal | Span
Recorded: TypeAlias = Value | NotAssessed


class Key(NamedTuple):
    """Where a fact is held: the finding's name, and the leg (None: the patient's)."""

    finding: str
    leg: Leg | None


class CaseAct(NamedTuple):
    """Something that was done or is being considered in this case: the target's name, and the leg (None: not said)."""

    target: str
    leg: Leg | None


@dataclass(frozen=True)
class Case:
    """Facts by finding and leg; what was done; draft orders under consideration; when the findings were made.

    A fact is a value or NOT_ASSESSED; what is missing was not recorded.
    """

    facts: Mapping[Key, Recorded] = field(default_factory=dict)
    done: frozenset[CaseAct] = frozenset()
    considering: frozenset[CaseAct] = frozenset()
    recorded_at: datetime | None = None

    def learn(self, finding: Finding, leg: Leg | None, value: Recorded) -> Case:
        """This case with one more record, in place of an earlier one of the same finding and leg."""
        return replace(self, facts={**self.facts, key_of(finding, leg): value})

    def forget(self, keys: frozenset[Key]) -> Case:
        """This case without these records."""
        return replace(self, facts={key: value for key, value in self.facts.items() if key not in keys})

    def mirror(self) -> Case:
        """The same patient seen in a mirror: every fact about a leg changes sides."""
        return replace(
            self,
            facts={Key(key.finding, key.leg and key.leg.other): value for key, value in self.facts.items()},
            done=frozenset(CaseAct(act.target, act.leg and act.leg.other) for act in self.done),
            considering=frozenset(CaseAct(act.target, act.leg and act.leg.other) for act in self.considering),
        )


def key_of(finding: Finding, leg: Leg | None) -> Key:
    """Where a case holds this finding when it is read from this leg."""
    return Key(finding.name, leg if finding.scope is Scope.LEG else None)


def keys_of(finding: Finding) -> Iterator[Key]:
    """Everywhere a case can hold this finding: once for the patient, or once for each leg."""
    if finding.scope is Scope.PATIENT:
        yield Key(finding.name, None)
    else:
        yield Key(finding.name, Leg.LEFT)
        yield Key(finding.name, Leg.RIGHT)
