"""A case that is written down reads back as the same case, and reads naturally."""

import json
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, StrEnum
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pulsefirst.model.case import NOT_ASSESSED, Case, CaseAct, Key
from pulsefirst.model.collect import collect
from pulsefirst.model.conditions import Coded, Flag, Measured, Since, Span
from pulsefirst.model.errors import UnknownName, WrongValue
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.recommendations import Category, Target
from pulsefirst.notation import case_from, read_case, to_json, write_case
from pulsefirst.notation.times import EARLIEST_YEAR, LATEST_YEAR


class Odd(Enum):
    """Answers that YAML would misread unless they are quoted."""

    PLAIN = "as it stands"
    COLON = "one: two"
    DASH = "- one"
    HASH = "one # two"
    QUOTES = "'one' \"two\""
    BREAK = "one\ntwo"
    SPACE = " one "
    ACCENT = "d\u00e9j\u00e0 vu"
    FACE = "\U0001f600"
    CONTROL = "\x7f\x00"
    STAR = "*one"
    NUMBER = 7


class Mark(StrEnum):
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


def _clinic():
    module = ModuleType("clinic")
    module.age = Measured(question="Age?", unit="years", low=Decimal(0), high=Decimal(120))
    module.fever = Flag(question="Fever?")
    module.odd = Coded(question="Odd?", values=Odd)
    module.calcium_flag = Coded(question="Flag?", values=Mark)
    module.calcium = Measured(
        question="Calcium?", unit="mmol/L", low=Decimal("0.5"), high=Decimal(5), flag=module.calcium_flag
    )
    module.began = Since(question="Since when?")
    module.pain = Flag(question="Pain?", scope=Scope.LEG)
    module.onset = Since(question="Since when here?", scope=Scope.LEG)
    module.pressure = Measured(
        question="Pressure?",
        scope=Scope.LEG,
        unit="mmHg",
        low=Decimal(0),
        high=Decimal(300),
        words={"not compressible": Decimal("Infinity"), "no signal": Decimal(0)},
    )
    module.ratio = Measured(question="Ratio?", scope=Scope.LEG, unit="", low=Decimal(0), high=Decimal(3))
    module.surgeon = Target(title="The surgeon", category=Category.SERVICE)
    module.scan = Target(title="A scan", category=Category.LIMB_IMAGING)
    return collect(version="1", title="A clinic", statements={}, modules=(module,))


CLINIC = _clinic()


def numbers(low, high):
    return st.decimals(low, high, places=3) | st.integers(low, high).map(Decimal)


def or_span(numbers):
    """Such a number, or anything between two of them."""
    return numbers | st.tuples(numbers, numbers).map(lambda ends: Span(*sorted(ends)) if ends[0] != ends[1] else ends[0])


ages = st.one_of(
    st.integers(0, 10**9).map(lambda seconds: Decimal(seconds) / 3600),
    st.integers(0, 10**6).map(Decimal),
    st.decimals(0, 10**6, places=5),
)
VALUES = {
    "age": or_span(numbers(0, 120)),
    "fever": st.booleans(),
    "odd": st.sampled_from(Odd),
    "calcium": or_span(numbers(1, 5)),
    "calcium_flag": st.sampled_from(Mark),
    "began": or_span(ages),
    "pain": st.booleans(),
    "onset": or_span(ages),
    "pressure": or_span(numbers(20, 300)) | numbers(0, 300) | st.just(Decimal("Infinity")),
    "ratio": or_span(numbers(0, 3)),
}
lines = st.frozensets(st.builds(CaseAct, st.sampled_from(["surgeon", "scan"]), st.sampled_from([None, *Leg])))
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(EARLIEST_YEAR, 1, 1), datetime(LATEST_YEAR, 12, 31), timezones=offsets)


@st.composite
def cases(draw):
    facts = {}
    for name, finding in CLINIC.findings.items():
        for leg in (None,) if finding.scope is Scope.PATIENT else tuple(Leg):
            value = draw(st.none() | st.just(NOT_ASSESSED) | VALUES[name])
            if value is not None:
                facts[Key(name, leg)] = value
    return Case(facts, draw(lines), draw(lines), draw(st.none() | moments))


