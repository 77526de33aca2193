"""Colors: of the sheet, of the cards by urgency, and of the lanes."""

from __future__ import annotations

from typing import NamedTuple

from pulsefirst.model.recommendations import Urgency, Weighs

PAPER, INK, SOFT, FAINT, LINE, WHITE = "#fbfaf6", "#1b2330", "#586374", "#8a93a1", "#d9d5ca", "#ffffff"
GREEN, RUST = "#23704a", "#a0522d"
VIOLET, LILAC = "#6b3fa0", "#d9bdf7"
"""Beyond the source: on paper, and on the red of an emergency."""
WEIGHING = {Weighs.FOR: GREEN, Weighs.AGAINST: RUST}


class CardLook(NamedTuple):
    """How a card is colored: its paper, its edge, its bar, its strong words, its other words."""

    fill: str
    edge: str
    bar: str
    strong: str
    words: str


LOOKS = {
    Urgency.EMERGENCY: CardLook("#a3180f", "#7d110a", "#7d110a", "#ffffff", "#ffe9e5"),
    Urgency.URGENT: CardLook("#fff3d6", "#e3b04b", "#d98a00", "#6b4300", "#4b3a1a"),
    Urgency.SOON: CardLook("#e8f1fb", "#9cc0e6", "#2f74b8", "#17497c", "#2d4256"),
    Urgency.NONE: CardLook(WHITE, LINE, "#a9b0ba", INK, "#475263"),
}
RED = LOOKS[Urgency.EMERGENCY].fill
ASK = CardLook(WHITE, RED, RED, RED, "#5a2a25")
ABOVE = CardLook("none", "none", "none", RED, RED)
NOTE = CardLook("none", "none", LINE, SOFT, SOFT)
PLAIN = CardLook(WHITE, LINE, "#5b7f74", INK, "#475263")
UNREAD = CardLook(PAPER, FAINT, FAINT, SOFT, SOFT)


class LaneLook(NamedTuple):
    """How a lane is colored: its paper, its edge, the disk of its sign, its title; and whether the path runs through it."""

    fill: str
    edge: str
    disk: str
    title: str
    on_the_path: bool = True


FIRST = LaneLook("#fbe4df", "#efc0b8", RED, RED)
SECTION = LaneLook("#f3f0e7", "#e7e2d4", INK, INK)
ASIDE = LaneLook("#e9efec", "#d6e0dc", PLAIN.bar, INK, on_the_path=False)
BEYOND = LaneLook("#efe9f6", "#dccfeb", VIOLET, VIOLET)
