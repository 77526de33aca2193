"""From all that is written, the source alone or the source with its supplement: a selection by provenance, not a second list.

What reads statements is of the source, what cites is beyond it; what differs between the two guidelines says which one it is for.
Findings and targets are in both, so that either guideline reads every case.

And from either of them the one of a place that does without some of its rules: it tells so itself, on every plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from pulsefirst.model.conditions import AnyOf, Condition, OfLeg
from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import Guideline, ScopeLine, SwitchedOffLine
from pulsefirst.model.hashing import hash_beside, hash_of
from pulsefirst.model.kinds import LOOSE_KINDS, NAMED, NAMED_KINDS
from pulsefirst.model.legs import Scope, Side
from pulsefirst.model.provenance import Edition, ForEdition, Provenance
from pulsefirst.model.recommendations import ActivityKind, Gate, Recommendation, RedFlag, SwitchedOff, Urgency, Watched
from pulsefirst.model.texts import (
    MONTHS,
    ComeBack,
    InPlainWords,
    Leaflet,
    NamedInQuestion,
    NoLeaflet,
    Spoken,
    SpokenNumber,
    Text,
    WeChecked,
    texts_of,
)
from pulsefirst.model.walk import findings_read, inside, scope_of_rule

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


# --- what a place does without ---------------------------------------------------------------------------------------


@lru_cache(maxsize=16)
def without(guideline: Guideline, switched_off: tuple[SwitchedOff, ...]) -> Guideline:
    """The guideline of a place that does without these rules, as far as it has them: the same one where it has none of them.

    What such a rule withheld is no longer withheld, what it called for is no longer called for. That it is off is a line on scope: one
    for everyone, and one for a patient of whom its condition is known true. Where it would demand something of that patient nothing is
    settled short of an emergency, for the word "routine" would be said past it. Where its condition is open and it would be due within
    the day, a third line says so on a plan that cannot come to be as urgent without it. The hash says what is off, why, by whom and
    since when.

    Raises ContentError for a rule that no place can do without (`why_it_stays`).
    """
    here = tuple(off for off in switched_off if off.rule.name in guideline.recommendations)
    if not here:
        return guideline
    for off in here:
        if why := why_it_stays(off.rule, guideline):
            raise ContentError(f"{off.rule.name!r} cannot be switched off: {why}")
    gone = {off.rule for off in here}
    kept: dict[str, Any] = {kind: getattr(guideline, kind) for kind in (*NAMED_KINDS, *LOOSE_KINDS)}
    kept["recommendations"] = _where(guideline.recommendations, lambda rule: rule not in gone)
    for kind in ("promises", "texts"):
        kept[kind] = tuple(piece for piece in kept[kind] if gone.isdisjoint(_rules_in(piece)))
    kept["scope"] = (*(line for off in here for line in _told(off)), *guideline.scope)
    return replace(_filled(guideline, kept), hash=hash_beside(guideline.hash, here))


def why_it_stays(rule: Recommendation, guideline: Guideline) -> str:
    """Why no place can do without this rule; empty where one can.

    A red flag of the source stays, and so does what obtains a test today that one of them reads: a test that nobody calls for is not
    open, and the red flag would fall silent without being answered.
    """
    if _is_red_flag(rule):
        return "it is a red flag of the source, and none of these is ever switched off"
    if rule.do.kind is ActivityKind.OBTAIN and rule.do.today:
        flags = filter(_is_red_flag, guideline.recommendations.values())
        read = {finding for flag in flags if flag.when is not None for finding in findings_read(flag.when)}
        if any(finding.burden.is_test and finding in read for finding in rule.do.answers):
            return "a red flag of the source waits for what it obtains, and would fall silent without it"
    return ""


def _is_red_flag(rule: Recommendation) -> bool:
    return rule.provenance is Provenance.SOURCE and rule.do.urgency >= Urgency.URGENT


def _rules_in(piece: Any) -> Iterator[Recommendation]:
    return (part for part in inside(piece) if isinstance(part, Recommendation))


def _told(off: SwitchedOff) -> Iterator[ScopeLine]:
    """What everyone is told, and what is told where its condition is known true: of one that always holds, the first says all."""
    rule, since = off.rule, f"{off.on.day} {MONTHS[off.on.month - 1]} {off.on.year}"
    statements = ", ".join(read.statement for read in rule.reads)
    origin = f"pathway {statements}" if _is_of_the_source(rule) else "beyond the pathway"
    said = f"Switched off here: {rule.do.title} ({off.reason.rstrip('.')}; {off.by}, {since}; {origin})"
    yield SwitchedOffLine(text=f"{said}.", off=off)
    if rule.when is not None:
        holds, demands = _wherever(rule, rule.when), rule.do.urgency is not Urgency.NONE
        yield SwitchedOffLine(text=f"{said}; its condition holds for this patient.", when=holds, bars=demands, off=off)
        if rule.do.urgency >= Urgency.URGENT:
            text = f"{said}; what is open of this patient could still meet its condition."
            yield SwitchedOffLine(text=text, when=holds, bars=False, off=off, could=True)


def _wherever(rule: Recommendation, when: Condition) -> Condition:
    """Its condition, in either leg where it speaks of one."""
    if scope_of_rule(rule) is Scope.PATIENT:
        return when
    return AnyOf(tuple(OfLeg(side, when) for side in (Side.LEFT, Side.RIGHT)))


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
        case Spoken() | SpokenNumber() | WeChecked() | NamedInQuestion():
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
