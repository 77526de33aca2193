"""How the engine reads a dose table, on a small one: bands, reasons, what silences a dose, and the word for it all."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pulsefirst.engine.dosing import dosing_of
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.language import all_of, any_of, at_least, below, not_, range_of, verified
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded
from pulsefirst.model.conditions import Condition, Flag, Measured
from pulsefirst.model.doses import DoseBand, DoseGuard, DoseTable, Verdict, against, sparing
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Dosing
from pulsefirst.model.recommendations import Category, Target
from spec.small import guideline


def known_of(**known: Recorded | str) -> dict[Key, Recorded]:
    """Facts of the patient; a number may be written as text."""
    return {Key(name, None): Decimal(value) if type(value) is str else value for name, value in known.items()}


def dosing(facts: dict[Key, Recorded], of: Guideline) -> Dosing:
    found = dosing_of(Evaluation(of, Case(facts)), of.targets["drops"])
    assert found is not None
    return found


dizzy = Flag(question="Dizzy?")
allergic = Flag(question="Allergic?")
asked_first = Flag(question="Asked first?")
level = Measured(question="Level?", unit="points", **range_of("0", "10"))
drops = Target(title="drops", category=Category.MEDICINE)
leaflet = verified("a leaflet", "https://example.org/leaflet")


def small(*guards: DoseGuard, bands: tuple[DoseBand, ...] = (), given: Flag | None = None) -> Guideline:
    table = DoseTable(medicine=drops, guards=guards, bands=bands, given=given, unit="drops a day")
    parts = {"dizzy": dizzy, "allergic": allergic, "asked_first": asked_first, "level": level, "drops": drops}
    return guideline(**parts, leaflet=leaflet, drop_table=table)


def band(when: Condition | None, most: str | None) -> DoseBand:
    number = None if most is None else Decimal(most)
    return DoseBand(when=when, start="a drop", titration="", usual="", most=number, cites=(leaflet,))


def test_a_band_for_everyone_and_one_without_a_most() -> None:
    assert most_of(small(bands=(band(None, "3"),)), {}) == "3 drops a day"
    assert most_of(small(bands=(band(None, None),)), {}) == ""


def most_of(of: Guideline, facts: dict[Key, Recorded]) -> str | None:
    dose = dosing(facts, of).dose
    return None if dose is None else dose.most


def test_a_table_without_bands_asks_for_nothing() -> None:
    found = dosing({}, small(against(allergic, "Allergy.", leaflet)))
    assert (found.dose, found.needs) == (None, ())


def test_what_the_bands_presuppose_is_asked_for_and_when_it_is_false_nothing_is() -> None:
    of = small(bands=(band(below(level, "5"), "1"), band(at_least(level, "5"), "2")), given=asked_first)
    assert {need.finding for need in dosing({}, of).needs} == {"asked_first", "level"}
    assert dosing(known_of(asked_first=False), of).needs == ()
    assert most_of(of, known_of(asked_first=False, level="7")) is None
    assert most_of(of, known_of(asked_first=True, level="7")) == "2 drops a day"


def test_a_guard_that_silences_hides_the_dose_until_it_is_ruled_out() -> None:
    of = small(sparing(dizzy, "Dizzy.", leaflet, silences=True), bands=(band(None, "1"),))
    assert [need.finding for need in dosing({}, of).needs] == ["dizzy"]
    assert most_of(of, known_of(dizzy=NOT_ASSESSED)) is None
    assert most_of(of, known_of(dizzy=True)) is None
    assert dosing(known_of(dizzy=True), of).needs == ()
    assert most_of(of, known_of(dizzy=False)) == "1 drops a day"


def test_a_guard_that_does_not_silence_leaves_the_dose_and_is_listed() -> None:
    of = small(sparing(dizzy, "Dizzy.", leaflet), against(allergic, "Allergy.", leaflet), bands=(band(None, "1"),))
    found = dosing({}, of)
    assert found.dose is not None
    assert [one.text for one in found.unchecked] == ["Allergy.", "Dizzy."]
    assert (found.verdict, found.could_be) == (Verdict.MAY, Verdict.DO_NOT)
    assert found.word == "reasons against it are unchecked"
    assert dosing(known_of(allergic=True), of).dose is None


WORDS = """
dizzy allergic verdict      settled word
-     -        MAY          False   reasons against it are unchecked
no    -        MAY          False   reasons against it are unchecked
no    no       MAY          True    may be considered
yes   -        REDUCE       False   with care, less or slower; reasons against it are unchecked
yes   no       REDUCE       True    with care, less or slower
-     yes      DO_NOT       True    do not
yes   yes      DO_NOT       True    do not
"""


@pytest.mark.parametrize("row", [line.split(None, 4) for line in WORDS.strip().splitlines()[1:]], ids=" ".join)
def test_the_word_reassures_only_when_nothing_is_unchecked(row: list[str]) -> None:
    is_dizzy, is_allergic, verdict, settled, word = row
    told = {name: value == "yes" for name, value in (("dizzy", is_dizzy), ("allergic", is_allergic)) if value != "-"}
    of = small(sparing(dizzy, "Dizzy.", leaflet), against(allergic, "Allergy.", leaflet))
    found = dosing(known_of(**told), of)
    assert (found.verdict.name, str(found.settled), found.word) == (verdict, settled, word)


def test_a_guard_for_everyone_needs_nothing() -> None:
    found = dosing({}, small(against(None, "Never.", leaflet), bands=(band(None, "1"),)))
    assert found.verdict is Verdict.DO_NOT
    assert (found.dose, found.unchecked, found.needs) == (None, (), ())


def test_the_first_band_known_true_is_the_one_and_none_is_guessed() -> None:
    of = small(bands=(band(all_of(dizzy, allergic), "1"), band(not_(any_of(dizzy, allergic)), "2")))
    assert most_of(of, known_of(dizzy=True)) is None
    assert most_of(of, known_of(dizzy=True, allergic=True)) == "1 drops a day"
    assert most_of(of, known_of(dizzy=False, allergic=False)) == "2 drops a day"


def test_a_changed_table_changes_the_hash() -> None:
    one, other = small(bands=(band(None, "1"),)), small(bands=(band(None, "2"),))
    assert one.hash != other.hash
    assert replace(one).hash == one.hash
