"""The nerves of the leg: what a single sign says that raises no alarm by itself."""

from pulsefirst.guideline.nerves.answers import Hands, NerveConduction, Walking
from pulsefirst.guideline.nerves.citations import (
    brighton_table,
    dropped_foot_steps,
    dropped_foot_table,
    femoral_neuropathy,
    nice_numbness,
    nice_weakness,
    polyneuropathy_tempo,
    root_table,
)
from pulsefirst.guideline.nerves.findings import (
    ankle_inversion,
    ascending_weakness,
    foot_drop,
    gait_disturbance,
    hands_affected,
    hip_abduction,
    known_neuropathy,
    monoclonal_protein,
    nerve_conduction,
    walking,
    wasting_or_twitching,
)
from pulsefirst.guideline.nerves.interpretations import heard_reading, walking_reading
from pulsefirst.guideline.nerves.pictures_of_weakness import climbing_weakness, tingling_of_both_sides, weak_on_both_sides
from pulsefirst.guideline.nerves.targets import (
    baseline_of_an_old_weakness,
    conduction_studies,
    muscle_and_its_nerves,
    neuropathy_workup,
    protection_of_numb_feet,
)
from pulsefirst.guideline.patient.history import earlier_polio
from pulsefirst.guideline.shared.answers import Change, Deficit, Feeling, Numbness, Reflex, SensoryLoss
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import numbness, sensory_loss, weakness
from pulsefirst.guideline.shared.examination import (
    ankle_reflex,
    eversion_strength,
    foot_dorsiflexion_strength,
    great_toe_strength,
    hip_flexion_strength,
    knee_extension_strength,
    knee_flexion_strength,
    knee_reflex,
    monofilament,
    pinprick,
    plantarflexion_strength,
    position_sense,
    temperature_sense,
    vibration,
    weak_on_testing,
)
from pulsefirst.guideline.shared.targets import neurological_assessment, neurology
from pulsefirst.guideline.spine.findings import unsteady_with_eyes_closed, wide_based_gait
from pulsefirst.language import SOON, URGENT, advise, any_of, below, days, hours, obtain, refer, rule

