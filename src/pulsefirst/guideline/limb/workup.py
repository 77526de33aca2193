"""The arteries of the limb: what to examine, to test and to refer."""

from pulsefirst.guideline.limb.citations import (
    artery_disease_guideline,
    exercise_criteria,
    felt_pulses_in_disease,
    high_index_hides_disease,
    index_bands,
    limb_ischemia_lesson,
    limb_threat_table,
    pulse_palpation,
    tests_that_exclude_artery_disease,
)
from pulsefirst.guideline.limb.findings import (
    comes_with_walking,
    coolness,
    dorsalis_pedis,
    dorsalis_pedis_doppler,
    femoral,
    hair_loss,
    pallor,
    popliteal,
    posterior_tibial,
    posterior_tibial_doppler,
    stated_peripheral_artery_disease,
)
from pulsefirst.guideline.limb.flow import a_pedal_pulse_missing, silent_at_both_ankles
from pulsefirst.guideline.limb.interpretations import (
    elective_imaging_reading,
    index_reading,
    palpation_and_doppler,
    pulses_come_first,
    toe_pressure_reading,
    vascular_suspicion_reading,
)
from pulsefirst.guideline.limb.measurements import (
    abi,
    ankle_brachial_index,
    arm_systolic,
    dorsalis_pedis_pressure,
    index_after_exercise,
    posterior_tibial_pressure,
    toe_brachial_index,
    toe_pressure,
)
from pulsefirst.guideline.limb.pictures import (
    acute_ischemia_suspected,
    claudication,
    immediately_threatened_or_worse,
    index_borderline,
    index_low,
    index_normal,
    index_not_compressible,
    skin_suggests_artery,
    vascular_suspected,
)
from pulsefirst.guideline.limb.targets import (
    ankle_brachial_test,
    ct_or_mr_angiography,
    doppler_examination,
    exercise_test,
    limb_pressures,
    limb_viability,
    pulse_examination,
    skin_inspection,
    toe_pressure_test,
    vascular_label,
)
from pulsefirst.guideline.patient.findings import diabetes
from pulsefirst.guideline.shared.answers import Change, Doppler, Pulse
from pulsefirst.guideline.shared.complaint import (
    gangrene,
    numbness,
    numbness_trend,
    rest_pain,
    sensory_loss,
    tissue_loss,
    weakness,
    weakness_trend,
    wound,
)
from pulsefirst.guideline.shared.interpretations import bilateral_reading
from pulsefirst.guideline.shared.legs import bilateral
from pulsefirst.guideline.shared.targets import symptom_history, vascular_specialist
from pulsefirst.guideline.shared.tempo import old_and_no_worse
from pulsefirst.guideline.spine.findings import worse_standing_or_walking
from pulsefirst.language import (
    MEANWHILE,
    SOON,
    all_of,
    any_of,
    at_least,
    at_most,
    avoid,
    below,
    days,
    in_either_leg,
    not_,
    obtain,
    order,
    reads,
    refer,
    rule,
)

