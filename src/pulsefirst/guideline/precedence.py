"""What heads an emergency, and what stands after its other calls: an order of the work. It lowers no alarm and drops no line.

By urgency first; then by this page; then as the source is written. What stops the heart, the breath or the brain within the hour and is corrected at
the bedside comes before what has to be imaged and operated on; a call that what is known speaks against comes after the others.
"""

from pulsefirst.guideline.brain.alarms import stroke_by_sudden_leg_deficit, vascular_for_sudden_deficit
from pulsefirst.guideline.infection.findings import hip_held_bent, hot_joint
from pulsefirst.guideline.infection.pictures import feverish, leg_infected
from pulsefirst.guideline.limb.alarms import progressive_deficit
from pulsefirst.guideline.limb.flow import pedal_pulses_present
from pulsefirst.guideline.limb.meanwhile import feel_the_feet_meanwhile
from pulsefirst.guideline.medicines.findings import takes_ace_inhibitor_or_arb
from pulsefirst.guideline.muscle.alarms import compartment_syndrome_call, muscle_enzyme_high
from pulsefirst.guideline.muscle.citations import boast_compartment, compartment_signs, rhabdomyolysis_review
from pulsefirst.guideline.muscle.findings import compartment_cause, dark_urine, leg_tense
from pulsefirst.guideline.nerves.alarms import both_legs_weak_to_neurology
from pulsefirst.guideline.nerves.alarms_breathing import (
    breathing_is_failing,
    breathing_weak_in_weakness,
    throat_weak_in_acute_weakness,
)
from pulsefirst.guideline.nerves.alarms_of_strength import bleed_about_the_hip_with_anemia, scan_for_a_bleed_about_the_hip
from pulsefirst.guideline.nerves.answers import Hands
from pulsefirst.guideline.nerves.citations import guillain_barre_ten_steps, nice_weakness
from pulsefirst.guideline.nerves.citations_further import iliopsoas_bleed
from pulsefirst.guideline.nerves.findings import ascending_weakness, hands_affected
from pulsefirst.guideline.nerves.pictures import reflexes_reduced
from pulsefirst.guideline.salts.alarms import (
    dangerous_potassium,
    potassium_and_weakness,
    severe_hypercalcemia_call,
    severe_hypocalcemia_call,
    tetany_after_neck_surgery,
)
from pulsefirst.guideline.salts.alarms_of_blood import glucose_very_high, glucose_very_low, several_dangerous_results
from pulsefirst.guideline.salts.alarms_of_magnesium_and_sodium import (
    magnesium_low_with_tetany,
    phosphate_with_weakness,
    sodium_with_signs,
)
from pulsefirst.guideline.salts.citations import (
    glucose_low,
    hypercalcemia_bands,
    hypocalcemia_threshold,
    potassium_and_paralysis,
    potassium_high_bands,
    potassium_high_care,
    telephone_limits,
)
from pulsefirst.guideline.salts.pictures import potassium_at_risk, potassium_off
from pulsefirst.guideline.salts.workup import potassium_before_the_scan
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.pictures import both_legs_newly_weak, newly_numb, newly_weak, newly_weak_or_numb
from pulsefirst.guideline.spine.alarms import bleeding_about_the_spine, whole_spine_imaging_for_bleeding
from pulsefirst.guideline.spine.alarms_cauda_equina import cauda_equina_by_weakness, imaging_for_weak_legs
from pulsefirst.guideline.spine.alarms_weak_legs import weak_legs_worse_of_late, weak_legs_worse_of_late_to_neurology
from pulsefirst.guideline.spine.findings_cauda_equina import lhermitte, sensory_level
from pulsefirst.guideline.spine.pictures import saddle_or_sphincter_change
from pulsefirst.guideline.spine.pictures_of_the_cord import may_bleed_about_the_spine, new_upper_motor_neuron_signs
from pulsefirst.guideline.trunk.pictures import both_legs_without_flow
from pulsefirst.guideline.veins.alarms import d_dimer_for_new_swelling, d_dimer_for_swelling, d_dimer_for_tender_calf
from pulsefirst.language import all_of, any_of, first, in_both_legs, last, not_

