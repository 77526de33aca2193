"""What a case may look like, and what is refused: every refusal says where and what to write instead."""

from enum import StrEnum
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pulsefirst.model.case import Case, CaseAct, Key
from pulsefirst.model.collect import collect
from pulsefirst.model.conditions import Coded, Flag, Since
from pulsefirst.model.errors import CaseError, MalformedCase, UnknownName, WrongValue
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.recommendations import Category, Target
from pulsefirst.notation import case_from, read_case


class Pulse(StrEnum):
    PRESENT = "present"
    ABSENT = "absent"


def _clinic():
    module = ModuleType("clinic")
    module.fever = Flag(question="Fever?", synonyms=("pyrexia",))
    module.foot_pulse = Coded(question="Pulse?", scope=Scope.LEG, values=Pulse, synonyms=("dorsalis pedis",))
    module.pain = Flag(question="Pain?", scope=Scope.LEG)
    module.onset = Since(question="Since when?", scope=Scope.LEG)
    module.surgeon = Target(title="The surgeon", category=Category.SERVICE, synonyms=("operator",))
    module.scan = Target(title="A scan", category=Category.LIMB_IMAGING)
    return collect(version="1", title="A clinic", statements={}, modules=(module,))


CLINIC = _clinic()
WHOLE = """\
recorded_at: 2026-11-22T10:30:00+00:00  # a comment
fever: no
left: {foot_pulse: absent, onset: 6 h 30 min, done: [scan]}
right:
  foot_pulse: present
both:
  pain: yes
done: [surgeon]
considering: [scan]
"""


def refusal(text, kind=CaseError):
    with pytest.raises(kind) as caught:
        read_case(text, CLINIC, name="case.yaml")
    assert caught.value.where.startswith("case.yaml:")
    return str(caught.value)


def test_a_case_holds_the_patient_each_leg_what_was_done_and_what_is_drafted():
    case = read_case(WHOLE, CLINIC)
    assert case.facts == {
        Key("fever", None): False,
        Key("foot_pulse", Leg.LEFT): Pulse.ABSENT,
        Key("onset", Leg.LEFT): 6.5,
        Key("foot_pulse", Leg.RIGHT): Pulse.PRESENT,
        Key("pain", Leg.LEFT): True,
        Key("pain", Leg.RIGHT): True,
    }
    assert case.done == {CaseAct("surgeon", None), CaseAct("scan", Leg.LEFT)}
    assert case.considering == {CaseAct("scan", None)}
    assert case.recorded_at is not None


@pytest.mark.parametrize("text", ["", "{}", "# nothing yet\n", "---\n", b"", "\ufeff{}", "left: {}\nright:\n"])
def test_an_empty_case_is_a_case(text):
    assert read_case(text, CLINIC) == Case()


def test_json_is_read_as_it_is_even_when_indented_by_tabs():
    text = '{\n\t"fever":false,\n\t"left": {"foot_pulse":"absent", "pain": true},\n\t"done": ["surgeon"]\n}'
    assert read_case(text.encode(), CLINIC) == case_from(
        {"fever": False, "left": {"foot_pulse": "absent", "pain": True}, "done": ["surgeon"]}, CLINIC
    )


def test_both_sets_either_leg_also_for_acts():
    assert read_case("both: {considering: [scan]}", CLINIC).considering == {
        CaseAct("scan", Leg.LEFT),
        CaseAct("scan", Leg.RIGHT),
    }


def test_a_refusal_names_the_file_and_the_line():
    assert refusal("fever: no\nleft:\n  pain: perhaps\n") == "case.yaml:3: pain is yes or no, not 'perhaps'"


def test_a_refusal_of_plain_data_names_the_path_of_keys():
    with pytest.raises(WrongValue, match=r"^visit\.left\.pain: pain is yes or no"):
        case_from({"left": {"pain": "perhaps"}}, CLINIC, name="visit")
    with pytest.raises(UnknownName, match=r"^visit\.done\[1\]: there is no target 'scalpel'"):
        case_from({"done": ["scan", "scalpel"]}, CLINIC, name="visit")


def test_an_unknown_finding_names_the_nearest():
    assert refusal("fevre: yes", UnknownName) == "case.yaml:1: there is no finding 'fevre'; did you mean 'fever'?"


def test_a_synonym_leads_to_the_name():
    assert "did you mean 'fever'?" in refusal("Pyrexia: yes", UnknownName)
    assert "did you mean 'surgeon'?" in refusal("done: [operator]", UnknownName)


def test_a_misspelled_side_is_guessed_too():
    assert "did you mean 'left'?" in refusal("lefft: {pain: yes}", UnknownName)


def test_a_finding_of_a_leg_is_sent_to_the_legs():
    assert refusal("pain: yes", UnknownName) == "case.yaml:1: pain is recorded per leg: write it under left, right or both"
    assert refusal("dorsalis_pedis: absent", UnknownName).endswith(
        "did you mean 'foot_pulse'? It is recorded per leg: write it under left, right or both"
    )


def test_a_finding_of_the_patient_is_sent_to_the_top():
    assert (
        refusal("left:\n  fever: yes", UnknownName) == "case.yaml:2: fever is recorded for the patient: write it at the top"
    )
    assert "write it at the top" in refusal("left: {recorded_at: 2026-11-22T10:30:00Z}", UnknownName)


