"""What the unit tests are handed: the command line, run inside this process."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from unit.cli_runner import Ran, run


@pytest.fixture
def pulsefirst(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """The command as a shell runs it: `pulsefirst("assess", "-", stdin="...")`."""
    return lambda *args, stdin="": run(monkeypatch, capsys, *args, stdin=stdin)
