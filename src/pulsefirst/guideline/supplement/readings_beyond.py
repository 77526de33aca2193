"""How what is beyond the source is taken where it is vague: the safer reading where safety differs. For a clinician to sign."""

from pulsefirst.language import reading

stroke_reading = reading(
    "One new sign of face, arm, speech or sight is enough for a stroke call, whatever the leg shows. A sudden new "
    "weakness of a leg with plain foot pulses is enough too, and so is sudden numbness of it without back pain: face and arm may be "
    "spared. Signs that are gone count.",
)
cord_reading = reading(
    "A new level of feeling on the trunk is an emergency by itself. New upper motor neuron signs are one together with a new "
    "deficit, unsteady walking or back pain, and a matter of the same day alone. A brisk reflex counts beside a new deficit or "
    "unsteady walking only. What is long-standing is a matter of days, and of the same day beside a new deficit.",
)
cancer_reading = reading(
    "Cancer at any time counts. With new weakness or numbness of a leg, pain along a nerve root or new unsteadiness it is an emergency; with a tender spine, "
    "or back pain at night or between the shoulder blades, a matter of the same day.",
)
spinal_infection_reading = reading(
    "A tender spine with fever (38.0 degrees C or more, or told), injected drugs, a spinal procedure or dialysis is enough; so are "
    "back pain and a new deficit with one of these. Back pain with one of these alone is a matter of the same day. Diabetes counts "
    "as such a risk beside a tender spine, back pain and a new deficit together.",
)
compartment_reading = reading(
    "Two of a tense compartment, pain on passive stretch and pain out of proportion are enough; after a fracture, crush, cast, "
    "reperfusion or great strain one of them is; so is pain on passive stretch with a new deficit. One pain alone is a matter of "
    "the same day. Pulses are not asked: they are usually present.",
)
vein_reading = reading(
    "One swollen leg beside one that is not is enough for an ultrasound the same day; so is a swollen or tender calf with a risk. "
    "The Wells score is shown as an instrument and lowers nothing.",
)
trunk_pain_reading = reading(
    "Sudden, severe or tearing pain of chest, back or belly beside a leg complaint is taken as an emergency of the aorta until it is "
    "known not to be; so is new breathlessness, chest pain or collapse, as a clot in the lung.",
)
potassium_reading = reading(
    "2.5 mmol/L and less, and 6.5 and more, are emergencies, the edges included; with a newly weak leg, below 3.5 and from 6.0. "
    "Below 3.0 and from 6.0 alone are a matter of the same day.",
)
severe_calcium_reading = reading(
    "The source's panel asks everyone for calcium; were its threshold an open emergency, nobody would be settled without blood. So "
    "a number of 1.9 mmol/L or less raises a mark of its own when the case is read, as a laboratory telephones a critical result; "
    "that mark alarms and is never an open question. Any low calcium alarms with tetany.",
)
severe_muscle_reading = reading(
    "Dark urine with a painful, cramping or newly weak leg is an emergency, and so is a creatine kinase above 5 times the limit "
    "(sources differ, 5 or 10 times: the lower is taken).",
)
splint_purpose_reading = reading(
    "The source's caution against splints is meant for disuse. It does not speak against an ankle-foot orthosis for a dropped foot, "
    "nor against a splint for a fracture or to take the load off an ulcer, once such a reason is known.",
)
heparin_reading = reading(
    "Heparin is put before the vascular surgeon, never before the call; sudden trunk pain, bleeding, known heparin-induced "
    "thrombocytopenia, very low platelets, a recent bleed or operation of head or spine, new signs of the brain, a pulsating belly "
    "or an injury today hold it.",
)
