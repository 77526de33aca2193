"""Vignettes: cases with what is expected of them, as data, held against the engine.

A file is a YAML list. Each vignette has a sentence for a name (`case`), what is known (`knows`, in the notation of a case,
after what the case it is `like` knows; a fact is left out again by the words "not recorded"), and any of what is expected:
`plan` (triage, and rules by status), `criteria` and `arguments` (yes, no, unknown), `hypotheses` (their standing),
`quantities`, `asks_first`, `asks`, `conflicts` (these and no others), `not_assessed` and `cautions`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cached_property
from typing import Final, NamedTuple, TypeAlias, assert_never

from pulsefirst.engine.apply import apply
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import BOTH, NEITHER, legs_of, legs_of_condition
from pulsefirst.engine.intervals import INFINITY, Interval
from pulsefirst.model.case import Case
from pulsefirst.model.conditions import Condition
from pulsefirst.model.errors import MalformedCase, UnknownName, WrongValue
from pulsefirst.model.findings import Leg, Scope
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Clash, Plan, Standing, Status
from pulsefirst.model.recommendations import Urgency
from pulsefirst.model.walk import scope_of_condition
from pulsefirst.notation.read import SIDES, case_of
from pulsefirst.notation.tree import Entry, Section, Several, Tree, Words, shown, tree_of_text
from pulsefirst.notation.words import nearest, plain

Legs: TypeAlias = tuple[Leg | None, ...]
Known: TypeAlias = Mapping[str, Legs]
"""Names that may be written, each with the legs it is seen from."""

AT: Final = datetime(2026, 1, 1, 12, tzinfo=UTC)
"""The time of assessment where a case does not say when its findings were made."""

NOT_RECORDED: Final = "not recorded"
UNSETTLED: Final = "not settled"
ANSWERS: Final = ("yes", "no", "unknown")
LEVELS: Final = tuple(urgency.word for urgency in reversed(Urgency))
TRIAGE: Final[Mapping[str, tuple[str, ...]]] = {
    "now": LEVELS,
    "could_be": LEVELS,
    "settled": ("yes", "no"),
    "level": ("routine", *LEVELS[:-1], UNSETTLED),
}
WITH_NEEDS: Final = (Status.UNDETERMINED, Status.NOT_POSSIBLE)


class About(StrEnum):
    """What an expectation is about."""

    TRIAGE = "triage"
    RULE = "plan"
    CRITERION = "criteria"
    ARGUMENT = "arguments"
    HYPOTHESIS = "hypotheses"
    QUANTITY = "quantities"
    FIRST_QUESTION = "asks_first"
    QUESTION = "asks"
    CONFLICTS = "conflicts"
    NOT_ASSESSED = "not_assessed"
    CAUTION = "cautions"


class Range(NamedTuple):
    """What a quantity is expected to be: all that it can still be. None: it does not arise."""

    bounds: Interval | None


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """One thing expected of a case.

    `legs` are the legs it speaks of (a question may be of both at once). `says` is the expected word or range, `among` what
    else is expected: the needs of a status, what withholds a rule, the names of a list.
    """

    about: About
    name: str
    legs: tuple[Leg, ...]
    says: str | Range
    among: tuple[str, ...]
    where: str

    @property
    def leg(self) -> Leg | None:
        """The leg it speaks of (None: the patient)."""
        return self.legs[0] if self.legs else None


@dataclass(frozen=True, kw_only=True, eq=False)
class Vignette:
    """A case under a clinician's sentence, with what is expected of it; `where` is its file and line."""

    name: str
    where: str
    case: Case
    expects: tuple[Expectation, ...]

    def mirrored(self) -> Vignette:
        """The same patient seen in a mirror: facts and expectations change sides."""
        turned = (replace(one, legs=tuple(leg.other for leg in one.legs)) for one in self.expects)
        return replace(self, case=self.case.mirrored(), expects=tuple(turned))


@dataclass(frozen=True, eq=False)
class Outcome:
    """What the engine makes of a case, each part worked out when it is asked for."""

    case: Case
    guideline: Guideline

    @cached_property
    def plan(self) -> Plan:
        """The plan, assessed when the findings were made."""
        return apply(self.guideline, self.case, self.case.recorded_at or AT)

    @property
    def evaluation(self) -> Evaluation:
        """The case as conditions see it: without what a conflict set aside."""
        return self._settled[0]

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """The facts of the case that cannot both hold."""
        return self._settled[1]

    @cached_property
    def _settled(self) -> tuple[Evaluation, tuple[Clash, ...]]:
        return settle(self.guideline, self.case)


