"""How a cause explains a picture: features of a case, and for each cause what it accounts for and what it cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from pulsefirst.model.conditions import Condition
from pulsefirst.model.provenance import Citation
from pulsefirst.model.recommendations import Hypothesis


@dataclass(frozen=True, eq=False, kw_only=True)
class Feature:
    """Something about a leg, or the patient, that calls for an explanation. It is there where `when` is known true.

    What goes together is of one `cluster`, which has one vote, however many of its features there are.
    """

    title: str
    cluster: StrEnum
    when: Condition
    name: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Profile:
    """What a cause is made of; a row that a clinician can argue with.

    `gate` has to be known true before it may lead. A `key` feature that was looked for and is not there speaks against it as
    plainly as something it `cannot_explain`. `expects` are features that most patients have, `explains` those that some have;
    `settings` only break ties. While no gate is open, what is `common` at this door, with its cardinal features there, comes
    before what is rare, or waits for a sign or a setting of its own.
    """

    hypothesis: Hypothesis
    gate: Condition
    cites: tuple[Citation, ...]
    key: tuple[Feature, ...] = ()
    expects: tuple[Feature, ...] = ()
    explains: tuple[Feature, ...] = ()
    settings: tuple[Condition, ...] = ()
    cannot_explain: tuple[Condition, ...] = ()
    common: bool = False
    name: str = field(default="", init=False)

    @cached_property
    def typical(self) -> frozenset[Feature]:
        """The features that define this cause, or that most patients with it have."""
        return frozenset((*self.key, *self.expects))

    @cached_property
    def accounted_for(self) -> Mapping[Feature, int]:
        """Every feature that this cause explains, with its place: cardinal ones, those that most have, then the rest."""
        return {feature: place for place, feature in enumerate((*self.key, *self.expects, *self.explains))}
