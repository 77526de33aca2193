"""Running the command as a shell does, inside this process."""

import io
import sys
from typing import NamedTuple

import pytest

from pulsefirst.interfaces.cli import main

AT = "2026-11-22T10:30:00+00:00"


class Ran(NamedTuple):
    code: int
    out: str
    err: str


def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *args: object, stdin: str = "") -> Ran:
    monkeypatch.setattr(sys, "argv", ["pulsefirst", *map(str, args)])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
    code = 0
    try:
        main()
    except SystemExit as exit:
        code = int(exit.code or 0)
    return Ran(code, *capsys.readouterr())
