"""The guide for whoever plugs a record system in does what it says, step by step."""

from __future__ import annotations

import contextlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from conftest import GUIDELINE, ROOT
from contract.record_systems import SIDE, VIEW, Served, served
from pulsefirst.interfaces.http.trail import begin, prepare
from pulsefirst.notation.site import read_site

GUIDE = (ROOT / "docs" / "integration.md").read_text(encoding="utf-8")
STEPS = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the guide is followed."""
    return tmp_path_factory.mktemp("guide")


@pytest.fixture(scope="module")
def here(folder: Path) -> Iterator[Served]:
    """The service as the first step starts it: with the site file that it writes."""
    written = re.findall(r"^head -c.*?^EOF$", STEPS[0], re.DOTALL | re.MULTILINE)
    subprocess.run(["bash", "-ec", written[0]], cwd=folder, timeout=60, check=True)
    audit = read_site((folder / "site.yaml").read_text(encoding="utf-8"), GUIDELINE).audit
    keeping = replace(audit, store=str(folder / audit.store), key_file=str(folder / audit.key_file))
    assert prepare(keeping) == "What is said to record systems is kept."
    with (
        contextlib.closing(begin(keeping, GUIDELINE)) as trail,
        served(keep=trail.keep_feedback, keep_said=trail.keep_said) as service,
    ):
        yield service


@pytest.fixture(scope="module")
def followed(here: Served, folder: Path) -> tuple[Path, list[str]]:
    """The folder in which the guide was followed, all but the installation, and what each step printed."""
    said = []
    for step in STEPS[1:]:
        script = step.replace("http://127.0.0.1:8137", f"http://{here.address}")
        script = script.replace(".venv/bin/pulsefirst", f"PYTHONPATH={ROOT / 'src'} {sys.executable} -m pulsefirst")
        done = subprocess.run(["bash", "-ec", script], cwd=folder, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        said.append(done.stdout)
    return folder, said


def call_of(followed: tuple[Path, list[str]]) -> dict[str, Any]:
    call = json.loads((followed[0] / "call.json").read_text(encoding="utf-8"))
    assert isinstance(call, dict)
    return call


def test_it_has_six_steps() -> None:
    assert len(STEPS) == len(re.findall(r"^## \d\. ", GUIDE, re.MULTILINE)) == 6


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


def test_it_lists_the_services_by_hook(followed: tuple[Path, list[str]]) -> None:
    services = [line.split()[:2] for line in followed[1][0].splitlines()]
    assert [hook for hook, _ in services] == ["patient-view", "order-select", "order-sign", "encounter-discharge"]
    assert len({id for _, id in services}) == 3


def test_an_accepted_suggestion_is_not_made_again(followed: tuple[Path, list[str]]) -> None:
    _, _, again, told, _ = followed[1]
    assert again.strip() == "[]"
    assert told == ""


def test_its_line_is_in_the_audit_report(followed: tuple[Path, list[str]]) -> None:
    told = " ".join(followed[1][-1].split())
    assert "2 assessments of 1 patients Alarms: 2;" in told
    assert "absent_pulses: shown 2 (as an alarm 2), accepted 1, overridden 0" in told
    assert "Whole: 4 records. head 4:" in told
    assert b"Patient/p1" not in (followed[0] / "audit.db").read_bytes()


def test_the_site_file_that_it_shows_can_be_read() -> None:
    (text,) = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
    connections = read_site(text, GUIDELINE).connections
    assert connections.clients[0].issuer == "https://record.example.org"
    assert connections.page_links
    assert read_site(text, GUIDELINE).audit.days == 3650
