"""Newer or missing guidance on what the source advises. A remark stands beside the line; it changes no status and no urgency."""

from pulsefirst.guideline.background import falls, pregnant, stated_radiculopathy, stated_restless_legs
from pulsefirst.guideline.diagnoses import older_patient, stenosis_established
from pulsefirst.guideline.emergencies import (
    absent_pulses,
    arteriography_for_absent_pulses,
    arteriography_for_recent_change,
    cauda_equina_by_sphincter,
    cauda_equina_by_weakness,
    guillain_barre_monitoring,
    limb_threat_by_pressure,
    pain_above_ankle_cold_and_pale,
    progressive_deficit,
    reduced_pulses_recent_change,
    salvage_decision,
    stated_cauda_equina_call,
    stated_guillain_barre_call,
    stated_ischemia,
)
from pulsefirst.guideline.history import onset_manner, urge_to_move_legs, weakness
from pulsefirst.guideline.ischemia import skin_warm_and_pink
from pulsefirst.guideline.measurements import calcium
from pulsefirst.guideline.pitfalls import no_delay_for_imaging
from pulsefirst.guideline.supplement.citations import (
    aan_painful_neuropathy,
    aasm_dopamine,
    acr_low_back,
    artery_disease_guideline,
    boast_compartment,
    breathing_thresholds,
    cauda_equina_pathway,
    cochrane_magnesium,
    dissection_in_a_leg,
    duloxetine_label,
    esvs_imaging,
    false_level,
    fda_gabapentinoids,
    garrison_drugs,
    hba1c_older,
    hypocalcemia_causes,
    hypocalcemia_threshold,
    index_bands,
    kidney_and_nsaids,
    leg_weakness_in_stroke,
    limb_threat_table,
    magnesium_in_kidney_disease,
    metabolic_panel,
    nice_back,
    nice_sciatica,
    nice_thrombosis,
    orthostatic_consensus,
    pregnancy_left_leg,
    pulse_palpation,
    restless_legs_summary,
    revascularization_window,
    statin_muscle,
    stretching_review,
    unverified,
)
from pulsefirst.guideline.supplement.emergencies_beyond import vein_ultrasound
from pulsefirst.guideline.supplement.medicines_beyond import cramp_under_statin, splint_for_fracture_or_ulcer
from pulsefirst.guideline.supplement.signs import (
    compartment_cause,
    low_platelets_or_bleeding,
    sensory_level,
    sudden_trunk_pain,
)
from pulsefirst.guideline.supplement.suspicions_beyond import compartment_suspected, new_upper_motor_neuron_signs
from pulsefirst.guideline.supplement.workup_beyond import iron_for_restless_legs
from pulsefirst.guideline.suspicions import tissue_loss
from pulsefirst.guideline.targets import diabetes_control, gabapentin, pregabalin
from pulsefirst.guideline.treatment import (
    artery_disease_exercise,
    artery_disease_lipids,
    consider_magnesium,
    correct_calcium,
    neuropathy_duloxetine,
    neuropathy_gabapentin,
    neuropathy_pregabalin,
    refer_low_index,
    stenosis_nsaids,
    stretch_calves,
)
from pulsefirst.guideline.vocabulary import Change, Manner
from pulsefirst.guideline.workup import (
    abi_first,
    blood_count_and_chemistry,
    electrophoresis,
    measure_limb_pressures,
    measure_orthostatic_pressures,
    palpate_pedal_pulses,
    radiculopathy_mri,
    stenosis_mri,
    stenosis_radiographs,
)
from pulsefirst.language import all_of, any_of, at_most, not_
from pulsefirst.model.recommendations import Remark

# --- the limb -----------------------------------------------------------------------------------------------------------

