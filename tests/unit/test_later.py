"""What is worked out when it is read equals the tuple it stands for."""

import pickle
from collections.abc import Iterator

import pytest

from pulsefirst.model.later import Keyed, Later


def test_a_part_is_worked_out_once_something_beyond_the_one_before_it_is_read():
    worked_out = []

    def parts() -> Iterator[list[int]]:
        for start in (0, 2, 4):
            worked_out.append(start)
            yield [start, start + 1]

    later = Later(parts())
    assert worked_out == []
    assert (later.first_part(), worked_out) == ((0, 1), [0])
    reading = iter(later)
    assert ([next(reading) for _ in range(3)], worked_out) == ([0, 1, 2], [0, 2])
    assert (list(later), later[1], later[4:], len(later), worked_out) == ([0, 1, 2, 3, 4, 5], 1, (4, 5), 6, [0, 2, 4])


@pytest.mark.parametrize("lazy", [Later([[1], [], [2]]), Keyed("ab", lambda place: place + 1)])
def test_it_equals_its_tuple_from_both_sides_and_is_shown_hashed_and_sent_as_one(lazy):
    assert lazy == (1, 2)
    assert (1, 2) == lazy
    assert lazy != (1, 3)
    assert lazy != [1, 2]
    assert repr(lazy) == "(1, 2)"
    assert hash(lazy) == hash((1, 2))
    assert pickle.loads(pickle.dumps(lazy)) == (1, 2)


def test_of_a_key_only_those_are_worked_out():
    made = []

    def make(place: int) -> str:
        made.append(place)
        return "abc"[place]

    lines = Keyed(["applies", "not", "applies"], make)
    assert (list(lines.where(lambda key: key == "applies")), made, len(lines)) == (["a", "c"], [0, 2], 3)
    assert (lines[1], made) == ("b", [0, 2, 1])
