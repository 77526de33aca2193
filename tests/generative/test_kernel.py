"""The kernel against the referee, on the guideline and on small invented ones: statuses, triage, clashes, causes and what is missing."""

from collections import Counter
from decimal import Decimal
from random import Random
from typing import get_args

import numpy as np
import pytest

from conftest import GUIDELINE, SOURCE_ONLY
from generative.cases import conditions_of, random_case
from generative.guidelines import random_guideline
from generative.kernel import differences, mixed_cases
from pulsefirst.backends.kernel.facts import block_of, case_of, everything, shape_of
from pulsefirst.backends.kernel.graph import ALL, NONE, Graph
from pulsefirst.backends.kernel.program import Program
from pulsefirst.model.case import Case, Key
from pulsefirst.model.conditions import Condition, Quantity
from pulsefirst.model.plan import Standing, Status
from pulsefirst.model.walk import everything as everything_in

SMALL, CASES_EACH = 50, 8
BULK = 500


def test_the_guideline_over_partial_patients_is_what_the_referee_says():
    seen: Counter[object] = Counter()
    assert differences(GUIDELINE, list(mixed_cases(Random(14), BULK, pool=36)), seen) == []
    assert set(Status) | set(Standing) <= set(seen)
    assert {("flag", True, False), ("flag", False, True), ("flag", False, False)} <= set(seen)
    assert (
        min(
            seen["clash"],
            seen["needs"],
            seen["settled alone"],
            seen["set aside at once"],
            seen["settled short of an emergency"],
            seen["not heard"],
        )
        > 0
    )


def test_the_source_alone_too():
    seen: Counter[object] = Counter()
    assert differences(SOURCE_ONLY, list(mixed_cases(Random(15), 150, SOURCE_ONLY, pool=20)), seen) == []


def test_small_guidelines_too_with_every_kind_of_node():
    seen: Counter[object] = Counter()
    kinds = set()
    for seed in range(SMALL):
        random = Random(seed)
        guideline = random_guideline(random)
        kinds |= {type(node) for of, _ in conditions_of(guideline) for node in everything_in(of)}
        cases = [random_case(random, conflicts=n % 3 == 2, guideline=guideline, spans=True) for n in range(CASES_EACH)]
        # Where anything may be known, the program is another one than where only this much is.
        assert differences(guideline, cases, seen, everything(guideline) if seed % 3 == 0 else None) == [], seed
    assert set(get_args(Condition)) | set(get_args(Quantity)) <= kinds
    assert set(Status) | set(Standing) <= set(seen)
    assert min(seen["clash"], seen["settled"], seen["needs"], seen["settled alone"], seen["judged alone"]) > 0


def test_a_block_gives_back_each_case():
    random = Random(16)
    cases = [random_case(random, conflicts=True, spans=True) for _ in range(30)]
    block = block_of(cases, GUIDELINE)
    assert block.size == 64
    for row, case in enumerate(cases):
        assert case_of(block, row, GUIDELINE) == Case(case.facts, case.done)
    assert case_of(block, 40, GUIDELINE) == Case()


def test_of_a_column_nobody_has_the_program_knows_nothing():
    case = next(mixed_cases(Random(17), 1, pool=3))
    shape = shape_of([block_of([case], GUIDELINE)])
    assert {key for key in case.facts if case.facts[key]} - shape.values - shape.unassessed == set()
    assert shape.values < everything(GUIDELINE).values


def test_a_number_with_more_decimals_than_are_read_is_refused():
    key = next(key for key in everything(GUIDELINE).spans if key.leg is None)
    with pytest.raises(ValueError, match="more decimals"):
        block_of([Case({Key(*key): Decimal("1.0000001")})], GUIDELINE)


def test_what_is_said_of_constants_is_settled_while_the_program_is_written():
    graph = Graph()
    some, other = graph.given("some"), graph.given("other")
    assert graph.both(some, graph.opposite(some)) == NONE
    assert graph.either(some, graph.opposite(some)) == ALL
    assert graph.both(some, other) == graph.both(other, some, ALL)
    assert graph.either(some, graph.both(some, other)) == some
    assert graph.opposite(graph.opposite(some)) == some
    assert graph.at_least(2, [some, ALL]) == some


def test_at_least_so_many_of_several_bits():
    graph = Graph()
    several = [graph.given(number) for number in range(4)]
    wanted = [graph.at_least(count, several) for count in range(6)]
    program = Program(graph, wanted, 64)
    # Each of the first 16 patients is a number, whose bits are the four.
    given = [sum(1 << row for row in range(16) if row >> place & 1) for place in range(4)]
    program.run(lambda place: np.uint64(given[place]))
    for count, node in enumerate(wanted):
        found = int(program.result(node)[0]) & 0xFFFF
        assert found == sum(1 << row for row in range(16) if row.bit_count() >= count)
