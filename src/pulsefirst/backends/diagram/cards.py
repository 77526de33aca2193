"""Cards: what is said of each rule, note, question, clock, hypothesis and test."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pulsefirst.backends.diagram.looks import (
    ABOVE,
    ASK,
    GREEN,
    INK,
    LOOKS,
    NOTE,
    PLAIN,
    RUST,
    SOFT,
    VIOLET,
    WEIGHING,
    CardLook,
)
from pulsefirst.backends.diagram.text import Block, TextStyle, wrap_text
from pulsefirst.backends.prose import condition_in_english, label, occasion_in_english, span_in_english
from pulsefirst.backends.prose.sentences import sentence_case
from pulsefirst.model.conditions import Condition, Finding
from pulsefirst.model.guideline import Guideline, Statement, Timer
from pulsefirst.model.provenance import Checked, Citation, Provenance, Reads
from pulsefirst.model.recommendations import ActivityKind, Hypothesis, Recommendation, Screen, Target, Urgency
from pulsefirst.model.walk import findings_read

COLUMN = 322.0
PAD = 13.0
BAR = 6
INNER = COLUMN - 2 * PAD - BAR
HEAD = 25.0
FOOT = 19.0
HEAD_STYLE = TextStyle(12, INK, bold=True)
ICON_AND_GAPS = 46.0
SMALL = 14.5
MOST_CONDITION_LINES = 7
MOST_DOTS = 16
MOST_CITED_LINES = 3
BEYOND = "beyond the source"
SHORTLY = {Checked.PRIMARY: "", Checked.SECONDARY: " (secondary source)"}


@dataclass(frozen=True, kw_only=True)
class Card:
    """One card. `head` and `corner` share its first line, `foot` is its last; `told` is shown on hover.

    What is `beyond` the source has an edge of its own color.
    """

    kind: str
    key: str
    look: CardLook
    head: str
    corner: str = ""
    blocks: tuple[Block, ...]
    foot: str = ""
    told: str
    icon: ActivityKind | None = None
    beyond: bool = False

    @property
    def height(self) -> float:
        """The least height that holds its words."""
        return PAD + HEAD + sum(block.height for block in self.blocks) + (FOOT if self.foot else 0.0) + PAD


def rule_card(guideline: Guideline, rule: Recommendation) -> Card:
    """A rule: its act, its condition, what it withholds, and what is said beyond the source on it."""
    look = LOOKS[rule.do.urgency]
    urgent = rule.do.urgency is Urgency.EMERGENCY
    title = sentence_case(rule.do.title)
    condition = f"{occasion_in_english(rule.when)}."
    blocks = [_title(title, look, 22 if urgent else 18)]
    if rule.treats is not None:
        blocks.append(_block(f"for {rule.treats.title}", TextStyle(SMALL, look.words, italic=True), before=2))
    blocks.append(_block(condition, TextStyle(16 if urgent else SMALL, look.words), before=5, most=MOST_CONDITION_LINES))
    if rule.overrides:
        withheld = "; ".join(sentence_case(withheld_rule.do.title) for withheld_rule in rule.overrides)
        blocks.append(_block(f"Withholds: {withheld}", TextStyle(SMALL, look.words, italic=True)))
    blocks += _additions_to(guideline, rule, look.words if urgent else VIOLET)
    blocks += _citations_of(rule.cites, look.words if urgent else VIOLET)
    card = Card(
        kind="rule",
        key=rule.name,
        look=look,
        head=" · ".join(_head_words(rule)),
        blocks=tuple(blocks),
        foot=rule.name,
        told=" ".join([f"{title}.", condition, rule.warning]).strip(),
        icon=rule.do.kind,
    )
    return _with_provenance(card, rule.provenance, ids(rule.reads))


def _additions_to(guideline: Guideline, rule: Recommendation, color: str) -> list[Block]:
    """How much is said beyond the source on a rule: remarks, and a dose table."""
    remarks = sum(rule in remark.on or rule.do.target in remark.on for remark in guideline.remarks.values())
    dosed = any(table.medicine is rule.do.target for table in guideline.dose_tables.values())
    said = [*([count_in_words(remarks, "remark")] if remarks else []), *(["doses"] if dosed and _prescribes(rule) else [])]
    return [_block(f"◆ {' and '.join(said)} {BEYOND}", TextStyle(SMALL, color, bold=True))] if said else []


def _prescribes(rule: Recommendation) -> bool:
    return rule.do.kind is ActivityKind.PRESCRIBE


def _citations_of(cites: Iterable[Citation], color: str) -> list[Block]:
    """What a card beyond the source cites, by what each is called, with how far it was checked."""
    said = "; ".join(
        f"{citation.title.partition(': ')[0]}{SHORTLY[citation.checked]}" if citation.address else citation.title
        for citation in cites
    )
    return [_block(f"Cited: {said}", TextStyle(SMALL - 1.5, color, italic=True), most=MOST_CITED_LINES)] if said else []


def _head_words(rule: Recommendation) -> list[str]:
    words = [rule.do.urgency.word if rule.do.urgency is not Urgency.NONE else rule.do.kind.value]
    if rule.do.within is not None and rule.do.urgency is not Urgency.EMERGENCY:
        words.append(f"within {span_in_english(rule.do.within)}")
    return words


def pointer_card(rule: Recommendation, section: str, read: Iterable[str]) -> Card:
    """A note in a section that points up to the emergency which reads these statements of it."""
    card = Card(
        kind="note",
        key=f"{rule.name} in {section}",
        look=ABOVE,
        head=f"↑ {rule.do.urgency.word}",
        blocks=(_block(sentence_case(rule.do.title), TextStyle(14, ABOVE.strong, bold=True), before=0, most=3),),
        told=rule.do.title,
    )
    return _with_statements(card, read)


def note_card(guideline: Guideline, statement: Statement) -> Card:
    """A statement that no rule reads: its words, and what reads it instead."""
    aside = TextStyle(SMALL, SOFT, italic=True)
    blocks = [_block(statement.words, TextStyle(SMALL, SOFT), before=0, most=MOST_CONDITION_LINES)]
    arguments = [argument for argument in guideline.arguments.values() if statement.id in ids(argument.reads)]
    for weighs, color in WEIGHING.items():
        causes = dict.fromkeys(argument.hypothesis.title for argument in arguments if argument.weighs is weighs)
        if causes:
            blocks.append(_block(f"{weighs.capitalize()} {', '.join(causes)}", TextStyle(SMALL, color, bold=True), most=3))
    names = [criterion.title for criterion in guideline.criteria.values() if statement.id in ids(criterion.reads)]
    if names and not arguments:
        blocks.append(_block(f"Taken up in: {', '.join(names)}", aside, most=3))
    reasons = [aside.reason for aside in guideline.set_aside if aside.statement == statement.id]
    blocks += [_block(f"Not computed: {reason}", aside) for reason in reasons]
    return Card(kind="note", key=statement.id, look=NOTE, head=statement.id, blocks=tuple(blocks), told=statement.words)


def screen_card(screen: Screen) -> Card:
    """Questions that are asked at once: what to ask while looking for an emergency."""
    asked = sentence_case(", ".join(label(finding) for finding in screen.findings))
    return Card(
        kind="screen",
        key=screen.name,
        look=ASK,
        head="asked at once",
        blocks=(_title(screen.question, ASK), _block(asked, TextStyle(SMALL, ASK.words), before=5)),
        foot=screen.name,
        told=screen.question,
        icon=ActivityKind.OBTAIN,
    )


def timer_card(timer: Timer) -> Card:
    """A clock that runs while a condition is known."""
    words = TextStyle(SMALL, ASK.words)
    card = Card(
        kind="timer",
        key=timer.title,
        look=ASK,
        head=f"{timer.window[0]} to {timer.window[1]} hours",
        blocks=(
            _title(timer.title, ASK),
            _block(f"Runs when {condition_in_english(timer.when)}.", words, before=5),
            *(_block(f"{sentence_case(line)}.", words) for line in (timer.within, timer.beyond, timer.unknown)),
        ),
        told=timer.within,
    )
    return _with_statements(card, ids(timer.reads))


def hypothesis_card(guideline: Guideline, hypothesis: Hypothesis) -> Card:
    """A possible cause: how much weighs for and against it, what settles it, and how many rules treat it."""
    words = TextStyle(SMALL, PLAIN.words)
    blocks = [_title(hypothesis.title, PLAIN)]
    for weighs, color in WEIGHING.items():
        count = sum(
            argument.hypothesis is hypothesis and argument.weighs is weighs for argument in guideline.arguments.values()
        )
        if count:
            blocks.append(_block(f"{'●' * min(count, MOST_DOTS)}  {count} {weighs}", TextStyle(SMALL, color, bold=True)))
    for settled, when in (("Confirmed", hypothesis.confirmed), ("Excluded", hypothesis.excluded)):
        if when is not None:
            blocks.append(_block(f"{settled} by: {condition_in_english(when)}", words, most=3))
    treated = sum(rule.treats is hypothesis for rule in guideline.recommendations.values())
    if treated:
        blocks.append(_block(f"Treated by {count_in_words(treated, 'rule')}", words))
    blocks += _citations_of(hypothesis.cites, VIOLET)
    card = Card(
        kind="hypothesis",
        key=hypothesis.name,
        look=PLAIN,
        head=f"of the {hypothesis.scope}",
        blocks=tuple(blocks),
        foot=hypothesis.name,
        told=sentence_case(hypothesis.title),
    )
    return _with_provenance(card, hypothesis.provenance, ids(hypothesis.reads))


def test_card(guideline: Guideline, target: Target, callers: tuple[Recommendation, ...]) -> Card:
    """A test: which rules call for it and when, what it finds, and how much of the guideline reads that."""
    words = TextStyle(SMALL, PLAIN.words)
    called = [(_callers_of(rule), occasion_in_english(rule.when)) for rule in callers]
    finds = dict.fromkeys(label(finding) for rule in callers for finding in rule.do.finds)
    readers = _readers(guideline, {finding for rule in callers for finding in rule.do.answers})
    said = f"Read by {readers}" if readers else "Its result changes nothing that the source states"
    card = Card(
        kind="test",
        key=target.name,
        look=PLAIN,
        head=target.category.value,
        blocks=(
            _title(target.title, PLAIN),
            *(_block(f"Called for by {by} {when[:1].lower()}{when[1:]}", words, most=3) for by, when in called),
            _block(f"Finds {', '.join(finds)}", words, most=3),
            _block(said, TextStyle(SMALL, GREEN if readers else RUST, bold=True)),
        ),
        foot=target.name,
        told=sentence_case(target.title),
        icon=ActivityKind.OBTAIN,
    )
    beyond = all(rule.provenance is not Provenance.SOURCE for rule in callers)
    provenance = Provenance.SUPPLEMENT if beyond else Provenance.SOURCE
    return _with_provenance(
        card, provenance, dict.fromkeys(statement_id for rule in callers for statement_id in ids(rule.reads))
    )


def _callers_of(rule: Recommendation) -> str:
    return rule.reads[0].statement if rule.reads else f"a rule {BEYOND}"


def _readers(guideline: Guideline, sought: set[Finding]) -> str:
    """How many rules, arguments and causes read any of these."""
    read_by = {
        "rule": [_read(other.when) for other in guideline.recommendations.values()],
        "argument": [_read(argument.when) for argument in guideline.arguments.values()],
        "cause": [_read(cause.confirmed, cause.excluded) for cause in guideline.hypotheses.values()],
    }
    counts = {noun: sum(not sought.isdisjoint(read) for read in each) for noun, each in read_by.items()}
    return ", ".join(count_in_words(count, noun) for noun, count in counts.items() if count)


def _read(*whens: Condition | None) -> set[Finding]:
    return {finding for when in whens if when is not None for finding in findings_read(when)}


def _with_provenance(card: Card, provenance: Provenance, statements: Iterable[str]) -> Card:
    """The card with its statements, or with the words and the edge of what is beyond the source."""
    if provenance is Provenance.SOURCE:
        return _with_statements(card, statements)
    return replace(_with_statements(card, (BEYOND,)), beyond=True)


def _with_statements(card: Card, statements: Iterable[str]) -> Card:
    """The card with its statements in its corner, or in a line of their own where they do not fit beside its head."""
    said = " ".join(statements)
    if HEAD_STYLE.width(said) <= INNER - HEAD_STYLE.width(card.head.upper()) - ICON_AND_GAPS:
        return replace(card, corner=said)
    line = _block(said, replace(HEAD_STYLE, color=card.look.words), before=0)
    return replace(card, blocks=(line, *card.blocks))


def _title(title: str, look: CardLook, size: float = 18) -> Block:
    return _block(sentence_case(title), TextStyle(size, look.strong, bold=True), before=0)


def _block(text: str, style: TextStyle, *, before: float = 4, most: int | None = None) -> Block:
    return Block(style, wrap_text(text, style, INNER, most), before)


def ids(reads: Iterable[Reads]) -> tuple[str, ...]:
    """The statements that are read, by their ids."""
    return tuple(read.statement for read in reads)


def count_in_words(number: int, noun: str) -> str:
    """A number with its noun in singular or plural."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
