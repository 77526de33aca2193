"""Saving a case: the old file or the new one, never half; and an interview that keeps what was answered, however it ends."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

import pulsefirst
from pulsefirst.interfaces.cli import saving
from pulsefirst.interfaces.cli.files import BadInput
from pulsefirst.notation.whole import END, HEAD, marked
from unit.cli_runner import AT, run

SRC = Path(__file__).parents[2] / "src"
COMMAND = [sys.executable, "-m", "pulsefirst"]
ANSWER = "left absent\n"


@pytest.fixture
def cli(monkeypatch, capsys):
    return lambda *args, stdin="": run(monkeypatch, capsys, *args, stdin=stdin)


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".saving-")]


# --- one file -----------------------------------------------------------------------------------------------------------


def test_a_saved_file_is_its_owners_alone_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    saving.save(str(path), "age: 71\n")
    assert path.read_text(encoding="utf-8") == "age: 71\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("at", ["fsync", "replace"])
def test_a_save_that_fails_leaves_what_stood_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str) -> None:
    path = tmp_path / "case.yaml"
    path.write_text("age: 71\n", encoding="utf-8")

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(saving.os, at, fails)
    with pytest.raises(BadInput, match="No space left"):
        saving.save(str(path), "age: 72\n")
    assert path.read_text(encoding="utf-8") == "age: 71\n"
    assert leftovers(tmp_path) == []


def test_a_kill_at_any_moment_of_a_save_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    whole = marked("".join(f"# {number}\n" for number in range(20_000)) + "age: 71\n")
    saving.save(str(path), whole)
    script = (
        "import sys; from pulsefirst.interfaces.cli.saving import save\n"
        "text = open(sys.argv[1], encoding='utf-8').read(); print('ready', flush=True)\n"
        "while True: save(sys.argv[1], text)"
    )
    for pause in (0.0, 0.003, 0.007, 0.013, 0.021):
        with subprocess.Popen(
            [sys.executable, "-c", script, str(path)], env={**os.environ, "PYTHONPATH": str(SRC)}, stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(pause)
            process.kill()
        assert path.read_text(encoding="utf-8") == whole


@pytest.mark.parametrize("name", ["a\0b.yaml", "no/such/folder/case.yaml", ".", ""])
def test_a_name_that_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput, match="cannot be written"):
        saving.save(name, "age: 71\n")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "case.yaml", tmp_path / "link.yaml"
    path.write_text("age: 71\n", encoding="utf-8")
    link.symlink_to(path)
    saving.save(str(link), "age: 72\n")
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "age: 72\n"


# --- a file that was cut off --------------------------------------------------------------------------------------------


def test_a_cut_file_is_refused_wherever_it_is_cut(tmp_path: Path) -> None:
    text = marked("age: 71\nsmokes: yes\n")
    path = tmp_path / "case.yaml"
    for length in range(len(HEAD), len(text.rstrip())):
        path.write_text(text[:length], encoding="utf-8")
        with pytest.raises(pulsefirst.CaseError, match="cut off"):
            pulsefirst.load_case(path)
    path.write_text(text, encoding="utf-8")
    assert len(pulsefirst.load_case(path).facts) == 2


def test_a_file_written_by_hand_needs_no_such_lines(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text("age: 71", encoding="utf-8")
    assert len(pulsefirst.load_case(path).facts) == 1


# --- the interview ------------------------------------------------------------------------------------------------------


def test_no_other_file_is_written_over_unasked(cli, tmp_path: Path) -> None:
    other, new = tmp_path / "other.yaml", tmp_path / "new.yaml"
    other.write_text("age: 71\n", encoding="utf-8")
    code, out, err = cli("interview", "--at", AT, "--save", other, stdin=ANSWER)
    assert (code, out) == (2, "")
    assert "is there already" in err
    out = cli("interview", "--at", AT, stdin=f"{ANSWER}s {other}\nn\ns {new}\nq\n").out
    assert "Write over it?" in out
    assert other.read_text(encoding="utf-8") == "age: 71\n"
    assert new.read_text(encoding="utf-8").endswith(END)
    cli("interview", "--at", AT, stdin=f"{ANSWER}s {other}\ny\nq\n")
    assert "dorsalis_pedis" in other.read_text(encoding="utf-8")


def test_the_file_it_goes_on_with_is_its_own(cli, tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    cli("interview", "--at", AT, "--save", path, stdin=ANSWER)
    assert cli("interview", path, "--at", AT, "--save", path, stdin="numbness left\n").code == 0
    assert "numbness" in path.read_text(encoding="utf-8")


def test_a_place_where_nothing_can_be_saved_is_said_before_the_first_question(cli, tmp_path: Path) -> None:
    code, out, err = cli("interview", "--save", tmp_path / "none" / "case.yaml", stdin=ANSWER)
    assert (code, out) == (2, "")
    assert "there is no folder" in err


@pytest.mark.parametrize("line", ["9" * 5_000, "1 left " + "9" * 5_000, "s a\0b.yaml", "\0", "٣", "\udcff"])
def test_no_line_ends_the_interview(cli, tmp_path: Path, line: str) -> None:
    path = tmp_path / "case.yaml"
    sent = f"{ANSWER}{line}\nq\n".encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    code, out, err = cli("interview", "--at", AT, "--save", path, stdin=sent)
    assert code == 0, err
    assert "1 answer" in out
    assert len(pulsefirst.load_case(path).facts) == 4


def talk(folder: Path, *args: str) -> subprocess.Popen[bytes]:
    """An interview as a process of its own, which has taken one answer."""
    process = subprocess.Popen(
        [*COMMAND, "interview", *args],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(SRC), "TMPDIR": str(folder)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(ANSWER.encode())
    process.stdin.flush()
    heard = b""
    while b"NOW NONE" not in heard:
        heard += process.stdout.read1(4096)
    return process


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("named", [True, False])
def test_what_was_answered_outlives_a_signal(tmp_path: Path, how: signal.Signals, named: bool) -> None:
    path = tmp_path / "case.yaml"
    process = talk(tmp_path, *(("--save", str(path)) if named else ()))
    process.send_signal(how)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 128 + how
    kept = path if named else next(tmp_path.glob(f"{saving.RESCUED}*"))
    assert len(pulsefirst.load_case(kept).facts) == 4
    assert str(kept) in err.decode()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_what_was_answered_outlives_a_reader_that_goes_away_and_a_byte_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    process = talk(tmp_path, "--save", str(path))
    assert process.stdout is not None
    assert process.stdin is not None
    process.stdin.write(b"\xff\xfe\n")
    process.stdin.flush()
    process.stdout.close()
    process.stdin.write(b"?\n" * 5)
    process.stdin.close()
    process.wait(timeout=20)
    assert process.stderr is not None
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()
    assert len(pulsefirst.load_case(path).facts) == 4


# --- output that cannot be written --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("redirected", "code"), [("> /dev/full", 2), (">&-", 2), ("2>&- >&-", 2), ("| head -1", 0)])
def test_output_that_goes_nowhere_ends_in_words_and_without_a_trace(redirected: str, code: int) -> None:
    shell = f"set -o pipefail; {' '.join(COMMAND)} findings pulse {redirected}"
    ran = subprocess.run(
        ["bash", "-c", shell], env={**os.environ, "PYTHONPATH": str(SRC)}, capture_output=True, timeout=60, check=False
    )
    assert ran.returncode == code
    assert b"Traceback" not in ran.stderr
    assert b"Exception ignored" not in ran.stderr
    assert (b"standard output" in ran.stderr) is (code == 2 and "2>&-" not in redirected)


def test_a_closed_standard_input_is_said() -> None:
    ran = subprocess.run(
        ["bash", "-c", f"{' '.join(COMMAND)} assess - <&-"],
        env={**os.environ, "PYTHONPATH": str(SRC)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 2
    assert b"Traceback" not in ran.stderr
