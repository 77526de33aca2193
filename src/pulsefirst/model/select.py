"""From all that is written, the source alone or the source with its supplement: a selection by provenance, not a second list.

What reads statements is of the source, what cites is beyond it; what differs between the two guidelines says which one it is for.
Findings and targets are in both, so that either guideline reads every case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.hashing import hash_of
from pulsefirst.model.kinds import LOOSE_KINDS, NAMED, NAMED_KINDS
from pulsefirst.model.provenance import Edition, ForEdition, Provenance
from pulsefirst.model.recommendations import Gate, Recommendation, RedFlag, Watched
from pulsefirst.model.texts import (
    ComeBack,
    InPlainWords,
    Leaflet,
    NoLeaflet,
    Spoken,
    SpokenNumber,
    Text,
    WeChecked,
    texts_of,
)
from pulsefirst.model.walk import findings_read, inside

BY_PROVENANCE = ("recommendations", "hypotheses", "arguments", "conflicts", "red_flags")
"""Kinds whose pieces say themselves where they come from."""
BEYOND = (
    "remarks",
    "precedences",
    "dose_tables",
    "ceilings",
    "instruments",
    "not_built",
    "elsewhere",
    "territories",
    "likelihoods",
    "features",
    "profiles",
)
"""Kinds that are beyond the source by nature."""
USED = ("quantities", "criteria", "interpretations", "citations")
"""Kinds that go with what uses them; a criterion that reads a statement also stands by itself."""
SHARED = ("findings", "targets", "shortcuts")
"""Kinds that both guidelines hold in full."""
READING = ("record",)
"""Kinds by which records are read: both guidelines hold them in full, and what they name is not used by that."""


def with_the_supplement(guideline: Guideline) -> Guideline:
    """The source with its supplement: all but what is for the source alone."""
    return _hashed(_filled(guideline, _for_edition(guideline, Edition.WITH_SUPPLEMENT)))


def of_the_source(guideline: Guideline, *, title: str, banner: str) -> Guideline:
    """The source alone, under this title; the banner says what is left out. Raises ContentError where it needs the supplement.

    Its hash is that of what the source itself uses. So nothing beyond the source moves it, not even a finding or a target
    that is here only to read cases with.
    """
    kept = _for_edition(guideline, Edition.SOURCE_ALONE)
    kept |= {kind: type(kept[kind])() for kind in BEYOND}
    kept |= {kind: _where(kept[kind], _is_of_the_source) for kind in BY_PROVENANCE}
    kept["promises"] = tuple(promise for promise in kept["promises"] if _speaks_of_the_source(promise))
    spoken: tuple[Spoken | SpokenNumber, ...] = (*texts_of(kept["texts"], Spoken), *texts_of(kept["texts"], SpokenNumber))
    kept["texts"] = tuple(part for text in kept["texts"] for part in _text_of_the_source(text))
    kept["watched"] = tuple(part for watched in kept["watched"] for part in _watched_of_the_source(watched))
    kept["gates"] = _gates_before(kept)
    used = _used_by(kept)
    _check_stands_alone(guideline, kept, used)
    kept |= {kind: _where(kept[kind], used.__contains__) for kind in USED}
    own = kept | {kind: _where(kept[kind], used.__contains__) for kind in SHARED}
    own |= dict.fromkeys(READING, ())
    own["texts"] = (*kept["texts"], *(text for text in spoken if _subject(text) in used))
    kept["texts"] = (*kept["texts"], *spoken)
    alone = replace(guideline, title=title, banner=banner)
    numbers = used | set(kept["findings"].values())
    kept["quantities"] = _where(guideline.quantities, numbers.__contains__)
    return replace(_filled(alone, kept), hash=_hashed(_filled(alone, own)).hash)


# --- building a guideline from what was kept --------------------------------------------------------------------------


def _filled(guideline: Guideline, kept: Mapping[str, Any]) -> Guideline:
    names = {name for kind in NAMED_KINDS for name in kept[kind]}
    return replace(guideline, modules={name: home for name, home in guideline.modules.items() if name in names}, **kept)


def _hashed(guideline: Guideline) -> Guideline:
    return replace(guideline, hash=hash_of(guideline))


def _where(pieces: Mapping[str, Any], holds: Any) -> dict[str, Any]:
    return {name: piece for name, piece in pieces.items() if holds(piece)}


# --- what is for which guideline --------------------------------------------------------------------------------------


def _for_edition(guideline: Guideline, edition: Edition) -> dict[str, Any]:
    """All content, kind by kind, without what is for the other guideline."""

    def is_for(piece: object) -> bool:
        return not isinstance(piece, ForEdition) or piece.is_for(edition)

    kept: dict[str, Any] = {kind: _where(getattr(guideline, kind), is_for) for kind in NAMED_KINDS}
    kept |= {kind: tuple(filter(is_for, getattr(guideline, kind))) for kind in LOOSE_KINDS}
    kept["areas"] = _where(kept["areas"], lambda area: is_for(area.view))
    return kept


def _is_of_the_source(piece: Any) -> bool:
    return bool(piece.provenance is Provenance.SOURCE)


def _speaks_of_the_source(promise: object) -> bool:
    """Whether no rule and no red flag of a promise is beyond the source."""
    return all(map(_is_of_the_source, (part for part in inside(promise) if isinstance(part, Recommendation | RedFlag))))


def _text_of_the_source(text: Text) -> Iterator[Text]:
    """The part of a text that stands on the source: of a leaflet its lines, of what is about a cause or a rule all or nothing."""
    match text:
        case Leaflet(about=about):
            kept = _leaflet_of_the_source(text)
            if _is_of_the_source(about) and (kept.called or kept.what or kept.do or kept.back):
                yield kept
        case Spoken() | SpokenNumber() | WeChecked():
            return
        case ComeBack(sign=source) | NoLeaflet(about=source) | InPlainWords(on=Recommendation() as source):
            if _is_of_the_source(source):
                yield text
        case _:
            yield text


def _subject(text: Spoken | SpokenNumber) -> object:
    return text.on if isinstance(text, Spoken) else text.of


def _leaflet_of_the_source(text: Leaflet) -> Leaflet:
    """A leaflet with those of its lines that stand on the source."""
    steps = (replace(how, lines=tuple(filter(_is_of_the_source, how.lines))) for how in text.do)
    return replace(
        text,
        what=tuple(filter(_is_of_the_source, text.what)),
        do=tuple(how for how in steps if how.lines),
        back=tuple(reason for reason in text.back if _is_of_the_source(reason.sign)),
    )


def _watched_of_the_source(watched: Watched) -> Iterator[Watched]:
    """The red flags of the source for a cause of the source, where there are any."""
    flags = tuple(filter(_is_of_the_source, watched.flags))
    if flags and _is_of_the_source(watched.cause):
        yield Watched(cause=watched.cause, flags=flags)


# --- what is used -----------------------------------------------------------------------------------------------------


def _used_by(kept: Mapping[str, Any]) -> set[object]:
    """Every piece with a name that what stands by itself uses, directly or through another piece."""
    read = [criterion for criterion in kept["criteria"].values() if criterion.reads]
    used: set[object] = set(read)
    still = [
        piece for kind, pieces in kept.items() if kind not in (*USED, *SHARED, *READING) for piece in _pieces(pieces)
    ] + read
    while still:
        for part in inside(still.pop()):
            if isinstance(part, NAMED) and part not in used:
                used.add(part)
                still.append(part)
    return used


def _gates_before(kept: Mapping[str, Any]) -> dict[str, Any]:
    """The gates before what is asked here, as far as what opens them is asked here too; without its gate a finding is open.

    What a gate cites is left out with all that is newer than the source.
    """
    used = _used_by({**kept, "gates": {}})
    return {
        name: _without_citations(gate)
        for name, gate in kept["gates"].items()
        if not used.isdisjoint(gate.closes) and used.issuperset(findings_read(gate.opened_by))
    }


def _without_citations(gate: Gate) -> Gate:
    """The same gate under its own name, which `replace` does not carry over."""
    bare = replace(gate, cites=())
    object.__setattr__(bare, "name", gate.name)
    return bare


def _pieces(pieces: Mapping[str, Any] | tuple[Any, ...]) -> Iterable[Any]:
    return pieces.values() if isinstance(pieces, Mapping) else pieces


def _check_stands_alone(guideline: Guideline, kept: Mapping[str, Any], used: set[object]) -> None:
    """Nothing of the source may lean on what is left out."""
    for kind in (*BY_PROVENANCE, *(kind for kind in BEYOND if kind in NAMED_KINDS)):
        for name, piece in getattr(guideline, kind).items():
            if piece in used and name not in kept[kind]:
                raise ContentError(f"{name!r} is beyond the source, and something of the source uses it: let that cite too")
