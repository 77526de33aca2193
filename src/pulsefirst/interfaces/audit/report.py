"""What the records tell, rule by rule: shown, accepted, overridden and why, and what went silent; and how often there was an alarm.

A card is told of under its name, so what became of it counts for the rules that it was last shown for. One outcome that is told twice
counts once.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa

from pulsefirst.interfaces.audit.chain import Record
from pulsefirst.interfaces.audit.entries import Kind, instant
from pulsefirst.interfaces.audit.store import Store

ACCEPTED: Final = "accepted"
NO_REASON: Final = "no reason given"
IN_WORDS: Final = "in words"


@dataclass
class OfRule:
    """What became of one rule: in how many assessments it was shown and when last, how often it was accepted, and overridden by reason.

    `silent` where it was shown before, and not in the last days of the report though there were assessments.
    """

    shown: int = 0
    alarms: int = 0
    accepted: int = 0
    overridden: dict[str, int] = field(default_factory=dict)
    last: str = ""
    silent: bool = False


@dataclass(frozen=True, kw_only=True)
class Report:
    """All records, or those of a time. `patients` are counted for each client by itself, where a client named one.

    `not_kept` is how many records are missing, as far as the chain tells. `feedback_of_none` are outcomes of cards that no record shows.
    """

    since: str
    until: str
    assessments: int
    patients: int
    alarms: int
    patients_with_alarm: int
    with_feedback: int
    feedback_of_none: int
    not_kept: int
    services: Mapping[str, int]
    clients: Mapping[str, int]
    guidelines: Mapping[str, int]
    rules: Mapping[str, OfRule]
    quiet_days: int

    @property
    def alarms_per_100_assessments(self) -> float:
        """Assessments with an alarm, of a hundred."""
        return _of_100(self.alarms, self.assessments)

    @property
    def alarms_per_100_patients(self) -> float:
        """Patients with an alarm at any time, of a hundred."""
        return _of_100(self.patients_with_alarm, self.patients)


def report(
    store: Store, *, now: datetime, since: datetime | None = None, until: datetime | None = None, quiet_days: int = 30
) -> Report:
    """The report. `since` (included) and `until` (not included) bound what is counted; what was shown before still says what went silent.

    Raises CannotKeep where the key is another one, SQLAlchemyError where the database cannot be read.
    """
    begin, end = instant(since) if since else "", instant(until) if until else instant(now + timedelta(days=1))
    count = _Count(begin, end)
    with store.reading() as connection:
        for record in store.records(connection):
            if record.entry.at < end:
                count.take(record)
    quiet_since = max(begin, instant((until or now) - timedelta(days=quiet_days)))
    went_on = count.last_assessment >= quiet_since
    for of_rule in count.rules.values():
        of_rule.silent = went_on and of_rule.last < quiet_since
    return Report(
        since=begin,
        until=end,
        assessments=count.assessments,
        patients=len(count.patients),
        alarms=count.alarms,
        patients_with_alarm=len(count.alarmed),
        with_feedback=count.outcomes,
        feedback_of_none=count.of_none,
        not_kept=count.not_kept,
        services=dict(count.services),
        clients=dict(count.clients),
        guidelines=dict(count.guidelines),
        rules=dict(sorted(count.rules.items())),
        quiet_days=quiet_days,
    )


def last_shown(store: Store, connection: sa.Connection, through: int) -> dict[str, str]:
    """When each rule was last shown, in the records up to this number: what a purge leaves of them."""
    count = _Count("", "~")
    for record in store.records(connection, through=through):
        count.take(record)
    return {rule: of_rule.last for rule, of_rule in sorted(count.rules.items())}


class _Count:
    """Counts record by record."""

    def __init__(self, begin: str, end: str) -> None:
        self.begin, self.end = begin, end
        self.assessments = self.alarms = self.outcomes = self.of_none = self.not_kept = 0
        self.last_assessment = ""
        self.patients: set[str] = set()
        self.alarmed: set[str] = set()
        self.services: Counter[str] = Counter()
        self.clients: Counter[str] = Counter()
        self.guidelines: Counter[str] = Counter()
        self.rules: dict[str, OfRule] = {}
        self._cards: dict[str, Mapping[str, Any]] = {}
        self._told: set[tuple[str, str, str]] = set()

    def take(self, record: Record) -> None:
        """Count this one."""
        told = json.loads(record.entry.told)
        counts = record.entry.at >= self.begin
        match record.entry.kind:
            case Kind.ASSESSMENT:
                self._assessment(record, told, counts=counts)
            case Kind.FEEDBACK:
                self._feedback(told, counts=counts)
            case Kind.GAP:
                self.not_kept += told["missing"] if counts else 0
            case Kind.PURGE:
                for rule, at in told["last_shown"].items():
                    of_rule = self._rule(rule)
                    of_rule.last = max(of_rule.last, at)

    def _assessment(self, record: Record, told: Mapping[str, Any], *, counts: bool) -> None:
        entry, alarmed = record.entry, any(shown["alarms"] for shown in told["shown"])
        self.last_assessment = max(self.last_assessment, entry.at)
        rules = {rule: False for shown in told["shown"] for rule in shown["rules"]}
        for shown in told["shown"]:
            self._cards[shown["name"]] = shown
            rules |= {rule: True for rule in shown["rules"] if shown["alarms"]}
        for rule, alarms in rules.items():
            of_rule = self._rule(rule)
            of_rule.last = max(of_rule.last, entry.at)
            of_rule.shown += counts
            of_rule.alarms += counts and alarms
        if not counts:
            return
        self.assessments += 1
        self.alarms += alarmed
        self.services[entry.service] += 1
        self.clients[entry.client] += 1
        self.guidelines[entry.guideline] += 1
        if entry.subject:
            self.patients.add(entry.subject)
            self.alarmed |= {entry.subject} if alarmed else set()

    def _feedback(self, told: Mapping[str, Any], *, counts: bool) -> None:
        key = (told["card"], told["outcome"], told["at"])
        if key in self._told or not counts:
            return
        self._told.add(key)
        self.outcomes += 1
        card = self._cards.get(told["card"])
        if card is None:
            self.of_none += 1
            return
        if told["outcome"] == ACCEPTED:
            for rule in dict.fromkeys(_accepted(card, told["accepted"])):
                self._rule(rule).accepted += 1
        else:
            for rule in card["rules"]:
                overridden, reason = self._rule(rule).overridden, _reason(told)
                overridden[reason] = overridden.get(reason, 0) + 1

    def _rule(self, name: str) -> OfRule:
        return self.rules.setdefault(name, OfRule())


def _accepted(card: Mapping[str, Any], suggestions: list[str]) -> Iterator[str]:
    """The rules of what was accepted of a card; all of its rules where that is none of its suggestions."""
    known = [name for name in suggestions if name in card["offered"]]
    for name in known:
        yield from card["offered"][name]
    if not known:
        yield from card["rules"]


def _reason(told: Mapping[str, Any]) -> str:
    reason = told.get("reason")
    return str(reason.get("code", NO_REASON)) if reason else IN_WORDS if told.get("comment") else NO_REASON


def _of_100(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
