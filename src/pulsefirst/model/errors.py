"""Everything that can go wrong, as one tree.

PulsefirstError
├── ContentError           the guideline is ill-formed (a defect of the content, found when it is built)
└── CaseError              the case cannot be read: says what, where, and what instead
    ├── MalformedCase      not YAML or JSON, not UTF-8, too large, an alias, a duplicate key
    ├── UnknownName        no such finding, value, target or section
    ├── WrongValue         not a value of that finding (type, unit)
    ├── Implausible        outside the plausible range
    └── MalformedRecord    a health record that is none: not FHIR R4, too large, of two patients
"""

from __future__ import annotations


class PulsefirstError(Exception):
    """The root of every error this package raises on purpose."""


class ContentError(PulsefirstError):
    """The guideline's content is ill-formed; the message says what to write instead."""


class CaseError(PulsefirstError):
    """A case cannot be read. `where` is the file and line, or the path of keys inside a mapping."""

    def __init__(self, message: str, where: str = "") -> None:
        super().__init__(f"{where}: {message}" if where else message)
        self.message = message
        self.where = where


class MalformedCase(CaseError):
    """The text is not a case at all: syntax, encoding, size, alias or duplicate key."""


class UnknownName(CaseError):
    """A name that the guideline does not have; the message names the nearest one."""


class WrongValue(CaseError):
    """A value of the wrong kind or in a unit that is not accepted."""


class Implausible(CaseError):
    """A number outside the range a patient can have."""


class MalformedRecord(CaseError):
    """What was given is no record that can be read: not JSON, not FHIR R4, too large, or of two patients."""
