"""Provenance: what a piece of content stands on. The bottom of the model: it imports nothing of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Provenance(StrEnum):
    """Where a piece of content comes from: the source pathway, or beyond it."""

    SOURCE = "source"
    SUPPLEMENT = "supplement"


class Edition(StrEnum):
    """The two guidelines that one content gives: the source alone, and the source with its supplement."""

    SOURCE_ALONE = "the source alone"
    WITH_SUPPLEMENT = "the source with its supplement"


@dataclass(frozen=True, eq=False, kw_only=True)
class ForEdition:
    """What differs between the two guidelines: `only` names the one it is for (None: it is for both)."""

    only: Edition | None = None

    def is_for(self, edition: Edition) -> bool:
        """Whether it belongs to this guideline."""
        return self.only in (None, edition)


class Checked(StrEnum):
    """How far a citation was followed to what it says."""

    PRIMARY = "verified in the primary text"
    SECONDARY = "secondary source; the primary text was not checked"
    UNVERIFIED = "unverified: general medical knowledge, no source checked"


@dataclass(frozen=True)
class Reads:
    """A statement of the source that a piece of content takes up, by its id."""

    statement: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Citation:
    """What content beyond the source stands on. What is unverified has no address, and is shown as unverified.

    `title` names the document itself (a guideline with its number and year, a paper with its DOI or PMID), `supports` what is taken
    from it, and `read` where and how far it was read where that was not the document.
    """

    title: str
    checked: Checked
    address: str = ""
    supports: str = ""
    read: str = ""
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Evidenced:
    """What either reads statements of the source or, beyond the source, cites. Which of the two says where it comes from."""

    reads: tuple[Reads, ...] = ()
    cites: tuple[Citation, ...] = ()

    @property
    def provenance(self) -> Provenance:
        """The source, unless it cites."""
        return Provenance.SUPPLEMENT if self.cites else Provenance.SOURCE


@dataclass(frozen=True, eq=False)
class Interpretation:
    """How a vague or contradictory statement is taken: one row of the sheet that a clinician signs."""

    text: str
    reads: tuple[Reads, ...] = ()
    name: str = field(default="", init=False)


@dataclass(frozen=True)
class Code:
    """A terminology code as it was verified: system (LOINC, SNOMED CT, ICD-10-CM, RxNorm), code, and how far it was checked."""

    system: str
    code: str
    checked: str
