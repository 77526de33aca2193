"""Salts, hormones and vitamins: what is measured."""

from pulsefirst.guideline.shared.answers import LaboratoryFlag
from pulsefirst.guideline.shared.codes import LOINC_TABLE
from pulsefirst.language import bare_range, loinc, number, range_of
from pulsefirst.model.conditions import Burden, Coded, Mark, Measured

LOW = (LaboratoryFlag.SEVERELY_LOW, LaboratoryFlag.LOW)
HIGH = (LaboratoryFlag.HIGH, LaboratoryFlag.SEVERELY_HIGH)
# Where the laboratory sends a number without its flag, the number raises the flag by the limits below: the UK consensus intervals
# (Pathology Harmony), and beyond them the limits at which a laboratory telephones. What the laboratory says itself stands before
# them, but for a number beyond an action limit (conflicts).
fasting_glucose_flag = Coded(
    question="How does the laboratory flag the fasting glucose?",
    label="fasting glucose (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=(*LOW, *HIGH),
)
fasting_glucose = Measured(
    question="Fasting glucose?",
    burden=Burden.LABORATORY,
    section="laboratory",
    codes=(loinc("14771-0", LOINC_TABLE), loinc("1558-6", LOINC_TABLE)),
    unit="mmol/L",
    units=("mg/dL",),
    molar_mass=number("180.156"),
    flag=fasting_glucose_flag,
    marks=(
        Mark(fasting_glucose_flag, at_least=number("3.9"), answer=LaboratoryFlag.NORMAL),
        Mark(fasting_glucose_flag, at_most=number("3.899"), answer=LaboratoryFlag.LOW),
        Mark(fasting_glucose_flag, at_most=number("2.999"), answer=LaboratoryFlag.SEVERELY_LOW),
        Mark(fasting_glucose_flag, at_least=number("7.0"), answer=LaboratoryFlag.HIGH),
        Mark(fasting_glucose_flag, at_least=number("25"), answer=LaboratoryFlag.SEVERELY_HIGH),
    ),
    bare_range=bare_range("1", "50"),
    **range_of("0.5", "80"),
)
hba1c = Measured(
    question="HbA1c?",
    label="HbA1c",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("A1c", "glycated hemoglobin", "HbA1c", "long-term sugar"),
    codes=(loinc("4548-4", LOINC_TABLE), loinc("59261-8", LOINC_TABLE)),
    unit="%",
    units=("mmol/mol",),
    # The IFCC network's master equation towards NGSP (Hoelzel 2004, Clin Chem 50:166-74), as printed at
    # information.ifcchba1c.org/sustainable-implementation/master-equations.aspx.
    scale={"mmol/mol": (number("0.0915"), number("2.15"))},
    **range_of("3", "20"),
)
hemoglobin_flag = Coded(
    question="How does the laboratory flag the hemoglobin?",
    label="hemoglobin (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=(*LOW, *HIGH),
)
hemoglobin = Measured(
    question="Hemoglobin?",
    burden=Burden.LABORATORY,
    section="laboratory",
    codes=(loinc("718-7", LOINC_TABLE),),
    unit="g/L",
    units=("g/dL",),
    flag=hemoglobin_flag,
    marks=(
        Mark(hemoglobin_flag, at_least=number("130"), answer=LaboratoryFlag.NORMAL),
        Mark(hemoglobin_flag, at_most=number("114.9"), answer=LaboratoryFlag.LOW),
        Mark(hemoglobin_flag, at_most=number("79.9"), answer=LaboratoryFlag.SEVERELY_LOW),
        Mark(hemoglobin_flag, at_least=number("180.1"), answer=LaboratoryFlag.HIGH),
        Mark(hemoglobin_flag, at_least=number("200"), answer=LaboratoryFlag.SEVERELY_HIGH),
    ),
    bare_range=bare_range("30", "250"),
    **range_of("20", "250"),
    synonyms=("Hb", "anemia", "blood count", "FBC", "CBC"),
)
calcium_flag = Coded(
    question="How does the laboratory flag the calcium?",
    label="calcium (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=(*LOW, *HIGH),
)
calcium = Measured(
    question="Calcium (adjusted, where the laboratory gives it)?",
    burden=Burden.LABORATORY,
    section="laboratory",
    codes=(loinc("2000-8", LOINC_TABLE), loinc("17861-6", LOINC_TABLE)),
    unit="mmol/L",
    units=("mg/dL",),
    molar_mass=number("40.078"),
    scale={"mEq/L": (number("0.5"), number("0"))},
    flag=calcium_flag,
    marks=(
        Mark(calcium_flag, at_least=number("2.2"), answer=LaboratoryFlag.NORMAL),
        Mark(calcium_flag, at_most=number("2.199"), answer=LaboratoryFlag.LOW),
        Mark(calcium_flag, at_most=number("1.9"), answer=LaboratoryFlag.SEVERELY_LOW),
        Mark(calcium_flag, at_least=number("2.601"), answer=LaboratoryFlag.HIGH),
        Mark(calcium_flag, at_least=number("3.5"), answer=LaboratoryFlag.SEVERELY_HIGH),
    ),
    bare_range=bare_range("1.0", "4.0"),
    **range_of("0.5", "5"),
    synonyms=("Ca", "hypocalcemia", "hypercalcemia", "corrected calcium"),
)
magnesium_flag = Coded(
    question="How does the laboratory flag the magnesium?",
    label="magnesium (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=(*LOW, *HIGH),
)
magnesium = Measured(
    question="Magnesium?",
    burden=Burden.LABORATORY,
    section="laboratory",
    codes=(loinc("2601-3", LOINC_TABLE), loinc("19123-9", LOINC_TABLE)),
    unit="mmol/L",
    units=("mg/dL",),
    molar_mass=number("24.305"),
    scale={"mEq/L": (number("0.5"), number("0"))},
    flag=magnesium_flag,
    marks=(
        Mark(magnesium_flag, at_least=number("0.7"), answer=LaboratoryFlag.NORMAL),
        Mark(magnesium_flag, at_most=number("0.699"), answer=LaboratoryFlag.LOW),
        Mark(magnesium_flag, at_most=number("0.4"), answer=LaboratoryFlag.SEVERELY_LOW),
        Mark(magnesium_flag, at_least=number("1.001"), answer=LaboratoryFlag.HIGH),
        Mark(magnesium_flag, at_least=number("2.0"), answer=LaboratoryFlag.SEVERELY_HIGH),
    ),
    bare_range=bare_range("0.1", "1.15"),
    **range_of("0.1", "5"),
    synonyms=("Mg", "hypomagnesemia"),
)
tsh_flag = Coded(
    question="How does the laboratory flag the thyroid-stimulating hormone?",
    label="TSH (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=(*LOW, *HIGH),
)
tsh = Measured(
    question="Thyroid-stimulating hormone?",
    label="TSH",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("TSH", "thyroid", "thyroid function", "TFT"),
    codes=(loinc("3016-3", LOINC_TABLE),),
    unit="mIU/L",
    scale={"uIU/mL": (number("1"), number("0")), "mU/L": (number("1"), number("0"))},
    flag=tsh_flag,
    marks=(
        Mark(tsh_flag, at_least=number("0.3"), answer=LaboratoryFlag.NORMAL),
        Mark(tsh_flag, at_most=number("0.299"), answer=LaboratoryFlag.LOW),
        Mark(tsh_flag, at_least=number("4.201"), answer=LaboratoryFlag.HIGH),
    ),
    **range_of("0", "500"),
)
b12_flag = Coded(
    question="How does the laboratory flag the vitamin B12?",
    label="vitamin B12 (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=LOW,
)
b12 = Measured(
    question="Vitamin B12?",
    label="vitamin B12",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("cobalamin", "vitamin B12"),
    codes=(loinc("14685-2", LOINC_TABLE), loinc("2132-9", LOINC_TABLE)),
    unit="pmol/L",
    units=("pg/mL", "ng/L"),
    molar_mass=number("1355.37"),
    flag=b12_flag,
    marks=(
        Mark(b12_flag, at_least=number("258.1"), answer=LaboratoryFlag.NORMAL),
        Mark(b12_flag, at_most=number("132.9"), answer=LaboratoryFlag.LOW),
    ),
    # From 200 on it is ordinary in either unit.
    bare_range=bare_range("200", "5000"),
    **range_of("10", "5000"),
)
potassium_flag = Coded(
    question="How does the laboratory flag the potassium?",
    label="potassium (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=(*LOW, *HIGH),
)
potassium = Measured(
    question="Potassium?",
    burden=Burden.LABORATORY,
    section="laboratory",
    codes=(loinc("2823-3", LOINC_TABLE),),
    unit="mmol/L",
    flag=potassium_flag,
    marks=(
        Mark(potassium_flag, at_least=number("3.5"), answer=LaboratoryFlag.NORMAL),
        Mark(potassium_flag, at_most=number("3.499"), answer=LaboratoryFlag.LOW),
        Mark(potassium_flag, at_most=number("2.5"), answer=LaboratoryFlag.SEVERELY_LOW),
        Mark(potassium_flag, at_least=number("5.301"), answer=LaboratoryFlag.HIGH),
        Mark(potassium_flag, at_least=number("6.5"), answer=LaboratoryFlag.SEVERELY_HIGH),
    ),
    scale={"mEq/L": (number("1"), number("0"))},
    **range_of("1", "10"),
    synonyms=("K", "hypokalemia", "hyperkalemia", "low potassium", "high potassium"),
)
