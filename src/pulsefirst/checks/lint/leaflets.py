"""Leaflets: does every cause have one, or a reason for having none; does every level of triage have its words?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Urgency
from pulsefirst.model.texts import AtLevel, ComeBack, Leaflet, NoLeaflet, StillOpen, texts_of

MOST_REASONS: Final = 7


def gaps_in_leaflets(guideline: Guideline) -> Iterator[str]:
    """Causes with neither a leaflet nor a reason for having none, or with both; and levels without their words."""
    leaflets, reasons = texts_of(guideline.texts, Leaflet), texts_of(guideline.texts, NoLeaflet)
    told = Counter(text.about.name for text in leaflets if text.called)
    untold = Counter(text.about.name for text in reasons)
    for name in guideline.hypotheses:
        if not told[name] and not untold[name]:
            yield (
                f"{name}: no leaflet tells a patient of this cause; write Leaflet(about={name}, called=..., what=...) beside the "
                f"other leaflets, or NoLeaflet(about={name}, why=...) if patients are to hear of it otherwise."
            )
        if told[name] and untold[name]:
            yield f"{name}: it has a leaflet and a reason for having none; delete one of the two."
        if told[name] > 1:
            yield f"{name}: {told[name]} leaflets say what it is called; leave called= out of all but the first."
        if untold[name] > 1:
            yield f"{name}: NoLeaflet(about={name}) is written {untold[name]} times; keep one."
    yield from _find_misplaced(leaflets)
    yield from _reasons_out_of_place(leaflets)
    for text in reasons:
        if not text.why.endswith("."):
            yield f"{text.about.name}: why= of its NoLeaflet is not a sentence; end it with a full stop."
    yield from _levels_without_words(guideline)


def _find_misplaced(leaflets: tuple[Leaflet, ...]) -> Iterator[str]:
    """Leaflets that add to one that only comes later: the name of the cause has to come first."""
    named: set[str] = set()
    for text in leaflets:
        if text.called:
            named.add(text.about.name)
        elif text.about.name not in named:
            yield f"{text.about.name}: a leaflet adds to one that comes later; write called=... in the first leaflet on this cause."


def _reasons_out_of_place(leaflets: tuple[Leaflet, ...]) -> Iterator[str]:
    """Leaflets with more reasons to come back than one mind holds, or with a worse one below a lesser one."""
    back: dict[str, list[Urgency]] = {}
    for text in leaflets:
        back.setdefault(text.about.name, []).extend(reason.how for reason in text.back)
    for name, urgencies in back.items():
        if len(urgencies) > MOST_REASONS:
            yield f"{name}: its leaflet has {len(urgencies)} reasons to come back; keep the {MOST_REASONS} that fit it best."
        if urgencies != sorted(urgencies, reverse=True):
            yield f"{name}: a reason to come back stands above a worse one; write them worst first."


def _levels_without_words(guideline: Guideline) -> Iterator[str]:
    at = Counter(text.level for text in texts_of(guideline.texts, AtLevel))
    still_open = Counter(text.level for text in texts_of(guideline.texts, StillOpen))
    for level in Urgency:
        if at[level] != 1:
            yield f"level {level.word}: it has {at[level]} texts for patients; write AtLevel(level=...) exactly once."
        if level is not Urgency.NONE and still_open[level] != 1:
            yield f"level {level.word}: it has {still_open[level]} texts for patients who could still reach it; write StillOpen exactly once."
    for how in (Urgency.EMERGENCY, Urgency.URGENT):
        if not any(text.how is how for text in texts_of(guideline.texts, ComeBack)):
            yield f"level {how.word}: no sign tells a patient to come back; write ComeBack(how={how.name}, sign=...)."
