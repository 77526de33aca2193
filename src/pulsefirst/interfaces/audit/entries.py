"""One record before it is in the chain: an assessment, what became of a card, and what happened to the chain itself."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from pulsefirst.backends.said import Said, Shown
from pulsefirst.interfaces.audit.keys import Keys


class Kind(StrEnum):
    """What a record is of."""

    ASSESSMENT = "assessment"
    FEEDBACK = "feedback"
    START = "start"
    """A service began to write here."""
    GAP = "gap"
    """So many records could not be kept before this one."""
    PURGE = "purge"
    """Records were deleted, by a command: the checkpoint by which the rest still verifies."""
    BREAK = "break"
    """The head of the chain was not as it had been left."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One record. `at` is UTC in ISO 8601, `told` is JSON; what a kind does not have is empty, or None.

    `subject`, `facts` and `plan` are keyed digests. `now` and `could_be` are levels of urgency as numbers. `through` is the number of the
    last record that a purge deleted.
    """

    kind: Kind
    at: str
    client: str = ""
    service: str = ""
    guideline: str = ""
    subject: str = ""
    facts: str = ""
    plan: str = ""
    now: int | None = None
    could_be: int | None = None
    told: str = "{}"
    through: int | None = None


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a client told of a card: accepted or overridden, which suggestions, why. `comment` is what a clinician wrote."""

    service: str
    client: str
    card: str
    outcome: str
    at: datetime
    accepted: tuple[str, ...] = ()
    reason: Mapping[str, str] | None = None
    comment: str = ""


def of_said(said: Said, keys: Keys, *, with_facts: bool) -> Entry:
    """An assessment: who, when and what was shown; of the patient and of who signed in digests only, and the facts where they are wanted."""
    told: dict[str, Any] = {"shown": [_shown(one) for one in said.shown]}
    if said.user:
        told["user"] = said.user if with_facts else keys.digest("user", f"{said.client}\n{said.user}")
    if with_facts:
        told["facts"] = json.loads(said.facts)
    return Entry(
        kind=Kind.ASSESSMENT,
        at=instant(said.at),
        client=said.client,
        service=said.service,
        guideline=said.guideline_hash,
        subject=keys.digest("subject", f"{said.client}\n{said.subject}") if said.subject else "",
        facts=keys.digest("facts", said.facts),
        plan=keys.digest("plan", said.plan) if said.plan else "",
        now=None if said.now is None else int(said.now),
        could_be=None if said.could_be is None else int(said.could_be),
        told=_json(told),
    )


def of_outcome(outcome: Outcome, keys: Keys, at: datetime, *, with_facts: bool) -> Entry:
    """What became of a card; a comment may name a patient, and is kept as the facts are."""
    told: dict[str, Any] = {
        "card": outcome.card,
        "outcome": outcome.outcome,
        "at": instant(outcome.at),
        "accepted": list(outcome.accepted),
    }
    if outcome.reason:
        told["reason"] = {name: outcome.reason[name] for name in ("system", "code") if name in outcome.reason}
    if outcome.comment:
        told["comment"] = outcome.comment if with_facts else keys.digest("comment", outcome.comment)
    return Entry(kind=Kind.FEEDBACK, at=instant(at), client=outcome.client, service=outcome.service, told=_json(told))


def of_event(kind: Kind, at: datetime, told: Mapping[str, Any], through: int | None = None) -> Entry:
    """Something that happened to the chain itself."""
    return Entry(kind=kind, at=instant(at), told=_json(told), through=through)


def instant(moment: datetime) -> str:
    """A moment as it is kept: UTC, so that texts sort as times do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _shown(shown: Shown) -> dict[str, Any]:
    offered: Mapping[str, Sequence[str]] = shown.offered
    return {
        "name": shown.name,
        "about": shown.about,
        "alarms": shown.alarms,
        "rules": list(shown.rules),
        "sources": list(shown.sources),
        "offered": {name: list(rules) for name, rules in offered.items()},
    }


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