hip_flexion_weak = rule(
    cites=(root_table, femoral_neuropathy),
    when=below(hip_flexion_strength, "5"),
    do=advise(muscle_and_its_nerves, "Hip flexion is weak: roots L2 and L3, femoral nerve, plexus, or muscle"),
    interprets=heard_reading,
)
knee_extension_weak = rule(
    cites=(root_table, femoral_neuropathy),
    when=below(knee_extension_strength, "5"),
    do=advise(muscle_and_its_nerves, "Knee extension is weak: roots L3 and L4, femoral nerve, or plexus"),
    interprets=heard_reading,
)
knee_flexion_weak = rule(
    cites=(root_table, dropped_foot_table),
    when=below(knee_flexion_strength, "5"),
    do=advise(muscle_and_its_nerves, "Knee flexion is weak: roots L5 and S1, or sciatic nerve"),
    interprets=heard_reading,
)
foot_dorsiflexion_weak = rule(
    cites=(root_table, dropped_foot_table),
    when=below(foot_dorsiflexion_strength, "5"),
    do=advise(muscle_and_its_nerves, "Lifting the foot is weak: roots L4 and L5, or peroneal nerve"),
    interprets=heard_reading,
)
great_toe_weak = rule(
    cites=(root_table, dropped_foot_table),
    when=below(great_toe_strength, "5"),
    do=advise(muscle_and_its_nerves, "Lifting the great toe is weak: root L5, or peroneal nerve"),
    interprets=heard_reading,
)
eversion_weak = rule(
    cites=(dropped_foot_table, dropped_foot_steps),
    when=below(eversion_strength, "5"),
    do=advise(muscle_and_its_nerves, "Turning the sole outward is weak: roots L5 and S1, or superficial peroneal nerve"),
    interprets=heard_reading,
)
plantarflexion_weak = rule(
    cites=(root_table, dropped_foot_steps),
    when=below(plantarflexion_strength, "5"),
    do=advise(muscle_and_its_nerves, "Pushing the foot down is weak: root S1, or sciatic or tibial nerve"),
    interprets=heard_reading,
)
ankle_inversion_weak = rule(
    cites=(dropped_foot_table, dropped_foot_steps),
    when=ankle_inversion.among(Deficit.WEAK),
    do=advise(muscle_and_its_nerves, "Turning the sole inward is weak: root L5 rather than peroneal nerve"),
    interprets=heard_reading,
)
hip_abduction_weak = rule(
    cites=(dropped_foot_table, dropped_foot_steps),
    when=hip_abduction.among(Deficit.WEAK),
    do=advise(muscle_and_its_nerves, "Hip abduction is weak: root L5 rather than peroneal nerve"),
    interprets=heard_reading,
)
weakness_without_a_grade = rule(
    cites=(unverified,),
    when=weak_on_testing,
    do=advise(muscle_and_its_nerves, "Test the weak leg muscle by muscle and grade it: which root or nerve"),
    interprets=heard_reading,
)
old_weakness = rule(
    cites=(nice_weakness, unverified),
    when=weakness.among(Change.LONG_STANDING),
    do=refer(
        neurological_assessment,
        "Weakness of long standing: compare it with what was known; refer it, without a term, where it was never explained",
    ),
    interprets=heard_reading,
)
old_numbness = rule(
    cites=(nice_numbness,),
    when=numbness.among(Numbness.LONG_STANDING),
    do=refer(neuropathy_workup, "Numbness of long standing: blood tests for its cause, if they were never done"),
    interprets=heard_reading,
)
new_numbness = rule(
    cites=(nice_numbness,),
    when=numbness.among(Numbness.NEW),
    do=refer(
        neuropathy_workup,
        "New numbness: map it (root, single nerve or stocking), test feeling and reflexes, then blood tests for its cause",
    ),
    interprets=heard_reading,
)
loss_of_feeling = rule(
    cites=(nice_numbness,),
    when=sensory_loss.among(SensoryLoss.LONG_STANDING, SensoryLoss.TOES, SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE),
    do=refer(
        neuropathy_workup,
        "Loss of feeling on examination: map it; blood tests for its cause where nothing here calls for more",
    ),
    interprets=heard_reading,
)
monofilament_reduced = rule(
    cites=(unverified,),
    when=monofilament.among(Feeling.REDUCED, Feeling.NOT_FELT),
    do=advise(protection_of_numb_feet, "The monofilament is not well felt: a foot at risk, to be looked at every day"),
    interprets=heard_reading,
)
pinprick_reduced = rule(
    cites=(unverified,),
    when=pinprick.among(Feeling.REDUCED, Feeling.NOT_FELT),
    do=advise(protection_of_numb_feet, "Pinprick is not well felt: small fibers, root or nerve, by where it ends"),
    interprets=heard_reading,
)
temperature_reduced = rule(
    cites=(unverified,),
    when=temperature_sense.among(Feeling.REDUCED, Feeling.NOT_FELT),
    do=advise(protection_of_numb_feet, "Warm and cold are not told apart: test water with the elbow, no hot bottle"),
    interprets=heard_reading,
)
vibration_reduced = rule(
    cites=(unverified,),
    when=vibration.among(Feeling.REDUCED, Feeling.NOT_FELT),
    do=refer(neuropathy_workup, "Vibration is not well felt: large fibers; vitamin B12 among the blood tests"),
    interprets=heard_reading,
)
position_sense_lost = rule(
    cites=(polyneuropathy_tempo, unverified),
    when=position_sense.among(Feeling.REDUCED, Feeling.NOT_FELT),
    do=refer(
        neurology,
        "Refer lost position sense: cord, vitamin B12, nitrous oxide or nerve",
        urgency=SOON,
        within=days(14),
    ),
    interprets=walking_reading,
)
sways_with_eyes_closed = rule(
    cites=(polyneuropathy_tempo, unverified),
    when=unsteady_with_eyes_closed,
    do=refer(
        neurology,
        "Refer unsteadiness with closed eyes: position sense, plantar responses, vitamin B12",
        urgency=SOON,
        within=days(14),
    ),
    interprets=walking_reading,
)
walks_with_feet_apart = rule(
    cites=(unverified,),
    when=wide_based_gait,
    do=refer(
        neurological_assessment, "Refer wide-based walking: canal, cord, nerve or cerebellum", urgency=SOON, within=days(14)
    ),
    interprets=walking_reading,
)
old_dropped_foot = rule(
    cites=(unverified,),
    when=foot_drop,
    do=advise(
        baseline_of_an_old_weakness, "Foot drop: since when, and was it ever explained? Guard against falls and sores"
    ),
    interprets=heard_reading,
)
knee_reflex_reduced = rule(
    cites=(root_table,),
    when=knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
    do=advise(muscle_and_its_nerves, "The knee reflex is reduced: roots L3 and L4, femoral nerve, or a neuropathy"),
    interprets=heard_reading,
)
ankle_reflex_reduced = rule(
    cites=(root_table,),
    when=ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
    do=advise(muscle_and_its_nerves, "The ankle reflex is reduced: root S1, a neuropathy, or age"),
    interprets=heard_reading,
)
knee_reflex_brisk = rule(
    cites=(nice_numbness, unverified),
    when=knee_reflex.among(Reflex.BRISK),
    do=advise(muscle_and_its_nerves, "The knee reflex is brisk: look for signs of cord or brain, and compare the sides"),
    interprets=heard_reading,
)
ankle_reflex_brisk = rule(
    cites=(nice_numbness, unverified),
    when=ankle_reflex.among(Reflex.BRISK),
    do=advise(muscle_and_its_nerves, "The ankle reflex is brisk: look for signs of cord or brain, and compare the sides"),
    interprets=heard_reading,
)
climbing_said = rule(
    cites=(nice_weakness,),
    when=ascending_weakness,
    do=advise(baseline_of_an_old_weakness, "Weakness that has climbed: over what time, and is it known and explained?"),
    interprets=heard_reading,
)
known_neuropathy_baseline = rule(
    cites=(unverified,),
    when=known_neuropathy,
    do=advise(
        baseline_of_an_old_weakness,
        "A neuropathy is known: what it left is the baseline; what is new, on one side, or fast counts as new",
    ),
    interprets=heard_reading,
)
earlier_polio_baseline = rule(
    cites=(unverified,),
    when=earlier_polio,
    do=advise(
        baseline_of_an_old_weakness,
        "After polio: what it left is the baseline; slow new weakness is for the neurology clinic, new trouble with breathing is not",
    ),
    interprets=heard_reading,
)
hands_newly_affected = rule(
    cites=(nice_numbness, unverified),
    when=hands_affected.among(Hands.ONE, Hands.BOTH),
    do=refer(
        neurology,
        "Refer numb or weak hands beside the legs: a neuropathy, or the cord in the neck",
        urgency=SOON,
        within=days(14),
    ),
)
hands_long_affected = rule(
    cites=(nice_numbness, unverified),
    when=hands_affected.among(Hands.LONG_STANDING),
    do=refer(neuropathy_workup, "Hands affected for long: part of the same neuropathy, or nerves at the wrist"),
    interprets=heard_reading,
)
old_trouble_walking = rule(
    cites=(unverified,),
    when=gait_disturbance.among(Change.LONG_STANDING),
    do=refer(
        neurological_assessment, "Trouble walking of long standing: falls, sight, feet, joints; referral where unexplained"
    ),
    interprets=heard_reading,
)
way_of_walking = rule(
    cites=(nice_weakness, unverified),
    when=walking.among(Walking.HIGH_STEPPING, Walking.WADDLING, Walking.UNSTEADY, Walking.WITH_HELP, Walking.CANNOT),
    do=refer(
        neurological_assessment,
        "Refer the way of walking: high-stepping is foot drop, waddling is weak hips (creatine kinase), the others by what is found",
        urgency=SOON,
        within=days(14),
    ),
    interprets=walking_reading,
)
wasting_or_twitching_seen = rule(
    cites=(unverified,),
    when=wasting_or_twitching,
    do=refer(
        neurological_assessment,
        "Wasting or twitching: test strength everywhere; twitching alone, without weakness, is common in health",
    ),
    interprets=heard_reading,
)
monoclonal_protein_found = rule(
    cites=(unverified,),
    when=monoclonal_protein,
    do=refer(
        neurology, "Refer a monoclonal protein with a neuropathy, to hematology as well", urgency=SOON, within=days(14)
    ),
)
nerve_conduction_studies = rule(
    cites=(brighton_table,),
    when=any_of(climbing_weakness, tingling_of_both_sides, weak_on_both_sides),
    do=obtain(
        conduction_studies,
        "Nerve conduction, through neurology; nothing waits for it",
        nerve_conduction,
    ),
    interprets=heard_reading,
)
conduction_abnormal = rule(
    cites=(unverified,),
    when=nerve_conduction.among(NerveConduction.POLYNEUROPATHY, NerveConduction.OTHER),
    do=refer(neurology, "Abnormal nerve conduction: to be read with the picture, and its cause looked for"),
    interprets=heard_reading,
)
conduction_of_guillain_barre = rule(
    cites=(unverified,),
    when=nerve_conduction.among(NerveConduction.GUILLAIN_BARRE),
    do=refer(
        neurology,
        "Neurology today: nerve conduction consistent with Guillain-Barre syndrome",
        urgency=URGENT,
        within=hours(24),
    ),
)
