"""Medicines: what is asked and looked for."""

from pulsefirst.model.conditions import Flag

takes_anticoagulant = Flag(
    question="Takes an anticoagulant?",
    label="takes an anticoagulant",
    section="background",
    synonyms=(
        "warfarin",
        "DOAC",
        "blood thinner",
        "apixaban",
        "rivaroxaban",
        "edoxaban",
        "dabigatran",
        "heparin",
        "enoxaparin",
        "anticoagulation",
        "NOAC",
        "INR",
        "vitamin K antagonist",
    ),
)
takes_antiplatelet = Flag(
    question="Takes an antiplatelet?",
    label="takes an antiplatelet",
    section="background",
    synonyms=("aspirin", "clopidogrel", "blood thinner", "ticagrelor", "prasugrel", "dipyridamole", "acetylsalicylic acid"),
)
takes_statin = Flag(
    question="Takes a statin?",
    label="takes a statin",
    section="background",
    synonyms=("atorvastatin", "simvastatin", "rosuvastatin", "pravastatin", "cholesterol tablet"),
)
takes_diuretic = Flag(
    question="Takes a diuretic?",
    label="takes a diuretic",
    section="background",
    synonyms=(
        "water tablet",
        "water pill",
        "furosemide",
        "bumetanide",
        "indapamide",
        "bendroflumethiazide",
        "spironolactone",
    ),
)
takes_beta_agonist = Flag(
    question="Takes a long-acting beta agonist?",
    label="takes a beta agonist",
    section="background",
    synonyms=("LABA", "salmeterol", "formoterol", "inhaler"),
)
takes_metformin = Flag(question="Takes metformin?", section="background")
takes_opioid = Flag(
    question="Takes an opioid?",
    label="takes an opioid",
    section="background",
    synonyms=("morphine", "codeine", "tramadol", "oxycodone", "fentanyl"),
)
takes_quinine = Flag(question="Takes quinine?", section="background", synonyms=("tonic water",))
takes_gabapentinoid = Flag(
    question="Takes gabapentin or pregabalin?",
    label="takes a gabapentinoid",
    section="background",
    synonyms=("gabapentin", "pregabalin"),
)
takes_thiazide = Flag(
    question="Takes a thiazide diuretic?",
    label="takes a thiazide",
    only_if=takes_diuretic,
    section="medicines",
    synonyms=("indapamide", "hydrochlorothiazide", "bendroflumethiazide", "chlorthalidone"),
)
takes_potassium_sparing_diuretic = Flag(
    question="Takes a potassium-sparing diuretic?",
    label="takes a potassium-sparing diuretic",
    only_if=takes_diuretic,
    section="medicines",
    synonyms=("spironolactone", "amiloride"),
)
takes_loop_diuretic = Flag(
    question="Takes a loop diuretic?",
    label="takes a loop diuretic",
    only_if=takes_diuretic,
    section="medicines",
    synonyms=("furosemide", "bumetanide", "torasemide", "frusemide"),
)
takes_medicine_that_harms_nerves = Flag(
    question="Takes or took a medicine that can harm nerves: chemotherapy, amiodarone, metronidazole, nitrofurantoin, isoniazid, "
    "linezolid, a fluoroquinolone, leflunomide?",
    label="takes a medicine that harms nerves",
    section="medicines",
    synonyms=(
        "chemotherapy",
        "amiodarone",
        "metronidazole",
        "neurotoxic",
        "vincristine",
        "cisplatin",
        "nitrofurantoin",
        "isoniazid",
        "ciprofloxacin",
    ),
)
takes_acid_suppressant = Flag(
    question="Takes a medicine that suppresses gastric acid?",
    label="takes an acid suppressant",
    section="medicines",
    synonyms=("PPI", "omeprazole", "H2 blocker", "lansoprazole", "proton pump inhibitor", "antacid"),
)
quinine_reaction = Flag(
    question="An earlier reaction to quinine, quinidine or mefloquine, of the blood for instance?",
    label="reaction to quinine",
    section="dosing",
    synonyms=("quinine allergy", "thrombocytopenia after quinine"),
)
gabapentinoid_reaction = Flag(
    question="An earlier reaction to gabapentin or pregabalin, or angioedema from anything?",
    label="reaction to a gabapentinoid",
    section="dosing",
    synonyms=("angioedema",),
)
heparin_or_pork_allergy = Flag(
    question="Allergy to heparin or to pork products?",
    label="allergy to heparin or pork",
    section="dosing",
    synonyms=("heparin hypersensitivity",),
)
cobalamin_allergy = Flag(
    question="Allergy to vitamin B12 or to cobalt?",
    label="allergy to cobalamin",
    section="dosing",
    synonyms=("cobalt allergy",),
)
takes_maoi = Flag(
    question="A monoamine oxidase inhibitor in the last 14 days, or linezolid or methylene blue by vein?",
    label="takes an MAO inhibitor",
    section="dosing",
    synonyms=("MAOI", "linezolid", "methylene blue"),
)
takes_cyp2d6_medicine = Flag(
    question="Takes a tricyclic, metoprolol, flecainide or propafenone?",
    label="takes a medicine that CYP2D6 breaks down",
    section="medicines",
    synonyms=("CYP2D6", "amitriptyline", "metoprolol"),
)
takes_cyp1a2_inhibitor = Flag(
    question="Takes fluvoxamine, ciprofloxacin or enoxacin?",
    label="takes a CYP1A2 inhibitor",
    section="dosing",
    synonyms=("CYP1A2 inhibitor",),
)
takes_serotonergic = Flag(
    question="Takes an SSRI or another serotonergic medicine: an SNRI, a tricyclic, a triptan, tramadol, fentanyl, lithium?",
    label="takes a serotonergic medicine",
    section="dosing",
    synonyms=(
        "SSRI",
        "SNRI",
        "antidepressant",
        "triptan",
        "sertraline",
        "citalopram",
        "fluoxetine",
        "venlafaxine",
        "tramadol",
    ),
)
takes_qt_medicine = Flag(
    question="Takes a medicine that prolongs the QT interval, or a macrolide?",
    label="takes a medicine that prolongs QT",
    section="dosing",
    synonyms=("amiodarone", "sotalol", "erythromycin"),
)
takes_sedative = Flag(
    question="Takes a benzodiazepine or another sedative?",
    label="takes a sedative",
    section="dosing",
    synonyms=("benzodiazepine", "sleeping pill", "diazepam", "lorazepam", "zopiclone"),
)
takes_ace_inhibitor_or_arb = Flag(
    question="Takes an ACE inhibitor or an angiotensin receptor blocker?",
    label="takes an ACE inhibitor or ARB",
    section="dosing",
    synonyms=("ACEi", "ARB", "ramipril", "lisinopril", "losartan", "candesartan", "blood pressure tablet"),
)
takes_glitazone = Flag(
    question="Takes a glitazone?",
    label="takes a glitazone",
    section="dosing",
    synonyms=("pioglitazone", "thiazolidinedione"),
)
takes_digoxin = Flag(question="Takes digoxin?", section="dosing", synonyms=("cardiac glycoside", "digitalis"))
takes_corticosteroid = Flag(
    question="Takes a corticosteroid by mouth?",
    label="takes a corticosteroid",
    section="dosing",
    synonyms=("prednisone", "prednisolone", "steroid", "cortisone", "dexamethasone"),
)
