"""`pulsefirst interview`: answers on standard input, as a person types them."""

import re

import pytest

import pulsefirst as package
from conftest import AT as MOMENT
from conftest import GUIDELINE
from pulsefirst.engine.apply import apply
from pulsefirst.engine.interview import AskScreen, next_step
from pulsefirst.interfaces.cli.answers import answer_to, answer_to_screen
from pulsefirst.model.case import NOT_ASSESSED, Key
from pulsefirst.model.errors import CaseError
from pulsefirst.model.legs import Leg
from unit.cli_runner import AT, run

PULSE = GUIDELINE.findings["dorsalis_pedis"]
PRESENT, DIMINISHED, ABSENT, UNCERTAIN = PULSE.values
KEYS = (Key("dorsalis_pedis", Leg.LEFT), Key("dorsalis_pedis", Leg.RIGHT))
EMERGENCY = "left absent\nnumbness left\n"
OLD_CRAMP = "0\ncramp left\n" + "none\n" * 5 + "90 days\n"


@pytest.fixture
def interview(monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)  # an answer too many names a file to save to
    return lambda text, *args: run(monkeypatch, capsys, "interview", "--at", AT, *args, stdin=text)


# --- answers as they are typed ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("absent", ABSENT, ABSENT),
        ("3", ABSENT, ABSENT),
        ("both 3", ABSENT, ABSENT),
        ("3 1", ABSENT, PRESENT),
        ("3, 1", ABSENT, PRESENT),
        ("absent, present", ABSENT, PRESENT),
        ("absent / present", ABSENT, PRESENT),
        ("left absent, right present", ABSENT, PRESENT),
        ("right: present; left: absent", ABSENT, PRESENT),
        ("l 3 r 1", ABSENT, PRESENT),
        ("left n/a, right 2", NOT_ASSESSED, DIMINISHED),
        ("n/a", NOT_ASSESSED, NOT_ASSESSED),
        ("left uncertain", UNCERTAIN, None),
    ],
)
def test_an_answer_of_two_legs(text, left, right) -> None:
    found = answer_to(PULSE, KEYS, text, None)
    assert (found.get(KEYS[0]), found.get(KEYS[1])) == (left, right)


@pytest.mark.parametrize("text", ["perhaps", "9", "left", "absent, present, absent", "left perhaps"])
def test_an_answer_that_is_not_understood(text) -> None:
    with pytest.raises(CaseError):
        answer_to(PULSE, KEYS, text, None)


def test_a_value_with_a_comma_is_one_answer() -> None:
    numbness = GUIDELINE.findings["numbness"]
    keys = (Key("numbness", Leg.LEFT), Key("numbness", Leg.RIGHT))
    assert set(answer_to(numbness, keys, "new, or more than usual", None)) == set(keys)


def test_an_age_and_a_number_with_its_unit() -> None:
    onset, age = GUIDELINE.findings["onset"], GUIDELINE.findings["age"]
    assert answer_to(onset, (Key("onset", Leg.LEFT),), "3 h", None) == {Key("onset", Leg.LEFT): 3}
    assert answer_to(age, (Key("age", None),), "71", None) == {Key("age", None): 71}


def screen():
    case = package.load_case({"both": {"dorsalis_pedis": "present", "posterior_tibial": "present"}})
    step = next_step(GUIDELINE, case, apply(GUIDELINE, case, MOMENT))
    assert isinstance(step, AskScreen)
    return step


@pytest.mark.parametrize("text", ["none", "0", "no", "None of these"])
def test_none_of_a_screen(text) -> None:
    assert answer_to_screen(GUIDELINE, screen(), text, None) == {}


