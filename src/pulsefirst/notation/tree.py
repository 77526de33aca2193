"""A case as it was written: words, lists and sections, each with its place. Nothing is typed yet.

YAML (and so JSON) and plain Python data come to the same tree, so that everything after it exists once. Every scalar is kept
as the text it was written as: what `no`, `0.90` or `6:30` mean is decided by the finding, never by a parser's guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final, TypeAlias

import yaml

from pulsefirst.model.errors import MalformedCase, WrongValue

LARGEST: Final = 1_000_000
"""Bytes. Checked before anything is parsed."""
DEEPEST: Final = 8
MOST: Final = 20_000
"""Words, lists and sections in one text; many times what a case can hold, and few enough to read in seconds."""


@dataclass(frozen=True)
class Words:
    """A scalar, as text. `where` is the file and line, or the path of keys."""

    text: str
    where: str


@dataclass(frozen=True)
class Several:
    """A list."""

    items: tuple[Tree, ...]
    where: str


@dataclass(frozen=True)
class Entry:
    """One key of a section with what is written under it; `where` is the place of the key.

    A `filler` was read out of something else, and stands only where nothing says otherwise.
    """

    key: str
    value: Tree
    where: str
    filler: bool = False


@dataclass(frozen=True)
class Section:
    """Entries in the order they were written; no key stands twice."""

    entries: tuple[Entry, ...]
    where: str


Tree: TypeAlias = Words | Several | Section


def shown(text: str) -> str:
    """What was written, quoted for a message: short, on one line, printable anywhere."""
    return repr(text) if len(text) <= 60 else f"{text[:60]!r}..."


# --- from text --------------------------------------------------------------------------------------------------------


def tree_of_text(text: str | bytes, name: str = "case") -> Tree:
    """The tree of a YAML or JSON document; places are `name:line`. Raises MalformedCase."""
    decoded = _decoded(text, name).removeprefix("\ufeff")
    if decoded.lstrip().startswith("{"):
        decoded = decoded.replace("\t", " ")  # JSON is often indented by tabs, which YAML does not take
    try:
        return _Parser(decoded, name).document()
    except yaml.reader.ReaderError as error:
        line = decoded.count("\n", 0, error.position) + 1
        raise MalformedCase(f"the character {shown(decoded[error.position])} is not allowed", f"{name}:{line}") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise MalformedCase(f"this is not YAML or JSON: {error.problem or error.context}", f"{name}:{line}") from None
    except (yaml.YAMLError, ValueError, OverflowError):  # numbers beyond Unicode in an escape, or too long in a directive
        raise MalformedCase("this is not YAML or JSON: an escape or a directive has no meaning", f"{name}:1") from None


def _decoded(text: str | bytes, name: str) -> str:
    if len(text) > LARGEST:
        raise _too_large(name)
    try:
        if isinstance(text, bytes):
            return text.decode()
        if len(text.encode()) > LARGEST:
            raise _too_large(name)
        return text
    except UnicodeError as error:
        start = error.start if isinstance(error, UnicodeDecodeError | UnicodeEncodeError) else 0
        before = text[:start]
        lines = before.count(b"\n") if isinstance(before, bytes) else before.count("\n")
        raise MalformedCase("this is not UTF-8 text: save the file as UTF-8", f"{name}:{lines + 1}") from None


def _too_large(name: str) -> MalformedCase:
    return MalformedCase(f"a case is at most {LARGEST} bytes", f"{name}:1")


class _Parser:
    """Builds the tree from the parser's events, so that depth, size, anchors and tags are refused as they come."""

    def __init__(self, text: str, name: str) -> None:
        self._events: Iterator[Any] = yaml.parse(text, Loader=yaml.SafeLoader)
        self._name = name
        self._budget = iter(range(MOST))

    def document(self) -> Tree:
        next(self._events)  # the beginning of the stream
        opening = next(self._events)
        if isinstance(opening, yaml.StreamEndEvent):
            return Section((), self._where(opening))
        tree = self._tree(next(self._events), depth=1)
        next(self._events)  # the end of the document
        after = next(self._events)
        if isinstance(after, yaml.DocumentStartEvent):
            raise MalformedCase("a second document begins here: write one case in one text", self._where(after))
        return tree

    def _tree(self, event: Any, depth: int) -> Tree:
        where = self._where(event)
        self._refuse_extras(event, where)
        _check_size(depth, self._budget, where)
        if isinstance(event, yaml.ScalarEvent):
            return Words(event.value, where)
        if isinstance(event, yaml.SequenceStartEvent):
            return Several(tuple(self._tree(inner, depth + 1) for inner in self._until(yaml.SequenceEndEvent)), where)
        places: dict[str, str] = {}
        entries = tuple(self._entry(key, places, depth + 1) for key in self._until(yaml.MappingEndEvent))
        return Section(entries, where)

    def _entry(self, event: Any, places: dict[str, str], depth: int) -> Entry:
        key = self._tree(event, depth)
        if not isinstance(key, Words):
            raise MalformedCase("a key is a single name, not a list or a section", key.where)
        if key.text in places:
            raise MalformedCase(f"{shown(key.text)} is written twice, first at {places[key.text]}", key.where)
        places[key.text] = key.where
        return Entry(key.text, self._tree(next(self._events), depth), key.where)

    def _until(self, end: type) -> Iterator[Any]:
        while not isinstance(event := next(self._events), end):
            yield event

    def _refuse_extras(self, event: Any, where: str) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise MalformedCase(f"the alias {shown(f'*{event.anchor}')} is not accepted: write the value out", where)
        if event.anchor is not None:
            raise MalformedCase(f"the anchor {shown(f'&{event.anchor}')} is not accepted: leave it out", where)
        if event.tag is not None:
            raise MalformedCase(
                f"the tag {shown(event.tag)} is not accepted: leave it out, the finding tells the type", where
            )

    def _where(self, event: Any) -> str:
        return f"{self._name}:{event.start_mark.line + 1}"


