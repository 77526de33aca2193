"""What a wheel carries: all that is run after an installation, and nothing that needs a checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
ASKED = """
from pulsefirst.interfaces.cli.files import beside
print(*(len(list(beside(name).rglob('*.yaml'))) for name in ('examples', 'cases')))
"""


def test_an_installed_copy_has_the_examples_and_the_cases_of_the_checkout(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        assert not [name for name in archive.namelist() if "/workbench/" in name]
        archive.extractall(tmp_path / "installed")
    ran = subprocess.run(
        [sys.executable, "-c", ASKED],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "installed")},
        capture_output=True,
        text=True,
        check=True,
    )
    there = [len(list((ROOT / name).rglob("*.yaml"))) for name in ("examples", "cases")]
    assert ran.stdout.split() == list(map(str, there))
    assert min(there) > 0
