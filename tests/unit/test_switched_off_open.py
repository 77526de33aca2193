"""A rule that is switched off and that what is open could still meet: where it would keep more possible than the plan, the plan names it."""

from __future__ import annotations

from functools import cache

import pytest

from conftest import AT, GUIDELINE
from pulsefirst.backends.cards import Cards, Setting, Subject
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.headline import special_scope, switched_off_of
from pulsefirst.engine.apply import apply
from pulsefirst.model.case import Case, Key
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Plan
from pulsefirst.model.recommendations import Urgency
from pulsefirst.notation.plan import plan_to_json
from unit.test_switched_off import STROKE_CALL, example, off

BOTH = (STROKE_CALL, "vascular_for_sudden_deficit")
"""The two emergencies of a sudden deficit; both are beyond the source."""
COULD = "what is open of this patient could still meet its condition."
OPEN = ("onset_manner", "onset", "weakness")


@cache
def here(*names: str) -> Plan:
    """The plan of example 22, of which one of these is not known, where both are off."""
    return apply(off(*BOTH), case(*names), AT, evaluate=Compiled)


def case(*names: str) -> Case:
    return example("22").case.forget({Key(name, Leg.RIGHT) for name in names})


@pytest.mark.parametrize("name", OPEN)
def test_the_plan_says_first_which_rules_could_have_made_it_an_emergency(name: str) -> None:
    whole, plan = apply(GUIDELINE, case(name), AT, evaluate=Compiled), here(name)
    assert whole.triage.could_be.level is Urgency.EMERGENCY
    assert plan.triage.could_be.level < Urgency.EMERGENCY
    told = special_scope(plan, off(*BOTH))
    assert [text.startswith("Switched off here: ") and text.endswith(COULD) for text in told] == [True, True]
    assert switched_off_of(plan, off(*BOTH)) == told
    assert apply(off(*BOTH), case(name), AT).scope == plan.scope, "and so by the referee"


def test_cards_say_it_too_and_data_does_not_call_it_met() -> None:
    plan = here("onset_manner")
    cards = Cards(off(*BOTH), plan, case("onset_manner"), Setting(subject=Subject(patient="p1"))).on_opening()
    assert cards
    for card in cards:
        assert (card.detail.count(COULD), card.detail.count("Switched off here")) == (2, 2)
    assert [one["holds"] for one in plan_to_json(plan, off(*BOTH))["switched_off"]] == [False, False]


def test_it_is_not_told_where_it_is_met_where_it_cannot_be_or_where_as_much_is_possible_without_it() -> None:
    nothing_known = apply(off(*BOTH), Case(), AT)
    assert nothing_known.triage.could_be.level is Urgency.EMERGENCY
    one_of_two = apply(off(STROKE_CALL), case("onset_manner"), AT)
    assert one_of_two.triage.could_be.level is Urgency.EMERGENCY
    stable = apply(off(*BOTH), example("03").case, AT)
    for plan in (here(), nothing_known, one_of_two, stable):
        assert not any(text.endswith(COULD) for text in plan.scope)
    assert all(text.endswith("its condition holds for this patient.") for text in special_scope(here(), off(*BOTH)))
