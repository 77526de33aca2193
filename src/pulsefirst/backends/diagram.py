"""One poster of the whole guideline, as SVG, drawn from the content alone.

Reading it: emergencies stand at the top, in red. Below, a path runs down through the sections of the source, from the first
minute to treatment; each rule is a card, and a statement that no rule of its section computes is a note. Dashed arrows run from
a rule to those it withholds. Under the path stand the hypotheses, with what weighs for and against each, and the tests.

How it is made: everything drawn is a card in a lane of one grid, so no card can lie on another, and arrows run only in the
gutters between cards. First the words are wrapped, then the grid is filled, then heights follow, then the arrows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from math import log
from typing import NamedTuple

from pulsefirst.backends.prose import condition_in_english, label, occasion_in_english, sections, span_in_english
from pulsefirst.model.conditions import Condition
from pulsefirst.model.findings import Finding, Measured
from pulsefirst.model.guideline import Guideline, Statement, Timer
from pulsefirst.model.recommendations import (
    ActivityKind,
    Hypothesis,
    Provenance,
    Reads,
    Recommendation,
    Screen,
    Target,
    Urgency,
    Weighs,
)
from pulsefirst.model.walk import findings_read

# --- measures and colors ----------------------------------------------------------------------------------------------

MARGIN = 72.0
RAIL = 316.0
COLUMN = 322.0
GUTTER = 36.0
ROW_GAP = 22.0
TRACK = 15.0
ARROWHEAD = 12.0
LANE_PADDING = 22.0
LANE_GAP = 14.0
PAD = 13.0
BAR = 6.0
HEADER = 250.0
FOOTER = 96.0
HEAD = 25.0
FOOT = 19.0
INNER = COLUMN - 2 * PAD - BAR
MOST_CONDITION_LINES = 7
PORTRAIT = 1 / 1.414

SANS = "Helvetica Neue, Helvetica, Arial, Liberation Sans, system-ui, sans-serif"
SERIF = "Georgia, Charter, Liberation Serif, Times New Roman, serif"
MONO = "Menlo, Consolas, Liberation Mono, monospace"

PAPER, INK, SOFT, FAINT, LINE, WHITE = "#fbfaf6", "#1b2330", "#586374", "#8a93a1", "#d9d5ca", "#ffffff"
GREEN, RUST = "#23704a", "#a0522d"


class Look(NamedTuple):
    """How a card of one urgency is colored: its paper, its edge, its bar, its strong words, its other words."""

    fill: str
    edge: str
    bar: str
    strong: str
    words: str


LOOKS = {
    Urgency.EMERGENCY: Look("#a3180f", "#7d110a", "#7d110a", "#ffffff", "#ffe9e5"),
    Urgency.URGENT: Look("#fff3d6", "#e3b04b", "#d98a00", "#6b4300", "#4b3a1a"),
    Urgency.SOON: Look("#e8f1fb", "#9cc0e6", "#2f74b8", "#17497c", "#2d4256"),
    Urgency.NONE: Look(WHITE, LINE, "#a9b0ba", INK, "#475263"),
}
RED = LOOKS[Urgency.EMERGENCY].fill
ASK = Look(WHITE, RED, RED, RED, "#5a2a25")
ABOVE = Look("none", "none", "none", RED, RED)
NOTE = Look("none", "none", LINE, SOFT, SOFT)
PLAIN = Look(WHITE, LINE, "#5b7f74", INK, "#475263")

# Advance widths of printable ASCII in hundredths of the type size, of the sans-serif that the font stack names first.
REGULAR = (
    "28 28 35 56 56 89 67 19 33 33 39 58 28 33 28 28 56 56 56 56 56 56 56 56 56 56 28 28 58 58 58 56 102 67 67 72 72 67 61 78 "
    "72 28 50 67 56 83 72 78 67 78 72 67 61 72 67 94 67 67 61 28 28 28 47 56 33 56 56 50 56 56 28 56 56 22 22 50 22 83 56 56 "
    "56 56 33 50 28 56 50 72 50 50 50 33 26 33 58"
)
BOLD = (
    "28 33 47 56 56 89 72 24 33 33 39 58 28 33 28 28 56 56 56 56 56 56 56 56 56 56 33 33 58 58 58 61 98 72 72 72 72 67 61 78 "
    "72 28 56 72 61 83 72 78 67 78 72 67 61 72 67 94 67 67 61 33 28 33 58 56 33 56 61 56 61 56 33 61 61 28 28 56 28 89 61 61 "
    "61 61 39 56 33 61 56 78 56 56 50 39 28 39 58"
)
WIDTHS = {
    bold: {chr(32 + place): int(width) / 100 for place, width in enumerate(table.split())}
    for bold, table in ((False, REGULAR), (True, BOLD))
}
UNUSUAL = 0.75
NO_BREAK = "\u00a0"

# --- words ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Style:
    """How a block of words is set."""

    size: float
    color: str
    bold: bool = False
    italic: bool = False
    family: str = SANS

    @property
    def leading(self) -> float:
        """From one base line to the next."""
        return self.size * 1.3

    def width(self, text: str) -> float:
        """About how wide this text is."""
        if self.family is MONO:
            return len(text) * self.size * 0.61
        return sum(WIDTHS[self.bold].get(character, UNUSUAL) for character in text) * self.size


@dataclass(frozen=True)
class Block:
    """Lines in one style, with some space before them."""

    style: Style
    lines: tuple[str, ...]
    before: float = 0.0

    @property
    def height(self) -> float:
        """The height it takes."""
        return self.before + self.style.leading * len(self.lines) if self.lines else 0.0


def wrapped(text: str, style: Style, width: float, most: int | None = None) -> tuple[str, ...]:
    """The text in lines that fit the width; beyond `most` lines it ends in an ellipsis."""
    lines: list[str] = []
    together = " ".join(text.split()).replace(" %", NO_BREAK + "%")
    for word in (piece for one in together.split(" ") for piece in _broken(one, style, width)):
        if lines and style.width(f"{lines[-1]} {word}") <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    if most is None or len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    while last and style.width(f"{last} …") > width:
        last = last.rpartition(" ")[0]
    return (*lines[: most - 1], f"{last.rstrip(' ,;')} …")


def _broken(word: str, style: Style, width: float) -> Iterator[str]:
    """A word that is wider than the line in pieces that fit."""
    while style.width(word) > width:
        fits = max(1, next(count for count in range(1, len(word) + 1) if style.width(word[:count]) > width) - 1)
        yield word[:fits]
        word = word[fits:]
    yield word


# --- cards, lanes and the grid ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Card:
    """One thing drawn: a rule, a note, a hypothesis or a test. `head` and `corner` stand on its first line, `foot` on its last."""

    kind: str
    key: str
    look: Look
    head: str
    corner: str
    blocks: tuple[Block, ...]
    foot: str
    told: str
    icon: ActivityKind | None = None

    @property
    def height(self) -> float:
        """The least height that holds its words."""
        return PAD + HEAD + sum(block.height for block in self.blocks) + (FOOT if self.foot else 0.0) + PAD


class Tile(NamedTuple):
    """A statement in the heading of its section, in the look of the most urgent rule that reads it."""

    statement: str
    look: Look


@dataclass(frozen=True)
class Lane:
    """Cards under one heading."""

    letter: str
    title: str
    says: str
    cards: tuple[Card, ...]
    tiles: tuple[Tile, ...] = ()
    on_the_path: bool = True
    first: bool = False


class Box(NamedTuple):
    """A rectangle on the poster."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


