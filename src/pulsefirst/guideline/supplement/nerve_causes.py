"""Nerves and plexus as causes, and what separates them from a root: where it is numb, which movements are weak, which are kept."""

from pulsefirst.guideline.background import back_pain, cancer_history, obesity, pregnant, weight_loss
from pulsefirst.guideline.causes import CHECKED, diabetic_neuropathy, radiculopathy
from pulsefirst.guideline.examination import (
    ankle_reflex,
    foot_dorsiflexion_strength,
    knee_extension_strength,
    knee_reflex,
    plantarflexion_strength,
    straight_leg_raise,
)
from pulsefirst.guideline.history import diabetes, weakness
from pulsefirst.guideline.supplement.citations_nerves import (
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
    root_table,
    slimmers_paralysis,
    symmetric_neuropathy,
)
from pulsefirst.guideline.supplement.sensory import (
    numb_calf,
    numb_first_web_space,
    numb_great_toe,
    numb_heel,
    numb_inner_ankle,
    numb_inner_shin,
    numb_outer_foot,
    numb_outer_shin,
    numb_outer_thigh,
    numb_sole,
    numb_stocking,
    numb_top_of_foot,
)
from pulsefirst.guideline.supplement.signs import (
    ankle_inversion,
    fibular_neck_pressure,
    foot_drop,
    hip_abduction,
    severe_thigh_pain_first,
)
from pulsefirst.guideline.supplement.vocabulary import Deficit
from pulsefirst.guideline.vocabulary import Change, Reflex
from pulsefirst.language import (
    STRONG,
    all_of,
    any_of,
    argue_against,
    argue_for,
    below,
    criterion,
    icd10cm,
    in_both_legs,
    in_other_leg,
)
from pulsefirst.model.findings import Scope
from pulsefirst.model.recommendations import Hypothesis, Provenance

EITHER_SIDE = "for a leg that is not named, each side has a code of its own; checked against the April 2026 release"

common_peroneal_palsy = Hypothesis(
    title="common peroneal nerve palsy",
    reads=(),
    scope=Scope.LEG,
    provenance=Provenance.SUPPLEMENT,
    codes=(icd10cm("G57.30", EITHER_SIDE),),
    cites=(dropped_foot_table, peroneal_review),
)
meralgia_paresthetica = Hypothesis(
    title="meralgia paresthetica",
    reads=(),
    scope=Scope.LEG,
    provenance=Provenance.SUPPLEMENT,
    codes=(icd10cm("G57.10", EITHER_SIDE),),
    cites=(meralgia_clinic,),
)
lumbosacral_plexopathy = Hypothesis(
    title="lumbosacral plexopathy",
    reads=(),
    scope=Scope.LEG,
    provenance=Provenance.SUPPLEMENT,
    codes=(icd10cm("G54.1", CHECKED),),
    cites=(plexus_review, plexus_course),
)

# --- what the arguments speak of ----------------------------------------------------------------------------------------

foot_lift_weak = criterion(
    "the foot drops, or lifting it is weak", any_of(foot_drop, below(foot_dorsiflexion_strength, "5"))
)
numb_below_the_knee = criterion(
    "numb below the knee",
    any_of(
        numb_inner_shin,
        numb_outer_shin,
        numb_calf,
        numb_inner_ankle,
        numb_top_of_foot,
        numb_first_web_space,
        numb_great_toe,
        numb_outer_foot,
        numb_sole,
        numb_heel,
        numb_stocking,
    ),
)

# --- the peroneal nerve, or the L5 root -----------------------------------------------------------------------------------

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

weak_inversion_argues_for_root = argue_for(
    radiculopathy,
    all_of(foot_lift_weak, ankle_inversion.among(Deficit.WEAK)),
    cites=(dropped_foot_table, dropped_foot_steps),
    strength=STRONG,
)
weak_abduction_argues_for_root = argue_for(
    radiculopathy,
    all_of(foot_lift_weak, hip_abduction.among(Deficit.WEAK)),
    cites=(root_table, dropped_foot_table, dropped_foot_steps),
    strength=STRONG,
)
# A root can be harmed in part: what it spares speaks against it more softly than what it weakens speaks for it.
kept_movements_argue_against_root = argue_against(
    radiculopathy,
    all_of(foot_lift_weak, ankle_inversion.among(Deficit.FULL), hip_abduction.among(Deficit.FULL)),
    cites=(dropped_foot_table, dropped_foot_steps),
)
neck_pressure_argues_against_root = argue_against(
    radiculopathy, all_of(foot_lift_weak, fibular_neck_pressure), cites=(peroneal_review, slimmers_paralysis)
)
outer_foot_and_ankle_reflex_argue_for_root = argue_for(
    radiculopathy,
    all_of(
        any_of(numb_outer_foot, numb_sole, numb_calf),
        ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
        in_other_leg(ankle_reflex.among(Reflex.NORMAL, Reflex.BRISK)),
    ),
    cites=(root_table,),
)
inner_shin_and_knee_reflex_argue_for_root = argue_for(
    radiculopathy,
    all_of(
        numb_inner_shin,
        knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
        in_other_leg(knee_reflex.among(Reflex.NORMAL, Reflex.BRISK)),
    ),
    cites=(root_table,),
)

# --- the nerve of the outer thigh ---------------------------------------------------------------------------------------

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

# --- the plexus ---------------------------------------------------------------------------------------------------------

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

# --- both legs alike ----------------------------------------------------------------------------------------------------

stocking_argues = argue_for(diabetic_neuropathy, in_both_legs(numb_stocking), cites=(symmetric_neuropathy,))