six_hours_are_for_flow = Remark(
    on=(
        absent_pulses,
        reduced_pulses_recent_change,
        pain_above_ankle_cold_and_pale,
        stated_ischemia,
        progressive_deficit,
        salvage_decision,
        no_delay_for_imaging,
    ),
    text="Call at once: newer guidance counts 6 hours to restored flow in classes IIa and IIb (6 to 24 in class I), not to the call.",
    cites=(revascularization_window,),
)
worsening_has_other_causes = Remark(
    on=(progressive_deficit,),
    text="Worsening is as true of cauda equina, cord compression, Guillain-Barre and compartment syndrome: look for each.",
    cites=(unverified,),
)
angiography_by_ct_first = Remark(
    on=(arteriography_for_absent_pulses, arteriography_for_recent_change),
    text="European guidance images by CT angiography first, and only where that delays nothing; catheter angiography when treating.",
    cites=(esvs_imaging,),
)
palpation_excludes_nothing = Remark(
    on=(palpate_pedal_pulses,),
    text="Palpation alone is unreliable and excludes nothing: Doppler of artery and vein, both sides, but do not wait for it.",
    cites=(pulse_palpation,),
)
index_has_more_bands = Remark(
    on=(abi_first,),
    text="An index above 1.40 needs a toe pressure; 0.91 to 0.99, or walking pain with a normal index, an index after exercise; in "
    "diabetes and kidney disease it may be falsely normal.",
    cites=(index_bands,),
)
pressures_with_a_wound = Remark(
    on=(measure_limb_pressures, limb_threat_by_pressure),
    text="With a wound 50 and 30 mmHg must not exclude a threatened limb: other definitions take ankle below 70 or toe below 50 mmHg.",
    cites=(limb_threat_table,),
    when=tissue_loss,
)
not_every_low_index = Remark(
    on=(refer_low_index,),
    text="Newer guidance refers a threatened or acutely ischemic limb always, and not every low index: statin, antiplatelet, blood "
    "pressure and exercise first.",
    cites=(artery_disease_guideline,),
)
statin_and_antiplatelet = Remark(
    on=(artery_disease_lipids,),
    text="Newer guidance: a high-intensity statin for all, an antiplatelet where there are symptoms, blood pressure below 130/80.",
    cites=(artery_disease_guideline,),
)
supervised_exercise = Remark(
    on=(artery_disease_exercise,),
    text="Newer guidance refers to supervised exercise, or a structured community program.",
    cites=(artery_disease_guideline,),
)
anticoagulant_meanwhile = Remark(
    on=(vein_ultrasound,),
    text="Where ultrasound cannot be had within 4 hours guidance gives an anticoagulant meanwhile, unless it bleeds or surgery is near.",
    cites=(nice_thrombosis,),
    when=all_of(not_(sudden_trunk_pain), not_(low_platelets_or_bleeding), not_(compartment_cause)),
)
stroke_in_a_warm_leg = Remark(
    on=(reduced_pulses_recent_change, progressive_deficit),
    text="Sudden weakness of a leg that is neither pale nor cool may be a stroke, with or without a reduced pulse: look at face, arm and "
    "speech.",
    cites=(leg_weakness_in_stroke,),
    when=all_of(onset_manner.among(Manner.SUDDEN), weakness.among(Change.NEW), skin_warm_and_pink),
)
lumbar_picture_misses_the_cord = Remark(
    on=(stenosis_mri, radiculopathy_mri),
    text="With a level of feeling or upper motor neuron signs the trouble lies higher: MRI of the lumbar spine can miss it.",
    cites=(false_level,),
    when=any_of(new_upper_motor_neuron_signs, sensory_level.among(Change.NEW)),
)
dissection_before_embolectomy = Remark(
    on=(no_delay_for_imaging, arteriography_for_absent_pulses, arteriography_for_recent_change),
    text="Not before dissection is ruled out: with sudden trunk pain it may be what blocks the leg, and CT of the whole aorta comes first.",
    cites=(dissection_in_a_leg, unverified),
    when=sudden_trunk_pain,
)
no_splint_on_a_compartment = Remark(
    on=(splint_for_fracture_or_ulcer,),
    text="While compartment syndrome is suspected every splint, cast and dressing comes off.",
    cites=(boast_compartment,),
    when=compartment_suspected,
)
thrombosis_in_pregnancy = Remark(
    on=(vein_ultrasound,),
    text="In pregnancy: ultrasound, not a Wells score; most are in the left leg and may lie above the groin, where a plain leg "
    "ultrasound misses them.",
    cites=(pregnancy_left_leg,),
    when=pregnant,
)

# --- spine and nerves ---------------------------------------------------------------------------------------------------

cauda_equina_needs_imaging = Remark(
    on=(cauda_equina_by_sphincter, cauda_equina_by_weakness, stated_cauda_equina_call),
    text="Newer guidance: emergency MRI on any one flag; a residual volume above 200 mL makes it likely, below 200 excludes nothing.",
    cites=(cauda_equina_pathway,),
)
breathing_in_guillain_barre = Remark(
    on=(guillain_barre_monitoring, stated_guillain_barre_call),
    text="Measure breathing again and again: vital capacity below 20 mL/kg, inspiratory pressure weaker than 30 or expiratory below "
    "40 cmH2O, or a fall above 30 %. Many recall no infection.",
    cites=(breathing_thresholds, unverified),
)
films_decide_nothing = Remark(
    on=(stenosis_radiographs,),
    text="Plain films do not show the canal; newer guidance starts without imaging where there is no red flag.",
    cites=(acr_low_back, nice_back, unverified),
)
spine_imaging_can_wait = Remark(
    on=(stenosis_mri, radiculopathy_mri),
    text="Without red flag or deficit newer guidance images after about 6 weeks of care, if an intervention is considered; with a "
    "progressive or severe deficit at once.",
    cites=(acr_low_back, nice_back),
)
posture_of_the_fall = Remark(
    on=(measure_orthostatic_pressures,),
    text="After 5 minutes lying, then within 3 minutes of standing: a fall of 20 systolic or 10 diastolic.",
    cites=(orthostatic_consensus,),
)
electrophoresis_if_symmetric = Remark(
    on=(electrophoresis,),
    text="Reasonable in a symmetric neuropathy without a cause, less so for one leg.",
    cites=(unverified,),
)

