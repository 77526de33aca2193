"""The foot: what is asked and looked for."""

from pulsefirst.guideline.foot.answers import InfectionGrade, TissueLoss, WoundGrade
from pulsefirst.guideline.shared.complaint import gangrene, wound
from pulsefirst.language import any_of
from pulsefirst.model.conditions import Burden, Coded, Flag
from pulsefirst.model.legs import Scope

foot_deformity = Flag(
    question="Is this foot deformed: hammertoe, bunion, flat foot?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="feet and spine",
    synonyms=("hammertoe", "bunion", "pes planovalgus", "flat foot", "fallen arches"),
)
wound_grade = Coded(
    question="How large and deep is the wound of this foot, grade 1 to 3?",
    elicit="Grade 1: small and shallow, no bone exposed but that of the last toe bone, no gangrene. Grade 2: deeper, with bone, "
    "joint or tendon exposed, or a shallow ulcer of the heel, or gangrene of toes alone. Grade 3: deep and extensive in the "
    "front or middle of the foot, through the full thickness of the heel, or extensive gangrene.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
    synonyms=("WIfI wound", "W grade"),
    values=WoundGrade,
    only_if=any_of(wound, gangrene),
    abnormal=(WoundGrade.TWO, WoundGrade.THREE),
)
foot_infection_grade = Coded(
    question="How far is this foot infected, grade 0 to 3?",
    elicit="Two or more of swelling, redness over 0.5 cm, tenderness, warmth, pus are an infection. Grade 1: of the skin, redness of "
    "2 cm at most. Grade 2: redness over 2 cm, or deeper (abscess, bone, joint, fascia). Grade 3: with two or more of: "
    "above 38 or below 36 degrees C; heart rate above 90; more than 20 breaths a minute or PaCO2 below 32 mmHg; white cells "
    "above 12 or below 4 x 10^9/L, or a tenth of them immature.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
    synonyms=("WIfI infection", "fI grade", "SIRS"),
    values=InfectionGrade,
    no=InfectionGrade.NONE,
    abnormal=(InfectionGrade.ONE, InfectionGrade.TWO, InfectionGrade.THREE),
)
gangrene_wet = Flag(
    question="Is the dead part wet: swollen, weeping or foul, or red around it?",
    label="wet gangrene",
    elicit="Dry gangrene is black, shrunken and sharply bounded.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="skin",
    synonyms=("wet gangrene", "infected gangrene"),
    only_if=gangrene,
    abnormal=True,
)
probe_touches_bone = Flag(
    question="Does a blunt sterile probe touch bone at the bottom of the wound?",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="skin",
    synonyms=("probe to bone", "osteomyelitis"),
    only_if=wound,
    abnormal=True,
)
foot_bone_infected = Flag(
    question="Did an image show infected bone or an abscess in this foot?",
    label="infected bone of the foot",
    scope=Scope.LEG,
    burden=Burden.IMAGING,
    section="laboratory",
    synonyms=("osteomyelitis on MRI", "abscess"),
    abnormal=True,
)
limb_outside_wifi = Flag(
    question="Is the trouble of this leg vasospasm, vasculitis, Buerger's disease, acute ischemia or a fresh injury?",
    label="limb outside the WIfI stages",
    scope=Scope.LEG,
    section="instruments",
    synonyms=("thromboangiitis",),
)
tissue_loss_extent = Coded(
    question="How much of this foot is lost?",
    label="extent of the tissue loss",
    elicit="Minor: toes or a shallow ulcer. Major: above the level of the metatarsals; the foot can no longer be saved as it is.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
    synonyms=("Rutherford 5", "Rutherford 6"),
    values=TissueLoss,
    only_if=any_of(wound, gangrene),
)
foot_sore_ever = Flag(question="Was there ever an open sore on a foot?", label="a foot sore ever", section="instruments")
foot_skin_cracks = Flag(question="Is the skin of the feet so dry that it cracks?", section="instruments")
had_amputation = Flag(question="Was there ever an amputation?", label="an earlier amputation", section="instruments")
foot_skin_abnormal = Flag(
    question="Is the skin of this foot dry, callused, cracked or infected?",
    label="abnormal skin of the foot",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
    synonyms=("callus", "fissure"),
)
