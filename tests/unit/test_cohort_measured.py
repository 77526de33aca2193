"""A cohort held against what is true of it, and against what was done: counts by hand, exact intervals, and nothing open told as a no."""

import json
from fractions import Fraction
from math import comb
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pa_parquet
import pytest

from cohort_files import write, write_invented
from conftest import GUIDELINE, SOURCE_ONLY
from pulsefirst.backends.kernel.timely import NEVER, Became, Deeds, became, for_all, worst
from pulsefirst.interfaces.cli.cohort.accuracy import CAUSE, RED_FLAG, accuracy_of
from pulsefirst.interfaces.cli.cohort.auditing import audit_of
from pulsefirst.interfaces.cli.cohort.dropping import drop, report
from pulsefirst.interfaces.cli.cohort.moments import moments_of
from pulsefirst.interfaces.cli.cohort.results import LEVELS
from pulsefirst.interfaces.cli.cohort.running import Job, run
from pulsefirst.interfaces.cli.cohort.shares import Counted, Share, clopper_pearson
from pulsefirst.interfaces.cli.files import BadInput, moment
from unit.cli_runner import run as run_cli

# --- shares -----------------------------------------------------------------------------------------------------------


def at_most(count: int, of: int, share: Fraction) -> Fraction:
    """The chance of so many or fewer, in whole numbers."""
    return sum((comb(of, one) * share**one * (1 - share) ** (of - one) for one in range(count + 1)), Fraction(0))


@pytest.mark.parametrize(("count", "of"), [(0, 1), (1, 1), (0, 20), (20, 20), (1, 20), (7, 20), (199, 200), (57, 120)])
def test_an_interval_is_where_the_tails_are_exactly_a_fortieth(count, of):
    low, high = clopper_pearson(count, of)
    assert 0 <= low <= count / of <= high <= 1
    fortieth = Fraction(1, 40)
    if count:
        assert abs(1 - at_most(count - 1, of, Fraction(low)) - fortieth) < Fraction(1, 10**9)
    else:
        assert low == 0
    if count < of:
        assert abs(at_most(count, of, Fraction(high)) - fortieth) < Fraction(1, 10**9)
    else:
        assert high == 1


def test_a_known_interval_of_a_large_cohort():
    """None of 100 gives an upper end of 1 - 0.025 ** (1 / 100)."""
    assert clopper_pearson(0, 100)[1] == pytest.approx(1 - 0.025 ** (1 / 100), rel=1e-12)
    low, high = clopper_pearson(3_000_000, 10_000_000)
    assert 0.2997 < low < 0.3 < high < 0.3003


def test_of_nobody_there_is_no_share():
    assert Share(0, 0).as_data() == {"count": 0, "of": 0, "share": None, "low": None, "high": None}


def test_what_is_open_is_in_both_ends_and_in_no_share_of_those_decided():
    counted = Counted(6, 3, 1)
    assert (counted.decided, counted.at_least, counted.at_most) == (Share(6, 7), Share(6, 10), Share(9, 10))
    assert counted.turned() == Counted(1, 3, 6)


# --- accuracy ---------------------------------------------------------------------------------------------------------

FLAG = "flag_pulses_absent"
CAUSE_OF_IT = "acute_limb_ischemia"
PULSES = ("absent", "absent", "present", None, "absent", "present", None, "present")
TRUE = (CAUSE_OF_IT, CAUSE_OF_IT, CAUSE_OF_IT, CAUSE_OF_IT, "none", "gout", "other", "gout")


def patients(**more: object) -> pa.Table:
    """Eight patients with a cramp and nothing else but pulses: the flag is known true, known false or open by hand."""
    nobody = [False] * len(PULSES)
    return pa.table(
        {
            "id": [f"p{number}" for number in range(len(PULSES))],
            "left.cramp": [True] * len(PULSES),
            "left.dorsalis_pedis": list(PULSES),
            "left.posterior_tibial": list(PULSES),
            "left.femoral": ["present" if pulse else None for pulse in PULSES],
            **{f"right.{name}": nobody for name in ("cramp", "pain", "wound", "gangrene")},
            **{
                f"right.{name}": ["none"] * len(PULSES)
                for name in ("numbness", "weakness", "rest_pain", "pallor", "coolness")
            },
            **{f"right.{name}": ["present"] * len(PULSES) for name in ("dorsalis_pedis", "posterior_tibial", "femoral")},
            **more,
        }
    )


