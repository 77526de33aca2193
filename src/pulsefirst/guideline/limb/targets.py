"""The arteries of the limb: what acts are aimed at."""

from pulsefirst.guideline.shared.codes import LOINC_TABLE
from pulsefirst.language import loinc
from pulsefirst.model.recommendations import Category, Target

pulse_examination = Target(title="pulse examination", category=Category.EXAMINATION)
doppler_examination = Target(title="hand-held Doppler", category=Category.EXAMINATION)
limb_viability = Target(title="limb viability", category=Category.EXAMINATION)
skin_inspection = Target(title="inspection of the skin", category=Category.EXAMINATION)
ankle_brachial_test = Target(
    title="ankle-brachial index",
    category=Category.EXAMINATION,
    synonyms=("ABI", "ABPI", "ankle brachial pressure index", "index"),
    codes=(loinc("77194-9", LOINC_TABLE),),
)
limb_pressures = Target(title="ankle and toe pressures", category=Category.EXAMINATION, synonyms=("ABPI",))
arteriography = Target(
    title="arteriography",
    category=Category.LIMB_IMAGING,
    synonyms=("catheter angiography", "DSA", "angiogram", "angiography"),
)
ct_or_mr_angiography = Target(
    title="CT or MR angiography",
    category=Category.LIMB_IMAGING,
    synonyms=("CTA", "MRA", "angiography", "CT angiogram", "MR angiogram", "contrast scan", "angiogram"),
)
emergency_thromboembolectomy = Target(
    title="emergency thromboembolectomy",
    category=Category.PROCEDURE,
    synonyms=("embolectomy", "clot removal", "thrombectomy"),
)
smoking_cessation = Target(
    title="smoking cessation", category=Category.ADVICE, synonyms=("smoker", "stop smoking", "quit smoking", "nicotine")
)
lipid_management = Target(title="lipid management", category=Category.ADVICE, synonyms=("statin", "cholesterol", "lipids"))
exercise_program = Target(
    title="structured exercise program",
    category=Category.ADVICE,
    synonyms=("supervised exercise", "walking exercise", "exercise therapy"),
)
vascular_label = Target(title="a vascular label without an index", category=Category.ADVICE)
delay_for_imaging = Target(title="imaging before treatment of a threatened limb", category=Category.LIMB_IMAGING)
analgesia_and_fasting = Target(title="analgesia, access and fasting", category=Category.ADVICE)
emergency_bloods = Target(title="ECG and bloods for theatre", category=Category.LABORATORY, synonyms=("group and save",))
limb_position = Target(title="raising or warming the leg", category=Category.ADVICE)
exercise_test = Target(
    title="index after exercise", category=Category.EXAMINATION, synonyms=("treadmill test", "exercise ABI")
)
toe_pressure_test = Target(title="toe pressure", category=Category.EXAMINATION, synonyms=("toe-brachial index",))
