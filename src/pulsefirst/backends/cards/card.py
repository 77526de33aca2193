"""A card as data and as JSON: one finding of the plan that a record system shows beside the patient.

A card is a value: the same plan in the same setting gives the same card, with the same name. Nothing here remembers a card that was
shown or dismissed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from uuid import UUID, uuid5

SUMMARY_MOST: Final = 139
"""Characters of a summary: fewer than 140."""
NAMES: Final = UUID("6f0a2f7e-3c56-5d0b-9a51-0f3d1d1b7c42")
"""The name space in which cards and suggestions are named. It never changes, or every card would have a new name."""
REASON_SYSTEM: Final = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes"
"""Why guidance is not followed: the codes that HL7 publishes for it."""


class Indicator(StrEnum):
    """How a card asks for attention."""

    INFO = "info"
    WARNING = "warning"
    CRITICAL = "critical"


class Topic(StrEnum):
    """What a card is about; its code, so that a site can count cards or turn them off by topic."""

    TRIAGE = "triage"
    OPEN = "not-yet-excluded"
    WORKUP = "workup"
    DRAFTS = "draft-orders"
    LEAVING = "before-discharge"
    RECORD = "record-incomplete"


TOPIC_WORDS: Final[Mapping[Topic, str]] = {
    Topic.TRIAGE: "How urgent it is",
    Topic.OPEN: "Not yet excluded",
    Topic.WORKUP: "Tests and referrals",
    Topic.DRAFTS: "Draft orders",
    Topic.LEAVING: "Before discharge",
    Topic.RECORD: "The record could not be read in full",
}


@dataclass(frozen=True)
class Coding:
    """A code with its system; `display` is what people read."""

    system: str
    code: str
    display: str = ""


@dataclass(frozen=True)
class Action:
    """One resource to be created, in full."""

    description: str
    resource: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """What can be accepted with one click: all of its actions together. `rules` are the rules that propose it; no client is sent them."""

    label: str
    uuid: str
    actions: tuple[Action, ...]
    recommended: bool = False
    rules: tuple[str, ...] = ()


@dataclass(frozen=True)
class Link:
    """An absolute address to open."""

    label: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a card comes from; `url` is an absolute address, where there is one."""

    label: str
    topic: Coding
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Card:
    """One card. `detail` is Markdown without any HTML.

    `rules` are the rules it tells of, `sources` the statements and citations of these: for the record of what was said, and no client is
    sent them.
    """

    uuid: str
    summary: str
    detail: str
    indicator: Indicator
    source: Source
    suggestions: tuple[Suggestion, ...] = ()
    override_reasons: tuple[Coding, ...] = ()
    links: tuple[Link, ...] = ()
    rules: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


OVERRIDE_REASONS: Final = (
    Coding(REASON_SYSTEM, "cds-not-applicable", "PC CDS does not apply to patient"),
    Coding(REASON_SYSTEM, "action-completed", "Recommended action was already completed"),
    Coding(REASON_SYSTEM, "cds-suboptimal-context", "PC CDS delivered in suboptimal context"),
    Coding(
        REASON_SYSTEM,
        "recipient-disagrees-evidence",
        "Recipient disagrees with recommendation because of issues with the evidence",
    ),
    Coding(REASON_SYSTEM, "patient-contraindication", "Patient has contraindication to recommended action"),
    Coding(REASON_SYSTEM, "patient-refuses", "Patient refuses/declines (no context given)*"),
    Coding(REASON_SYSTEM, "service-not-available", "Treatment or service is not practically available"),
)
"""Why a card may be set aside: members of HL7's value set for clinicians, with the displays of the code system."""


def name_of(*parts: object) -> str:
    """The name of what these parts make up: the same parts, the same name; on any machine, on any day."""
    return str(uuid5(NAMES, json.dumps(parts, separators=(",", ":"), default=str)))


# --- as JSON ------------------------------------------------------------------------------------------------------------


def card_as_json(card: Card) -> dict[str, Any]:
    """The card as CDS Hooks writes it. What is empty is left out."""
    written: dict[str, Any] = {
        "uuid": card.uuid,
        "summary": card.summary,
        "detail": card.detail,
        "indicator": card.indicator.value,
        "source": _source(card.source),
    }
    if card.suggestions:
        written["suggestions"] = [_suggestion(suggestion) for suggestion in card.suggestions]
        written["selectionBehavior"] = "any"
    if card.override_reasons:
        written["overrideReasons"] = [_coding(reason) for reason in card.override_reasons]
    if card.links:
        written["links"] = [{"label": link.label, "url": link.url, "type": "absolute"} for link in card.links]
    return written


def cards_as_json(cards: Sequence[Card]) -> dict[str, Any]:
    """The whole answer to a call."""
    return {"cards": [card_as_json(card) for card in cards]}


def _source(source: Source) -> dict[str, Any]:
    written: dict[str, Any] = {"label": source.label}
    if source.url:
        written["url"] = source.url
    return written | {"topic": _coding(source.topic)}


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    actions = [
        {"type": "create", "description": action.description, "resource": dict(action.resource)}
        for action in suggestion.actions
    ]
    return {
        "label": suggestion.label,
        "uuid": suggestion.uuid,
        "isRecommended": suggestion.recommended,
        "actions": actions,
    }


def _coding(coding: Coding) -> dict[str, str]:
    written = {"system": coding.system, "code": coding.code}
    return written | {"display": coding.display} if coding.display else written