@pytest.fixture
def cohort(tmp_path) -> Path:
    return write(
        patients(cause=list(TRUE), site=["north", "north", "south", None] * 2, age=[40.0, 50, 64.9, 65, 90, None, 79, 80]),
        tmp_path / "p.parquet",
    )


def measured(found: dict, name: str, by: str | None = None, stratum: str | None = None) -> dict:
    return next(test for test in found["tests"] if (test["test"], test["by"], test["stratum"]) == (name, by, stratum))


def accuracy(path: Path, **options: object) -> dict:
    return accuracy_of(
        Job(str(path), None, ()), **{"truth": None, "column": None, "by": [], "consecutive": False, **options}
    )


def test_a_flag_is_counted_as_by_hand(cohort):
    found = accuracy(cohort)
    assert (found["patients"], found["with_truth"], found["left_out"], found["truth_is"]) == (8, 8, {}, "causes")
    flag = measured(found, FLAG)
    assert (flag["kind"], flag["provenance"], flag["detects"]) == (RED_FLAG, "source", [CAUSE_OF_IT])
    assert flag["having_it"] == {"yes": 2, "open": 1, "no": 1}
    assert flag["not_having_it"] == {"yes": 1, "open": 1, "no": 2}
    low, high = clopper_pearson(2, 4)
    assert flag["raised"]["sensitivity"] == {"count": 2, "of": 4, "share": 0.5, "low": round(low, 6), "high": round(high, 6)}
    assert flag["raised"]["specificity"]["count"] == 3
    assert flag["not_ruled_out"]["sensitivity"]["count"] == 3
    assert flag["not_ruled_out"]["specificity"]["count"] == 2
    assert (flag["decided"]["sensitivity"]["of"], flag["decided"]["specificity"]["of"]) == (3, 3)
    assert "predictive" not in flag


def test_triage_and_the_flags_of_a_cause_are_tests_too(cohort):
    found = accuracy(cohort)
    triage = measured(found, "triage emergency")
    assert triage["having_it"]["yes"] == 2
    assert sum(triage["having_it"].values()) == 4
    together = measured(found, CAUSE_OF_IT)
    assert together["kind"] == CAUSE
    assert together["having_it"]["yes"] == 2
    assert set(found["of_no_cause_that_is_told"]) == set(GUIDELINE.red_flags) - {
        flag.name for watched in GUIDELINE.watched for flag in watched.flags
    }


def test_strata_come_in_order_and_add_up(cohort):
    found = accuracy(cohort, by=["site", "age:50,65,80"])
    strata = list(dict.fromkeys((test["by"], test["stratum"]) for test in found["tests"]))
    ages = ["below 50", "50 to below 65", "65 to below 80", "80 and above", "not recorded"]
    assert strata == [
        (None, None),
        *(("site", one) for one in ("north", "south", "not recorded")),
        *(("age", one) for one in ages),
    ]
    for by in ("site", "age"):
        several = [test for test in found["tests"] if test["test"] == FLAG and test["by"] == by]
        assert sum(sum(test["having_it"].values()) for test in several) == 4
    assert measured(found, FLAG, "age", "50 to below 65")["having_it"] == {"yes": 1, "open": 0, "no": 1}


def test_a_second_table_is_joined_in_any_order_and_what_it_lacks_is_left_out(cohort, tmp_path):
    rows = [7, 2, 0, 1, 4]
    truth = pa.table(
        {
            "id": [f"p{row}" for row in rows],
            "cause": [TRUE[row] for row in rows],
            "second_cause": [None, None, None, "gout", "sciatica"],
        }
    )
    found = accuracy(cohort, truth=str(write(truth, tmp_path / "truth.csv")))
    assert found["with_truth"] == 4
    assert found["left_out"] == {"no row of this patient": 3, "second_cause 'sciatica' is not understood": 1}
    assert measured(found, FLAG)["having_it"] == {"yes": 2, "open": 0, "no": 1}


