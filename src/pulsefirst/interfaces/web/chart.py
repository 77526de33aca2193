"""The body chart: areas of skin to tap or paint, the territories that what is painted fits, and what would separate those.

The picture is for the eye and the finger; each area is also a button, and the picture presses that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pulsefirst.backends.prose import label
from pulsefirst.backends.words import fact_list, of_legs
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.interview import value_of_no, value_of_yes
from pulsefirst.engine.territories import Fit, Pattern, Patterns, patterns_of
from pulsefirst.interfaces.web.rows import AS_SEEN, QuestionRow, place_in_form, words_of
from pulsefirst.model.case import NOT_ASSESSED, key_of
from pulsefirst.model.chart import View
from pulsefirst.model.conditions import Finding
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Need
from pulsefirst.model.walk import findings_read

MOST_FITS = 4
MOST_TOLD = 3
MOST_ROWS = 6
STANDS = {"yes": "", "no": "no", "unable": "could not assess", "implied": "implied", "open": ""}
"""What is read of an area beside its name, by how it stands; a pressed button says yes itself."""


@dataclass(frozen=True, kw_only=True)
class Spot:
    """An area as a button: its id, what it posts, its name, and how it stands (a key of STANDS)."""

    id: str
    leg: Leg | None
    value: str
    label: str
    state: str

    @property
    def pressed(self) -> bool:
        """Whether a yes is recorded, which the next press takes back."""
        return self.state == "yes"

    @property
    def told(self) -> str:
        """How it stands, in words; empty where the button says it or nothing is recorded."""
        return STANDS[self.state]


@dataclass(frozen=True, kw_only=True)
class Shape:
    """An area as a picture of one leg: the name of its outline, whether that is mirrored, and the spot that it presses."""

    outline: str
    mirrored: bool
    spot: Spot


def chart_of(evaluation: Evaluation, row: Callable[..., QuestionRow], *, opened: bool) -> dict[str, Any]:
    """All that the view shows. `row` is how a finding is shown for legs. `opened`: the areas are shown as a list too."""
    patterns = patterns_of(evaluation)
    separating = _separating(evaluation, patterns)
    first = _first(evaluation, patterns)
    for finding in first:
        first[finding] = (*first[finding], *separating.pop(finding, ()))
    return {
        "views": [
            _view(evaluation, view) for view in sorted(evaluation.guideline.views.values(), key=lambda view: view.place)
        ],
        "lists": list(_lists(evaluation)),
        "states": [state for state in ("yes", "no", "unable", "implied") if state in set(_states(evaluation))],
        "opened": opened,
        "fits": [_tell_fits(evaluation, pattern) for leg in AS_SEEN for pattern in patterns.legs if pattern.leg is leg],
        "marked": [_fit(evaluation, fit) for fit in patterns.marked],
        "first": list(_rows(row, first)),
        "rows": list(_rows(row, dict(list(separating.items())[:MOST_ROWS]))),
        "more": [label(finding) for finding in list(separating)[MOST_ROWS:]],
    }


def open_areas(evaluation: Evaluation, leg: Leg) -> Iterator[Finding]:
    """The areas of this leg that hold no record, can arise, and are not part of a whole that is known."""
    for finding in _findings_drawn(evaluation):
        if finding.scope is Scope.LEG and _state(evaluation, finding, leg) == "open":
            yield finding


# --- the areas ----------------------------------------------------------------------------------------------------------


def _findings_drawn(evaluation: Evaluation) -> list[Finding]:
    """The findings that have an outline, in the order of the findings."""
    drawn = {area.finding for area in evaluation.guideline.areas.values()}
    return [finding for finding in evaluation.guideline.findings.values() if finding in drawn]


def _wholes(evaluation: Evaluation) -> list[Finding]:
    """The findings that stand for all areas of a territory at once; they have no outline of their own."""
    return [territory.whole for territory in evaluation.guideline.territories.values() if territory.whole is not None]


def _state(evaluation: Evaluation, finding: Finding, leg: Leg | None) -> str:
    recorded = evaluation.recorded(finding, leg)
    if recorded is NOT_ASSESSED:
        return "unable"
    if recorded is not None:
        return "no" if recorded == value_of_no(finding) else "yes"
    if not evaluation.arises(finding, leg):
        return "no"
    territories = evaluation.guideline.territories.values()
    wholes = (territory.whole for territory in territories if finding in territory.areas and territory.whole is not None)
    return "implied" if any(evaluation.is_true(whole, leg) for whole in wholes) else "open"


def _spot(evaluation: Evaluation, finding: Finding, leg: Leg | None) -> Spot:
    key, state = key_of(finding, leg), _state(evaluation, finding, leg)
    said = evaluation.recorded(finding, leg) if state == "yes" else value_of_yes(finding)
    return Spot(
        id=f"area-{place_in_form(key)}",
        leg=key.leg,
        value=f"{place_in_form(key)}={words_of(finding, said)}",
        label=label(finding),
        state=state,
    )


def _states(evaluation: Evaluation) -> Iterator[str]:
    for finding in _findings_drawn(evaluation):
        for leg in AS_SEEN:
            yield _state(evaluation, finding, leg)


def _lists(evaluation: Evaluation) -> Iterator[dict[str, Any]]:
    """The buttons of each leg, then those of the patient. `rest`: whether any area of the leg is open."""
    drawn = _findings_drawn(evaluation)
    for leg in AS_SEEN:
        yield {
            "leg": leg,
            "spots": [_spot(evaluation, area, leg) for area in drawn if area.scope is Scope.LEG],
            "wholes": [_spot(evaluation, whole, leg) for whole in _wholes(evaluation) if whole.scope is Scope.LEG],
            "rest": any(True for _ in open_areas(evaluation, leg)),
        }
    of_patient = [_spot(evaluation, area, None) for area in drawn if area.scope is Scope.PATIENT]
    if of_patient:
        yield {"leg": None, "spots": of_patient, "wholes": [], "rest": False}


def _view(evaluation: Evaluation, view: View) -> dict[str, Any]:
    """A view with the shapes of both legs. Outlines are of the right leg, where it stands in this view."""
    areas = [area for area in evaluation.guideline.areas.values() if area.view is view]
    shapes = [
        Shape(outline=area.name, mirrored=leg is Leg.LEFT, spot=_spot(evaluation, area.finding, leg))
        for leg in AS_SEEN
        for area in areas
    ]
    return {
        "view": view,
        "areas": areas,
        "sides": AS_SEEN if view.facing else tuple(reversed(AS_SEEN)),
        "shapes": shapes,
        "says": _says(view, shapes),
    }


def _says(view: View, shapes: list[Shape]) -> str:
    """What the picture shows, for who does not see it."""
    shown = dict.fromkeys(shape.spot for shape in shapes if shape.spot.pressed)
    named = [f"{spot.label}{of_legs((spot.leg,))}" for spot in shown]
    return f"{view.title}: {', '.join(named) or 'nothing is marked'}"


# --- what fits ----------------------------------------------------------------------------------------------------------


def _tell_fits(evaluation: Evaluation, pattern: Pattern) -> dict[str, Any]:
    """What fits where one leg is numb: in few words, and in full."""
    return {
        "leg": pattern.leg,
        "areas": fact_list(evaluation.guideline, pattern.numb, pattern.leg),
        "short": [f"{fit.territory.title} {fit.count}/{fit.total}" for fit in pattern.fits[:MOST_TOLD]],
        "fits": [_fit(evaluation, fit) for fit in pattern.fits[:MOST_FITS]],
        "others": [f"{fit.territory.title} {fit.count}/{fit.total}" for fit in pattern.fits[MOST_FITS:]],
    }


def _fit(evaluation: Evaluation, fit: Fit) -> dict[str, Any]:
    open_ones = max(0, fit.total - fit.count - fit.spared_count)
    return {
        "territory": fit.territory,
        "leg": fit.leg,
        "count": fit.count,
        "total": fit.total,
        "pips": (*["yes"] * fit.count, *["no"] * fit.spared_count, *["open"] * open_ones),
        "spared": fact_list(evaluation.guideline, fit.spared, fit.leg),
        "for": fact_list(evaluation.guideline, fit.for_, fit.leg),
        "against": fact_list(evaluation.guideline, fit.against, fit.leg),
    }


Legs = tuple[Leg | None, ...]


def _first(evaluation: Evaluation, patterns: Patterns) -> dict[Finding, Legs]:
    """What the painted areas are asked under and nobody said yet: an area alone says neither since when nor how much."""
    wanted = [
        (other, pattern.leg)
        for pattern in patterns.legs
        for fact in pattern.numb
        for other in _asked_under(evaluation, evaluation.guideline.findings[fact.finding], pattern.leg)
    ]
    return _by_finding(wanted)


def _asked_under(evaluation: Evaluation, finding: Finding, leg: Leg) -> Iterator[Finding]:
    if finding.only_if is not None and not evaluation.is_true(finding.only_if, leg):
        yield from (read for read in findings_read(finding.only_if) if evaluation.recorded(read, leg) is None)


def _separating(evaluation: Evaluation, patterns: Patterns) -> dict[Finding, Legs]:
    """What would separate the territories that fit: marks of more than the legs, then signs, then areas."""
    findings = evaluation.guideline.findings
    needs: list[Need] = [*patterns.unmarked]
    needs += [need for pattern in patterns.legs for need in pattern.signs]
    needs += [need for pattern in patterns.legs for need in pattern.areas]
    return _by_finding((findings[need.finding], need.leg) for need in needs if not findings[need.finding].burden.is_test)


def _by_finding(wanted: Iterable[tuple[Finding, Leg | None]]) -> dict[Finding, Legs]:
    legs: dict[Finding, Legs] = {}
    for finding, leg in wanted:
        legs[finding] = tuple(dict.fromkeys((*legs.get(finding, ()), leg)))
    return legs


def _rows(row: Callable[..., QuestionRow], wanted: dict[Finding, Legs]) -> Iterator[QuestionRow]:
    for finding, legs in wanted.items():
        yield row(finding, [leg for leg in AS_SEEN if leg in legs] or AS_SEEN)
