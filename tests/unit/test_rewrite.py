"""A guideline with some of its content changed: what holds a piece follows, all else is the same objects."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pulsefirst.checks.rewrite import rewrite
from pulsefirst.guideline import GUIDELINE
from pulsefirst.model.conditions import AllOf, AnyOf, Compared, Criterion, Flag, Not
from pulsefirst.model.errors import ContentError
from pulsefirst.model.hashing import hash_of
from pulsefirst.model.walk import everything

RULES = GUIDELINE.recommendations
CRITERIA = GUIDELINE.criteria

KINDS = (
    "findings",
    "quantities",
    "criteria",
    "targets",
    "recommendations",
    "hypotheses",
    "arguments",
    "screens",
    "conflicts",
    "interpretations",
)


def changed(new):
    """The names of all content that is not the same object as before."""
    return {
        name
        for kind in KINDS
        for name, content in getattr(GUIDELINE, kind).items()
        if getattr(new, kind)[name] is not content
    }


def overriding():
    return next(rule for rule in RULES.values() if rule.overrides)


def test_nothing_replaced_is_the_same_guideline():
    new = rewrite(GUIDELINE, {})
    assert changed(new) == set()
    assert new.hash == GUIDELINE.hash


def test_every_hash_is_of_the_content():
    assert hash_of(GUIDELINE) == GUIDELINE.hash


def test_a_rule_is_replaced_under_its_name_and_who_withholds_it_follows():
    over = overriding()
    under = over.overrides[0]
    new = rewrite(GUIDELINE, {under.do: replace(under.do, title="something else")})
    holders = {name for name, rule in RULES.items() if under in rule.overrides}
    assert changed(new) == {under.name, *holders}
    assert new.recommendations[over.name].overrides[0] is new.recommendations[under.name]
    assert new.recommendations[under.name].do.title == "something else"
    assert new.recommendations[under.name].name == under.name
    assert list(new.recommendations) == list(RULES)


def test_the_original_is_untouched():
    before = {name: vars(rule).copy() for name, rule in RULES.items()}
    over = overriding()
    new = rewrite(GUIDELINE, {over: replace(over, overrides=())})
    assert new.recommendations[over.name].overrides == ()
    assert {name: vars(rule) for name, rule in RULES.items()} == before
    assert hash_of(GUIDELINE) == GUIDELINE.hash != new.hash


def test_a_comparison_deep_in_a_criterion_reaches_all_that_reads_it():
    comparison, holder = next(
        (part, criterion)
        for criterion in CRITERIA.values()
        for part in everything(criterion)
        if isinstance(part, Compared) and criterion.when is part
    )
    stricter = replace(comparison, limit=comparison.limit - Decimal("0.01"))
    new = rewrite(GUIDELINE, {comparison: stricter})
    assert new.criteria[holder.name].when is stricter
    readers = {name for name, rule in RULES.items() if rule.when is not None and comparison in set(everything(rule.when))}
    assert readers <= changed(new)
    for name in readers:
        inside = set(everything(new.recommendations[name].when))
        assert stricter in inside
        assert comparison not in inside
    assert all(new.findings[name] is finding for name, finding in GUIDELINE.findings.items() if finding.only_if is None)


def test_what_was_shared_is_shared_again():
    criterion = max(CRITERIA.values(), key=lambda one: sum(one in set(everything(rule.when)) for rule in conditional()))
    new = rewrite(GUIDELINE, {criterion: replace(criterion, when=Not(criterion.when))})
    found = {
        part
        for rule in new.recommendations.values()
        if rule.when is not None
        for part in everything(rule.when)
        if isinstance(part, Criterion) and part.name == criterion.name
    }
    assert found == {new.criteria[criterion.name]}


def conditional():
    return [rule for rule in RULES.values() if rule.when is not None]


def test_a_finding_is_followed_everywhere_it_stands():
    stood_in = next(one for one in GUIDELINE.findings.values() if one.otherwise and one.otherwise[0].otherwise == ())
    stand_in = stood_in.otherwise[0]
    new = rewrite(GUIDELINE, {stand_in: replace(stand_in, question="another question?")})
    assert new.findings[stood_in.name].otherwise[0] is new.findings[stand_in.name]
    assert new.findings[stand_in.name].name == stand_in.name
    assert not _reachable(new, stand_in)


def test_hypotheses_arguments_treatments_conflicts_screens_and_clocks_follow():
    hypothesis = next(one for one in GUIDELINE.hypotheses.values() if any(rule.treats is one for rule in RULES.values()))
    new = rewrite(GUIDELINE, {hypothesis: replace(hypothesis, title="another title")})
    renewed = new.hypotheses[hypothesis.name]
    assert {name for name, one in GUIDELINE.arguments.items() if one.hypothesis is hypothesis} == {
        name for name, one in new.arguments.items() if one.hypothesis is renewed
    }
    assert {name for name, one in RULES.items() if one.treats is hypothesis} == {
        name for name, one in new.recommendations.items() if one.treats is renewed
    }
    for finding in (
        next(iter(GUIDELINE.screens.values())).findings[0],
        next(one.set_aside[0] for one in GUIDELINE.conflicts.values() if one.set_aside),
        GUIDELINE.timers[0].since[0],
        next(one.findings[0] for one in GUIDELINE.dead_ends if one.findings),
    ):
        assert not _reachable(rewrite(GUIDELINE, {finding: replace(finding, section="elsewhere")}), finding)


def _reachable(guideline, content, seen=None):
    """Whether this object is held anywhere in a guideline."""
    seen = set() if seen is None else seen
    held = [guideline]
    while held:
        value = held.pop()
        if value is content:
            return True
        if isinstance(value, tuple | frozenset):
            held.extend(value)
        elif isinstance(value, dict):
            held.extend(value.values())
        elif hasattr(value, "__dataclass_fields__") and not isinstance(value, type) and id(value) not in seen:
            seen.add(id(value))
            held.extend(getattr(value, name) for name in value.__dataclass_fields__)
    return False


def test_replacements_may_hold_one_another():
    over = overriding()
    under = over.overrides[0]
    new = rewrite(GUIDELINE, {over: replace(over, warning="anew"), under: replace(under, warning="too")})
    assert new.recommendations[over.name].overrides[0] is new.recommendations[under.name]
    assert new.recommendations[over.name].warning == "anew"
    assert new.recommendations[under.name].warning == "too"


def test_a_condition_may_be_wrapped_by_what_replaces_it():
    rule = next(one for one in conditional() if isinstance(one.when, AllOf | AnyOf))
    new = rewrite(GUIDELINE, {rule.when: Not(rule.when)})
    assert new.recommendations[rule.name].when.of is rule.when


def test_what_stands_nowhere_is_refused():
    with pytest.raises(ContentError, match="nothing in the guideline holds"):
        rewrite(GUIDELINE, {Flag(question="?"): Flag(question="!")})


def test_content_with_a_name_stays_of_its_kind():
    criterion = next(iter(CRITERIA.values()))
    with pytest.raises(ContentError, match="is a Criterion"):
        rewrite(GUIDELINE, {criterion: Not(criterion)})