def test_a_column_of_yes_and_no_is_what_everything_is_held_against(tmp_path):
    column = ["yes", "Yes", "no", "no", "NO", "perhaps", None, ""]
    found = accuracy(write(patients(amputated=column), tmp_path / "p.csv"), column="amputated")
    assert found["truth_is"] == "amputated"
    assert (
        found["left_out"] == {"nothing is said": 2, "amputated 'perhaps' is not understood": 1} or found["with_truth"] == 5
    )


def test_a_column_of_truths_is_yes_and_no(tmp_path):
    found = accuracy(
        write(patients(amputated=[True, True, False, False, False, None, False, False]), tmp_path / "p.parquet"),
        column="amputated",
    )
    assert (found["with_truth"], found["left_out"], found["of_no_cause_that_is_told"]) == (7, {"nothing is said": 1}, [])
    assert measured(found, FLAG)["having_it"] == {"yes": 2, "open": 0, "no": 0}
    assert {test["kind"] for test in found["tests"]} == {"triage", RED_FLAG}


def test_predictive_values_only_where_patients_came_as_they_come(cohort, tmp_path):
    flag = measured(accuracy(cohort, consecutive=True), FLAG)
    assert flag["predictive"]["has_it_where_raised"]["count"] == 2
    assert flag["predictive"]["has_it_where_raised"]["of"] == 3
    assert flag["predictive"]["has_it_not_where_ruled_out"]["of"] == 3
    invented = pa_parquet.read_table(cohort).replace_schema_metadata({b"pulsefirst.invented": b"1"})
    with pytest.raises(BadInput, match="are invented"):
        accuracy(write(invented, tmp_path / "i.parquet"), consecutive=True)


def test_the_source_alone_has_its_own_flags(cohort):
    found = accuracy_of(Job(str(cohort), None, (), source_only=True), truth=None, column=None, by=[], consecutive=False)
    assert {test["test"] for test in found["tests"] if test["kind"] == RED_FLAG} <= set(SOURCE_ONLY.red_flags)
    assert {test["provenance"] for test in found["tests"]} == {"source"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--column", "caus"), "was cause meant?"),
        (("--by", "sit"), "was site meant?"),
        (("--by", "age"), "say where its bands begin"),
        (("--by", "age:80,50"), "rising numbers"),
        (("--by", "age:old"), "rising numbers"),
        (("--out", "a.csv"), "ends in .parquet"),
        (("--html", "nowhere/a.html"), "cannot be written"),
    ],
)
def test_what_cannot_be_measured_says_why(cohort, monkeypatch, capsys, arguments, said):
    ran = run_cli(monkeypatch, capsys, "cohort", "accuracy", cohort, *arguments)
    assert ran.code == 2
    assert said in ran.err


def test_a_table_with_two_rows_of_one_patient_is_refused(cohort, tmp_path):
    twice = write(pa.table({"id": ["p0", "p0"], "cause": ["gout", "none"]}), tmp_path / "twice.parquet")
    with pytest.raises(BadInput, match="several rows of one patient"):
        accuracy(cohort, truth=str(twice))
    without = write(pa.table({"who": ["p0"], "cause": ["gout"]}), tmp_path / "without.parquet")
    with pytest.raises(BadInput, match="has no column 'id'"):
        accuracy(cohort, truth=str(without))


def test_accuracy_as_a_table_has_a_row_for_each_test_and_stratum(cohort, tmp_path, monkeypatch, capsys):
    out = tmp_path / "a.parquet"
    ran = run_cli(monkeypatch, capsys, "cohort", "accuracy", cohort, "--by", "site", "--out", out, "--json")
    found, table = json.loads(ran.out), pa_parquet.read_table(out)
    assert found["guideline"]["hash"] == GUIDELINE.hash
    assert table.schema.metadata[b"pulsefirst.guideline.hash"].decode() == GUIDELINE.hash
    assert table.num_rows == len(found["tests"])
    assert table["raised.sensitivity.count"].to_pylist() == [
        test["raised"]["sensitivity"]["count"] for test in found["tests"]
    ]


