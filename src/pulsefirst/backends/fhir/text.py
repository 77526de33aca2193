"""A FHIR resource from JSON text, with every number as it was written; refused whole where the text is no such thing."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Final

from pulsefirst.backends.fhir.elements import Json
from pulsefirst.model.errors import MalformedRecord
from pulsefirst.notation.tree import shown

LARGEST: Final = 50_000_000
"""Bytes, checked before anything is parsed."""


def bundle_of_text(text: str | bytes, name: str = "bundle") -> Json:
    """The object that a JSON text holds. Raises MalformedRecord: too large, not UTF-8, not JSON, a key twice, nested too deep."""
    if len(text) > LARGEST:
        raise MalformedRecord(f"a record is at most {LARGEST} bytes: send the entries of the last months", name)
    try:
        decoded = text.decode("utf-8-sig") if isinstance(text, bytes) else text
        found = json.loads(decoded, parse_float=Decimal, parse_constant=_no_number, object_pairs_hook=_once)
    except UnicodeDecodeError:
        raise MalformedRecord("this is not UTF-8 text: send it as UTF-8", name) from None
    except RecursionError:
        raise MalformedRecord("this is nested too deep for a record: a FHIR resource has a few levels", name) from None
    except json.JSONDecodeError as error:
        raise MalformedRecord(f"this is not JSON: {error.msg}, in line {error.lineno}", name) from None
    except (ValueError, ArithmeticError) as error:
        raise MalformedRecord(f"this is not JSON that can be read: {shown(str(error))}", name) from None
    if not isinstance(found, dict):
        raise MalformedRecord(f"a record is a JSON object, not a {type(found).__name__}: send a FHIR Bundle", name)
    return found


def _no_number(word: str) -> object:
    raise ValueError(f"{word} is no number in JSON")


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose keys stand once; of a key that stands twice nobody knows which was meant."""
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise ValueError(f"the key {shown(twice)} stands twice in one object")
    return found