# --- reading ----------------------------------------------------------------------------------------------------------


def read_vignettes(text: str | bytes, guideline: Guideline, name: str) -> tuple[Vignette, ...]:
    """The vignettes of a YAML text, in order; a case is `like` one that stands above it.

    Raises CaseError with `name` and the line: MalformedCase, UnknownName, WrongValue or Implausible.
    """
    tree = tree_of_text(text, name)
    if not isinstance(tree, Several):
        raise MalformedCase("a file of cases is a list: begin each with '- case: ...'", tree.where)
    known: dict[str, Section] = {}
    found = []
    for item in tree.items:
        parts = {entry.key: entry for entry in _section(item).entries}
        if "case" not in parts:
            raise MalformedCase("a case begins with its sentence, '- case: ...'", item.where)
        sentence = _text(parts["case"].value)
        if sentence in known:
            raise MalformedCase(f"the case {shown(sentence)} is written twice", item.where)
        known[sentence] = _knows(parts, known, item.where)
        case = case_of(_without_unrecorded(known[sentence]), guideline)
        found.append(Vignette(name=sentence, where=item.where, case=case, expects=tuple(_expects(parts, guideline))))
    return tuple(found)


def _knows(parts: Mapping[str, Entry], known: Mapping[str, Section], where: str) -> Section:
    own = _section(parts["knows"].value) if "knows" in parts else Section((), where)
    if "like" not in parts:
        return own
    like = _text(parts["like"].value)
    if like not in known:
        near = nearest(like, dict.fromkeys(known, ()))
        guess = f"; did you mean {shown(near)}?" if near else ""
        raise UnknownName(f"no case above is called {shown(like)}{guess}", parts["like"].where)
    return _merged(known[like], own)


def _merged(first: Section, then: Section) -> Section:
    """What stands in both, `then` where it says otherwise; both legs are written out, so that one can be told apart."""
    anew = {(leg, entry.key) for leg, entry in _by_leg(then)}
    kept = [(leg, entry) for leg, entry in _by_leg(first) if (leg, entry.key) not in anew]
    sides = (_side(leg, [entry for of, entry in (*kept, *_by_leg(then)) if of is leg], then.where) for leg in Leg)
    of_patient = (entry for leg, entry in (*kept, *_by_leg(then)) if leg is None)
    return Section((*of_patient, *sides), then.where)


def _side(leg: Leg, entries: list[Entry], where: str) -> Entry:
    return Entry(leg.value, Section(tuple(entries), where), where)


def _without_unrecorded(section: Section) -> Section:
    """Without the facts that are said not to be recorded."""
    kept = (
        Entry(entry.key, _without_unrecorded(entry.value) if isinstance(entry.value, Section) else entry.value, entry.where)
        for entry in section.entries
        if not (isinstance(entry.value, Words) and plain(entry.value.text) == NOT_RECORDED)
    )
    return Section(tuple(kept), section.where)


def _by_leg(section: Section) -> Iterator[tuple[Leg | None, Entry]]:
    """Every entry with the leg it is written under; under both legs, once for each."""
    for entry in section.entries:
        if entry.key in SIDES:
            for inner in _section(entry.value).entries:
                yield from ((leg, inner) for leg in SIDES[entry.key])
        else:
            yield None, entry


def _expects(parts: Mapping[str, Entry], guideline: Guideline) -> Iterator[Expectation]:
    for key, entry in parts.items():
        if key not in ("case", "like", "knows"):
            yield from _of_part(entry, guideline)


def _of_part(entry: Entry, guideline: Guideline) -> Iterator[Expectation]:
    keys = [about.value for about in About if about is not About.TRIAGE]
    if entry.key not in keys:
        near = nearest(entry.key, dict.fromkeys(("case", "like", "knows", *keys), ()))
        raise UnknownName(f"a case has no part {shown(entry.key)}{_guess(near)}", entry.where)
    about = About(entry.key)
    match about:
        case About.RULE:
            yield from _of_plan(_section(entry.value), guideline)
        case About.CRITERION | About.ARGUMENT | About.HYPOTHESIS | About.QUANTITY:
            yield from _named(about, _section(entry.value), guideline)
        case About.FIRST_QUESTION:
            yield _question(about, entry.value, guideline)
        case About.QUESTION:
            yield from (_question(about, item, guideline) for item in _items(entry.value))
        case About.CONFLICTS | About.NOT_ASSESSED | About.CAUTION:
            names = tuple(_listed(about, item, guideline) for item in _items(entry.value))
            yield Expectation(about=about, name="", legs=(), says="", among=names, where=entry.where)
        case About.TRIAGE:
            raise AssertionError("triage stands inside plan")
        case _:
            assert_never(about)


