"""Muscle and compartment: what is asked and looked for."""

from pulsefirst.guideline.shared.codes import LOINC_TABLE
from pulsefirst.language import loinc
from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.legs import Scope

dark_urine = Flag(
    question="Is the urine dark like tea or cola?",
    section="general illness",
    synonyms=("myoglobinuria", "cola-colored urine", "brown urine", "black urine"),
    abnormal=True,
)
leg_tense = Flag(
    question="Is a compartment of this leg tight, tense and hard?",
    label="tense leg",
    scope=Scope.LEG,
    section="swelling and color",
    burden=Burden.TOUCH,
    synonyms=("tight compartment", "wooden", "tight, tense leg", "compartment syndrome", "hard calf"),
    abnormal=True,
)
pain_on_passive_stretch = Flag(
    question="Does moving the toes or the ankle for the patient cause severe pain in this leg?",
    elicit="Bend and stretch toes and ankle gently, without the patient's help.",
    scope=Scope.LEG,
    section="swelling and color",
    burden=Burden.TOUCH,
    synonyms=("passive stretch",),
    abnormal=True,
)
pain_out_of_proportion = Flag(
    question="Is the pain in this leg far worse than what can be seen explains?",
    scope=Scope.LEG,
    section="swelling and color",
    synonyms=("disproportionate pain", "agonizing pain"),
    abnormal=True,
)
tightness_goes_with_rest = Flag(
    question="Does the tightness of this leg come with effort alone, and go within an hour of rest each time?",
    scope=Scope.LEG,
    section="swelling and color",
    synonyms=("chronic exertional compartment", "shin tightness on running"),
)
compartment_cause = Flag(
    question="In the last 6 days: a blow, a fracture or a crush of this leg, a bleed into it, a tight plaster, a long lie, very hard effort, or "
    "its blood flow restored?",
    label="something that causes compartment syndrome",
    scope=Scope.LEG,
    section="swelling and color",
    synonyms=("fracture", "crush", "reperfusion", "cast", "hematoma", "exertion", "long lie"),
)
creatine_kinase_very_high = Flag(
    question="Is the creatine kinase more than 5 times the laboratory's upper limit?",
    label="very high creatine kinase",
    elicit="Where only the verdict is at hand; a number says it itself.",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("rhabdomyolysis",),
    codes=(loinc("2157-6", LOINC_TABLE),),
    abnormal=True,
)
