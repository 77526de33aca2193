"""The bedside page as a folder of files: the same page, answered by the same Python in the browser, without a server.

Any static host will do, under any path; over https (or on this machine) the page keeps itself on the device and needs no
network after its first load. `offline/` holds what the browser runs: the worker in which Python answers, what hands it the
requests of the page, and the keeper of all files, which serves them with the headers that a server sends.
"""

from __future__ import annotations

import asyncio
import hashlib
import html
import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from pulsefirst.interfaces.http.packing import archive
from pulsefirst.interfaces.web.inside import Inside, PageAnswer, page_of
from pulsefirst.interfaces.web.page_files import PageFiles

PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide-lock.json", "python_stdlib.zip", "package.json")
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".zip": "application/zip",
}
KEEPER = "sw.js"
MARK = "const EXPORT = "
OF_ONE_ANSWER = {"cache-control", "content-length", "content-type"}
NOT_IN_META = ("frame-ancestors",)
"""What a content security policy may say in a header only."""
ANY_TIME = "2000-01-01T00:00:00+00:00"
"""The first page is empty, so it is the same at any time."""
STARTING = """<noscript><p class="message">This copy of the page runs in the browser itself and needs JavaScript.</p></noscript>
<p id="starting" class="message" role="status">Starting on this device.</p>
"""


class NotExported(Exception):
    """The export cannot be made; the message says what is missing and how to get it."""


@dataclass(frozen=True)
class Exported:
    """What was written: how many files of how many bytes, and of which version of Pyodide."""

    files: int
    size: int
    pyodide: str


def export_site(folder: Path, pyodide: Path, *, source_only: bool, site: str, say: Callable[[str], object]) -> Exported:
    """Write the page to a folder that is new, empty, or an earlier export. `say` is told of each long step.

    `source_only` is whether the source stands alone, `site` the text of a site file (none where it is empty). Raises NotExported, and
    CaseError where that text is no site.
    """
    version = _version(pyodide)
    earlier = _earlier(folder)
    say(f"Pyodide {version} from {pyodide}")
    contents = {f"pyodide/{name}": (pyodide / name).read_bytes() for name in PYODIDE}
    say("the page's own Python, with what it rests on")
    settings = json.dumps({"source_only": source_only, "site": site}).encode()
    contents["offline/python.zip"] = archive({"settings.json": settings})
    say("the first page")
    page = page_of(site, source_only=source_only)
    contents |= asyncio.run(_pages(page))
    contents |= {f"offline/{name}": content for name, content in _ours().items() if name != KEEPER}
    contents[KEEPER] = _keeper(contents, asyncio.run(_headers(page)))
    say(f"{len(contents)} files to {folder}")
    for name in earlier - set(contents):
        (folder / name).unlink(missing_ok=True)
    for name, content in contents.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return Exported(len(contents), sum(map(len, contents.values())), version)


# --- what must be there -------------------------------------------------------------------------------------------------


def _version(pyodide: Path) -> str:
    missing = [name for name in PYODIDE if not (pyodide / name).is_file()]
    if missing:
        raise NotExported(
            f"{pyodide} holds no {', '.join(missing)}: run `npm ci --ignore-scripts` in the checkout, or unpack the npm package "
            "pyodide and name its folder with --pyodide DIR"
        )
    return str(json.loads((pyodide / "package.json").read_bytes())["version"])


def _earlier(folder: Path) -> set[str]:
    """The files of an earlier export in this folder. Raises NotExported where other files are in it."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return set()
    keeper = folder / KEEPER
    first = keeper.read_text(encoding="utf-8").partition("\n")[0] if keeper.is_file() else ""
    if not first.startswith(MARK):
        raise NotExported(f"{folder} is not empty and no earlier export: name a new folder")
    names = json.loads(first.removeprefix(MARK).removesuffix(";"))["files"]
    return {name for name in names if ".." not in Path(name).parts and not Path(name).is_absolute()}


# --- the files ----------------------------------------------------------------------------------------------------------


def _ours() -> dict[str, bytes]:
    """What the browser runs beside the page, by name."""
    room = files("pulsefirst.interfaces.http").joinpath("offline")
    return {file.name: file.read_bytes() for file in room.iterdir() if Path(file.name).suffix in KINDS}


async def _pages(page: Inside) -> dict[str, bytes]:
    """The pages and the static files as the application answers them; the pages say what may run, as a header would."""
    first, about = await _got(page, "/"), await _got(page, "/about.html")
    policy = _meta_policy(dict(first.headers)["content-security-policy"])
    early = f'{policy}<link rel="stylesheet" href="offline/offline.css">\n<script src="offline/offline.js"></script>\n'
    contents = {
        "index.html": _with(_with(first.body.decode(), early, after='<meta charset="utf-8">\n'), STARTING, before="</body>"),
        "about.html": _with(about.body.decode(), policy, after='<meta charset="utf-8">\n'),
    }
    static = {f"static/{name}": content for name, (content, _) in PageFiles().static.items()}
    return {name: text.encode() for name, text in contents.items()} | static


async def _headers(page: Inside) -> dict[str, str]:
    """The headers of every answer."""
    return {name: said for name, said in (await _got(page, "/")).headers if name not in OF_ONE_ANSWER}


async def _got(page: Inside, path: str) -> PageAnswer:
    answer = await page.answer("GET", path, {}, b"", ANY_TIME)
    if answer.status != 200:
        raise NotExported(f"the page does not answer {path}: {answer.status}")
    return answer


def _meta_policy(policy: str) -> str:
    parts = [part for part in policy.split("; ") if not part.startswith(NOT_IN_META)]
    return f'<meta http-equiv="Content-Security-Policy" content="{html.escape("; ".join(parts), quote=False)}">\n'


def _with(text: str, more: str, *, after: str = "", before: str = "") -> str:
    """The text with more inserted at one place. Raises NotExported unless that place occurs exactly once."""
    place = after or before
    if text.count(place) != 1:
        raise NotExported(f"the page has {place.strip()} {text.count(place)} times: the export puts its own beside one")
    return text.replace(place, place + more if after else more + place)


def _keeper(contents: Mapping[str, bytes], headers: Mapping[str, str]) -> bytes:
    """The keeper of all files, which knows each by its hash: so it changes with any of them, and its version with it."""
    known = {
        name: {"type": KINDS[Path(name).suffix], "size": len(contents[name]), "integrity": _integrity(contents[name])}
        for name in sorted(contents)
    }
    code = _ours()[KEEPER]
    version = hashlib.sha256(json.dumps([known, dict(headers)]).encode() + code).hexdigest()[:16]
    return f"{MARK}{json.dumps({'version': version, 'headers': dict(headers), 'files': known})};\n".encode() + code


def _integrity(content: bytes) -> str:
    return f"sha256-{b64encode(hashlib.sha256(content).digest()).decode()}"