palpate_pedal_pulses = rule(
    reads=reads("A1", "A2"),
    do=obtain(pulse_examination, "Feel dorsalis pedis and posterior tibial, both feet", dorsalis_pedis, posterior_tibial),
    interprets=pulses_come_first,
)
listen_with_doppler = rule(
    reads=reads("A2"),
    when=any_of(dorsalis_pedis.among(Pulse.UNCERTAIN), posterior_tibial.among(Pulse.UNCERTAIN)),
    do=obtain(
        doppler_examination,
        "Listen with the hand-held Doppler: palpation left doubt",
        dorsalis_pedis_doppler,
        posterior_tibial_doppler,
        enough=all_of(
            any_of(
                dorsalis_pedis.among(Pulse.PRESENT, Pulse.DIMINISHED, Pulse.ABSENT),
                dorsalis_pedis_doppler.among(Doppler.MULTIPHASIC, Doppler.MONOPHASIC, Doppler.AUDIBLE, Doppler.SILENT),
            ),
            any_of(
                posterior_tibial.among(Pulse.PRESENT, Pulse.DIMINISHED, Pulse.ABSENT),
                posterior_tibial_doppler.among(Doppler.MULTIPHASIC, Doppler.MONOPHASIC, Doppler.AUDIBLE, Doppler.SILENT),
            ),
        ),
    ),
    interprets=palpation_and_doppler,
)
check_six_ps = rule(
    reads=reads("A3"),
    do=obtain(
        limb_viability,
        "Go through the six Ps",
        rest_pain,
        pallor,
        dorsalis_pedis,
        posterior_tibial,
        numbness,
        weakness,
        coolness,
        sensory_loss,
    ),
)
establish_trend = rule(
    reads=reads("A4"),
    do=obtain(symptom_history, "Ask whether weakness and numbness are getting worse", weakness_trend, numbness_trend),
)
palpate_all_pulses = rule(
    reads=reads("C1"),
    do=obtain(
        pulse_examination,
        "Feel every pulse of the leg: femoral, popliteal, dorsalis pedis, posterior tibial",
        femoral,
        popliteal,
        dorsalis_pedis,
        posterior_tibial,
    ),
)
inspect_skin = rule(
    reads=reads("C2"),
    do=obtain(
        skin_inspection, "Look at the skin: pale, cool, hair lost, ulcer", pallor, coolness, hair_loss, wound, gangrene
    ),
)
listen_where_a_pulse_is_missing = rule(
    cites=(limb_ischemia_lesson,),
    when=any_of(
        dorsalis_pedis.among(Pulse.DIMINISHED, Pulse.ABSENT),
        posterior_tibial.among(Pulse.DIMINISHED, Pulse.ABSENT),
    ),
    do=obtain(
        doppler_examination,
        "Listen with the hand-held Doppler: a foot pulse is weak or missing",
        dorsalis_pedis_doppler,
        posterior_tibial_doppler,
    ),
)
listen_where_pulses_disagree = rule(
    cites=(limb_ischemia_lesson, felt_pulses_in_disease),
    when=all_of(
        any_of(femoral.among(Pulse.ABSENT), popliteal.among(Pulse.ABSENT)),
        any_of(dorsalis_pedis.among(Pulse.PRESENT), posterior_tibial.among(Pulse.PRESENT)),
    ),
    do=obtain(
        doppler_examination,
        "Listen with the hand-held Doppler: no pulse at groin or knee, and one at the foot; one of them was felt wrongly",
        dorsalis_pedis_doppler,
        posterior_tibial_doppler,
    ),
)
listen_again_where_silence_meets_a_pulse = rule(
    cites=(limb_ischemia_lesson, pulse_palpation),
    when=all_of(
        silent_at_both_ankles,
        any_of(dorsalis_pedis.among(Pulse.PRESENT), posterior_tibial.among(Pulse.PRESENT)),
    ),
    do=obtain(
        doppler_examination,
        "Listen with the Doppler again, without holding up the call: no signal was found where a pulse was felt",
        dorsalis_pedis_doppler,
        posterior_tibial_doppler,
        turn=MEANWHILE,
    ),
)
toe_pressure_where_index_cannot_tell = rule(
    cites=(artery_disease_guideline,),
    when=index_not_compressible,
    do=obtain(
        toe_pressure_test,
        "Measure the toe pressure: the ankle arteries cannot be compressed",
        toe_pressure,
        toe_brachial_index,
    ),
)
toe_pressure_where_arteries_are_stiff = rule(
    cites=(tests_that_exclude_artery_disease, index_bands),
    when=all_of(vascular_suspected, diabetes, at_least(abi, "0.91"), at_most(abi, "1.40")),
    do=obtain(
        toe_pressure_test,
        "Measure the toe pressure: with diabetes an index of 0.91 to 1.40 may be falsely normal",
        toe_pressure,
        toe_brachial_index,
    ),
)
refer_not_compressible = rule(
    cites=(high_index_hides_disease,),
    when=index_not_compressible,
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: an index above 1.40 excludes no artery disease",
        urgency=SOON,
        within=days(14),
    ),
)
index_after_exercise_where_rest_says_little = rule(
    cites=(exercise_criteria,),
    when=all_of(claudication, any_of(index_borderline, index_normal)),
    do=obtain(
        exercise_test,
        "Measure the index again after walking: it is not low at rest, and walking brings the pain on",
        index_after_exercise,
    ),
)
refer_fall_after_exercise = rule(
    cites=(exercise_criteria,),
    when=at_most(index_after_exercise, "0.90"),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: the index is 0.90 or less after exercise",
        urgency=SOON,
        within=days(14),
    ),
)
refer_low_toe_index = rule(
    cites=(tests_that_exclude_artery_disease,),
    when=below(toe_brachial_index, "0.70"),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: toe-brachial index below 0.70",
        urgency=SOON,
        within=days(14),
    ),
)
refer_low_toe_pressure = rule(
    cites=(limb_threat_table,),
    when=at_most(toe_pressure, "59"),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: toe pressure below 60 mmHg",
        urgency=SOON,
        within=days(14),
    ),
)
abi_first = rule(
    reads=reads("C3", "D6", "G1"),
    when=vascular_suspected,
    do=obtain(
        ankle_brachial_test,
        "Measure the ankle-brachial index first",
        ankle_brachial_index,
        dorsalis_pedis_pressure,
        posterior_tibial_pressure,
        arm_systolic,
        enough=abi,
    ),
    interprets=(vascular_suspicion_reading, index_reading),
)
measure_limb_pressures = rule(
    reads=reads("C4", "G3"),
    when=any_of(
        tissue_loss,
        all_of(
            rest_pain.among(Change.LONG_STANDING, Change.NEW),
            any_of(a_pedal_pulse_missing, skin_suggests_artery, claudication, stated_peripheral_artery_disease),
        ),
    ),
    do=obtain(
        limb_pressures,
        "Measure ankle and toe pressures: tissue loss, or pain at rest where the arteries are in question",
        toe_pressure,
        dorsalis_pedis_pressure,
        posterior_tibial_pressure,
    ),
    interprets=toe_pressure_reading,
)
toe_pressure_today_in_diabetes = rule(
    reads=reads("C4", "G3"),
    when=all_of(diabetes, tissue_loss),
    do=obtain(
        toe_pressure_test,
        "Toe pressure today: tissue loss in diabetes, where neuropathy can mask ischemic pain",
        toe_pressure,
        today=True,
    ),
    interprets=toe_pressure_reading,
)
anatomic_imaging = rule(
    reads=reads("D6"),
    when=all_of(
        any_of(index_low, all_of(claudication, a_pedal_pulse_missing)),
        vascular_suspected,
        # Where the limb is immediately threatened the ban on delay withholds it, by name.
        any_of(not_(acute_ischemia_suspected), old_and_no_worse, immediately_threatened_or_worse),
    ),
    do=order(ct_or_mr_angiography, "CT or MR angiography for the anatomy", after=(ankle_brachial_test,)),
    interprets=(elective_imaging_reading, index_reading, vascular_suspicion_reading),
)
no_vascular_label_without_index = rule(
    reads=reads("G1", "B2"),
    when=all_of(bilateral, any_of(in_either_leg(comes_with_walking), worse_standing_or_walking)),
    do=avoid(
        vascular_label,
        "Do not call it vascular without an index: stenosis can look the same, and is eased by leaning forward, not by rest alone",
    ),
    interprets=bilateral_reading,
)
