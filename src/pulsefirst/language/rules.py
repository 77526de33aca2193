"""Words for rules, causes, the arguments for and against them, and red flags. What reads statements is of the source; what
cites is beyond it."""

from __future__ import annotations

from enum import StrEnum

from pulsefirst.language.sources import as_tuple
from pulsefirst.model.conditions import AllOf, Coded, Condition, E, Finding, Flag
from pulsefirst.model.legs import Scope
from pulsefirst.model.precedence import Place, Precedence
from pulsefirst.model.profiles import Feature, Profile
from pulsefirst.model.provenance import Citation, Code, Interpretation, Reads
from pulsefirst.model.recommendations import (
    Activity,
    Argument,
    Conflict,
    Gate,
    Hypothesis,
    Recommendation,
    RedFlag,
    Strength,
    Target,
    Weighs,
)

STRONG, WEAK = Strength.STRONG, Strength.WEAK


def rule(
    *,
    reads: tuple[Reads, ...] = (),
    cites: tuple[Citation, ...] = (),
    do: Activity,
    when: Condition | None = None,
    overrides: tuple[Recommendation, ...] = (),
    interprets: Interpretation | tuple[Interpretation, ...] = (),
    warning: str = "",
    treats: Hypothesis | None = None,
) -> Recommendation:
    """A rule: what it reads or cites, its condition (none: always), its act, the rules it withholds.

    `treats` names the established cause that the act treats. A rule that cites is beyond the source; it withholds only what
    demands nothing of triage, so the supplement never lowers an urgency.
    """
    return Recommendation(
        reads=reads,
        cites=cites,
        do=do,
        when=when,
        overrides=overrides,
        interprets=as_tuple(interprets),
        warning=warning,
        treats=treats,
    )


def cause(
    title: str,
    *,
    reads: tuple[Reads, ...] = (),
    cites: tuple[Citation, ...] = (),
    scope: Scope = Scope.PATIENT,
    stated: Flag | None = None,
    confirmed: Condition | None = None,
    excluded: Condition | None = None,
    interprets: Interpretation | tuple[Interpretation, ...] = (),
    codes: tuple[Code, ...] = (),
    synonyms: tuple[str, ...] = (),
) -> Hypothesis:
    """A possible cause: the diagnosis by which a clinician states it, what confirms or excludes it, and how else it is called."""
    return Hypothesis(
        title=title,
        reads=reads,
        cites=cites,
        scope=scope,
        stated=stated,
        confirmed=confirmed,
        excluded=excluded,
        interprets=as_tuple(interprets),
        codes=codes,
        synonyms=synonyms,
    )


def argue_for(
    hypothesis: Hypothesis,
    when: Condition,
    *,
    reads: tuple[Reads, ...] = (),
    cites: tuple[Citation, ...] = (),
    interprets: Interpretation | tuple[Interpretation, ...] = (),
    strength: Strength = WEAK,
) -> Argument:
    """A reason for a cause."""
    return Argument(
        hypothesis=hypothesis,
        weighs=Weighs.FOR,
        when=when,
        reads=reads,
        cites=cites,
        interprets=as_tuple(interprets),
        strength=strength,
    )


def argue_against(
    hypothesis: Hypothesis,
    when: Condition,
    *,
    reads: tuple[Reads, ...] = (),
    cites: tuple[Citation, ...] = (),
    interprets: Interpretation | tuple[Interpretation, ...] = (),
    strength: Strength = WEAK,
) -> Argument:
    """A reason against a cause."""
    return Argument(
        hypothesis=hypothesis,
        weighs=Weighs.AGAINST,
        when=when,
        reads=reads,
        cites=cites,
        interprets=as_tuple(interprets),
        strength=strength,
    )


def gate(title: str, *closes: Finding, opened_by: Condition, why: str, cites: tuple[Citation, ...] = ()) -> Gate:
    """What has to be so before these findings are looked for."""
    return Gate(title=title, closes=closes, opened_by=opened_by, why=why, cites=cites)


def flag_against_number(title: str, flag: Coded[E], *says: E, when: Condition) -> Conflict:
    """The laboratory's own flag says one of these, and the number lies beyond an action limit: the number stands.

    Short of such a limit the laboratory's own interval rules, and its flag beside the number is no conflict.
    """
    return Conflict(title=title, when=AllOf((flag.among(*says), when)), set_aside=(flag,))


def red_flag(
    title: str,
    *,
    reads: tuple[Reads, ...] = (),
    cites: tuple[Citation, ...] = (),
    when: Condition,
    calls: Target,
) -> RedFlag:
    """A red flag written a second time, over raw findings: whom it calls as an emergency when it is known true."""
    return RedFlag(title=title, reads=reads, cites=cites, when=when, calls=calls)


def first(*on: Recommendation, why: str, cites: tuple[Citation, ...], when: Condition | None = None) -> Precedence:
    """These rules come first among those of their urgency. It orders a plan, and changes no status and no urgency."""
    return Precedence(why=why, place=Place.FIRST, on=on, cites=cites, when=when)


def last(*on: Recommendation, why: str, cites: tuple[Citation, ...], when: Condition | None = None) -> Precedence:
    """These rules come after the others of their urgency. It orders a plan, and changes no status and no urgency."""
    return Precedence(why=why, place=Place.LAST, on=on, cites=cites, when=when)


def feature(title: str, cluster: StrEnum, when: Condition) -> Feature:
    """Something that calls for an explanation, and the cluster in which it has its vote."""
    return Feature(title=title, cluster=cluster, when=when)


def profile(
    hypothesis: Hypothesis,
    *,
    gate: Condition,
    cites: tuple[Citation, ...],
    key: tuple[Feature, ...] = (),
    expects: tuple[Feature, ...] = (),
    explains: tuple[Feature, ...] = (),
    settings: tuple[Condition, ...] = (),
    cannot_explain: tuple[Condition, ...] = (),
    common: bool = False,
) -> Profile:
    """What a cause is made of, and what has to be there before it may lead."""
    return Profile(
        hypothesis=hypothesis,
        gate=gate,
        cites=cites,
        key=key,
        expects=expects,
        explains=explains,
        settings=settings,
        cannot_explain=cannot_explain,
        common=common,
    )
