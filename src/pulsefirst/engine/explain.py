"""Explaining one line of a plan: what it rests on, which answers would settle it, and what would have changed it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import Enum
from itertools import islice, product
from typing import Any, Final, TypeAlias

from pulsefirst.engine.apply import apply
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import cone, index_of, seen_of_rule
from pulsefirst.engine.judge import status_of
from pulsefirst.engine.quantities import HOURS_A_DAY
from pulsefirst.engine.reasons import needs
from pulsefirst.model.case import Case, Key, Value, key_of
from pulsefirst.model.conditions import (
    Bounded,
    Coded,
    Compared,
    Condition,
    Elapsed,
    Finding,
    Flag,
    Known,
    Measured,
    OtherSide,
    Quantity,
    Since,
)
from pulsefirst.model.guideline import Guideline, Statement
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Fact, Need, Proposal, Status
from pulsefirst.model.provenance import Interpretation
from pulsefirst.model.recommendations import Recommendation
from pulsefirst.model.walk import everything, findings_read

English = Callable[[Recommendation], str]
Outlined = Callable[[Condition], Sequence[tuple[int, str]]]

MOST_ANSWERS: Final = 3
MOST_TRIES: Final = 1200
"""Keeps the search for the fewest answers under about a second."""
MOST_WAYS: Final = 3
"""Of equally short ways to one outcome, so many are kept."""
MOST_CHECKED: Final = 60
STEPS: Final = 8
"""How finely the range of a number is tried where no limit of the rule says which numbers matter."""
UNSETTLED: Final = frozenset({Status.UNDETERMINED, Status.NOT_POSSIBLE})


@dataclass(frozen=True, kw_only=True)
class AnswerChoice:
    """One finding with the values that serve equally well."""

    finding: str
    leg: Leg | None
    values: tuple[Value, ...]


@dataclass(frozen=True, kw_only=True)
class Way:
    """Answers that give this status, added to what is recorded or put in its place, whichever of their values is taken."""

    answers: tuple[AnswerChoice, ...]
    status: Status


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """Why one rule has its status for one leg or the patient.

    While it is open, `ways` are the fewest answers that would settle it either way; once it is settled, the fewest recorded
    facts that, had they been different, would have changed it. `capped` says that the search was cut short.
    `withholders` are the rules that could still come to withhold it; without one, nothing still unknown changes a settled
    line, save that what it proposes is done. `replays` says whether its facts alone give the same status.
    """

    proposal: Proposal
    rule: Recommendation
    outline: tuple[tuple[int, str], ...]
    statements: tuple[Statement, ...]
    interpretations: tuple[Interpretation, ...]
    ways: tuple[Way, ...]
    capped: bool
    withholders: tuple[Recommendation, ...]
    replays: bool

    @property
    def settled(self) -> bool:
        """Whether its condition is known, one way or the other."""
        return self.proposal.status not in UNSETTLED


def explain(
    guideline: Guideline,
    case: Case,
    at: datetime,
    rule_name: str,
    leg: Leg | None,
    english: English,
    outlined: Outlined = lambda condition: (),
) -> Explanation:
    """The explanation of this rule's line for this leg (None: the patient). Raises KeyError where the plan has no such line."""
    rule = guideline.recommendations[rule_name]
    proposal = apply(guideline, case, at, english).proposal(rule_name, leg)
    trial = _Trial(guideline, rule, leg)
    settled = proposal.status not in UNSETTLED
    ways, capped = trial.find_what_changes(case, proposal.status) if settled else trial.find_what_settles(case)
    return Explanation(
        proposal=proposal,
        rule=rule,
        outline=tuple(outlined(rule.when)) if rule.when is not None else (),
        statements=tuple(guideline.statements[read.statement] for read in rule.reads),
        interpretations=rule.interprets,
        ways=ways,
        capped=capped,
        withholders=_can_still_withhold(guideline, case, rule, leg) if proposal.status is Status.RECOMMENDED else (),
        replays=trial.status(replay(case, proposal)) is proposal.status,
    )


def replay(case: Case, proposal: Proposal) -> Case:
    """A case with the facts of this line alone; what was done stays done."""
    return replace(case, facts={Key(fact.finding, fact.leg): fact.value for fact in proposal.why.facts})


def _can_still_withhold(
    guideline: Guideline, case: Case, rule: Recommendation, leg: Leg | None
) -> tuple[Recommendation, ...]:
    evaluation, _ = settle(guideline, case)
    return tuple(
        other
        for other in index_of(guideline).overriders.get(rule, ())
        if not evaluation.is_false(other.when, seen_of_rule(other, leg))
    )


# --- trying answers -----------------------------------------------------------------------------------------------------


