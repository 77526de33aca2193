"""Chapter 1. Three truths, as a pair of bits.

A condition is known true, known false, or unknown. The same three operations work on two rails. On the known rail a truth is
one of true, false, unknown. On the could rail it is true, false, *open* (an answer could make it either) or *closed* (unknown,
and no answer will come).
"""

import pytest

from pulsefirst.model.truth import Truth, all_hold, any_holds, at_least_hold, opposite
from spec.small import TRUTHS, rows

KNOWN = """
| one     | other   | all     | any     |
|---------|---------|---------|---------|
| true    | true    | true    | true    |
| true    | unknown | unknown | true    |
| true    | false   | false   | true    |
| unknown | true    | unknown | true    |
| unknown | unknown | unknown | unknown |
| unknown | false   | false   | unknown |
| false   | true    | false   | true    |
| false   | unknown | false   | unknown |
| false   | false   | false   | false   |
"""

COULD = """
| one    | other  | all    | any    |
|--------|--------|--------|--------|
| true   | true   | true   | true   |
| true   | open   | open   | true   |
| true   | closed | closed | true   |
| true   | false  | false  | true   |
| open   | open   | open   | open   |
| open   | closed | false  | true   |
| open   | false  | false  | open   |
| closed | closed | closed | closed |
| closed | false  | false  | closed |
| false  | false  | false  | false  |
"""

OPPOSITE = """
| one     | opposite |
|---------|----------|
| true    | false    |
| false   | true     |
| unknown | unknown  |
| open    | open     |
| closed  | closed   |
"""

AT_LEAST_TWO = """
| one    | another | a third | two of them |
|--------|---------|---------|-------------|
| true   | true    | false   | true        |
| true   | true    | unknown | true        |
| true   | unknown | unknown | unknown     |
| true   | unknown | false   | unknown     |
| true   | false   | false   | false       |
| false  | false   | unknown | false       |
| true   | open    | false   | open        |
| true   | open    | closed  | true        |
| open   | open    | false   | open        |
| open   | closed  | false   | false       |
"""


@pytest.mark.parametrize(("one", "other", "both", "either"), rows(KNOWN))
def test_all_and_any_of_what_is_known(one, other, both, either):
    assert all_hold([TRUTHS[one], TRUTHS[other]]) == TRUTHS[both]
    assert any_holds([TRUTHS[one], TRUTHS[other]]) == TRUTHS[either]


@pytest.mark.parametrize(("one", "other", "both", "either"), rows(COULD))
def test_all_and_any_of_what_could_be(one, other, both, either):
    """`open and closed` reads oddly alone: it can become false by the answer, and it can never become true."""
    for pair in ((TRUTHS[one], TRUTHS[other]), (TRUTHS[other], TRUTHS[one])):
        assert all_hold(pair) == TRUTHS[both]
        assert any_holds(pair) == TRUTHS[either]


@pytest.mark.parametrize(("one", "turned"), rows(OPPOSITE))
def test_opposite(one, turned):
    assert opposite(TRUTHS[one]) == TRUTHS[turned]


@pytest.mark.parametrize(("one", "another", "third", "two"), rows(AT_LEAST_TWO))
def test_at_least_two(one, another, third, two):
    assert at_least_hold(2, [TRUTHS[one], TRUTHS[another], TRUTHS[third]]) == TRUTHS[two]


@pytest.mark.parametrize("truths", [("true", "unknown"), ("false", "open"), ("closed", "true", "open"), ("false",)])
def test_at_least_one_is_any_and_at_least_all_is_all(truths):
    parts = [TRUTHS[word] for word in truths]
    assert at_least_hold(1, parts) == any_holds(parts)
    assert at_least_hold(len(parts), parts) == all_hold(parts)


def test_several_rails_are_worked_out_at_once():
    one, other = Truth(0b01, 0b10), Truth(0b11, 0b00)  # true on the first rail and false on the second; true on both
    assert all_hold([one, other]) == Truth(0b01, 0b10)
    assert any_holds([one, other]) == Truth(0b11, 0b00)
    assert opposite(one) == Truth(0b10, 0b01)
    assert at_least_hold(2, [one, other], (0b01, 0b10)) == Truth(0b01, 0b10)
