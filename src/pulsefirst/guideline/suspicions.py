"""Criteria that raise a suspicion: of spine and nerves, and of arteries narrowed for long."""

from pulsefirst.guideline.background import (
    stated_diabetic_neuropathy,
    stated_peripheral_artery_disease,
    stated_radiculopathy,
    stated_spinal_stenosis,
)
from pulsefirst.guideline.examination import (
    ankle_reflex,
    coolness,
    hair_loss,
    knee_reflex,
    monofilament,
    pallor,
    pinprick,
    straight_leg_raise,
    temperature_sense,
    vibration,
)
from pulsefirst.guideline.history import (
    bladder_change,
    bowel_change,
    buttocks_and_backs_of_both_legs,
    comes_with_walking,
    dermatomal,
    eased_by_sitting_or_leaning_forward,
    gangrene,
    gone_within_10_minutes_of_rest,
    saddle_numbness,
    sexual_change,
    urinary_retention,
    worse_standing_or_walking,
    wound,
)
from pulsefirst.guideline.ischemia import new_weakness, pulses_reduced, unilateral
from pulsefirst.guideline.measurements import toe_pressure
from pulsefirst.guideline.quantities import abi, ankle_pressure
from pulsefirst.guideline.readings import (
    claudication_reading,
    limb_threat_reading,
    neuropathy_suspicion_reading,
    protective_sensation_reading,
    radiculopathy_suspicion_reading,
    reflexes_reading,
    sphincter_reading,
    stenosis_suspicion_reading,
    vascular_suspicion_reading,
)
from pulsefirst.guideline.vocabulary import Change, Feeling, Reflex
from pulsefirst.language import above, all_of, any_of, at_most, criterion, in_both_legs, in_either_leg, no_less_than, reads

# --- spine and nerves -------------------------------------------------------------------------------------------------

saddle_or_sphincter_change = criterion(
    "new bladder, bowel, saddle or sexual change",
    any_of(
        saddle_numbness.among(Change.NEW),
        bladder_change.among(Change.NEW),
        urinary_retention.among(Change.NEW),
        bowel_change.among(Change.NEW),
        sexual_change.among(Change.NEW),
    ),
    reads=reads("B9"),
    assumes=sphincter_reading,
)
both_legs_weak = criterion("both legs newly weak", in_both_legs(new_weakness), reads=reads("F4"))
reflexes_reduced = criterion(
    "a reflex reduced or absent",
    in_either_leg(
        any_of(
            ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
            knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
        )
    ),
    reads=reads("C6", "C8"),
    assumes=reflexes_reading,
)
neurogenic_claudication = criterion(
    "brought on by standing or walking, eased by sitting or leaning forward",
    all_of(worse_standing_or_walking, eased_by_sitting_or_leaning_forward),
    reads=reads("B2"),
)
stenosis_suspected = criterion(
    "stenosis suspected",
    any_of(neurogenic_claudication, buttocks_and_backs_of_both_legs, stated_spinal_stenosis),
    reads=reads("B2", "B6", "D7"),
    assumes=stenosis_suspicion_reading,
)
dermatomal_one_side = criterion(
    "one-sided and in a dermatome",
    all_of(dermatomal, unilateral),
    reads=reads("B5"),
    assumes=radiculopathy_suspicion_reading,
)
radiculopathy_suspected = criterion(
    "radiculopathy suspected",
    any_of(dermatomal_one_side, straight_leg_raise, stated_radiculopathy),
    reads=reads("D9"),
    assumes=radiculopathy_suspicion_reading,
)
protective_sensation_lost = criterion(
    "loss of protective sensation",
    monofilament.among(Feeling.NOT_FELT),
    reads=reads("C5"),
    assumes=protective_sensation_reading,
)
another_test_abnormal = criterion(
    "pinprick, temperature, vibration or ankle reflex abnormal",
    any_of(
        pinprick.among(Feeling.REDUCED, Feeling.NOT_FELT),
        temperature_sense.among(Feeling.REDUCED, Feeling.NOT_FELT),
        vibration.among(Feeling.REDUCED, Feeling.NOT_FELT),
        ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
    ),
    reads=reads("C5"),
)
protective_sensation_kept = criterion(
    "loss of protective sensation excluded",
    all_of(
        monofilament.among(Feeling.FELT),
        any_of(
            pinprick.among(Feeling.FELT),
            temperature_sense.among(Feeling.FELT),
            vibration.among(Feeling.FELT),
            ankle_reflex.among(Reflex.NORMAL, Reflex.BRISK),
        ),
    ),
    reads=reads("C5"),
    assumes=protective_sensation_reading,
)
neuropathy_suspected = criterion(
    "neuropathy suspected",
    any_of(
        in_either_leg(protective_sensation_lost),
        in_both_legs(another_test_abnormal),
        stated_diabetic_neuropathy,
    ),
    reads=reads("D5"),
    assumes=neuropathy_suspicion_reading,
)

# --- arteries, chronic ------------------------------------------------------------------------------------------------

claudication = criterion(
    "vascular claudication",
    all_of(comes_with_walking, gone_within_10_minutes_of_rest),
    reads=reads("B1"),
    assumes=claudication_reading,
)
tissue_loss = criterion("tissue loss", any_of(wound, gangrene), reads=reads("C2", "G3"))
skin_suggests_artery = criterion(
    "pallor, coolness, hair loss, wound or gangrene",
    any_of(
        pallor.among(Change.LONG_STANDING, Change.NEW),
        coolness.among(Change.LONG_STANDING, Change.NEW),
        hair_loss,
        tissue_loss,
    ),
    reads=reads("C2"),
    assumes=vascular_suspicion_reading,
)
index_low = criterion("ankle-brachial index 0.90 or less", at_most(abi, "0.90"), reads=reads("C3"))
index_borderline = criterion("ankle-brachial index 0.91 to 0.99", all_of(no_less_than(abi, "0.91"), at_most(abi, "0.99")))
index_normal = criterion("ankle-brachial index 1.00 to 1.40", all_of(no_less_than(abi, "1.00"), at_most(abi, "1.40")))
index_not_compressible = criterion("ankle-brachial index above 1.40", above(abi, "1.40"))
ankle_pressure_low = criterion("ankle pressure 50 mmHg or less", at_most(ankle_pressure, "50"))
ankle_pressure_not_low = criterion("ankle pressure above 50 mmHg", above(ankle_pressure, "50"))
toe_pressure_low = criterion("toe pressure 30 mmHg or less", at_most(toe_pressure, "30"))
toe_pressure_not_low = criterion("toe pressure above 30 mmHg", above(toe_pressure, "30"))
pressures_low = criterion(
    "ankle pressure 50 mmHg or less, or toe pressure 30 mmHg or less",
    any_of(ankle_pressure_low, toe_pressure_low),
    reads=reads("C4"),
    assumes=limb_threat_reading,
)
vascular_suspected = criterion(
    "vascular cause suspected",
    any_of(claudication, pulses_reduced, skin_suggests_artery, stated_peripheral_artery_disease),
    reads=reads("D6"),
    assumes=vascular_suspicion_reading,
)
