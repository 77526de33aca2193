"""Chapter 12. Ill-formed content cannot be built; the refusal says what, where, and what to write instead."""

from enum import StrEnum

import pytest

from pulsefirst.backends.sections import findings_by_section
from pulsefirst.language import (
    EMERGENCY,
    above,
    all_of,
    any_of,
    at_least_n_of,
    at_most,
    cause,
    criterion,
    hours,
    in_either_leg,
    in_other_leg,
    none_of,
    obtain,
    on_the_other_side,
    range_of,
    reads,
    refer,
    rule,
    table,
)
from pulsefirst.model.bedside import PageSection
from pulsefirst.model.conditions import Burden, Coded, Flag, Measured
from pulsefirst.model.errors import ContentError
from spec.small import LEG, READS, guideline, target


class Color(StrEnum):
    RED = "red"


class Shape(StrEnum):
    ROUND = "round"


def flag(**more):
    return Flag(question="A question?", **more)


def number(**more):
    return Measured(question="A number?", unit="", **range_of("0", "9"), **more)


def refused(message):
    return pytest.raises(ContentError, match=message)


def test_a_limit_is_text():
    with refused("the number 0.9 must be written as text, such as '0.90'"):
        at_most(number(), 0.9)
    with refused("must be written as text"):
        range_of(0, 9)


@pytest.mark.parametrize(
    "use", [lambda one, other: one and other, lambda one, other: one or other, lambda one, other: not one]
)
@pytest.mark.parametrize("make", [flag, lambda: all_of(flag()), lambda: at_most(number(), "1"), number])
def test_a_condition_is_no_python_truth(use, make):
    with pytest.raises(TypeError, match=r"is not a Python truth: write all_of\(...\), any_of\(...\) or not_\(...\)"):
        use(make(), make())


@pytest.mark.parametrize("word", [all_of, any_of, none_of])
def test_a_condition_of_nothing(word):
    with refused(f"{word.__name__}\\(\\) of nothing: name at least one condition"):
        word()


def test_a_condition_of_something_else():
    with refused(r"all_of\(...\) takes conditions, not True"):
        all_of(flag(), True)
    with refused(r"any_of\(...\) takes conditions, not .*write coded.among\(VALUE\)"):
        any_of(Coded(question="Color?", values=Color))


@pytest.mark.parametrize("count", [0, 3])
def test_a_count_that_cannot_be(count):
    with refused(rf"at_least_n_of\({count}, ...\) of 2 conditions: write a count from 1 to 2"):
        at_least_n_of(count, flag(), flag())


def test_a_cell_of_the_wrong_enumeration():
    color, shape = Coded(question="Color?", values=Color), Coded(question="Shape?", values=Shape)
    for cell in ((Shape.ROUND, Color.RED), (Color.RED,)):
        with refused("is not one value of each of"):
            table("a table", color, shape, cells={cell: "1"})


def test_a_value_of_the_wrong_enumeration():
    with refused("Shape"):
        Coded(question="Color?", values=Color).among(Shape.ROUND)


def test_content_without_a_name():
    service = target("surgeon")
    nameless = rule(reads=READS, when=all_of(flag()), do=refer(service, "Call"))
    with refused("'call' uses the Flag 'A question.', which has no name: assign it in a content module"):
        guideline(service=service, call=nameless)
    with refused("'call' uses the Target 'surgeon', which has no name"):
        guideline(call=rule(reads=READS, do=refer(target("surgeon"), "Call")))


def test_content_with_two_names():
    one = flag()
    with refused("'first' is given a second name, 'second': write a name once"):
        guideline(first=one, second=one)


def test_an_unknown_statement_is_met_with_a_guess():
    with refused("'call' reads 'S3', which the source does not have; did you mean 'S[12]'"):
        guideline(service=(service := target()), call=rule(reads=reads("S3"), do=refer(service, "Call")))
    with refused("'named' reads 'S9'"):
        guideline(one=(one := flag()), named=criterion("named", one, reads=reads("S9")))


def test_a_rule_that_reads_nothing():
    with refused(r"'call' reads no statement and cites nothing: write reads=reads\('A1'\)"):
        guideline(service=(service := target()), call=rule(reads=(), do=refer(service, "Call")))


def test_overrides_are_flat():
    service, one = target(), flag()
    call = rule(reads=READS, when=one, do=refer(service, "Call"))
    instead = rule(reads=READS, when=one, do=refer(service, "Instead"), overrides=(call,))
    chain = rule(reads=READS, when=one, do=refer(service, "Chain"), overrides=(instead,))
    with refused("'chain' withholds 'instead', which withholds others itself: overrides are flat"):
        guideline(service=service, one=one, call=call, instead=instead, chain=chain)


def test_an_override_needs_a_condition():
    service, one = target(), flag()
    call = rule(reads=READS, when=one, do=refer(service, "Call"))
    always = rule(reads=READS, do=refer(service, "Instead"), overrides=(call,))
    with refused("'always' withholds others and so needs a condition"):
        guideline(service=service, one=one, call=call, always=always)


