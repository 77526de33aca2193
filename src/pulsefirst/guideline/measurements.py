"""What is measured: pressures of arms, ankles and toes, orthostatic pressures, the laboratory."""

from pulsefirst.guideline.vocabulary import LaboratoryFlag
from pulsefirst.language import loinc, number, range_of
from pulsefirst.model.findings import Burden, Coded, Flag, Mark, Measured, Scope

TABLE = "component checked against a stored LOINC core table (2020)"
CUFF = {"no signal": number("0"), "silent": number("0"), "not compressible": number("Infinity")}

# --- pressures --------------------------------------------------------------------------------------------------------

arm_systolic = Measured(
    question="Systolic pressure in the arm of this side?",
    elicit="Lying, rested for at least 5 minutes, with the Doppler.",
    scope=Scope.LEG,
    # Read by the index alone, so it is open only when the index is called for.
    burden=Burden.LABORATORY,
    section="pressures",
    synonyms=("brachial pressure", "blood pressure"),
    codes=(loinc("8480-6", TABLE),),
    unit="mmHg",
    units=("kPa",),
    **range_of("50", "300"),
)
dorsalis_pedis_pressure = Measured(
    question="Systolic pressure at the dorsalis pedis?",
    elicit="Cuff above the ankle, Doppler on the artery. No signal and not compressible are answers too.",
    scope=Scope.LEG,
    burden=Burden.LABORATORY,
    section="pressures",
    synonyms=("ankle pressure",),
    unit="mmHg",
    units=("kPa",),
    words=CUFF,
    **range_of("0", "300"),
)
posterior_tibial_pressure = Measured(
    question="Systolic pressure at the posterior tibial?",
    elicit="Cuff above the ankle, Doppler on the artery. No signal and not compressible are answers too.",
    scope=Scope.LEG,
    burden=Burden.LABORATORY,
    section="pressures",
    synonyms=("ankle pressure",),
    unit="mmHg",
    units=("kPa",),
    words=CUFF,
    **range_of("0", "300"),
)
toe_pressure = Measured(
    question="Systolic pressure at the great toe?",
    scope=Scope.LEG,
    burden=Burden.LABORATORY,
    section="pressures",
    unit="mmHg",
    units=("kPa",),
    words={"no signal": number("0")},
    **range_of("0", "250"),
)
ankle_brachial_index = Measured(
    question="Ankle-brachial index of this leg, where only the index was recorded?",
    scope=Scope.LEG,
    burden=Burden.LABORATORY,
    section="pressures",
    synonyms=("ABI", "recorded index"),
    codes=(loinc("77194-9", TABLE),),
    unit="ratio",
    places=2,
    words={"not compressible": number("Infinity")},
    **range_of("0", "3"),
)
supine_systolic = Measured(
    question="Systolic pressure lying?",
    burden=Burden.DEVICE,
    section="pressures",
    codes=(loinc("8461-6", TABLE),),
    unit="mmHg",
    units=("kPa",),
    **range_of("50", "300"),
)
standing_systolic = Measured(
    question="Systolic pressure standing?",
    burden=Burden.DEVICE,
    section="pressures",
    codes=(loinc("8460-8", TABLE),),
    unit="mmHg",
    units=("kPa",),
    **range_of("30", "300"),
)
supine_diastolic = Measured(
    question="Diastolic pressure lying?",
    burden=Burden.DEVICE,
    section="pressures",
    codes=(loinc("8455-8", TABLE),),
    unit="mmHg",
    units=("kPa",),
    **range_of("20", "200"),
)
standing_diastolic = Measured(
    question="Diastolic pressure standing?",
    burden=Burden.DEVICE,
    section="pressures",
    codes=(loinc("8454-1", TABLE),),
    unit="mmHg",
    units=("kPa",),
    **range_of("10", "200"),
)

# --- laboratory: a number with its unit, the laboratory's own flag, or both ----------------------------------------------

