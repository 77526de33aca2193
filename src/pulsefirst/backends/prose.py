"""Plain English: conditions, quantities, rules, arguments, hypotheses, and the whole guideline as Markdown.

A condition is turned into a phrase once, by one match; a sentence and an outline are two ways to set the same phrase. The
sentence calls a criterion by its name; the outline says what stands behind the name. A fact of a leg is marked with its leg
once, at the largest part that speaks of that leg alone: "in this leg: one and the other", not twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import NamedTuple, assert_never

from pulsefirst.model.conditions import (
    All,
    Among,
    Any,
    AtLeast,
    Compared,
    Comparison,
    Condition,
    Criterion,
    Not,
    OfLeg,
    Side,
)
from pulsefirst.model.findings import Finding, Flag, Measured, Scope
from pulsefirst.model.guideline import Guideline, Statement
from pulsefirst.model.quantities import (
    Difference,
    Elapsed,
    Highest,
    Known,
    Lookup,
    Lowest,
    OtherSide,
    Points,
    Quantity,
    Ratio,
)
from pulsefirst.model.recommendations import Argument, Hypothesis, Reading, Reads, Recommendation, Urgency
from pulsefirst.model.walk import scope_of_condition

THIS_LEG = "in this leg"
AMBIGUOUS = re.compile(r", | and | or ")
ENCLOSED = re.compile(r"“[^”]*”|\(.*\)")
NAMES_A_LEG = re.compile(r"\b(this|legs?)\b")
SIDES = {Side.LEFT: "in the left leg", Side.RIGHT: "in the right leg", Side.OTHER: "in the other leg"}


class Line(NamedTuple):
    """One line of an outline: how deep it stands, and its words."""

    depth: int
    text: str


# --- findings and quantities ------------------------------------------------------------------------------------------


def label(finding: Finding) -> str:
    """What a finding is called in a sentence: its name, or its question while it has no name."""
    return finding.name.replace("_", " ") or finding.question


@cache
def quantity_in_english(q: Quantity) -> str:
    """What a quantity is called: by its title, else by what it is made of."""
    if not isinstance(q, Measured) and q.title:
        return q.title
    match q:
        case Measured():
            return label(q)
        case Known(ways=ways):
            return _several([quantity_in_english(way) for way in ways], "or")
        case Highest(of=of):
            return "the highest of " + _several([quantity_in_english(one) for one in of], "and")
        case Lowest(of=of):
            return "the lowest of " + _several([quantity_in_english(one) for one in of], "and")
        case Difference(of=minuend, less=subtrahend):
            return f"{quantity_in_english(minuend)} less {quantity_in_english(subtrahend)}"
        case Ratio(of=numerator, over=denominator):
            return f"{quantity_in_english(numerator)} over {quantity_in_english(denominator)}"
        case Elapsed(since=since):
            return f"time since {label(since)}"
        case Points(items=items):
            return "points for " + _several([f"{condition_in_english(when)} ({points:+d})" for when, points in items], "and")
        case Lookup(keys=keys):
            return _several([label(key) for key in keys], "and") + " taken together"
        case OtherSide(of=one):
            return f"{quantity_in_english(one)} on the other side"
        case _:
            assert_never(q)


def unit_of(q: Quantity) -> str:
    """The unit a quantity is compared in; empty where it has none."""
    if q.unit:
        return q.unit
    match q:
        case Elapsed():
            return "days"
        case Known(ways=several) | Highest(of=several) | Lowest(of=several):
            return unit_of(several[0])
        case Difference(of=one) | OtherSide(of=one):
            return unit_of(one)
        case _:
            return ""


def _comparison(compared: Compared) -> str:
    """How a quantity stands to its limit: "5 mm or less", "more than 3 days". A table is read back as its rows."""
    rows = _rows(compared.quantity, compared) if isinstance(compared.quantity, Lookup) else ""
    if rows:
        return rows
    limit = _amount(compared.limit, unit_of(compared.quantity))
    match compared.how:
        case Comparison.AT_MOST:
            return f"{limit} or less"
        case Comparison.BELOW:
            return f"less than {limit}"
        case Comparison.AT_LEAST:
            return f"{limit} or more"
        case Comparison.ABOVE:
            return f"more than {limit}"
        case _:
            assert_never(compared.how)


def _rows(table: Lookup, compared: Compared) -> str:
    """The rows of a table that satisfy a comparison, by the first key; the other keys are said where they matter."""
    fits = {cell for cell, value in table.cells.items() if _holds(value, compared.how, compared.limit)}
    whole, single = [], []
    for first in dict.fromkeys(cell[0] for cell in table.cells):
        cells = [cell for cell in table.cells if cell[0] is first]
        if fits.issuperset(cells):
            whole.append(_quoted(str(first.value)))
        else:
            single += [_row(table, cell) for cell in cells if cell in fits]
    return _several([*whole, *single], "or")


def _row(table: Lookup, cell: tuple[Enum, ...]) -> str:
    rest = zip(table.keys[1:], cell[1:], strict=True)
    return f"({cell[0].value} with {_several([f'{label(key)} {member.value}' for key, member in rest], 'and')})"


def _holds(value: Decimal, how: Comparison, limit: Decimal) -> bool:
    match how:
        case Comparison.AT_MOST:
            return value <= limit
        case Comparison.BELOW:
            return value < limit
        case Comparison.AT_LEAST:
            return value >= limit
        case Comparison.ABOVE:
            return value > limit
        case _:
            assert_never(how)


def _amount(number: Decimal, unit: str) -> str:
    """A number with its unit as one reads it: UCUM's "mm[Hg]" is "mm Hg", and its "1" or "{score}" is not said."""
    spoken = "" if unit in ("1", "{ratio}") else unit.replace("[", " ").translate(str.maketrans("", "", "]{}")).strip()
    return f"{number}{spoken}" if spoken in ("%",) else f"{number} {spoken}".rstrip()


