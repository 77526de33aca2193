"""Scopes of SMART on FHIR, in both of their notations: `patient/Type.read` (version 1) and `patient/Type.rs?param=value` (version 2)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

SCOPE: Final = re.compile(r"(patient|user|system)/(\*|[A-Za-z]+)\.([a-z*]+)(\?\S+)?")
LETTERS: Final = "cruds"
OF_VERSION_1: Final = {"read": "rs", "write": "cud", "*": LETTERS}


@dataclass(frozen=True)
class FhirScope:
    """What one scope grants: a type of resource (or `*`), the letters of version 2, and whether of all of them or a part."""

    of: str
    kind: str
    letters: frozenset[str]
    whole: bool

    def covers(self, kind: str, letters: str) -> bool:
        """Whether it grants all these letters of a type."""
        return self.kind in ("*", kind) and self.letters.issuperset(letters)


def fhir_scopes(scopes: Iterable[str]) -> tuple[FhirScope, ...]:
    """The scopes that are of FHIR resources, in order. One with letters that mean nothing grants nothing."""
    return tuple(_scope(match) for scope in scopes if (match := SCOPE.fullmatch(scope)) is not None)


def _scope(match: re.Match[str]) -> FhirScope:
    letters = OF_VERSION_1.get(match[3], match[3])
    known = letters if set(letters) <= set(LETTERS) else ""
    return FhirScope(match[1], match[2], frozenset(known), match[4] is None)