fasting_glucose_flag = Coded(
    question="How does the laboratory flag the fasting glucose?",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
)
fasting_glucose = Measured(
    question="Fasting glucose?",
    burden=Burden.LABORATORY,
    section="laboratory",
    codes=(loinc("14771-0", TABLE), loinc("1558-6", TABLE)),
    unit="mmol/L",
    units=("mg/dL",),
    molar_mass=number("180.156"),
    flag=fasting_glucose_flag,
    **range_of("0.5", "80"),
)
hba1c = Measured(
    question="HbA1c?",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("A1c", "glycated hemoglobin"),
    codes=(loinc("4548-4", TABLE), loinc("59261-8", TABLE)),
    unit="%",
    units=("mmol/mol",),
    # The IFCC network's master equation towards NGSP (Hoelzel 2004, Clin Chem 50:166-74), as printed at
    # information.ifcchba1c.org/sustainable-implementation/master-equations.aspx.
    scale={"mmol/mol": (number("0.0915"), number("2.15"))},
    **range_of("3", "20"),
)
hemoglobin_flag = Coded(
    question="How does the laboratory flag the hemoglobin?",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
)
hemoglobin = Measured(
    question="Hemoglobin?",
    burden=Burden.LABORATORY,
    section="laboratory",
    codes=(loinc("718-7", TABLE),),
    unit="g/L",
    units=("g/dL",),
    flag=hemoglobin_flag,
    **range_of("20", "250"),
)
creatinine_flag = Coded(
    question="How does the laboratory flag the creatinine?",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
)
creatinine = Measured(
    question="Creatinine?",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("kidney function", "renal function"),
    codes=(loinc("14682-9", TABLE), loinc("2160-0", TABLE)),
    unit="umol/L",
    units=("mg/dL",),
    molar_mass=number("113.118"),
    flag=creatinine_flag,
    **range_of("5", "3000"),
)
calcium_flag = Coded(
    question="How does the laboratory flag the calcium?",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
)
calcium_very_low = Flag(
    question="Calcium of 1.9 mmol/L or less, as the laboratory reports it?",
    burden=Burden.LABORATORY,
    section="stated diagnoses",
    synonyms=("critical calcium", "severe hypocalcemia"),
    stated=True,
)
calcium = Measured(
    question="Calcium (adjusted, where the laboratory gives it)?",
    burden=Burden.LABORATORY,
    section="laboratory",
    codes=(loinc("2000-8", TABLE), loinc("17861-6", TABLE)),
    unit="mmol/L",
    units=("mg/dL",),
    molar_mass=number("40.078"),
    flag=calcium_flag,
    marks=(Mark(calcium_very_low, at_most=number("1.9")),),
    **range_of("0.5", "5"),
)
magnesium_flag = Coded(
    question="How does the laboratory flag the magnesium?",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
)
magnesium = Measured(
    question="Magnesium?",
    burden=Burden.LABORATORY,
    section="laboratory",
    codes=(loinc("2601-3", TABLE), loinc("19123-9", TABLE)),
    unit="mmol/L",
    units=("mg/dL",),
    molar_mass=number("24.305"),
    flag=magnesium_flag,
    **range_of("0.1", "5"),
)
tsh_flag = Coded(
    question="How does the laboratory flag the thyroid-stimulating hormone?",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
)
tsh = Measured(
    question="Thyroid-stimulating hormone?",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("TSH", "thyroid"),
    codes=(loinc("3016-3", TABLE),),
    unit="mIU/L",
    flag=tsh_flag,
    **range_of("0", "500"),
)
b12_flag = Coded(
    question="How does the laboratory flag the vitamin B12?",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
)
b12 = Measured(
    question="Vitamin B12?",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("cobalamin", "vitamin B12"),
    codes=(loinc("14685-2", TABLE), loinc("2132-9", TABLE)),
    unit="pmol/L",
    units=("pg/mL", "ng/L"),
    molar_mass=number("1355.37"),
    flag=b12_flag,
    **range_of("10", "5000"),
)
monoclonal_protein = Flag(
    question="Does electrophoresis with immunofixation show a monoclonal protein?",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("SPEP", "paraprotein", "M protein"),
    codes=(loinc("24351-9", TABLE),),
)
