"""The poster of the whole guideline."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from pulsefirst.backends.diagram import COLUMN, TextStyle, diagram, wrap_text
from pulsefirst.backends.diagram.looks import LILAC, VIOLET
from pulsefirst.guideline import GUIDELINE
from pulsefirst.guideline.source_only import SOURCE_ONLY
from pulsefirst.model.provenance import Checked, Provenance
from pulsefirst.model.recommendations import Urgency

SVG = "{http://www.w3.org/2000/svg}"
KINDS = ("rule", "hypothesis")


class Card(NamedTuple):
    """A card as it is drawn."""

    key: str
    x: float
    y: float
    right: float
    bottom: float
    fill: str


@pytest.fixture(scope="module")
def svg() -> ElementTree.Element:
    """The poster, parsed: it is well-formed XML."""
    return ElementTree.fromstring(diagram(GUIDELINE))


@pytest.fixture(scope="module")
def cards(svg: ElementTree.Element) -> list[Card]:
    """Every card with its rectangle."""
    found = []
    for group in svg.iter(f"{SVG}g"):
        rect = group.find(f"{SVG}rect[@class='card']")
        if rect is not None:
            x, y, width, height = (float(rect.attrib[name]) for name in ("x", "y", "width", "height"))
            found.append(Card(group.attrib["data-id"], x, y, x + width, y + height, rect.attrib["fill"]))
    return found


def test_it_is_the_same_on_every_run() -> None:
    """No set, clock or chance shows through."""
    assert diagram(GUIDELINE) == diagram(GUIDELINE)


def test_every_rule_hypothesis_and_statement_is_named(svg: ElementTree.Element) -> None:
    """By its id, in words that are seen."""
    seen = {element.text for element in svg.iter(f"{SVG}text")}
    named = {*GUIDELINE.recommendations, *GUIDELINE.hypotheses, *GUIDELINE.statements}
    assert sorted(named - seen) == []


def test_a_rule_names_all_that_it_withholds(svg: ElementTree.Element) -> None:
    """In full: what is withheld is never lost in an ellipsis."""
    groups = {group.attrib["data-id"]: group for group in svg.iter(f"{SVG}g") if group.attrib.get("class") == "rule"}
    for name, rule in GUIDELINE.recommendations.items():
        said = " ".join(" ".join(text.text or "" for text in groups[name].iter(f"{SVG}text")).lower().split())
        assert all(" ".join(one.do.title.lower().rstrip(".").split()) in said for one in rule.overrides), name


def test_no_card_lies_on_another(cards: list[Card]) -> None:
    """Computed from the rectangles."""
    assert [
        (one.key, other.key)
        for one, other in combinations(cards, 2)
        if one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
    ] == []


def test_every_card_and_word_lies_on_the_sheet(svg: ElementTree.Element, cards: list[Card]) -> None:
    """Nothing is cut off at an edge."""
    _, _, width, height = (float(number) for number in svg.attrib["viewBox"].split())
    assert all(0 < card.x and card.right < width and 0 < card.y and card.bottom < height for card in cards)
    assert all(0 < float(text.attrib["y"]) < height for text in svg.iter(f"{SVG}text"))


def test_words_stay_inside_their_card(svg: ElementTree.Element) -> None:
    """Each line by its estimated width, each base line above the lower edge."""
    for group in svg.iter(f"{SVG}g"):
        rect = group.find(f"{SVG}rect[@class='card']")
        if rect is None:
            continue
        right = float(rect.attrib["x"]) + float(rect.attrib["width"])
        bottom = float(rect.attrib["y"]) + float(rect.attrib["height"])
        for text in group.iter(f"{SVG}text"):
            style = TextStyle(float(text.attrib["font-size"]), "", bold="font-weight" in text.attrib)
            starts_left = text.attrib.get("text-anchor") is None
            assert float(text.attrib["y"]) < bottom, text.text
            assert not starts_left or float(text.attrib["x"]) + style.width(text.text or "") < right, text.text


def test_no_arrow_runs_across_a_card(svg: ElementTree.Element, cards: list[Card]) -> None:
    """An arrow touches the card it leaves and the card it enters, and runs in the gutters between."""
    arrows = [path for path in svg.iter(f"{SVG}path") if path.attrib.get("class") == "withholds"]
    assert len(arrows) == sum(len(rule.overrides) for rule in GUIDELINE.recommendations.values())
    for arrow in arrows:
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", arrow.attrib["d"])]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        for (x1, y1), (x2, y2) in pairwise(points):
            for card in cards:
                # Coordinates are rounded to a tenth, so a tip may stand that much inside the card it enters.
                across = min(x1, x2) < card.right - 0.2 and max(x1, x2) > card.x + 0.2
                down = min(y1, y2) < card.bottom - 0.2 and max(y1, y2) > card.y + 0.2
                assert not (across and down), (arrow.attrib["data-from"], arrow.attrib["data-to"], card.key)


def test_emergencies_stand_first_and_in_a_color_of_their_own(cards: list[Card]) -> None:
    """Above every other rule, and no other rule shares their color."""
    rules = {card.key: card for card in cards if card.key in GUIDELINE.recommendations}
    urgent = [rules[name] for name, rule in GUIDELINE.recommendations.items() if rule.do.urgency is Urgency.EMERGENCY]
    others = [card for card in rules.values() if card not in urgent]
    assert max(card.bottom for card in urgent) < min(card.y for card in others)
    assert {card.fill for card in urgent}.isdisjoint({card.fill for card in others})


def edges(group: ElementTree.Element) -> set[str]:
    """The colors of the paths of a card."""
    return {path.attrib.get("stroke", "") for path in group.findall(f"{SVG}path")}


def test_what_is_beyond_the_source_is_told_by_an_edge_and_in_words(svg: ElementTree.Element) -> None:
    """Every rule and cause of the supplement, and none of the source; what it cites stands on its card."""
    groups = {group.attrib["data-id"]: group for group in svg.iter(f"{SVG}g") if group.attrib.get("class") in KINDS}
    for name, one in (*GUIDELINE.recommendations.items(), *GUIDELINE.hypotheses.items()):
        said = " ".join(text.text or "" for text in groups[name].iter(f"{SVG}text"))
        beyond = one.provenance is Provenance.SUPPLEMENT
        assert bool(edges(groups[name]) & {VIOLET, LILAC}) is beyond, name
        assert said.count("beyond the source") >= beyond, name
        assert (" Cited: " in said) is beyond, name
        if beyond and all(citation.checked is Checked.UNVERIFIED for citation in one.cites):
            assert "unverified: general medical knowledge" in said, name


def test_a_rule_says_how_much_is_remarked_on_it(svg: ElementTree.Element) -> None:
    """With its dose table, where it is a medicine that has one."""
    groups = {group.attrib["data-id"]: group for group in svg.iter(f"{SVG}g") if group.attrib.get("class") == "rule"}
    remarked = {rule for remark in GUIDELINE.remarks.values() for rule in remark.on}
    for name, rule in GUIDELINE.recommendations.items():
        said = " ".join(text.text or "" for text in groups[name].iter(f"{SVG}text"))
        assert ("◆" in said) >= (rule in remarked or rule.do.target in remarked), name


def test_the_picture_of_the_source_alone_says_what_it_leaves_out() -> None:
    """Its banner in full, and no edge, lane or legend of what is beyond it."""
    drawn = diagram(SOURCE_ONLY)
    said = " ".join(text.text or "" for text in ElementTree.fromstring(drawn).iter(f"{SVG}text"))
    assert SOURCE_ONLY.banner in said
    assert VIOLET not in drawn
    assert set(GUIDELINE.recommendations) - set(SOURCE_ONLY.recommendations)
    assert not any(
        f'data-id="{name}"' in drawn for name in set(GUIDELINE.recommendations) - set(SOURCE_ONLY.recommendations)
    )


def test_it_can_be_read_aloud_and_reaches_for_nothing(svg: ElementTree.Element) -> None:
    """A title and a description; no link, script, picture or font from elsewhere."""
    assert svg.findtext(f"{SVG}title") == GUIDELINE.title
    assert svg.findtext(f"{SVG}desc")
    assert {element.tag.removeprefix(SVG) for element in svg.iter()}.isdisjoint({"image", "script", "style", "a", "use"})


def test_words_are_wrapped_to_the_width_they_are_given() -> None:
    """Long words are broken, and what does not fit ends in an ellipsis."""
    style = TextStyle(14, "")
    lines = wrap_text("word " * 40 + "x" * 200, style, COLUMN)
    assert all(style.width(line) <= COLUMN for line in lines)
    assert "".join(lines).replace(" ", "") == "word" * 40 + "x" * 200
    assert wrap_text("word " * 40, style, COLUMN, most=2)[-1].endswith("…")