# --- medicines ----------------------------------------------------------------------------------------------------------

duloxetine_sixty = Remark(
    on=(neuropathy_duloxetine,),
    text="The label finds no added benefit above 60 mg a day and clearly worse tolerance; the source says up to 120.",
    cites=(duloxetine_label,),
)
duloxetine_and_restless_legs = Remark(
    on=(neuropathy_duloxetine,),
    text="Duloxetine may make restless legs worse.",
    cites=(restless_legs_summary,),
    when=any_of(stated_restless_legs, urge_to_move_legs),
)
other_first_line_classes = Remark(
    on=(neuropathy_duloxetine, neuropathy_gabapentin, neuropathy_pregabalin),
    text="Tricyclics and sodium-channel blockers are options as well; if one class fails another is tried; no opioids.",
    cites=(aan_painful_neuropathy,),
)
gabapentinoids_and_breathing = Remark(
    on=(gabapentin, pregabalin),
    text="Slowed breathing with opioids, sedatives, lung disease or age: the lowest start, and watch. Doses go by the kidney.",
    cites=(fda_gabapentinoids,),
)
no_gabapentinoid_for_sciatica = Remark(
    on=(gabapentin, pregabalin),
    text="Not for sciatica: newer guidance says not to offer it there, nor is stenosis a reason; here it can only be the neuropathy.",
    cites=(nice_sciatica, unverified),
    when=any_of(stated_radiculopathy, stenosis_established),
)
nsaids_need_a_gate = Remark(
    on=(stenosis_nsaids,),
    text="The source names no gate: kidney, heart failure, anticoagulant, ulcer and age are asked first; least dose, shortest time.",
    cites=(kidney_and_nsaids, nice_sciatica),
)
hba1c_to_fit_the_patient = Remark(
    on=(diabetes_control,),
    text="Under 7 % is not for all: under 8.0 % in complex health, under 8.5 % in very poor health.",
    cites=(hba1c_older,),
    when=any_of(older_patient, falls),
)
magnesium_does_little = Remark(
    on=(consider_magnesium,),
    text="Little or no benefit in idiopathic cramp: -0.18 cramps a week (-0.84 to 0.49). Severe kidney disease forbids it.",
    cites=(cochrane_magnesium, magnesium_in_kidney_disease),
)
medicines_before_magnesium = Remark(
    on=(consider_magnesium, stretch_calves),
    text="Night cramp is mostly idiopathic or from a medicine: review long-acting beta agonists and diuretics first.",
    cites=(garrison_drugs,),
)
stretching_is_uncertain = Remark(
    on=(stretch_calves,),
    text="Evidence for stretching conflicts; it harms little.",
    cites=(stretching_review,),
)
statin_and_enzyme = Remark(
    on=(cramp_under_statin,),
    text="Weak or aching muscles under a statin: creatine kinase; above 10 times the limit it is myopathy.",
    cites=(statin_muscle,),
)
magnesium_needs_its_own_order = Remark(
    on=(blood_count_and_chemistry,),
    text="A US comprehensive metabolic panel holds no magnesium: order it by itself (LOINC 19123-9).",
    cites=(metabolic_panel,),
)
calcium_that_is_severe = Remark(
    on=(correct_calcium,),
    text="1.9 mmol/L or less is severe: an emergency with ECG and intravenous calcium under monitoring, whatever the patient feels.",
    cites=(hypocalcemia_threshold,),
    when=at_most(calcium, "1.9"),
)
calcium_has_other_causes = Remark(
    on=(correct_calcium,),
    text="Commoner causes than 22q11.2 deletion: neck surgery, kidney disease, vitamin D, low magnesium, medicines; low magnesium makes "
    "calcium resist.",
    cites=(hypocalcemia_causes,),
)
dopamine_agonists_step_back = Remark(
    on=(iron_for_restless_legs,),
    text="Newer guidance is against standard use of dopamine agonists (augmentation); iron where ferritin is 75 ng/mL or less or "
    "saturation below 20 %.",
    cites=(aasm_dopamine,),
)
