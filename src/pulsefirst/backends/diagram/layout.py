"""Layout: where everything stands. Every card has a cell of one grid, and arrows run only in the gutters between cards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple, TypeAlias

from pulsefirst.backends.diagram.cards import COLUMN, Card
from pulsefirst.backends.diagram.lanes import LANE_PADDING, RAIL, Lane

MARGIN = 72.0
HEADER = 250.0
FOOTER = 96.0
GUTTER = 36.0
ROW_GAP = 22.0
LANE_GAP = 14.0
TRACK = 15.0
ARROWHEAD = 12.0
LABEL = 76.0
PORTRAIT = 1 / 1.414
COLUMNS = range(4, 13)

Point: TypeAlias = tuple[float, float]
Tracks: TypeAlias = Mapping[int, Sequence[str]]
"""In each place, the rules whose arrows pass there, one track each."""


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


class Arrow(NamedTuple):
    """One rule withholds another: both by name, and the corners of the way between them."""

    source: str
    target: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Poster:
    """Everything in its place."""

    lanes: tuple[tuple[Lane, Box], ...]
    cards: tuple[tuple[Card, Box], ...]
    arrows: tuple[Arrow, ...]
    labels: tuple[Point, ...]
    width: float
    height: float
    empty: float

    @property
    def ungainliness(self) -> float:
        """How much of its grid stays empty, and how far it is from a sheet of paper's shape."""
        return self.empty + abs(log(self.width / self.height / PORTRAIT))


class _Route(NamedTuple):
    """An arrow before heights are known: the column it leaves from, and the row it passes over on its way."""

    source: str
    target: str
    column: int
    channel: int
    upward: bool


def lay_out(lanes: Sequence[Lane], withheld: Sequence[tuple[str, str]]) -> Poster:
    """The least ungainly poster of these lanes, with an arrow for each pair of rules of which one withholds the other."""
    return min((_place_cards(lanes, withheld, columns) for columns in COLUMNS), key=lambda poster: poster.ungainliness)


def _place_cards(lanes: Sequence[Lane], withheld: Sequence[tuple[str, str]], columns: int) -> Poster:
    grid = [[lane.cards[at : at + columns] for at in range(0, len(lane.cards), columns)] for lane in lanes]
    routes = _routes([row for rows in grid for row in rows], withheld)
    along = _tracks((route.channel, route.source) for route in routes)
    left = MARGIN + RAIL + GUTTER
    width = RAIL + columns * (COLUMN + GUTTER) + GUTTER
    places: list[tuple[Lane, Box]] = []
    cards: list[tuple[Card, Box]] = []
    channels: list[float] = []
    y = HEADER + MARGIN
    for lane, rows in zip(lanes, grid, strict=True):
        top = y
        y += LANE_PADDING
        for row in rows:
            tracks = len(along.get(len(channels), ()))
            channels.append(y)
            y += TRACK * tracks + (ARROWHEAD if tracks else 0.0)
            height = max(card.height for card in row)
            cards += [(card, Box(left + at * (COLUMN + GUTTER), y, COLUMN, height)) for at, card in enumerate(row)]
            y += height + ROW_GAP
        y = max(y - (ROW_GAP if rows else 0.0) + LANE_PADDING, top + lane.height)
        places.append((lane, Box(MARGIN, top, width, y - top)))
        y += LANE_GAP
    arrows = _arrows(routes, along, {card.key: box for card, box in cards if card.kind == "rule"}, channels)
    empty = 1 - len(cards) / (len(channels) * columns)
    return Poster(tuple(places), tuple(cards), arrows, _labels(arrows), width + 2 * MARGIN, y + FOOTER, empty)


def _routes(rows: Sequence[Sequence[Card]], withheld: Sequence[tuple[str, str]]) -> list[_Route]:
    """An arrow leaves its source on the left, runs in the gutter, then in the channel over or under the target's row."""
    cells = {
        card.key: (row, column) for row, cards in enumerate(rows) for column, card in enumerate(cards) if card.kind == "rule"
    }
    routes = []
    for source, target in withheld:
        (here, column), (there, _) = cells[source], cells[target]
        routes.append(_Route(source, target, column, there + 1 if there < here else there, there < here))
    return routes


def _tracks(passing: Iterable[tuple[int, str]]) -> Tracks:
    tracks: dict[int, list[str]] = {}
    for place, source in dict.fromkeys(passing):
        tracks.setdefault(place, []).append(source)
    return tracks


def _arrows(
    routes: Sequence[_Route], along: Tracks, boxes: Mapping[str, Box], channels: Sequence[float]
) -> tuple[Arrow, ...]:
    """Each arrow: out at the left of its source, along the gutter, along the channel, into its target."""
    beside = _tracks((route.column, route.source) for route in routes)
    arrows = []
    for route in routes:
        source, target = boxes[route.source], boxes[route.target]
        gutter, entering = beside[route.column], [other.source for other in routes if other.target == route.target]
        out = source.y + source.height / 2
        x = source.x - GUTTER * (gutter.index(route.source) + 1) / (len(gutter) + 1)
        y = channels[route.channel] + TRACK * along[route.channel].index(route.source)
        at = target.x + target.width * (entering.index(route.source) + 1) / (len(entering) + 1)
        end = target.bottom if route.upward else target.y
        arrows.append(Arrow(route.source, route.target, ((source.x, out), (x, out), (x, y), (at, y), (at, end))))
    return tuple(arrows)


def _labels(arrows: Sequence[Arrow]) -> tuple[Point, ...]:
    """Where each track says what it means: in its middle, or further right where another label stands."""
    middles: dict[tuple[str, float], float] = {}
    for arrow in arrows:
        (x, y), (at, _) = arrow.points[2:4]
        middles.setdefault((arrow.source, y), (x + at) / 2)
    labels: list[Point] = []
    for (_, y), x in middles.items():
        while any(abs(x - other_x) < LABEL - 2 and abs(y - other_y) < ARROWHEAD for other_x, other_y in labels):
            x += LABEL
        labels.append((x, y))
    return tuple(labels)
