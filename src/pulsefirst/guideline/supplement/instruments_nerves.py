"""Instruments of nerves: acute weakness and its breathing, feet that lose feeling."""

from pulsefirst.guideline.examination import (
    ankle_reflex,
    foot_deformity,
    knee_reflex,
    monofilament,
    pinprick,
    sensory_loss,
    temperature_sense,
    vibration,
)
from pulsefirst.guideline.history import comes_with_walking, cramp, diabetes, numbness, pain, worse_in_bed_at_night
from pulsefirst.guideline.supplement.citations_instruments import (
    breath_count_summary,
    brighton_table,
    cells_speak_against,
    lawn,
    michigan_cut_offs,
    michigan_examination,
    michigan_questions,
    michigan_scoring,
    protective_sensation_ada,
    repeated_measurement,
    toronto_criteria,
    ventilation_guideline,
)
from pulsefirst.guideline.supplement.instrument_findings import (
    ankle_reflex_when_reinforced,
    covers_hurt,
    expiratory_pressure,
    feet_burn,
    feet_numb,
    feet_oversensitive,
    feet_prickle,
    first_expiratory_pressure,
    first_inspiratory_pressure,
    first_vital_capacity,
    flaccid_weakness_of_both_sides,
    foot_skin_abnormal,
    foot_skin_cracks,
    foot_sore_ever,
    foot_ulcer,
    had_amputation,
    inspiratory_pressure,
    monophasic_course,
    nerve_conduction,
    other_cause_of_weakness,
    pain_in_both_feet,
    senses_feet_walking,
    single_breath_count,
    spinal_fluid_cells,
    spinal_fluid_protein_raised,
    tells_hot_from_cold,
    told_of_neuropathy,
    vital_capacity,
)
from pulsefirst.guideline.supplement.instrument_vocabulary import NerveConduction, SpinalFluidCells
from pulsefirst.guideline.suspicions import another_test_abnormal, protective_sensation_lost
from pulsefirst.guideline.vocabulary import Feeling, Numbness, Reflex, SensoryLoss
from pulsefirst.language import (
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    constant,
    in_both_legs,
    in_either_leg,
    no_less_than,
    none_of,
    not_,
    points,
    ratio,
)
from pulsefirst.model.conditions import OfLeg, Side
from pulsefirst.model.findings import Scope
from pulsefirst.model.instruments import Bar, Instrument, Outcome

# --- Guillain-Barre syndrome --------------------------------------------------------------------------------------------

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
                no_less_than(vital_capacity, "20"),
                no_less_than(inspiratory_pressure, "30"),
                no_less_than(expiratory_pressure, "40"),
            ),
            meaning="None at this moment. It can change within hours: measured again at least three times a day.",
        ),
    ),
    limits="From patients with severe Guillain-Barre syndrome. Pressures of breathing in are written without their sign. A guideline of "
    "2023 considers a ventilator at 20 mL/kg already. Weakness of face or throat and rapid worsening count as well.",
    cites=(lawn, repeated_measurement, ventilation_guideline),
)
vital_capacity_left = ratio("vital capacity over the first", vital_capacity, first_vital_capacity, places=6)
inspiratory_pressure_left = ratio(
    "pressure of breathing in over the first", inspiratory_pressure, first_inspiratory_pressure, places=6
)
expiratory_pressure_left = ratio(
    "pressure of breathing out over the first", expiratory_pressure, first_expiratory_pressure, places=6
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
                no_less_than(vital_capacity_left, "0.70"),
                no_less_than(inspiratory_pressure_left, "0.70"),
                no_less_than(expiratory_pressure_left, "0.70"),
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
    cites=(breath_count_summary,),
)

# --- neuropathy of diabetes ---------------------------------------------------------------------------------------------

