"""The nerves of the leg: palsy of a single nerve and lesions of the plexus, with what separates them from a root."""

from pulsefirst.guideline.nerves.citations import (
    dropped_foot_steps,
    dropped_foot_table,
    meralgia_clinic,
    meralgia_conditions,
    nerve_areas,
    nerve_areas_of_the_foot,
    peroneal_review,
    plexus_causes,
    plexus_course,
    plexus_or_root,
    plexus_population,
    plexus_review,
    slimmers_paralysis,
)
from pulsefirst.guideline.nerves.findings import (
    ankle_inversion,
    fibular_neck_pressure,
    hip_abduction,
    severe_thigh_pain_first,
)
from pulsefirst.guideline.nerves.pictures import foot_lift_weak, numb_below_the_knee
from pulsefirst.guideline.nerves.skin import (
    numb_calf,
    numb_first_web_space,
    numb_heel,
    numb_inner_shin,
    numb_outer_shin,
    numb_outer_thigh,
    numb_sole,
    numb_top_of_foot,
)
from pulsefirst.guideline.patient.findings import diabetes, obesity, pregnant, weight_loss
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.shared.answers import Change, Deficit, Reflex
from pulsefirst.guideline.shared.codes import ICD_EITHER_SIDE, ICD_RELEASE
from pulsefirst.guideline.shared.complaint import weakness
from pulsefirst.guideline.shared.examination import (
    foot_dorsiflexion_strength,
    knee_extension_strength,
    knee_reflex,
    plantarflexion_strength,
)
from pulsefirst.guideline.spine.findings import back_pain, straight_leg_raise
from pulsefirst.language import STRONG, all_of, any_of, argue_against, argue_for, below, cause, icd10cm
from pulsefirst.model.legs import Scope

common_peroneal_palsy = cause(
    "common peroneal nerve palsy",
    scope=Scope.LEG,
    codes=(icd10cm("G57.30", ICD_EITHER_SIDE),),
    cites=(dropped_foot_table, peroneal_review),
    synonyms=("foot drop", "fibular nerve", "peroneal palsy", "crossed legs palsy"),
)
meralgia_paresthetica = cause(
    "meralgia paresthetica",
    scope=Scope.LEG,
    codes=(icd10cm("G57.10", ICD_EITHER_SIDE),),
    cites=(meralgia_clinic,),
    synonyms=("lateral cutaneous nerve", "tight jeans", "meralgia"),
)
lumbosacral_plexopathy = cause(
    "lumbosacral plexopathy",
    scope=Scope.LEG,
    codes=(icd10cm("G54.1", ICD_RELEASE),),
    cites=(plexus_review, plexus_course),
    synonyms=("plexus", "amyotrophy", "psoas hematoma", "diabetic amyotrophy", "radiotherapy"),
)
kept_inversion_argues_for_nerve = argue_for(
    common_peroneal_palsy,
    all_of(foot_lift_weak, ankle_inversion.among(Deficit.FULL)),
    cites=(dropped_foot_table, dropped_foot_steps),
    strength=STRONG,
)
kept_abduction_argues_for_nerve = argue_for(
    common_peroneal_palsy,
    all_of(foot_lift_weak, hip_abduction.among(Deficit.FULL)),
    cites=(dropped_foot_table, dropped_foot_steps),
)
neck_pressure_argues_for_nerve = argue_for(
    common_peroneal_palsy, fibular_neck_pressure, cites=(peroneal_review, slimmers_paralysis)
)
lost_weight_argues_for_nerve = argue_for(
    common_peroneal_palsy, all_of(foot_lift_weak, weight_loss), cites=(slimmers_paralysis,)
)
peroneal_skin_argues = argue_for(
    common_peroneal_palsy,
    any_of(numb_outer_shin, numb_top_of_foot, numb_first_web_space),
    cites=(dropped_foot_steps, nerve_areas, nerve_areas_of_the_foot),
)
weak_inversion_argues_against_nerve = argue_against(
    common_peroneal_palsy,
    ankle_inversion.among(Deficit.WEAK),
    cites=(dropped_foot_table, dropped_foot_steps),
    strength=STRONG,
)
weak_abduction_argues_against_nerve = argue_against(
    common_peroneal_palsy,
    hip_abduction.among(Deficit.WEAK),
    cites=(dropped_foot_table, dropped_foot_steps),
    strength=STRONG,
)
weak_push_argues_against_nerve = argue_against(
    common_peroneal_palsy,
    below(plantarflexion_strength, "5"),
    cites=(dropped_foot_table, dropped_foot_steps),
    strength=STRONG,
)
raised_leg_argues_against_nerve = argue_against(common_peroneal_palsy, straight_leg_raise, cites=(dropped_foot_table,))
other_skin_argues_against_nerve = argue_against(
    common_peroneal_palsy,
    any_of(numb_sole, numb_heel, numb_calf, numb_inner_shin),
    cites=(dropped_foot_steps, nerve_areas),
)
outer_thigh_argues = argue_for(meralgia_paresthetica, numb_outer_thigh, cites=(meralgia_clinic,))
outer_thigh_in_a_strong_leg_argues = argue_for(
    meralgia_paresthetica,
    all_of(numb_outer_thigh, weakness.among(Change.NONE)),
    cites=(meralgia_clinic,),
    strength=STRONG,
)
what_presses_on_it_argues = argue_for(
    meralgia_paresthetica,
    all_of(numb_outer_thigh, any_of(obesity, diabetes, pregnant)),
    cites=(meralgia_conditions,),
)
weakness_argues_against_meralgia = argue_against(
    meralgia_paresthetica,
    any_of(weakness.among(Change.LONG_STANDING, Change.NEW), below(knee_extension_strength, "5")),
    cites=(meralgia_clinic,),
    strength=STRONG,
)
numb_below_the_knee_argues_against_meralgia = argue_against(
    meralgia_paresthetica, numb_below_the_knee, cites=(meralgia_clinic, nerve_areas), strength=STRONG
)
lost_knee_reflex_argues_against_meralgia = argue_against(
    meralgia_paresthetica, knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT), cites=(meralgia_clinic,)
)
thigh_pain_and_then_weakness_argue = argue_for(
    lumbosacral_plexopathy,
    all_of(severe_thigh_pain_first, weakness.among(Change.LONG_STANDING, Change.NEW)),
    cites=(plexus_review, plexus_course),
    strength=STRONG,
)
thigh_pain_with_diabetes_or_lost_weight_argues = argue_for(
    lumbosacral_plexopathy,
    all_of(severe_thigh_pain_first, any_of(diabetes, weight_loss)),
    cites=(plexus_review, plexus_course),
)
weak_near_and_far_argue = argue_for(
    lumbosacral_plexopathy,
    all_of(
        below(knee_extension_strength, "5"),
        any_of(below(foot_dorsiflexion_strength, "5"), below(plantarflexion_strength, "5")),
    ),
    cites=(plexus_course, plexus_or_root),
)
cancer_and_weakness_argue_for_plexus = argue_for(
    lumbosacral_plexopathy,
    all_of(cancer_history, weakness.among(Change.LONG_STANDING, Change.NEW)),
    cites=(plexus_causes,),
)
back_pain_on_raising_argues_against_plexus = argue_against(
    lumbosacral_plexopathy, all_of(back_pain, straight_leg_raise), cites=(plexus_or_root,)
)
strength_argues_against_plexus = argue_against(
    lumbosacral_plexopathy, weakness.among(Change.NONE), cites=(plexus_population,)
)
