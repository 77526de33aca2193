"""Medicines: how a health record says it. By ingredient: a record that codes only the packed product is shown and not counted."""

from pulsefirst.guideline.medicines.findings import (
    gabapentinoid_reaction,
    heparin_or_pork_allergy,
    quinine_reaction,
    takes_ace_inhibitor_or_arb,
    takes_acid_suppressant,
    takes_anticoagulant,
    takes_antiplatelet,
    takes_beta_agonist,
    takes_corticosteroid,
    takes_cyp1a2_inhibitor,
    takes_cyp2d6_medicine,
    takes_digoxin,
    takes_diuretic,
    takes_gabapentinoid,
    takes_loop_diuretic,
    takes_medicine_that_harms_nerves,
    takes_metformin,
    takes_opioid,
    takes_potassium_sparing_diuretic,
    takes_qt_medicine,
    takes_quinine,
    takes_sedative,
    takes_serotonergic,
    takes_statin,
    takes_thiazide,
)
from pulsefirst.guideline.medicines.targets import (
    duloxetine,
    gabapentin,
    heparin,
    nsaids,
    pregabalin,
    quinine,
    simple_analgesics,
)
from pulsefirst.guideline.patient.findings import aspirin_sensitive_asthma
from pulsefirst.guideline.shared.codes import (
    CODE_IN_ONE_PUBLIC_SOURCE,
    CODE_SEEN_IN_PUBLIC_FILES,
    ICD_RELEASE,
    INGREDIENT_READ_TWICE,
)
from pulsefirst.guideline.shared.record import ORDERED
from pulsefirst.language import icd10cm, rxnorm
from pulsefirst.model.record import DiagnosisRow, MedicineRow, OrderRow, ReactionRow

# --- ingredients ------------------------------------------------------------------------------------------------------

