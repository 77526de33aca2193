"""What is said beside the order of causes: red flags that are still open, what would separate the first ones, what fits badly.

Nothing here changes the order, and nothing of it is read by triage. Legs are told apart by what is known of them alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pulsefirst.engine.causes import Cause
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import legs_of_condition, places_seen_from
from pulsefirst.engine.rails import KNOWN, POSSIBLE_IF_RED_FLAG
from pulsefirst.engine.separate import Contender, Separator, contenders_of, left_of, separators
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Recommendation, RedFlag, Urgency
from pulsefirst.model.walk import findings_read

LEAST_UNEXPLAINED = 2
"""So many clusters one cause has to leave, and another to explain, before two are thought of together."""


@dataclass(frozen=True, kw_only=True)
class Watch:
    """A cause whose red flags, by name, are up or not ruled out yet."""

    id: str
    title: str
    up: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Together:
    """Two causes that explain more together than the first alone, and the features that even both leave."""

    first: Contender
    second: Contender
    leaves: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Beside:
    """All of it. `none_fits` holds where the first cause is not specific for the picture, or leaves most of it."""

    red_flags: tuple[Watch, ...]
    separator: Separator | None
    together: Together | None
    none_fits: bool


def beside(evaluation: Evaluation, causes: Sequence[Cause]) -> Beside:
    """What stands beside these causes, which are in their order."""
    contenders = contenders_of(causes)
    together = _together(evaluation.guideline, contenders)
    there = any(cause.account is not None and (cause.account.explains or cause.account.leaves) for cause in causes)
    return Beside(
        red_flags=tuple(_watches(evaluation)),
        separator=next(separators(evaluation, left_of(evaluation, contenders)), None),
        together=together,
        none_fits=there and together is None and not (contenders and _fits(evaluation.guideline, contenders[0])),
    )


# --- red flags ------------------------------------------------------------------------------------------------------------


def _watches(evaluation: Evaluation) -> Iterator[Watch]:
    """A red flag counts as long as the call that it stands for is not calmed: what withholds the call is shown on the plan."""
    for watched in evaluation.guideline.watched:
        up = tuple(flag.name for flag in watched.flags if _is_up(evaluation, flag))
        still = tuple(flag.name for flag in watched.flags if flag.name not in up and _is_open(evaluation, flag))
        if up or still:
            yield Watch(id=watched.cause.name, title=watched.cause.title, up=up, open=still)


def _is_up(evaluation: Evaluation, flag: RedFlag) -> bool:
    return _holds(evaluation, flag, KNOWN)


def _is_open(evaluation: Evaluation, flag: RedFlag) -> bool:
    return _holds(evaluation, flag, POSSIBLE_IF_RED_FLAG)


def _holds(evaluation: Evaluation, flag: RedFlag, rail: int) -> bool:
    return any(
        evaluation.may_hold(flag.when, leg, rail)
        and any(
            evaluation.can_be_demanded(rule, seen_from, rail)
            for rule in _calls_of(evaluation.guideline, flag)
            for seen_from in places_seen_from(rule, leg)
        )
        for leg in legs_of_condition(flag.when)
    )


@lru_cache(maxsize=1024)
def _calls_of(guideline: Guideline, flag: RedFlag) -> tuple[Recommendation, ...]:
    """The emergency rules that make the call of this red flag and read something of what it reads."""
    read = set(findings_read(flag.when))
    return tuple(
        rule
        for rule in guideline.recommendations.values()
        if rule.do.urgency is Urgency.EMERGENCY and rule.do.target is flag.calls and rule.when is not None
        if not read.isdisjoint(findings_read(rule.when))
    )


# --- how well they fit ----------------------------------------------------------------------------------------------------


def _fits(guideline: Guideline, contender: Contender) -> bool:
    """Whether something specific for it is known, and it leaves no more than half of the picture unexplained."""
    account = contender.account
    whole = _count_clusters(guideline, (*account.explains, *account.leaves))
    return contender.stands_out and 2 * account.left_over <= whole


def _together(guideline: Guideline, contenders: Sequence[Contender]) -> Together | None:
    """The first cause with the one that explains most of what it leaves; among equals the one that comes first in the order."""
    if not contenders or not contenders[0].stands_out:
        return None
    first, *others = contenders
    pairs = [Together(first=first, second=other, leaves=_left_by_both(first, other)) for other in others if other.stands_out]
    left = [_count_clusters(guideline, pair.leaves) for pair in pairs]
    if not left or first.account.left_over - min(left) < LEAST_UNEXPLAINED:
        return None
    return pairs[left.index(min(left))]


def _left_by_both(first: Contender, second: Contender) -> tuple[str, ...]:
    return tuple(feature for feature in first.account.leaves if feature in second.account.leaves)


def _count_clusters(guideline: Guideline, features: Iterable[str]) -> int:
    return len({guideline.features[feature].cluster for feature in features})
