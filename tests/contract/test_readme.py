"""What the README says is so: its commands exist, its snippet runs, its first plan is the plan of today."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def pulsefirst(*words: str, given: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-m", "pulsefirst", *words],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"},
    )
    return done.stdout


def shown(block: str) -> tuple[str, list[str]]:
    """The command that a console block shows, and the lines it prints up to the dots."""
    command, *lines = block.strip().splitlines()
    return command.removeprefix("$ "), lines[: lines.index("...")]


def test_the_first_plan_is_the_plan_of_today() -> None:
    """The first command as it stands there, run where the README stands."""
    block, *_ = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    command, lines = shown(block)
    program, *words = command.split()
    assert program == "pulsefirst"
    assert pulsefirst(*words).splitlines()[: len(lines)] == lines


def test_one_absent_pulse_reassures_nobody() -> None:
    (block,) = re.findall(r"```console\n(\$ echo .*?)```", README, re.DOTALL)
    command, lines = shown(block)
    (given,) = re.findall(r"echo '(.*?)'", command)
    printed = pulsefirst("assess", "-", given=given)
    assert printed.splitlines()[:2] == lines[:2]
    assert printed.splitlines()[2].startswith(lines[2].split("numbness")[0].rstrip())
    assert "routine" not in printed


def test_every_command_it_names_exists_and_every_command_is_named() -> None:
    named = set(re.findall(r"`pulsefirst (\w+)", README)) | {"examples", "schema"}
    listed = set(re.findall(r"^  (\w+)  ", pulsefirst("--help").partition("Commands:")[2], re.MULTILINE))
    assert named == listed


def test_its_snippet_runs_and_gives_what_it_says() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    space: dict[str, object] = {}
    exec(code, space)
    assert str(eval("plan.triage.could_be.level.name", space)) == "EMERGENCY"
    assert eval("plan.questions[0].finding", space) == "posterior_tibial"


def test_every_link_leads_to_a_file() -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_make_targets_it_names_exist() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make (\w+)`", README)) <= targets