def _of_plan(section: Section, guideline: Guideline) -> Iterator[Expectation]:
    for entry in section.entries:
        if entry.key == About.TRIAGE:
            for inner in _section(entry.value).entries:
                if inner.key not in TRIAGE:
                    raise UnknownName(f"triage has {', '.join(TRIAGE)}, not {shown(inner.key)}", inner.where)
                says = _one_of(TRIAGE[inner.key], inner)
                yield Expectation(about=About.TRIAGE, name=inner.key, legs=(), says=says, among=(), where=inner.where)
    rules = tuple(entry for entry in section.entries if entry.key != About.TRIAGE)
    yield from _named(About.RULE, Section(rules, section.where), guideline)


def _named(about: About, section: Section, guideline: Guideline) -> Iterator[Expectation]:
    """What is expected of named content, of the patient or leg by leg."""
    known = _names(about, guideline)
    said: set[tuple[str, Leg | None]] = set()
    for leg, entry in _by_leg(section):
        _check_name(entry.key, leg, known, entry.where)
        if (entry.key, leg) in said:
            raise MalformedCase(f"{entry.key} is expected twice", entry.where)
        said.add((entry.key, leg))
        says, among = _said(about, entry, guideline)
        legs = (leg,) if leg is not None else ()
        yield Expectation(about=about, name=entry.key, legs=legs, says=says, among=among, where=entry.where)


def _said(about: About, entry: Entry, guideline: Guideline) -> tuple[str | Range, tuple[str, ...]]:
    match about:
        case About.RULE:
            return _status(entry, guideline)
        case About.QUANTITY:
            return _range(entry), ()
        case About.HYPOTHESIS:
            return _one_of(tuple(Standing), entry), ()
        case _:
            return _one_of(ANSWERS, entry), ()


def _status(entry: Entry, guideline: Guideline) -> tuple[str, tuple[str, ...]]:
    """A status alone, or with what it needs or what withholds it."""
    if not isinstance(entry.value, Section):
        return _one_of(tuple(Status), entry), ()
    if len(entry.value.entries) != 1:
        raise WrongValue("a status is one word, or {status: [what it needs, or what withholds it]}", entry.where)
    inner = entry.value.entries[0]
    if inner.key not in (*WITH_NEEDS, Status.WITHHELD):
        raise WrongValue(f"only undetermined, not possible and withheld say more, not {shown(inner.key)}", inner.where)
    known = guideline.recommendations if inner.key == Status.WITHHELD else guideline.findings
    items = inner.value.items if isinstance(inner.value, Several) else (inner.value,)
    for item in items:
        _check_known(_text(item), known, item.where)
    return inner.key, tuple(_text(item) for item in items)


def _range(entry: Entry) -> Range:
    text = _text(entry.value)
    low, separator, high = text.partition(" to ")
    if text == "none":
        return Range(None)
    if text.startswith("at least "):
        return Range(Interval(_number(text.removeprefix("at least "), entry), INFINITY))
    return Range(Interval(_number(low, entry), _number(high if separator else low, entry)))


def _number(text: str, entry: Entry) -> Decimal:
    try:
        return INFINITY if text == "infinite" else Decimal(text)
    except InvalidOperation:
        says = f"a quantity is a number, 'at least 1.08', '0.5 to 1.2', 'infinite' or 'none', not {shown(text)}"
        raise WrongValue(says, entry.where) from None


def _question(about: About, tree: Tree, guideline: Guideline) -> Expectation:
    """A question by its finding, or [finding, side]; [finding, both] is one question of both legs."""
    items = tree.items if isinstance(tree, Several) else (tree,)
    name, *sides = (_text(item) for item in items)
    if len(sides) > 1 or any(side not in SIDES for side in sides):
        raise WrongValue("a question is a finding, or [finding, left], [finding, right] or [finding, both]", tree.where)
    _check_known(name, guideline.findings, tree.where)
    if sides and guideline.findings[name].scope is not Scope.LEG:
        raise UnknownName(f"{name} is of the patient: write it without a side", tree.where)
    legs = SIDES[sides[0]] if sides else ()
    return Expectation(about=about, name=name, legs=legs, says="", among=(), where=tree.where)


