"""Citations beside the lines that stand on them: numbers, words for how far each was checked, and the list."""

import pytest

from made_up import guideline_of
from pulsefirst.interfaces.cli.cited import Citations, citation_lines, statement_tag
from pulsefirst.interfaces.cli.terminal import Terminal, draw
from pulsefirst.language import secondary, verified
from pulsefirst.model.provenance import Checked, Citation

ADDRESS = "https://example.org/" + "paper/" * 12


@pytest.fixture
def citations() -> Citations:
    content = {
        "paper": verified("A paper", "https://example.org/paper"),
        "another": verified("Another paper", ADDRESS),
        "summary": secondary("A summary of a guideline", "https://example.org/summary"),
        "nothing": Citation(title="unverified: general medical knowledge", checked=Checked.UNVERIFIED),
    }
    return Citations(guideline_of(content))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("cites", "said"),
    [
        (["paper"], "cited 1"),
        (["paper", "another"], "cited 1 2"),
        (["paper", "paper"], "cited 1"),
        (["summary"], "secondary source 1"),
        (["summary", "paper"], "cited 1, secondary source 2"),
        (["nothing"], "unverified"),
        (["paper", "nothing"], "cited 1, in part unverified"),
        ([], ""),
    ],
)
def test_a_mark_says_how_far_each_was_checked(citations: Citations, cites: list[str], said: str) -> None:
    assert plain(citations.mark(cites)) == said


def test_a_citation_keeps_the_number_it_was_first_shown_with(citations: Citations) -> None:
    assert plain(citations.mark(["another"])) == "cited 1"
    assert plain(citations.mark(["paper", "another"])) == "cited 2 1"
    assert plain(citations.mark(["another"])) == "cited 1"


def test_a_tag_is_of_the_source_or_beyond_it(citations: Citations) -> None:
    assert plain(citations.tag(["A1", "A1", "B2"], "source", [])) == "[A1 B2 · source]"
    assert plain(citations.tag([], "supplement", ["paper"])) == "[beyond the source, cited 1]"
    assert plain(citations.tag([], "supplement", ["nothing"])) == "[beyond the source, unverified]"
    assert plain(statement_tag([], "source")) == "[source]"
    assert plain(statement_tag(["A1"])) == "[A1]"


def test_the_list_tells_only_what_was_shown_in_the_order_of_the_numbers(citations: Citations) -> None:
    assert list(citations.lines()) == []
    citations.mark(["summary"])
    citations.mark(["another", "nothing"])
    text = draw(citations.lines(), Terminal(80, False))
    assert text == (
        "\nBeyond the source, cited\n"
        "1. A summary of a guideline (secondary source)\n   https://example.org/summary\n"
        f"2. Another paper (verified in the primary text)\n   {ADDRESS}\n"
    )


def test_what_is_unverified_has_no_address(citations: Citations) -> None:
    text = draw(citation_lines(citations.guideline.citations["nothing"]), Terminal(80, False))
    assert text == "- unverified: general medical knowledge\n"
