"""Spine and cord: bladder, bowel, saddle and the signs of the cord."""

from pulsefirst.guideline.shared.answers import Change
from pulsefirst.language import any_of, number, range_of
from pulsefirst.model.conditions import Burden, Coded, Flag, Mark, Measured, Since
from pulsefirst.model.legs import Scope

saddle_numbness = Coded(
    question="Is the skin between the legs, around the anus or of the genitals numb or different when wiping?",
    elicit="Ask in plain words, or test with a pin; unknown timing counts as new.",
    section="spine and bladder",
    synonyms=(
        "saddle anesthesia",
        "perianal numbness",
        "genital numbness",
        "numb bottom",
        "numb down below",
        "sitting area",
        "perineum",
    ),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    abnormal=(Change.LONG_STANDING, Change.NEW),
)
bladder_change = Coded(
    question="Has passing water changed: starting, feeling it, holding it?",
    elicit="A leak on coughing for years, or after childbirth, is long-standing; unknown timing counts as new.",
    section="spine and bladder",
    synonyms=(
        "incontinence",
        "urinary symptoms",
        "passing urine",
        "pee",
        "urine",
        "waterworks",
        "hesitancy",
        "urgency",
        "cannot pee",
        "wee",
        "toilet",
    ),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    abnormal=(Change.LONG_STANDING, Change.NEW),
)
urinary_retention = Coded(
    question="Is the patient unable to pass water, or is the bladder full after trying?",
    section="spine and bladder",
    synonyms=("retained urine", "retention", "cannot pass urine", "cannot pee", "full bladder"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    abnormal=(Change.LONG_STANDING, Change.NEW),
)
bowel_change = Coded(
    question="Has bowel control or the feeling of a full rectum changed?",
    elicit="Constipation alone does not count.",
    section="spine and bladder",
    synonyms=("fecal incontinence", "bowel dysfunction", "soiling", "constipation", "stool", "poo"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    abnormal=(Change.LONG_STANDING, Change.NEW),
)
urinary_incontinence = Flag(
    question="Does urine leak?",
    section="spine and bladder",
    synonyms=("wetting", "leak of urine", "incontinence", "wet pants", "leaking", "wet myself"),
    only_if=bladder_change.among(Change.LONG_STANDING, Change.NEW),
    abnormal=True,
)
SPHINCTER_TROUBLE = any_of(
    saddle_numbness.among(Change.LONG_STANDING, Change.NEW),
    bladder_change.among(Change.LONG_STANDING, Change.NEW),
    urinary_retention.among(Change.LONG_STANDING, Change.NEW),
    bowel_change.among(Change.LONG_STANDING, Change.NEW),
)
sphincter_onset = Since(
    question="When did the trouble of bladder, bowel or saddle begin?",
    label="onset of the bladder or bowel trouble",
    elicit="Its own beginning, not that of the leg or the back; where several are disturbed, of the newest.",
    section="spine and bladder",
    synonyms=("bladder since", "incontinent since"),
    only_if=SPHINCTER_TROUBLE,
)
sphincter_worse_within_14_days = Flag(
    question="Has the trouble of bladder, bowel or saddle changed for the worse in the last 14 days?",
    label="bladder or bowel trouble worse within 14 days",
    elicit="Ask it of everyone in whom it is old: in pregnancy, after childbirth, with the prostate.",
    section="spine and bladder",
    synonyms=("bladder worse", "new leak"),
    only_if=SPHINCTER_TROUBLE,
    abnormal=True,
)
sexual_change = Coded(
    question="Has sexual function changed?",
    label="change of sexual function",
    elicit="Numb genitals belong to the saddle.",
    section="spine and bladder",
    synonyms=("erectile dysfunction", "impotence"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    abnormal=(Change.NEW,),
)
anal_tone_reduced = Flag(
    question="Is anal tone or squeeze reduced?",
    label="reduced anal tone",
    section="spine and bladder",
    burden=Burden.TOUCH,
    synonyms=("anal tone", "anal squeeze", "rectal examination", "PR exam", "per rectum", "DRE"),
    abnormal=True,
)
post_void_residual = Measured(
    question="How much urine is left in the bladder after voiding?",
    label="post-void residual",
    elicit="Scan at once after voiding. A small residual excludes nothing.",
    section="spine and bladder",
    burden=Burden.DEVICE,
    synonyms=("bladder scan", "PVR", "residual volume"),
    unit="mL",
    marks=(Mark(urinary_retention, at_least=number("201"), answer=Change.NEW),),
    **range_of("0", "5000"),
)
stated_cauda_equina = Flag(
    question="Diagnosis: cauda equina syndrome?",
    label="a stated diagnosis of cauda equina syndrome",
    section="stated diagnoses",
    stated=True,
    abnormal=True,
)
sensory_level = Coded(
    question="Is there a line on the trunk below which feeling is lost or different?",
    elicit="Draw a cold or sharp thing up the trunk, front and back.",
    section="spine and bladder",
    burden=Burden.TOUCH,
    synonyms=("level", "band around the trunk", "trunk level"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    abnormal=(Change.LONG_STANDING, Change.NEW),
)
upper_motor_neuron_signs = Coded(
    question="Does the big toe go up, does the ankle beat, or is this leg stiff?",
    elicit="Stroke the sole; push the foot up sharply; move the relaxed leg. If it cannot be told whether it is new, it is new.",
    scope=Scope.LEG,
    section="spine and bladder",
    burden=Burden.TOUCH,
    synonyms=(
        "babinski",
        "clonus",
        "spasticity",
        "extensor plantar",
        "upgoing toe",
        "hyperreflexia",
        "plantar response",
        "stiff leg",
        "UMN",
    ),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    abnormal=(Change.LONG_STANDING, Change.NEW),
)
lhermitte = Flag(
    question="Does bending the neck send an electric shock down the back or the legs?",
    label="Lhermitte sign",
    section="spine and bladder",
    synonyms=("Lhermitte sign",),
    abnormal=True,
)
