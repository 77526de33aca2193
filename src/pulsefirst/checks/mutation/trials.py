"""Killing a mutant: a case, or else a proof, gives a different result with the changed guideline."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple, TypeAlias

from pulsefirst.backends.legs import legs_in_scope
from pulsefirst.checks.cases import About, Vignette, judge
from pulsefirst.checks.mutation.acts_sheet import disagreements
from pulsefirst.checks.mutation.lists_sheet import ListsSheet, disagreements_of_lists
from pulsefirst.checks.mutation.mutants import Mutant
from pulsefirst.checks.mutation.profiles_sheet import ProfilesSheet, disagreements_of_profiles
from pulsefirst.checks.mutation.views import Views
from pulsefirst.engine.index import legs_of, legs_of_condition
from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import Guideline

Prover: TypeAlias = Callable[[Guideline, frozenset[str]], str | None]
"""Given a changed guideline and the names a change touches: the first proof that fails, by its title; None where all hold."""

Sameness: TypeAlias = Callable[[Guideline, Mutant, frozenset[str]], bool]
"""Given a guideline, a mutant and the names it touches: whether it is proved to make no difference to any case."""

PROVED = "Proved: true and false for the same cases as before."
QUESTIONS = (About.QUESTION, About.FIRST_QUESTION)
OF_CAUSES = (About.HYPOTHESIS, About.LEADS, About.LEAVES, About.FEATURE)
KINDS = (
    "recommendations",
    "criteria",
    "arguments",
    "hypotheses",
    "conflicts",
    "findings",
    "quantities",
    "gates",
    "features",
    "profiles",
)


class Fate(StrEnum):
    """The outcome of a mutant."""

    KILLED = "killed"
    SURVIVED = "survived"
    EQUIVALENT = "equivalent"


class KilledBy(StrEnum):
    """What killed a mutant."""

    CASE = "a case"
    ACTS = "a sheet"
    REACH = "its reach"
    PROOF = "a proof"


class Killer(NamedTuple):
    """What killed a mutant, with the details in words."""

    means: KilledBy
    words: str


@dataclass(frozen=True)
class Trial:
    """The outcome of one mutant: what killed it, or why it is equivalent."""

    id: str
    kind: str
    before: str
    after: str
    fate: Fate
    by: str = ""
    means: KilledBy | None = None


def no_prover(guideline: Guideline, names: frozenset[str]) -> str | None:
    """The prover to use without proofs: none ever fails."""
    return None


def nothing_proved(guideline: Guideline, mutant: Mutant, touched: frozenset[str]) -> bool:
    """The sameness to use without a solver: none is ever proved."""
    return False


@dataclass(frozen=True, eq=False)
class Suite:
    """What the mutants of one guideline are tested with: cases, the sheets, and proofs.

    `equivalent` gives, by mutant id, the reason why it makes no difference to any patient; `acts`, by rule, what it should do;
    `lists` what rules obtain and gates close, `profiles` what causes are made of; `same` proves what it can of the others.
    """

    guideline: Guideline
    vignettes: Sequence[Vignette]
    equivalent: Mapping[str, str] = field(default_factory=dict)
    acts: Mapping[str, str] = field(default_factory=dict)
    lists: ListsSheet = field(default_factory=ListsSheet)
    profiles: ProfilesSheet = field(default_factory=ProfilesSheet)
    prover: Prover = no_prover
    same: Sameness = nothing_proved

    def check(self) -> None:
        """Raises ContentError if a case or an act already fails on the unchanged guideline and so would prove nothing."""
        if other := self._off_the_sheets(self.guideline):
            raise ContentError(f"mend this first: {other}")
        for vignette in self.vignettes:
            if missed := judge(vignette, self.guideline):
                raise ContentError(f"mend this case first, it fails on the guideline as it is: {missed[0]}")

    def try_(self, mutant: Mutant) -> Trial:
        """The outcome of a mutant; the search ends with the first kill."""
        changed = mutant.of(self.guideline)
        touched = _names_touched(self.guideline, changed)
        fate, by, means = self._fate(mutant, changed, touched)
        return Trial(mutant.id, mutant.kind, mutant.before, mutant.after, fate, by, means)

    def _fate(self, mutant: Mutant, changed: Guideline, touched: frozenset[str]) -> tuple[Fate, str, KilledBy | None]:
        if (killer := self._killer(mutant, changed, touched)) is not None:
            return Fate.KILLED, killer.words, killer.means
        if mutant.id in self.equivalent:
            return Fate.EQUIVALENT, self.equivalent[mutant.id], None
        if self.same(self.guideline, mutant, touched):
            return Fate.EQUIVALENT, PROVED, None
        if (failing := self.prover(changed, touched)) is not None:
            return Fate.KILLED, failing, KilledBy.PROOF
        return Fate.SURVIVED, "", None

    def _killer(self, mutant: Mutant, changed: Guideline, touched: frozenset[str]) -> Killer | None:
        """What notices without a solver."""
        if _reach(changed, touched) != _reach(self.guideline, touched):
            return Killer(KilledBy.REACH, "it would be about the patient instead of a leg, or the other way round")
        if other := self._off_the_sheets(changed):
            return Killer(KilledBy.ACTS, other)
        for vignette in self._likely_first(mutant.name, changed, touched):
            if judge(vignette, changed):
                return Killer(KilledBy.CASE, f"{vignette.name} ({vignette.where})")
        return None

    def _off_the_sheets(self, guideline: Guideline) -> str | None:
        """The first thing that a sheet says otherwise, in words."""
        differences = (
            disagreements(self.acts, guideline),
            disagreements_of_lists(self.lists, guideline),
            disagreements_of_profiles(self.profiles, guideline),
        )
        return next(chain(*differences), None)

    def _likely_first(self, name: str, changed: Guideline, touched: frozenset[str]) -> Iterator[Vignette]:
        """The cases in which the change can show: those that evaluate it differently, then those that ask for or need it.

        Within each: cases that mention what changed, then what depends on it, then all others, then the mirrored cases.
        """
        old, new = self._views, Views(changed)
        near = self._near(name, touched)
        others = self._telling_of_causes if name in self._of_causes else self.vignettes
        alike = []
        for vignette in (*near, *(other for other in others if other not in near)):
            if old.of(name, vignette.case) != new.of(name, vignette.case):
                yield vignette
            elif vignette in self._asking or (
                vignette in near and any(expectation.among for expectation in vignette.expects)
            ):
                alike.append(vignette)
        yield from alike
        for vignette in near:
            mirrored = self._mirrored[vignette]
            if old.of(name, mirrored.case) != new.of(name, mirrored.case):
                yield mirrored

    def _near(self, name: str, touched: frozenset[str]) -> Mapping[Vignette, None]:
        if name in self._of_causes:
            touched |= {profile.hypothesis.name for of, profile in self.guideline.profiles.items() if of in touched}
        resting = sorted({place for other in touched for place in self._mentions.get(other, ())})
        return {self.vignettes[place]: None for place in dict.fromkeys((*self._mentions.get(name, ()), *resting))}

    @cached_property
    def _views(self) -> Views:
        return Views(self.guideline)

    @cached_property
    def _mirrored(self) -> Mapping[Vignette, Vignette]:
        return {vignette: vignette.mirror() for vignette in self.vignettes}

    @cached_property
    def _of_causes(self) -> frozenset[str]:
        """What only the order of causes reads."""
        return frozenset((*self.guideline.features, *self.guideline.profiles))

    @cached_property
    def _telling_of_causes(self) -> tuple[Vignette, ...]:
        return tuple(one for one in self.vignettes if any(wish.about in OF_CAUSES for wish in one.expects))

    @cached_property
    def _asking(self) -> frozenset[Vignette]:
        """The cases that expect a question, which can be affected by any change."""
        return frozenset(
            vignette for vignette in self.vignettes if any(wish.about in QUESTIONS for wish in vignette.expects)
        )

    @cached_property
    def _mentions(self) -> Mapping[str, tuple[int, ...]]:
        """The positions of the cases that mention a name, by name."""
        found: dict[str, dict[int, None]] = {}
        for place, vignette in enumerate(self.vignettes):
            for expectation in vignette.expects:
                for name in (expectation.name, *expectation.among):
                    found.setdefault(name, {})[place] = None
        return {name: tuple(places) for name, places in found.items()}


def _names_touched(old: Guideline, new: Guideline) -> frozenset[str]:
    """The names of everything that changed or contains what changed, and of the rules these withhold."""
    names = {
        name for kind in KINDS for name, content in getattr(new, kind).items() if content is not getattr(old, kind)[name]
    }
    withheld = (other for name in names & set(old.recommendations) for other in old.recommendations[name].overrides)
    return frozenset(names | {other.name for other in withheld})


def _reach(guideline: Guideline, names: frozenset[str]) -> Mapping[str, Any]:
    """The legs that each of these is evaluated for; if they changed, cases that mention it could no longer be read."""
    found: dict[str, Any] = {}
    for name in names:
        if name in guideline.recommendations:
            found[name] = legs_of(guideline.recommendations[name])
        elif name in guideline.criteria:
            found[name] = legs_of_condition(guideline.criteria[name])
        elif name in guideline.arguments:
            argument = guideline.arguments[name]
            found[name] = (legs_of_condition(argument.when), legs_in_scope(argument.hypothesis.scope))
        elif name in guideline.conflicts:
            found[name] = legs_of_condition(guideline.conflicts[name].when)
        elif name in guideline.gates:
            found[name] = legs_of_condition(guideline.gates[name].opened_by)
    return found
