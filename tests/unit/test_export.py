"""The page as files: what is in the folder, what must be there first, and that the same content makes the same files."""

from __future__ import annotations

import hashlib
import io
import json
import re
import subprocess
import sys
import zipfile
from base64 import b64decode
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.unit.cli_runner import run

from conftest import ROOT
from pulsefirst.guideline import GUIDELINE
from pulsefirst.guideline.source_only import SOURCE_ONLY
from pulsefirst.interfaces.http.export import PYODIDE, NotExported, export_site
from pulsefirst.interfaces.http.packing import NotInstalled, archive, pack, required_distributions
from pulsefirst.interfaces.web.guard import POLICY, WASM

PACKAGES = ROOT / "node_modules"
Export = Callable[..., Path]


@pytest.fixture
def pyodide(tmp_path: Path) -> Path:
    """Something in the place of Pyodide: the export copies it and runs none of it."""
    folder = tmp_path / "pyodide"
    folder.mkdir()
    for name in PYODIDE:
        (folder / name).write_text(f"invented {name}", encoding="utf-8")
    (folder / "package.json").write_text('{"version": "0.0.0"}', encoding="utf-8")
    return folder


@pytest.fixture
def export(tmp_path: Path, pyodide: Path) -> Export:
    def exported(name: str = "page", *, source_only: bool = False, site: str = "") -> Path:
        export_site(tmp_path / name, pyodide, source_only=source_only, site=site, say=lambda _: None)
        return tmp_path / name

    return exported


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def kept(folder: Path) -> dict[str, dict[str, str | int]]:
    """What the keeper knows of each file."""
    first = (folder / "sw.js").read_text(encoding="utf-8").partition("\n")[0]
    found: dict[str, dict[str, str | int]] = json.loads(first.removeprefix("const EXPORT = ").removesuffix(";"))["files"]
    return found


# --- the content that is packed -----------------------------------------------------------------------------------------

HASH_OF_BOTH = """
import sys
sys.path.insert(0, sys.argv[1])
from pulsefirst.guideline import GUIDELINE
from pulsefirst.guideline.source_only import SOURCE_ONLY
print(GUIDELINE.hash, SOURCE_ONLY.hash)
"""


def test_the_content_that_is_packed_is_the_whole_content(tmp_path: Path) -> None:
    """No import leads to some shelves of a room; run from the archive, both guidelines are the same all the same."""
    with zipfile.ZipFile(io.BytesIO(archive())) as zipped:
        zipped.extractall(tmp_path)
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", HASH_OF_BOTH, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [GUIDELINE.hash, SOURCE_ONLY.hash]


# --- what is written ----------------------------------------------------------------------------------------------------


def test_the_same_content_makes_the_same_files(export: Export) -> None:
    assert contents(export("one")) == contents(export("two"))


def test_the_keeper_knows_every_file_but_itself_by_size_and_hash(export: Export) -> None:
    folder = export()
    found = contents(folder)
    known = kept(folder)
    assert set(known) == set(found) - {"sw.js"}
    for name, of in known.items():
        digest = b64decode(str(of["integrity"]).removeprefix("sha256-"))
        assert (of["size"], digest) == (len(found[name]), hashlib.sha256(found[name]).digest()), name


def test_another_content_has_another_keeper(export: Export) -> None:
    folders = export("whole"), export("alone", source_only=True), export("named", site="name: Elsewhere (invented)")
    assert len({(folder / "sw.js").read_bytes() for folder in folders}) == 3


class Addresses(HTMLParser):
    """Every address that a page names, and what may run on it."""

    def __init__(self) -> None:
        super().__init__()
        self.named: list[str] = []
        self.policy = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.named += [found[name] for name in ("src", "href", "action", "hx-post") if name in found]
        if found.get("http-equiv") == "Content-Security-Policy":
            self.policy = found["content"]


@pytest.mark.parametrize("name", ["index.html", "about.html"])
def test_a_page_names_only_what_stands_beside_it(export: Export, name: str) -> None:
    folder, page = export(), Addresses()
    page.feed((folder / name).read_text(encoding="utf-8"))
    assert page.named
    for address in page.named:
        assert not re.match("/|[a-z]+:", address), address
        place = address.partition("#")[0]
        assert place in ("", "./") or (folder / place).is_file(), address


@pytest.mark.parametrize("name", ["index.html", "about.html"])
def test_a_page_says_what_may_run_as_the_server_does(export: Export, name: str) -> None:
    page = Addresses()
    page.feed((export() / name).read_text(encoding="utf-8"))
    served = POLICY.format(wasm=WASM)
    assert set(served.split("; ")) - set(page.policy.split("; ")) == {"frame-ancestors 'none'"}, "no meta can say that"
    assert "'unsafe-" not in page.policy


def test_what_stands_in_the_page_before_it_starts_is_the_empty_page(export: Export) -> None:
    text = (export() / "index.html").read_text(encoding="utf-8")
    assert text.index("offline/offline.js") < text.index("static/htmx.min.js")
    assert 'name="case" value="{}"' in text
    assert 'id="starting"' in text


# --- its own Python -----------------------------------------------------------------------------------------------------

ALONE = """
import asyncio, json, sys
sys.path[:0] = [sys.argv[1]]
from urllib.parse import urlencode
from pulsefirst.interfaces.web.inside import open_page
from pulsefirst.interfaces.web.state import VIEWS
page = open_page(sys.argv[1] + "/settings.json")
form = {"content-type": "application/x-www-form-urlencoded", "hx-request": "true"}
for view in VIEWS:
    fields = {"case": '{"left": {"dorsalis_pedis": "absent"}}', "view": view, "value:calcium": "7.2 mg/dL", "enter": "calcium"}
    answer = asyncio.run(page.answer("POST", "/", form, urlencode(fields).encode(), "2026-03-04T05:06:07+00:00"))
    assert answer.status == 200 and b"mmol/L" in answer.body and b"Not recorded" not in answer.body, answer
compiled = [name for name, one in sys.modules.items() if (getattr(one, "__file__", None) or "").startswith(sys.argv[1]) and not one.__file__.endswith(".py")]
elsewhere = [name for name, one in sys.modules.items() if "site-packages" in (getattr(one, "__file__", None) or "")]
print(json.dumps([compiled, elsewhere]))
"""