# --- audit ------------------------------------------------------------------------------------------------------------


def deeds(*several: tuple[float, float] | None) -> Deeds:
    """One patient each; None where nothing is recorded."""
    found = Deeds(len(several))
    for row, ends in enumerate(several):
        if ends is not None:
            found.add(row, *ends)
    return found


def test_what_became_of_a_recommendation_by_its_limit():
    nan = float("nan")
    some = deeds((1, 1), (24, 24), (25, 25), (20, 44), (30, 54), (-30, -6), (-6, 18), (nan, nan), None)
    said = [Became(code) for code in became(np.ones(9, bool), some, 24.0, for_all(9, NEVER))]
    assert said == [
        Became.IN_TIME,
        Became.IN_TIME,
        Became.LATE,
        Became.UNTIMED,
        Became.LATE,
        Became.DONE_BEFORE,
        Became.UNTIMED,
        Became.UNTIMED,
        Became.NOT_DONE,
    ]
    without = [Became(code) for code in became(np.ones(9, bool), some, None, for_all(9, NEVER))]
    assert without == [*[Became.DONE] * 5, Became.DONE_BEFORE, Became.DONE, Became.DONE, Became.NOT_DONE]


def test_who_was_not_followed_for_long_enough_is_too_early():
    nothing = deeds(None, None, None)
    followed = np.array([23.9, 24.0, float("nan")])
    said = [Became(code) for code in became(np.ones(3, bool), nothing, 24.0, followed)]
    assert said == [Became.TOO_EARLY, Became.NOT_DONE, Became.TOO_EARLY]


def test_the_first_time_counts_and_what_may_have_been_sooner_is_no_lateness():
    twice = deeds((50, 50))
    twice.add(0, 2, 2)
    assert list(became(np.ones(1, bool), twice, 24.0, for_all(1, NEVER))) == [Became.IN_TIME]
    late = deeds((50, 50))
    late.add(0, float("nan"), float("nan"))
    assert list(became(np.ones(1, bool), late, 24.0, for_all(1, NEVER))) == [Became.UNTIMED]
    assert list(worst([np.array([Became.IN_TIME]), np.array([Became.LATE])])) == [Became.LATE]


def test_moments_are_read_as_they_are_meant():
    text = pa.array(["2026-01-02T12:00:00", "2026-01-02T13:00:00+01:00", "2026-01-02", "soon", "", None])
    found = moments_of(text)
    noon = 1767355200.0
    assert found.low.to_pylist() == [noon, noon, noon - 43200, None, None, None]
    assert found.high.to_pylist() == [noon, noon, noon + 43200, None, None, None]
    assert found.refused.to_pylist() == [False, False, False, True, False, False]
    assert moments_of(text.slice(2, 1).cast(pa.date32())).high.to_pylist() == [noon + 43200]
    assert moments_of(pa.array([1, None])).refusals == 1


RULE = "refer_low_index"
TARGET = "vascular_specialist"
DAYS = ("2026-01-10T00:00Z", "2026-01-30T00:00Z", None, "2025-12-01T00:00Z", "soon", "2026-01-01", "2026-01-15", "")


@pytest.fixture
def low_indexes(tmp_path) -> Path:
    """Eight patients who are to be referred within two weeks, seen on the first of January, and what was done."""
    columns = {
        "id": [f"p{number}" for number in range(8)],
        "left.ankle_brachial_index": [0.7] * 8,
        "recorded_at": ["2026-01-01T12:00:00"] * 8,
        "site": ["north", "south"] * 4,
        f"left.done_at.{TARGET}": list(DAYS),
    }
    return write(pa.table(columns), tmp_path / "p.csv")


def entry(found: dict, kind: str, name: str, stratum: str | None = None) -> dict:
    return next(one for one in found["entries"] if (one["kind"], one["name"], one["stratum"]) == (kind, name, stratum))


