"""What is said beside the order of causes: red flags that are still open, what would separate the first two, what fits badly.

Nothing here changes the order, and nothing of it is read by triage. Legs are told apart by what is known of them alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pulsefirst.engine.account import seen_from_legs
from pulsefirst.engine.causes import SETTLED, Cause
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import legs_of_condition, places_seen_from
from pulsefirst.engine.rails import KNOWN, POSSIBLE_IF_RED_FLAG
from pulsefirst.engine.reasons import needs
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Account, Standing
from pulsefirst.model.profiles import Profile
from pulsefirst.model.recommendations import Recommendation, RedFlag, Urgency
from pulsefirst.model.walk import findings_read

LEAST_UNEXPLAINED = 2
"""So many clusters one cause has to leave, and another to explain, before two are thought of together."""


@dataclass(frozen=True, kw_only=True)
class Contender:
    """A cause that may be: the leg or legs in which it stands first, and what it accounts for from there."""

    id: str
    title: str
    legs: tuple[Leg | None, ...]
    standing: Standing
    account: Account


@dataclass(frozen=True, kw_only=True)
class Watch:
    """A cause whose red flags, by name, are up or not ruled out yet."""

    id: str
    title: str
    up: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Separator:
    """The nearest finding that is not known and would separate these two causes."""

    finding: str
    legs: tuple[Leg | None, ...]
    first: Contender
    second: Contender


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
    unsettled = [contender for contender in contenders if contender.standing not in SETTLED]
    in_question = [contender for contender in unsettled if contender.account.gate_open or contender.account.typical]
    together = _together(evaluation.guideline, contenders)
    there = any(cause.account is not None and (cause.account.explains or cause.account.leaves) for cause in causes)
    return Beside(
        red_flags=tuple(_watches(evaluation)),
        separator=_separator(evaluation, in_question[0], in_question[1]) if len(in_question) > 1 else None,
        together=together,
        none_fits=there and together is None and not (contenders and _fits(evaluation.guideline, contenders[0])),
    )


def contenders_of(causes: Sequence[Cause]) -> list[Contender]:
    """Each cause that is not opposed and has a profile, once, where it stands first; in the order of the causes."""
    first: dict[str, list[tuple[Cause, Account]]] = {}
    for cause in causes:
        if cause.account is None or cause.standing in (Standing.OPPOSED, Standing.EXCLUDED):
            continue
        alike = first.setdefault(cause.id, [])
        if not alike or alike[0][0].place == cause.place:
            alike.append((cause, cause.account))
    return [
        Contender(
            id=name,
            title=alike[0][0].title,
            legs=tuple(cause.leg for cause, _ in alike),
            standing=alike[0][0].standing,
            account=alike[0][1],
        )
        for name, alike in first.items()
    ]


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
    specific = account.gate_open or contender.standing is Standing.CONFIRMED
    return specific and 2 * account.left_over <= whole


def _together(guideline: Guideline, contenders: Sequence[Contender]) -> Together | None:
    """The first cause with the one that explains most of what it leaves; among equals the one that comes first in the order."""
    if not contenders or not _stands_out(contenders[0]):
        return None
    first, *others = contenders
    pairs = [
        Together(first=first, second=other, leaves=_left_by_both(first, other)) for other in others if _stands_out(other)
    ]
    left = [_count_clusters(guideline, pair.leaves) for pair in pairs]
    if not left or first.account.left_over - min(left) < LEAST_UNEXPLAINED:
        return None
    return pairs[left.index(min(left))]


def _stands_out(contender: Contender) -> bool:
    return contender.account.gate_open or contender.standing is Standing.CONFIRMED


def _left_by_both(first: Contender, second: Contender) -> tuple[str, ...]:
    return tuple(feature for feature in first.account.leaves if feature in second.account.leaves)


def _count_clusters(guideline: Guideline, features: Iterable[str]) -> int:
    return len({guideline.features[feature].cluster for feature in features})


# --- what would separate them ---------------------------------------------------------------------------------------------


def _separator(evaluation: Evaluation, first: Contender, second: Contender) -> Separator | None:
    """The nearest at hand, then what is most telling, then the guideline's order of findings."""
    one, other = profile_of(evaluation, first), profile_of(evaluation, second)
    wanted: dict[str, set[Leg | None]] = {}
    told: dict[str, int] = {}
    for contender, profile in ((first, one), (second, other)):
        for weight, condition in read_by(profile):
            for need in open_needs(evaluation, condition, contender.legs):
                wanted.setdefault(need[0], set()).add(need[1])
                told[need[0]] = min(weight, told.get(need[0], weight))
    places = {name: place for place, name in enumerate(evaluation.guideline.findings)}
    separating = [name for name in wanted if _separates(name, one, other)]
    if not separating:
        return None
    near = evaluation.index.nearness
    finding = min(separating, key=lambda name: (near[name], told[name], places[name]))
    legs = tuple(leg for leg in (None, *Leg) if leg in wanted[finding])
    return Separator(finding=finding, legs=legs, first=first, second=second)


def profile_of(evaluation: Evaluation, contender: Contender) -> Profile:
    """What this cause is made of."""
    return evaluation.index.profiles[evaluation.guideline.hypotheses[contender.id]]


def read_by(profile: Profile) -> Iterator[tuple[int, Condition]]:
    """What a profile reads, each with how telling it is: what opens the gate or cannot be explained, before what most have."""
    yield 0, profile.gate
    yield from ((0, condition) for condition in profile.cannot_explain)
    for weight, features in enumerate((profile.key, profile.expects, profile.explains), start=1):
        yield from ((weight, feature.when) for feature in features)


def open_needs(evaluation: Evaluation, condition: Condition, legs: Iterable[Leg | None]) -> Iterator[tuple[str, Leg | None]]:
    """What is open that would settle this condition for a cause of these legs."""
    for leg in legs:
        for seen_from in seen_from_legs(condition, leg):
            yield from ((need.finding, need.leg) for need in needs(evaluation, condition, seen_from) if need.open)


def _separates(finding: str, one: Profile, other: Profile) -> bool:
    """Whether one of them alone reads it, or it speaks for one and against the other."""
    for_one, against_one = _reads(one)
    for_other, against_other = _reads(other)
    if (finding in for_one | against_one) is not (finding in for_other | against_other):
        return True
    return any(
        finding in speaks_for and finding in speaks_against and finding not in against and finding not in for_
        for speaks_for, against, speaks_against, for_ in (
            (for_one, against_one, against_other, for_other),
            (for_other, against_other, against_one, for_one),
        )
    )


def _reads(profile: Profile) -> tuple[frozenset[str], frozenset[str]]:
    """The findings that may speak for it, and those of what it cannot explain."""
    for_ = (profile.gate, *(feature.when for feature in profile.accounted_for))
    return _names(for_), _names(profile.cannot_explain)


def _names(conditions: Iterable[Condition]) -> frozenset[str]:
    return frozenset(finding.name for condition in conditions for finding in findings_read(condition))