# --- from plain data --------------------------------------------------------------------------------------------------


def tree_of_data(data: Mapping[str, Any], name: str = "case") -> Tree:
    """The tree of already parsed data; places are paths of keys such as `case.left.name`. Raises MalformedCase, WrongValue.

    Takes text, bool, int, Decimal, date, datetime, members of an enumeration, lists and mappings. A float is refused.
    """
    if not isinstance(data, Mapping):
        raise MalformedCase(f"a case is a mapping of findings, not a {type(data).__name__}", name)
    return _from_data(data, name, 1, iter(range(MOST)))


def _from_data(data: Any, where: str, depth: int, budget: Iterator[int]) -> Tree:
    _check_size(depth, budget, where)
    if isinstance(data, Mapping):
        return Section(tuple(_entry_from_data(key, data[key], where, depth + 1, budget) for key in data), where)
    if isinstance(data, list | tuple | set | frozenset):
        items = (_from_data(item, f"{where}[{place}]", depth + 1, budget) for place, item in enumerate(data))
        return Several(tuple(items), where)
    return Words(_text_of(data, where), where)


def _entry_from_data(key: Any, value: Any, where: str, depth: int, budget: Iterator[int]) -> Entry:
    if not isinstance(key, str):
        raise MalformedCase(f"a key is text, not a {type(key).__name__}", where)
    inside = f"{where}.{key if key.isidentifier() and key.isascii() and len(key) <= 60 else shown(key)}"
    return Entry(str(key), _from_data(value, inside, depth, budget), inside)


def _text_of(data: Any, where: str) -> str:
    match data:
        case None:
            return ""
        case bool():
            return "yes" if data else "no"
        case Enum():
            return data.value if isinstance(data.value, str) else data.name
        case str():
            return data
        case int() if data.bit_length() > 128:  # Python refuses to print very long integers
            raise WrongValue("this number is too large", where)
        case int() | Decimal():
            return str(data)
        case date() | datetime():
            return data.isoformat()
        case float():
            raise WrongValue(f"the float {data!r} is not exact: write it as text, '{data!r}', or as a Decimal", where)
        case _:
            raise WrongValue(f"a {type(data).__name__} is not accepted: write it as text", where)


def _check_size(depth: int, budget: Iterator[int], where: str) -> None:
    if depth > DEEPEST:
        raise MalformedCase("this is nested too deep for a case", where)
    if next(budget, None) is None:
        raise MalformedCase("there are too many entries for a case", where)
