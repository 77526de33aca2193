"""What the README says is so: its commands exist, its snippet runs, its first plan is the plan of today."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def pulsefirst(*words: str, given: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-m", "pulsefirst", *words],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"},
    )
    return done.stdout


def shown(block: str) -> tuple[str, list[str]]:
    """The command that a console block shows, and the lines it prints up to the dots."""
    command, *lines = block.strip().splitlines()
    return command.removeprefix("$ "), lines[: lines.index("...")]


def test_the_first_plan_is_the_plan_of_today(tmp_path: Path) -> None:
    (block,) = re.findall(r"```console\n\$ cat case\.yaml\n(.*?)```", README, re.DOTALL)
    case, _, rest = block.partition("\n\n")
    (tmp_path / "case.yaml").write_text(case, encoding="utf-8")
    command, lines = shown(rest)
    words = [str(tmp_path / word) if word == "case.yaml" else word for word in command.split()[1:]]
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
