"""What has to know of new content: each register that misses something is named, with what to write and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from conftest import GUIDELINE, ROOT, SOURCE_ONLY
from pulsefirst.checks.cases import read_vignettes
from pulsefirst.checks.lint import FILES, lint, read_registers
from pulsefirst.checks.lint.acts import gaps_in_acts, gaps_in_lists
from pulsefirst.checks.lint.chart_areas import areas_not_drawn
from pulsefirst.checks.lint.edge_cases import without_a_case_at_the_edge
from pulsefirst.checks.lint.hazards import gaps_in_hazards
from pulsefirst.checks.lint.leaflets import gaps_in_leaflets
from pulsefirst.checks.lint.medicines import medicines_without_a_dose
from pulsefirst.checks.lint.plain_sentences import learned_sentences
from pulsefirst.checks.lint.plain_words import gaps_in_plain_words
from pulsefirst.checks.lint.questions import faulty_questions
from pulsefirst.checks.lint.red_flags import emergencies_without_a_red_flag
from pulsefirst.checks.lint.registers import ACTS, LISTS, NOT_FOR_PATIENTS, SITE
from pulsefirst.checks.lint.screens import urgent_and_on_no_screen
from pulsefirst.checks.lint.site_example import gaps_in_the_site_example
from pulsefirst.guideline.hazards import HAZARD_LOG
from pulsefirst.language import EMERGENCY, URGENT, advise, hours, prescribe, refer, rule, verified
from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Scope
from pulsefirst.model.recommendations import Category, Hypothesis, Recommendation, Screen, Target
from pulsefirst.model.texts import AtLevel, ComeBack, InPlainWords, Leaflet, NoLeaflet, Text, Told, texts_of

REGISTERS = {name: (ROOT / name).read_bytes() for name in FILES}
READ = read_registers(GUIDELINE, HAZARD_LOG, REGISTERS)

T = TypeVar("T")


# --- new content --------------------------------------------------------------------------------------------------------


def named(content: T, name: str) -> T:
    object.__setattr__(content, "name", name)
    return content


PAPER = named(verified("A paper", "https://example.org"), "paper")
CLICK = named(Flag(question="A click?", scope=Scope.LEG, section="made up", burden=Burden.TOUCH), "click")
CLINIC = named(Target(title="the clinic", category=Category.SERVICE), "clinic")
SHOES = named(Target(title="shoes", category=Category.ADVICE), "shoes")
PILL = named(Target(title="a pill", category=Category.MEDICINE), "pill")
NEUROMA = named(Hypothesis(title="neuroma", cites=(PAPER,)), "neuroma")


def rule_of(name: str, do: Any, **more: Any) -> Recommendation:
    return named(rule(cites=(PAPER,), when=CLICK, do=do, **more), name)


CALL_TODAY = rule_of("call_today", refer(CLINIC, "Call the clinic today", urgency=URGENT, within=hours(24)))
CALL_NOW = rule_of("call_now", refer(CLINIC, "Call the clinic now", urgency=EMERGENCY))
WEAR_SHOES = rule_of("wear_shoes", advise(SHOES, "Wear wide shoes"))
GIVE_PILL = rule_of("give_pill", prescribe(PILL, "A pill"))


def with_more(kind: str, *contents: Any, guideline: Guideline = GUIDELINE) -> Guideline:
    """The guideline with more content of a kind."""
    held: Mapping[str, Any] = getattr(guideline, kind)
    return replace(guideline, **{kind: {**held, **{content.name: content for content in contents}}})


def with_texts(*texts: Text, without: tuple[type[Text], ...] = ()) -> Guideline:
    kept = tuple(text for text in GUIDELINE.texts if not isinstance(text, without))
    return replace(GUIDELINE, texts=(*kept, *texts))


# --- leaflets and plain words -------------------------------------------------------------------------------------------


def test_a_cause_that_no_patient_is_told_of() -> None:
    (said,) = gaps_in_leaflets(with_more("hypotheses", NEUROMA))
    assert said.startswith("neuroma: no leaflet tells a patient of this cause; write Leaflet(about=neuroma, called=...")
    assert "NoLeaflet(about=neuroma, why=...)" in said


TOLD_OF = next(text.about for text in texts_of(GUIDELINE.texts, Leaflet))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (NoLeaflet(about=TOLD_OF, why="No."), "it has a leaflet and a reason for having none"),
        (Leaflet(about=TOLD_OF, called="again"), "2 leaflets say what it is called"),
        (Leaflet(about=NEUROMA), "a leaflet adds to one that comes later"),
        (NoLeaflet(about=NEUROMA, why="no sentence"), "end it with a full stop"),
    ],
)
def test_leaflets_that_contradict_each_other(text: Text, says: str) -> None:
    assert [message for message in gaps_in_leaflets(with_texts(text)) if says in message]


def test_a_level_without_words_or_signs() -> None:
    said = "\n".join(gaps_in_leaflets(with_texts(without=(AtLevel, ComeBack))))
    assert "level emergency: it has 0 texts for patients; write AtLevel(level=...) exactly once" in said
    assert "level urgent: no sign tells a patient to come back" in said


def test_a_service_and_an_advice_without_plain_words() -> None:
    guideline = with_more("recommendations", WEAR_SHOES, guideline=with_more("targets", CLINIC, SHOES))
    clinic, shoes = gaps_in_plain_words(guideline, READ.not_for_patients or {}, "there.yaml")
    assert clinic.startswith("clinic: leaflets would name this service by its technical title; write InPlainWords(on=clinic")
    assert shoes.startswith("wear_shoes: no leaflet gives this advice; write InPlainWords(on=wear_shoes, words=...)")
    assert "there.yaml" in shoes
    assert [*gaps_in_plain_words(guideline, {**(READ.not_for_patients or {}), "wear_shoes": "A reason."}, "")] == [clinic]


def test_plain_words_that_no_leaflet_uses_or_that_stand_twice() -> None:
    once = InPlainWords(on=CALL_TODAY, words="Go today.")
    said = "\n".join(gaps_in_plain_words(with_texts(once, once), READ.not_for_patients or {}, ""))
    assert "call_today: it has plain words 2 times" in said
    assert "call_today: it advises nothing" in said


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("this is no sentence", "write a complete sentence, from a capital letter to a full stop"),
        ("This is harmless.", "“harmless” may reassure falsely"),
        ("Normal walking may help.", "“Normal” may reassure falsely"),
        (f"A {'very ' * 24}long way.", "it has 27 words; write two sentences of at most 25"),
    ],
)
def test_what_a_patient_should_not_read(line: str, says: str) -> None:
    (said,) = learned_sentences(with_texts(Leaflet(about=TOLD_OF, what=(Told(line),))))
    assert said.startswith(f"“{line}”: ")
    assert says in said


# --- the page, the interview, the proofs ----------------------------------------------------------------------------------


def test_a_rule_of_urgency_over_what_no_screen_asks() -> None:
    guideline = with_more("recommendations", CALL_TODAY, guideline=with_more("findings", CLICK))
    (said,) = urgent_and_on_no_screen(guideline)
    assert said.startswith("call_today: it is urgent and still open when every screen is answered with none of these")
    assert "put click on a Screen" in said
    asked = named(Screen(question="Any of these?", findings=(CLICK,)), "asked")
    assert [*urgent_and_on_no_screen(with_more("screens", asked, guideline=guideline))] == []


def test_a_finding_that_cannot_be_asked() -> None:
    mute = named(Flag(question="A click"), "mute")
    assert [*faulty_questions(with_more("findings", mute))] == [
        "mute: its question is not a question; end question= with a question mark.",
        "mute: it belongs to no section of the page; write section=... as its neighbors do.",
    ]


def test_an_emergency_without_a_red_flag() -> None:
    (said,) = emergencies_without_a_red_flag(with_more("recommendations", CALL_NOW))
    assert said.startswith(
        "call_now: it is an emergency call, and no red flag makes the same call; write RedFlag(calls=clinic"
    )


def test_a_medicine_without_a_dose() -> None:
    (said,) = medicines_without_a_dose(with_more("recommendations", GIVE_PILL))
    assert said.startswith("give_pill: nothing checks the dose of pill; write a DoseTable(medicine=pill, ...)")
    warned = rule_of("give_pill", prescribe(PILL, "A pill"), warning="No dose or safety check is made here.")
    assert [*medicines_without_a_dose(with_more("recommendations", warned))] == []


def test_an_area_of_skin_that_is_not_drawn() -> None:
    nerve = replace(next(iter(GUIDELINE.territories.values())), areas=(CLICK,))
    (said,) = areas_not_drawn(with_more("territories", named(nerve, "a_nerve")))
    assert said.startswith(
        "click: a_nerve includes this area of skin, which the chart does not show; write Area(finding=click"
    )


def test_a_rule_of_which_no_case_says_where_it_does_not_hold() -> None:
    said = without_a_case_at_the_edge(with_more("recommendations", WEAR_SHOES), dict.fromkeys([*ALL_NAMES], ("a case",)))
    assert [*said] == [
        "wear_shoes: no case shows where it does not hold; write one just beyond its edge, with plan: {wear_shoes: not applicable}."
    ]


ALL_NAMES = (*GUIDELINE.recommendations, *GUIDELINE.criteria, *GUIDELINE.arguments)


# --- what stands beside the guideline -------------------------------------------------------------------------------------


def test_a_rule_of_the_same_day_that_no_hazard_names() -> None:
    (said,) = gaps_in_hazards(with_more("recommendations", CALL_TODAY), HAZARD_LOG)
    assert said.startswith(
        "call_today: it is urgent, and no hazard names it; add it to verification=Verification(rules=...)"
    )


def test_the_hazards_of_rules_with_the_same_target_are_proposed() -> None:
    target = GUIDELINE.targets["vascular_surgery"]
    rule = rule_of("call_too", refer(target, "Call the surgeon", urgency=EMERGENCY))
    (said,) = gaps_in_hazards(with_more("recommendations", rule), HAZARD_LOG)
    assert "(rules with the same target: H" in said


def test_a_hazard_that_names_what_is_not_there() -> None:
    assert [
        message for message in gaps_in_hazards(SOURCE_ONLY, HAZARD_LOG) if "which the guideline does not have" in message
    ]


def test_a_list_that_the_sheet_leaves_out_or_gives_otherwise() -> None:
    sheet = READ.lists
    assert sheet is not None
    assert list(gaps_in_lists(GUIDELINE, sheet, "there.yaml")) == []
    fewer = {name: closed for name, closed in sheet.closes.items() if name != "deep_pulses_gate"}
    (said,) = gaps_in_lists(GUIDELINE, replace(sheet, closes=fewer), "there.yaml")
    assert said == "deep_pulses_gate: the sheet of lists leaves it out; list what it closes in there.yaml."
    other = replace(sheet, obtains={**sheet.obtains, "palpate_pedal_pulses": frozenset({"dorsalis_pedis", "femoral"})})
    (said,) = gaps_in_lists(GUIDELINE, other, "there.yaml")
    assert said.startswith(
        "palpate_pedal_pulses: by the sheet of lists it obtains otherwise (not femoral; also posterior_tibial)"
    )


def test_a_rule_that_the_sheet_of_acts_leaves_out_or_gives_another_act() -> None:
    guideline = with_more("recommendations", CALL_TODAY)
    (said,) = gaps_in_acts(guideline, READ.acts or {}, "there.yaml")
    assert said.startswith("call_today: the sheet of acts leaves it out")
    assert "list it in there.yaml under the act that follows from it (the rule itself says “refer clinic, urgent”)" in said
    (said,) = gaps_in_acts(guideline, {**(READ.acts or {}), "call_today": "refer clinic"}, "there.yaml")
    assert said.startswith("call_today is to refer clinic, not refer clinic, urgent; correct the rule, or the sheet of acts")


def test_a_service_that_the_example_of_a_site_leaves_out() -> None:
    assert READ.site is not None
    (said,) = gaps_in_the_site_example(with_more("targets", CLINIC), READ.site, "there.yaml")
    assert said.startswith("clinic: there.yaml does not say how to reach this service; add the line `clinic: {called: ...")
    real = replace(READ.site, emergency_number="000")
    (said,) = gaps_in_the_site_example(GUIDELINE, real, "there.yaml")
    assert "mark it as invented" in said


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        (
            ACTS,
            b"refer x: [no_such_rule]",
            "cases/mutation/acts.yaml:1: there is no rule 'no_such_rule': take it off the sheet",
        ),
        (
            LISTS,
            b"closes: {no_such_gate: []}",
            "cases/mutation/lists.yaml:1: the guideline has no 'no_such_gate' here: take it off the sheet of lists",
        ),
        (SITE, b"services: {no_such_service: {}}", "docs/site.example.yaml:1: there is no service 'no_such_service'"),
        (NOT_FOR_PATIENTS, b"no_such_rule: Why.", "there is no rule 'no_such_rule': take it off this list"),
    ],
)
def test_a_register_that_names_what_is_not_there_is_refused_with_its_line(name: str, text: bytes, says: str) -> None:
    (said,) = read_registers(GUIDELINE, HAZARD_LOG, {**REGISTERS, name: text}).refused
    assert says in said


def test_a_register_that_is_missing_is_said() -> None:
    registers = read_registers(GUIDELINE, HAZARD_LOG, {})
    assert [message.partition(":")[0] for message in registers.refused] == list(FILES)
    assert set(registers.refused) <= set(lint(SOURCE_ONLY, read_vignettes("[]", SOURCE_ONLY, "here"), registers=registers))
