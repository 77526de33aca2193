"""Words for acts: the verb, what it is about, how urgent it is and by when it is due."""

from __future__ import annotations

from datetime import timedelta

from pulsefirst.model.conditions import Condition, Finding, Quantity
from pulsefirst.model.errors import ContentError
from pulsefirst.model.recommendations import Activity, ActivityKind, Phase, Target, Urgency

EMERGENCY, URGENT, SOON = Urgency.EMERGENCY, Urgency.URGENT, Urgency.SOON
NOW, MEANWHILE = Phase.NOW, Phase.MEANWHILE


def refer(
    target: Target,
    title: str,
    *,
    urgency: Urgency = Urgency.NONE,
    within: timedelta | None = None,
    after: tuple[Target, ...] = (),
) -> Activity:
    """Call or refer to a service; `after` are the tests that come before it. An emergency is due at once and takes no `within`."""
    return Activity(kind=ActivityKind.REFER, target=target, title=title, urgency=urgency, within=within, after=after)


def order(
    target: Target,
    title: str,
    *,
    urgency: Urgency = Urgency.NONE,
    within: timedelta | None = None,
    turn: Phase | None = None,
    after: tuple[Target, ...] = (),
) -> Activity:
    """Order a test or a procedure whose result this guideline does not read; `after` are the tests that come before it."""
    return Activity(
        kind=ActivityKind.ORDER, target=target, title=title, urgency=urgency, within=within, turn=turn, after=after
    )


def obtain(
    target: Target,
    title: str,
    *finds: Finding,
    enough: Condition | Quantity | None = None,
    today: bool = False,
    urgency: Urgency = Urgency.NONE,
    within: timedelta | None = None,
    turn: Phase | None = None,
) -> Activity:
    """Examine or test for findings; in triage it counts where it names an urgency.

    It is done when every finding is answered, or when `enough` is: a condition known true, a quantity known exactly. A test holds
    an alarm open only where it is obtained `today`, which one with an urgency of the same day is.
    """
    if not finds:
        raise ContentError(f"obtain({title!r}) names no finding that it answers")
    return Activity(
        kind=ActivityKind.OBTAIN,
        target=target,
        title=title,
        finds=finds,
        enough=enough,
        today=today or urgency >= URGENT,
        urgency=urgency,
        within=within,
        turn=turn,
    )


def prescribe(target: Target, title: str, *, turn: Phase | None = None) -> Activity:
    """A medicine that a prescriber may consider."""
    return Activity(kind=ActivityKind.PRESCRIBE, target=target, title=title, turn=turn)


def advise(target: Target, title: str, *, turn: Phase | None = None) -> Activity:
    """Advice or treatment without a medicine."""
    return Activity(kind=ActivityKind.ADVISE, target=target, title=title, turn=turn)


def avoid(target: Target, title: str, *, turn: Phase | None = None) -> Activity:
    """Something not to do; shown as a caution, and against a draft order with the same target."""
    return Activity(kind=ActivityKind.AVOID, target=target, title=title, turn=turn)


def hours(count: int) -> timedelta:
    """A time within which an act is due."""
    return timedelta(hours=count)


def days(count: int) -> timedelta:
    """A time within which an act is due."""
    return timedelta(days=count)