def test_an_audit_counts_as_by_hand(low_indexes):
    rule = next(name for name, one in GUIDELINE.recommendations.items() if name == RULE)
    due = GUIDELINE.recommendations[rule].do.within
    assert due is not None
    found = audit_of(Job(str(low_indexes), None, ()), acts=None, by=["site"])
    one = entry(found, "rule", rule)
    assert one["due_hours"] == [due.total_seconds() / 3600] == [336.0]
    assert one["became"] == {
        "done": 0,
        "in time": 1,
        "done before": 1,
        "unclear": 1,
        "untimed": 2,
        "too early": 0,
        "late": 1,
        "not done": 2,
    }
    assert one["had"]["counts"] == {"yes": 4, "open": 2, "no": 2}
    assert one["in_time"]["counts"] == {"yes": 1, "open": 4, "no": 3}
    assert one["in_time"]["of_judged"]["of"] == 4
    assert found["acts_refused"] == {f"left.done_at.{TARGET}: its time is not understood": 1}
    north, south = (entry(found, "rule", rule, site) for site in ("north", "south"))
    assert north["recommended"] + south["recommended"] == 8
    assert entry(found, "act", TARGET)["recommended"] == 8
    assert TARGET not in found["not_recorded"]
    assert found["not_recorded"]


def test_a_table_of_acts_says_the_same_and_counts_what_it_does_not_know(low_indexes, tmp_path, monkeypatch, capsys):
    rows = [(f"p{number}", TARGET, "left", at) for number, at in enumerate(DAYS) if at]
    rows += [("p2", "vascular_specalist", "left", DAYS[0]), ("p2", TARGET, "middle", DAYS[0]), ("", TARGET, "", DAYS[0])]
    acts = pa.table({name: [row[place] for row in rows] for place, name in enumerate(("id", "act", "leg", "at"))})
    without = pa.table(
        {
            "id": [f"p{n}" for n in range(8)],
            "left.ankle_brachial_index": [0.7] * 8,
            "recorded_at": ["2026-01-01T12:00:00"] * 8,
        }
    )
    path = write(without, tmp_path / "w.csv")
    ran = run_cli(monkeypatch, capsys, "cohort", "audit", path, "--acts", write(acts, tmp_path / "acts.csv"), "--json")
    found = json.loads(ran.out)
    one = entry(found, "rule", RULE)
    # What is in the table was done: of a time that is not understood only the time is open.
    assert one["became"] == {
        "done": 0,
        "in time": 1,
        "done before": 1,
        "unclear": 0,
        "untimed": 3,
        "too early": 0,
        "late": 1,
        "not done": 2,
    }
    assert sum(found["acts_refused"].values()) == 4
    assert any("was vascular_specialist meant?" in why for why in found["acts_refused"])


def test_an_emergency_is_in_time_only_as_the_user_says(tmp_path):
    table = patients(recorded_at=["2026-01-01T12:00:00"] * 8, **{"done_at.vascular_surgery": ["2026-01-01T13:00Z"] * 8})
    path = write(table, tmp_path / "p.csv")
    silent = entry(audit_of(Job(str(path), None, ()), acts=None, by=[]), "rule", "absent_pulses")
    assert (silent["in_time"], silent["became"]["done"], silent["due_hours"]) == (None, 3, [])
    said = entry(audit_of(Job(str(path), None, ()), acts=None, by=[], at_once=0.5), "rule", "absent_pulses")
    assert said["became"]["late"] == 3
    assert said["hours"] == [1.0, 1.0, 1.0]


def test_who_was_to_have_it_at_once_is_not_in_time_by_the_limit_of_another_rule(tmp_path):
    """Of the first, pulses are absent as well; both have an index that calls for a specialist, and a toe pressure that calls one today."""
    table = pa.table(
        {
            "left.cramp": [True, True],
            "left.dorsalis_pedis": ["absent", "reduced"],
            "left.posterior_tibial": ["absent", "reduced"],
            "left.toe_pressure [mmHg]": [25.0, 25.0],
            "left.wound": [True, True],
            "recorded_at": ["2026-01-01T12:00Z"] * 2,
            "done_at.vascular_surgery": ["2026-01-01T13:00Z"] * 2,
        }
    )
    path = write(table, tmp_path / "p.csv")
    silent = entry(audit_of(Job(str(path), None, ()), acts=None, by=[]), "act", "vascular_surgery")
    assert (silent["recommended"], silent["had"]["counts"]["yes"]) == (2, 2)
    assert silent["in_time"]["counts"] == {"yes": 1, "open": 0, "no": 0}
    assert (silent["became"]["done"], silent["became"]["in time"]) == (1, 1)
    said = entry(audit_of(Job(str(path), None, ()), acts=None, by=[], at_once=0.5), "act", "vascular_surgery")
    assert said["in_time"]["counts"] == {"yes": 1, "open": 0, "no": 1}


