"""What is asked of a patient because of a medicine: size, pregnancy, organs, allergies, other medicines."""

from pulsefirst.guideline.background import pregnant
from pulsefirst.language import range_of
from pulsefirst.model.findings import Burden, Flag, Measured

# --- the patient ------------------------------------------------------------------------------------------------------

body_weight = Measured(
    question="How much does the patient weigh?",
    elicit="Weighed, not guessed, where a dose goes by it.",
    burden=Burden.DEVICE,
    section="dosing",
    synonyms=("weight", "body mass", "kg"),
    unit="kg",
    units=("lb",),
    **range_of("20", "350"),
)
weeks_pregnant = Measured(
    question="In which week is the pregnancy?",
    elicit="Completed weeks.",
    section="dosing",
    synonyms=("gestation", "trimester", "gestational age"),
    only_if=pregnant,
    unit="weeks",
    **range_of("0", "45"),
)

# --- organs -----------------------------------------------------------------------------------------------------------

chronic_liver_disease = Flag(
    question="Chronic liver disease?", section="dosing", synonyms=("hepatitis", "fatty liver", "hepatic impairment")
)
cirrhosis_or_liver_failure = Flag(
    question="Cirrhosis, or a failing liver?", section="dosing", synonyms=("cirrhosis",), only_if=chronic_liver_disease
)
qt_prolonged = Flag(
    question="Is the QT interval prolonged, now or before?", section="dosing", synonyms=("long QT", "torsades")
)
heart_block = Flag(
    question="Heart block, a very slow heart, or a damaged heart muscle?",
    section="dosing",
    synonyms=("AV block", "conduction disorder", "bradycardia"),
)
recent_heart_attack = Flag(
    question="A heart attack or a bypass operation of the heart in the last weeks?",
    section="dosing",
    synonyms=("recent MI", "myocardial infarction", "CABG"),
)
uncontrolled_hypertension = Flag(
    question="Is the blood pressure high in spite of treatment, or untreated?",
    section="dosing",
    synonyms=("uncontrolled hypertension",),
)
narrow_angle_glaucoma = Flag(
    question="Glaucoma with a narrow angle?", section="dosing", synonyms=("angle-closure glaucoma",)
)
breathing_disease = Flag(
    question="Chronic lung disease, sleep apnea, or other trouble with breathing?",
    section="dosing",
    synonyms=("COPD", "sleep apnea", "respiratory disease"),
)
ulcer_or_gut_bleed = Flag(
    question="A peptic ulcer or a bleed from the gut, now or before?",
    section="dosing",
    synonyms=("peptic ulcer", "gastrointestinal bleeding"),
)
myasthenia_gravis = Flag(question="Myasthenia gravis?", section="dosing", synonyms=("myasthenia",))
optic_neuritis = Flag(question="Optic neuritis, now or before?", section="dosing", synonyms=("inflamed optic nerve",))
leber_optic_atrophy = Flag(
    question="Leber's hereditary optic atrophy, in the patient or the family?",
    section="dosing",
    synonyms=("Leber disease",),
)
tinnitus_or_hemolysis = Flag(
    question="Tinnitus, hemolysis or hemoglobin in the urine?", section="dosing", synonyms=("tinnitus", "blackwater fever")
)
g6pd_deficiency = Flag(
    question="G6PD deficiency?", section="dosing", synonyms=("glucose-6-phosphate dehydrogenase", "favism")
)

# --- allergies and earlier reactions ----------------------------------------------------------------------------------

aspirin_sensitive_asthma = Flag(
    question="Asthma, hives or another allergic reaction after aspirin or an anti-inflammatory painkiller?",
    section="dosing",
    synonyms=("aspirin allergy", "NSAID allergy"),
)
quinine_reaction = Flag(
    question="An earlier reaction to quinine, quinidine or mefloquine, of the blood for instance?",
    section="dosing",
    synonyms=("quinine allergy", "thrombocytopenia after quinine"),
)
gabapentinoid_reaction = Flag(
    question="An earlier reaction to gabapentin or pregabalin, or angioedema from anything?",
    section="dosing",
    synonyms=("angioedema",),
)
heparin_or_pork_allergy = Flag(
    question="Allergy to heparin or to pork products?", section="dosing", synonyms=("heparin hypersensitivity",)
)
cobalamin_allergy = Flag(question="Allergy to vitamin B12 or to cobalt?", section="dosing", synonyms=("cobalt allergy",))

# --- other medicines --------------------------------------------------------------------------------------------------

takes_maoi = Flag(
    question="A monoamine oxidase inhibitor in the last 14 days, or linezolid or methylene blue by vein?",
    section="dosing",
    synonyms=("MAOI", "linezolid", "methylene blue"),
)
takes_cyp2d6_medicine = Flag(
    question="Takes a tricyclic, metoprolol, flecainide or propafenone?",
    section="medicines",
    synonyms=("CYP2D6", "amitriptyline", "metoprolol"),
)
takes_cyp1a2_inhibitor = Flag(
    question="Takes fluvoxamine, ciprofloxacin or enoxacin?", section="dosing", synonyms=("CYP1A2 inhibitor",)
)
takes_serotonergic = Flag(
    question="Takes an SSRI or another serotonergic medicine: an SNRI, a tricyclic, a triptan, tramadol, fentanyl, lithium?",
    section="dosing",
    synonyms=("SSRI", "SNRI", "antidepressant", "triptan"),
)
takes_qt_medicine = Flag(
    question="Takes a medicine that prolongs the QT interval, or a macrolide?",
    section="dosing",
    synonyms=("amiodarone", "sotalol", "erythromycin"),
)
takes_sedative = Flag(
    question="Takes a benzodiazepine or another sedative?", section="dosing", synonyms=("benzodiazepine", "sleeping pill")
)
takes_ace_inhibitor_or_arb = Flag(
    question="Takes an ACE inhibitor or an angiotensin receptor blocker?", section="dosing", synonyms=("ACEi", "ARB")
)
takes_glitazone = Flag(question="Takes a glitazone?", section="dosing", synonyms=("pioglitazone", "thiazolidinedione"))
takes_digoxin = Flag(question="Takes digoxin?", section="dosing", synonyms=("cardiac glycoside", "digitalis"))
takes_corticosteroid = Flag(
    question="Takes a corticosteroid by mouth?", section="dosing", synonyms=("prednisone", "prednisolone", "steroid")
)
