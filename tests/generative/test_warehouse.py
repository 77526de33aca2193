"""The warehouse against the referee: every output it emits, on small invented guidelines and on the guideline, as a database answers."""

import itertools
import os
from collections import Counter
from random import Random
from typing import get_args

import psycopg
import pytest

from audit.stores import Server
from conftest import GUIDELINE, SOURCE_ONLY
from generative.cases import conditions_of, random_case
from generative.guidelines import random_guideline
from generative.kernel import mixed_cases
from generative.warehouse import Warehouse, differences
from pulsefirst.backends.kernel.conditions import Conditions
from pulsefirst.backends.kernel.facts import block_of, everything, shape_of
from pulsefirst.backends.kernel.lines import lines_of
from pulsefirst.backends.warehouse import sql_of
from pulsefirst.backends.warehouse.calls import EXPRESSIONS
from pulsefirst.backends.warehouse.text import columns_of_table
from pulsefirst.model.conditions import Condition, Quantity
from pulsefirst.model.plan import Status
from pulsefirst.model.walk import everything as everything_in

SMALL, CASES_EACH = 8, 24
OF = GUIDELINE if "PULSEFIRST_SOAK" in os.environ else SOURCE_ONLY
"""Writing the whole guideline as SQL and drawing patients for it takes most of a minute: that is for `make soak`."""
BULK, POOL = 60, 6


def small_guideline(seed):
    """A small invented guideline, with patients of whom a part is known, clashes among them."""
    random = Random(seed)
    guideline = random_guideline(random)
    return guideline, [random_case(random, conflicts=n % 3 == 2, guideline=guideline, spans=True) for n in range(CASES_EACH)]


def test_small_guidelines_with_every_kind_of_node_are_what_the_referee_says():
    seen: Counter[object] = Counter()
    kinds, calls = set(), set()
    for seed in range(SMALL):
        guideline, cases = small_guideline(seed)
        kinds |= {type(node) for of, _ in conditions_of(guideline) for node in everything_in(of)}
        conditions = Conditions(guideline, everything(guideline))
        lines_of(conditions)
        calls |= {node.call for node in conditions.graph.nodes if node.call is not None}
        assert differences(guideline, cases, seen) == [], seed
    assert set(get_args(Condition)) | set(get_args(Quantity)) <= kinds
    assert calls <= set(EXPRESSIONS)
    assert {("status", str(status)) for status in Status} <= set(seen)
    assert {(kind, truth) for kind in ("criterion", "when") for truth in (True, False, None)} <= set(seen)
    assert min(seen["alone"], seen["clash"], seen["settled"], seen["left to the referee"], seen["missing", True]) > 0


def test_now_and_red_flags_of_the_guideline_over_partial_patients_are_what_the_referee_says():
    seen: Counter[object] = Counter()
    cases = list(mixed_cases(Random(14), BULK, OF, POOL))
    # The other parts take most of the time: `make agree` has them too, and small guidelines have them here.
    warehouse = Warehouse(OF, shape_of([block_of(cases, OF)]), ("flags",))
    assert differences(OF, cases, seen, warehouse=warehouse) == []
    assert {("flag", truth) for truth in (True, False, None)} <= set(seen)
    assert {("now", word) for word in ("none", "emergency")} <= set(seen)
    assert 0 < seen["alone"] < BULK


def test_nothing_is_nested_deeper_than_what_writes_text_can_bear_and_no_layer_reads_what_it_makes():
    guideline, cases = small_guideline(3)
    layers = Warehouse(guideline, shape_of([block_of(cases, guideline)])).statement.layers()
    for before, layer in itertools.pairwise(layers):
        made = set() if layer.made is None else set(layer.made.columns)
        assert set(layer.kept) <= set(before.schema)
        assert not made & set(layer.kept)


@pytest.fixture
def connection():
    server = Server()
    try:
        with psycopg.connect(server.new(), autocommit=True) as connection:
            yield connection
    finally:
        server.end()


def test_postgresql_says_the_same_of_the_text_that_is_written_for_it(connection):
    def ask(warehouse, cases):
        connection.execute("DROP TABLE IF EXISTS patients")
        connection.execute(columns_of_table(warehouse.statement, "postgres").replace('"id" TEXT', '"id" BIGINT'))
        table = warehouse.table(cases)
        names = ", ".join(f'"{name}"' for name in table.column_names)
        with connection.cursor().copy(f"COPY patients ({names}) FROM STDIN") as rows:
            for row in zip(*(table[name].to_pylist() for name in table.column_names), strict=True):
                rows.write_row(row)
        answer = connection.execute(f'{sql_of(warehouse.statement, "postgres")} ORDER BY "id"')
        return [dict(zip((column.name for column in answer.description), row, strict=True)) for row in answer]

    for seed in (1, 4):
        seen: Counter[object] = Counter()
        guideline, cases = small_guideline(seed)
        assert differences(guideline, cases, seen, ask) == [], seed
        assert seen["alone"] < CASES_EACH