def test_a_name_like_nothing_is_refused_without_a_guess():
    assert refusal("xyzzy: 1", UnknownName) == "case.yaml:1: there is no finding 'xyzzy'"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("fever: no\nfever: no\n", 2),
        ("left: {pain: yes}\nleft: {pain: yes}\n", 2),
        ("left: {pain: yes}\nboth: {pain: yes}\n", 2),
        ("both: {pain: yes}\nleft:\n  pain: no\n", 3),
        ("done: [scan,\n scan]\n", 2),
        ("left: {done: [scan]}\nboth: {done: [scan]}\n", 2),
    ],
)
def test_what_is_written_twice_is_refused(text, line):
    said = refusal(text, MalformedCase)
    assert said.startswith(f"case.yaml:{line}: ")
    assert said.endswith("is written twice, first at case.yaml:1")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("fever: &a yes", "the anchor '&a' is not accepted"),
        ("fever: *a", "the alias '*a' is not accepted"),
        ("fever: !!bool yes", "the tag 'tag:yaml.org,2002:bool' is not accepted"),
        ("!mine {fever: yes}", "the tag '!mine' is not accepted"),
        ("fever: yes\n---\nfever: no", "a second document begins here"),
        ("[fever]", "a case is written as 'finding: value'"),
        ("fever", "a case is written as 'finding: value'"),
        ("left: [pain]", "left holds the findings of a leg"),
        ("{fever: yes", "this is not YAML or JSON"),
        ("fever: \x00", "the character '\\x00' is not allowed"),
        ('fever: "\\U00110000"', "this is not YAML or JSON"),
        ("? [a]\n: 1", "a key is a single name"),
        ("<<: {fever: yes}", "there is no finding '<<'"),
        (b"fever: yes\nleft: \xff", "not UTF-8"),
        ("fever: \ud800", "not UTF-8"),
        ('"\\ud800": 1', "there is no finding"),
        ("done: surgeon", "done is a list of names"),
        ("done: [[surgeon]]", "done is a list of names"),
        ("fever: [yes]", "fever is yes or no, not a list"),
        ("fever: {}", "fever is yes or no, not a section"),
        ("recorded_at: {}", "recorded_at is one moment"),
    ],
)
def test_what_is_not_a_case_is_refused_with_its_reason(text, says):
    assert says in refusal(text)


@pytest.mark.parametrize(
    ("start", "piece", "end", "says"),
    [
        ("", "[", "", "nested too deep"),
        ("", "{a: ", "", "nested too deep"),
        ("", "- ", "", "nested too deep"),
        ("done: [", "a, ", "]", "too many entries"),
        ("# ", "comment ", "", "at most 1000000 bytes"),
        ("", "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9", "", "at most 1000000 bytes"),
        ("%YAML 1.", "9", "\n---\n", "this is not YAML or JSON"),
        ("", "k", "\n: 1", "not YAML"),
        ("", "k", "", "a case is written as"),
        ("fever: ", "-", "", "fever is yes or no"),
        ("onset: ", "1 d ", "", "onset is recorded per leg"),
        ("left: {onset: ", "1 d ", "}", "onset is an age"),
        ("done: [", "k", "]", "there is no target"),
    ],
)
def test_what_is_too_large_or_too_deep_is_refused_at_once(start, piece, end, says):
    said = refusal(start + piece * 130_000 + end)
    assert says in said
    assert len(said) < 400


def test_the_line_of_bad_encoding_is_named():
    assert refusal(b"fever: yes\nleft: \xff").startswith("case.yaml:2: ")


def test_data_that_holds_itself_is_refused():
    endless = {}
    endless["left"] = endless
    wide = []
    wide.extend([wide] * 10)
    for data in (endless, {"done": wide}):
        with pytest.raises(MalformedCase):
            case_from(data, CLINIC)


@pytest.mark.parametrize("data", [None, [], "fever: yes", {1: "yes"}, {("left",): 1}])
def test_data_that_is_no_mapping_of_names_is_refused(data):
    with pytest.raises(MalformedCase):
        case_from(data, CLINIC)


# --- whatever is thrown at it ------------------------------------------------------------------------------------------

words = (
    "fever foot_pulse pain onset left right both done considering recorded_at surgeon yes no absent null -1 1e9 .inf 6:30 "
    "2026-11-22 2026-11-22T10:30:00Z 9999-12-31T23:59-23:59 0001-01-01T00:00+23:59 --- ... << \\x \\u"
)
marks = list(": ~-[]{},?&*!|>%@`#'\"\\\t\n\ud83d\ufeff\x85\u2028\u00b5")
fragments = st.sampled_from([*words.split(), *marks, ": ", "- ", "\n  "])


def survives(read, written):
    try:
        read(written, CLINIC)
    except CaseError as refused:
        return bool(refused.where) and bool(str(refused).encode())
    return True


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), st.binary(max_size=60), st.lists(fragments, max_size=30).map("".join)))
def test_any_text_is_a_case_or_is_refused(text):
    assert survives(read_case, text)


scalars = st.one_of(
    fragments, st.none(), st.booleans(), st.integers(), st.floats(), st.decimals(), st.dates(), st.datetimes(), st.times()
)
anything = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(fragments, inner, max_size=4)),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(fragments, anything, max_size=5))
def test_any_data_is_a_case_or_is_refused(data):
    assert survives(case_from, data)
