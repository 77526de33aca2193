"""What was said: the record of one assessment through a service, for whoever keeps it.

A record holds who asked, when, by which content, of what, and what was shown; nothing that is shown is told a second time. `facts` and
`subject` are a patient's: whoever keeps a record keeps a keyed digest of them, and the facts themselves only where a site says so.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from pulsefirst.backends.cards import Card, Indicator
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.later import Keyed
from pulsefirst.model.plan import Plan, Proposal
from pulsefirst.model.recommendations import Urgency
from pulsefirst.notation.write import to_json


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One thing that was shown: a card, or a line of a plan.

    `name` is the one by which a client tells what became of it, `about` what kind of thing it is (a topic, the kind of an act), `alarms`
    whether it asked for attention at once. `rules` are the rules it tells of, `sources` the statements and citations that it names.
    `offered` are its suggestions by name, each with its rules.
    """

    name: str
    about: str
    alarms: bool = False
    rules: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    offered: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Said:
    """One assessment. `at` has an offset from UTC; `now` and `could_be` are None where no plan was worked out, for nothing spoke of one.

    `service` is the name under which it was asked for, `client` who asked (empty where nobody has to say it), `user` who signed in there
    where that was proved, `subject` the patient as the client names them. `facts` is the case in one fixed notation (`facts_text`), `plan` the digest of the plan (`digest_of`), empty
    where there was none.
    """

    service: str
    client: str
    at: datetime
    guideline_hash: str
    subject: str
    facts: str
    plan: str = ""
    now: Urgency | None = None
    could_be: Urgency | None = None
    shown: tuple[Shown, ...] = ()
    user: str = ""


Keep: TypeAlias = Callable[[Said], bool]
"""Keeps one record, and says whether it will still be there after the service has ended, whatever ends it.

It may wait for a disk, so it is called beside the work on the plan and never in an event loop. It raises `Refused` (503) where a site
wants no answer that is not kept; whoever answers gives that on, in the form of its own protocol.
"""


def keeps_nothing(said: Said) -> bool:
    """What keeps no record."""
    return False


def said_of(
    plan: Plan,
    case: Case,
    guideline: Guideline,
    *,
    service: str,
    client: str,
    subject: str,
    shown: Iterable[Shown],
    user: str = "",
) -> Said:
    """The record of a plan that was shown so. Raises CaseError where the guideline has no name for a fact."""
    return Said(
        service=service,
        client=client,
        at=plan.at,
        guideline_hash=plan.guideline_hash,
        subject=subject,
        facts=facts_text(case, guideline),
        plan=digest_of(plan),
        now=plan.triage.now.level,
        could_be=plan.triage.could_be.level,
        shown=tuple(shown),
        user=user,
    )


def facts_text(case: Case, guideline: Guideline) -> str:
    """The case as JSON in one fixed notation: the same facts, the same text. Raises CaseError as `to_json` does."""
    return _fixed(to_json(case, guideline))


def digest_of(plan: Plan) -> str:
    """SHA-256 of what a plan says apart from when: the content it was made by, triage, the status of each line, clashes, cautions."""
    triage, proposals = plan.triage, plan.proposals
    lines = proposals.keys if isinstance(proposals, Keyed) else [(line.id, line.leg, line.status) for line in proposals]
    said = {
        "guideline": plan.guideline_hash,
        "triage": [triage.now.level.word, triage.could_be.level.word, triage.settled],
        "lines": list(lines),
        "conflicts": [(clash.id, clash.leg) for clash in plan.conflicts],
        "cautions": [(caution.id, caution.leg, caution.draft) for caution in plan.cautions],
    }
    return hashlib.sha256(_fixed(said).encode()).hexdigest()


def line_shown(name: str, line: Proposal) -> Shown:
    """A line of a plan that was shown under this name: the id of a resource, say."""
    return Shown(
        name=name,
        about=line.kind,
        alarms=line.urgency is Urgency.EMERGENCY,
        rules=(line.id,),
        sources=(*line.statements, *line.cites),
    )


def card_shown(card: Card) -> Shown:
    """A card that was shown."""
    return Shown(
        name=card.uuid,
        about=card.source.topic.code,
        alarms=card.indicator is Indicator.CRITICAL,
        rules=card.rules,
        sources=card.sources,
        offered={suggestion.uuid: suggestion.rules for suggestion in card.suggestions},
    )


def _fixed(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
