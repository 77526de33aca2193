"""Is the content well made, and has every register caught up with it?

Completeness is checked by `traceability`, whose gaps come first here (dead ends, findings that nobody uses,
readings that nothing assumes); safety, by the proofs. Then come conditions that can never hold, repetitions, thresholds
without a case, causes without a next step; what patients read; and the registers kept by hand, to which a new rule,
cause, target or finding has to be added. One file per concern; every message is one sentence that says what to write and where.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pulsefirst.checks.cases import Vignette, exercised_by, fired_by
from pulsefirst.checks.lint.acts import gaps_in_acts, gaps_in_lists, gaps_in_profiles
from pulsefirst.checks.lint.bare_answers import bare_answers_in_rules
from pulsefirst.checks.lint.chart_areas import areas_not_drawn
from pulsefirst.checks.lint.edge_cases import without_a_case_at_the_edge
from pulsefirst.checks.lint.gates import faulty_gates
from pulsefirst.checks.lint.grid_cells import gaps_in_grids
from pulsefirst.checks.lint.hazards import gaps_in_hazards
from pulsefirst.checks.lint.impossible_conditions import find_impossible_conditions
from pulsefirst.checks.lint.leaflets import gaps_in_leaflets
from pulsefirst.checks.lint.letters import faulty_words_of_letters
from pulsefirst.checks.lint.medicines import medicines_without_a_dose
from pulsefirst.checks.lint.named_conditions import named_conditions, named_conflicts
from pulsefirst.checks.lint.next_steps import causes_without_a_next_step, conditions_nobody_can_settle
from pulsefirst.checks.lint.plain_sentences import learned_sentences
from pulsefirst.checks.lint.plain_words import gaps_in_plain_words
from pulsefirst.checks.lint.questions import faulty_questions
from pulsefirst.checks.lint.record import faulty_rows_of_the_record
from pulsefirst.checks.lint.red_flags import emergencies_without_a_red_flag
from pulsefirst.checks.lint.registers import ACTS, FILES, LISTS, NOT_FOR_PATIENTS, PROFILES, SITE, Registers, read_registers
from pulsefirst.checks.lint.repetitions import find_duplicates, find_repetitions
from pulsefirst.checks.lint.screens import urgent_and_on_no_screen
from pulsefirst.checks.lint.site_example import gaps_in_the_site_example
from pulsefirst.checks.lint.statements_of_readings import statements_read_by_nobody_who_assumes
from pulsefirst.checks.lint.taken import gaps_in_what_was_taken
from pulsefirst.checks.lint.threshold_cases import thresholds_without_a_case
from pulsefirst.checks.lint.urgency import urgency_without_time_or_service
from pulsefirst.checks.traceability import trace
from pulsefirst.model.guideline import Guideline


class Alone(NamedTuple):
    """A guideline that is part of another, with the cases that were written for it and cover everything in it."""

    guideline: Guideline
    vignettes: tuple[Vignette, ...]


def lint(
    guideline: Guideline, vignettes: Iterable[Vignette], alone: Alone | None = None, registers: Registers | None = None
) -> tuple[str, ...]:
    """Everything that should be fixed in the content and its registers, one sentence each, saying what to write.

    The cases cover the whole guideline or, with `alone`, whatever that part does not contain. What patients read and the
    registers are checked only if `registers` are given.
    """
    cases = tuple(vignettes)
    fired = {**fired_by(cases, guideline)}
    answered = frozenset[str]()
    if alone is not None:
        fired |= fired_by(alone.vignettes, alone.guideline)
        answered = frozenset(named.name for named in (*named_conditions(alone.guideline), *named_conflicts(alone.guideline)))
    found = (
        *trace(guideline, fired).gaps,
        *find_impossible_conditions(guideline),
        *find_duplicates(guideline),
        *find_repetitions(guideline),
        *gaps_in_grids(guideline),
        *(thresholds_without_a_case(alone.guideline, alone.vignettes) if alone is not None else ()),
        *thresholds_without_a_case(guideline, cases, answered),
        *statements_read_by_nobody_who_assumes(guideline),
        *causes_without_a_next_step(guideline),
        *conditions_nobody_can_settle(guideline),
        *urgency_without_time_or_service(guideline),
        *faulty_gates(guideline),
        *bare_answers_in_rules(guideline),
        *faulty_rows_of_the_record(guideline),
    )
    if registers is None:
        return found
    not_fired = {name: tuple(exercise.not_fired) for name, exercise in exercised_by(cases, guideline).items()}
    if alone is not None:
        exercised = exercised_by(alone.vignettes, alone.guideline)
        not_fired |= {name: tuple(exercise.not_fired) for name, exercise in exercised.items()}
    parts = (guideline,) if alone is None else (guideline, alone.guideline)
    for_readers = (message for part in parts for message in _for_readers(part, registers))
    edges = without_a_case_at_the_edge(guideline, not_fired)
    named = {vignette.name for vignette in (*cases, *(alone.vignettes if alone is not None else ()))}
    taken = gaps_in_what_was_taken(guideline, registers.taken, named) if registers.taken is not None else ()
    return tuple(dict.fromkeys((*found, *edges, *for_readers, *taken, *_beside(guideline, registers))))


def _for_readers(guideline: Guideline, registers: Registers) -> Iterator[str]:
    """What is checked of each guideline: its questions, screens, medicines, leaflets, letters and plain words."""
    yield from faulty_questions(guideline)
    yield from urgent_and_on_no_screen(guideline)
    yield from medicines_without_a_dose(guideline)
    yield from gaps_in_leaflets(guideline)
    yield from learned_sentences(guideline)
    yield from faulty_words_of_letters(guideline)
    if registers.not_for_patients is not None:
        yield from gaps_in_plain_words(guideline, registers.not_for_patients, NOT_FOR_PATIENTS)


def _beside(guideline: Guideline, registers: Registers) -> Iterator[str]:
    """What is checked once, against the whole guideline: red flags, chart, hazard log, sheets, example site."""
    yield from emergencies_without_a_red_flag(guideline)
    yield from areas_not_drawn(guideline)
    yield from registers.refused
    yield from gaps_in_hazards(guideline, registers.hazards)
    if registers.acts is not None:
        yield from gaps_in_acts(guideline, registers.acts, ACTS)
    if registers.lists is not None:
        yield from gaps_in_lists(guideline, registers.lists, LISTS)
    if registers.profiles is not None:
        yield from gaps_in_profiles(guideline, registers.profiles, PROFILES)
    if registers.site is not None:
        yield from gaps_in_the_site_example(guideline, registers.site, SITE)


__all__ = ["FILES", "Alone", "Registers", "lint", "read_registers"]
