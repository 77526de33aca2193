"""A guideline: all its content by name. Data only; the engine and the backends receive it as an argument."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pulsefirst.model.bedside import AnswerWord, PageSection, Panel, Purpose, Settling
from pulsefirst.model.chart import Area, View
from pulsefirst.model.conditions import Condition, Criterion, Finding, Quantity, Since
from pulsefirst.model.doses import Ceiling, DoseTable
from pulsefirst.model.elsewhere import Elsewhere
from pulsefirst.model.instruments import Instrument, NotBuilt
from pulsefirst.model.likelihoods import LikelihoodRatio
from pulsefirst.model.precedence import Precedence
from pulsefirst.model.profiles import Feature, Profile
from pulsefirst.model.promises import Promise
from pulsefirst.model.provenance import Citation, ForEdition, Interpretation, Reads
from pulsefirst.model.recommendations import (
    Argument,
    Conflict,
    DeadEnd,
    Gate,
    Hypothesis,
    Recommendation,
    RedFlag,
    Remark,
    Screen,
    SetAside,
    SwitchedOff,
    Target,
    Watched,
)
from pulsefirst.model.record import RecordRow
from pulsefirst.model.shortcuts import Shortcut
from pulsefirst.model.territories import Territory
from pulsefirst.model.texts import Text


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One statement of the source in our own words: id, section, refs as printed, and its place in the document.

    `line` is the line's number in the document and `sha256` the hash of that line, so that whoever holds the document can
    tell whether it changed; the document itself is not carried.
    """

    id: str
    words: str
    refs: str
    section: str
    line: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class ScopeLine(ForEdition):
    """A line on what this guideline does and does not cover. With `when`, it comes first, and only when that is known true.

    Where such a line holds, nothing is settled short of an emergency, but where it only says so (`bars` is not set).
    """

    text: str
    when: Condition | None = None
    bars: bool = True


@dataclass(frozen=True, kw_only=True)
class SwitchedOffLine(ScopeLine):
    """A line on scope that tells of a rule that is switched off here: to everyone, and with `when` to a patient of whom it would speak.

    With `could` it is told while `when` is open, where the rule would keep a higher level possible than the plan says.
    """

    off: SwitchedOff
    could: bool = False


@dataclass(frozen=True, kw_only=True)
class Timer:
    """A clock for one leg, shown while `when` is known true: the first of `since` that is known, against a window in hours.

    It is information: it never counts below zero; past the window the words are `beyond`.
    """

    title: str
    since: tuple[Since, ...]
    when: Condition
    window: tuple[int, int]
    within: str
    beyond: str
    unknown: str
    reads: tuple[Reads, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Guideline:
    """The content, each kind by name in document order; `hash` changes whenever any of it changes.

    Every mapping but `statements` and `modules` is a kind of content with a name, every tuple a kind without: content is
    collected by these fields. `modules` maps a name to the content module it is assigned in. `banner` says what is left out,
    where anything is.
    """

    version: str
    hash: str
    title: str
    statements: Mapping[str, Statement]
    findings: Mapping[str, Finding]
    quantities: Mapping[str, Quantity]
    criteria: Mapping[str, Criterion]
    targets: Mapping[str, Target]
    recommendations: Mapping[str, Recommendation]
    hypotheses: Mapping[str, Hypothesis]
    arguments: Mapping[str, Argument]
    screens: Mapping[str, Screen]
    conflicts: Mapping[str, Conflict]
    red_flags: Mapping[str, RedFlag]
    interpretations: Mapping[str, Interpretation]
    citations: Mapping[str, Citation] = field(default_factory=dict)
    gates: Mapping[str, Gate] = field(default_factory=dict)
    shortcuts: Mapping[str, Shortcut] = field(default_factory=dict)
    remarks: Mapping[str, Remark] = field(default_factory=dict)
    precedences: Mapping[str, Precedence] = field(default_factory=dict)
    dose_tables: Mapping[str, DoseTable] = field(default_factory=dict)
    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    territories: Mapping[str, Territory] = field(default_factory=dict)
    likelihoods: Mapping[str, LikelihoodRatio] = field(default_factory=dict)
    features: Mapping[str, Feature] = field(default_factory=dict)
    profiles: Mapping[str, Profile] = field(default_factory=dict)
    panels: Mapping[str, Panel] = field(default_factory=dict)
    views: Mapping[str, View] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    sections: tuple[PageSection, ...] = ()
    answer_words: tuple[AnswerWord, ...] = ()
    settling: tuple[Settling, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    not_built: tuple[NotBuilt, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    ceilings: tuple[Ceiling, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    dead_ends: tuple[DeadEnd, ...] = ()
    watched: tuple[Watched, ...] = ()
    scope: tuple[ScopeLine, ...] = ()
    timers: tuple[Timer, ...] = ()
    promises: tuple[Promise, ...] = ()
    texts: tuple[Text, ...] = ()
    record: tuple[RecordRow, ...] = ()
    banner: str = ""
    modules: Mapping[str, str] = field(default_factory=dict)

    @property
    def switched_off(self) -> tuple[SwitchedOff, ...]:
        """The rules that are switched off at the place this guideline is for; none in the guideline as it is written."""
        return tuple(line.off for line in self.scope if isinstance(line, SwitchedOffLine) and line.when is None)