results_that_kill_within_the_hour = first(
    dangerous_potassium,
    potassium_and_weakness,
    severe_hypocalcemia_call,
    tetany_after_neck_surgery,
    severe_hypercalcemia_call,
    magnesium_low_with_tetany,
    phosphate_with_weakness,
    glucose_very_low,
    glucose_very_high,
    sodium_with_signs,
    several_dangerous_results,
    why="A measured result that stops heart, breath or brain within the hour, and is corrected at the bedside, comes before spine, nerve and artery.",
    cites=(
        potassium_high_bands,
        potassium_and_paralysis,
        hypocalcemia_threshold,
        hypercalcemia_bands,
        glucose_low,
        telephone_limits,
    ),
)
muscle_that_breaks_down = first(
    muscle_enzyme_high,
    when=any_of(dark_urine, potassium_off, both_legs_newly_weak),
    why="A very high creatine kinase with dark urine, a disturbed potassium or weak legs is the cause until shown otherwise, and its potassium kills.",
    cites=(rhabdomyolysis_review, unverified),
)
potassium_before_everything = first(
    potassium_before_the_scan,
    when=any_of(potassium_at_risk, takes_ace_inhibitor_or_arb),
    why="Legs weak with dialysis, kidney disease, loss of fluid or a medicine that shifts potassium: the ECG takes a minute, and no scan shows it.",
    cites=(potassium_and_paralysis, potassium_high_care, unverified),
)
breathing_before_the_spine = first(
    breathing_is_failing,
    breathing_weak_in_weakness,
    throat_weak_in_acute_weakness,
    why="Whose breathing or swallowing fails is watched and ventilated first; the spine is imaged from there.",
    cites=(nice_weakness, guillain_barre_ten_steps),
)
compartment_with_a_cause = first(
    compartment_syndrome_call,
    when=all_of(leg_tense, compartment_cause),
    why="A tight leg with a cause is opened within the hour, and what is weak in it is not the spine's until shown otherwise.",
    cites=(boast_compartment, compartment_signs),
)
bleed_about_the_hip_before_the_spine = first(
    bleed_about_the_hip_with_anemia,
    scan_for_a_bleed_about_the_hip,
    when=hip_held_bent,
    why="A hip held bent under an anticoagulant is a bleed into the psoas: CT of belly and pelvis shows it, an MRI of the spine does not.",
    cites=(iliopsoas_bleed, unverified),
)
spine_after_the_hip = last(
    bleeding_about_the_spine,
    whole_spine_imaging_for_bleeding,
    when=all_of(may_bleed_about_the_spine, hip_held_bent),
    why="Where the hip is held bent the bleed is looked for in the psoas first, and about the spine after it.",
    cites=(iliopsoas_bleed, unverified),
)
artery_after_the_nerves = last(
    progressive_deficit,
    when=any_of(
        pedal_pulses_present,
        all_of(
            in_both_legs(newly_weak_or_numb),
            any_of(
                reflexes_reduced,
                ascending_weakness,
                hands_affected.among(Hands.ONE, Hands.BOTH),
                sensory_level.among(Change.NEW),
                new_upper_motor_neuron_signs,
                lhermitte,
                saddle_or_sphincter_change,
                may_bleed_about_the_spine,
            ),
        ),
    ),
    why="A deficit that gets worse is the nerves' or the cord's where both foot pulses are felt, or where it is that of both legs with a sign of nerve "
    "or cord: the artery is called after them, and the feet are felt now.",
    cites=(guillain_barre_ten_steps, unverified),
)
feet_before_the_artery = first(
    feel_the_feet_meanwhile,
    when=all_of(in_both_legs(all_of(newly_numb, not_(newly_weak))), reflexes_reduced),
    why="Both legs numb and strong with a reflex lost are the nerves': whoever calls for the artery has felt the feet first.",
    cites=(guillain_barre_ten_steps, unverified),
)
brain_and_artery_after_the_cord = last(
    stroke_by_sudden_leg_deficit,
    vascular_for_sudden_deficit,
    when=both_legs_newly_weak,
    why="Both legs weak at once are the cord's before they are the brain's; the artery is called after it unless the legs look ischemic.",
    cites=(nice_weakness, unverified),
)
spine_after_the_aorta = last(
    cauda_equina_by_weakness,
    imaging_for_weak_legs,
    weak_legs_worse_of_late,
    both_legs_weak_to_neurology,
    weak_legs_worse_of_late_to_neurology,
    when=both_legs_without_flow,
    why="Both legs weak and without flow are the aorta's until it has been seen.",
    cites=(unverified,),
)
clot_after_the_infection = last(
    d_dimer_for_swelling,
    d_dimer_for_new_swelling,
    d_dimer_for_tender_calf,
    when=any_of(leg_infected, hot_joint, feverish),
    why="A leg infected or hot, or swollen with fever, is seen for that first; the thrombosis is looked for beside it.",
    cites=(unverified,),
)