DULOXETINE = rxnorm("72625", INGREDIENT_READ_TWICE)
GABAPENTIN = rxnorm("25480", CODE_SEEN_IN_PUBLIC_FILES)
PREGABALIN = rxnorm("187832", CODE_SEEN_IN_PUBLIC_FILES)
ASPIRIN = rxnorm("1191", INGREDIENT_READ_TWICE)
CLOPIDOGREL = rxnorm("32968", INGREDIENT_READ_TWICE)
WARFARIN = rxnorm("11289", INGREDIENT_READ_TWICE)
APIXABAN = rxnorm("1364430", CODE_SEEN_IN_PUBLIC_FILES)
HEPARIN = rxnorm("5224", CODE_SEEN_IN_PUBLIC_FILES)
ATORVASTATIN = rxnorm("83367", INGREDIENT_READ_TWICE)
SIMVASTATIN = rxnorm("36567", INGREDIENT_READ_TWICE)
ROSUVASTATIN = rxnorm("301542", INGREDIENT_READ_TWICE)
PRAVASTATIN = rxnorm("42463", INGREDIENT_READ_TWICE)
FUROSEMIDE = rxnorm("4603", INGREDIENT_READ_TWICE)
HYDROCHLOROTHIAZIDE = rxnorm("5487", INGREDIENT_READ_TWICE)
SPIRONOLACTONE = rxnorm("9997", INGREDIENT_READ_TWICE)
METFORMIN = rxnorm("6809", INGREDIENT_READ_TWICE)
MORPHINE = rxnorm("7052", INGREDIENT_READ_TWICE)
OXYCODONE = rxnorm("7804", INGREDIENT_READ_TWICE)
CODEINE = rxnorm("2670", INGREDIENT_READ_TWICE)
TRAMADOL = rxnorm("10689", INGREDIENT_READ_TWICE)
FENTANYL = rxnorm("4337", INGREDIENT_READ_TWICE)
OMEPRAZOLE = rxnorm("7646", INGREDIENT_READ_TWICE)
PANTOPRAZOLE = rxnorm("40790", INGREDIENT_READ_TWICE)
SERTRALINE = rxnorm("36437", INGREDIENT_READ_TWICE)
CITALOPRAM = rxnorm("2556", INGREDIENT_READ_TWICE)
ESCITALOPRAM = rxnorm("321988", INGREDIENT_READ_TWICE)
FLUOXETINE = rxnorm("4493", INGREDIENT_READ_TWICE)
VENLAFAXINE = rxnorm("39786", INGREDIENT_READ_TWICE)
METOPROLOL = rxnorm("6918", INGREDIENT_READ_TWICE)
CIPROFLOXACIN = rxnorm("2551", INGREDIENT_READ_TWICE)
LEVOFLOXACIN = rxnorm("82122", INGREDIENT_READ_TWICE)
AZITHROMYCIN = rxnorm("18631", CODE_SEEN_IN_PUBLIC_FILES)
LISINOPRIL = rxnorm("29046", CODE_SEEN_IN_PUBLIC_FILES)
LOSARTAN = rxnorm("52175", CODE_SEEN_IN_PUBLIC_FILES)
DIGOXIN = rxnorm("3407", INGREDIENT_READ_TWICE)
PREDNISONE = rxnorm("8640", CODE_SEEN_IN_PUBLIC_FILES)
DIAZEPAM = rxnorm("3322", INGREDIENT_READ_TWICE)
LORAZEPAM = rxnorm("6470", CODE_SEEN_IN_PUBLIC_FILES)
IBUPROFEN = rxnorm("5640", CODE_SEEN_IN_PUBLIC_FILES)
ACETAMINOPHEN = rxnorm("161", CODE_SEEN_IN_PUBLIC_FILES)
# Each of these stands in the drug table of CPIC alone, as far as was read.
AMITRIPTYLINE = rxnorm("704", CODE_IN_ONE_PUBLIC_SOURCE)
NORTRIPTYLINE = rxnorm("7531", CODE_IN_ONE_PUBLIC_SOURCE)
FLECAINIDE = rxnorm("4441", CODE_IN_ONE_PUBLIC_SOURCE)
PROPAFENONE = rxnorm("8754", CODE_IN_ONE_PUBLIC_SOURCE)
FLUVOXAMINE = rxnorm("42355", CODE_IN_ONE_PUBLIC_SOURCE)
ERYTHROMYCIN = rxnorm("4053", CODE_IN_ONE_PUBLIC_SOURCE)
SALMETEROL = rxnorm("36117", CODE_IN_ONE_PUBLIC_SOURCE)
CISPLATIN = rxnorm("2555", CODE_IN_ONE_PUBLIC_SOURCE)
OXALIPLATIN = rxnorm("32592", CODE_IN_ONE_PUBLIC_SOURCE)
ISONIAZID = rxnorm("6038", CODE_IN_ONE_PUBLIC_SOURCE)
NITROFURANTOIN = rxnorm("7454", CODE_IN_ONE_PUBLIC_SOURCE)
QUININE = rxnorm("9071", CODE_IN_ONE_PUBLIC_SOURCE)
QUINIDINE = rxnorm("9068", CODE_IN_ONE_PUBLIC_SOURCE)
MEFLOQUINE = rxnorm("6694", CODE_IN_ONE_PUBLIC_SOURCE)
DICLOFENAC = rxnorm("3355", CODE_IN_ONE_PUBLIC_SOURCE)

# --- what is taken ----------------------------------------------------------------------------------------------------

