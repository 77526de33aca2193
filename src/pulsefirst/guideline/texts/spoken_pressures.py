"""How a letter says what was recorded of pressures, strength and walking."""

from pulsefirst.guideline.limb.instruments import (
    claudication_severity,
    walking_pain_begins_at_rest,
    walking_pain_in_calf,
    walking_pain_in_thigh_or_buttock,
    walking_pain_on_the_level,
    walking_pain_uphill,
)
from pulsefirst.guideline.limb.measurements import (
    ankle_brachial_index,
    ankle_pressure_after_exercise,
    arm_systolic,
    dorsalis_pedis_pressure,
    index_after_exercise,
    posterior_tibial_pressure,
    toe_brachial_index,
    toe_pressure,
)
from pulsefirst.guideline.shared.answers import Severity
from pulsefirst.guideline.shared.examination import (
    eversion_strength,
    foot_dorsiflexion_strength,
    great_toe_strength,
    hip_flexion_strength,
    knee_extension_strength,
    knee_flexion_strength,
    plantarflexion_strength,
)
from pulsefirst.model.texts import Spoken

SPOKEN_OF_PRESSURES_AND_WALKING = (
    Spoken(on=arm_systolic, noun="arm pressure"),
    Spoken(on=dorsalis_pedis_pressure, noun="dorsalis pedis pressure"),
    Spoken(on=posterior_tibial_pressure, noun="posterior tibial pressure"),
    Spoken(on=toe_pressure, noun="toe pressure"),
    Spoken(on=ankle_brachial_index, noun="ABI"),
    Spoken(on=toe_brachial_index, noun="toe-brachial index"),
    Spoken(on=index_after_exercise, noun="ABI after exercise"),
    Spoken(on=ankle_pressure_after_exercise, noun="ankle pressure after exercise"),
    Spoken(
        on=claudication_severity,
        noun="severity of the claudication",
        says={
            Severity.MILD: "mild claudication",
            Severity.MODERATE: "moderate claudication",
            Severity.SEVERE: "severe claudication",
        },
    ),
    Spoken(
        on=walking_pain_begins_at_rest,
        noun="pain that begins at rest",
        says={
            True: "the pain can begin standing still or sitting",
            False: "the pain never begins standing still or sitting",
        },
    ),
    Spoken(on=walking_pain_uphill, noun="pain uphill or in a hurry", says={True: "pain uphill or in a hurry"}),
    Spoken(on=walking_pain_on_the_level, noun="pain on the level", says={True: "pain at an ordinary pace on the level"}),
    Spoken(on=walking_pain_in_calf, noun="pain in the calf", says={True: "pain in the calf"}),
    Spoken(on=walking_pain_in_thigh_or_buttock, noun="pain in thigh or buttock", says={True: "pain in thigh or buttock"}),
    Spoken(on=knee_extension_strength, noun="knee extension", head="power", unit="of 5"),
    Spoken(on=great_toe_strength, noun="great toe", head="power", unit="of 5"),
    Spoken(on=foot_dorsiflexion_strength, noun="ankle dorsiflexion", head="power", unit="of 5"),
    Spoken(on=plantarflexion_strength, noun="plantarflexion", head="power", unit="of 5"),
    Spoken(on=hip_flexion_strength, noun="hip flexion", head="power", unit="of 5"),
    Spoken(on=knee_flexion_strength, noun="knee flexion", head="power", unit="of 5"),
    Spoken(on=eversion_strength, noun="eversion", head="power", unit="of 5"),
)