# --- conditions -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Phrase:
    """A condition in words: an atom (`words`), or a heading over parts. `behind` is what a criterion's name stands for.

    `denies` is the name of the criterion that is said not to hold.
    """

    words: str = ""
    heading: str = ""
    parts: tuple[_Phrase, ...] = ()
    joined_by: str = ""
    place: str = ""
    behind: Condition | None = None
    denies: str = ""

    def at(self, place: str) -> _Phrase:
        """This phrase of a leg. An atom carries its place at its end, a compound once before its parts.

        A criterion whose own name speaks of this leg needs no second mention; seen from elsewhere, its name is turned.
        """
        if self.place or (self.behind is not None and place == THIS_LEG and NAMES_A_LEG.search(self.words)):
            return self
        if self.behind is not None and "this leg" in self.words and place:
            return replace(self, words=self.words.replace("this leg", place.removeprefix("in ")))
        return replace(self, place=place)


@cache
def condition_in_english(condition: Condition) -> str:
    """A condition in one line; a criterion is called by its name."""
    return _sentence(_phrase(condition, THIS_LEG))


def outline(condition: Condition, *, in_full: bool = True) -> tuple[Line, ...]:
    """A condition in nested lines. In full, what stands behind a criterion is said below its name when it is first met."""
    return tuple(_lines(_phrase(condition, THIS_LEG), 0, set() if in_full else None))


