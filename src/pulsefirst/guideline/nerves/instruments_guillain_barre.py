"""The nerves of the leg: certainty and breathing in Guillain-Barre syndrome."""

from pulsefirst.guideline.nerves.answers import NerveConduction, SpinalFluidCells
from pulsefirst.guideline.nerves.citations import (
    brighton_table,
    cells_speak_against,
    guillain_barre_ten_steps,
    lawn,
    repeated_measurement,
    single_breath_count_study,
    ventilation_guideline,
)
from pulsefirst.guideline.nerves.findings import nerve_conduction
from pulsefirst.guideline.nerves.findings_breathing import (
    expiratory_pressure,
    flaccid_weakness_of_both_sides,
    inspiratory_pressure,
    single_breath_count,
    vital_capacity,
)
from pulsefirst.guideline.nerves.measurements import (
    expiratory_pressure_left,
    inspiratory_pressure_left,
    vital_capacity_left,
)
from pulsefirst.guideline.shared.answers import Reflex
from pulsefirst.guideline.shared.examination import ankle_reflex, knee_reflex
from pulsefirst.language import above, all_of, any_of, at_least, at_most, below, in_both_legs, none_of, not_
from pulsefirst.model.conditions import Burden, Coded, Flag
from pulsefirst.model.instruments import Instrument, Outcome

