"""Aorta and lung: what is asked and looked for."""

from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.spine.findings import back_pain
from pulsefirst.language import any_of
from pulsefirst.model.conditions import Burden, Coded, Flag, Since

sudden_trunk_pain = Flag(
    question="Sudden severe or tearing pain of the chest, the back, the belly or the groin?",
    label="sudden trunk pain",
    section="chest, back and aorta",
    synonyms=(
        "tearing pain",
        "dissection",
        "abdominal pain",
        "groin pain",
        "ripping pain",
        "stomach pain",
        "belly pain",
        "tummy pain",
    ),
    abnormal=True,
)
trunk_pain_began = Since(
    question="When did that pain of the trunk begin?",
    label="beginning of the trunk pain",
    section="chest, back and aorta",
    only_if=sudden_trunk_pain,
)
tearing_or_moving_pain = Flag(
    question="Was that pain tearing, or did it move down the trunk?",
    label="tearing or moving pain",
    section="chest, back and aorta",
    synonyms=("ripping", "migrating pain"),
    only_if=sudden_trunk_pain,
    abnormal=True,
)
low_back_pain_on_lifting = Flag(
    question="Was it of the low back alone, and did it come with lifting, bending or twisting?",
    label="low back pain on lifting",
    section="chest, back and aorta",
    synonyms=("back strain", "lumbago"),
    only_if=any_of(sudden_trunk_pain, back_pain),
)
known_aortic_disease = Flag(
    question="A known aneurysm, dissection or operation of the aorta, Marfan syndrome or the like, or aortic disease in the family?",
    label="known aortic disease",
    section="chest, back and aorta",
    synonyms=("AAA", "Marfan", "aortic graft"),
)
pulsatile_mass = Flag(
    question="Is there a pulsating swelling in the belly?",
    label="pulsatile abdominal mass",
    section="chest, back and aorta",
    burden=Burden.TOUCH,
    synonyms=("aneurysm", "AAA"),
    abnormal=True,
)
breathless_or_chest_pain = Flag(
    question="New breathlessness, chest pain or collapse?",
    label="breathlessness, chest pain or collapse",
    section="chest, back and aorta",
    synonyms=("pulmonary embolism", "PE", "dyspnea"),
)
breathless = Coded(
    question="Breathless, and is that new or worse?",
    section="chest, back and aorta",
    synonyms=("dyspnea", "shortness of breath", "SOB", "short of breath"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    only_if=breathless_or_chest_pain,
    abnormal=(Change.NEW,),
)
chest_pain = Coded(
    question="Chest pain, on breathing or otherwise, and is that new?",
    section="chest, back and aorta",
    synonyms=("pleuritic pain", "angina"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    only_if=breathless_or_chest_pain,
    abnormal=(Change.NEW,),
)
collapse = Flag(
    question="Did the patient faint or collapse with it?",
    section="chest, back and aorta",
    synonyms=("syncope", "blackout", "dizzy", "dizziness", "fainting", "light-headed", "passed out"),
    only_if=breathless_or_chest_pain,
    abnormal=True,
)
