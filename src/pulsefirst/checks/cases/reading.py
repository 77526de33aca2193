"""Reading vignettes, strictly: an unknown key, name or word is an error with its file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import assert_never

from pulsefirst.checks.cases.vignettes import (
    ANSWERS,
    NOT_RECORDED,
    TRIAGE,
    WITH_NEEDS,
    About,
    Expectation,
    Known,
    Legs,
    Range,
    Vignette,
)
from pulsefirst.engine.index import BOTH, NEITHER, legs_of, legs_of_condition
from pulsefirst.engine.intervals import INFINITY, Interval
from pulsefirst.model.conditions import Finding
from pulsefirst.model.errors import MalformedCase, UnknownName, WrongValue
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Standing, Status
from pulsefirst.model.recommendations import Hypothesis, Weighs
from pulsefirst.model.walk import scope_of_condition
from pulsefirst.notation.read import SIDES, case_of
from pulsefirst.notation.tree import Entry, Section, Several, Tree, Words, shown, tree_of_text
from pulsefirst.notation.words import nearest, plain


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
        parts = {entry.key: entry for entry in section_of(item).entries}
        if "case" not in parts:
            raise MalformedCase("a case begins with its sentence, '- case: ...'", item.where)
        sentence = text_of(parts["case"].value)
        if sentence in known:
            raise MalformedCase(f"the case {shown(sentence)} is written twice", item.where)
        known[sentence] = _knows(parts, known, item.where)
        case = case_of(_without_unrecorded(known[sentence]), guideline)
        found.append(Vignette(name=sentence, where=item.where, case=case, expects=tuple(_expects(parts, guideline))))
    return tuple(found)


def vignette_of(name: str, case: Tree, expect: Section, guideline: Guideline) -> Vignette:
    """A vignette from its parts: a case, and a section of what is expected of it. Raises CaseError."""
    parts = {entry.key: entry for entry in expect.entries}
    expects = tuple(_expects(parts, guideline))
    return Vignette(name=name, where=case.where, case=case_of(case, guideline), expects=expects)


def _knows(parts: Mapping[str, Entry], known: Mapping[str, Section], where: str) -> Section:
    own = section_of(parts["knows"].value) if "knows" in parts else Section((), where)
    if "like" not in parts:
        return own
    like = text_of(parts["like"].value)
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
            for inner in section_of(entry.value).entries:
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
        raise UnknownName(_no_part(entry.key, keys, guideline), entry.where)
    about = About(entry.key)
    match about:
        case About.RULE:
            yield from _of_plan(section_of(entry.value), guideline)
        case (
            About.CRITERION | About.ARGUMENT | About.HYPOTHESIS | About.LEAVES | About.FEATURE | About.QUANTITY | About.GATE
        ):
            yield from _named(about, section_of(entry.value), guideline)
        case About.FIRST_QUESTION | About.LEADS:
            yield _question(about, entry.value, guideline)
        case About.QUESTION:
            yield from (_question(about, item, guideline) for item in items_of(entry.value))
        case About.CONFLICTS | About.NOT_ASSESSED | About.CAUTION | About.CALLS:
            names = tuple(_listed(about, item, guideline) for item in items_of(entry.value))
            yield Expectation(about=about, name="", legs=(), says="", among=names, where=entry.where)
        case About.TRIAGE:
            raise AssertionError("triage stands inside plan")
        case _:
            assert_never(about)


def _no_part(key: str, keys: list[str], guideline: Guideline) -> str:
    """That a case has no such part, and where what it names belongs."""
    if key == About.TRIAGE:
        return "triage belongs to the plan: put it under plan"
    if key in SIDES:
        return f"{key} belongs inside a part, such as knows or plan: put it there"
    if home := _home_of(key, guideline):
        return home
    near = nearest(key, dict.fromkeys(("case", "like", "knows", *keys), ()))
    return f"a case has no part {shown(key)}{_guess(near)}"


def _of_plan(section: Section, guideline: Guideline) -> Iterator[Expectation]:
    for entry in section.entries:
        if entry.key == About.TRIAGE:
            for inner in section_of(entry.value).entries:
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
        _check_name(entry.key, leg, known, entry.where, guideline)
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
        case About.ARGUMENT:
            return _one_of((*ANSWERS, *Weighs), entry), ()
        case About.LEAVES:
            return "", tuple(_feature(item, guideline) for item in items_of(entry.value))
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
        _check_known(text_of(item), known, item.where, guideline)
    return inner.key, tuple(text_of(item) for item in items)


def _range(entry: Entry) -> Range:
    text = text_of(entry.value)
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


def _feature(tree: Tree, guideline: Guideline) -> str:
    """A feature of the picture, by its name."""
    _check_known(text_of(tree), guideline.features, tree.where, guideline)
    return text_of(tree)


def _question(about: About, tree: Tree, guideline: Guideline) -> Expectation:
    """A question by its finding, or [finding, side]; [finding, both] is one question of both legs. A leading cause likewise."""
    home: Mapping[str, Finding | Hypothesis] = guideline.hypotheses if about is About.LEADS else guideline.findings
    items = tree.items if isinstance(tree, Several) else (tree,)
    name, *sides = (text_of(item) for item in items)
    if len(sides) > 1 or any(side not in SIDES for side in sides):
        raise WrongValue(
            "a question is a finding, or [finding, left], [finding, right] or [finding, both]; a cause likewise", tree.where
        )
    _check_known(name, home, tree.where, guideline)
    if sides and home[name].scope is not Scope.LEG:
        how = "judged" if about is About.LEADS else "recorded"
        raise UnknownName(f"{name} is {how} for the patient: write it without a side", tree.where)
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
    elif about is About.CALLS:
        known.update(guideline.targets)
    else:
        known.update({**guideline.recommendations, **guideline.targets})
    _check_known(text_of(tree), known, tree.where, guideline)
    return text_of(tree)


def _names(about: About, guideline: Guideline) -> Known:
    match about:
        case About.RULE:
            return {name: legs_of(rule) for name, rule in guideline.recommendations.items()}
        case About.CRITERION:
            return {name: legs_of_condition(one.when) for name, one in guideline.criteria.items()}
        case About.ARGUMENT:
            return {name: legs_of_condition(one.when) for name, one in guideline.arguments.items()}
        case About.HYPOTHESIS | About.LEAVES:
            return {name: _legs(one.scope) for name, one in guideline.hypotheses.items()}
        case About.FEATURE:
            return {name: legs_of_condition(one.when) for name, one in guideline.features.items()}
        case About.GATE:
            return {name: legs_of_condition(one.opened_by) for name, one in guideline.gates.items()}
        case _:
            return {name: _legs(scope_of_condition(one)) for name, one in guideline.quantities.items()}


def _legs(scope: Scope) -> Legs:
    return BOTH if scope is Scope.LEG else NEITHER


def _check_name(name: str, leg: Leg | None, known: Known, where: str, guideline: Guideline) -> None:
    _check_known(name, known, where, guideline)
    if leg not in known[name]:
        home = "per leg: write it under left, right or both" if leg is None else "for the patient: write it beside the legs"
        raise UnknownName(f"{name} is judged {home}", where)


def _check_known(name: str, known: Mapping[str, object], where: str, guideline: Guideline) -> None:
    """That the name may stand here. The error says where it belongs, or which name was probably meant."""
    if name in known:
        return
    near = nearest(name, dict.fromkeys(known, ()))
    raise UnknownName(_home_of(name, guideline) or f"this guideline has no {shown(name)} here{_guess(near)}", where)


def _home_of(name: str, guideline: Guideline) -> str:
    """The part of a case that a name of the guideline belongs to; nothing where it is no such name."""
    homes: tuple[tuple[Mapping[str, object], str], ...] = (
        (guideline.recommendations, "a rule: put it under plan"),
        (guideline.hypotheses, "a cause: put it under hypotheses"),
        (guideline.criteria, "a criterion: put it under criteria"),
        (guideline.arguments, "an argument: put it under arguments"),
        (guideline.findings, "a finding: put its answer under knows, and what is asked under asks"),
        (guideline.quantities, "a quantity: put it under quantities"),
        (guideline.conflicts, "a conflict: put it into the list conflicts"),
        (guideline.targets, "what an act is aimed at: put it into done or considering under knows"),
        (guideline.features, "a feature: put it under features"),
        (guideline.remarks, "a remark: no case expects one"),
        (guideline.precedences, "an order of lines: put what comes of it under calls"),
    )
    return next((f"{name} is {home}" for names, home in homes if name in names), "")


def _one_of(words: tuple[str, ...], entry: Entry) -> str:
    text = text_of(entry.value)
    if text not in words:
        raise WrongValue(f"{entry.key} is {' or '.join(words)}, not {shown(text)}", entry.where)
    return text


def _guess(near: str | None) -> str:
    return f"; did you mean '{near}'?" if near else ""


def section_of(tree: Tree) -> Section:
    """The section that stands here. Raises MalformedCase."""
    if not isinstance(tree, Section):
        raise MalformedCase("expected a section, 'name: value'", tree.where)
    return tree


def items_of(tree: Tree) -> tuple[Tree, ...]:
    """The items of the list that stands here. Raises WrongValue."""
    if not isinstance(tree, Several):
        raise WrongValue("expected a list, [...]", tree.where)
    return tree.items


def text_of(tree: Tree) -> str:
    """The word or sentence that stands here. Raises WrongValue."""
    if not isinstance(tree, Words) or not tree.text.strip():
        raise WrongValue("expected a single word or sentence", tree.where)
    return tree.text