class Cell(NamedTuple):
    """A place in the grid: rows are counted through all lanes."""

    row: int
    column: int


@dataclass(frozen=True)
class Poster:
    """Everything in its place."""

    guideline: Guideline
    columns: int
    lanes: tuple[tuple[Lane, Box], ...]
    cards: Mapping[str, tuple[Card, Box, Cell]]
    arrows: tuple[Arrow, ...]
    channels: tuple[float, ...]
    width: float
    height: float


@dataclass(frozen=True)
class Arrow:
    """One rule withholds another: the cells of both, the track it runs in beside its source, and in its channel."""

    source: str
    target: str
    channel: int
    upward: bool
    beside: int
    track: int


@dataclass
class _Tracks:
    """Tracks handed out one by one, each place with its own count; the same asker in the same place keeps its track."""

    taken: dict[tuple[int, str], int] = field(default_factory=dict)

    def of(self, place: int, asker: str) -> int:
        used = [track for (where, _), track in self.taken.items() if where == place]
        return self.taken.setdefault((place, asker), len(used))

    def count(self, place: int) -> int:
        return sum(1 for where, _ in self.taken if where == place)


def diagram(guideline: Guideline) -> str:
    """The poster as an SVG document: the same text for the same guideline, with no reference to anything outside it."""
    lanes = _lanes(guideline)
    return _drawn(min((_placed(guideline, lanes, columns) for columns in range(4, 13)), key=_ungainliness))


def _ungainliness(poster: Poster) -> float:
    """How far a poster is from a sheet of paper's shape, and how much of its grid stays empty."""
    rows = 1 + max(cell.row for _, _, cell in poster.cards.values())
    empty = 1 - len(poster.cards) / (rows * poster.columns)
    return empty + abs(log(poster.width / poster.height / PORTRAIT))


