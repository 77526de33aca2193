"""What readers say must stand on a plan is held against plans, by a table of what each phrase is there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import GUIDELINE
from pulsefirst.model.errors import PulsefirstError, UnknownName
from pulsefirst.workbench.labels import PHRASES, main, read_phrases, verdicts

WHITE_LEG = "left: {pain: yes, dorsalis_pedis: absent, posterior_tibial: absent, onset: 2 h}\n"


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    """One invented label and its case."""
    (tmp_path / "invented").mkdir()
    (tmp_path / "invented" / "white.yaml").write_text(WHITE_LEG, encoding="utf-8")
    file = tmp_path / "invented.jsonl"
    file.write_text(
        json.dumps(
            {
                "case": "white",
                "must_act": ["vascular surgery", "stroke call"],
                "must_not_act": ["settled routine", "settled"],
                "top_causes": ["sciatica", "no finding"],
                "sure": 5,
            }
        ),
        encoding="utf-8",
    )
    return file


def test_every_phrase_is_something_a_plan_can_hold() -> None:
    phrases = read_phrases(PHRASES.read_bytes(), GUIDELINE, PHRASES.name)
    assert set(phrases) == {"must", "never", "causes"}
    assert all(ways for part in phrases.values() for ways in part.values())


@pytest.mark.parametrize("way", ["vascular_surgeries", "asks no_finding", "now later", "avoid nothing", "level urgentest"])
def test_what_no_plan_can_hold_is_refused(way: str) -> None:
    with pytest.raises(UnknownName, match="no plan can hold"):
        read_phrases(f"must: {{a phrase: [{way}]}}", GUIDELINE, "here")


def test_each_phrase_is_found_on_the_plan_or_not(labels: Path) -> None:
    found = verdicts(labels, read_phrases(PHRASES.read_bytes(), GUIDELINE, PHRASES.name))
    assert {(one.phrase, one.there, one.right) for one in found} == {
        ("vascular surgery", True, True),
        ("stroke call", False, False),
        ("settled routine", False, True),
        ("settled", True, False),
        ("acute_limb_ischemia stands first, not sciatica, no finding", False, False),
    }


def test_the_command_names_what_is_not_as_its_reader_wants_it(labels: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(labels)]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said == [
        "white: missing: stroke call",
        "white: there: settled",
        "white: acute_limb_ischemia stands first, not sciatica, no finding",
        "must_act: 1 of 2 right, 0 for a reader",
        "must_not_act: 1 of 2 right, 0 for a reader",
        "top_causes: 0 of 1 right, 0 for a reader",
    ]


def test_a_phrase_that_the_table_lacks_is_named(labels: Path, capsys: pytest.CaptureFixture[str]) -> None:
    phrases = {"must": {"vascular surgery": ("vascular_surgery",)}, "never": {}}
    with pytest.raises(PulsefirstError, match="the table has no phrase 'stroke call' under must"):
        tuple(verdicts(labels, phrases))
    assert main([str(labels.with_name("nowhere.jsonl"))]) == 2
    assert "nowhere.jsonl" in capsys.readouterr().err