TAKEN = (
    MedicineRow(finding=takes_gabapentinoid, codes=(GABAPENTIN, PREGABALIN)),
    MedicineRow(finding=takes_anticoagulant, codes=(WARFARIN, APIXABAN, HEPARIN)),
    MedicineRow(finding=takes_antiplatelet, codes=(ASPIRIN, CLOPIDOGREL)),
    MedicineRow(finding=takes_statin, codes=(ATORVASTATIN, SIMVASTATIN, ROSUVASTATIN, PRAVASTATIN)),
    MedicineRow(finding=takes_diuretic, codes=(FUROSEMIDE, HYDROCHLOROTHIAZIDE, SPIRONOLACTONE)),
    MedicineRow(finding=takes_loop_diuretic, codes=(FUROSEMIDE,)),
    MedicineRow(finding=takes_thiazide, codes=(HYDROCHLOROTHIAZIDE,)),
    MedicineRow(finding=takes_potassium_sparing_diuretic, codes=(SPIRONOLACTONE,)),
    MedicineRow(finding=takes_metformin, codes=(METFORMIN,)),
    MedicineRow(finding=takes_opioid, codes=(MORPHINE, OXYCODONE, CODEINE, TRAMADOL, FENTANYL)),
    MedicineRow(finding=takes_acid_suppressant, codes=(OMEPRAZOLE, PANTOPRAZOLE)),
    MedicineRow(
        finding=takes_serotonergic,
        codes=(
            DULOXETINE,
            SERTRALINE,
            CITALOPRAM,
            ESCITALOPRAM,
            FLUOXETINE,
            VENLAFAXINE,
            TRAMADOL,
            FENTANYL,
        ),
    ),
    MedicineRow(finding=takes_serotonergic, codes=(AMITRIPTYLINE, NORTRIPTYLINE), provisional=True),
    MedicineRow(finding=takes_cyp2d6_medicine, codes=(METOPROLOL,)),
    MedicineRow(
        finding=takes_cyp2d6_medicine,
        codes=(AMITRIPTYLINE, NORTRIPTYLINE, FLECAINIDE, PROPAFENONE),
        provisional=True,
    ),
    MedicineRow(finding=takes_cyp1a2_inhibitor, codes=(CIPROFLOXACIN,)),
    MedicineRow(finding=takes_cyp1a2_inhibitor, codes=(FLUVOXAMINE,), provisional=True),
    MedicineRow(finding=takes_medicine_that_harms_nerves, codes=(CIPROFLOXACIN, LEVOFLOXACIN)),
    MedicineRow(
        finding=takes_medicine_that_harms_nerves,
        codes=(CISPLATIN, OXALIPLATIN, ISONIAZID, NITROFURANTOIN),
        provisional=True,
    ),
    MedicineRow(finding=takes_qt_medicine, codes=(AZITHROMYCIN,)),
    MedicineRow(finding=takes_qt_medicine, codes=(ERYTHROMYCIN,), provisional=True),
    MedicineRow(finding=takes_ace_inhibitor_or_arb, codes=(LISINOPRIL, LOSARTAN)),
    MedicineRow(finding=takes_digoxin, codes=(DIGOXIN,)),
    MedicineRow(finding=takes_corticosteroid, codes=(PREDNISONE,)),
    MedicineRow(finding=takes_sedative, codes=(DIAZEPAM, LORAZEPAM)),
    MedicineRow(finding=takes_beta_agonist, codes=(SALMETEROL,), provisional=True),
    MedicineRow(finding=takes_quinine, codes=(QUININE,), provisional=True),
    DiagnosisRow(finding=takes_anticoagulant, codes=(icd10cm("Z79.01", ICD_RELEASE),)),
    DiagnosisRow(finding=takes_antiplatelet, codes=(icd10cm("Z79.02", ICD_RELEASE),)),
    DiagnosisRow(finding=takes_opioid, codes=(icd10cm("Z79.891", ICD_RELEASE),)),
    DiagnosisRow(finding=takes_corticosteroid, codes=(icd10cm("Z79.52", ICD_RELEASE),)),
)

# --- reactions and orders ---------------------------------------------------------------------------------------------

REACTIONS = (
    ReactionRow(finding=gabapentinoid_reaction, codes=(GABAPENTIN, PREGABALIN)),
    ReactionRow(finding=heparin_or_pork_allergy, codes=(HEPARIN,)),
    ReactionRow(finding=aspirin_sensitive_asthma, codes=(ASPIRIN, IBUPROFEN)),
    ReactionRow(finding=aspirin_sensitive_asthma, codes=(DICLOFENAC,), provisional=True),
    ReactionRow(finding=quinine_reaction, codes=(QUININE, QUINIDINE, MEFLOQUINE), provisional=True),
)
ORDERS = (
    OrderRow(target=duloxetine, codes=(DULOXETINE,), within=ORDERED),
    OrderRow(target=gabapentin, codes=(GABAPENTIN,), within=ORDERED),
    OrderRow(target=pregabalin, codes=(PREGABALIN,), within=ORDERED),
    OrderRow(target=heparin, codes=(HEPARIN,), within=ORDERED),
    OrderRow(target=nsaids, codes=(IBUPROFEN,), within=ORDERED),
    OrderRow(target=nsaids, codes=(DICLOFENAC,), within=ORDERED, provisional=True),
    OrderRow(target=simple_analgesics, codes=(ACETAMINOPHEN,), within=ORDERED),
    OrderRow(target=quinine, codes=(QUININE,), within=ORDERED, provisional=True),
)
