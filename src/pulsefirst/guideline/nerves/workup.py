"""The nerves of the leg: what to examine, to test and to refer."""

from pulsefirst.guideline.medicines.citations import neurotoxic_medicines, nitrous_oxide
from pulsefirst.guideline.medicines.findings import takes_medicine_that_harms_nerves
from pulsefirst.guideline.nerves.citations import (
    dropped_foot_steps,
    dropped_foot_table,
    gold_coast,
    motor_neuron_red_flags,
    nice_motor_neuron,
    nitrous_oxide_cord,
    plexus_review,
)
from pulsefirst.guideline.nerves.findings import (
    ankle_inversion,
    ascending_weakness,
    foot_drop,
    gait_disturbance,
    hip_abduction,
    infection_within_6_weeks,
    monoclonal_protein,
    nitrous_oxide_use,
    severe_thigh_pain_first,
    wasting_or_twitching,
)
from pulsefirst.guideline.nerves.interpretations import neuropathy_suspicion_reading, protective_sensation_reading
from pulsefirst.guideline.nerves.pictures import neuropathy_suspected, protective_sensation_kept
from pulsefirst.guideline.nerves.targets import (
    motor_examination,
    nerve_examination,
    protective_sensation_test,
    protein_electrophoresis,
)
from pulsefirst.guideline.shared.answers import Change, Feeling, Numbness
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import numbness
from pulsefirst.guideline.shared.examination import (
    ankle_reflex,
    knee_reflex,
    monofilament,
    pinprick,
    position_sense,
    temperature_sense,
    vibration,
)
from pulsefirst.guideline.shared.pictures import newly_weak, newly_weak_or_numb, weak
from pulsefirst.guideline.shared.targets import neurology, symptom_history
from pulsefirst.guideline.spine.findings_cauda_equina import upper_motor_neuron_signs
from pulsefirst.language import (
    SOON,
    URGENT,
    all_of,
    any_of,
    days,
    hours,
    in_either_leg,
    not_,
    obtain,
    reads,
    refer,
    rule,
)

ask_infection = rule(
    reads=reads("B10"),
    do=obtain(symptom_history, "Ask about an infection in the last 6 weeks", infection_within_6_weeks),
)
test_protective_sensation = rule(
    reads=reads("C5"),
    do=obtain(
        protective_sensation_test,
        "Test protective sensation: 10-g monofilament and at least one other test",
        monofilament,
        pinprick,
        temperature_sense,
        vibration,
        ankle_reflex,
        enough=any_of(monofilament.among(Feeling.NOT_FELT), protective_sensation_kept),
    ),
    interprets=protective_sensation_reading,
)
look_for_ascending_weakness = rule(
    reads=reads("C8"),
    do=obtain(
        motor_examination,
        "Look for weakness that climbs, and test the reflexes",
        ascending_weakness,
        ankle_reflex,
        knee_reflex,
        enough=not_(ascending_weakness),
    ),
)
electrophoresis = rule(
    reads=reads("D5"),
    when=neuropathy_suspected,
    do=obtain(protein_electrophoresis, "Serum protein electrophoresis with immunofixation", monoclonal_protein),
    interprets=neuropathy_suspicion_reading,
)
separate_root_from_nerve = rule(
    cites=(dropped_foot_table, dropped_foot_steps),
    when=foot_drop,
    do=obtain(
        nerve_examination,
        "Test inversion of the ankle and abduction of the hip: they tell the L5 root from the peroneal nerve",
        ankle_inversion,
        hip_abduction,
    ),
)
motor_neuron_referral = rule(
    cites=(nice_motor_neuron, gold_coast, motor_neuron_red_flags),
    when=all_of(
        wasting_or_twitching,
        in_either_leg(weak),
        not_(in_either_leg(numbness.among(Numbness.NEW))),
    ),
    do=refer(
        neurology,
        "Refer to neurology without delay, naming motor neuron disease: wasting or twitching with weakness and no new loss of feeling",
        urgency=SOON,
        within=days(14),
    ),
)
nerve_poison_referral = rule(
    cites=(neurotoxic_medicines,),
    when=all_of(in_either_leg(newly_weak_or_numb), takes_medicine_that_harms_nerves),
    do=refer(
        neurology,
        "Refer a new deficit under a medicine that can harm nerves; ask whoever prescribes it whether it can stop",
        urgency=SOON,
        within=days(14),
    ),
)
nitrous_oxide_deficit = rule(
    cites=(nitrous_oxide, nitrous_oxide_cord),
    when=all_of(nitrous_oxide_use, any_of(in_either_leg(newly_weak_or_numb), gait_disturbance.among(Change.NEW))),
    do=refer(
        neurology,
        "Neurology within days: a new deficit with nitrous oxide; stop it, take B12, homocysteine and methylmalonic acid, and do not wait "
        "for them to begin B12",
        urgency=SOON,
        within=days(7),
    ),
)
nitrous_oxide_with_cord_signs = rule(
    cites=(nitrous_oxide_cord, unverified),
    when=all_of(
        nitrous_oxide_use,
        any_of(
            gait_disturbance.among(Change.NEW),
            in_either_leg(any_of(upper_motor_neuron_signs.among(Change.NEW), position_sense.among(Feeling.NOT_FELT))),
        ),
    ),
    do=refer(
        neurology,
        "Neurology today: nitrous oxide with unsteady walking, lost position sense or signs of the cord",
        urgency=URGENT,
        within=hours(24),
    ),
)
plexus_referral = rule(
    cites=(plexus_review,),
    when=all_of(severe_thigh_pain_first, newly_weak),
    do=refer(
        neurology,
        "Refer to neurology: severe thigh pain and then weakness; plexus, glucose, and what presses on it",
        urgency=SOON,
        within=days(14),
    ),
)
