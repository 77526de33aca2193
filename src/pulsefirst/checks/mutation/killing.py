"""Killing a mutant: some case, or else some proof, says something else of the changed guideline."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

from pulsefirst.checks.cases import About, Vignette, judge
from pulsefirst.checks.mutation.acts import disagreement
from pulsefirst.checks.mutation.infection import Views
from pulsefirst.checks.mutation.mutants import Mutant
from pulsefirst.engine.index import BOTH, NEITHER, legs_of, legs_of_condition
from pulsefirst.model.errors import ContentError
from pulsefirst.model.findings import Scope
from pulsefirst.model.guideline import Guideline

Prover: TypeAlias = Callable[[Guideline, frozenset[str]], str | None]
"""Given a changed guideline and the names a change touches: the first proof that fails, by its title; None where all hold."""

QUESTIONS = (About.QUESTION, About.FIRST_QUESTION)
KINDS = ("recommendations", "criteria", "arguments", "hypotheses", "conflicts", "findings", "quantities")


class Fate(StrEnum):
    """What became of a mutant."""

    KILLED = "killed"
    SURVIVED = "survived"
    EQUIVALENT = "equivalent"


class Means(StrEnum):
    """What killed a mutant."""

    CASE = "a case"
    ACTS = "the sheet of acts"
    REACH = "its reach"
    PROOF = "a proof"


class Killer(NamedTuple):
    """What killed a mutant, and its words."""

    means: Means
    words: str


@dataclass(frozen=True)
class Trial:
    """What became of one mutant: killed by what means, in words; or why it is equivalent."""

    id: str
    kind: str
    before: str
    after: str
    fate: Fate
    by: str = ""
    means: Means | None = None


def no_prover(guideline: Guideline, names: frozenset[str]) -> str | None:
    """Where no proofs are at hand, none fails."""
    return None


@dataclass(frozen=True, eq=False)
class Suite:
    """What mutants of one guideline are held against: cases, the sheet of acts, and proofs.

    `equivalent` gives, by id, why a change is no change to a patient; `acts`, by rule, what it is to do.
    """

    guideline: Guideline
    vignettes: Sequence[Vignette]
    equivalent: Mapping[str, str] = field(default_factory=dict)
    acts: Mapping[str, str] = field(default_factory=dict)
    prover: Prover = no_prover

    def check(self) -> None:
        """Raises ContentError where a case or an act already fails on the unchanged guideline, and so could tell nothing."""
        if other := disagreement(self.acts, self.guideline):
            raise ContentError(f"mend this first: {other}")
        for vignette in self.vignettes:
            if missed := judge(vignette, self.guideline):
                raise ContentError(f"mend this case first, it fails on the guideline as it is: {missed[0]}")

    def try_(self, mutant: Mutant) -> Trial:
        """The fate of a mutant, up to the first kill."""
        killer = self._killer(mutant)
        if killer is not None:
            fate, by, means = Fate.KILLED, killer.words, killer.means
        elif mutant.id in self.equivalent:
            fate, by, means = Fate.EQUIVALENT, self.equivalent[mutant.id], None
        else:
            fate, by, means = Fate.SURVIVED, "", None
        return Trial(mutant.id, mutant.kind, mutant.before, mutant.after, fate, by, means)

    def _killer(self, mutant: Mutant) -> Killer | None:
        changed = mutant.of(self.guideline)
        touched = _touched(self.guideline, changed)
        if _reach(changed, touched) != _reach(self.guideline, touched):
            return Killer(Means.REACH, "it would speak of the patient and no longer of a leg, or the other way round")
        if other := disagreement(self.acts, changed):
            return Killer(Means.ACTS, other)
        for vignette in self._likely_first(mutant.name, changed, touched):
            if judge(vignette, changed):
                return Killer(Means.CASE, f"{vignette.name} ({vignette.where})")
        proof = self.prover(changed, touched)
        return Killer(Means.PROOF, proof) if proof is not None else None

    def _likely_first(self, name: str, changed: Guideline, touched: frozenset[str]) -> Iterator[Vignette]:
        """The cases that the change can show in: those that see it otherwise, then those that ask or need something of it.

        Each time those that expect something of what is changed, then of what rests on it, then the rest, then the mirror.
        """
        old, new = self._views, Views(changed)
        near = self._near(name, touched)
        alike = []
        for vignette in (*near, *(one for one in self.vignettes if one not in near)):
            if old.of(name, vignette.case) != new.of(name, vignette.case):
                yield vignette
            elif vignette in self._asking or (vignette in near and any(one.among for one in vignette.expects)):
                alike.append(vignette)
        yield from alike
        for vignette in near:
            mirrored = self._mirrored[vignette]
            if old.of(name, mirrored.case) != new.of(name, mirrored.case):
                yield mirrored

    def _near(self, name: str, touched: frozenset[str]) -> Mapping[Vignette, None]:
        resting = sorted({place for other in touched for place in self._mentions.get(other, ())})
        return {self.vignettes[place]: None for place in dict.fromkeys((*self._mentions.get(name, ()), *resting))}

    @cached_property
    def _views(self) -> Views:
        return Views(self.guideline)

    @cached_property
    def _mirrored(self) -> Mapping[Vignette, Vignette]:
        return {vignette: vignette.mirrored() for vignette in self.vignettes}

    @cached_property
    def _asking(self) -> frozenset[Vignette]:
        """The cases that expect a question: it can be any that the plan could ask."""
        return frozenset(one for one in self.vignettes if any(wish.about in QUESTIONS for wish in one.expects))

    @cached_property
    def _mentions(self) -> Mapping[str, tuple[int, ...]]:
        """By name: the places of the cases that expect something of it."""
        found: dict[str, dict[int, None]] = {}
        for place, vignette in enumerate(self.vignettes):
            for expectation in vignette.expects:
                for name in (expectation.name, *expectation.among):
                    found.setdefault(name, {})[place] = None
        return {name: tuple(places) for name, places in found.items()}


def _touched(old: Guideline, new: Guideline) -> frozenset[str]:
    """The names of what was changed or holds what was, and of the rules that those withhold."""
    names = {
        name for kind in KINDS for name, content in getattr(new, kind).items() if content is not getattr(old, kind)[name]
    }
    withheld = (other for name in names & set(old.recommendations) for other in old.recommendations[name].overrides)
    return frozenset(names | {other.name for other in withheld})


def _reach(guideline: Guideline, names: frozenset[str]) -> Mapping[str, Any]:
    """The legs that each of these is seen from: a case that speaks of it could not be read any more if they changed."""
    found: dict[str, Any] = {}
    for name in names:
        if name in guideline.recommendations:
            found[name] = legs_of(guideline.recommendations[name])
        elif name in guideline.criteria:
            found[name] = legs_of_condition(guideline.criteria[name])
        elif name in guideline.arguments:
            argument = guideline.arguments[name]
            found[name] = (legs_of_condition(argument.when), BOTH if argument.hypothesis.scope is Scope.LEG else NEITHER)
        elif name in guideline.conflicts:
            found[name] = legs_of_condition(guideline.conflicts[name].when)
    return found
