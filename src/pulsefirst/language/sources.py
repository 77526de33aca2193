"""Words for what content stands on: statements, citations, interpretations and terminology codes."""

from __future__ import annotations

from pulsefirst.model.provenance import Checked, Citation, Code, Edition, Interpretation, Reads

SOURCE_ALONE, WITH_SUPPLEMENT = Edition.SOURCE_ALONE, Edition.WITH_SUPPLEMENT


def reads(*statements: str) -> tuple[Reads, ...]:
    """The statements of the source that a piece of content takes up, by id."""
    return tuple(Reads(statement) for statement in statements)


def interpretation(text: str, *statements: str) -> Interpretation:
    """How a vague or contradictory statement is taken, for a clinician to sign."""
    return Interpretation(text, reads(*statements))


def verified(title: str, address: str, *, supports: str = "", read: str = "") -> Citation:
    """A citation whose primary text (paper, abstract, guideline, label) states what is said; `read` says how far."""
    return Citation(title=title, checked=Checked.PRIMARY, address=address, supports=supports, read=read)


def secondary(title: str, address: str, *, supports: str = "", read: str = "") -> Citation:
    """A citation of a document that was read only through another, which `read` names; the primary text was not checked."""
    return Citation(title=title, checked=Checked.SECONDARY, address=address, supports=supports, read=read)


def loinc(code: str, checked: str) -> Code:
    """A LOINC code with how it was checked."""
    return Code("LOINC", code, checked)


def snomed(code: str, checked: str) -> Code:
    """A SNOMED CT code with how it was checked."""
    return Code("SNOMED CT", code, checked)


def icd10cm(code: str, checked: str) -> Code:
    """An ICD-10-CM code with how it was checked."""
    return Code("ICD-10-CM", code, checked)


def rxnorm(code: str, checked: str) -> Code:
    """An RxNorm ingredient with how it was checked."""
    return Code("RxNorm", code, checked)


def as_tuple(interprets: Interpretation | tuple[Interpretation, ...]) -> tuple[Interpretation, ...]:
    """One interpretation or several, as several."""
    return (interprets,) if isinstance(interprets, Interpretation) else interprets
