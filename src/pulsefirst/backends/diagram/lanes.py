"""Lanes: which cards stand under which heading, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pulsefirst.backends.diagram.cards import (
    Card,
    count_in_words,
    hypothesis_card,
    ids,
    note_card,
    pointer_card,
    rule_card,
    screen_card,
    test_card,
    timer_card,
)
from pulsefirst.backends.diagram.looks import ASIDE, BEYOND, FIRST, LOOKS, SECTION, SOFT, UNREAD, CardLook, LaneLook
from pulsefirst.backends.diagram.text import Block, TextStyle, wrap_text
from pulsefirst.backends.prose.document import sections
from pulsefirst.model.guideline import Guideline, Statement
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import ActivityKind, Recommendation, Target, Urgency

RAIL = 316.0
RAIL_INDENT = 92.0
LANE_PADDING = 22.0
TILES_A_ROW = 4
TILE_ROW = 33.0


class Tile(NamedTuple):
    """A statement in the heading of its section, in the look of the most urgent rule that reads it."""

    statement: str
    look: CardLook


@dataclass(frozen=True, kw_only=True)
class Lane:
    """Cards under one heading; where there is no letter, its sign is that of the tests."""

    letter: str
    ground: LaneLook
    heading: tuple[Block, ...]
    cards: tuple[Card, ...]
    tiles: tuple[Tile, ...] = ()

    @property
    def height(self) -> float:
        """The least height that holds its heading and its tiles."""
        rows = -(-len(self.tiles) // TILES_A_ROW)
        words = sum(block.height for block in self.heading)
        return 2 * LANE_PADDING + max(56.0, 19 + words + 12 + TILE_ROW * rows)


def lanes_of(guideline: Guideline) -> tuple[Lane, ...]:
    """The emergencies, each section of the source, what is beyond it, the possible causes and the tests, from the top down."""
    lanes = (
        _emergencies(guideline),
        *(_section(guideline, title, statements) for title, statements in sections(guideline).items()),
        _beyond(guideline),
        Lane(
            letter="?",
            ground=ASIDE,
            heading=_heading("Possible causes", "What weighs for and against each, and what settles it.", ASIDE),
            cards=tuple(hypothesis_card(guideline, cause) for cause in guideline.hypotheses.values()),
        ),
        Lane(
            letter="",
            ground=ASIDE,
            heading=_heading("Tests", "What calls for each, and what its result is read by.", ASIDE),
            cards=tuple(_tests(guideline)),
        ),
    )
    return tuple(lane for lane in lanes if lane.cards or lane.tiles)


def _emergencies(guideline: Guideline) -> Lane:
    title = f"{Urgency.EMERGENCY.word.capitalize()} first"
    says = "Each of these is due the moment its condition is known true, before anything below."
    return Lane(
        letter="!",
        ground=FIRST,
        heading=_heading(title, says, FIRST, size=26),
        cards=(
            *(rule_card(guideline, rule) for rule in guideline.recommendations.values() if _is_emergency(rule)),
            *(screen_card(screen) for screen in guideline.screens.values()),
            *(timer_card(timer) for timer in guideline.timers),
        ),
    )


def _section(guideline: Guideline, section: str, statements: Sequence[Statement]) -> Lane:
    """The rules whose first statement stands in this section, most urgent first; then a note for each statement without a rule."""
    letter = statements[0].id.rstrip("0123456789")
    here = {statement.id for statement in statements}
    readers = [rule for rule in guideline.recommendations.values() if not here.isdisjoint(ids(rule.reads))]
    rules = [rule for rule in readers if _first_read(guideline, rule) in here]
    below = sorted((rule for rule in rules if not _is_emergency(rule)), key=lambda rule: -rule.do.urgency)
    above = len(rules) - len(below)
    says = f"{count_in_words(len(statements), 'statement')}, {count_in_words(len(rules), 'rule')}"
    ruled = {statement_id for rule in readers for statement_id in ids(rule.reads)}
    return Lane(
        letter=letter,
        ground=SECTION,
        heading=_heading(section.removeprefix(f"{letter}. "), f"{says}, {above} of them above" if above else says, SECTION),
        cards=(
            *(rule_card(guideline, rule) for rule in below),
            *(
                pointer_card(rule, section, [statement_id for statement_id in ids(rule.reads) if statement_id in here])
                for rule in readers
                if _is_emergency(rule)
            ),
            *(note_card(guideline, statement) for statement in statements if statement.id not in ruled),
        ),
        tiles=tuple(Tile(statement.id, _tile_look(readers, statement)) for statement in statements),
    )


def _beyond(guideline: Guideline) -> Lane:
    """The rules that the source does not have, most urgent first; their emergencies stand above with all others."""
    rules = [rule for rule in guideline.recommendations.values() if rule.provenance is not Provenance.SOURCE]
    below = sorted((rule for rule in rules if not _is_emergency(rule)), key=lambda rule: -rule.do.urgency)
    says = f"{count_in_words(len(rules), 'rule')} that the source does not have, {len(rules) - len(below)} of them above. Each says what it cites."
    return Lane(
        letter="+",
        ground=BEYOND,
        heading=_heading("Beyond the source", says, BEYOND),
        cards=tuple(rule_card(guideline, rule) for rule in below),
    )


def _tests(guideline: Guideline) -> Iterator[Card]:
    for target in guideline.targets.values():
        callers = tuple(rule for rule in guideline.recommendations.values() if _calls_for(rule, target))
        if any(finding.burden.is_test for rule in callers for finding in rule.do.finds):
            yield test_card(guideline, target, callers)


def _calls_for(rule: Recommendation, target: Target) -> bool:
    return rule.do.target is target and rule.do.kind in (ActivityKind.OBTAIN, ActivityKind.ORDER)


def _is_emergency(rule: Recommendation) -> bool:
    return rule.do.urgency is Urgency.EMERGENCY


def _first_read(guideline: Guideline, rule: Recommendation) -> str:
    read = ids(rule.reads)
    return next(statement for statement in guideline.statements if statement in read)


def _tile_look(rules: Sequence[Recommendation], statement: Statement) -> CardLook:
    readers = [rule.do.urgency for rule in rules if statement.id in ids(rule.reads)]
    return LOOKS[max(readers)] if readers else UNREAD


def _heading(title: str, says: str, ground: LaneLook, size: float = 22) -> tuple[Block, ...]:
    room = RAIL - RAIL_INDENT
    styles = {title: TextStyle(size, ground.title, bold=True), says: TextStyle(15, SOFT)}
    return tuple(Block(style, wrap_text(text, style, room)) for text, style in styles.items())
