"""The Python sources that the page needs, as one archive, found by following imports; no list is kept by hand."""

from __future__ import annotations

import ast
import io
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

import pulsefirst

HOME = Path(pulsefirst.__file__).parent
ENTRY = "pulsefirst.interfaces.web.inside"
UNNAMED = ("python-multipart",)
"""What is needed though nothing here imports it: starlette reads forms by it, and requires it only as an extra."""
CONTENT = HOME / "guideline"
"""The shelves of its rooms are found, not imported: a room that is reached brings all of them."""
NOT_SOURCE = {".so", ".pyd", ".dylib", ".pyc", ".pyi", ".c", ".h", ".typed"}
KEPT_OF_METADATA = re.compile(r"\.dist-info/(METADATA$|licenses/|LICEN[CS]E|COPYING|NOTICE|AUTHORS)")
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The same time for every file, so that the same sources make the same archive."""


class NotInstalled(Exception):
    """A package that the page needs is not installed as files."""


def archive(extra: Mapping[str, bytes] | None = None) -> bytes:
    """The archive: our own part, the packages it rests on with their licenses, and `extra` files, all by name."""
    own, packages = follow_imports(ENTRY)
    files = {path.relative_to(HOME.parent).as_posix(): path.read_bytes() for path in own}
    for distribution in required_distributions((*packages, *UNNAMED)):
        files |= sources(distribution)
    return pack(files | dict(extra or {}))


def pack(files: Mapping[str, bytes]) -> bytes:
    """These files as a zip, sorted and without times."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            zipped.writestr(info, files[name])
    return stream.getvalue()


# --- our own part -------------------------------------------------------------------------------------------------------


def follow_imports(entry: str) -> tuple[set[Path], set[str]]:
    """The files of this package that a module reaches by imports, with the data beside them, and the packages they name."""
    found: set[Path] = set()
    outside: set[str] = set()
    waiting = [entry]
    while waiting:
        for path in _files_of(waiting.pop()):
            if path in found:
                continue
            found.update((path, *_beside(path.parent)))
            for name in _imports(path):
                if name.partition(".")[0] == HOME.name:
                    waiting.append(name)
                elif name.partition(".")[0] not in sys.stdlib_module_names:
                    outside.add(name.partition(".")[0])
    return found, outside


def _files_of(name: str) -> Iterator[Path]:
    """The files that importing this name runs: of every package above it, and of the module; of a room of content, all of it."""
    place = HOME
    for part in (*name.split(".")[1:], ""):
        if (place / "__init__.py").is_file():
            yield place / "__init__.py"
        place = place / part
        if place.with_suffix(".py").is_file():
            yield place.with_suffix(".py")
    if place.parent == CONTENT:
        yield from place.glob("*.py")


def _imports(path: Path) -> Iterator[str]:
    package = [HOME.name, *path.relative_to(HOME).parent.parts]
    for node in ast.walk(ast.parse(path.read_bytes(), filename=str(path))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            module = [*above, *([node.module] if node.module else [])]
            yield from (".".join((*module, alias.name)) for alias in node.names)


def _beside(package: Path) -> Iterator[Path]:
    """The data beside a module: files that are not Python, also in folders without any."""
    for path in package.iterdir():
        if path.is_dir() and path.name != "__pycache__" and not any(path.rglob("*.py")):
            yield from _beside(path)
        elif path.is_file() and path.suffix not in {".py", *NOT_SOURCE}:
            yield path


# --- the packages it rests on -------------------------------------------------------------------------------------------


def required_distributions(packages: tuple[str, ...]) -> list[metadata.Distribution]:
    """The distributions that hold these packages, and all that those require, extras left out. Raises NotInstalled."""
    holders = metadata.packages_distributions()
    waiting = [holder for package in packages for holder in holders.get(package, [package])]
    found: dict[str, metadata.Distribution] = {}
    for name in waiting:
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        try:
            found[key] = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            if name in (*packages, *UNNAMED):
                raise NotInstalled(f"the page needs {name}, which is not installed here") from None
            continue  # required on another Python only
        wanted = (requirement for requirement in found[key].requires or () if "extra ==" not in requirement)
        waiting += [match[0] for requirement in wanted if (match := re.match(r"[A-Za-z0-9._-]+", requirement))]
    return [found[key] for key in sorted(found)]


def sources(distribution: metadata.Distribution) -> dict[str, bytes]:
    """What a distribution is made of that runs anywhere: sources and data, no compiled part and no tests; and its license."""
    files = {}
    for file in distribution.files or ():
        name = file.as_posix()
        if ".dist-info/" in name and not KEPT_OF_METADATA.search(name):
            continue
        if name.startswith("..") or file.suffix in NOT_SOURCE or {"__pycache__", "tests", "testsuite"} & set(file.parts):
            continue
        path = Path(str(distribution.locate_file(file)))
        if path.is_file():
            files[name] = path.read_bytes()
    if not files:
        raise NotInstalled(f"{distribution.metadata['Name']} is installed here without a list of its files")
    return files
