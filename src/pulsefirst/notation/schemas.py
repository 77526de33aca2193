"""Several JSON Schemas that refer to each other, put together: each part once, under one name.

A schema file names itself (`$id`) and holds parts (`$defs`); it refers to its own parts and to those of other files. Where schemas are put
together, a part goes by the name of its file and its own, and every reference is written anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

Schema = dict[str, Any]

HERE: Final = "#"
PARTS: Final = "/$defs/"
ABOUT_ITSELF: Final = ("$schema", "$id", "$defs")


def together(files: Mapping[str, Schema], below: str) -> dict[str, Schema]:
    """Every schema by name, and each of its parts as `name.part`; references lead to `below`, such as `#/components/schemas/`."""
    homes = {file["$id"]: name for name, file in files.items() if "$id" in file}
    found: dict[str, Schema] = {}
    for name, file in files.items():
        found[name] = _rewritten({key: part for key, part in file.items() if key not in ABOUT_ITSELF}, name, homes, below)
        for part, schema in file.get("$defs", {}).items():
            found[f"{name}.{part}"] = _rewritten(schema, name, homes, below)
    return found


def alone(name: str, files: Mapping[str, Schema]) -> Schema:
    """One schema that refers to nothing outside it: it carries the parts that it needs."""
    below = f"{HERE}{PARTS}"
    every = together(files, below)
    needed: dict[str, Schema] = {}
    waiting = list(_referred(every[name], below))
    while waiting:
        part = waiting.pop()
        if part not in needed:
            needed[part] = every[part]
            waiting += _referred(every[part], below)
    return {**every[name], **({"$defs": dict(sorted(needed.items()))} if needed else {})}


def _rewritten(data: Any, name: str, homes: Mapping[str, str], below: str) -> Any:
    if isinstance(data, dict):
        return {
            key: _reference(part, name, homes, below) if key == "$ref" else _rewritten(part, name, homes, below)
            for key, part in data.items()
        }
    if isinstance(data, list):
        return [_rewritten(part, name, homes, below) for part in data]
    return data


def _reference(written: str, name: str, homes: Mapping[str, str], below: str) -> str:
    file, _, part = written.partition(HERE)
    home = homes[file] if file else name
    return f"{below}{home}.{part.removeprefix(PARTS)}" if part else f"{below}{home}"


def _referred(data: object, below: str) -> Iterable[str]:
    if isinstance(data, dict):
        if isinstance(data.get("$ref"), str):
            yield data["$ref"].removeprefix(below)
        for part in data.values():
            yield from _referred(part, below)
    elif isinstance(data, list):
        for part in data:
            yield from _referred(part, below)
