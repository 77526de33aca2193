"""The guide for whoever plugs a record system in does what it says, step by step."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import GUIDELINE, ROOT
from contract.record_systems import SIDE, VIEW, Served, served
from pulsefirst.notation.site import read_site

GUIDE = (ROOT / "docs" / "integration.md").read_text(encoding="utf-8")
STEPS = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture(scope="module")
def here() -> Iterator[Served]:
    with served() as service:
        yield service


@pytest.fixture(scope="module")
def followed(here: Served, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The folder in which the guide was followed, all but the installation, and what each step printed."""
    folder = tmp_path_factory.mktemp("guide")
    said = []
    for step in STEPS[1:]:
        script = step.replace("http://127.0.0.1:8137", f"http://{here.address}")
        done = subprocess.run(["bash", "-ec", script], cwd=folder, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        said.append(done.stdout)
    return folder, said


def call_of(followed: tuple[Path, list[str]]) -> dict[str, Any]:
    call = json.loads((followed[0] / "call.json").read_text(encoding="utf-8"))
    assert isinstance(call, dict)
    return call


def test_it_has_five_steps() -> None:
    assert len(STEPS) == len(re.findall(r"^## \d\. ", GUIDE, re.MULTILINE)) == 5


def test_the_call_gives_the_card_that_it_says(followed: tuple[Path, list[str]]) -> None:
    (card,) = json.loads((followed[0] / "answer.json").read_text(encoding="utf-8"))["cards"]
    assert card["indicator"] == "critical"
    assert card["summary"].startswith("EMERGENCY: Call vascular surgery now (left leg)")
    for part in ("prescribed medicines", "allergies and intolerances", "orders", "procedures"):
        assert f"- {part}: not sent" in card["detail"]


def test_what_it_says_of_other_calls_is_so(here: Served, followed: tuple[Path, list[str]]) -> None:
    call = call_of(followed)
    entries = call["prefetch"]["observations"]["entry"]
    call["prefetch"]["observations"]["entry"] = entries[2:]
    assert here.cards(VIEW, call)[0]["indicator"] == "warning"
    assert "examine first: dorsalis pedis (left leg)" in here.cards(VIEW, call)[0]["summary"]
    del call["prefetch"]["conditions"]
    call["prefetch"]["observations"]["entry"] = []
    assert here.post(VIEW, call).status == 412
    assert entries[2]["resource"]["bodySite"]["coding"][0]["code"] == SIDE["left"]


def test_an_accepted_suggestion_is_not_made_again(followed: tuple[Path, list[str]]) -> None:
    _, _, again, told = followed[1]
    assert again.strip() == "[]"
    assert "not kept: 1 of 1" in told


def test_the_site_file_that_it_shows_can_be_read() -> None:
    (text,) = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
    connections = read_site(text, GUIDELINE).connections
    assert connections.clients[0].issuer == "https://record.example.org"
    assert connections.page_links
