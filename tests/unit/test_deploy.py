"""The examples for whoever runs this: linters that nobody here wrote find nothing wrong with them, and would."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

DEPLOY = ROOT / "deploy"


def linted(*command: str) -> tuple[int, str]:
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("wrong", "says"), [("", ""), ("RestrictRealtime=perhaps\n", "perhaps"), ("Nonsense=1\n", "Nonsense")]
)
def test_the_unit_file_is_one(wrong: str, says: str, tmp_path: Path) -> None:
    text = (DEPLOY / "pulsefirst.service").read_text(encoding="utf-8")
    unit = tmp_path / "pulsefirst.service"
    here = text.replace("/opt/pulsefirst/.venv/bin/pulsefirst", sys.executable)
    here = here.replace("/opt/pulsefirst/docs", str(ROOT / "docs"))
    unit.write_text(here.replace("[Install]", f"{wrong}[Install]"), encoding="utf-8")
    _, said = linted("systemd-analyze", "verify", "--man=no", str(unit))
    found = [line for line in said.splitlines() if "pulsefirst.service" in line]
    assert (says in said) if says else not found, said


@pytest.mark.parametrize(("wrong", "code"), [("", 0), ("RUN cd /tmp && sudo ls\n", 1)])
def test_the_container_file_is_one(wrong: str, code: int, tmp_path: Path) -> None:
    container = tmp_path / "Containerfile"
    container.write_text((DEPLOY / "Containerfile").read_text(encoding="utf-8") + wrong, encoding="utf-8")
    found, said = linted(str(Path(sys.executable).parent / "hadolint"), str(container))
    assert found == code, said


def test_what_they_start_is_there() -> None:
    from pulsefirst.interfaces.cli.serve import serve

    said = (DEPLOY / "pulsefirst.service").read_text(encoding="utf-8") + (DEPLOY / "Containerfile").read_text(
        encoding="utf-8"
    )
    for option in ("site", "workers", "logs", "host"):
        assert f"--{option}" in said
        assert option in serve.__annotations__
