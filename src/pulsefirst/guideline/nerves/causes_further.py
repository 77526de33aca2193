"""Nerves: further causes, and the reasons for and against them."""

from pulsefirst.guideline.brain.answers import BrainSign
from pulsefirst.guideline.brain.findings import arm_weakness
from pulsefirst.guideline.foot.findings import foot_deformity
from pulsefirst.guideline.infection.pictures import feverish
from pulsefirst.guideline.medicines.findings import takes_anticoagulant
from pulsefirst.guideline.nerves.citations import tarsal_tunnel_signs
from pulsefirst.guideline.nerves.citations_further import (
    femoral_neuropathy_series,
    first_weakness_of_the_junction,
    iliopsoas_bleed,
    inflammatory_neuropathy_signs,
    inherited_neuropathy,
    lambert_eaton_autonomic,
    lambert_eaton_series,
    nonsystemic_vasculitic_neuropathy,
    obturator_neuropathy_series,
    tarsal_tunnel_review,
    vasculitic_neuropathy_course,
)
from pulsefirst.guideline.nerves.findings_further import eyelids_or_speech_tire, tapping_behind_ankle_tingles
from pulsefirst.guideline.nerves.pictures import foot_lift_weak, reflexes_reduced
from pulsefirst.guideline.nerves.skin import numb_heel, numb_inner_thigh, numb_sole, numb_top_of_foot
from pulsefirst.guideline.patient.findings import myasthenia_gravis, weight_loss
from pulsefirst.guideline.shared.answers import SensoryLoss
from pulsefirst.guideline.shared.codes import ICD_RELEASE
from pulsefirst.guideline.shared.complaint import sensory_loss
from pulsefirst.guideline.shared.examination import knee_extension_strength
from pulsefirst.guideline.shared.pictures import feeling_lost, weak
from pulsefirst.guideline.shared.tempo import begun_over_8_weeks_ago
from pulsefirst.guideline.veins.findings import recent_surgery
from pulsefirst.language import (
    all_of,
    any_of,
    argue_against,
    argue_for,
    below,
    cause,
    icd10cm,
    in_both_legs,
    in_either_leg,
)
from pulsefirst.model.legs import Scope

chronic_inflammatory_neuropathy = cause(
    "chronic inflammatory demyelinating neuropathy",
    cites=(inflammatory_neuropathy_signs,),
    codes=(icd10cm("G61.81", ICD_RELEASE),),
    synonyms=("CIDP",),
)
hereditary_neuropathy = cause(
    "hereditary neuropathy", cites=(inherited_neuropathy,), synonyms=("CMT", "Charcot-Marie-Tooth")
)
vasculitic_neuropathy = cause(
    "vasculitic neuropathy",
    cites=(nonsystemic_vasculitic_neuropathy, vasculitic_neuropathy_course),
    synonyms=("vasculitis", "mononeuritis multiplex"),
)
neuromuscular_junction = cause(
    "disease of the neuromuscular junction: myasthenia or Lambert-Eaton syndrome",
    cites=(lambert_eaton_series, first_weakness_of_the_junction),
    synonyms=("myasthenia gravis", "LEMS", "myasthenic"),
)
tarsal_tunnel = cause(
    "tarsal tunnel syndrome", scope=Scope.LEG, cites=(tarsal_tunnel_signs, tarsal_tunnel_review), synonyms=("tibial nerve",)
)
femoral_or_obturator_palsy = cause(
    "palsy of the femoral or the obturator nerve",
    scope=Scope.LEG,
    cites=(femoral_neuropathy_series, obturator_neuropathy_series),
    synonyms=("femoral nerve", "obturator nerve", "psoas hematoma"),
)
months_of_weakness_without_reflexes = all_of(in_both_legs(weak), in_either_leg(begun_over_8_weeks_ago), reflexes_reduced)
several_nerves_and_illness = all_of(
    in_either_leg(foot_lift_weak),
    arm_weakness.among(BrainSign.NEW),
    any_of(feverish, weight_loss),
)
knee_weak_after_bleeding_or_surgery = all_of(
    below(knee_extension_strength, "5"), any_of(takes_anticoagulant, recent_surgery)
)
inner_thigh_numb_after_surgery = all_of(numb_inner_thigh, recent_surgery)
inflammatory_by_months_of_weakness = argue_for(
    chronic_inflammatory_neuropathy,
    months_of_weakness_without_reflexes,
    cites=(inflammatory_neuropathy_signs,),
)
inherited_by_the_feet = argue_for(
    hereditary_neuropathy,
    all_of(in_both_legs(foot_deformity), in_either_leg(any_of(weak, feeling_lost))),
    cites=(inherited_neuropathy,),
)
vasculitis_by_nerves_and_illness = argue_for(
    vasculitic_neuropathy,
    several_nerves_and_illness,
    cites=(nonsystemic_vasculitic_neuropathy, vasculitic_neuropathy_course),
)
junction_by_known_myasthenia = argue_for(
    neuromuscular_junction,
    all_of(myasthenia_gravis, in_either_leg(weak)),
    cites=(first_weakness_of_the_junction,),
)
junction_by_lost_reflexes_and_kept_feeling = argue_for(
    neuromuscular_junction,
    all_of(in_both_legs(all_of(weak, sensory_loss.among(SensoryLoss.NONE))), reflexes_reduced),
    cites=(lambert_eaton_series, lambert_eaton_autonomic),
)
junction_against_lost_feeling = argue_against(
    neuromuscular_junction, in_either_leg(feeling_lost), cites=(first_weakness_of_the_junction, lambert_eaton_series)
)
sole_argues_for_tarsal_tunnel = argue_for(tarsal_tunnel, any_of(numb_sole, numb_heel), cites=(tarsal_tunnel_signs,))
top_of_foot_argues_against_tarsal_tunnel = argue_against(tarsal_tunnel, numb_top_of_foot, cites=(tarsal_tunnel_signs,))
femoral_by_knee_and_bleeding_or_surgery = argue_for(
    femoral_or_obturator_palsy,
    knee_weak_after_bleeding_or_surgery,
    cites=(femoral_neuropathy_series, iliopsoas_bleed),
)
obturator_by_inner_thigh = argue_for(
    femoral_or_obturator_palsy,
    inner_thigh_numb_after_surgery,
    cites=(obturator_neuropathy_series,),
)
tapping_argues_for_tarsal_tunnel = argue_for(tarsal_tunnel, tapping_behind_ankle_tingles, cites=(tarsal_tunnel_signs,))
tiring_argues = argue_for(
    neuromuscular_junction,
    all_of(eyelids_or_speech_tire, in_either_leg(weak)),
    cites=(first_weakness_of_the_junction,),
)