def _phrase(condition: Condition, place: str) -> _Phrase:
    """A condition in words. `place` is what is still to be said of the leg it is seen from (empty: it has been said)."""
    if place and _speaks_only_of_this_leg(condition):
        return _phrase(condition, "").at(place)
    match condition:
        case Flag():
            return _Phrase(_quoted(label(condition)))
        case Among(finding=finding):
            return _Phrase(f"{label(finding)} is {_values(condition)}")
        case Compared(quantity=quantity):
            return _Phrase(f"{quantity_in_english(quantity)} is {_comparison(condition)}")
        case Criterion(title=title, when=when):
            return _Phrase(_quoted(title), behind=when)
        case All(of=(OfLeg(side=Side.LEFT, of=left), OfLeg(side=Side.RIGHT, of=right))) if left is right:
            return _phrase(left, "").at("in both legs")
        case Any(of=(OfLeg(side=Side.LEFT, of=left), OfLeg(side=Side.RIGHT, of=right))) if left is right:
            return _phrase(left, "").at("in either leg")
        case All(of=of):
            return _compound("", "all of", _gathered(of, All, place), "and")
        case Any(of=of):
            return _compound("", "any of", _gathered(of, Any, place), "or")
        case AtLeast(count=count, of=of):
            return _compound(f"at least {count} of", "", [_phrase(part, place) for part in of], "and")
        case OfLeg(side=side, of=one):
            return _phrase(one, "").at(SIDES[side])
        case Not(of=one):
            return _denied(one, place)
        case _:
            assert_never(condition)


def _denied(condition: Condition, place: str) -> _Phrase:
    """The opposite of a condition in words, with the "not" as near to the fact as it can stand."""
    match condition:
        case Flag():
            return _Phrase(f"{_no(condition)} {_quoted(label(condition))}")
        case Among(finding=finding):
            return _Phrase(f"{label(finding)} is not {_values(condition)}")
        case Compared(quantity=quantity):
            return _Phrase(f"{quantity_in_english(quantity)} is not {_comparison(condition)}")
        case Criterion(title=title, when=when):
            return _Phrase(f"not “{title}”", behind=when, denies=title)
        case Any(of=(OfLeg(side=Side.LEFT, of=left), OfLeg(side=Side.RIGHT, of=right))) if left is right:
            return _phrase(left, "").at("in neither leg")
        case Any(of=of):
            return _compound("none of", "", _gathered(of, Any, place), "or")
        case All() | AtLeast():
            phrase = _phrase(condition, place)
            return replace(phrase, words=f"not {phrase.heading}", heading=f"not {phrase.heading}")
        case OfLeg(side=side, of=one):
            return _denied(one, "").at(SIDES[side])
        case Not(of=one):
            return _phrase(one, place)
        case _:
            assert_never(condition)


def _no(flag: Flag) -> str:
    """ "no" before a thing one has, "not" before what one is or does, by how the question opens."""
    asks_for_a_thing = flag.question.startswith(("Is there", "Was there", "Are there")) or " have " in flag.question
    return "no" if asks_for_a_thing else "not"


def _speaks_only_of_this_leg(condition: Condition) -> bool:
    match condition:
        case All(of=of) | Any(of=of) | AtLeast(of=of):
            return all(_speaks_only_of_this_leg(part) for part in of)
        case Not(of=one):
            return _speaks_only_of_this_leg(one)
        case OfLeg():
            return False
        case _:
            return scope_of_condition(condition) is Scope.LEG


def _gathered(of: Sequence[Condition], kind: type[All] | type[Any], place: str) -> list[_Phrase]:
    """The parts of an all or an any; among others, those that speak of this leg alone are said together."""
    here = tuple(part for part in of if place and _speaks_only_of_this_leg(part))
    if len(here) < 2 or len(here) == len(of):
        return [_phrase(part, place) for part in of]
    together = _phrase(kind(here), place)
    return [together if part is here[0] else _phrase(part, place) for part in of if part not in here[1:]]


def _compound(said: str, outlined: str, found: Sequence[_Phrase], joined_by: str) -> _Phrase:
    """Parts under a heading: `said` in a sentence too, `outlined` only in an outline. One part needs neither."""
    if len(found) == 1 and said in ("", "at least 1 of"):
        return found[0]
    return _Phrase(words=said, heading=said or outlined, parts=tuple(found), joined_by=joined_by)


