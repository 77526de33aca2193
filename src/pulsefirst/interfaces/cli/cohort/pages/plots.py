"""Small plots that stand in the rows of a table, as SVG: bars, parts of a whole, and shares with their intervals.

What a plot shows stands in words or numbers beside it too, so that each is hidden from readers of the screen. Colors differ in
lightness, and what is open is hatched: they tell apart in gray and by whoever confuses colors.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

WIDTH: Final = 256.0
WIDE: Final = 480.0
HEIGHT: Final = 20.0
LEFT: Final = 6.0
TICKS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
A_LETTER: Final = 6.6
HATCHING: Final = (
    '<svg width="0" height="0" aria-hidden="true" style="position:absolute"><defs>'
    '<pattern id="open" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="5" height="5" fill="#fff"/><rect width="1.8" height="5" fill="#7d7d7d"/></pattern>'
    '<pattern id="untold" width="4" height="4" patternUnits="userSpaceOnUse">'
    '<rect width="4" height="4" fill="#fff"/><rect width="4" height="2.2" fill="#1c5a94"/></pattern></defs></svg>'
)
HATCHED: Final = ("open", "untold")
DARK: Final = ("yes", "emergency")
"""What is so dark that letters on it are light."""


def _svg(inside: Iterable[str], width: float, height: float = HEIGHT) -> str:
    return f'<svg viewBox="0 0 {width:g} {height:g}" aria-hidden="true" focusable="false">{"".join(inside)}</svg>'


def _rect(x: float, width: float, look: str, y: float = 3.0, height: float = HEIGHT - 6) -> str:
    return f'<rect class="{look}" x="{x:.1f}" y="{y:g}" width="{max(width, 0):.1f}" height="{height:g}"/>'


def _line(x1: float, y1: float, x2: float, y2: float, look: str) -> str:
    return f'<line class="{look}" x1="{x1:.1f}" y1="{y1:g}" x2="{x2:.1f}" y2="{y2:g}"/>'


def _text(x: float, y: float, text: str, anchor: str = "start", look: str = "") -> str:
    mark = f' class="{look}"' if look else ""
    return f'<text{mark} x="{x:.1f}" y="{y:g}" text-anchor="{anchor}">{text}</text>'


def _at(share: float, width: float) -> float:
    return LEFT + share * (width - 2 * LEFT)


def axis(width: float = WIDTH) -> str:
    """The head of a column of shares: 0 to 100 %."""
    marks = [_text(_at(tick, width), 12, f"{tick * 100:g}", "middle") for tick in TICKS[:-1]]
    return _svg([*marks, _text(width, 12, "100 %", "end")], width, 16)


def axis_to(most: float, unit: str = "", width: float = WIDTH) -> str:
    """The head of a column of bars: from 0 to the highest."""
    return _svg([_text(LEFT, 12, "0", "middle"), _text(width, 12, f"{most:,.4g}{unit}", "end")], width, 16)


def interval(low: float | None, point: float | None, high: float | None, reach: tuple[float, float] | None = None) -> str:
    """A share with its interval, over what it could be by what is open; without a share, what it could be alone."""
    found = [_line(_at(tick, WIDTH), 0, _at(tick, WIDTH), HEIGHT, "tick") for tick in TICKS]
    if reach is not None and reach[1] > reach[0]:
        found.append(_rect(_at(reach[0], WIDTH), _at(reach[1], WIDTH) - _at(reach[0], WIDTH), "open-range", 5, 10))
    if low is not None and high is not None and point is not None:
        ends = (_at(low, WIDTH), _at(high, WIDTH))
        found.append(_line(ends[0], 10, ends[1], 10, "whisker"))
        found += [_line(end, 6, end, 14, "whisker") for end in ends]
        found.append(f'<circle class="point" cx="{_at(point, WIDTH):.1f}" cy="10" r="4.2"/>')
    return _svg(found, WIDTH)


def bar(value: float, most: float, look: str = "yes") -> str:
    """A bar, as long as its value beside the highest."""
    length = 0.0 if not most else max(value / most * (WIDTH - 2 * LEFT), 1.0 if value else 0.0)
    return _svg([_line(LEFT, 0, LEFT, HEIGHT, "tick"), _rect(LEFT, length, look)], WIDTH)


def parts(several: Sequence[tuple[str, int]], *, wide: bool = False) -> str:
    """The parts of a whole side by side, each by its look, with its number where it has room."""
    width = WIDE if wide else WIDTH
    total = sum(count for _, count in several)
    found, x = [], LEFT
    for look, count in several:
        length = (width - 2 * LEFT) * count / total if total else 0.0
        found.append(_rect(x, length, look))
        label = f"{count:,}"
        if look not in HATCHED and length > len(label) * A_LETTER + 4:
            found.append(_text(x + length / 2, 14, label, "middle", "light" if look in DARK else ""))
        x += length
    return _svg([*found, _rect(LEFT, width - 2 * LEFT, "frame")], width)


def both_ways(away: int, gained: int, most: int) -> str:
    """Two bars from the middle: to the left how many no longer have something, to the right how many have it now."""
    middle, half = WIDTH / 2, WIDTH / 2 - LEFT
    left, right = (half * count / most if most else 0.0 for count in (away, gained))
    bars = [_rect(middle - left, left, "no"), _rect(middle - left, left, "frame"), _rect(middle, right, "yes")]
    return _svg([*bars, _line(middle, 0, middle, HEIGHT, "whisker")], WIDTH)


def key(look: str, word: str) -> str:
    """An entry of a legend."""
    swatch = _svg([_rect(0, 32, look, 0, 16), _rect(0, 32, "frame", 0, 16)], 32, 16)
    return f"<li>{swatch}{word}</li>"


def legend(entries: Iterable[tuple[str, str]]) -> str:
    """What looks mean."""
    return f'<ul class="legend">{"".join(key(look, word) for look, word in entries)}</ul>'


def key_of_intervals(what_is_open: str) -> str:
    """What dots, whiskers and hatching mean."""
    dot = interval(*TICKS[1:4]).replace('viewBox="0 0 256 20"', 'class="dot" viewBox="60 0 136 20"')
    return (
        f'<ul class="legend"><li>{dot}the share, with its exact 95 % interval</li>'
        f"{key('open', f'from one end to the other of what it could be, by {what_is_open}')}</ul>"
    )
