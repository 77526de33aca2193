"""The veins: what is asked and looked for."""

from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.veins.answers import Dimer, VeinScan
from pulsefirst.language import range_of
from pulsefirst.model.conditions import Burden, Coded, Flag, Measured, Since
from pulsefirst.model.legs import Scope

earlier_thrombosis = Flag(
    question="An earlier venous thrombosis?",
    section="background",
    synonyms=("prior DVT", "clot", "blood clot", "DVT", "PE", "VTE", "deep vein thrombosis", "pulmonary embolism"),
)
recent_surgery = Flag(question="Surgery in the last 12 weeks?", section="background", synonyms=("operation",))
leg_swelling = Flag(
    question="Is this leg swollen?",
    elicit="Thigh, knee, calf, ankle or foot; compare both sides.",
    scope=Scope.LEG,
    section="background",
    burden=Burden.TOUCH,
    synonyms=("edema", "swelling", "swollen leg", "swollen ankle", "oedema", "fat leg", "puffy"),
    abnormal=True,
)
swelling_onset = Since(
    question="When did the swelling of this leg begin?",
    elicit="Where it has grown lately: when it began to grow.",
    scope=Scope.LEG,
    section="background",
    synonyms=("swollen since",),
    only_if=leg_swelling,
)
calf_tenderness = Flag(
    question="Is this calf tender?",
    elicit="Press the calf muscle against the bone, gently.",
    scope=Scope.LEG,
    section="background",
    burden=Burden.TOUCH,
    abnormal=True,
    synonyms=("sore calf",),
)
leg_blue = Coded(
    question="Is this leg or foot blue, purple or mottled, and is that new?",
    label="blue leg",
    scope=Scope.LEG,
    section="swelling and color",
    burden=Burden.TOUCH,
    synonyms=("cyanosis", "phlegmasia", "blue toes", "mottled leg", "blue leg", "purple toes", "mottling", "livedo"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    abnormal=(Change.NEW,),
)
immobile_lately = Flag(
    question="In bed for 3 days or more, or major surgery within 12 weeks?",
    label="immobile of late",
    section="swelling and color",
    synonyms=("immobilization", "bedridden", "long flight", "flight", "travel", "bedbound", "long haul"),
)
estrogen_or_childbirth = Flag(
    question="Takes estrogen, or gave birth in the last 6 weeks?",
    label="estrogen or recent childbirth",
    section="swelling and color",
    synonyms=(
        "contraceptive pill",
        "hormone therapy",
        "postpartum",
        "pill",
        "HRT",
        "combined pill",
        "after birth",
        "postnatal",
    ),
)
active_cancer = Flag(
    question="Cancer that is treated now or was in the last 6 months, or is cared for palliatively?",
    section="instruments",
    only_if=cancer_history,
)
leg_in_plaster = Flag(
    question="Was this leg in plaster lately?",
    scope=Scope.LEG,
    section="instruments",
    synonyms=("cast", "immobilization"),
)
thigh_vein_tenderness = Flag(
    question="Is this thigh tender along its deep veins, on the inner side from the groin to the knee?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
)
whole_leg_swollen = Flag(
    question="Is the whole of this leg swollen?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
    only_if=leg_swelling,
)
calf_girth = Measured(
    question="Girth of this calf?",
    elicit="10 cm below the tibial tuberosity, both sides.",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="instruments",
    synonyms=("calf circumference", "calf swelling"),
    unit="cm",
    units=("mm",),
    **range_of("10", "100"),
)
pitting_edema = Flag(
    question="Does a finger leave a pit in this leg?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
    synonyms=("pitting",),
    only_if=leg_swelling,
)
collateral_veins = Flag(
    question="Have veins of the skin of this leg opened up that are not varicose?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
)
other_cause_as_likely_as_clot = Flag(
    question="Is another diagnosis at least as likely as a deep vein thrombosis of this leg?",
    elicit="A judgment of whoever examines; nothing on the case answers it.",
    scope=Scope.LEG,
    section="instruments",
    synonyms=("alternative diagnosis", "Wells"),
)
d_dimer = Coded(
    question="What did the D-dimer show?",
    label="D-dimer",
    elicit="Against the laboratory's limit; where it adjusts the limit for age, against that.",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("D-dimer", "fibrin degradation", "clot test", "fibrinogen"),
    values=Dimer,
    yes=Dimer.RAISED,
    no=Dimer.NOT_RAISED,
)
vein_scan = Coded(
    question="What did the ultrasound of the veins of this leg show?",
    label="ultrasound of the veins",
    scope=Scope.LEG,
    burden=Burden.IMAGING,
    section="laboratory",
    synonyms=(
        "compression ultrasound",
        "duplex of the veins",
        "Doppler of the veins",
        "venous ultrasound",
        "leg ultrasound",
        "clot",
    ),
    values=VeinScan,
    yes=VeinScan.CLOT,
    no=VeinScan.NO_CLOT,
    abnormal=(VeinScan.CLOT,),
)