def _placed(guideline: Guideline, lanes: Sequence[Lane], columns: int) -> Poster:
    cells = _cells(lanes, columns)
    arrows = _arrows(guideline, cells)
    tracks = {arrow.channel: 1 + max(one.track for one in arrows if one.channel == arrow.channel) for arrow in arrows}
    cards: dict[str, tuple[Card, Box, Cell]] = {}
    places: list[tuple[Lane, Box]] = []
    channels: list[float] = []
    y, row = HEADER + MARGIN, 0
    left = MARGIN + RAIL + GUTTER
    for lane in lanes:
        top = y
        y += LANE_PADDING
        for band in (lane.cards[start : start + columns] for start in range(0, len(lane.cards), columns)):
            channels.append(y)
            y += TRACK * tracks.get(row, 0) + (ARROWHEAD if row in tracks else 0.0)
            height = max(card.height for card in band)
            for column, card in enumerate(band):
                box = Box(left + column * (COLUMN + GUTTER), y, COLUMN, height)
                cards[card.key] = (card, box, Cell(row, column))
            y += height + ROW_GAP
            row += 1
        y = max(y - (ROW_GAP if lane.cards else 0) + LANE_PADDING, top + _rail_height(lane))
        places.append((lane, Box(MARGIN, top, RAIL + columns * (COLUMN + GUTTER) + GUTTER, y - top)))
        y += LANE_GAP
    width = places[0][1].width + 2 * MARGIN
    return Poster(guideline, columns, tuple(places), cards, arrows, tuple(channels), width, y + FOOTER)