monophasic_course = Flag(
    question="Was the weakness at its worst between 12 hours and 28 days after it began, once, and has it held since?",
    section="instruments",
    synonyms=("nadir", "plateau"),
)
other_cause_of_weakness = Flag(question="Has another cause of the weakness been found?", section="instruments")
spinal_fluid_cells = Coded(
    question="How many white cells are in the spinal fluid?",
    label="cells in the spinal fluid",
    burden=Burden.LABORATORY,
    section="instruments",
    synonyms=("CSF", "lumbar puncture"),
    values=SpinalFluidCells,
)
spinal_fluid_protein_raised = Flag(
    question="Is the protein of the spinal fluid above the laboratory's limit?",
    label="raised spinal fluid protein",
    burden=Burden.LABORATORY,
    section="instruments",
    synonyms=("CSF protein",),
    only_if=spinal_fluid_cells.among(SpinalFluidCells.FEW, SpinalFluidCells.MANY),
)
reflexes_of_both_legs_reduced = in_both_legs(
    any_of(
        knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
        ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
    )
)
clinical_picture = all_of(
    flaccid_weakness_of_both_sides, reflexes_of_both_legs_reduced, monophasic_course, not_(other_cause_of_weakness)
)
conduction_consistent = nerve_conduction.among(NerveConduction.GUILLAIN_BARRE)
few_cells = spinal_fluid_cells.among(SpinalFluidCells.FEW)
everything_fits = all_of(few_cells, spinal_fluid_protein_raised, conduction_consistent)
fluid_or_conduction_fits = any_of(
    few_cells, all_of(spinal_fluid_cells.among(SpinalFluidCells.NOT_TAKEN), conduction_consistent)
)
brighton_levels = Instrument(
    title="Brighton levels of certainty, Guillain-Barre syndrome",
    purpose="How certain the diagnosis of Guillain-Barre syndrome is once its course is known.",
    outcomes=(
        Outcome(
            title="level 1",
            when=all_of(clinical_picture, everything_fits),
            meaning="The highest certainty: the clinical picture, the spinal fluid and the nerve conduction all fit.",
        ),
        Outcome(
            title="level 2",
            when=all_of(clinical_picture, fluid_or_conduction_fits, not_(everything_fits)),
            meaning="The clinical picture with fewer than 50 cells in the spinal fluid, or with fitting nerve conduction where no fluid "
            "was taken.",
        ),
        Outcome(
            title="level 3",
            when=all_of(
                clinical_picture,
                not_(fluid_or_conduction_fits),
                none_of(spinal_fluid_cells.among(SpinalFluidCells.MANY)),
            ),
            meaning="The clinical picture alone.",
        ),
        Outcome(
            title="level 3 by the picture alone, with 50 cells or more",
            when=all_of(clinical_picture, spinal_fluid_cells.among(SpinalFluidCells.MANY)),
            meaning="The clinical picture is there, but so many cells speak against the syndrome: infection and other causes come first.",
        ),
        Outcome(
            title="no level from 1 to 3",
            when=not_(clinical_picture),
            meaning="The clinical picture is not complete. That excludes nothing, least of all early.",
        ),
    ),
    limits="A definition for counting cases, not for excluding them: at first contact the course is not known yet and reflexes can still "
    "be there. Reflexes are read from the legs. Level 4 (reported, with too little known) is not given.",
    cites=(brighton_table, cells_speak_against),
    synonyms=("Brighton", "GBS criteria"),
)
breathing_limits = Instrument(
    title="20/30/40 rule of breathing",
    purpose="Whether breathing is about to fail in acute weakness.",
    outcomes=(
        Outcome(
            title="a limit is crossed",
            when=any_of(below(vital_capacity, "20"), below(inspiratory_pressure, "30"), below(expiratory_pressure, "40")),
            meaning="One of the three is enough; it went with the need for a ventilator. A reason to call intensive care now.",
        ),
        Outcome(
            title="no limit is crossed",
            when=all_of(
                at_least(vital_capacity, "20"),
                at_least(inspiratory_pressure, "30"),
                at_least(expiratory_pressure, "40"),
            ),
            meaning="None at this moment. It can change within hours: measured again at least three times a day.",
        ),
    ),
    limits="From patients with severe Guillain-Barre syndrome. Pressures of breathing in are written without their sign. A guideline of "
    "2023 considers a ventilator at 20 mL/kg already. Weakness of face or throat and rapid worsening count as well.",
    cites=(lawn, repeated_measurement, ventilation_guideline),
    synonyms=("20/30/40 rule",),
)
breathing_trend = Instrument(
    title="trend of breathing",
    purpose="Whether breathing has fallen by more than 30 % since the first measurement in acute weakness.",
    outcomes=(
        Outcome(
            title="a fall of more than 30 %",
            when=any_of(
                below(vital_capacity_left, "0.70"),
                below(inspiratory_pressure_left, "0.70"),
                below(expiratory_pressure_left, "0.70"),
            ),
            meaning="In one of the three, which is enough; it went with the need for a ventilator. A reason to call intensive care now.",
        ),
        Outcome(
            title="no fall of more than 30 %",
            when=all_of(
                at_least(vital_capacity_left, "0.70"),
                at_least(inspiratory_pressure_left, "0.70"),
                at_least(expiratory_pressure_left, "0.70"),
            ),
            meaning="None since the first measurement. It can change within hours: measured again at least three times a day.",
        ),
    ),
    limits="From patients with severe Guillain-Barre syndrome. It stands beside the 20/30/40 rule: either is enough.",
    cites=(lawn, repeated_measurement),
)
breath_count = Instrument(
    title="single-breath count",
    purpose="Breathing in acute weakness where nothing can be measured: how far the patient counts in one breath.",
    score=single_breath_count,
    outcomes=(
        Outcome(
            title="15 or less",
            when=at_most(single_breath_count, "15"),
            meaning="An alarming count: breathing may be about to fail. A reason to call intensive care now.",
        ),
        Outcome(
            title="16 to 19",
            when=all_of(above(single_breath_count, "15"), at_most(single_breath_count, "19")),
            meaning="A low count, which went with the need for a ventilator. Vital capacity and pressures are measured.",
        ),
        Outcome(
            title="20 or more",
            when=above(single_breath_count, "19"),
            meaning="Not low at this moment. It can change within hours.",
        ),
    ),
    limits="A bedside stand-in for vital capacity. It excludes nothing.",
    cites=(guillain_barre_ten_steps, single_breath_count_study),
)
