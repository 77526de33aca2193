"""How letters speak: answers that are said alike everywhere, what is background, and the English of a place."""

from pulsefirst.guideline.brain.answers import BrainSign
from pulsefirst.guideline.limb.findings import walking_distance
from pulsefirst.guideline.limb.measurements import computed_abi
from pulsefirst.guideline.limb.pictures import (
    immediately_threatened,
    immediately_threatened_or_worse,
    irreversible,
    marginally_threatened,
    viable,
)
from pulsefirst.guideline.nerves.findings import falls, foot_drop, gait_disturbance, hands_affected
from pulsefirst.guideline.nerves.treatment import no_long_immobilization, no_splint, splint_for_a_reason
from pulsefirst.guideline.patient.findings import age, fever, newly_confused, no_urine_for_18_hours, sex, weight_loss
from pulsefirst.guideline.shared.answers import Change, Doppler, LaboratoryFlag, Pulse
from pulsefirst.guideline.spine.findings import back_pain
from pulsefirst.guideline.veins.findings import calf_tenderness, leg_in_plaster, leg_swelling, swelling_onset
from pulsefirst.language import any_of, in_either_leg
from pulsefirst.model.texts import English, LetterParts, NamedInQuestion, SpokenAnswers, SpokenNumber, SpokenStage

ANSWERS_SAID = (
    SpokenAnswers(values=Change, says={Change.LONG_STANDING: "unchanged long-standing {}", Change.NEW: "new {}"}),
    SpokenAnswers(
        values=BrainSign,
        says={
            BrainSign.LONG_STANDING: "unchanged long-standing {}",
            BrainSign.NEW: "new {}",
            BrainSign.GONE: "{} that has gone",
        },
    ),
    SpokenAnswers(
        values=Pulse,
        says={Pulse.PRESENT: "{} felt", Pulse.DIMINISHED: "weak {}", Pulse.ABSENT: "no {}", Pulse.UNCERTAIN: "{} uncertain"},
    ),
    SpokenAnswers(
        values=Doppler,
        says={
            Doppler.MULTIPHASIC: "multiphasic {}",
            Doppler.MONOPHASIC: "monophasic {}",
            Doppler.AUDIBLE: "{} audible",
            Doppler.SILENT: "no {}",
        },
    ),
    SpokenAnswers(
        values=LaboratoryFlag,
        says={LaboratoryFlag.SEVERELY_LOW: "{} severely low", LaboratoryFlag.SEVERELY_HIGH: "{} severely high"},
    ),
)
STAGES = (
    SpokenStage(on=irreversible, says="probably beyond saving (Rutherford III): the surgeon decides"),
    SpokenStage(on=immediately_threatened, says="immediately threatened (Rutherford IIb)"),
    SpokenStage(on=immediately_threatened_or_worse, says="immediately threatened or worse (Rutherford IIb or III)"),
    SpokenStage(on=marginally_threatened, says="marginally threatened (Rutherford IIa)"),
    SpokenStage(on=viable, says="viable so far (Rutherford I)"),
)
IN_QUESTION = (
    NamedInQuestion(
        on=(no_splint, no_long_immobilization),
        when=any_of(splint_for_a_reason, in_either_leg(any_of(foot_drop, leg_in_plaster))),
    ),
)
PARTS = (
    LetterParts(
        age=age,
        sex=sex,
        background=("patient", "background", "known conditions", "medicines", "dosing"),
        of_now=(
            back_pain,
            calf_tenderness,
            falls,
            fever,
            gait_disturbance,
            hands_affected,
            leg_swelling,
            newly_confused,
            no_urine_for_18_hours,
            swelling_onset,
            walking_distance,
            weight_loss,
        ),
    ),
)
WORKED_OUT = (SpokenNumber(of=computed_abi, noun="ABI"),)
BRITISH = {
    "ischemi": "ischaemi",
    "ankle-brachial index": "ABPI",
    "ABI": "ABPI",
    "anesthe": "anaesthe",
    "calcemi": "calcaemi",
    "magnesemi": "magnesaemi",
    "kalemi": "kalaemi",
    "glycemi": "glycaemi",
    "hemat": "haemat",
    "hemoglobin": "haemoglobin",
    "hemolysis": "haemolysis",
    "hemorrh": "haemorrh",
    "edema": "oedema",
    "diarrhea": "diarrhoea",
    "estrogen": "oestrogen",
    "orthopedic": "orthopaedic",
    "paresthetica": "paraesthetica",
    "tumorous": "tumorous",
    "tumor": "tumour",
    "color": "colour",
    "necrotizing": "necrotising",
    "revascularization": "revascularisation",
    "generalized": "generalised",
    "ionized": "ionised",
    "immobilization": "immobilisation",
    "disk": "disc",
    "fiber": "fibre",
    "program": "programme",
    "shopping cart": "shopping trolley",
    "physical therapy": "physiotherapy",
    "blood count; metabolic panel with kidney function, calcium and magnesium": "FBC, U&E, calcium and magnesium",
    "blood count and metabolic panel with kidney function, calcium and magnesium": "FBC, U&E, calcium and magnesium",
    "blood count, kidney function and electrolytes": "FBC, U&E",
    "blood count": "FBC",
    "thyroid-stimulating hormone": "TSH",
    "orthostatic": "postural",
}
AMERICAN = {
    "group and save": "type and screen",
    "nil by mouth": "NPO",
    "passing water": "urinating",
    "theatre": "the operating room",
    "blood count": "CBC",
    "thyroid-stimulating hormone": "TSH",
    "ankle-brachial index": "ABI",
}
ENGLISHES = (
    English(name="American", month_first=True, words=AMERICAN),
    English(name="British", words=BRITISH),
)