@settings(max_examples=150, deadline=None)
@given(cases())
def test_a_case_written_as_yaml_reads_back_the_same(case):
    text = write_case(case, CLINIC)
    again = read_case(text, CLINIC)
    assert again == case
    assert write_case(again, CLINIC) == text


@settings(max_examples=150, deadline=None)
@given(cases())
def test_a_case_as_plain_data_reads_back_the_same_also_by_way_of_json(case):
    data = to_json(case, CLINIC)
    assert case_from(data, CLINIC) == case
    assert read_case(json.dumps(data, ensure_ascii=False).replace("\x7f", "\\u007f"), CLINIC) == case


def test_a_case_is_written_in_the_order_of_the_guideline_and_reads_naturally():
    case = read_case(
        """
        considering: [scan]
        right: {pressure: not compressible, onset: 390 min}
        left: {onset: 10 days, ratio: 0.90, pain: no, pressure: not assessed, done: [scan, surgeon]}
        calcium: {value: 1.950, limits: 2.20-2.60}
        odd: one. two
        fever: true
        age: 71
        recorded_at: 2026-11-22T10:30:00Z
        """.replace("one. two", '"one: two"'),
        CLINIC,
    )
    assert (
        write_case(case, CLINIC)
        == """\
recorded_at: 2026-11-22T10:30:00+00:00
age: 71 years
fever: yes
odd: "one: two"
calcium_flag: low
calcium: 1.950 mmol/L
left:
  pain: no
  onset: 10 days
  pressure: not assessed
  ratio: 0.90
  done: [surgeon, scan]
right:
  onset: 6.5 h
  pressure: not compressible
considering: [scan]
"""
    )


@pytest.mark.parametrize(
    ("written", "again"),
    [
        ("240 h", "10 days"),
        ("24 h", "1 day"),
        ("0 h", "0 h"),
        ("0 days", "0 h"),
        ("25 h", "25 h"),
        ("10 min", "10 min"),
        ("6 h 20 min", "6 h 20 min"),
        ("6 h 20 min 7 s", "6 h 20 min 7 s"),
        ("90 min", "1.5 h"),
        ("2-3 days", "2 to 3 days"),
        ("about 3 weeks", "378 to 630 h"),
        ("2 months", "60 days"),
        ("0.123456789 h", "0.123456789 h"),
    ],
)
def test_an_age_is_written_as_a_person_writes_it(written, again):
    assert write_case(read_case(f"began: {written}", CLINIC), CLINIC) == f"began: {again}\n"


def test_no_number_is_written_with_an_exponent():
    case = Case({Key("age", None): Decimal("1E+2"), Key("calcium", None): Decimal("500E-2")})
    assert write_case(case, CLINIC) == "age: 100 years\ncalcium: 5.00 mmol/L\n"


def test_an_empty_case_is_written_as_an_empty_section():
    assert write_case(Case(), CLINIC) == "{}\n"
    assert to_json(Case(), CLINIC) == {}


def test_plain_data_holds_flags_as_bools_and_numbers_as_text():
    case = Case(
        {Key("fever", None): True, Key("pressure", Leg.LEFT): Decimal("0.90")}, frozenset({CaseAct("scan", Leg.LEFT)})
    )
    assert to_json(case, CLINIC) == {"fever": True, "left": {"pressure": "0.90 mmHg", "done": ["scan"]}}


@pytest.mark.parametrize(
    "case",
    [
        Case({Key("gait", None): True}),
        Case({Key("fever", Leg.LEFT): True}),
        Case({Key("pain", None): True}),
        Case(done=frozenset({CaseAct("knife", None)})),
    ],
)
def test_what_the_guideline_has_no_name_for_is_never_left_out_in_silence(case):
    with pytest.raises(UnknownName):
        write_case(case, CLINIC)


@pytest.mark.parametrize(
    ("finding", "value"), [("fever", Decimal(1)), ("odd", Mark.LOW), ("age", Decimal("Infinity")), ("began", Decimal("NaN"))]
)
def test_a_value_of_another_kind_is_not_written(finding, value):
    with pytest.raises(WrongValue):
        to_json(Case({Key(finding, None): value}), CLINIC)