without_diabetes = Bar(when=not_(diabetes), why="Made for people with diabetes, and tested in them.")
symptoms_of_both_feet = any_of(in_both_legs(numbness.among(Numbness.LONG_STANDING, Numbness.NEW)), pain_in_both_feet)
feels_less_in_both_feet = in_both_legs(
    any_of(
        sensory_loss.among(SensoryLoss.LONG_STANDING, SensoryLoss.TOES, SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE),
        monofilament.among(Feeling.REDUCED, Feeling.NOT_FELT),
        pinprick.among(Feeling.REDUCED, Feeling.NOT_FELT),
        temperature_sense.among(Feeling.REDUCED, Feeling.NOT_FELT),
        vibration.among(Feeling.REDUCED, Feeling.NOT_FELT),
    )
)
ankle_reflexes_of_both_feet_reduced = in_both_legs(ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT))
one_sign_or_symptom = any_of(symptoms_of_both_feet, feels_less_in_both_feet, ankle_reflexes_of_both_feet_reduced)
two_signs_or_symptoms = at_least(2, symptoms_of_both_feet, feels_less_in_both_feet, ankle_reflexes_of_both_feet_reduced)
conduction_abnormal = nerve_conduction.among(NerveConduction.POLYNEUROPATHY)
toronto = Instrument(
    title="Toronto criteria of diabetic sensorimotor polyneuropathy",
    purpose="How certain a symmetric neuropathy of the feet is in diabetes.",
    outcomes=(
        Outcome(
            title="confirmed",
            when=all_of(conduction_abnormal, one_sign_or_symptom),
            meaning="Abnormal nerve conduction with a symptom or a sign.",
        ),
        Outcome(
            title="subclinical",
            when=all_of(conduction_abnormal, not_(one_sign_or_symptom)),
            meaning="Abnormal nerve conduction without a symptom or a sign.",
        ),
        Outcome(
            title="probable",
            when=all_of(not_(conduction_abnormal), two_signs_or_symptoms),
            meaning="Two or more of: symptoms, less feeling, reduced ankle reflexes.",
        ),
        Outcome(
            title="possible",
            when=all_of(not_(conduction_abnormal), one_sign_or_symptom, not_(two_signs_or_symptoms)),
            meaning="One of: symptoms, less feeling, reduced ankle reflexes.",
        ),
        Outcome(
            title="none",
            when=all_of(not_(conduction_abnormal), not_(one_sign_or_symptom)),
            meaning="No symmetric symptom, no symmetric sign, no abnormal nerve conduction that is of this kind.",
        ),
    ),
    limits="Of both feet alike only: numbness of one side calls for another cause first, in diabetes too. Other causes of neuropathy are "
    "not ruled out by it (B12, thyroid, a monoclonal protein, alcohol, medicines). Small fibers are not judged.",
    not_for=(without_diabetes,),
    cites=(toronto_criteria,),
)

# Cramps (item 4) and weakness all over (item 10) are asked on the form and not scored; items 7 and 13 count when the answer is no.
michigan_questionnaire_points = points(
    "MNSI questionnaire",
    (feet_numb, 1),
    (feet_burn, 1),
    (feet_oversensitive, 1),
    (feet_prickle, 1),
    (covers_hurt, 1),
    (not_(tells_hot_from_cold), 1),
    (foot_sore_ever, 1),
    (told_of_neuropathy, 1),
    (worse_in_bed_at_night, 1),
    (in_either_leg(all_of(comes_with_walking, any_of(pain, cramp))), 1),
    (not_(senses_feet_walking), 1),
    (foot_skin_cracks, 1),
    (had_amputation, 1),
)
michigan_questionnaire = Instrument(
    title="Michigan Neuropathy Screening Instrument, questionnaire",
    purpose="Whether the answers of someone with diabetes suggest a neuropathy of the feet.",
    score=michigan_questionnaire_points,
    outcomes=(
        Outcome(
            title="7 or more",
            when=no_less_than(michigan_questionnaire_points, "7"),
            meaning="Abnormal by the original cut-off (7) and by the later one (4).",
        ),
        Outcome(
            title="4 to 6",
            when=all_of(no_less_than(michigan_questionnaire_points, "4"), below(michigan_questionnaire_points, "7")),
            meaning="Abnormal by the later cut-off (4, from the DCCT/EDIC study), not by the original one (7).",
        ),
        Outcome(
            title="below 4",
            when=below(michigan_questionnaire_points, "4"),
            meaning="Not abnormal by either cut-off. In its study most with a confirmed neuropathy scored below 7.",
        ),
    ),
    limits="Of 13 points. Pain or cramp that walking brings on counts as legs that hurt when walking; it can be of the arteries. It does "
    "not replace looking at the feet and testing them.",
    not_for=(without_diabetes,),
    cites=(michigan_scoring, michigan_questions, michigan_cut_offs),
)