Answers: TypeAlias = tuple[tuple[Key, Value], ...]


@dataclass(frozen=True)
class _Try:
    """A case reached by these answers, in the order of their places, and what the rule still needs there, once that was worked out."""

    case: Case
    answers: Answers
    needs: tuple[Need, ...] | None = None


class _Trial:
    """One rule for one leg, and what its status becomes when a case is changed."""

    def __init__(self, guideline: Guideline, rule: Recommendation, leg: Leg | None) -> None:
        self.guideline, self.rule, self.leg = guideline, rule, leg
        overriders = index_of(guideline).overriders.get(rule, ())
        self.conditions = tuple(
            (decisive.when, seen_of_rule(decisive, leg)) for decisive in (rule, *overriders) if decisive.when is not None
        )
        self._tried: dict[Finding, tuple[Value, ...]] = {}

    def status(self, case: Case) -> Status:
        """The status of the rule for this case, as a plan would have it."""
        evaluation, _ = settle(self.guideline, case)
        return status_of(evaluation, self.rule, self.leg)

    def find_what_settles(self, case: Case) -> tuple[tuple[Way, ...], bool]:
        """The fewest answers that settle the rule, for each status they can settle it to."""
        return self._search(case, self._open_answers, lambda status: status not in UNSETTLED, both_ways=True)

    def find_what_changes(self, case: Case, now: Status) -> tuple[tuple[Way, ...], bool]:
        """The fewest recorded facts that, had they been different, would have given another status."""
        return self._search(case, self._revisions, lambda status: status is not now, both_ways=False)

    def _search(
        self, case: Case, moves: Callable[[_Try], Iterator[Fact]], reached: Callable[[Status], bool], *, both_ways: bool
    ) -> tuple[tuple[Way, ...], bool]:
        """Breadth first: the shortest ways to a status that counts as reached; with `both_ways`, to true and to false.

        Of equally long ways those go first that leave the rule the fewest findings to need.
        """
        found: dict[Status, list[Answers]] = {}
        frontier, tries = [_Try(case, ())], 0
        for _ in range(MOST_ANSWERS):
            before, further = set(found), list[_Try]()
            for trial in self._further(frontier, moves):
                tries += 1
                if tries > MOST_TRIES:
                    return self._ways(case, found), True
                evaluation = Evaluation(self.guideline, trial.case)
                status = status_of(evaluation, self.rule, self.leg)
                if not reached(status):
                    further.append(replace(trial, needs=self._needs(evaluation)))
                elif status not in before:
                    found.setdefault(status, []).append(trial.answers)
            outcomes = {status is Status.NOT_APPLICABLE for status in found}
            if len(outcomes) > both_ways:
                break
            frontier = sorted(further, key=lambda trial: len(trial.needs or ()))
        return self._ways(case, found), False

    def _needs(self, evaluation: Evaluation) -> tuple[Need, ...]:
        return tuple(need for condition, leg in self.conditions[:1] for need in needs(evaluation, condition, leg))

    def _further(self, frontier: Sequence[_Try], moves: Callable[[_Try], Iterator[Fact]]) -> Iterator[_Try]:
        """Each case with one more place answered; the same answers in another order count once."""
        seen: set[Answers] = set()
        for trial in frontier:
            answered = {key for key, _ in trial.answers}
            for finding, leg, value in moves(trial):
                key = Key(finding, leg)
                answers = tuple(sorted((*trial.answers, (key, value)), key=_place))
                if key not in answered and answers not in seen:
                    seen.add(answers)
                    yield _Try(trial.case.learn(self.guideline.findings[finding], leg, value), answers)

    def _ways(self, case: Case, found: dict[Status, list[Answers]]) -> tuple[Way, ...]:
        """A few ways to each status, none of which makes facts clash."""
        clashes = len(settle(self.guideline, case)[1])

        def is_sound(answers: Answers) -> bool:
            changed = replace(case, facts={**case.facts, **dict(answers)})
            return len(settle(self.guideline, changed)[1]) <= clashes

        return tuple(
            Way(answers=answers, status=status)
            for status, several in found.items()
            for answers in islice(_merge(list(filter(is_sound, several[:MOST_CHECKED]))), MOST_WAYS)
        )

    # --- what can be answered, and what could have been otherwise ---

    def _open_answers(self, trial: _Try) -> Iterator[Fact]:
        """Every plausible answer to what the rule still needs; a test comes after what would call for it."""
        needed = self._needs(Evaluation(self.guideline, trial.case)) if trial.needs is None else trial.needs
        for need in needed:
            if need.open:
                finding = self.guideline.findings[need.finding]
                yield from (Fact(need.finding, need.leg, value) for value in self._values(finding))

    def _revisions(self, trial: _Try) -> Iterator[Fact]:
        """Every recorded fact that the line can rest on, with each value it does not have."""
        case = trial.case
        for key in self._keys():
            if key in case.facts:
                for value in self._values(self.guideline.findings[key.finding]):
                    if value != case.facts[key]:
                        yield Fact(key.finding, key.leg, value)

    def _keys(self) -> tuple[Key, ...]:
        keys = [key for condition, leg in self.conditions for key in cone(self.guideline, condition, leg)]
        keys += [key_of(finding, self.leg) for finding in self.rule.do.answers]
        return tuple(dict.fromkeys(keys))

    def _values(self, finding: Finding) -> tuple[Value, ...]:
        if finding not in self._tried:
            limits = tuple(dict.fromkeys(_limits(finding, [condition for condition, _ in self.conditions])))
            self._tried[finding] = plausible_values(finding, limits)
        return self._tried[finding]