def _values(among: Among) -> str:
    """The values in the order of their enumeration, so that the sentence is the same on every run."""
    return _several([_quoted(str(member.value)) for member in among.finding.values if member in among.values], "or")


def _sentence(phrase: _Phrase) -> str:
    if not phrase.parts:
        return f"{phrase.words} {phrase.place}".rstrip()
    before = "".join(f"{words}: " for words in (phrase.place, phrase.words) if words)
    return before + _several([_bracketed(part) for part in phrase.parts], phrase.joined_by)


def _bracketed(phrase: _Phrase) -> str:
    return f"({_sentence(phrase)})" if phrase.parts else _sentence(phrase)


def _lines(phrase: _Phrase, depth: int, met: set[Condition] | None) -> Iterator[Line]:
    if phrase.parts:
        yield Line(depth, ", ".join(words for words in (phrase.place, phrase.heading) if words) + ":")
        for part in phrase.parts:
            yield from _lines(part, depth + 1, met)
    elif phrase.behind is None or met is None:
        yield Line(depth, _sentence(phrase))
    elif phrase.denies:
        yield Line(depth, "not:")
        yield from _lines(replace(phrase, words=_quoted(phrase.denies), denies=""), depth + 1, met)
    elif phrase.behind in met:
        yield Line(depth, f"{_sentence(phrase)} (as above)")
    else:
        met.add(phrase.behind)
        yield Line(depth, f"{_sentence(phrase)}, that is:")
        # The leg was said with the name, if the name speaks of this leg as a whole.
        yield from _lines(_phrase(phrase.behind, "" if phrase.place else THIS_LEG), depth + 1, met)


def _quoted(name: str) -> str:
    """A name that holds a comma, an "and" or an "or" of its own, in quotes, so that none of them joins the sentence."""
    return f"“{name}”" if AMBIGUOUS.search(name) else name


def _several(words: Sequence[str], joined_by: str) -> str:
    """A list as one says it. A comma before the last word where a part has an "and" or "or" in the open."""
    if len(words) < 2:
        return "".join(words)
    clear = not any(AMBIGUOUS.search(ENCLOSED.sub("", part)) for part in words)
    return f"{', '.join(words[:-1])}{' ' if clear else ', '}{joined_by} {words[-1]}"


# --- rules, arguments, hypotheses -------------------------------------------------------------------------------------


@cache
def rule_in_english(rule: Recommendation, withheld_by: tuple[Recommendation, ...] = ()) -> str:
    """A rule in one or a few sentences: its condition, its act, what it withholds and what withholds it."""
    sentences = [f"{occasion_in_english(rule.when)}: {_sentence_case(rule.do.title)}{_timing(rule)}."]
    if rule.overrides:
        sentences.append(f"When this is known, it withholds: {_titles(rule.overrides)}.")
    if withheld_by:
        sentences.append(f"Withheld, when known, by: {_titles(withheld_by)}.")
    return " ".join(sentences)


@cache
def occasion_in_english(when: Condition | None) -> str:
    """What stands before an act: "When ...", or "Always" without a condition. A leg at its head is set off by commas."""
    if when is None:
        return "Always"
    phrase = _phrase(when, THIS_LEG)
    if phrase.parts and phrase.place and not phrase.words:
        return f"When, {phrase.place}, {_sentence(replace(phrase, place=''))}"
    return f"When {_sentence(phrase)}"


def withholders(guideline: Guideline) -> dict[Recommendation, tuple[Recommendation, ...]]:
    """For each rule that can be withheld, the rules that withhold it."""
    found: dict[Recommendation, tuple[Recommendation, ...]] = {}
    for rule in guideline.recommendations.values():
        for withheld in rule.overrides:
            found[withheld] = (*found.get(withheld, ()), rule)
    return found


@cache
def argument_in_english(argument: Argument) -> str:
    """An argument in one sentence: which way it weighs, for what, and when."""
    return f"{argument.weighs.capitalize()} {argument.hypothesis.title}: {condition_in_english(argument.when)}."


