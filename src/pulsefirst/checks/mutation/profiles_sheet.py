"""The sheet of profiles: what each cause is made of, a second time: its gate, its features by rank, what it cannot explain.

A condition is written as text: `all of (a; any of (b; not (c)))`, `either leg (a)`, `rest_pain is new or changed / none`,
`age at most 45`. The order of what stands together says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, assert_never

from pulsefirst.checks.cases.reading import items_of, section_of, text_of
from pulsefirst.checks.mutation.sheets import check_known, difference
from pulsefirst.model.conditions import (
    AllOf,
    Among,
    AnyOf,
    AtLeastNOf,
    Compared,
    Comparison,
    Condition,
    Criterion,
    Flag,
    Not,
    OfLeg,
)
from pulsefirst.model.errors import MalformedCase
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Side
from pulsefirst.model.profiles import Feature, Profile
from pulsefirst.notation.tree import Entry, Several, Tree, Words, shown, tree_of_text
from pulsefirst.notation.words import member_text

SHEET: Final = "profiles"
CLUSTERS: Final = "clusters"
GATE, COMMON, YES = "gate", "common", "yes"
OF_FEATURES: Final[Mapping[str, str]] = {"cardinal": "key", "expected": "expects", "explains too": "explains"}
OF_CONDITIONS: Final[Mapping[str, str]] = {"cannot explain": "cannot_explain", "settings": "settings"}
PARTS: Final = (GATE, *OF_FEATURES, *OF_CONDITIONS, COMMON)
HEADS: Final = re.compile(r"any of|all of|not|either leg|both legs|other leg|left leg|right leg|at least \d+ of")
COMPARED: Final[Mapping[Comparison, str]] = {
    Comparison.AT_MOST: "at most",
    Comparison.BELOW: "below",
    Comparison.AT_LEAST: "at least",
    Comparison.ABOVE: "above",
}

Said = Mapping[str, frozenset[str]]
"""What is said of a cause, by part; of the gate one condition, of `common` the word yes or nothing."""


@dataclass(frozen=True)
class ProfilesSheet:
    """What each cause is made of, by its name, and the features of each cluster, by its title."""

    causes: Mapping[str, Said] = field(default_factory=dict)
    clusters: Said = field(default_factory=dict)


def said_of(profile: Profile) -> Said:
    """What the guideline itself says of a cause."""
    return {
        GATE: frozenset({condition_as_text(profile.gate)}),
        **{part: frozenset(one.name for one in getattr(profile, of)) for part, of in OF_FEATURES.items()},
        **{part: frozenset(map(condition_as_text, getattr(profile, of))) for part, of in OF_CONDITIONS.items()},
        COMMON: frozenset({YES} if profile.common else ()),
    }


def clusters_of(guideline: Guideline) -> Said:
    """The features of each cluster, as the guideline has them."""
    found: dict[str, set[str]] = {}
    for feature in guideline.features.values():
        found.setdefault(str(feature.cluster), set()).add(feature.name)
    return {cluster: frozenset(names) for cluster, names in found.items()}


# Conditions are frozen, and a mutant shares all but one of them with the guideline.
@cache
def condition_as_text(condition: Condition) -> str:
    """A condition as it stands on the sheet, what stands together in the order of the alphabet."""
    match condition:
        case Flag() | Criterion():
            return condition.name
        case Among(finding=finding, values=values):
            return f"{finding.name} is {' / '.join(sorted(map(member_text, values)))}"
        case Compared(quantity=quantity, how=how, limit=limit):
            return f"{quantity.name} {COMPARED[how]} {limit}"
        case AllOf() | AnyOf():
            both, head = ("both legs", "all of") if isinstance(condition, AllOf) else ("either leg", "any of")
            inside = {part.of for part in condition.of if isinstance(part, OfLeg)}
            if len(inside) == 1 and len(condition.of) == 2:
                return _call(both, inside)
            return _call(head, condition.of)
        case AtLeastNOf(count=count, of=several):
            return _call(f"at least {count} of", several)
        case Not(of=inner):
            return _call("not", (inner,))
        case OfLeg(side=side, of=inner):
            words = {Side.OTHER: "other leg", Side.LEFT: "left leg", Side.RIGHT: "right leg"}
            return _call(words[side], (inner,))
        case _:
            assert_never(condition)


def _call(head: str, several: Iterable[Condition]) -> str:
    return f"{head} ({'; '.join(sorted(map(condition_as_text, several)))})"


# --- reading ----------------------------------------------------------------------------------------------------------


def read_profiles(text: str | bytes, guideline: Guideline, name: str) -> ProfilesSheet:
    """The sheet from its text.

    Raises CaseError: UnknownName for a cause, a feature or a finding that the guideline does not have, MalformedCase.
    """
    causes: dict[str, Said] = {}
    clusters: Said = {}
    known = {profile.hypothesis.name for profile in guideline.profiles.values()}
    for entry in section_of(tree_of_text(text, name)).entries:
        if entry.key == CLUSTERS:
            clusters = {inner.key: frozenset(_features(inner.value, guideline)) for inner in section_of(entry.value).entries}
            continue
        check_known(entry.key, known, entry.where, SHEET)
        causes[entry.key] = {
            **{part: frozenset() for part in PARTS},
            **{inner.key: frozenset(_part(inner, guideline)) for inner in section_of(entry.value).entries},
        }
    return ProfilesSheet(causes, clusters)


def _part(entry: Entry, guideline: Guideline) -> Iterator[str]:
    if entry.key in OF_FEATURES:
        yield from _features(entry.value, guideline)
    elif entry.key == COMMON:
        yield text_of(entry.value)
    elif entry.key in (GATE, *OF_CONDITIONS):
        items = entry.value.items if isinstance(entry.value, Several) else (entry.value,)
        yield from (_Reader(item, guideline).condition() for item in items)
    else:
        raise MalformedCase(f"a profile on the sheet has {', '.join(PARTS)}, not {shown(entry.key)}", entry.where)


def _features(tree: Tree, guideline: Guideline) -> Iterator[str]:
    for item in items_of(tree):
        check_known(text_of(item), guideline.features, item.where, SHEET)
        yield text_of(item)


class _Reader:
    """Reads one condition of the sheet, and gives it back with what stands together in the order of the alphabet."""

    def __init__(self, tree: Tree, guideline: Guideline) -> None:
        self._where = tree.where if isinstance(tree, Words) else ""
        self._tokens = [token.strip() for token in re.split(r"([();])", " ".join(text_of(tree).split())) if token.strip()]
        self._known = {**guideline.findings, **guideline.criteria, **guideline.quantities}

    def condition(self) -> str:
        said = self._one()
        if self._tokens:
            raise MalformedCase(f"this condition goes on after its end, at {shown(self._tokens[0])}", self._where)
        return said

    def _one(self) -> str:
        head = self._next()
        if not self._tokens or self._tokens[0] != "(":
            return self._leaf(head)
        if not HEADS.fullmatch(head):
            raise MalformedCase(f"a bracket follows 'any of', 'all of', 'not' or a leg, not {shown(head)}", self._where)
        parts = []
        while self._next() in ("(", ";"):
            parts.append(self._one())
            if not self._tokens or self._tokens[0] not in (";", ")"):
                raise MalformedCase("a bracket is open: close it with ')'", self._where)
        return f"{head} ({'; '.join(sorted(parts))})"

    def _leaf(self, text: str) -> str:
        name, _, said = text.partition(" ")
        check_known(name, self._known, self._where, SHEET)
        if said.startswith("is "):
            return f"{name} is {' / '.join(sorted(word.strip() for word in said[3:].split('/')))}"
        return text

    def _next(self) -> str:
        if not self._tokens:
            raise MalformedCase("this condition ends too soon", self._where)
        return self._tokens.pop(0)


# --- holding the two against each other -------------------------------------------------------------------------------


def disagreements_of_profiles(sheet: ProfilesSheet, guideline: Guideline) -> Iterator[str]:
    """Each cause, and each cluster, that is otherwise on the sheet, in words: which part, what it has not and what it has also."""
    for profile in guideline.profiles.values():
        listed = sheet.causes.get(profile.hypothesis.name)
        if listed is not None:
            yield from _differences(profile.hypothesis.name, listed, said_of(profile))
    if sheet.clusters:
        yield from _differences(CLUSTERS, sheet.clusters, clusters_of(guideline))


def _differences(of: str, listed: Said, said: Said) -> Iterator[str]:
    for part in dict.fromkeys((*listed, *said)):
        if words := difference(listed.get(part, frozenset()), said.get(part, frozenset())):
            yield f"{of}, {part}: by the sheet of profiles it is otherwise ({words})"


def profiles_left_out(sheet: ProfilesSheet, guideline: Guideline) -> Iterator[Profile]:
    """Each profile that the sheet leaves out."""
    return (profile for profile in guideline.profiles.values() if profile.hypothesis.name not in sheet.causes)


def entry_of(profile: Profile) -> str:
    """What the guideline says of a cause, as an entry of the sheet to be read against what it stands on."""
    lines = [f"{profile.hypothesis.name}:"]
    lists: dict[str, list[str]] = {
        part: [_name_or_text(one) for one in getattr(profile, of)]
        for part, of in (*OF_FEATURES.items(), *OF_CONDITIONS.items())
    }
    lines.append(f"  {GATE}: {condition_as_text(profile.gate)}")
    lines += [f"  {part}: [{', '.join(items)}]" for part, items in lists.items() if items]
    lines += [f"  {COMMON}: {YES}"] if profile.common else []
    return "\n".join(lines) + "\n"


def _name_or_text(one: Any) -> str:
    return one.name if isinstance(one, Feature) else condition_as_text(one)
