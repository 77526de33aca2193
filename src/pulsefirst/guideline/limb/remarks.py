"""The arteries of the limb: newer guidance beside a line."""

from pulsefirst.guideline.limb.alarms import (
    absent_pulses,
    arteriography_for_absent_pulses,
    arteriography_for_recent_change,
    limb_threat_by_pressure,
    pain_above_ankle_cold_and_pale,
    progressive_deficit,
    reduced_pulses_recent_change,
    salvage_decision,
    stated_ischemia,
    theatre_now,
)
from pulsefirst.guideline.limb.citations import (
    artery_disease_guideline,
    esvs_imaging,
    felt_pulses_in_disease,
    high_index_hides_disease,
    index_bands,
    limb_threat_table,
    pulse_palpation,
    revascularization_window,
    vascular_call_at_once,
)
from pulsefirst.guideline.limb.treatment import artery_disease_exercise, artery_disease_lipids, refer_low_index
from pulsefirst.guideline.limb.workup import abi_first, measure_limb_pressures, palpate_pedal_pulses
from pulsefirst.guideline.muscle.findings import compartment_cause
from pulsefirst.guideline.patient.findings import low_platelets_or_bleeding
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import tissue_loss
from pulsefirst.guideline.trunk.findings import sudden_trunk_pain
from pulsefirst.guideline.veins.alarms import vein_ultrasound
from pulsefirst.guideline.veins.citations import nice_thrombosis
from pulsefirst.language import all_of, not_
from pulsefirst.model.recommendations import Remark

six_hours_are_for_flow = Remark(
    on=(
        absent_pulses,
        reduced_pulses_recent_change,
        pain_above_ankle_cold_and_pale,
        stated_ischemia,
        progressive_deficit,
        salvage_decision,
        theatre_now,
    ),
    text="Call at once: newer guidance counts 6 hours to restored flow in classes IIa and IIb (6 to 24 in class I), not to the call.",
    cites=(vascular_call_at_once, revascularization_window),
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
    instead="CT angiography first, and only where it delays nothing",
)
palpation_excludes_nothing = Remark(
    on=(palpate_pedal_pulses,),
    text="Palpation alone is unreliable and excludes nothing: Doppler of artery and vein, both sides, but do not wait for it.",
    cites=(felt_pulses_in_disease, pulse_palpation),
)
index_has_more_bands = Remark(
    on=(abi_first,),
    text="An index above 1.40 needs a toe pressure; 0.91 to 0.99, or walking pain with a normal index, an index after exercise; in "
    "diabetes and kidney disease it may be falsely normal.",
    cites=(artery_disease_guideline, high_index_hides_disease, index_bands),
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
