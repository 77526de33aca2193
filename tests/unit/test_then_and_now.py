"""What is said now in a case of then, at the page, in the interview and at every command that knows the clock."""

from datetime import timedelta
from decimal import Decimal

import pytest

import pulsefirst
from conftest import AT, GUIDELINE
from pulsefirst.interfaces.web.actions import Sent, act
from pulsefirst.interfaces.web.state import Tab, record
from pulsefirst.model.case import Case, Key
from pulsefirst.model.errors import CaseError, Implausible
from pulsefirst.model.legs import Leg
from unit.cli_runner import run


@pytest.fixture
def command(monkeypatch, capsys):
    return lambda *words, stdin="": run(monkeypatch, capsys, *words, stdin=stdin)


ONSET = Key("onset", Leg.LEFT)
HOURS = timedelta(hours=1)


def tab_of(hours_ago):
    return Tab(case=Case({Key("pain", Leg.LEFT): True}, recorded_at=AT - hours_ago * HOURS))


def test_an_onset_typed_into_a_recent_case_counts_from_now():
    tab = record(tab_of(5), GUIDELINE, {"left.onset": "1 h"}, AT)
    assert (tab.case.facts[ONSET], tab.case.recorded_at) == (1, AT)


def test_an_onset_typed_into_an_old_case_counts_from_now_to_its_findings():
    tab = record(tab_of(13), GUIDELINE, {"left.onset": "20 h"}, AT)
    assert (tab.case.facts[ONSET], tab.case.recorded_at) == (Decimal(7), AT - 13 * HOURS)


def test_what_began_after_the_findings_of_an_old_case_is_refused_and_nothing_is_lost():
    before = tab_of(13)
    with pytest.raises(Implausible, match="lies after the findings of this case, which were made 13 h ago"):
        record(before, GUIDELINE, {"left.onset": "1 h"}, AT)
    after, _ = act(before, GUIDELINE, Sent({"enter": "left.onset", "value:left.onset": "a while"}, {}, b"", AT))
    assert after.case == before.case
    assert after.refused is not None
    assert "“a while” has no time in it" in after.refused.why


def test_a_file_with_findings_of_the_future_is_refused_at_the_page():
    text = f"recorded_at: {(AT + HOURS).isoformat()}\nleft: {{pain: yes}}".encode()
    after, _ = act(tab_of(1), GUIDELINE, Sent({"upload": "1"}, {}, text, AT))
    assert after.case == tab_of(1).case
    assert "after the time of assessment" in after.message


def test_a_file_says_what_its_words_were_read_as():
    text = f"recorded_at: {AT.isoformat()}\nleft: {{pain: yes, onset: 1:00, foot_pulses: both felt}}".encode()
    after, _ = act(Tab(), GUIDELINE, Sent({"upload": "1"}, {}, text, AT))
    assert "onset '1:00' was read as" in after.message
    assert "'foot_pulses: both felt' was read as dorsalis_pedis: present" in after.message


def test_findings_of_the_future_are_not_assessed():
    case = Case(recorded_at=AT + HOURS)
    for judge in (pulsefirst.assess, pulsefirst.rank):
        with pytest.raises(CaseError, match="after the time of assessment"):
            judge(case, at=AT)
    pulsefirst.assess(case, at=AT + HOURS - timedelta(minutes=4))


@pytest.mark.parametrize("words", ["assess", "causes", "handover --as sbar", "interview"])
def test_every_command_refuses_findings_of_the_future(command, words, tmp_path):
    file = tmp_path / "case.yaml"
    file.write_text(f"recorded_at: {(AT + HOURS).isoformat()}\nleft: {{pain: yes}}\n")
    code, _, err = command(*words.split(), str(file), "--at", AT.isoformat())
    assert code == 2
    assert "recorded_at says that the findings were made at" in err


def test_an_onset_said_in_an_interview_counts_from_now(tmp_path):
    from pulsefirst.engine.interview import Ask, Stage
    from pulsefirst.interfaces.cli.interview import Talk

    talk = Talk(GUIDELINE, tab_of(13).case, AT, None)
    step = Ask(stage=Stage.TRIAGE, finding=GUIDELINE.findings["onset"], keys=(ONSET,), why="")
    assert talk._learned(step, "20 h").facts[ONSET] == 7
    with pytest.raises(Implausible, match="begin a new case"):
        talk._learned(step, "1 h")
