"""What was measured as a page: a table and a plot for each comparison, and what was aimed at, met or missed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10
from typing import Final

BAR, GAP, LEFT, WIDTH, RIGHT = 18, 10, 300, 420, 150
OURS, PEER, FLOOR = "ours", "peer", "floor"
LOOKS: Final = {OURS: "#1c5a94", PEER: "#b9b9b9", FLOOR: "url(#hatched)"}
"""Colors differ in lightness, and the floor is hatched: they tell apart in gray and by whoever confuses colors."""


@dataclass(frozen=True)
class Measured:
    """One thing that was timed: whose it is, and how many patients it does in a second of the processor."""

    what: str
    rate: float
    whose: str = PEER
    note: str = ""


@dataclass(frozen=True)
class Comparison:
    """Things that do the same, on the same patients. Ratios are to the first."""

    name: str
    title: str
    says: str
    measured: tuple[Measured, ...]


@dataclass(frozen=True)
class Target:
    """What was aimed at, what was found, and how many times as good as aimed at that is: below one it is missed, and `why` says why."""

    aim: str
    found: str
    times: float
    why: str

    @property
    def verdict(self) -> str:
        """Met, or by how much not."""
        return "met" if self.times >= 1 else f"**missed {in_short(1 / self.times)}-fold**"


def page(machine: str, targets: Iterable[Target], comparisons: Sequence[Comparison], notes: Iterable[str]) -> str:
    """The report in Markdown. Plots stand beside it, in files of the names that `plot_name` gives."""
    lines = [
        "# How fast it is, beside others",
        "",
        "Written by `make bench`: one run on one machine, everything in the same run. What counts are ratios; other machines give other rates.",
        "Seconds are the processor's, of all its cores together, so that one core is compared with one core, and what else ran changes less.",
        "Nobody is timed whose answers are not the same as the kernel's, for every patient that is drawn. All patients are invented.",
        "",
        machine,
        "",
        "## What was aimed at",
        "",
        "| aimed at | found | |",
        "|---|---|---|",
    ]
    several = list(targets)
    lines += [f"| {one.aim} | {one.found} | {one.verdict} |" for one in several]
    missed = [one for one in several if one.times < 1]
    lines += ["", *(f"* *{one.aim}*: {one.why}" for one in missed)] if missed else []
    for comparison in comparisons:
        lines += ["", *_part(comparison)]
    lines += ["", "## What this does not say", "", *(f"* {note}" for note in notes), ""]
    return "\n".join(lines)


def _part(comparison: Comparison) -> list[str]:
    first = comparison.measured[0]
    rows = [f"| {one.what} | {in_short(one.rate)} | {_ratio(first, one)} | {one.note} |" for one in comparison.measured]
    return [
        f"## {comparison.title}",
        "",
        comparison.says,
        "",
        f"| | patients a second | {first.what} is | |",
        "|---|---:|---:|---|",
        *rows,
        "",
        f"![{comparison.title}: patients a second of the processor, on a scale of powers of ten]({plot_name(comparison)})",
    ]


def _ratio(first: Measured, one: Measured) -> str:
    if one is first:
        return ""
    return f"{in_short(first.rate / one.rate)} x as fast"


def in_short(number: float) -> str:
    """A number to two or three digits, which is as many as mean anything."""
    if number >= 100:
        digits = 3 - len(str(int(number)))
        return f"{round(number, digits):,.0f}"
    return f"{number:.1f}" if number >= 10 else f"{number:.2g}" if number < 1 else f"{number:.1f}"


def plot_name(comparison: Comparison) -> str:
    """What the file of its plot is called."""
    return f"bench-{comparison.name}.svg"


def plot(comparison: Comparison) -> str:
    """Bars of what was timed, on a scale of powers of ten, as SVG."""
    rates = [one.rate for one in comparison.measured]
    low, high = floor(log10(min(rates))), ceil(log10(max(rates)))
    low, high = (low - 1, high) if low == log10(min(rates)) else (low, max(high, low + 1))
    height = GAP + len(rates) * (BAR + GAP)

    def at(rate: float) -> float:
        return LEFT + (log10(rate) - low) / (high - low) * WIDTH

    drawn = []
    for power in range(low, high + 1):
        x = at(10.0**power)
        drawn.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="0" y2="{height}" stroke="#ddd"/>')
        drawn.append(f'<text x="{x:.1f}" y="{height + 16}" text-anchor="middle" fill="#555">{_power(power)}</text>')
    for number, one in enumerate(comparison.measured):
        y = GAP + number * (BAR + GAP)
        end = at(one.rate)
        drawn.append(f'<text x="{LEFT - 8}" y="{y + 13}" text-anchor="end">{escape(one.what)}</text>')
        drawn.append(
            f'<rect x="{LEFT}" y="{y}" width="{end - LEFT:.1f}" height="{BAR}" fill="{LOOKS[one.whose]}" stroke="#333" stroke-width="0.6"/>'
        )
        drawn.append(f'<text x="{end + 6:.1f}" y="{y + 13}">{in_short(one.rate)}</text>')
    total = LEFT + WIDTH + RIGHT
    drawn.append(
        f'<text x="{LEFT + WIDTH / 2}" y="{height + 36}" text-anchor="middle">patients a second of the processor; each line is ten times the last</text>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {total} {height + 46}" width="{total}" font-family="sans-serif" font-size="13">'
        f"<title>{escape(comparison.title)}</title>"
        '<defs><pattern id="hatched" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect width="5" height="5" fill="#fff"/><rect width="1.8" height="5" fill="#7d7d7d"/></pattern></defs>'
        f'<rect width="{total}" height="{height + 46}" fill="#fff"/>{"".join(drawn)}</svg>\n'
    )


def _power(power: int) -> str:
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:g}"
