"""Which name of the content was meant by what was written: a guess for a message."""

from __future__ import annotations

from collections.abc import Container

from pulsefirst.engine.find import search
from pulsefirst.model.guideline import Guideline
from pulsefirst.notation.words import nearest


def guess_at_name(content: Guideline, name: str) -> str:
    """ "; did you mean ...?" for a name of something that can be explained; empty where nothing is near."""
    kinds = (
        content.recommendations,
        content.hypotheses,
        content.arguments,
        content.remarks,
        content.dose_tables,
        content.instruments,
        content.territories,
        content.likelihoods,
    )
    names = [one for kind in kinds for one in kind]
    near = found_by_words(content, name, names, guess=False) or nearest(name, dict.fromkeys(names, ()))
    near = near or found_by_words(content, name, names)
    return f"; did you mean {near}?" if near else ""


def found_by_words(content: Guideline, words: str, names: Container[str], *, guess: bool = True) -> str | None:
    """The name among these that these words find; never what was written itself. Without `guess` only by words as they were written."""
    found = search(content, words.replace("_", " "))
    if not guess and (found.read_as or found.partly):
        return None
    return next((hit.name for hit in found.hits if hit.name in names and hit.name != words), None)
