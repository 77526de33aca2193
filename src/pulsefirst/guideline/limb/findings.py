"""The arteries of the limb: what is asked and looked for."""

from pulsefirst.guideline.shared.answers import Change, Doppler, Pulse
from pulsefirst.guideline.shared.codes import DICOM_SITE, SIGNS_WITH_A_WEIGHT
from pulsefirst.guideline.shared.complaint import cramp, rest_pain
from pulsefirst.language import range_of, snomed
from pulsefirst.model.conditions import Burden, Coded, Flag, Measured
from pulsefirst.model.legs import Scope

pain_above_ankle = Flag(
    question="Does the pain at rest reach above the ankle?",
    scope=Scope.LEG,
    section="symptoms",
    only_if=rest_pain.among(Change.LONG_STANDING, Change.NEW),
)
comes_with_walking = Flag(
    question="Does walking bring it on in this leg?",
    scope=Scope.LEG,
    section="walking and posture",
    synonyms=("exertional", "claudication", "intermittent claudication", "pain on walking", "window shopping disease"),
)
gone_within_10_minutes_of_rest = Flag(
    question="Is it gone within 10 minutes of rest?",
    scope=Scope.LEG,
    section="walking and posture",
    synonyms=("relief with rest", "claudication"),
    only_if=comes_with_walking,
)
eased_by_standing_still = Flag(
    question="Is standing still enough to ease it?",
    scope=Scope.LEG,
    section="walking and posture",
    only_if=comes_with_walking,
)
confined_to_calf = Flag(
    question="Is the cramp confined to the calf?",
    scope=Scope.LEG,
    section="walking and posture",
    synonyms=("calf cramp",),
    only_if=cramp,
)
dorsalis_pedis_doppler = Coded(
    question="Is there an arterial signal at the dorsalis pedis?",
    label="dorsalis pedis Doppler signal",
    elicit="Hand-held Doppler at the bedside, with gel, lightly, on the back of the foot.",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="pulses",
    synonyms=("Doppler signal", "arterial Doppler"),
    values=Doppler,
    codes=(snomed("86547008", DICOM_SITE),),
    abnormal=(Doppler.MONOPHASIC, Doppler.SILENT),
)
posterior_tibial_doppler = Coded(
    question="Is there an arterial signal at the posterior tibial?",
    label="posterior tibial Doppler signal",
    elicit="Hand-held Doppler behind the inner ankle bone.",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="pulses",
    synonyms=("Doppler signal", "arterial Doppler"),
    values=Doppler,
    codes=(snomed("13363002", DICOM_SITE),),
    abnormal=(Doppler.MONOPHASIC, Doppler.SILENT),
)
popliteal_doppler = Coded(
    question="Is there an arterial signal at the popliteal artery?",
    label="popliteal Doppler signal",
    elicit="Hand-held Doppler behind the slightly bent knee.",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="pulses",
    values=Doppler,
    codes=(snomed("43899006", DICOM_SITE),),
)
femoral_doppler = Coded(
    question="Is there an arterial signal at the femoral artery?",
    label="femoral Doppler signal",
    elicit="Hand-held Doppler in the groin.",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="pulses",
    values=Doppler,
    codes=(snomed("7657000", DICOM_SITE),),
)
venous_doppler = Coded(
    question="Is there a venous signal at the ankle?",
    label="venous Doppler signal",
    elicit="Hand-held Doppler; squeeze the foot to bring the signal out.",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="pulses",
    values=Doppler,
)
dorsalis_pedis = Coded(
    question="Dorsalis pedis pulse?",
    elicit="Two fingers on the back of the foot, beside the tendon of the great toe. Compare both feet.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="pulses",
    synonyms=("DP pulse", "pedal pulse", "foot pulse", "pulses", "distal pulses", "foot pulses", "DP"),
    values=Pulse,
    yes=Pulse.PRESENT,
    no=Pulse.ABSENT,
    codes=(snomed("86547008", DICOM_SITE),),
    otherwise=(dorsalis_pedis_doppler,),
    abnormal=(Pulse.DIMINISHED, Pulse.ABSENT, Pulse.UNCERTAIN),
)
posterior_tibial = Coded(
    question="Posterior tibial pulse?",
    elicit="Two fingers behind the inner ankle bone. Compare both feet.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="pulses",
    synonyms=("PT pulse", "pedal pulse", "foot pulse", "pulses", "distal pulses", "foot pulses"),
    values=Pulse,
    yes=Pulse.PRESENT,
    no=Pulse.ABSENT,
    codes=(snomed("13363002", DICOM_SITE),),
    otherwise=(posterior_tibial_doppler,),
    abnormal=(Pulse.DIMINISHED, Pulse.ABSENT, Pulse.UNCERTAIN),
)
popliteal = Coded(
    question="Popliteal pulse?",
    elicit="Both hands behind the slightly bent knee.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="pulses",
    values=Pulse,
    yes=Pulse.PRESENT,
    no=Pulse.ABSENT,
    codes=(snomed("43899006", DICOM_SITE),),
    otherwise=(popliteal_doppler,),
    abnormal=(Pulse.DIMINISHED, Pulse.ABSENT, Pulse.UNCERTAIN),
    synonyms=("pulse behind the knee",),
)
femoral = Coded(
    question="Femoral pulse?",
    elicit="In the groin, halfway between the hip bone in front and the pubic bone.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="pulses",
    values=Pulse,
    yes=Pulse.PRESENT,
    no=Pulse.ABSENT,
    codes=(snomed("7657000", DICOM_SITE),),
    otherwise=(femoral_doppler,),
    abnormal=(Pulse.DIMINISHED, Pulse.ABSENT, Pulse.UNCERTAIN),
    synonyms=("groin pulse",),
)
pallor = Coded(
    question="Is this foot or leg pale, and is that new or unlike the other?",
    elicit="Compare both feet, lying flat and lifted.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="skin",
    synonyms=("pale", "white foot", "white leg"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    abnormal=(Change.NEW,),
)
coolness = Coded(
    question="Is this foot or leg cool, and is that new or unlike the other?",
    elicit="Back of the hand, from the knee downward, both sides.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="skin",
    synonyms=("cold foot", "poikilothermia", "cool skin", "cold leg", "cold toes"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    abnormal=(Change.NEW,),
)
hair_loss = Flag(
    question="Is hair lost on this leg or foot?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="skin",
)
stated_acute_limb_ischemia = Flag(
    question="Acute limb ischemia, stated by a clinician?",
    label="a stated diagnosis of acute limb ischemia",
    scope=Scope.LEG,
    section="stated diagnoses",
    stated=True,
)
stated_chronic_limb_threat = Flag(
    question="Chronic limb-threatening ischemia, stated by a clinician?",
    label="a stated diagnosis of chronic limb-threatening ischemia",
    scope=Scope.LEG,
    section="stated diagnoses",
    synonyms=("CLTI", "critical limb ischemia"),
    stated=True,
)
stated_peripheral_artery_disease = Flag(
    question="Peripheral artery disease, stated by a clinician?",
    label="a stated diagnosis of peripheral artery disease",
    section="stated diagnoses",
    synonyms=("known peripheral artery disease", "PAD"),
    stated=True,
)
walking_distance_fell_suddenly = Flag(
    question="Did the distance this leg can walk fall suddenly, within days?",
    scope=Scope.LEG,
    section="walking and posture",
    synonyms=("sudden short claudication", "sudden fall in walking distance"),
    only_if=comes_with_walking,
    abnormal=True,
)
pulse_known_before = Flag(
    question="Was the missing foot pulse of this leg recorded as present before?",
    scope=Scope.LEG,
    section="pulses",
    synonyms=("pulse lost", "pulse previously present"),
)
flow_measured_now = Flag(
    question="Were index and Doppler of this leg taken after its latest change, within the last 2 hours?",
    scope=Scope.LEG,
    section="pressures",
    synonyms=("measured now",),
)
bypass_or_stent = Flag(
    question="A bypass, a stent or a repaired aneurysm of the arteries of this leg?",
    scope=Scope.LEG,
    section="background",
    synonyms=(
        "graft",
        "stent",
        "vascular reconstruction",
        "popliteal aneurysm",
        "angioplasty",
        "revascularization",
        "bypass graft",
    ),
)
atrial_fibrillation = Flag(
    question="Atrial fibrillation?", section="background", synonyms=("AF", "irregular heartbeat", "flutter", "arrhythmia")
)
coronary_disease = Flag(
    question="Coronary disease?",
    section="background",
    synonyms=("angina", "heart attack", "MI", "IHD", "ischemic heart disease", "heart stent"),
)
walking_distance = Measured(
    question="How far can the patient walk before stopping?",
    section="background",
    unit="m",
    units=("km", "yd", "mi"),
    **range_of("0", "20000"),
    synonyms=("how far", "claudication distance", "yards", "walks"),
)
arterial_bruit = Flag(
    question="Is there a bruit over an artery of this leg: in the groin, above it, or behind the knee?",
    elicit="The bell of a stethoscope, at rest.",
    scope=Scope.LEG,
    section=SIGNS_WITH_A_WEIGHT,
    burden=Burden.DEVICE,
    synonyms=("iliac bruit", "femoral bruit", "popliteal bruit"),
)
