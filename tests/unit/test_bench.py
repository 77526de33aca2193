"""The benchmark beside peers: nobody is timed who says something else than the kernel, and the page says what was measured."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from bench import alone, many, whole
from bench.decision import NEVER_ASKED, OPEN, Decision
from bench.report import FLOOR, OURS, Comparison, Measured, Target, in_short, page, plot, plot_name
from conftest import GUIDELINE
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.kernel.facts import case_of, column_of
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import legs_of_condition
from pulsefirst.model.case import Case

COUNT = 320


@cache
def block() -> Any:
    return many.settled_block(GUIDELINE, 0, COUNT, COUNT)


@cache
def table() -> Any:
    return many.table_of(block(), GUIDELINE)


@cache
def kernel_says() -> Any:
    flags = many.Flags(GUIDELINE, table().schema, COUNT)
    return flags.judged(flags.blocks(table()))


def cases(count: int = 40) -> list[Case]:
    return [case_of(block(), row, GUIDELINE) for row in range(count)]


# --- many at once -------------------------------------------------------------------------------------------------------


def test_the_kernel_says_of_these_flags_what_the_referee_says_of_each_patient() -> None:
    said = kernel_says().to_pylist()
    for row, case in enumerate(cases(COUNT)):
        evaluation = Evaluation(GUIDELINE, case)
        for name, flag in many.flags_by_hand(GUIDELINE).items():
            for leg in legs_of_condition(flag.when):
                known = (
                    True if evaluation.is_true(flag.when, leg) else False if evaluation.is_false(flag.when, leg) else None
                )
                assert said[row][column_of(name, leg)] is known, (row, name, leg)


def test_each_answer_occurs_among_the_patients_that_peers_are_held_to() -> None:
    answers = {answer for name in kernel_says().column_names for answer in kernel_says()[name].to_pylist()}
    assert answers == {True, False, None}


@pytest.mark.parametrize("peer", [many.by_duckdb, many.by_duckdb_on_its_own])
def test_the_sql_written_by_hand_says_what_the_kernel_says(peer: Any) -> None:
    said = peer(table())()
    assert set(said.column_names) == set(kernel_says().column_names)
    many.refuse_what_disagrees("DuckDB", said, kernel_says())


def test_sql_that_takes_what_is_not_known_for_no_is_not_timed() -> None:
    careless = many.SQL.replace('"oxygen_saturation [%]" <= 91', 'coalesce("oxygen_saturation [%]" <= 91, false)')
    assert careless != many.SQL
    with pytest.raises(many.Disagrees, match=r"^DuckDB is not timed: .* of flag_saturation \([\d,]+ patients\);"):
        many.refuse_what_disagrees("DuckDB", many.by_duckdb(table(), careless)(), kernel_says())


def test_a_peer_that_leaves_a_flag_or_a_patient_out_is_not_timed() -> None:
    without = kernel_says().drop_columns(["flag_tetany"])
    for said in (without, kernel_says().slice(1)):
        with pytest.raises(many.Disagrees, match=r"^Polars is not timed"):
            many.refuse_what_disagrees("Polars", said, kernel_says())


# --- one at a time ------------------------------------------------------------------------------------------------------


def test_what_is_compiled_of_the_red_flags_alone_says_what_the_whole_guideline_says() -> None:
    guideline = alone.red_flags_alone(GUIDELINE)
    decision = Decision(guideline)
    for case in cases():
        right = decision.right(Evaluation(GUIDELINE, case))
        assert decision.right(Compiled(guideline, case)) == right
        ready = alone.with_numbers_ready(guideline, case, decision)
        assert decision.right(ready(Compiled(guideline, case))) == right


def test_the_decision_model_is_told_of_every_place_that_it_reads() -> None:
    decision = Decision(alone.red_flags_alone(GUIDELINE))
    facts = decision.facts(Evaluation(decision.guideline, Case()))
    read = re.findall(r"\(([a-z]\w*)|and ([a-z]\w*) [<>]", re.sub(r'\\"[^"]*\\"', "", decision.model))
    places = {name for pair in read for name in pair if name} - {"not"}
    assert len(places) > len(decision.flags)
    assert places <= set(facts)
    assert {value for value in facts.values() if isinstance(value, str)} <= {OPEN, NEVER_ASKED}


def test_an_engine_that_says_something_else_of_one_patient_is_not_timed() -> None:
    names = ["first", "second"]
    alone.refuse("zen-engine", ["tn", "ff"], ["tn", "ff"], names)
    with pytest.raises(many.Disagrees, match=r"^zen-engine is not timed: of patient 1 it says something else of second$"):
        alone.refuse("zen-engine", ["tn", "ff"], ["tn", "fn"], names)
    with pytest.raises(many.Disagrees, match=r"^zen-engine is not timed: it says something of 1 patients, and there are 2$"):
        alone.refuse("zen-engine", ["tn"], ["tn", "fn"], names)


# --- a file to a file ---------------------------------------------------------------------------------------------------


def test_a_command_is_measured_with_the_processes_that_it_begins() -> None:
    holds = "held = bytearray(60_000_000); time.sleep(0.6)"
    begins = f"import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; {holds}'], check=True)"
    spent = whole.run(["python3", "-c", begins])
    assert spent.memory > 60_000_000
    assert spent.clock > 0.6 > spent.processor > 0


def test_columns_read_and_written_again_are_the_same(tmp_path: Path) -> None:
    import pyarrow.parquet as pa_parquet

    pa_parquet.write_table(table(), tmp_path / "in.parquet", row_group_size=100)
    whole.copied(tmp_path / "in.parquet", tmp_path / "out.parquet")
    assert pa_parquet.read_table(tmp_path / "out.parquet").equals(table())


# --- the page -----------------------------------------------------------------------------------------------------------

SLOW = Comparison(
    "small",
    "A <small> comparison",
    "Both count to ten.",
    (
        Measured("ours", 3_000_000.0, OURS),
        Measured("a peer", 250_000.0, note="from the registry"),
        Measured("the floor", 6_000_000.0, FLOOR),
    ),
)
AIM = Target("ten times a peer", "12 times", 1.2, "not to be read")


def test_the_page_says_of_each_thing_how_fast_it_is_and_the_ratio() -> None:
    text = page("2 cores", [AIM], [SLOW], ["what it does not say"])
    assert "\n2 cores\n" in text
    assert "| ours | 3,000,000 |  |  |" in text
    assert "| a peer | 250,000 | 12.0 x as fast | from the registry |" in text
    assert "| the floor | 6,000,000 | 0.5 x as fast |  |" in text
    assert f"]({plot_name(SLOW)})" in text
    assert "\n* what it does not say\n" in text


def test_what_is_met_and_what_is_missed_is_told_with_the_reason_where_it_is_missed() -> None:
    text = page("", [AIM, replace(AIM, aim="forty times a peer", times=0.3, why="it is far")], [], [])
    assert "| ten times a peer | 12 times | met |" in text
    assert "| forty times a peer | 12 times | **missed 3.3-fold** |" in text
    assert "* *forty times a peer*: it is far" in text
    assert "not to be read" not in text


def test_a_plot_has_a_bar_for_each_thing_longer_for_what_is_faster() -> None:
    drawn = ElementTree.fromstring(plot(SLOW))
    space = "{http://www.w3.org/2000/svg}"
    bars = [float(one.attrib["width"]) for one in drawn.findall(f"{space}rect") if "stroke-width" in one.attrib]
    assert len(bars) == 3
    assert bars[1] < bars[0] < bars[2]
    assert [one.text for one in drawn.findall(f"{space}text") if one.text in ("ours", "a peer", "the floor")] == [
        "ours",
        "a peer",
        "the floor",
    ]


@pytest.mark.parametrize(
    ("number", "said"), [(1234567.0, "1,230,000"), (250.4, "250"), (12.34, "12.3"), (3.456, "3.5"), (0.1234, "0.12")]
)
def test_numbers_are_told_to_the_digits_that_mean_anything(number: float, said: str) -> None:
    assert in_short(number) == said
