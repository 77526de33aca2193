"""What is worked out when it is read equals the tuple it stands for."""

import pickle

import pytest

from pulsefirst.model.later import EachLater, Later


def test_nothing_is_worked_out_before_it_is_read_and_then_only_once():
    calls = []

    def squares(upto: int) -> list[int]:
        calls.append(upto)
        return [number * number for number in range(upto)]

    later = Later(squares, 4)
    assert calls == []
    assert (list(later), later[1], later[1:], len(later), calls) == ([0, 1, 4, 9], 1, (1, 4, 9), 4, [4])


@pytest.mark.parametrize("lazy", [Later(lambda: [1, 2]), EachLater(lambda place: place + 1, "ab")])
def test_it_equals_its_tuple_from_both_sides_and_is_shown_hashed_and_sent_as_one(lazy):
    assert lazy == (1, 2)
    assert (1, 2) == lazy
    assert lazy != (1, 3)
    assert lazy != [1, 2]
    assert repr(lazy) == "(1, 2)"
    assert hash(lazy) == hash((1, 2))
    assert pickle.loads(pickle.dumps(lazy)) == (1, 2)


def test_of_a_kind_only_those_are_made():
    made = []

    def make(place: int) -> str:
        made.append(place)
        return "abc"[place]

    lines = EachLater(make, ["applies", "not", "applies"])
    assert (list(lines.of_kinds("applies")), made, len(lines)) == (["a", "c"], [0, 2], 3)
    assert (lines[-1], lines[:2], made) == ("c", ("a", "b"), [0, 2, 1])