def test_a_rule_of_one_leg_withholds_none_of_the_patient():
    service, one = target(), flag(scope=LEG)
    call = rule(reads=READS, when=in_either_leg(one), do=refer(service, "Call"))
    instead = rule(reads=READS, when=one, do=refer(service, "Instead"), overrides=(call,))
    with refused(r"'instead' speaks of one leg and cannot withhold 'call', .*write in_either_leg\(...\) or in_both_legs"):
        guideline(service=service, one=one, call=call, instead=instead)


def test_an_emergency_is_due_at_once():
    service, one = target(), flag()
    both = {"urgency": EMERGENCY, "within": hours(6)}
    call = rule(reads=READS, when=one, do=refer(service, "Call", **both))
    with refused("'call' is an emergency, which is due at once: leave within=... out"):
        guideline(service=service, one=one, call=call)


def test_treating_what_can_be_neither_stated_nor_confirmed():
    service, one = target(), flag()
    sprain = cause("sprain", reads=READS)
    rest = rule(reads=READS, when=one, do=refer(service, "Rest"), treats=sprain)
    with refused(
        "'rest' treats 'sprain', which can be neither stated nor confirmed: give that cause stated=... or confirmed"
    ):
        guideline(service=service, one=one, sprain=sprain, rest=rest)
    for known in ({"stated": one}, {"confirmed": any_of(one)}):
        sprain = cause("sprain", reads=READS, **known)
        rest = rule(reads=READS, when=one, do=refer(service, "Rest"), treats=sprain)
        guideline(service=service, one=one, sprain=sprain, rest=rest)


def test_obtaining_nothing():
    with refused(r"obtain\('Look'\) names no finding that it answers"):
        obtain(target(), "Look")


# --- a test that is called for by its own result ------------------------------------------------------------------------------


def laboratory_test(**more):
    return flag(burden=Burden.LABORATORY, **more)


def test_a_test_called_for_by_its_own_result():
    service, result = target(), laboratory_test()
    with refused("a test is called for by way of its own result: result -> result"):
        guideline(service=service, result=result, send=rule(reads=READS, when=result, do=obtain(service, "Send", result)))


def test_by_way_of_another_test():
    service, first, second = target(), laboratory_test(), laboratory_test()
    with refused("by way of its own result: (first -> second -> first|second -> first -> second)"):
        guideline(
            service=service,
            first=first,
            second=second,
            send_first=rule(reads=READS, when=second, do=obtain(service, "Send", first)),
            send_second=rule(reads=READS, when=first, do=obtain(service, "Send", second)),
        )


def test_by_way_of_what_withholds_the_call():
    service, one, result = target(), flag(), laboratory_test()
    send = rule(reads=READS, when=one, do=obtain(service, "Send", result))
    instead = rule(reads=READS, when=result, do=refer(service, "Instead"), overrides=(send,))
    with refused("by way of its own result"):
        guideline(service=service, one=one, result=result, send=send, instead=instead)


def test_by_way_of_what_a_question_is_asked_under():
    service, result = target(), laboratory_test()
    asked = flag(only_if=result)
    with refused("by way of its own result"):
        guideline(
            service=service,
            result=result,
            asked=asked,
            send=rule(reads=READS, when=asked, do=obtain(service, "Send", result)),
        )


def test_by_way_of_the_flag_of_its_result():
    service, mark = target(), Coded(question="Flag?", burden=Burden.LABORATORY, values=Color)
    level = number(burden=Burden.LABORATORY, flag=mark)
    send = rule(reads=READS, when=mark.among(Color.RED), do=obtain(service, "Send", level))
    with refused("by way of its own result"):
        guideline(service=service, mark=mark, level=level, send=send)


# --- the other leg of no leg --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "condition", [lambda one, _: in_other_leg(one), lambda _, level: above(on_the_other_side(level), "1")]
)
def test_the_other_leg_of_what_has_no_leg(condition):
    service, one, level = target(), flag(), number()
    with refused("leg"):
        guideline(
            service=service,
            one=one,
            level=level,
            call=rule(reads=READS, when=condition(one, level), do=refer(service, "Call")),
        )


def test_a_finding_in_a_section_that_has_no_place_on_the_page():
    sections = (PageSection("skin"), PageSection("onset"))
    with refused("'spot' stands in the section 'skins', which has no place on the page; did you mean 'skin'?"):
        guideline(SECTIONS=sections, spot=Flag(question="A spot?", section="skins"))
    assert guideline(SECTIONS=sections, spot=Flag(question="A spot?", section="skin")).sections == sections


def test_sections_are_shown_in_the_order_in_which_they_are_written():
    since, spot, other = (Flag(question="?", section=title) for title in ("onset", "skin", ""))
    ours = guideline(
        SECTIONS=(PageSection("skin"), PageSection("nerves"), PageSection("onset")), since=since, other=other, spot=spot
    )
    assert list(findings_by_section(ours)) == ["skin", "onset", ""]
    assert findings_by_section(ours, [since]) == {"onset": [since]}