def test_the_archive_alone_answers_every_view_without_a_compiled_part(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(archive({"settings.json": b'{"source_only": false, "site": ""}'}))) as zipped:
        zipped.extractall(tmp_path)
    asked = [sys.executable, "-I", "-S", "-c", ALONE, str(tmp_path)]
    found = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
    assert json.loads(found.stdout) == [[], []]


def test_the_archive_holds_what_the_page_needs_and_no_more_of_ours() -> None:
    with zipfile.ZipFile(io.BytesIO(archive())) as zipped:
        names = zipped.namelist()
    assert names == sorted(names)
    ours = {name.split("/")[1] for name in names if name.startswith("pulsefirst/")}
    assert {"model", "guideline", "engine", "notation", "interfaces"} <= ours
    assert "checks" not in ours
    assert not [name for name in names if name.startswith(("pulsefirst/interfaces/cli", "pulsefirst/backends/proof"))]
    assert not [name for name in names if name.endswith((".so", ".pyc", ".js.map"))]


def test_every_package_in_the_archive_brings_its_license() -> None:
    with zipfile.ZipFile(io.BytesIO(archive())) as zipped:
        names = zipped.namelist()
    packages = {name.partition("/")[0] for name in names if name.endswith("dist-info/METADATA")}
    licensed = {name.partition("/")[0] for name in names if re.search("licen[cs]e", name, re.IGNORECASE)}
    assert len(packages) > 8
    assert packages <= licensed


def test_an_archive_is_sorted_and_without_times() -> None:
    made = pack({"b": b"2", "a/c": b"1"})
    assert made == pack({"a/c": b"1", "b": b"2"})
    with zipfile.ZipFile(io.BytesIO(made)) as zipped:
        assert [(one.filename, one.date_time) for one in zipped.infolist()] == [
            ("a/c", (1980, 1, 1, 0, 0, 0)),
            ("b", (1980, 1, 1, 0, 0, 0)),
        ]


def test_a_package_that_is_not_installed_is_named() -> None:
    with pytest.raises(NotInstalled, match="no_such_package"):
        required_distributions(("no_such_package",))


# --- what must be there, and what is left alone -------------------------------------------------------------------------


def test_a_folder_of_something_else_is_left_as_it_is(export: Export, tmp_path: Path) -> None:
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(NotExported, match="name a new folder"):
        export()
    assert contents(tmp_path / "page") == {"thesis.txt": b"years of work"}


def test_an_earlier_export_is_replaced_and_what_it_had_besides_is_gone(export: Export) -> None:
    folder = export()
    expected = contents(folder)
    (folder / "static" / "old.css").write_text("", encoding="utf-8")
    keeper = (folder / "sw.js").read_text(encoding="utf-8")
    (folder / "sw.js").write_text(keeper.replace('"files": {', '"files": {"static/old.css": {}, ', 1), encoding="utf-8")
    (folder / "index.html").write_text("older", encoding="utf-8")
    assert contents(export()) == expected


def test_a_site_file_that_is_none_is_refused_with_its_line(
    tmp_path: Path, pyodide: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "site.yaml").write_text("nmae: Elsewhere", encoding="utf-8")
    wanted = ("--pyodide", pyodide, "--site", tmp_path / "site.yaml")
    ran = run(monkeypatch, capsys, "export", "site", tmp_path / "page", *wanted)
    assert ran.code == 2
    assert "did you mean 'name'" in ran.err
    assert not (tmp_path / "page").exists()


def test_without_pyodide_the_command_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run(monkeypatch, capsys, "export", "site", tmp_path / "page", "--pyodide", tmp_path)
    assert ran.code == 2
    assert "npm ci" in ran.err
    assert not (tmp_path / "page").exists()


def test_the_command_says_what_it_does_and_how_to_try_it(
    tmp_path: Path, pyodide: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run(monkeypatch, capsys, "export", "site", tmp_path / "page", "--pyodide", pyodide)
    assert ran.code == 0, ran.err
    assert "Pyodide 0.0.0" in ran.err
    assert f"--directory {tmp_path / 'page'}" in ran.out
    assert (tmp_path / "page" / "index.html").is_file()


# --- what is taken from npm ---------------------------------------------------------------------------------------------


def test_the_htmx_that_the_page_holds_is_the_one_of_npm() -> None:
    package = PACKAGES / "htmx.org"
    assert package.is_dir(), "run `npm ci --ignore-scripts`"
    wanted = json.loads((ROOT / "package.json").read_bytes())["dependencies"]["htmx.org"]
    assert json.loads((package / "package.json").read_bytes())["version"] == wanted
    held = ROOT / "src" / "pulsefirst" / "interfaces" / "web" / "static" / "htmx.min.js"
    assert held.read_bytes() == (package / "dist" / "htmx.min.js").read_bytes()


def test_the_packages_of_npm_are_pinned_by_hash_and_come_from_no_named_place() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_bytes())["packages"]
    wanted = json.loads((ROOT / "package.json").read_bytes())["dependencies"]
    for name, version in wanted.items():
        assert lock[f"node_modules/{name}"]["version"] == version
    for name, package in lock.items():
        assert not name or package["integrity"].startswith("sha512-")
        assert "resolved" not in package
