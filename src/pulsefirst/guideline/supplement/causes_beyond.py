"""Causes that the source omits, and what speaks for and against each."""

from pulsefirst.guideline.background import (
    alcohol_excess,
    cancer_history,
    fever,
    leg_swelling,
    potassium,
    takes_beta_agonist,
    takes_statin,
)
from pulsefirst.guideline.causes import (
    CHECKED,
    diabetic_neuropathy,
    idiopathic_nocturnal_cramp,
    radiculopathy,
    spinal_stenosis,
    thyroid_disorder,
)
from pulsefirst.guideline.history import cramp, numbness, weakness
from pulsefirst.guideline.ischemia import bilateral, pulses_reduced, unilateral
from pulsefirst.guideline.supplement.citations import (
    boast_compartment,
    cord_compression_signs,
    cord_compression_words,
    darouiche,
    dissection_markers,
    garrison_drugs,
    gold_coast,
    goodacre,
    leg_weakness_in_stroke,
    mayo_fast,
    monoparetic_stroke,
    motor_neuron_red_flags,
    necrotizing_signs,
    neurotoxic_medicines,
    nitrous_oxide,
    potassium_low_bands,
    reihsaus,
    rhabdomyolysis_review,
    unverified,
    upper_motor_neuron_table,
)
from pulsefirst.guideline.supplement.citations_nerves import symmetric_neuropathy
from pulsefirst.guideline.supplement.signs import (
    creatine_kinase_very_high,
    dark_urine,
    earlier_neurological_attack,
    leg_blue,
    lhermitte,
    nitrous_oxide_use,
    sensory_level,
    skin_dying,
    slow_and_cold,
    spine_tenderness,
    sudden_trunk_pain,
    takes_loop_diuretic,
    takes_medicine_that_harms_nerves,
    takes_potassium_sparing_diuretic,
    takes_thiazide,
    wasting_or_twitching,
)
from pulsefirst.guideline.supplement.suspicions_beyond import (
    brain_signs_new,
    compartment_suspected,
    new_upper_motor_neuron_signs,
    potassium_at_risk,
    sudden_deficit_in_perfused_leg,
    vein_risk,
)
from pulsefirst.guideline.vocabulary import Change, Numbness
from pulsefirst.language import (
    STRONG,
    all_of,
    any_of,
    argue_against,
    argue_for,
    below,
    icd10cm,
    in_either_leg,
    no_less_than,
)
from pulsefirst.model.findings import Scope
from pulsefirst.model.recommendations import Hypothesis, Provenance

BEYOND = Provenance.SUPPLEMENT

stroke = Hypothesis(title="stroke or TIA", reads=(), provenance=BEYOND, cites=(leg_weakness_in_stroke, monoparetic_stroke))
cord_disease = Hypothesis(
    title="cord compression or other disease of the cord",
    reads=(),
    provenance=BEYOND,
    cites=(cord_compression_words, cord_compression_signs),
    codes=(icd10cm("G95.20", CHECKED),),
)
spinal_infection = Hypothesis(
    title="epidural abscess or infection of the spine",
    reads=(),
    provenance=BEYOND,
    cites=(darouiche, reihsaus),
    codes=(icd10cm("G06.1", CHECKED),),
)
compartment_syndrome = Hypothesis(
    title="acute compartment syndrome",
    reads=(),
    scope=Scope.LEG,
    provenance=BEYOND,
    cites=(boast_compartment,),
)
deep_vein_thrombosis = Hypothesis(
    title="deep vein thrombosis",
    reads=(),
    scope=Scope.LEG,
    provenance=BEYOND,
    cites=(goodacre,),
)
necrotizing_infection = Hypothesis(
    title="necrotizing infection of skin and muscle",
    reads=(),
    scope=Scope.LEG,
    provenance=BEYOND,
    cites=(necrotizing_signs,),
)
aortic_disease = Hypothesis(
    title="aortic dissection, rupture or block", reads=(), provenance=BEYOND, cites=(dissection_markers,)
)
potassium_disorder = Hypothesis(
    title="disturbed potassium",
    reads=(),
    provenance=BEYOND,
    cites=(potassium_low_bands,),
    confirmed=any_of(below(potassium, "3.5"), no_less_than(potassium, "6.0")),
    excluded=all_of(no_less_than(potassium, "3.5"), below(potassium, "6.0")),
)
muscle_breakdown_cause = Hypothesis(
    title="rhabdomyolysis",
    reads=(),
    provenance=BEYOND,
    cites=(rhabdomyolysis_review,),
    confirmed=creatine_kinase_very_high,
)
demyelination = Hypothesis(
    title="multiple sclerosis or transverse myelitis", reads=(), provenance=BEYOND, cites=(unverified,)
)
motor_neuron_disease = Hypothesis(
    title="motor neuron disease",
    reads=(),
    provenance=BEYOND,
    cites=(gold_coast, motor_neuron_red_flags),
    codes=(icd10cm("G12.21", CHECKED),),
)
cramp_from_a_medicine = Hypothesis(title="cramp from a medicine", reads=(), provenance=BEYOND, cites=(garrison_drugs,))
neuropathy_from_a_medicine = Hypothesis(
    title="neuropathy from a medicine or nitrous oxide", reads=(), provenance=BEYOND, cites=(neurotoxic_medicines,)
)
alcohol_neuropathy = Hypothesis(
    title="neuropathy from alcohol",
    reads=(),
    provenance=BEYOND,
    cites=(unverified,),
    codes=(icd10cm("G62.1", CHECKED),),
)