@cache
def hypothesis_in_english(hypothesis: Hypothesis) -> str:
    """A hypothesis in a few sentences: its title, and what confirms or excludes it."""
    sentences = [f"{_sentence_case(hypothesis.title)}."]
    if hypothesis.stated is not None:
        sentences.append(f"Known when a clinician states it ({label(hypothesis.stated)}).")
    if hypothesis.confirmed is not None:
        sentences.append(f"Confirmed by: {condition_in_english(hypothesis.confirmed)}.")
    if hypothesis.excluded is not None:
        sentences.append(f"Excluded by: {condition_in_english(hypothesis.excluded)}.")
    return " ".join(sentences)


def span_in_english(span: timedelta) -> str:
    """A span of time in days when it is whole days beyond two, else in hours."""
    hours = int(span.total_seconds() // 3600)
    count, unit = (hours // 24, "day") if hours > 48 and hours % 24 == 0 else (hours, "hour")
    return f"{count} {unit}{'' if count == 1 else 's'}"


def _timing(rule: Recommendation) -> str:
    words = [rule.do.urgency.word] if rule.do.urgency is not Urgency.NONE else []
    if rule.do.within is not None:
        words.append(f"within {span_in_english(rule.do.within)}")
    return f" ({', '.join(words)})" if words else ""


def _titles(rules: Sequence[Recommendation]) -> str:
    return "; ".join(dict.fromkeys(rule.do.title.rstrip(".") for rule in rules))


def _sentence_case(title: str) -> str:
    return title[:1].upper() + title[1:].rstrip(".")


# --- the guideline as a document --------------------------------------------------------------------------------------


def guideline_in_english(guideline: Guideline) -> str:
    """The whole guideline as Markdown: statement by statement, then the hypotheses, the named conditions, the readings."""
    blocks = [
        f"# {guideline.title}",
        f"Version {guideline.version}, content {guideline.hash[:12]}. "
        f"{len(guideline.statements)} statements, {len(guideline.recommendations)} rules, "
        f"{len(guideline.hypotheses)} hypotheses with {len(guideline.arguments)} arguments.",
    ]
    blocks += [_bullets(line.text for line in guideline.scope)] if guideline.scope else []
    said: dict[str, str] = {}
    for section, statements in sections(guideline).items():
        blocks.append(f"## {section}")
        for statement in statements:
            blocks.extend(_statement(guideline, statement, said))
    blocks += _chapter("Hypotheses", [_hypothesis(guideline, one) for one in guideline.hypotheses.values()])
    blocks += _chapter("Named conditions", [_criterion(one) for one in guideline.criteria.values()])
    blocks += _chapter("Readings", [_bullets(_reading(one) for one in guideline.readings.values())])
    return "\n\n".join(block for block in blocks if block) + "\n"


def sections(guideline: Guideline) -> dict[str, tuple[Statement, ...]]:
    """The statements of each section of the source, in document order."""
    found: dict[str, tuple[Statement, ...]] = {}
    for statement in guideline.statements.values():
        found[statement.section] = (*found.get(statement.section, ()), statement)
    return found


def _chapter(title: str, blocks: list[str]) -> list[str]:
    return [f"## {title}", *blocks] if any(blocks) else []


def _statement(guideline: Guideline, statement: Statement, said: dict[str, str]) -> Iterator[str]:
    """One statement: its words, then all that reads it. A rule is said in full once, where it is first read."""
    refs = f" (source references {statement.refs})" if statement.refs else ""
    yield f"### {statement.id}"
    yield f"> {_plain(statement.words)}{refs}"
    rules = [rule for rule in guideline.recommendations.values() if _reads(rule.reads, statement)]
    for rule in rules:
        place = said.setdefault(rule.name, statement.id)
        yield _rule(rule, withholders(guideline).get(rule, ())) if place == statement.id else _mentioned(rule, place)
    named: tuple[Criterion | Hypothesis, ...] = (*guideline.criteria.values(), *guideline.hypotheses.values())
    also = [f"{one.title} (`{one.name}`)" for one in named if _reads(one.reads, statement)]
    also += [argument_in_english(one) for one in guideline.arguments.values() if _reads(one.reads, statement)]
    if also:
        yield "Also read by:"
        yield _bullets(also)
    with_a_rule = {reading for rule in rules if said[rule.name] == statement.id for reading in rule.assumes}
    readings = [one.text for one in guideline.readings.values() if _reads(one.reads, statement) and one not in with_a_rule]
    if readings:
        yield "Read so:"
        yield _bullets(readings)
    for aside in guideline.set_aside:
        if aside.statement == statement.id:
            yield f"*Not computed ({aside.reason}).* {_plain(aside.why)}"
    for end in guideline.dead_ends:
        if end.statement == statement.id:
            yield f"*No consequence in the source.* {_plain(end.why)}"


def _reads(reads: tuple[Reads, ...], statement: Statement) -> bool:
    return any(one.statement == statement.id for one in reads)


def _mentioned(rule: Recommendation, place: str) -> str:
    return f"**{_plain(_sentence_case(rule.do.title))}** (`{rule.name}`): said in full at {place}."


def _rule(rule: Recommendation, withheld_by: tuple[Recommendation, ...]) -> str:
    """A rule in full: act, urgency, target, condition outlined, what it withholds and is withheld by, warning, readings."""
    act = rule.do
    lines = [f"**{_plain(_sentence_case(act.title))}** (`{rule.name}`)", ""]
    facts = [f"{act.kind.capitalize()}: {act.target.title}", f"urgency {act.urgency.word}"]
    if act.within is not None:
        facts.append(f"within {span_in_english(act.within)}")
    if rule.under is not None:
        facts.append(f"for {rule.under.title}")
    facts.append(f"from the {rule.provenance}")
    lines.append(f"- {_plain(', '.join(facts))}. Reads {', '.join(one.statement for one in rule.reads)}.")
    lines.append(f"- {_plain(occasion_in_english(rule.when))}.")
    if act.finds:
        lines.append(f"- Finds {_plain(_several([label(finding) for finding in act.finds], 'and'))}.")
    if rule.overrides:
        lines.append(f"- When this is known, it withholds: {_plain(_titles(rule.overrides))}.")
    if withheld_by:
        lines.append(f"- Withheld, when known, by: {_plain(_titles(withheld_by))}.")
    if rule.warning:
        lines.append(f"- Warning: {_plain(rule.warning)}")
    lines += [f"- Read so: {_plain(one.text)}" for one in rule.assumes]
    return "\n".join(lines)


def _hypothesis(guideline: Guideline, hypothesis: Hypothesis) -> str:
    arguments = [argument_in_english(one) for one in guideline.arguments.values() if one.hypothesis is hypothesis]
    read = ", ".join(one.statement for one in hypothesis.reads)
    head = f"### {_plain(_sentence_case(hypothesis.title))}\n\n{_plain(hypothesis_in_english(hypothesis))} Reads {read}."
    return f"{head}\n\n{_bullets(arguments)}".rstrip()


def _criterion(criterion: Criterion) -> str:
    read = ", ".join(one.statement for one in criterion.reads)
    lines = [f"### {_plain(_sentence_case(criterion.title))}", ""]
    lines += [f"Reads {read}.", ""] if read else []
    lines += [f"{'  ' * line.depth}- {_plain(line.text)}" for line in outline(criterion.when, in_full=False)]
    lines += ["", *(f"Read so: {_plain(one.text)}" for one in criterion.assumes)] if criterion.assumes else []
    return "\n".join(lines)


def _reading(reading: Reading) -> str:
    read = ", ".join(one.statement for one in reading.reads)
    return f"{reading.text} ({read})" if read else reading.text


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {_plain(line)}" for line in lines)


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("*", "\\*")