# Points are whole numbers, and the examination has half points: they are counted twice over and halved. A reflex that is reduced
# but there without reinforcement counts as present.
foot_looks_abnormal = any_of(foot_deformity, foot_skin_abnormal)
reflex_absent = ankle_reflex.among(Reflex.ABSENT)
reflex_absent_even_so = all_of(reflex_absent, not_(ankle_reflex_when_reinforced))
vibration_less = vibration.among(Feeling.REDUCED, Feeling.NOT_FELT)
vibration_absent = vibration.among(Feeling.NOT_FELT)
michigan_examination_points = ratio(
    "MNSI examination",
    points(
        "MNSI examination, counted twice over",
        (OfLeg(Side.LEFT, foot_looks_abnormal), 2),
        (OfLeg(Side.LEFT, foot_ulcer), 2),
        (OfLeg(Side.LEFT, reflex_absent), 1),
        (OfLeg(Side.LEFT, reflex_absent_even_so), 1),
        (OfLeg(Side.LEFT, vibration_less), 1),
        (OfLeg(Side.LEFT, vibration_absent), 1),
        (OfLeg(Side.RIGHT, foot_looks_abnormal), 2),
        (OfLeg(Side.RIGHT, foot_ulcer), 2),
        (OfLeg(Side.RIGHT, reflex_absent), 1),
        (OfLeg(Side.RIGHT, reflex_absent_even_so), 1),
        (OfLeg(Side.RIGHT, vibration_less), 1),
        (OfLeg(Side.RIGHT, vibration_absent), 1),
    ),
    constant("2"),
    places=1,
)
michigan_foot_examination = Instrument(
    title="Michigan Neuropathy Screening Instrument, examination",
    purpose="Whether the feet of someone with diabetes suggest a neuropathy.",
    score=michigan_examination_points,
    outcomes=(
        Outcome(
            title="2.5 or more",
            when=no_less_than(michigan_examination_points, "2.5"),
            meaning="Abnormal by the cut-off of its study.",
        ),
        Outcome(
            title="below 2.5",
            when=below(michigan_examination_points, "2.5"),
            meaning="Not abnormal by the cut-off of its study. Alone it excludes nothing.",
        ),
    ),
    limits="Of 8 points, without the optional monofilament. The feet are warm (above 30 degrees C). Vibration is reduced when the examiner "
    "feels the fork for 10 seconds longer or more. An ankle reflex that comes only with reinforcement is recorded as absent, then "
    "answered; one that is reduced counts as present.",
    not_for=(without_diabetes,),
    cites=(michigan_examination, michigan_scoring, michigan_cut_offs),
)
four_other_tests_normal = not_(another_test_abnormal)
protective_sensation = Instrument(
    title="loss of protective sensation",
    purpose="Whether a foot has lost the feeling that protects it from wounds.",
    scope=Scope.LEG,
    outcomes=(
        Outcome(
            title="lost",
            when=protective_sensation_lost,
            meaning="The monofilament is not felt: the foot is at risk of a wound that nobody feels.",
        ),
        Outcome(
            title="ruled out",
            when=all_of(monofilament.among(Feeling.FELT), four_other_tests_normal),
            meaning="The monofilament is felt and no other test is abnormal.",
        ),
        Outcome(
            title="in between",
            when=all_of(
                monofilament.among(Feeling.FELT, Feeling.REDUCED),
                any_of(monofilament.among(Feeling.REDUCED), another_test_abnormal),
            ),
            meaning="Neither lost nor ruled out: to be looked after as a foot at risk.",
        ),
    ),
    limits="In print two normal tests and none abnormal rule it out. Here a test that was not done counts for nothing, so it is ruled out "
    "only once the monofilament and the four others (pinprick, temperature, vibration, ankle reflex) are known. The name of the result "
    "in between is our own. Age alone can take an ankle reflex.",
    cites=(protective_sensation_ada,),
)
