"""What would separate the causes that are left: what is not known and tells the first from one that comes after it.

Left are the first cause and those just behind it that are specific for the picture, or could still become so at the bedside and
leave no more of it unexplained. Nothing here changes the order, and nothing of it is read by triage.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from pulsefirst.engine.account import seen_from_legs
from pulsefirst.engine.causes import SETTLED, Cause
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import asking_order, legs_of_condition
from pulsefirst.engine.reasons import needs
from pulsefirst.model.conditions import Condition
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Account, Standing
from pulsefirst.model.profiles import Profile
from pulsefirst.model.walk import findings_read

MOST_RIVALS = 3
"""So many causes just behind the first are held against it."""


@dataclass(frozen=True, kw_only=True)
class Contender:
    """A cause that may be: the leg or legs in which it stands first, and what it accounts for from there."""

    id: str
    title: str
    legs: tuple[Leg | None, ...]
    standing: Standing
    account: Account

    @property
    def stands_out(self) -> bool:
        """Whether something specific for it is known."""
        return self.account.gate_open or self.standing is Standing.CONFIRMED


@dataclass(frozen=True, kw_only=True)
class Separator:
    """A finding that is not known and would separate these two causes, and the places to look for it."""

    finding: str
    legs: tuple[Leg | None, ...]
    first: Contender
    second: Contender


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


def left_of(evaluation: Evaluation, contenders: Sequence[Contender]) -> list[Contender]:
    """The first cause and its rivals, in their order; the first alone where it is confirmed; none where nothing typical is known."""
    if contenders and contenders[0].standing is Standing.CONFIRMED:
        return [contenders[0]]
    unsettled = (contender for contender in contenders if contender.standing not in SETTLED)
    in_question = [contender for contender in unsettled if contender.account.gate_open or contender.account.typical]
    if not in_question:
        return []
    first, *others = in_question[: 1 + MOST_RIVALS]
    return [first, *(rival for rival in others if _may_be(evaluation, rival, first))]


def _may_be(evaluation: Evaluation, rival: Contender, first: Contender) -> bool:
    """Whether it is specific for the picture; or could become so by what is still open, and leaves no more unexplained."""
    if rival.account.gate_open:
        return True
    gate = profile_of(evaluation, rival).gate
    opens = any(evaluation.may_hold(gate, seen_from) for leg in rival.legs for seen_from in seen_from_legs(gate, leg))
    return opens and rival.account.left_over <= first.account.left_over


def separators(evaluation: Evaluation, left: Sequence[Contender]) -> Iterator[Separator]:
    """All that would separate the first of them from the others: at the bedside before tests, and there the nearest rival first.

    Of one rival: talk before touch before a device, then what is most telling, then the guideline's order of findings.
    """
    found = [separator for rival in left[1:] for separator in _between(evaluation, left[0], rival)]
    findings = evaluation.guideline.findings
    yield from sorted(found, key=lambda separator: findings[separator.finding].burden.is_test)


def _between(evaluation: Evaluation, first: Contender, second: Contender) -> Iterator[Separator]:
    one, other = profile_of(evaluation, first), profile_of(evaluation, second)
    telling = [(contender, _telling(profile, contender)) for contender, profile in ((first, one), (second, other))]
    wanted, told = what_tells(evaluation, telling, troubled_legs(evaluation))
    findings = evaluation.guideline.findings
    places = {name: place for place, name in enumerate(findings)}
    ordered = sorted(
        (findings[name].burden, told[name], places[name], name) for name in wanted if _separates(name, one, other)
    )
    for name in map(itemgetter(-1), ordered):
        places_of = tuple(leg for leg in (None, *Leg) if leg in wanted[name])
        yield Separator(finding=name, legs=places_of, first=first, second=second)


def what_tells(
    evaluation: Evaluation,
    telling: Iterable[tuple[Contender, Iterable[tuple[int, Condition]]]],
    among: Container[Leg | None],
) -> tuple[dict[str, set[Leg | None]], dict[str, int]]:
    """The open findings that these conditions of causes need, with the places among these to look for each; and how telling each is."""
    wanted: dict[str, set[Leg | None]] = {}
    told: dict[str, int] = {}
    for contender, conditions in telling:
        for weight, condition in conditions:
            for finding, leg in open_needs(evaluation, condition, contender.legs):
                if leg in among:
                    wanted.setdefault(finding, set()).add(leg)
                    told[finding] = min(weight, told.get(finding, weight))
    return wanted, told


def expected_of(evaluation: Evaluation, first: Contender) -> Iterator[tuple[str, tuple[Leg | None, ...]]]:
    """What would show whether features are there that this cause must have or mostly has, and where to look: a feature at a time."""
    profile, legs = profile_of(evaluation, first), troubled_legs(evaluation)
    findings = evaluation.guideline.findings
    for feature in (*profile.key, *profile.expects):
        wanted = [need for need in open_needs(evaluation, feature.when, first.legs) if need[1] in legs]
        place = asking_order(evaluation.guideline, feature.when)
        for name in sorted({name for name, _ in wanted}, key=lambda name: (findings[name].burden, place[name])):
            yield name, tuple(leg for leg in (None, *Leg) if (name, leg) in wanted)


def troubled_legs(evaluation: Evaluation) -> tuple[Leg | None, ...]:
    """The patient, and the legs in which a feature of the picture is; both where there is none. A well leg separates nothing."""
    of_a_leg = [one.when for one in evaluation.guideline.features.values() if len(legs_of_condition(one.when)) > 1]
    sick = [leg for leg in Leg if any(evaluation.is_true(condition, leg) for condition in of_a_leg)]
    return (None, *(sick or Leg))


def profile_of(evaluation: Evaluation, contender: Contender) -> Profile:
    """What this cause is made of."""
    return evaluation.index.profiles[evaluation.guideline.hypotheses[contender.id]]


def _telling(profile: Profile, contender: Contender) -> Iterator[tuple[int, Condition]]:
    """What decides of this cause, each with how telling it is: what opens its gate; once that is open, what it cannot explain,
    before what it must have and what most have.
    """
    if not contender.account.gate_open:
        yield 0, profile.gate
        return
    yield from ((0, condition) for condition in profile.cannot_explain)
    for weight, features in enumerate((profile.key, profile.expects), start=1):
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


@lru_cache(maxsize=1024)
def _reads(profile: Profile) -> tuple[frozenset[str], frozenset[str]]:
    """The findings that may speak for it, and those of what it cannot explain."""
    for_ = (profile.gate, *(feature.when for feature in profile.accounted_for))
    return _names(for_), _names(profile.cannot_explain)


def _names(conditions: Iterable[Condition]) -> frozenset[str]:
    return frozenset(finding.name for condition in conditions for finding in findings_read(condition))
