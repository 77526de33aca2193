"""The arteries of the limb, and the limb that is missing: further causes, and the reasons for and against them."""

from pulsefirst.guideline.limb.citations_further import (
    cholesterol_emboli,
    exertional_leg_pain_table,
    leriche_summaries,
    popliteal_entrapment_series,
)
from pulsefirst.guideline.limb.findings import comes_with_walking, confined_to_calf, femoral
from pulsefirst.guideline.limb.flow import pedal_pulses_present
from pulsefirst.guideline.limb.instruments import walking_pain_in_thigh_or_buttock
from pulsefirst.guideline.patient.findings import age
from pulsefirst.guideline.patient.history import Amputation, amputation
from pulsefirst.guideline.shared.answers import Change, Pulse
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import pain
from pulsefirst.guideline.veins.findings import leg_blue
from pulsefirst.language import all_of, argue_for, at_most, cause
from pulsefirst.model.legs import Scope

cholesterol_embolism = cause(
    "cholesterol embolism",
    scope=Scope.LEG,
    cites=(cholesterol_emboli,),
    synonyms=("blue toe syndrome", "trash foot", "atheroemboli"),
)
popliteal_entrapment = cause(
    "entrapped popliteal artery", scope=Scope.LEG, cites=(popliteal_entrapment_series, exertional_leg_pain_table)
)
aortoiliac_disease = cause(
    "narrowed or blocked aorta or iliac artery", scope=Scope.LEG, cites=(leriche_summaries,), synonyms=("Leriche",)
)
phantom_pain = cause("phantom pain", scope=Scope.LEG, cites=(unverified,), synonyms=("phantom limb", "stump pain"))
emboli_by_blue_toes_with_pulses = argue_for(
    cholesterol_embolism, all_of(leg_blue.among(Change.NEW), pedal_pulses_present), cites=(cholesterol_emboli,)
)
entrapment_by_age = argue_for(
    popliteal_entrapment,
    all_of(at_most(age, "45"), comes_with_walking, confined_to_calf),
    cites=(exertional_leg_pain_table, popliteal_entrapment_series),
)
aortoiliac_by_groin_pulse = argue_for(
    aortoiliac_disease,
    all_of(comes_with_walking, femoral.among(Pulse.DIMINISHED, Pulse.ABSENT)),
    cites=(leriche_summaries,),
)
aortoiliac_by_thigh_or_buttock = argue_for(aortoiliac_disease, walking_pain_in_thigh_or_buttock, cites=(leriche_summaries,))
pain_after_amputation = all_of(
    pain,
    amputation.among(Amputation.TOES, Amputation.PART_OF_THE_FOOT, Amputation.BELOW_THE_KNEE, Amputation.ABOVE_THE_KNEE),
)
phantom_by_amputation = argue_for(
    phantom_pain,
    pain_after_amputation,
    cites=(unverified,),
)