def _cells(lanes: Sequence[Lane], columns: int) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    row = 0
    for lane in lanes:
        for place, card in enumerate(lane.cards):
            cells[card.key] = Cell(row + place // columns, place % columns)
        row += -(-len(lane.cards) // columns)
    return cells


def _arrows(guideline: Guideline, cells: Mapping[str, Cell]) -> tuple[Arrow, ...]:
    """An arrow leaves its source on the left, runs in the gutter, then in the channel over or under the target's row."""
    beside, along = _Tracks(), _Tracks()
    found = []
    for source in guideline.recommendations.values():
        for target in source.overrides:
            here, there = cells[source.name], cells[target.name]
            upward = there.row < here.row
            channel = there.row + 1 if upward else there.row
            found.append(
                Arrow(
                    source.name,
                    target.name,
                    channel,
                    upward,
                    beside.of(here.column, source.name),
                    along.of(channel, source.name),
                )
            )
    return tuple(found)


# --- what stands in the lanes -------------------------------------------------------------------------------------------


def _lanes(guideline: Guideline) -> list[Lane]:
    rules = tuple(guideline.recommendations.values())
    emergencies = [rule for rule in rules if rule.do.urgency is Urgency.EMERGENCY]
    first = Lane(
        "!",
        f"{Urgency.EMERGENCY.word.capitalize()} first",
        "Each of these is due the moment its condition is known true, before anything below.",
        (
            *(_rule_card(rule) for rule in emergencies),
            *(_screen_card(screen) for screen in guideline.screens.values()),
            *(_timer_card(timer) for timer in guideline.timers),
        ),
        first=True,
    )
    lanes = [first]
    for section, statements in sections(guideline).items():
        lanes.append(_section_lane(guideline, section, statements))
    hypotheses = [_hypothesis_card(guideline, one) for one in guideline.hypotheses.values()]
    tests = [_test_card(guideline, one) for one in guideline.targets.values() if _is_test(guideline, one)]
    lanes.append(
        Lane("?", "Possible causes", "What weighs for and against each, and what settles it.", tuple(hypotheses), (), False)
    )
    lanes.append(Lane("", "Tests", "What calls for each, and what its result is read by.", tuple(tests), (), False))
    return [lane for lane in lanes if lane.cards or lane.tiles]


def _section_lane(guideline: Guideline, section: str, statements: Sequence[Statement]) -> Lane:
    """The rules whose first statement stands in this section, most urgent first; then a note for each statement without a rule."""
    here = {statement.id for statement in statements}
    rules = [rule for rule in guideline.recommendations.values() if _first_read(guideline, rule) in here]
    above = sum(rule.do.urgency is Urgency.EMERGENCY for rule in rules)
    below = sorted((rule for rule in rules if rule.do.urgency is not Urgency.EMERGENCY), key=lambda rule: -rule.do.urgency)
    ruled = {one.statement for rule in guideline.recommendations.values() for one in rule.reads}
    notes = [_note(guideline, statement) for statement in statements if statement.id not in ruled]
    letter = statements[0].id.rstrip("0123456789")
    return Lane(
        letter,
        section.removeprefix(f"{letter}. "),
        f"{_count(len(statements), 'statement')}, {_count(len(rules), 'rule')}"
        + (f", {above} of them above" if above else ""),
        (*(_rule_card(rule) for rule in below), *_standing_above(guideline, section, here), *notes),
        tuple(Tile(statement.id, _tile_look(guideline, statement)) for statement in statements),
    )


def _standing_above(guideline: Guideline, section: str, here: set[str]) -> Iterator[Card]:
    """The emergencies that read a statement of this section, each as a note that points up to its card."""
    for rule in guideline.recommendations.values():
        read = tuple(one for one in rule.reads if one.statement in here)
        if rule.do.urgency is Urgency.EMERGENCY and read:
            blocks = [_block(_capitalized(rule.do.title), Style(14, RED, bold=True), most=3)]
            key = f"{rule.name} in {section}"
            ids = " ".join(one.statement for one in read)
            yield Card("note", key, ABOVE, f"↑ {rule.do.urgency.word}", ids, tuple(blocks), "", rule.do.title)


def _first_read(guideline: Guideline, rule: Recommendation) -> str:
    read = {one.statement for one in rule.reads}
    return next(statement for statement in guideline.statements if statement in read)


def _tile_look(guideline: Guideline, statement: Statement) -> Look:
    readers = [rule.do.urgency for rule in guideline.recommendations.values() if _reads(rule.reads, statement)]
    return LOOKS[max(readers)] if readers else NOTE


def _rule_card(rule: Recommendation) -> Card:
    look = LOOKS[rule.do.urgency]
    urgent = rule.do.urgency is Urgency.EMERGENCY
    title = Style(22 if urgent else 18, look.strong, bold=True)
    condition = f"{occasion_in_english(rule.when)}."
    blocks = [_block(_capitalized(rule.do.title), title)]
    if rule.under is not None:
        blocks.append(_block(f"for {rule.under.title}", Style(14.5, look.words, italic=True), before=2))
    blocks.append(_block(condition, Style(16 if urgent else 14.5, look.words), before=5, most=MOST_CONDITION_LINES))
    if rule.overrides:
        withheld = "; ".join(_capitalized(one.do.title) for one in rule.overrides)
        blocks.append(_block(f"Withholds: {withheld}", Style(14.5, look.words, italic=True), before=4, most=3))
    words = [rule.do.urgency.word] if rule.do.urgency is not Urgency.NONE else [rule.do.kind.value]
    if rule.do.within is not None and not urgent:
        words.append(f"within {span_in_english(rule.do.within)}")
    if rule.provenance is not Provenance.SOURCE:
        words.append(rule.provenance.value)
    told = " ".join([f"{_capitalized(rule.do.title)}.", condition, rule.warning]).strip()
    return _card("rule", rule.name, look, " · ".join(words), rule.reads, blocks, told, rule.do.kind)


def _note(guideline: Guideline, statement: Statement) -> Card:
    """A statement that no rule reads: its words, and what it is taken up by instead."""
    words = Style(14.5, SOFT)
    blocks = [_block(statement.words, words, most=MOST_CONDITION_LINES)]
    for weighs, color in ((Weighs.FOR, GREEN), (Weighs.AGAINST, RUST)):
        arguments = [one for one in guideline.arguments.values() if one.weighs is weighs and _reads(one.reads, statement)]
        causes = dict.fromkeys(one.hypothesis.title for one in arguments)
        if causes:
            blocks.append(
                _block(f"{weighs.capitalize()} {', '.join(causes)}", Style(14.5, color, bold=True), before=4, most=3)
            )
    names = [one.title for one in guideline.criteria.values() if _reads(one.reads, statement)]
    if names and len(blocks) == 1:
        blocks.append(_block(f"Taken up in: {', '.join(names)}", Style(14.5, SOFT, italic=True), before=4, most=3))
    aside = [one for one in guideline.set_aside if one.statement == statement.id]
    blocks += [_block(f"Not computed: {one.reason}", Style(14.5, SOFT, italic=True), before=4) for one in aside]
    return Card("note", statement.id, NOTE, statement.id, "", tuple(blocks), "", statement.words)


def _screen_card(screen: Screen) -> Card:
    """Questions that are asked at once: what to ask while looking for an emergency."""
    blocks = [_block(_capitalized(screen.question), Style(18, ASK.strong, bold=True))]
    asked = ", ".join(label(finding) for finding in screen.findings)
    blocks.append(_block(_capitalized(asked), Style(14.5, ASK.words), before=5))
    return _card("screen", screen.name, ASK, "asked at once", (), blocks, screen.question, ActivityKind.OBTAIN)


def _timer_card(timer: Timer) -> Card:
    """A clock that runs while a condition is known."""
    words = Style(14.5, ASK.words)
    shown = f"Runs when {condition_in_english(timer.when)}."
    lines = (timer.within, timer.beyond, timer.unknown)
    blocks = [_block(_capitalized(timer.title), Style(18, ASK.strong, bold=True)), _block(shown, words, before=5)]
    blocks += [_block(f"{_capitalized(line)}.", words, before=4) for line in lines]
    window = f"{timer.window[0]} to {timer.window[1]} hours"
    return replace(_card("timer", timer.title, ASK, window, timer.reads, blocks, timer.within, None), foot="")


def _hypothesis_card(guideline: Guideline, hypothesis: Hypothesis) -> Card:
    words = Style(14.5, PLAIN.words)
    blocks = [_block(_capitalized(hypothesis.title), Style(18, PLAIN.strong, bold=True))]
    for weighs, color in ((Weighs.FOR, GREEN), (Weighs.AGAINST, RUST)):
        arguments = [a for a in guideline.arguments.values() if a.hypothesis is hypothesis and a.weighs is weighs]
        if arguments:
            said = f"{'●' * min(len(arguments), 16)}  {len(arguments)} {weighs}"
            blocks.append(_block(said, Style(14.5, color, bold=True), before=4))
    if hypothesis.confirmed is not None:
        blocks.append(_block(f"Confirmed by: {condition_in_english(hypothesis.confirmed)}", words, before=4, most=3))
    if hypothesis.excluded is not None:
        blocks.append(_block(f"Excluded by: {condition_in_english(hypothesis.excluded)}", words, before=4, most=3))
    treated = sum(rule.under is hypothesis for rule in guideline.recommendations.values())
    if treated:
        blocks.append(_block(f"Treated by {_count(treated, 'rule')}", words, before=4))
    told = _capitalized(hypothesis.title)
    return _card("hypothesis", hypothesis.name, PLAIN, f"of the {hypothesis.scope}", hypothesis.reads, blocks, told, None)


def _is_test(guideline: Guideline, target: Target) -> bool:
    return any(finding.burden.is_test for rule in _callers(guideline, target) for finding in rule.do.finds)


def _callers(guideline: Guideline, target: Target) -> list[Recommendation]:
    calling = (ActivityKind.OBTAIN, ActivityKind.ORDER)
    return [rule for rule in guideline.recommendations.values() if rule.do.target is target and rule.do.kind in calling]


def _test_card(guideline: Guideline, target: Target) -> Card:
    words = Style(14.5, PLAIN.words)
    callers = _callers(guideline, target)
    finds = tuple(dict.fromkeys(finding for rule in callers for finding in rule.do.finds))
    blocks = [_block(_capitalized(target.title), Style(18, PLAIN.strong, bold=True))]
    for rule in callers:
        when = f"{occasion_in_english(rule.when).lower()[:1]}{occasion_in_english(rule.when)[1:]}"
        blocks.append(_block(f"Called for by {rule.reads[0].statement} {when}", words, before=4, most=3))
    blocks.append(_block(f"Finds {', '.join(label(finding) for finding in finds)}", words, before=4, most=3))
    readers = _readers(guideline, finds)
    said = f"Read by {readers}" if readers else "Its result changes nothing that the source states"
    blocks.append(_block(said, Style(14.5, GREEN if readers else RUST, bold=True), before=4))
    reads = tuple(dict.fromkeys(one for rule in callers for one in rule.reads))
    return _card(
        "test", target.name, PLAIN, target.category.value, reads, blocks, _capitalized(target.title), ActivityKind.OBTAIN
    )


def _readers(guideline: Guideline, finds: Sequence[Finding]) -> str:
    """How many rules, arguments and causes read what a test finds, be it as a number or by its flag."""
    sought = {*finds, *(one.flag for one in finds if isinstance(one, Measured) and one.flag is not None)}
    causes = guideline.hypotheses.values()
    readers: dict[str, list[tuple[Condition | None, ...]]] = {
        "rule": [(one.when,) for one in guideline.recommendations.values()],
        "argument": [(one.when,) for one in guideline.arguments.values()],
        "cause": [(one.confirmed, one.excluded) for one in causes],
    }
    counts = {
        noun: sum(any(_reads_any(when, sought) for when in whens) for whens in found) for noun, found in readers.items()
    }
    return ", ".join(_count(count, noun) for noun, count in counts.items() if count)


def _reads_any(when: Condition | None, sought: set[Finding]) -> bool:
    return when is not None and not sought.isdisjoint(findings_read(when))


def _card(
    kind: str,
    key: str,
    look: Look,
    head: str,
    reads: tuple[Reads, ...],
    blocks: Sequence[Block],
    told: str,
    icon: ActivityKind | None,
) -> Card:
    """A card whose statements stand in its corner, or in a line of their own where they do not fit beside its head."""
    ids = " ".join(one.statement for one in reads)
    room = INNER - HEAD_STYLE.width(head.upper()) - 46
    if HEAD_STYLE.width(ids) <= room:
        return Card(kind, key, look, head, ids, tuple(blocks), key, told, icon)
    return Card(kind, key, look, head, "", (_block(ids, replace(HEAD_STYLE, color=look.words)), *blocks), key, told, icon)


HEAD_STYLE = Style(12, INK, bold=True)


def _block(text: str, style: Style, before: float = 0.0, most: int | None = None) -> Block:
    return Block(style, wrapped(text, style, INNER, most), before)


def _reads(reads: tuple[Reads, ...], statement: Statement) -> bool:
    return any(one.statement == statement.id for one in reads)


def _capitalized(title: str) -> str:
    return title[:1].upper() + title[1:].rstrip(".")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


# --- drawing ------------------------------------------------------------------------------------------------------------

ICONS = {
    ActivityKind.REFER: '<path d="M2 3h4l1.6 4-2 1.6a9 9 0 0 0 4 4l1.6-2 4 1.6v4q-1 .8-2.5.6A14 14 0 0 1 1.4 5.5Q1.2 4 2 3z"/>',
    ActivityKind.ORDER: '<path d="M4 3h10v13H4zM7 1.5h4v3H7zM6.5 8h5M6.5 11h5"/>',
    ActivityKind.OBTAIN: '<circle cx="7.5" cy="7.5" r="5"/><path d="M11.3 11.3 16 16"/>',
    ActivityKind.PRESCRIBE: '<rect x="1" y="5.5" width="16" height="7" rx="3.5"/><path d="M9 5.5v7"/>',
    ActivityKind.ADVISE: '<path d="M2 3h14v9H8l-4 4v-4H2z"/>',
    ActivityKind.AVOID: '<circle cx="9" cy="9" r="7"/><path d="M4 4l10 10"/>',
}


def _drawn(poster: Poster) -> str:
    guideline = poster.guideline
    summary = (
        f"{_count(len(guideline.recommendations), 'rule')} from {_count(len(guideline.statements), 'statement')} of the source, by "
        f"section, the most urgent first, with {_count(len(guideline.hypotheses), 'possible cause')} and the tests that are called for."
    )
    size = f"{_n(poster.width)} {_n(poster.height)}"
    width, height = size.split()
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" width="{width}" height="{height}" role="img" '
        f'aria-labelledby="poster-title poster-desc" font-family="{SANS}">',
        f'<title id="poster-title">{escape(guideline.title)}</title>',
        f'<desc id="poster-desc">{escape(summary)}</desc>',
        '<defs><marker id="head" markerUnits="userSpaceOnUse" markerWidth="12" markerHeight="12" refX="10" refY="5" orient="auto">'
        f'<path d="M0 0 10 5 0 10z" fill="{INK}"/></marker></defs>',
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
        *_header(poster, summary),
        *(_panel(lane, box) for lane, box in poster.lanes),
        *_path_down(poster),
        *(line for lane, box in poster.lanes for line in _rail(lane, box)),
        *(line for card, box, _ in poster.cards.values() for line in _card_lines(card, box)),
        *_arrow_lines(poster),
        *_footer(poster),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _header(poster: Poster, summary: str) -> Iterator[str]:
    guideline = poster.guideline
    room = poster.width - 2 * MARGIN - LEGEND - 60
    title = Style(76, INK, bold=True, family=SERIF)
    lines = wrapped(guideline.title, title, room, most=2)
    y = MARGIN + 66
    for line in lines:
        yield _text(MARGIN, y, line, title)
        y += 86
    for line in wrapped(summary, Style(24, SOFT), room, most=2):
        yield _text(MARGIN, y - 28, line, Style(24, SOFT))
        y += 32
    yield _text(
        MARGIN, y - 20, f"Version {guideline.version} · content {guideline.hash[:12]}", Style(19, FAINT, family=MONO)
    )
    yield f'<g transform="translate({_n(poster.width - MARGIN - LEGEND)} {_n(MARGIN + 12)}) scale({LEGEND_SCALE})">'
    yield from _legend()
    yield "</g>"


LEGEND_SCALE = 1.3
LEGEND = 830.0 * LEGEND_SCALE


def _legend() -> Iterator[str]:
    """What the colors, the signs and the lines mean, in three columns."""
    heading, words = Style(13, FAINT, bold=True), Style(15, INK)
    says = {
        Urgency.EMERGENCY: "at once",
        Urgency.URGENT: "the same day",
        Urgency.SOON: "days to two weeks",
        Urgency.NONE: "no deadline of its own",
    }
    x, y = 0.0, 0.0
    yield f'<path d="M-30 -8v184" stroke="{LINE}" stroke-width="1.5"/>'
    yield _text(x, y + 6, "HOW SOON", heading)
    for place, (urgency, meaning) in enumerate(says.items()):
        at = y + 24 + place * 31
        yield _rect(Box(x, at, 34, 20), LOOKS[urgency], 4)
        yield _text(x + 46, at + 15, f"{urgency.word}: {meaning}" if urgency else meaning, words)
    yield _text(x + 290, y + 6, "WHAT KIND OF ACT", heading)
    for place, kind in enumerate(ActivityKind):
        yield _icon(kind, x + 290, y + 24 + place * 24, INK)
        yield _text(x + 318, y + 38 + place * 24, kind.value, words)
    yield _text(x + 500, y + 6, "HOW THEY ARE TIED", heading)
    yield _dashes(f"M{_n(x + 500)} {_n(y + 36)}h62")
    yield _text(x + 576, y + 41, "withholds, when known true", words)
    for place, (look, meaning) in enumerate(
        ((LOOKS[Urgency.NONE], "a statement that a rule reads"), (NOTE, "one that no rule reads: see its note"))
    ):
        at = y + 56 + place * 31
        yield _tile(Tile("A1", look), x + 510, at)
        yield _text(x + 576, at + 16, meaning, words)
    yield _text(x + 500, y + 141, "A1, B2 … name the statements of the source.", words)


def _panel(lane: Lane, box: Box) -> str:
    fill, edge = (
        ("#fbe4df", "#efc0b8") if lane.first else ("#f3f0e7", "#e7e2d4") if lane.on_the_path else ("#e9efec", "#d6e0dc")
    )
    return (
        f'<rect class="lane" x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}" rx="14" '
        f'fill="{fill}" stroke="{edge}"/>'
    )


def _path_down(poster: Poster) -> Iterator[str]:
    """The line that leads from the first lane to the last section."""
    stops = [_center(box) for lane, box in poster.lanes if lane.on_the_path]
    if len(stops) > 1:
        (x, top), (_, bottom) = stops[0], stops[-1]
        yield f'<path d="M{_n(x)} {_n(top)}V{_n(bottom)}" stroke="#c9c2b0" stroke-width="7" stroke-linecap="round"/>'


def _center(box: Box) -> tuple[float, float]:
    return box.x + 48, box.y + LANE_PADDING + 28


def _rail(lane: Lane, box: Box) -> Iterator[str]:
    """The heading of a lane: its sign on the path, its title, and its statements as tiles."""
    x, y = _center(box)
    color = LOOKS[Urgency.EMERGENCY].fill if lane.first else INK if lane.on_the_path else PLAIN.bar
    yield f'<circle cx="{_n(x)}" cy="{_n(y)}" r="28" fill="{color}" stroke="{WHITE}" stroke-width="4"/>'
    if lane.letter:
        yield _text(x, y + 11, lane.letter, Style(31, WHITE, bold=True, family=SERIF), anchor="middle")
    else:
        yield _icon(ActivityKind.OBTAIN, x - 10, y - 10, WHITE)
    text, at = box.x + RAIL_INDENT, y - 9
    for style, line in _rail_words(lane):
        yield _text(text, at + style.size * 0.75, line, style)
        at += style.leading
    at += 12
    for place, tile in enumerate(lane.tiles):
        yield _tile(tile, text + place % TILES_A_ROW * (TILE + 6), at + place // TILES_A_ROW * TILE_ROW)


RAIL_INDENT = 92.0
TILES_A_ROW = 4
TILE = 48.0
TILE_ROW = 33.0


def _rail_words(lane: Lane) -> list[tuple[Style, str]]:
    title = Style(22 if not lane.first else 26, LOOKS[Urgency.EMERGENCY].fill if lane.first else INK, bold=True)
    says = Style(15, SOFT)
    room = RAIL - RAIL_INDENT
    return [(style, line) for style, text in ((title, lane.title), (says, lane.says)) for line in wrapped(text, style, room)]


def _rail_height(lane: Lane) -> float:
    words = sum(style.leading for style, _ in _rail_words(lane))
    return 2 * LANE_PADDING + max(56.0, 19 + words + 12 + TILE_ROW * -(-len(lane.tiles) // TILES_A_ROW))


def _tile(tile: Tile, x: float, y: float) -> str:
    look = tile.look if tile.look is not NOTE else Look(PAPER, FAINT, "", SOFT, SOFT)
    dashed = ' stroke-dasharray="3 2"' if tile.look is NOTE else ""
    return (
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(TILE)}" height="27" rx="5" fill="{look.fill}" stroke="{look.bar or look.edge}"{dashed}/>'
        + _text(x + TILE / 2, y + 18.5, tile.statement, Style(14, look.strong, bold=True), anchor="middle")
    )


def _card_lines(card: Card, box: Box) -> Iterator[str]:
    yield f'<g class="{card.kind}" data-id="{escape(card.key)}"><title>{escape(card.told)}</title>'
    left, top = box.x + PAD + BAR, box.y + PAD
    yield _rect(box, card.look, 9, "card")
    if card.kind == "note":
        yield f'<path d="M{_n(left)} {_n(box.y + 4)}h{_n(INNER)}" stroke="{FAINT}" stroke-dasharray="3 3"/>'
    else:
        yield f'<path d="M{_n(box.x + 3)} {_n(box.y + 9)}v{_n(box.height - 18)}" stroke="{card.look.bar}" stroke-width="{_n(BAR)}"/>'
    head = replace(HEAD_STYLE, color=card.look.strong)
    if card.icon is not None:
        yield _icon(card.icon, left, top - 2, card.look.strong)
    yield _text(left + (25 if card.icon else 0), top + 11, card.head.upper(), head, spaced=True)
    if card.corner:
        yield _text(box.right - PAD, top + 11, card.corner, head, anchor="end")
    y = top + HEAD
    for block in card.blocks:
        y += block.before
        for line in block.lines:
            yield _text(left, y + block.style.size * 0.85, line, block.style)
            y += block.style.leading
    if card.foot:
        foot = Style(min(11.5, 10.0 * INNER / Style(10, INK, family=MONO).width(card.foot)), card.look.words, family=MONO)
        yield _text(left, box.bottom - PAD + 3, card.foot, foot, faint=True)
    yield "</g>"


def _arrow_lines(poster: Poster) -> Iterator[str]:
    """Each arrow: out at the left of its source, along the gutter, along the channel, into its target."""
    in_gutter = _most(poster.arrows, lambda arrow: poster.cards[arrow.source][2].column, lambda arrow: arrow.beside)
    labels: dict[tuple[str, int], tuple[float, float]] = {}
    paths: list[tuple[Arrow, str]] = []
    for arrow in poster.arrows:
        _, source, cell = poster.cards[arrow.source]
        _, target, _ = poster.cards[arrow.target]
        incoming = [one for one in poster.arrows if one.target == arrow.target]
        x = source.x - GUTTER * (arrow.beside + 1) / (in_gutter[cell.column] + 2)
        y = poster.channels[arrow.channel] + TRACK * arrow.track
        at = target.x + target.width * (incoming.index(arrow) + 1) / (len(incoming) + 1)
        end = target.bottom if arrow.upward else target.y
        points = [(source.x, source.y + source.height / 2), (x, source.y + source.height / 2), (x, y), (at, y), (at, end)]
        paths.append((arrow, _rounded(points)))
        labels.setdefault((arrow.source, arrow.channel), ((x + at) / 2, y))
    # Every casing lies under every line, so that lines that share a way do not cut each other.
    for _, path in paths:
        yield f'<path d="{path}" fill="none" stroke="{PAPER}" stroke-width="5" stroke-opacity=".8"/>'
    for arrow, path in paths:
        yield _dashes(path, arrow.source, arrow.target)
    taken: list[tuple[float, float]] = []
    for x, y in labels.values():
        while any(abs(x - other_x) < 74 and abs(y - other_y) < 12 for other_x, other_y in taken):
            x += 76
        taken.append((x, y))
        yield _text(x, y + 4, "withholds", Style(14, INK, italic=True), anchor="middle", halo=True)


def _most(arrows: Iterable[Arrow], place: Callable[[Arrow], int], track: Callable[[Arrow], int]) -> dict[int, int]:
    most: dict[int, int] = {}
    for arrow in arrows:
        most[place(arrow)] = max(most.get(place(arrow), 0), track(arrow))
    return most


def _rounded(points: Sequence[tuple[float, float]], radius: float = 7.0) -> str:
    """A path through the points with its corners rounded."""
    path = f"M{_n(points[0][0])} {_n(points[0][1])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        start, end = _toward(corner, before, radius), _toward(corner, after, radius)
        path += f"L{_n(start[0])} {_n(start[1])}Q{_n(corner[0])} {_n(corner[1])} {_n(end[0])} {_n(end[1])}"
    return f"{path}L{_n(points[-1][0])} {_n(points[-1][1])}"


def _toward(start: tuple[float, float], end: tuple[float, float], most: float) -> tuple[float, float]:
    length = abs(end[0] - start[0]) + abs(end[1] - start[1])
    part = min(most, length / 2) / length if length else 0.0
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def _dashes(path: str, source: str = "", target: str = "") -> str:
    names = f' class="withholds" data-from="{escape(source)}" data-to="{escape(target)}"' if source else ""
    return f'<path{names} d="{path}" fill="none" stroke="{INK}" stroke-width="1.9" stroke-dasharray="7 5" marker-end="url(#head)"/>'


def _footer(poster: Poster) -> Iterator[str]:
    guideline = poster.guideline
    y = poster.height - FOOTER / 2
    left = (
        "Drawn from the content alone; every card names the statements it reads and the rule it is. A long condition ends in …; "
        "the guideline in English has it in full."
    )
    right = f"{guideline.title} · version {guideline.version} · {guideline.hash[:12]}"
    yield _text(MARGIN, y, left, Style(18, SOFT))
    yield _text(poster.width - MARGIN, y, right, Style(18, SOFT), anchor="end")


def _rect(box: Box, look: Look, radius: float, name: str = "") -> str:
    named = f' class="{name}"' if name else ""
    return (
        f'<rect{named} x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}" rx="{_n(radius)}" '
        f'fill="{look.fill}" stroke="{look.edge}"/>'
    )


def _icon(kind: ActivityKind, x: float, y: float, color: str) -> str:
    return (
        f'<g transform="translate({_n(x)} {_n(y)})" fill="none" stroke="{color}" stroke-width="1.6" stroke-linejoin="round" '
        f'stroke-linecap="round">{ICONS[kind]}</g>'
    )


def _text(
    x: float,
    y: float,
    text: str,
    style: Style,
    *,
    anchor: str = "start",
    spaced: bool = False,
    faint: bool = False,
    halo: bool = False,
) -> str:
    extra = [f'font-family="{style.family}"'] if style.family is not SANS else []
    extra += ['font-weight="700"'] if style.bold else []
    extra += ['font-style="italic"'] if style.italic else []
    extra += [f'text-anchor="{anchor}"'] if anchor != "start" else []
    extra += ['letter-spacing=".5"'] if spaced else []
    extra += ['opacity=".75"'] if faint else []
    extra += [f'paint-order="stroke" stroke="{PAPER}" stroke-width="5" stroke-linejoin="round"'] if halo else []
    more = "".join(f" {one}" for one in extra)
    return f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(style.size)}" fill="{style.color}"{more}>{escape(text)}</text>'


def _n(number: float) -> str:
    """A number as short as it can be said, the same on every machine."""
    return f"{number:.1f}".removesuffix(".0")
