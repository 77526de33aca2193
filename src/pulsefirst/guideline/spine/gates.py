"""Spine and cord: what has to be so before something is looked for."""

from pulsefirst.guideline.nerves.findings import gait_disturbance
from pulsefirst.guideline.patient.findings import fever, major_injury_today, on_dialysis
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.shared.answers import Change, Numbness, Reflex
from pulsefirst.guideline.shared.complaint import numbness, symptomatic, weakness
from pulsefirst.guideline.shared.examination import (
    ankle_reflex,
    knee_reflex,
)
from pulsefirst.guideline.shared.pictures import feeling_lost, said_newly_weak
from pulsefirst.guideline.shared.tempo import deficit_old_and_no_worse, deficit_older_than_7_days, old_and_no_worse
from pulsefirst.guideline.spine.citations import (
    block_that_does_not_wear_off,
    cord_compression_signs,
    davis_abscess,
    girft_cauda_equina,
)
from pulsefirst.guideline.spine.findings import (
    back_pain,
    back_pain_began_suddenly,
    dermatomal,
    injects_drugs,
    recent_spinal_procedure,
    spine_pain_at_night_or_thoracic,
    spine_tenderness,
)
from pulsefirst.guideline.spine.findings_cauda_equina import (
    SPHINCTER_TROUBLE,
    anal_tone_reduced,
    bladder_change,
    bowel_change,
    lhermitte,
    post_void_residual,
    saddle_numbness,
    sensory_level,
    sexual_change,
    sphincter_onset,
    sphincter_worse_within_14_days,
    upper_motor_neuron_signs,
    urinary_incontinence,
    urinary_retention,
)
from pulsefirst.guideline.spine.pictures import LEG_TROUBLE_NOT_KNOWN_TO_BE_OLD
from pulsefirst.language import all_of, any_of, gate, in_both_legs, in_either_leg, not_

