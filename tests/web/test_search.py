"""The search of the page: its results say what each is and lead there, without a script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from tests.serving import Tab, running

from pulsefirst.guideline import GUIDELINE
from pulsefirst.interfaces.web.app import application


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with running(application(GUIDELINE)) as at:
        yield at


@pytest.fixture
def tab(address: str) -> Tab:
    return Tab(address).open()


def hits(tab: Tab) -> list[tuple[str, str, str]]:
    """The name, the value and the words of each button of a hit."""
    found = re.findall(
        r'<button type="submit" class="hit"[^>]* name="(\w+)" value="([^"]*)"[^>]*>(.*?)</button>', tab.text, re.DOTALL
    )
    return [(name, value, " ".join(re.sub(r"<[^>]+>", " ", words).split())) for name, value, words in found]


def test_a_search_stands_over_any_view_and_closing_it_gives_the_view_back(tab: Tab) -> None:
    tab.tap(view="causes").tap(search="pins and needles", find="1")
    assert 'data-view="search"' in tab.text
    assert ("open", "numbness") in [hit[:2] for hit in hits(tab)]
    tab.tap(find="")
    assert 'data-view="causes"' in tab.text


def test_a_question_is_answered_where_it_was_found(tab: Tab) -> None:
    tab.tap(search="blood thinner", find="1")
    assert any(value == "takes_anticoagulant" and words.endswith("not asked") for _, value, words in hits(tab))
    assert 'id="row-takes_anticoagulant"' not in tab.text
    tab.tap(open="takes_anticoagulant")
    assert 'id="row-takes_anticoagulant"' in tab.text
    tab.tap(set="takes_anticoagulant=yes")
    assert json.loads(tab.fields["case"])["takes_anticoagulant"] is True
    assert any(value == "takes_anticoagulant" and words.endswith("yes") for _, value, words in hits(tab))
    assert 'id="row-takes_anticoagulant"' in tab.text, "it stays open until it is closed"


def test_words_that_were_typed_and_not_looked_for_change_no_view(tab: Tab) -> None:
    tab.tap(search="gout", set="left.cramp=yes")
    assert 'data-view="minute"' in tab.text


@pytest.mark.parametrize(
    ("words", "value", "view"),
    [
        ("gout", "causes/", "causes"),
        ("Wells", "scores/wells_deep_vein", "scores"),
        ("L5", "numb/", "numb"),
        ("heparin", "plan/", "plan"),
    ],
)
def test_a_hit_leads_to_its_view(tab: Tab, words: str, value: str, view: str) -> None:
    tab.tap(search=words, find="1")
    go = next(found for name, found, _ in hits(tab) if name == "go" and found.startswith(value))
    tab.tap(go=go)
    assert f'data-view="{view}"' in tab.text
    assert 'id="close-search"' not in tab.text


def test_a_score_is_opened_and_an_act_says_where_it_stands_on_the_plan(tab: Tab) -> None:
    tab.tap(search="Wells", find="1").tap(go="scores/wells_deep_vein")
    assert 'id="open-wells_deep_vein" name="open" value="wells_deep_vein" aria-expanded="true"' in tab.text
    for entry in ("left.dorsalis_pedis=absent", "left.posterior_tibial=absent", "left.numbness=new, or more than usual"):
        tab.tap(set=entry)
    tab.tap(search="vascular surgeon", find="1")
    assert any(words.endswith("recommended") for name, value, words in hits(tab) if value.startswith("plan/"))


def test_a_cause_says_how_it_stands(tab: Tab) -> None:
    tab.tap(set="left.stated_acute_limb_ischemia=yes").tap(search="blocked artery", find="1")
    words = next(words for name, value, words in hits(tab) if value == "causes/")
    assert "left: " in words


def test_what_is_not_covered_says_so_and_leads_to_what_is(tab: Tab) -> None:
    tab.tap(search="shingles", find="1")
    assert "Not covered: shingles" in tab.words
    assert ("open", "dermatomal") in [hit[:2] for hit in hits(tab)]


def test_what_is_not_there_says_so_and_what_this_is_for(tab: Tab) -> None:
    tab.tap(search="xqzv", find="1")
    assert "Nothing is found for “xqzv”" in tab.words
    assert "Not what you meant?" in tab.words


def test_a_misspelt_word_says_how_it_was_read(tab: Tab) -> None:
    assert "Read as: apixaban" in tab.tap(search="apixiban", find="1").words


@pytest.mark.parametrize("value", ["", "nowhere/", "plan", "plan/<script>", "/////", "scores/nothing"])
def test_a_way_that_leads_nowhere_harms_nothing(tab: Tab, value: str) -> None:
    tab.tap(set="left.cramp=yes").tap(go=value)
    assert "<script>" not in tab.text.replace("<script src=", "")
    assert json.loads(tab.fields["case"])["left"] == {"cramp": True}


def test_no_two_elements_of_the_results_have_one_id(tab: Tab) -> None:
    tab.tap(search="numb", find="1").tap(open="numbness")
    ids = re.findall(r' id="([^"]+)"', tab.text)
    assert len(ids) == len(set(ids))
