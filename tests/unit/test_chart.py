"""The body chart: outlines that tile the skin, and what the page makes of them. Patients are invented."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from functools import cache, partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pulsefirst
from conftest import AT, GUIDELINE, SOURCE_ONLY
from pulsefirst.engine.conflicts import settle
from pulsefirst.guideline.nerves import skin
from pulsefirst.interfaces.web.actions import Sent, act
from pulsefirst.interfaces.web.chart import chart_of, open_areas
from pulsefirst.interfaces.web.rows import row_of
from pulsefirst.interfaces.web.state import Tab
from pulsefirst.model.chart import Area
from pulsefirst.model.conditions import Coded, Finding
from pulsefirst.model.errors import ContentError
from pulsefirst.model.legs import Leg

AREAS, VIEWS = GUIDELINE.areas, GUIDELINE.views
LEFT, RIGHT = Leg.LEFT, Leg.RIGHT
SADDLE = GUIDELINE.findings["saddle_numbness"]
OF_SKIN = {one for one in vars(skin).values() if isinstance(one, Finding) and one.section == skin.WHERE_IT_IS_NUMB}
WHOLES = {one.whole for one in GUIDELINE.territories.values() if one.whole is not None}
STEP, PIECES, FINGER, BESIDE = 3, 8, 4.5, 0.4

Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]

# --- reading an outline -------------------------------------------------------------------------------------------------


@cache
def curves(path: str) -> tuple[Curve, ...]:
    """The curves of a path of M, C, L and Z; raises ValueError for anything else."""
    found: list[Curve] = []
    begun = now = (0.0, 0.0)
    if not re.fullmatch(r"M[^MCLZ]+([CL][^MCLZ]+)*Z", path):
        raise ValueError(f"no single closed path: {path}")
    for letter, rest in re.findall(r"([MCLZ])([^MCLZ]*)", path):
        numbers = [float(word) for word in rest.split()]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if len(points) != {"M": 1, "C": 3, "L": 1, "Z": 0}[letter]:
            raise ValueError(f"{letter} with {len(points)} points")
        if letter == "M":
            begun = now = points[0]
        elif letter == "C":
            found.append((now, points[0], points[1], points[2]))
            now = points[2]
        else:
            end = begun if letter == "Z" else points[0]
            if end != now:
                found.append((now, now, end, end))
            now = end
    return tuple(found)


@cache
def polygon(path: str) -> tuple[Point, ...]:
    """An outline as a polygon, a few points a curve."""
    return tuple(at(curve, piece / PIECES) for curve in curves(path) for piece in range(PIECES))


def at(curve: Curve, share: float) -> Point:
    weights = ((1 - share) ** 3, 3 * share * (1 - share) ** 2, 3 * share**2 * (1 - share), share**3)
    return (
        sum(weight * point[0] for weight, point in zip(weights, curve, strict=True)),
        sum(weight * point[1] for weight, point in zip(weights, curve, strict=True)),
    )


def inside(path: str, x: float, y: float) -> bool:
    """Whether a point lies in an outline (even-odd)."""
    points = polygon(path)
    odd = False
    for (x0, y0), (x1, y1) in zip(points, (*points[1:], points[0]), strict=True):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            odd = not odd
    return odd


def of_view(view):
    return [area for area in AREAS.values() if area.view is view]


def grid(area):
    """Sample points in the box around an outline."""
    across, down = zip(*polygon(area.outline), strict=True)
    for x in range(int(min(across)), int(max(across)) + 1, STEP):
        for y in range(int(min(down)), int(max(down)) + 1, STEP):
            yield x + 0.37, y + 0.41


# --- the drawing --------------------------------------------------------------------------------------------------------


def test_every_area_of_the_skin_is_drawn_and_nothing_else():
    drawn = {area.finding for area in AREAS.values()}
    assert drawn == (OF_SKIN - WHOLES) | {SADDLE}


def test_the_source_alone_draws_nothing():
    evaluation, _ = settle(SOURCE_ONLY, pulsefirst.load_case({}))
    assert chart_of(evaluation, partial(row_of, evaluation), opened=False)["views"] == []


@pytest.mark.parametrize("area", AREAS.values(), ids=list(AREAS))
def test_an_outline_is_one_closed_path_within_its_half_of_the_box(area):
    across, down = zip(*polygon(area.outline), strict=True)
    middle = area.view.width / 2
    assert (0 <= min(across) and max(across) <= middle) if area.view.facing else middle <= min(across)
    assert max(across) <= area.view.width
    assert 0 <= min(down) < max(down) <= area.view.height


@pytest.mark.parametrize("area", AREAS.values(), ids=list(AREAS))
def test_an_outline_has_the_skin_of_no_other_area_of_its_view(area):
    others = [other for other in of_view(area.view) if other is not area]
    shared = [
        (other.name, x, y)
        for x, y in grid(area)
        if inside(area.outline, x, y)
        for other in others
        if inside(other.outline, x, y)
    ]
    assert not shared


@pytest.mark.parametrize("view", VIEWS.values(), ids=list(VIEWS))
def test_the_areas_of_a_view_leave_no_gap_between_them(view):
    """Borders of one area alone make one closed line around all of them: a gap would have a line of its own."""
    borders = [min(curve, curve[::-1]) for area in of_view(view) for curve in curves(area.outline)]
    count = Counter(borders)
    assert set(count.values()) == {1, 2}
    ends: defaultdict[Point, list[Point]] = defaultdict(list)
    for curve, times in count.items():
        if times == 1:
            ends[curve[0]].append(curve[3])
            ends[curve[3]].append(curve[0])
    assert {len(beside) for beside in ends.values()} == {2}
    walked, now = set(), next(iter(ends))
    while now not in walked:
        walked.add(now)
        now = next((beside for beside in ends[now] if beside not in walked), now)
    assert walked == set(ends)


@pytest.mark.parametrize("view", VIEWS.values(), ids=list(VIEWS))
def test_beyond_a_border_that_one_area_has_alone_there_is_no_skin(view):
    """Two areas whose border is not quite the same curve would each have it alone, with the other just beyond."""
    areas = of_view(view)
    borders = Counter(min(curve, curve[::-1]) for area in areas for curve in curves(area.outline))
    for curve in (curve for curve, times in borders.items() if times == 1):
        (x0, y0), (x, y), (x1, y1) = at(curve, 0.4), at(curve, 0.5), at(curve, 0.6)
        length = math.hypot(x1 - x0, y1 - y0)
        across, down = (y1 - y0) / length * BESIDE, (x0 - x1) / length * BESIDE
        beside = {
            area.name for area in areas for side in (1, -1) if inside(area.outline, x + side * across, y + side * down)
        }
        assert len(beside) == 1, (curve, beside)


@pytest.mark.parametrize("finding", {area.finding: None for area in AREAS.values()}, ids=lambda one: one.name)
def test_every_area_has_room_for_a_fingertip_in_some_view(finding):
    around = [(FINGER * x, FINGER * y) for x, y in ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7))]
    around += [(-x, -y) for x, y in around]
    assert any(
        all(inside(area.outline, x + right, y + down) for right, down in around)
        for area in AREAS.values()
        if area.finding is finding
        for x, y in grid(area)
    )


@pytest.mark.parametrize("path", ["M0 0L1 1", "M0 0C1 1 2 2Z", "M0 0L1 1ZM2 2L3 3Z", "m0 0L1 1Z", "M0 0A1 1 0 0 0 2 2Z", ""])
def test_a_path_of_another_kind_is_refused_here(path):
    with pytest.raises(ValueError, match=r"path|points|float|argument"):
        curves(path)


def test_what_takes_no_plain_yes_and_no_cannot_be_drawn():
    graded = next(one for one in GUIDELINE.findings.values() if isinstance(one, Coded) and one.yes is None)
    with pytest.raises(ContentError, match="no plain yes or no"):
        Area(finding=graded, view=next(iter(VIEWS.values())), outline="M0 0L1 1L1 0Z")


# --- what the page makes of it ------------------------------------------------------------------------------------------


def shown(data, **options):
    evaluation, _ = settle(GUIDELINE, pulsefirst.load_case(data))
    return chart_of(evaluation, partial(row_of, evaluation), **({"opened": False} | options))


def spots(found):
    return {spot.id: spot for group in found["lists"] for spot in (*group["spots"], *group["wholes"])}


def state(data, place):
    return spots(shown(data))[f"area-{place}"].state


def tapped(data, **fields):
    """The case after a tap, as facts by finding and leg."""
    tab = Tab(case=pulsefirst.load_case(data))
    after, _ = act(tab, GUIDELINE, Sent(fields, {name: [value] for name, value in fields.items()}, b"", AT))
    return after


def test_an_area_stands_as_it_was_recorded():
    leg = {"numb_sole": "yes", "numb_heel": "no", "numb_calf": "not assessed"}
    assert state({"left": leg}, "left.numb_sole") == "yes"
    assert state({"left": leg}, "left.numb_heel") == "no"
    assert state({"left": leg}, "left.numb_calf") == "unable"
    assert state({"left": leg}, "left.numb_outer_foot") == "open"
    assert state({"left": leg}, "right.numb_sole") == "open"


def test_an_area_that_cannot_be_numb_is_drawn_as_not_numb():
    assert state({"left": {"numbness": "none", "sensory_loss": "none"}}, "left.numb_sole") == "no"
    assert state({"left": {"numbness": "none"}}, "left.numb_sole") == "open"


def test_a_stocking_implies_its_areas_and_no_others():
    assert state({"left": {"numb_stocking": "yes"}}, "left.numb_sole") == "implied"
    assert state({"left": {"numb_stocking": "yes"}}, "left.numb_inner_thigh") == "open"
    assert state({"left": {"numb_stocking": "yes", "numb_sole": "no"}}, "left.numb_sole") == "no"
    assert state({"left": {"numb_stocking": "no"}}, "left.numb_sole") == "open"


@pytest.mark.parametrize(
    ("said", "is_pressed"), [("new or changed", True), ("long-standing and unchanged", True), ("none", False)]
)
def test_the_skin_of_the_patient_is_numb_unless_it_is_said_not_to_be(said, is_pressed):
    assert spots(shown({"saddle_numbness": said}))["area-saddle_numbness"].pressed is is_pressed


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({}, "left.numb_sole"),
        ({"left": {"numb_sole": "no"}}, "left.numb_sole"),
        ({}, "saddle_numbness"),
        ({"saddle_numbness": "long-standing and unchanged"}, "saddle_numbness"),
        ({}, "right.numb_stocking"),
    ],
)
def test_pressing_marks_what_is_not_marked_and_takes_back_what_is(data, place):
    spot = spots(shown(data))[f"area-{place}"]
    after = tapped(data, set=spot.value)
    assert after.message == ""
    evaluation, _ = settle(GUIDELINE, after.case)
    pressed = spots(chart_of(evaluation, partial(row_of, evaluation), opened=False))[f"area-{place}"]
    assert pressed.pressed is not spot.pressed
    if spot.pressed:
        assert pressed.state == "open"


def test_every_picture_presses_a_button_that_is_there():
    found = shown({"left": {"numb_sole": "yes"}})
    shapes = [shape for view in found["views"] for shape in view["shapes"]]
    assert {shape.spot.id for shape in shapes} <= set(spots(found))
    assert len(shapes) == 2 * len(AREAS)
    assert {shape.mirrored for shape in shapes if shape.spot.leg is LEFT} == {True}
    assert {shape.mirrored for shape in shapes if shape.spot.leg is RIGHT} == {False}


def test_the_legs_are_named_as_they_stand_in_each_view():
    sides = {one["view"].title: one["sides"] for one in shown({})["views"]}
    assert sides == {
        "front": (RIGHT, LEFT),
        "back": (LEFT, RIGHT),
        "feet": (RIGHT, LEFT),
        "soles": (RIGHT, LEFT),
    }


def test_the_views_stand_in_the_order_of_their_places():
    assert [one["view"].title for one in shown({})["views"]] == ["front", "back", "feet", "soles"]


def test_the_picture_says_what_is_marked():
    front = shown({"left": {"numb_great_toe": "yes"}, "right": {"numb_calf": "yes"}})["views"][0]
    assert front["says"] == "front: numb great toe (left leg)"
    assert shown({})["views"][0]["says"] == "front: nothing is marked"


# --- the rest of a leg --------------------------------------------------------------------------------------------------


def test_the_rest_of_a_leg_is_every_open_area_of_it_and_no_more():
    data = {"left": {"numb_sole": "yes", "numb_heel": "not assessed"}, "right": {"numb_calf": "yes"}}
    facts = tapped(data, rest="left").case.facts
    said = {key.finding: value for key, value in facts.items() if key.leg is LEFT}
    assert said.pop("numb_sole") is True
    assert said.pop("numb_heel") not in (True, False)
    assert set(said) == {one.name for one in OF_SKIN - WHOLES} - {"numb_sole", "numb_heel"}
    assert set(said.values()) == {False}
    assert [key.finding for key in facts if key.leg is not LEFT] == ["numb_calf"]


def test_the_rest_of_a_stocking_is_above_it():
    after = tapped({"left": {"numb_stocking": "yes"}}, rest="left")
    said = {key.finding for key, value in after.case.facts.items() if value is False}
    implied = {area.name for one in GUIDELINE.territories.values() if one.whole in WHOLES for area in one.areas}
    assert said == {one.name for one in OF_SKIN - WHOLES} - implied


def test_a_leg_that_is_numb_nowhere_has_no_rest():
    data = {"left": {"numbness": "none", "sensory_loss": "none"}}
    assert tapped(data, rest="left").case.facts == pulsefirst.load_case(data).facts
    (left,) = [group for group in shown(data)["lists"] if group["leg"] is LEFT]
    assert left["rest"] is False


@pytest.mark.parametrize("leg", ["", "both", "Left", "numb_sole", "<script>"])
def test_the_rest_of_no_leg_is_refused_and_changes_nothing(leg):
    data = {"left": {"numb_sole": "yes"}}
    after = tapped(data, rest=leg)
    assert "there is no leg" in after.message
    assert after.case.facts == pulsefirst.load_case(data).facts


answers = st.sampled_from(["yes", "no", "not assessed", None])
painted = st.fixed_dictionaries(
    {leg.value: st.dictionaries(st.sampled_from(sorted(one.name for one in OF_SKIN)), answers) for leg in Leg}
)


def cleaned(data):
    return {leg: {name: said for name, said in places.items() if said} for leg, places in data.items()}


@settings(max_examples=60, deadline=None)
@given(painted, st.sampled_from(Leg))
def test_however_a_leg_is_painted_its_rest_leaves_nothing_open_and_no_mark_changed(data, leg):
    before = pulsefirst.load_case(cleaned(data))
    after = tapped(cleaned(data), rest=leg.value).case
    assert not list(open_areas(settle(GUIDELINE, after)[0], leg))
    assert {key: after.facts[key] for key in before.facts} == dict(before.facts)
    assert all(value is False and key.leg is leg for key, value in after.facts.items() if key not in before.facts)


# --- what fits ----------------------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(painted)
def test_however_the_legs_are_painted_every_fit_counts_all_of_its_areas(data):
    found = shown(cleaned(data))
    for leg in found["fits"]:
        for fit in leg["fits"]:
            assert len(fit["pips"]) == fit["total"]
            assert fit["pips"].count("yes") == fit["count"]
    asked = [row.name for row in (*found["first"], *found["rows"])]
    assert len(asked) == len(set(asked)), "a question stands once"
    assert not set(asked) & set(found["more"])


def test_both_legs_are_told_as_one_faces_the_patient():
    found = shown({"left": {"numb_sole": "yes"}, "right": {"numb_calf": "yes"}})
    assert [one["leg"] for one in found["fits"]] == [RIGHT, LEFT]


def test_a_painted_leg_is_asked_since_when_it_is_numb_before_anything_else():
    first = shown({"left": {"numb_sole": "yes"}})["first"]
    assert [row.name for row in first] == ["numbness", "sensory_loss"]
    assert LEFT in {cell.leg for cell in first[0].cells}
    assert shown({"left": {"numb_sole": "yes", "numbness": "new"}})["first"] == []
    assert shown({"left": {"numb_sole": "no"}})["first"] == []


def test_what_was_not_looked_for_beyond_the_legs_is_asked_first_of_what_separates():
    rows = [row.name for row in shown({"left": {"numb_sole": "yes", "numbness": "new"}})["rows"]]
    assert rows[:2] == ["saddle_numbness", "sensory_level"]
    assert shown({})["rows"] == []


def test_what_is_left_of_a_long_list_is_named():
    found = shown({"left": {"numb_sole": "yes", "numbness": "new"}})
    assert len(found["rows"]) == 6
    assert found["more"]


def test_a_mark_beyond_the_legs_is_told_apart_from_what_fits_a_leg():
    found = shown({"saddle_numbness": "new or changed"})
    assert [fit["territory"].name for fit in found["marked"]] == ["saddle_pattern"]
    assert found["fits"] == []


def test_what_is_known_not_numb_counts_against():
    data = {"left": {"numb_sole": "yes", "numb_heel": "no", "numbness": "new"}}
    (left,) = shown(data)["fits"]
    tibial = next(fit for fit in left["fits"] if fit["territory"].name == "tibial_nerve")
    assert (tibial["count"], tibial["total"]) == (1, 3)
    assert tibial["pips"] == ("yes", "no", "open")
    assert tibial["spared"] == ["no numb heel"]


def test_a_stocking_beside_a_numb_thigh_has_only_what_serves_both_or_nothing():
    (left,) = shown({"left": {"numb_stocking": "yes", "numb_inner_thigh": "yes"}})["fits"]
    assert left["fits"] == []
    assert left["short"] == []
