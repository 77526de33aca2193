"""The nerves of the leg: scores and stages."""

from pulsefirst.guideline.foot.findings import (
    foot_deformity,
    foot_skin_abnormal,
    foot_skin_cracks,
    foot_sore_ever,
    had_amputation,
)
from pulsefirst.guideline.limb.findings import comes_with_walking
from pulsefirst.guideline.nerves.answers import NerveConduction
from pulsefirst.guideline.nerves.citations import (
    michigan_cut_offs,
    michigan_examination,
    michigan_questions,
    michigan_scoring,
    protective_sensation_ada,
    toronto_criteria,
)
from pulsefirst.guideline.nerves.findings import nerve_conduction
from pulsefirst.guideline.nerves.pictures import another_test_abnormal, protective_sensation_lost
from pulsefirst.guideline.nights.findings import worse_in_bed_at_night
from pulsefirst.guideline.patient.findings import diabetes
from pulsefirst.guideline.shared.answers import Feeling, Numbness, Reflex, SensoryLoss
from pulsefirst.guideline.shared.complaint import cramp, foot_ulcer, numbness, pain, sensory_loss
from pulsefirst.guideline.shared.examination import (
    ankle_reflex,
    ankle_reflex_when_reinforced,
    monofilament,
    pinprick,
    temperature_sense,
    vibration,
)
from pulsefirst.language import (
    all_of,
    any_of,
    at_least,
    at_least_n_of,
    below,
    constant,
    in_both_legs,
    in_either_leg,
    not_,
    points,
    ratio,
)
from pulsefirst.model.conditions import Flag, OfLeg
from pulsefirst.model.instruments import Bar, Instrument, Outcome
from pulsefirst.model.legs import Scope, Side

pain_in_both_feet = Flag(question="Do toes, feet or legs of both sides stab, burn or ache?", section="instruments")
feet_numb = Flag(
    question="Are the legs or feet numb?",
    section="instruments",
    only_if=in_either_leg(numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW)),
)
feet_prickle = Flag(
    question="Do the legs or feet ever prickle?",
    section="instruments",
    only_if=in_either_leg(numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW)),
)
feet_burn = Flag(question="Do the legs or feet ever burn?", section="instruments")
feet_oversensitive = Flag(question="Are the feet too sensitive to be touched?", section="instruments")
covers_hurt = Flag(question="Do bed covers hurt on the skin?", section="instruments")
tells_hot_from_cold = Flag(question="Can hot water be told from cold in a bath or shower?", section="instruments")
told_of_neuropathy = Flag(question="Has a doctor ever said that this is diabetic neuropathy?", section="instruments")
senses_feet_walking = Flag(question="Are the feet felt when walking?", section="instruments")
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
two_signs_or_symptoms = at_least_n_of(2, symptoms_of_both_feet, feels_less_in_both_feet, ankle_reflexes_of_both_feet_reduced)
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
    synonyms=("Toronto", "neuropathy criteria"),
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
            when=at_least(michigan_questionnaire_points, "7"),
            meaning="Abnormal by the original cut-off (7) and by the later one (4).",
        ),
        Outcome(
            title="4 to 6",
            when=all_of(at_least(michigan_questionnaire_points, "4"), below(michigan_questionnaire_points, "7")),
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
    synonyms=("MNSI", "Michigan", "neuropathy score"),
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
            when=at_least(michigan_examination_points, "2.5"),
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
    synonyms=("MNSI", "Michigan", "neuropathy score"),
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
