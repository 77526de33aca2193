"""The document: header, lanes, cards, arrows and footer, drawn where the layout puts them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from pulsefirst.backends.diagram.cards import BAR, HEAD, HEAD_STYLE, INNER, PAD, Card, count_in_words
from pulsefirst.backends.diagram.lanes import LANE_PADDING, RAIL_INDENT, TILE_ROW, TILES_A_ROW, Lane, Tile
from pulsefirst.backends.diagram.layout import FOOTER, MARGIN, Arrow, Box, Point, Poster
from pulsefirst.backends.diagram.looks import FAINT, INK, LILAC, LINE, LOOKS, PAPER, RED, SOFT, UNREAD, VIOLET, WHITE
from pulsefirst.backends.diagram.shapes import HALO, dashes, element, icon, n, paragraphs, rect, round_corners, text
from pulsefirst.backends.diagram.text import MONO, SANS, SERIF, TextStyle, wrap_text
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import ActivityKind, Urgency

LEGEND_SCALE = 1.3
LEGEND = 830.0 * LEGEND_SCALE
TILE = 48.0
FOOT_SIZE = 11.5


def draw(guideline: Guideline, poster: Poster) -> str:
    """The poster as an SVG document, with the guideline's title, version and hash."""
    beyond = sum(rule.provenance is not Provenance.SOURCE for rule in guideline.recommendations.values())
    summary = (
        f"{count_in_words(len(guideline.recommendations) - beyond, 'rule')} from {count_in_words(len(guideline.statements), 'statement')} of the "
        f"source, by section, the most urgent first{f', and {beyond} beyond the source' if beyond else ''}, with "
        f"{count_in_words(len(guideline.hypotheses), 'possible cause')} and the tests that are called for."
    )
    parts = (
        element("title", escape(guideline.title), id="poster-title"),
        element("desc", escape(summary), id="poster-desc"),
        _arrowhead(),
        element("rect", width=poster.width, height=poster.height, fill=PAPER),
        *_header(guideline, summary, poster.width),
        *(_panel(lane, box) for lane, box in poster.lanes),
        *_path_down(poster),
        *(line for lane, box in poster.lanes for line in _rail(lane, box)),
        *(_card(card, box) for card, box in poster.cards),
        *_arrows(poster.arrows, poster.labels),
        *_footer(guideline, poster),
    )
    document = element(
        "svg",
        "\n".join(("", *parts, "")),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {n(poster.width)} {n(poster.height)}",
        width=poster.width,
        height=poster.height,
        role="img",
        aria_labelledby="poster-title poster-desc",
        font_family=SANS,
    )
    return f"{document}\n"


def _arrowhead() -> str:
    head = element("path", d="M0 0 10 5 0 10z", fill=INK)
    size = {"markerUnits": "userSpaceOnUse", "markerWidth": "12", "markerHeight": "12", "refX": "10", "refY": "5"}
    return element("defs", element("marker", head, id="head", **size, orient="auto"))


def _header(guideline: Guideline, summary: str, width: float) -> Iterator[str]:
    room = width - 2 * MARGIN - LEGEND - 60
    title, words = TextStyle(76, INK, bold=True, family=SERIF), TextStyle(24, SOFT)
    y = MARGIN + 66
    for line in wrap_text(guideline.title, title, room, most=2):
        yield text(MARGIN, y, line, title)
        y += 86
    for line in wrap_text(summary, words, room, most=2):
        yield text(MARGIN, y - 28, line, words)
        y += 32
    version = f"Version {guideline.version} · content {guideline.hash[:12]}"
    yield text(MARGIN, y - 20, version, TextStyle(19, FAINT, family=MONO))
    banner = TextStyle(19, RED, bold=True)
    for line in wrap_text(guideline.banner, banner, room):
        y += 26
        yield text(MARGIN, y - 16, line, banner)
    place = f"translate({n(width - MARGIN - LEGEND)} {n(MARGIN + 12)}) scale({LEGEND_SCALE})"
    yield element("g", "\n".join(("", *_legend(guideline), "")), transform=place)


def _legend(guideline: Guideline) -> Iterator[str]:
    """What the colors, the signs and the lines mean, in three columns."""
    heading, words = TextStyle(13, FAINT, bold=True), TextStyle(15, INK)
    soon = {
        Urgency.EMERGENCY: "emergency: at once",
        Urgency.URGENT: "urgent: the same day",
        Urgency.SOON: "soon: days to two weeks",
        Urgency.NONE: "no deadline of its own",
    }
    yield element("path", d="M-30 -8v184", stroke=LINE, stroke_width=1.5)
    yield text(0, 6, "HOW SOON", heading)
    for place, (urgency, meaning) in enumerate(soon.items()):
        y = 24 + place * 31
        yield rect(Box(0, y, 34, 20), LOOKS[urgency], 4)
        yield text(46, y + 15, meaning, words)
    yield text(290, 6, "WHAT KIND OF ACT", heading)
    for place, kind in enumerate(ActivityKind):
        y = 24 + place * 24
        yield icon(kind, 290, y, INK)
        yield text(318, y + 14, kind.value, words)
    yield text(500, 6, "HOW THEY ARE TIED", heading)
    yield dashes("M500 36h62")
    yield text(576, 41, "withholds, when known true", words)
    tiles = {LOOKS[Urgency.NONE]: "a statement that a rule reads", UNREAD: "one that no rule reads: see its note"}
    for place, (look, meaning) in enumerate(tiles.items()):
        y = 54 + place * 36
        yield _tile(Tile("A1", look), 507, y)
        yield text(576, y + 18.5, meaning, words)
    yield text(500, 141, "A1, B2 … name the statements of the source.", words)
    if guideline.citations:
        yield element("path", d="M503 153v22", stroke=VIOLET, stroke_width=BAR)
        yield text(576, 169, "beyond the source", words)


