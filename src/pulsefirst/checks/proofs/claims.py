"""What a property is: a sentence, how it is established, and the obligations or complaints behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from pulsefirst.backends.proof import Obligation, Term, Terms, both, domain_of, implies
from pulsefirst.model.guideline import Guideline


class Method(StrEnum):
    """How a property is established."""

    PROVED = "proved"
    """By the solver, over all cases without a conflict."""
    CHECKED = "checked"
    """By the structure of the content."""
    TESTED = "tested"
    """On a number of generated cases."""


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One obligation of a property, with the names of the content and the cases (as terms) that it is about."""

    obligation: Obligation
    about: frozenset[str]
    cases: tuple[Terms, ...]


@dataclass(frozen=True, kw_only=True)
class Property:
    """A property in plain words. `claims` are proved; `complaints` come from a check or a test and are empty when it holds.

    `listed` names what the property does not cover.
    """

    id: str
    words: str
    how: Method
    claims: Callable[[World], Iterable[Claim]] | None = None
    complaints: Callable[[Guideline], Iterable[str]] | None = None
    listed: Callable[[Guideline], str] | None = None
    note: str = ""


@dataclass(eq=False)
class World:
    """A guideline as terms, and what is assumed of every case: that it is possible and free of conflicts."""

    guideline: Guideline
    terms: Terms = field(init=False)
    claimed: dict[Property, tuple[Claim, ...]] = field(default_factory=dict, init=False)
    """What each property claims of it, as it was written: that takes longer than to prove it."""

    def __post_init__(self) -> None:
        self.terms = Terms(self.guideline)

    @cached_property
    def domain(self) -> Term:
        """Every case without a conflict."""
        return domain_of(self.terms)

    def claim(
        self, name: str, given: Iterable[Term], then: Term, about: Iterable[str], beside: tuple[Terms, ...] = ()
    ) -> Claim:
        """That `then` holds of every case of the domain in which all of `given` hold; `beside` are the other cases involved."""
        obligation = Obligation(name, (self.domain,), implies(both(*given), then))
        return Claim(obligation=obligation, about=frozenset(about), cases=(self.terms, *beside))

    def exists(self, name: str, such: Iterable[Term], about: Iterable[str]) -> Claim:
        """That some case of the domain satisfies all of `such`."""
        obligation = Obligation(name, (self.domain,), both(*such), exists=True)
        return Claim(obligation=obligation, about=frozenset(about), cases=(self.terms,))

    def another(self, prefix: str, *, same_values: bool) -> tuple[Terms, Term]:
        """A second case (with the same values where known), and its domain."""
        other = Terms(self.guideline, prefix, self.terms if same_values else None)
        return other, domain_of(other)