def _listed(about: About, tree: Tree, guideline: Guideline) -> str:
    """A name of a list, which must be one that a plan can hold."""
    known: dict[str, object] = {}
    if about is About.CONFLICTS:
        known.update(guideline.conflicts)
        known.update({f"answered_{name}": one for name, one in guideline.findings.items() if one.only_if is not None})
        known.update({f"stated_{name}": one for name, one in guideline.hypotheses.items() if one.excluded is not None})
    elif about is About.NOT_ASSESSED:
        known.update(guideline.findings)
    else:
        known.update({**guideline.recommendations, **guideline.targets})
    _check_known(_text(tree), known, tree.where)
    return _text(tree)


def _names(about: About, guideline: Guideline) -> Known:
    match about:
        case About.RULE:
            return {name: legs_of(rule) for name, rule in guideline.recommendations.items()}
        case About.CRITERION:
            return {name: legs_of_condition(one.when) for name, one in guideline.criteria.items()}
        case About.ARGUMENT:
            return {name: legs_of_condition(one.when) for name, one in guideline.arguments.items()}
        case About.HYPOTHESIS:
            return {name: _legs(one.scope) for name, one in guideline.hypotheses.items()}
        case _:
            return {name: _legs(scope_of_condition(one)) for name, one in guideline.quantities.items()}


def _legs(scope: Scope) -> Legs:
    return BOTH if scope is Scope.LEG else NEITHER


def _check_name(name: str, leg: Leg | None, known: Known, where: str) -> None:
    _check_known(name, known, where)
    if leg not in known[name]:
        home = "a leg: write it under left, right or both" if leg is None else "the patient: write it beside the legs"
        raise UnknownName(f"{name} is of {home}", where)


def _check_known(name: str, known: Mapping[str, object], where: str) -> None:
    if name not in known:
        near = nearest(name, dict.fromkeys(known, ()))
        raise UnknownName(f"this guideline has no {shown(name)} here{_guess(near)}", where)


def _one_of(words: tuple[str, ...], entry: Entry) -> str:
    text = _text(entry.value)
    if text not in words:
        raise WrongValue(f"{entry.key} is {' or '.join(words)}, not {shown(text)}", entry.where)
    return text


def _guess(near: str | None) -> str:
    return f"; did you mean '{near}'?" if near else ""


def _section(tree: Tree) -> Section:
    if not isinstance(tree, Section):
        raise MalformedCase("here stands a section, 'name: value'", tree.where)
    return tree


def _items(tree: Tree) -> tuple[Tree, ...]:
    if not isinstance(tree, Several):
        raise WrongValue("here stands a list, [...]", tree.where)
    return tree.items


def _text(tree: Tree) -> str:
    if not isinstance(tree, Words) or not tree.text.strip():
        raise WrongValue("here stands a single word or sentence", tree.where)
    return tree.text


# --- judging ----------------------------------------------------------------------------------------------------------


def judge(vignette: Vignette, guideline: Guideline) -> tuple[str, ...]:
    """Every expectation that is not met, each in one sentence with what was expected and what was found."""
    outcome = Outcome(vignette.case, guideline)
    return tuple(
        f"{expectation.where}: {vignette.name}: {_subject(expectation)}: expected {_wish(expectation)}, found {found}"
        for expectation in vignette.expects
        if (found := _instead(expectation, outcome)) is not None
    )


def _subject(expectation: Expectation) -> str:
    return " ".join(word for word in (expectation.about, *expectation.legs, expectation.name) if word)


def _wish(expectation: Expectation) -> str:
    says = _range_text(expectation.says.bounds) if isinstance(expectation.says, Range) else expectation.says
    among = ", ".join(expectation.among)
    return f"{says} ({among})" if says and among else says or among or "it"


def _instead(expectation: Expectation, outcome: Outcome) -> str | None:
    """What was found instead of what is expected; None where it was found as expected."""
    about, name, leg = expectation.about, expectation.name, expectation.leg
    match about:
        case About.TRIAGE:
            return _unless(expectation, _triage(outcome.plan)[name])
        case About.RULE:
            return _unless_status(expectation, outcome.plan)
        case About.CRITERION:
            return _unless(expectation, _answer(outcome, outcome.guideline.criteria[name], leg))
        case About.ARGUMENT:
            return _unless(expectation, _answer(outcome, outcome.guideline.arguments[name].when, leg))
        case About.HYPOTHESIS:
            standing = next(one.standing for one in outcome.plan.hypotheses if (one.id, one.leg) == (name, leg))
            return _unless(expectation, standing)
        case About.QUANTITY:
            interval = outcome.evaluation.interval(outcome.guideline.quantities[name], leg)
            return None if Range(interval) == expectation.says else _range_text(interval)
        case About.FIRST_QUESTION:
            return _unless_asked(expectation, outcome.plan, first=True)
        case About.QUESTION:
            return _unless_asked(expectation, outcome.plan, first=False)
        case About.CONFLICTS:
            found = {clash.id for clash in outcome.clashes}
            return None if found == set(expectation.among) else _several(found)
        case About.NOT_ASSESSED:
            return _unless_among(expectation, {one.finding for one in outcome.plan.not_assessed})
        case About.CAUTION:
            return _unless_among(expectation, {caution.id for caution in outcome.plan.cautions})
        case _:
            assert_never(about)


