"""Shapes: the few elements of SVG that the poster is drawn with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from pulsefirst.backends.diagram.layout import Box, Point
from pulsefirst.backends.diagram.looks import INK, PAPER, CardLook
from pulsefirst.backends.diagram.text import SANS, Block, TextStyle
from pulsefirst.model.recommendations import ActivityKind

ICONS = {
    ActivityKind.REFER: '<path d="M2 3h4l1.6 4-2 1.6a9 9 0 0 0 4 4l1.6-2 4 1.6v4q-1 .8-2.5.6A14 14 0 0 1 1.4 5.5Q1.2 4 2 3z"/>',
    ActivityKind.ORDER: '<path d="M4 3h10v13H4zM7 1.5h4v3H7zM6.5 8h5M6.5 11h5"/>',
    ActivityKind.OBTAIN: '<circle cx="7.5" cy="7.5" r="5"/><path d="M11.3 11.3 16 16"/>',
    ActivityKind.PRESCRIBE: '<rect x="1" y="5.5" width="16" height="7" rx="3.5"/><path d="M9 5.5v7"/>',
    ActivityKind.ADVISE: '<path d="M2 3h14v9H8l-4 4v-4H2z"/>',
    ActivityKind.AVOID: '<circle cx="9" cy="9" r="7"/><path d="M4 4l10 10"/>',
}
RISE = 0.85
"""From the top of a line to its base line, in sizes of its type."""
HALO = {"paint-order": "stroke", "stroke": PAPER, "stroke-width": "5", "stroke-linejoin": "round"}


def element(tag: str, *inner: str, **attributes: str | float | None) -> str:
    """An element with what stands in it, which is SVG already; an attribute that is None is left out."""
    said = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value) if isinstance(value, str) else n(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{said}>{''.join(inner)}</{tag}>" if inner else f"<{tag}{said}/>"


def text(x: float, y: float, said: str, style: TextStyle, *, anchor: str | None = None, **more: str) -> str:
    """One line of words; `more` are further attributes."""
    return element(
        "text",
        escape(said),
        x=x,
        y=y,
        font_size=style.size,
        fill=style.color,
        font_family=None if style.family is SANS else style.family,
        font_weight="700" if style.bold else None,
        font_style="italic" if style.italic else None,
        text_anchor=anchor,
        **more,
    )


def paragraphs(blocks: Iterable[Block], x: float, y: float) -> Iterator[str]:
    """Blocks of words, one under another."""
    for block in blocks:
        y += block.before
        for line in block.lines:
            yield text(x, y + block.style.size * RISE, line, block.style)
            y += block.style.leading


def rect(box: Box, look: CardLook, radius: float, **more: str) -> str:
    """A rectangle in the paper and with the edge of this look."""
    place = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    return element("rect", **more, **place, rx=radius, fill=look.fill, stroke=look.edge)


def icon(kind: ActivityKind, x: float, y: float, color: str) -> str:
    """The sign of a kind of act, 18 wide and high."""
    return element(
        "g",
        ICONS[kind],
        transform=f"translate({n(x)} {n(y)})",
        fill="none",
        stroke=color,
        stroke_width=1.6,
        stroke_linejoin="round",
        stroke_linecap="round",
    )


def dashes(path: str, **names: str) -> str:
    """A dashed arrow along a path."""
    return element(
        "path", **names, d=path, fill="none", stroke=INK, stroke_width=1.8, stroke_dasharray="7 5", marker_end="url(#head)"
    )


def round_corners(points: Sequence[Point], radius: float = 7.0) -> str:
    """A path through the points with its corners rounded."""
    path = f"M{_at(points[0])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        path += f"L{_at(_toward(corner, before, radius))}Q{_at(corner)} {_at(_toward(corner, after, radius))}"
    return f"{path}L{_at(points[-1])}"


def _toward(start: Point, end: Point, most: float) -> Point:
    length = abs(end[0] - start[0]) + abs(end[1] - start[1])
    part = min(most, length / 2) / length if length else 0.0
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def _at(point: Point) -> str:
    return f"{n(point[0])} {n(point[1])}"


def n(number: float) -> str:
    """A number in its shortest form, the same on every machine."""
    return f"{number:.1f}".removesuffix(".0")