def test_a_screen_by_number_word_and_value() -> None:
    step = screen()
    left, right = (Key("numbness", leg) for leg in Leg)
    assert answer_to_screen(GUIDELINE, step, "3 left", None) == {left: None}
    assert answer_to_screen(GUIDELINE, step, "numbness both", None) == {left: None, right: None}
    assert answer_to_screen(GUIDELINE, step, "tingling r", None) == {right: None}
    found = answer_to_screen(GUIDELINE, step, "3 left only with walking; cramp right", None)
    assert found == {left: GUIDELINE.findings["numbness"].values("only with walking"), Key("cramp", Leg.RIGHT): None}
    assert set(answer_to_screen(GUIDELINE, step, "n/a", None).values()) == {NOT_ASSESSED}
    assert answer_to_screen(GUIDELINE, step, "rest pain left n/a", None) == {Key("rest_pain", Leg.LEFT): NOT_ASSESSED}


@pytest.mark.parametrize("text", ["1", "99 left", "perhaps", "1 left perhaps"])
def test_a_screen_that_is_not_understood(text) -> None:
    with pytest.raises(CaseError):
        answer_to_screen(GUIDELINE, screen(), text, None)


def pulses():
    return next_step(GUIDELINE, package.load_case({}), apply(GUIDELINE, package.load_case({}), MOMENT))


@pytest.mark.parametrize("text", ["0", "all four felt", "the others felt"])
def test_the_foot_pulses_by_one_answer(text) -> None:
    assert answer_to_screen(GUIDELINE, pulses(), text, None) == {}


def test_the_foot_pulses_by_number_by_word_and_of_a_whole_foot() -> None:
    tibial = Key("posterior_tibial", Leg.LEFT)
    assert answer_to_screen(GUIDELINE, pulses(), "1 left absent", None) == {KEYS[0]: ABSENT}
    assert answer_to_screen(GUIDELINE, pulses(), "dorsalis pedis both uncertain", None) == dict.fromkeys(KEYS, UNCERTAIN)
    assert set(answer_to_screen(GUIDELINE, pulses(), "left absent", None)) == {KEYS[0], tibial}


@pytest.mark.parametrize("text", ["none", "no", "1 left", "left", "felt perhaps"])
def test_of_foot_pulses_none_could_mean_that_none_is_felt_and_is_not_understood(text) -> None:
    with pytest.raises(CaseError):
        answer_to_screen(GUIDELINE, pulses(), text, None)


# --- the loop -----------------------------------------------------------------------------------------------------------


def test_an_emergency_is_settled_in_two_answers_and_the_plan_follows(interview) -> None:
    code, out, err = interview(EMERGENCY)
    assert (code, err) == (0, "")
    before = out[: out.index("NOW EMERGENCY · settled")]
    assert before.count("NOW NONE · COULD BE EMERGENCY\n") == 1
    assert "settled" not in before
    assert "Triage is settled: emergency." in out
    assert out.index("Triage is settled") < out.index("\nNow\n")
    assert "2 answers; triage settled after 2." in out


def test_a_plain_cramp_settles_as_routine_by_screens_pulses_and_its_age(interview) -> None:
    out = interview(OLD_CRAMP).out
    assert "Triage is settled: routine." in out
    assert "8 answers; triage settled after 8." in out


def test_a_question_for_what_is_beyond_the_source_says_so(interview) -> None:
    out = interview("0\ncramp left\nnone\nnone\nq\n").out
    whys = [" ".join(part.split("\n> ")[0].split()) for part in out.split("Why: ")[1:]]
    assert [why.endswith("[beyond the source]") for why in whys] == [False, False, False, False, True]


def test_a_screen_of_the_patient_asks_for_no_leg(interview) -> None:
    out = interview("0\ncramp left\nnone\nnone\nq\n").out
    heads = [" ".join(part.split()) for part in re.findall(r"[^\n]*\(none of these, or\s+for[^)]*\)", out)]
    assert ["1 left" in head for head in heads] == [True, True, False, False]


def test_the_source_alone_asks_only_what_the_source_needs_and_says_what_it_leaves_out(interview) -> None:
    out = interview("0\ncramp left\nnone\nnone\nnone\nnone\n", "--source-only").out
    assert out.startswith("SOURCE ALONE")
    assert out.count("SOURCE ALONE") == 2, "once before the questions, once before the plan"
    assert "beyond the source" not in out.lower()
    assert "Triage is settled: routine." in out