def _place(answer: tuple[Key, Value]) -> tuple[str, str]:
    return answer[0].leg or "", answer[0].finding


def _merge(several: Sequence[Answers]) -> Iterator[tuple[AnswerChoice, ...]]:
    """Ways that answer the same places, as one: each place with every value that serves, whatever the others are."""
    by_places: dict[tuple[Key, ...], list[tuple[Value, ...]]] = {}
    for answers in several:
        by_places.setdefault(tuple(key for key, _ in answers), []).append(tuple(value for _, value in answers))
    for keys, rows in by_places.items():
        columns = [[value] for value in rows[0]]
        for place, column in enumerate(columns):
            for value in dict.fromkeys(row[place] for row in rows):
                wider = [*columns[:place], [*column, value], *columns[place + 1 :]]
                if value not in column and all(row in rows for row in product(*wider)):
                    column.append(value)
        yield tuple(
            AnswerChoice(finding=key.finding, leg=key.leg, values=tuple(column))
            for key, column in zip(keys, columns, strict=True)
        )


# --- values worth trying ------------------------------------------------------------------------------------------------


def plausible_values(finding: Finding, limits: Sequence[Decimal] = ()) -> tuple[Value, ...]:
    """Answers worth trying: all of a closed set; for a number each limit and its neighbors, or its range in steps."""
    match finding:
        case Flag():
            return (True, False)
        case Coded():
            return tuple(_members(finding))
        case Measured():
            inside = [
                value for value in _beside(limits, _unit_of_last_place(limits)) if finding.low <= value <= finding.high
            ]
            said = list(finding.words.values())
            return tuple(dict.fromkeys([*inside, *said] if inside else [*_spread(finding), *said]))
        case Since():
            hours = [limit * HOURS_A_DAY for limit in limits] or [HOURS_A_DAY]
            return tuple(dict.fromkeys(value for value in _beside(hours, HOURS_A_DAY) if value >= 0))
        case _:
            return ()


def _members(finding: Coded[Any]) -> list[Enum]:
    return list(finding.values.__members__.values())


def _limits(finding: Finding, conditions: Sequence[Condition]) -> Iterator[Decimal]:
    """The limits that this finding by itself is compared with in these conditions."""
    for condition in conditions:
        for part in everything(condition):
            if isinstance(part, Compared) and any(way is finding for way in _ways_to(part.quantity)):
                yield part.limit


def _ways_to(quantity: Quantity) -> Iterator[Finding]:
    """The findings that by themselves are this quantity."""
    match quantity:
        case Measured():
            yield quantity
        case Elapsed(since=since):
            yield since
        case OtherSide(of=inner) | Bounded(of=inner):
            yield from _ways_to(inner)
        case Known(ways=ways):
            for way in ways:
                if isinstance(way, Measured | Elapsed) or len(findings_read(way)) == 1:
                    yield from _ways_to(way)
        case _:
            return


def _unit_of_last_place(limits: Sequence[Decimal]) -> Decimal:
    places = min((exponent for limit in limits if isinstance(exponent := limit.as_tuple().exponent, int)), default=0)
    return Decimal(1).scaleb(min(places, 0))


def _beside(limits: Sequence[Decimal], step: Decimal) -> list[Decimal]:
    return [value for limit in limits for value in (limit, limit - step, limit + step)]


def _spread(finding: Measured) -> list[Decimal]:
    step = (finding.high - finding.low) / STEPS
    places = Decimal(1) if step >= 1 else Decimal("0.01")
    inner = [(finding.low + step * count).quantize(places) for count in range(1, STEPS)]
    return [finding.low, *(value for value in inner if finding.low < value < finding.high), finding.high]