def _panel(lane: Lane, box: Box) -> str:
    place = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    return element("rect", class_="lane", **place, rx=14, fill=lane.ground.fill, stroke=lane.ground.edge)


def _path_down(poster: Poster) -> Iterator[str]:
    """The line that leads from the first lane to the last section."""
    stops = [_sign(box) for lane, box in poster.lanes if lane.ground.on_the_path]
    if len(stops) > 1:
        (x, top), (_, bottom) = stops[0], stops[-1]
        yield element("path", d=f"M{n(x)} {n(top)}V{n(bottom)}", stroke="#c9c2b0", stroke_width=7, stroke_linecap="round")


def _sign(box: Box) -> Point:
    return box.x + 48, box.y + LANE_PADDING + 28


def _rail(lane: Lane, box: Box) -> Iterator[str]:
    """The heading of a lane: its sign on the path, its title, and its statements as tiles."""
    x, y = _sign(box)
    yield element("circle", cx=x, cy=y, r=28, fill=lane.ground.disk, stroke=WHITE, stroke_width=4)
    if lane.letter:
        yield text(x, y + 11, lane.letter, TextStyle(31, WHITE, bold=True, family=SERIF), anchor="middle")
    else:
        yield element("g", icon(ActivityKind.OBTAIN, -9, -9, WHITE), transform=f"translate({n(x)} {n(y)}) scale(1.6)")
    left, top = box.x + RAIL_INDENT, y - 11
    yield from paragraphs(lane.heading, left, top)
    top += sum(block.height for block in lane.heading) + 12
    for place, tile in enumerate(lane.tiles):
        row, column = divmod(place, TILES_A_ROW)
        yield _tile(tile, left + column * (TILE + 6), top + row * TILE_ROW)


def _tile(tile: Tile, x: float, y: float) -> str:
    look = tile.look
    return element(
        "rect",
        x=x,
        y=y,
        width=TILE,
        height=27,
        rx=5,
        fill=look.fill,
        stroke=look.bar,
        stroke_dasharray="3 2" if look is UNREAD else None,
    ) + text(x + TILE / 2, y + 18.5, tile.statement, TextStyle(14, look.strong, bold=True), anchor="middle")


def _card(card: Card, box: Box) -> str:
    lines = (element("title", escape(card.told)), *_card_lines(card, box), "")
    return element("g", "\n".join(lines), class_=card.kind, data_id=card.key)


def _card_lines(card: Card, box: Box) -> Iterator[str]:
    left, top = box.x + PAD + BAR, box.y + PAD
    look, head = card.look, replace(HEAD_STYLE, color=card.look.strong)
    yield rect(box, look, 9, class_="card")
    if card.kind == "note":
        yield element("path", d=f"M{n(left)} {n(box.y + 4)}h{n(INNER)}", stroke=FAINT, stroke_dasharray="3 3")
    else:
        edge = f"M{n(box.x + 3)} {n(box.y + 9)}v{n(box.height - 18)}"
        beyond = LILAC if look is LOOKS[Urgency.EMERGENCY] else VIOLET
        yield element("path", d=edge, stroke=beyond if card.beyond else look.bar, stroke_width=BAR)
    if card.icon is not None:
        yield icon(card.icon, left, top - 2, look.strong)
    yield text(left + (25 if card.icon else 0), top + 11, card.head.upper(), head, letter_spacing=".5")
    if card.corner:
        yield text(box.right - PAD, top + 11, card.corner, head, anchor="end")
    yield from paragraphs(card.blocks, left, top + HEAD)
    if card.foot:
        whole = TextStyle(1, look.words, family=MONO)
        foot = replace(whole, size=min(FOOT_SIZE, INNER / whole.width(card.foot)))
        yield text(left, box.bottom - PAD + 3, card.foot, foot, opacity=".75")


def _arrows(arrows: tuple[Arrow, ...], labels: tuple[Point, ...]) -> Iterator[str]:
    # Every casing lies under every line, so that lines that share a way do not cut each other.
    for arrow in arrows:
        yield element("path", d=round_corners(arrow.points), fill="none", stroke=PAPER, stroke_width=5, stroke_opacity=".8")
    for arrow in arrows:
        yield dashes(round_corners(arrow.points), class_="withholds", data_from=arrow.source, data_to=arrow.target)
    for x, y in labels:
        yield text(x, y + 4, "withholds", TextStyle(14, INK, italic=True), anchor="middle", **HALO)


def _footer(guideline: Guideline, poster: Poster) -> Iterator[str]:
    y, words = poster.height - FOOTER / 2, TextStyle(18, SOFT)
    left = (
        "Drawn from the content alone; every card names the statements it reads and the rule it is. A long condition ends in …; "
        "the guideline in English has it in full."
    )
    right = f"{guideline.title} · version {guideline.version} · {guideline.hash[:12]}"
    yield text(MARGIN, y, left, words)
    yield text(poster.width - MARGIN, y, right, words, anchor="end")