def test_it_says_what_it_did_not_understand_and_asks_on(interview) -> None:
    out = interview("perhaps\n?\n" + EMERGENCY).out
    assert "write its number, or all four felt" in " ".join(out.split())
    assert "Two fingers" in out
    assert "2 answers" in out


def test_undo_takes_an_answer_back(interview) -> None:
    out = interview("u\n0\nu\n" + EMERGENCY).out
    assert "There is nothing to undo." in out
    assert "Undone." in out
    assert "2 answers; triage settled after 2." in out


def test_a_question_can_be_passed_over(interview) -> None:
    out = interview("\nq\n").out
    assert "numbness" in out
    assert "0 answers." in out


@pytest.mark.parametrize("said", ["skip", "don't know", "not known", "Pass"])
def test_who_does_not_know_passes_over(interview, said) -> None:
    out = interview(f"{said}\nq\n").out
    assert "is not one of these" not in out
    assert "0 answers." in out


def test_the_words_that_lead_the_talk_may_be_written_out(interview, tmp_path) -> None:
    path = tmp_path / "case.yaml"
    out = interview(f"help\nleft absent\nundo\nleft absent\nsave {path}\nquit\n").out
    assert "Two fingers" in out
    assert "Undone." in out
    assert package.load_case(path).facts
    assert "is not one of these" not in out


def test_saved_at_any_point_and_gone_on_with(interview, tmp_path) -> None:
    path = tmp_path / "case.yaml"
    out = interview(f"left absent\ns {path}\nq\n").out
    assert "Saved in" in out
    case = package.load_case(path)
    assert case.recorded_at is not None
    assert case.recorded_at.isoformat() == AT
    assert len(case.facts) == 4
    out = interview("numbness left\n", str(path)).out
    assert "triage settled after 1." in out


def test_save_at_the_end(interview, tmp_path) -> None:
    path = tmp_path / "case.yaml"
    assert interview(EMERGENCY, "--save", str(path)).code == 0
    assert package.load_case(path).facts[Key("posterior_tibial", Leg.LEFT)] is ABSENT
    assert interview("0\n", "--save", str(tmp_path / "none" / "case.yaml")).code == 2


def test_saving_is_offered_at_the_end(interview, tmp_path) -> None:
    path = tmp_path / "case.yaml"
    interview(f"both absent\nq\n{path}\n")
    assert len(package.load_case(path).facts) == 4


@pytest.mark.parametrize(
    ("answers", "offer"),
    [
        (OLD_CRAMP, "Go on with what separates the causes, then with what treatment needs?"),
        (EMERGENCY, "Go on with what decides the next minutes?"),
    ],
)
def test_what_comes_next_is_offered_once_triage_is_settled(interview, answers, offer) -> None:
    out = interview(f"{answers}y\nq\n").out
    assert "Why:" in out[out.index(offer) :]
    assert out.count("Go on with") == 1
    assert "Why:" not in interview(f"{answers}\n").out.split(offer)[1]


def test_after_triage_it_asks_what_separates_the_causes_and_what_treatment_needs_and_says_that_it_ends(interview) -> None:
    """What nothing is typed for is passed over."""
    settled = f"{OLD_CRAMP}y\n"
    out = " ".join(interview(settled + "\n" * 40).out.split())
    after = out[out.index("Go on with what separates the causes") :]
    assert "Why: it helps to tell" in after
    assert "Nothing more that can be answered here separates the causes or doses a medicine" in after
    assert "Still in question:" in after


def test_nothing_assessable_ends_unsettled_and_says_what_it_waits_for(interview) -> None:
    out = interview("n/a\n" * 100).out
    assert "Triage is not settled" in out
    assert "It waits for:" in out
    assert "routine" not in out.lower()


def test_a_bad_case_is_refused(interview, tmp_path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("nonsense: yes\n", encoding="utf-8")
    code, out, err = interview("", str(path))
    assert (code, out) == (2, "")
    assert "bad.yaml:1" in err
