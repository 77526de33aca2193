"""What became of a card: accepted or overridden, as a client tells it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, TypeAlias

from pulsefirst.notation.exchange import Problem, Refused, refused

OUTCOMES: Final = ("accepted", "overridden")
MOST_ENTRIES: Final = 1000
LONGEST_COMMENT: Final = 10_000


@dataclass(frozen=True, kw_only=True)
class Feedback:
    """One entry: the service and the card it is of, what came of it and when; `client` is who told it, where tokens are asked for.

    What is accepted are suggestions, by name; that each act in one was carried out does not follow. The same card can have several.
    """

    service: str
    card: str
    outcome: str
    at: datetime
    accepted: tuple[str, ...] = ()
    reason: Mapping[str, str] | None = None
    comment: str = ""
    client: str = ""


Keep: TypeAlias = Callable[[Sequence[Feedback]], bool]
"""Keeps these entries, all or none, and says whether they will still be there after the service has ended.

It may wait for a disk: never called in an event loop. Raises Refused (503) where a site wants nothing taken that is not kept.
"""


@dataclass(frozen=True)
class InMemory:
    """Keeps the last entries as long as the service runs, and says so: nothing of it outlives the service."""

    entries: deque[Feedback]

    def __call__(self, entries: Sequence[Feedback]) -> bool:
        """Keep them for now."""
        self.entries.extend(entries)
        return not entries


def in_memory(most: int = MOST_ENTRIES) -> InMemory:
    """A keeper of at most so many entries."""
    return InMemory(deque(maxlen=most))


def read_feedback(body: Mapping[str, Any], service: str, client: str) -> list[Feedback]:
    """The entries of a feedback call. Raises Refused (400) with all that is wrong in it, and then keeps none."""
    entries = body.get("feedback")
    if not isinstance(entries, list):
        raise refused(400, "required", "feedback is a list", "feedback")
    if len(entries) > MOST_ENTRIES:
        raise refused(400, "too-costly", f"at most {MOST_ENTRIES} entries at once", "feedback")
    problems = [problem for place, entry in enumerate(entries) for problem in _problems(entry, f"feedback[{place}]")]
    if problems:
        raise Refused(400, *problems[:20])
    return [_entry(entry, service, client) for entry in entries]


def _entry(entry: Mapping[str, Any], service: str, client: str) -> Feedback:
    override = entry.get("overrideReason") or {}
    return Feedback(
        service=service,
        card=entry["card"],
        outcome=entry["outcome"],
        at=_instant(entry["outcomeTimestamp"]) or datetime.min,
        accepted=tuple(one["id"] for one in entry.get("acceptedSuggestions") or ()),
        reason=override.get("reason"),
        comment=override.get("userComment", ""),
        client=client,
    )


def _problems(entry: object, where: str) -> list[Problem]:
    if not isinstance(entry, dict):
        return [Problem("structure", "an entry is an object", where)]
    found = []
    if not _is_text(entry.get("card")):
        found.append(Problem("required", "card is the uuid of the card", f"{where}.card"))
    if entry.get("outcome") not in OUTCOMES:
        found.append(Problem("value", "outcome is accepted or overridden", f"{where}.outcome"))
    if _instant(entry.get("outcomeTimestamp")) is None:
        found.append(Problem("value", "outcomeTimestamp is a date and time with an offset", f"{where}.outcomeTimestamp"))
    accepted = entry.get("acceptedSuggestions")
    if accepted is not None and not _are_suggestions(accepted):
        found.append(
            Problem("value", "acceptedSuggestions is a list of objects, each with an id", f"{where}.acceptedSuggestions")
        )
    elif entry.get("outcome") == "accepted" and not accepted:
        found.append(Problem("required", "what was accepted names its suggestions", f"{where}.acceptedSuggestions"))
    return found + _problems_of_override(entry.get("overrideReason"), f"{where}.overrideReason")


def _problems_of_override(override: object, where: str) -> list[Problem]:
    if override is None:
        return []
    if not isinstance(override, dict) or not (override.get("reason") or override.get("userComment")):
        return [Problem("value", "overrideReason holds a reason, a userComment, or both", where)]
    found = []
    reason, comment = override.get("reason"), override.get("userComment")
    if reason is not None and not (
        isinstance(reason, dict) and _is_text(reason.get("code")) and _is_text(reason.get("system"))
    ):
        found.append(Problem("value", "reason is a Coding with code and system", f"{where}.reason"))
    if comment is not None and not (isinstance(comment, str) and len(comment) <= LONGEST_COMMENT):
        found.append(
            Problem("value", f"userComment is a text of at most {LONGEST_COMMENT} characters", f"{where}.userComment")
        )
    return found


def _are_suggestions(accepted: object) -> bool:
    return isinstance(accepted, list) and all(isinstance(one, dict) and _is_text(one.get("id")) for one in accepted)


def _instant(text: object) -> datetime | None:
    if not isinstance(text, str) or "T" not in text.upper():
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
