"""The hash of a guideline: equal content, equal hash, on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.kinds import NAMED

LEFT_OUT = ("hash", "modules")


def hash_of(guideline: Guideline) -> str:
    """SHA-256 over all content in a fixed notation."""
    lines = [
        f"{field.name}={_notation(getattr(guideline, field.name), depth=0)}"
        for field in fields(guideline)
        if field.name not in LEFT_OUT
    ]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def hash_beside(known: str, more: Any) -> str:
    """SHA-256 over a hash and what is there beside what it is of."""
    return hashlib.sha256(f"{known}\n{_notation(more, depth=1)}".encode()).hexdigest()


def _notation(value: Any, depth: int) -> str:
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, type):
        return (
            f"{value.__name__}({','.join(member.name for member in value)})" if issubclass(value, Enum) else value.__name__
        )
    if value is None or isinstance(value, str | bool | int | Decimal | date | timedelta):
        return repr(value) if not isinstance(value, Decimal) else str(value)
    if isinstance(value, frozenset):
        return "{" + ",".join(sorted(_notation(item, depth + 1) for item in value)) + "}"
    if isinstance(value, tuple | list):
        return "(" + ",".join(_notation(item, depth + 1) for item in value) + ")"
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{_notation(k, depth + 1)}:{_notation(v, depth + 1)}" for k, v in value.items()) + "}"
    if is_dataclass(value) and not isinstance(value, type):
        name = getattr(value, "name", "")
        if name and depth > 1 and isinstance(value, NAMED):
            return f"@{name}"
        inner = ",".join(f"{field.name}={_notation(getattr(value, field.name), depth + 1)}" for field in fields(value))
        return f"{type(value).__name__}({inner})"
    raise ContentError(
        f"content holds a {type(value).__name__}, which has no fixed notation: use text, a decimal or a dataclass"
    )