def test_until_when_acts_were_recorded_leaves_open_who_is_not_due(tmp_path):
    table = pa.table(
        {
            "left.ankle_brachial_index": [0.7] * 2,
            "recorded_at": ["2026-01-01T12:00:00", "2026-01-29"],
            f"done_at.{TARGET}": pa.nulls(2, pa.string()),
        }
    )
    until = moment("2026-02-01T00:00Z", option="--until")
    one = entry(
        audit_of(Job(str(write(table, tmp_path / "p.parquet")), None, ()), acts=None, by=[], until=until), "rule", RULE
    )
    assert (one["became"]["not done"], one["became"]["too early"]) == (1, 1)


@pytest.mark.parametrize(
    ("columns", "arguments", "said"),
    [
        ({"recorded_at": ["2026-01-01"]}, (), "nothing says what was done"),
        ({f"done_at.{TARGET}": ["2026-01-01"]}, (), "no column recorded_at"),
        (
            {f"done_at.{TARGET}": ["2026-01-01"], "recorded_at": ["2026-01-01"]},
            ("--until", "2026-01-01"),
            "--until '2026-01-01' has no offset",
        ),
    ],
)
def test_what_cannot_be_audited_says_why(tmp_path, monkeypatch, capsys, columns, arguments, said):
    path = write(pa.table({"left.ankle_brachial_index": [0.7], **columns}), tmp_path / "p.parquet")
    ran = run_cli(monkeypatch, capsys, "cohort", "audit", path, *arguments)
    assert ran.code == 2
    assert said in ran.err


# --- what a finding is worth ------------------------------------------------------------------------------------------


def test_without_a_finding_it_is_as_if_its_columns_were_not_there(tmp_path):
    table = write_invented(GUIDELINE, tmp_path, 200, 6)
    path = tmp_path / "patients.parquet"
    names = ["skin_dying"]
    found = drop(Job(str(path), None, ()), names)
    before = levels_of(path)
    assert found["emergencies"] == before.count("emergency") > 0
    assert {one["finding"] for one in found["findings"]} == set(names)
    for one in found["findings"]:
        columns = [name for name in table.column_names if one["finding"] not in name.replace(" ", ".").split(".")]
        after = levels_of(write(table.select(columns), tmp_path / f"{one['finding']}.parquet"))
        pairs = list(zip(before, after, strict=True))
        assert one["still_seen"]["count"] == pairs.count(("emergency", "emergency"))
        assert one["less_urgent"] == sum(LEVELS.index(then) < LEVELS.index(now) for now, then in pairs)
        assert one["more_urgent"] == sum(LEVELS.index(then) > LEVELS.index(now) for now, then in pairs)
    assert all(one["lost"] for one in found["findings"])


def levels_of(path: Path) -> list[str]:
    """What is demanded of each patient of a file now."""
    out = path.with_suffix(".judged")
    run(Job(str(path), None, ()), str(out), 1, lambda *_: None)
    return pa_parquet.read_table(out)["now"].to_pylist()


def test_a_finding_without_a_column_cannot_be_dropped(cohort, monkeypatch, capsys):
    ran = run_cli(monkeypatch, capsys, "cohort", "missing", cohort, "--drop", "dorsalis_pedi")
    assert ran.code == 2
    assert "was dorsalis_pedis meant?" in ran.err
    assert "dorsalis_pedis: 3 lost" in report(drop(Job(str(cohort), None, ()), ["cramp", "dorsalis_pedis"]))