def _unless(expectation: Expectation, found: str) -> str | None:
    return None if found == expectation.says else found


def _unless_among(expectation: Expectation, found: set[str]) -> str | None:
    return None if set(expectation.among) <= found else _several(found)


def _unless_status(expectation: Expectation, plan: Plan) -> str | None:
    proposal = plan.proposal(expectation.name, expectation.leg)
    needs = tuple(dict.fromkeys(need.finding for need in proposal.needs))
    besides = proposal.withheld_by if proposal.status is Status.WITHHELD else needs
    if proposal.status == expectation.says and set(expectation.among) <= set(besides):
        return None
    return f"{proposal.status} ({', '.join(besides)})" if besides else proposal.status


def _unless_asked(expectation: Expectation, plan: Plan, *, first: bool) -> str | None:
    questions = plan.questions[:1] if first else plan.questions
    if any(one.finding == expectation.name and set(expectation.legs) <= set(one.legs) for one in questions):
        return None
    return _several(" ".join((one.finding, *one.legs)) for one in questions)


def _several(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "nothing"


def _triage(plan: Plan) -> Mapping[str, str]:
    triage = plan.triage
    return {
        "now": triage.now.level.word,
        "could_be": triage.could_be.level.word,
        "settled": "yes" if triage.settled else "no",
        "level": triage.level or UNSETTLED,
    }


def _answer(outcome: Outcome, condition: Condition, leg: Leg | None) -> str:
    if outcome.evaluation.true(condition, leg):
        return "yes"
    return "no" if outcome.evaluation.false(condition, leg) else "unknown"


def _range_text(interval: Interval | None) -> str:
    if interval is None:
        return "none"
    low, high = (str(end) if end.is_finite() else "infinite" for end in interval)
    return low if interval.exact else f"at least {low}" if interval.high == INFINITY else f"{low} to {high}"


# --- what the cases exercise ------------------------------------------------------------------------------------------


class Part(NamedTuple):
    """A condition under the name of its rule, criterion or argument (None: it always holds), and where it is seen from."""

    about: About
    name: str
    when: Condition | None
    legs: Legs


def fired_by(vignettes: Iterable[Vignette], guideline: Guideline) -> Mapping[str, tuple[str, ...]]:
    """For every rule, criterion and argument, by name: the cases in which it is known true (of some leg).

    A rule without a condition holds in every case; there the cases are those that expect something of it.
    """
    return _exercised(vignettes, guideline, fired=True)


def not_fired_by(vignettes: Iterable[Vignette], guideline: Guideline) -> Mapping[str, tuple[str, ...]]:
    """For every rule, criterion and argument, by name: the cases that expect something of it where it is not known true."""
    return _exercised(vignettes, guideline, fired=False)


def _exercised(vignettes: Iterable[Vignette], guideline: Guideline, *, fired: bool) -> Mapping[str, tuple[str, ...]]:
    parts = tuple(_parts(guideline))
    found: dict[str, list[str]] = {part.name: [] for part in parts}
    for vignette in vignettes:
        evaluation = Outcome(vignette.case, guideline).evaluation
        expected = {(one.about, one.name, one.leg) for one in vignette.expects}
        for part in parts:
            asked = tuple(leg for leg in part.legs if (part.about, part.name, leg) in expected)
            seen_from = part.legs if fired and part.when is not None else asked
            if any((part.when is None or evaluation.true(part.when, leg)) is fired for leg in seen_from):
                found[part.name].append(vignette.name)
    return {name: tuple(names) for name, names in found.items()}


def _parts(guideline: Guideline) -> Iterator[Part]:
    for name, rule in guideline.recommendations.items():
        yield Part(About.RULE, name, rule.when, legs_of(rule))
    for name, criterion in guideline.criteria.items():
        yield Part(About.CRITERION, name, criterion, legs_of_condition(criterion))
    for name, argument in guideline.arguments.items():
        yield Part(About.ARGUMENT, name, argument.when, legs_of_condition(argument.when))
