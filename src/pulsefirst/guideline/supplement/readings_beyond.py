"""How what is beyond the source is taken where it is vague: the safer reading where safety differs. For a clinician to sign."""

from pulsefirst.language import reading

stroke_reading = reading(
    "One new sign of face, arm, speech or sight is enough for a stroke call, whatever the leg shows. A sudden new weakness or "
    "numbness of a leg with plain foot pulses and without back pain is enough too: the face and arm may be spared.",
)
cord_reading = reading(
    "A new level of feeling on the trunk is an emergency by itself. New upper motor neuron signs are one together with a new "
    "deficit, unsteady walking or back pain, and a matter of the same day alone. A brisk reflex counts beside a new deficit only.",
)
cancer_reading = reading(
    "Cancer at any time counts. With new weakness of a leg or new unsteadiness it is an emergency; with back pain at night or "
    "between the shoulder blades, a matter of the same day.",
)
spinal_infection_reading = reading(
    "Fever (38.0 degrees C or more, or told) with a tender spine is enough. Without tenderness it takes back pain, a new deficit and "
    "one of fever, injected drugs, a spinal procedure or dialysis; diabetes alone is not counted as such a risk.",
)
compartment_reading = reading(
    "Two of a tense compartment, pain on passive stretch and pain out of proportion are enough; after a fracture, crush, cast, "
    "reperfusion or great strain one of the two pains is. Pulses are not asked: they are usually present.",
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
    "2.5 mmol/L and less, and 6.5 and more, are emergencies, the edges included. With a newly weak leg, below 3.5 and from 6.0.",
)
severe_calcium_reading = reading(
    "The source's panel asks everyone for calcium; were its threshold an open emergency, nobody would be settled without blood. So "
    "1.9 mmol/L or less alarms through the laboratory's critical report, and any low calcium does with tetany; a low number alone "
    "is marked on the line that corrects it.",
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
    "thrombocytopenia, very low platelets or a recent bleed or operation of head or spine hold it.",
)