# --- brain and cord -----------------------------------------------------------------------------------------------------

stroke_by_other_signs = argue_for(stroke, brain_signs_new, cites=(mayo_fast,), strength=STRONG)
stroke_by_sudden_deficit = argue_for(
    stroke, in_either_leg(sudden_deficit_in_perfused_leg), cites=(leg_weakness_in_stroke, monoparetic_stroke)
)
cord_by_level = argue_for(cord_disease, sensory_level.among(Change.NEW), cites=(cord_compression_signs,), strength=STRONG)
cord_by_upper_signs = argue_for(
    cord_disease, new_upper_motor_neuron_signs, cites=(upper_motor_neuron_table,), strength=STRONG
)
cord_by_cancer = argue_for(cord_disease, cancer_history, cites=(cord_compression_words,))
root_against_upper_signs = argue_against(
    radiculopathy, new_upper_motor_neuron_signs, cites=(upper_motor_neuron_table,), strength=STRONG
)
stenosis_against_upper_signs = argue_against(
    spinal_stenosis, new_upper_motor_neuron_signs, cites=(upper_motor_neuron_table,), strength=STRONG
)
diabetic_neuropathy_against_one_leg = argue_against(
    diabetic_neuropathy,
    in_either_leg(all_of(unilateral, numbness.among(Numbness.LONG_STANDING, Numbness.NEW))),
    cites=(symmetric_neuropathy,),
)
spinal_infection_by_fever = argue_for(spinal_infection, fever, cites=(reihsaus,))
spinal_infection_by_tender_spine = argue_for(
    spinal_infection, all_of(fever, spine_tenderness), cites=(reihsaus,), strength=STRONG
)
demyelination_by_attack = argue_for(demyelination, any_of(lhermitte, earlier_neurological_attack), cites=(unverified,))
motor_neuron_by_wasting = argue_for(
    motor_neuron_disease,
    all_of(wasting_or_twitching, in_either_leg(weakness.among(Change.LONG_STANDING, Change.NEW))),
    cites=(gold_coast, motor_neuron_red_flags),
)
motor_neuron_against_numbness = argue_against(
    motor_neuron_disease,
    in_either_leg(numbness.among(Numbness.LONG_STANDING, Numbness.NEW)),
    cites=(motor_neuron_red_flags,),
)

# --- limb, veins, aorta -------------------------------------------------------------------------------------------------

compartment_by_signs = argue_for(compartment_syndrome, compartment_suspected, cites=(boast_compartment,), strength=STRONG)
thrombosis_by_swelling = argue_for(deep_vein_thrombosis, leg_swelling, cites=(goodacre,))
thrombosis_by_risk = argue_for(deep_vein_thrombosis, all_of(leg_swelling, vein_risk), cites=(goodacre,))
thrombosis_by_blue_leg = argue_for(
    deep_vein_thrombosis, all_of(leg_swelling, leg_blue.among(Change.NEW)), cites=(unverified,), strength=STRONG
)
necrotizing_by_skin = argue_for(necrotizing_infection, skin_dying, cites=(necrotizing_signs,), strength=STRONG)
aorta_by_pain = argue_for(aortic_disease, sudden_trunk_pain, cites=(dissection_markers,))
aorta_by_pain_and_pulse = argue_for(
    aortic_disease, all_of(sudden_trunk_pain, in_either_leg(pulses_reduced)), cites=(dissection_markers,), strength=STRONG
)

# --- salts, muscle, medicines -------------------------------------------------------------------------------------------

potassium_by_risk = argue_for(
    potassium_disorder,
    all_of(potassium_at_risk, in_either_leg(any_of(cramp, weakness.among(Change.NEW)))),
    cites=(potassium_low_bands,),
)
breakdown_by_urine = argue_for(muscle_breakdown_cause, dark_urine, cites=(rhabdomyolysis_review,))
cramp_by_medicine = argue_for(
    cramp_from_a_medicine,
    all_of(
        in_either_leg(cramp),
        any_of(takes_beta_agonist, takes_potassium_sparing_diuretic, takes_thiazide, takes_loop_diuretic, takes_statin),
    ),
    cites=(garrison_drugs,),
)
idiopathic_cramp_against_medicine = argue_against(
    idiopathic_nocturnal_cramp,
    all_of(in_either_leg(cramp), any_of(takes_beta_agonist, takes_potassium_sparing_diuretic)),
    cites=(garrison_drugs,),
)
neuropathy_by_medicine = argue_for(
    neuropathy_from_a_medicine,
    all_of(
        in_either_leg(numbness.among(Numbness.LONG_STANDING, Numbness.NEW)),
        any_of(takes_medicine_that_harms_nerves, nitrous_oxide_use),
    ),
    cites=(neurotoxic_medicines, nitrous_oxide),
)
neuropathy_by_alcohol = argue_for(alcohol_neuropathy, all_of(bilateral, alcohol_excess), cites=(unverified,))
thyroid_by_slowness = argue_for(thyroid_disorder, slow_and_cold, cites=(unverified,))