WEAK_OR_NUMB_ANEW = any_of(weakness.among(Change.NEW), numbness.among(Numbness.NEW), feeling_lost)
BACK_PAIN_THAT_MAY_BE_NEW = all_of(back_pain, LEG_TROUBLE_NOT_KNOWN_TO_BE_OLD)
PICTURE_OF_THE_CORD = any_of(
    in_either_leg(all_of(weakness.among(Change.NEW), not_(old_and_no_worse))),
    in_both_legs(all_of(WEAK_OR_NUMB_ANEW, not_(old_and_no_worse))),
    gait_disturbance.among(Change.LONG_STANDING, Change.NEW),
    in_either_leg(
        all_of(
            any_of(
                weakness.among(Change.LONG_STANDING, Change.NEW),
                numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW),
            ),
            ankle_reflex.among(Reflex.BRISK),
        )
    ),
    SPHINCTER_TROUBLE,
    all_of(cancer_history, any_of(back_pain, in_either_leg(WEAK_OR_NUMB_ANEW))),
)
NEW_SPHINCTER_TROUBLE = any_of(
    saddle_numbness.among(Change.NEW),
    bladder_change.among(Change.NEW),
    urinary_retention.among(Change.NEW),
    bowel_change.among(Change.NEW),
    urinary_incontinence,
)
sphincter_age_gate = gate(
    "since when bladder, bowel or saddle are disturbed",
    sphincter_onset,
    sphincter_worse_within_14_days,
    opened_by=NEW_SPHINCTER_TROUBLE,
    why="What is said to be long-standing and unchanged has no recent beginning; a leak and anything new or changed is asked for its age.",
    cites=(girft_cauda_equina,),
)
spinal_procedure_gate = gate(
    "spinal procedures",
    recent_spinal_procedure,
    opened_by=any_of(
        fever, BACK_PAIN_THAT_MAY_BE_NEW, in_either_leg(all_of(said_newly_weak, not_(deficit_older_than_7_days)))
    ),
    why="A spinal procedure bears on the spine with back pain or fever, and on a leg that has been weak for a week or less, though the back does not hurt.",
    cites=(davis_abscess, block_that_does_not_wear_off),
)
injections_gate = gate(
    "injected drugs and dialysis",
    injects_drugs,
    on_dialysis,
    opened_by=any_of(fever, BACK_PAIN_THAT_MAY_BE_NEW),
    why="They bear on the spine only with back pain or fever; trouble known to be older than 8 weeks, no worse, without fever is no infection in a hurry.",
    cites=(davis_abscess,),
)
tender_spine_gate = gate(
    "tapping the spine",
    spine_tenderness,
    opened_by=any_of(BACK_PAIN_THAT_MAY_BE_NEW, all_of(back_pain, any_of(fever, cancer_history))),
    why="A tender spine is an alarm beside back pain with fever, a risk of infection or cancer; without back pain nobody taps it.",
    cites=(davis_abscess,),
)
pattern_of_back_pain_gate = gate(
    "the pattern of back pain",
    spine_pain_at_night_or_thoracic,
    opened_by=all_of(back_pain, any_of(cancer_history, in_both_legs(weakness.among(Change.NEW)))),
    why="Pain at night, between the shoulder blades or on straining calls where there is or was cancer, and tells how much of the spine is imaged where "
    "both legs are newly weak.",
)
sudden_back_pain_gate = gate(
    "how the back pain began",
    back_pain_began_suddenly,
    opened_by=all_of(back_pain, in_either_leg(all_of(symptomatic, not_(old_and_no_worse)))),
    why="Sudden back pain is asked for blood about the spine, which shows within hours to days.",
)
cord_gate = gate(
    "signs of the cord",
    sensory_level,
    upper_motor_neuron_signs,
    opened_by=any_of(PICTURE_OF_THE_CORD, in_both_legs(said_newly_weak)),
    why="Looked for where a leg is newly weak or both are newly numb, in both legs newly weak however long, where walking is unsteady, a reflex of a weak "
    "or numb leg is brisk, bladder or saddle are disturbed, or cancer goes with back pain or a deficit.",
    cites=(cord_compression_signs,),
)
lhermitte_gate = gate(
    "an electric feeling on bending the neck",
    lhermitte,
    opened_by=PICTURE_OF_THE_CORD,
    why="Asked in the same picture; in both legs weak for long and no worse, where walking is steady, level and soles are looked at first.",
    cites=(cord_compression_signs,),
)
cauda_equina_gate = gate(
    "sexual function, anal tone and the bladder scan",
    sexual_change,
    anal_tone_reduced,
    post_void_residual,
    opened_by=any_of(
        NEW_SPHINCTER_TROUBLE,
        all_of(back_pain, in_both_legs(symptomatic), LEG_TROUBLE_NOT_KNOWN_TO_BE_OLD),
        in_both_legs(all_of(WEAK_OR_NUMB_ANEW, not_(old_and_no_worse))),
    ),
    why="Bladder, bowel and saddle are asked of everyone; these are looked for where one of them is disturbed or both legs are affected.",
    cites=(girft_cauda_equina,),
)
knee_reflex_gate = gate(
    "the knee reflex",
    knee_reflex,
    opened_by=any_of(
        all_of(weakness.among(Change.LONG_STANDING, Change.NEW), not_(deficit_old_and_no_worse)),
        ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT, Reflex.BRISK),
        gait_disturbance.among(Change.LONG_STANDING, Change.NEW),
    ),
    why="In a leg that is not weak, or weak for long and no worse, with a normal ankle reflex and steady walking, the knee reflex changes no urgency.",
)
ankle_reflex_gate = gate(
    "the ankle reflex",
    ankle_reflex,
    opened_by=any_of(
        in_either_leg(
            any_of(
                weakness.among(Change.LONG_STANDING, Change.NEW),
                numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW),
                feeling_lost,
            )
        ),
        gait_disturbance.among(Change.LONG_STANDING, Change.NEW),
        back_pain,
        SPHINCTER_TROUBLE,
    ),
    why="Where neither leg is weak or numb, walking is steady, the back does not hurt, and bladder, bowel and saddle are undisturbed, the ankle "
    "reflex changes no urgency.",
)
dermatome_gate = gate(
    "a band of skin along a root",
    dermatomal,
    opened_by=symptomatic,
    why="A leg without symptoms has nothing that could run along a root.",
)
injury_gate = gate(
    "an injury today",
    major_injury_today,
    opened_by=in_either_leg(any_of(weakness.among(Change.NEW), numbness.among(Numbness.NEW))),
    why="An injury is told without being asked; beside new weakness or numbness it is asked for, since the spine may be hurt.",
)
