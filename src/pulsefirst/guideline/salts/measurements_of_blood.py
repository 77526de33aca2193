"""Salts, hormones and vitamins: what else is measured in blood."""

from pulsefirst.guideline.salts.measurements import HIGH, LOW
from pulsefirst.guideline.shared.answers import LaboratoryFlag
from pulsefirst.guideline.shared.codes import LOINC_TABLE
from pulsefirst.language import bare_range, loinc, number, range_of
from pulsefirst.model.conditions import Burden, Coded, Mark, Measured

sodium_flag = Coded(
    question="How does the laboratory flag the sodium?",
    label="sodium (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=(*LOW, *HIGH),
)
sodium = Measured(
    question="Sodium?",
    burden=Burden.LABORATORY,
    section="laboratory",
    codes=(loinc("2951-2", LOINC_TABLE),),
    unit="mmol/L",
    scale={"mEq/L": (number("1"), number("0"))},
    flag=sodium_flag,
    marks=(
        Mark(sodium_flag, at_least=number("133"), answer=LaboratoryFlag.NORMAL),
        Mark(sodium_flag, at_most=number("132.9"), answer=LaboratoryFlag.LOW),
        Mark(sodium_flag, at_most=number("120"), answer=LaboratoryFlag.SEVERELY_LOW),
        Mark(sodium_flag, at_least=number("146.1"), answer=LaboratoryFlag.HIGH),
        Mark(sodium_flag, at_least=number("160"), answer=LaboratoryFlag.SEVERELY_HIGH),
    ),
    **range_of("90", "200"),
    synonyms=("Na", "hyponatremia"),
)
phosphate_flag = Coded(
    question="How does the laboratory flag the phosphate?",
    label="phosphate (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=(*LOW, *HIGH),
)
phosphate = Measured(
    question="Phosphate?",
    burden=Burden.LABORATORY,
    section="laboratory",
    unit="mmol/L",
    units=("mg/dL",),
    molar_mass=number("30.974"),
    flag=phosphate_flag,
    marks=(
        Mark(phosphate_flag, at_least=number("0.8"), answer=LaboratoryFlag.NORMAL),
        Mark(phosphate_flag, at_most=number("0.799"), answer=LaboratoryFlag.LOW),
        Mark(phosphate_flag, at_most=number("0.299"), answer=LaboratoryFlag.SEVERELY_LOW),
        Mark(phosphate_flag, at_least=number("1.501"), answer=LaboratoryFlag.HIGH),
    ),
    bare_range=bare_range("0.1", "2.4"),
    **range_of("0.05", "10"),
)
ionized_calcium_flag = Coded(
    question="How does the laboratory flag the ionized calcium?",
    label="ionized calcium (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=(*LOW, *HIGH),
)
ionized_calcium = Measured(
    question="Ionized calcium?",
    burden=Burden.LABORATORY,
    section="laboratory",
    codes=(loinc("1995-0", LOINC_TABLE),),
    unit="mmol/L",
    units=("mg/dL",),
    molar_mass=number("40.078"),
    flag=ionized_calcium_flag,
    marks=(
        Mark(ionized_calcium_flag, at_least=number("1.1"), answer=LaboratoryFlag.NORMAL),
        Mark(ionized_calcium_flag, at_most=number("1.099"), answer=LaboratoryFlag.LOW),
        Mark(ionized_calcium_flag, at_most=number("0.9"), answer=LaboratoryFlag.SEVERELY_LOW),
        Mark(ionized_calcium_flag, at_least=number("1.301"), answer=LaboratoryFlag.HIGH),
        Mark(ionized_calcium_flag, at_least=number("1.6"), answer=LaboratoryFlag.SEVERELY_HIGH),
    ),
    bare_range=bare_range("0.2", "2.5"),
    **range_of("0.2", "3"),
)
random_glucose_flag = Coded(
    question="How does the laboratory flag the glucose, not fasting,?",
    label="random glucose (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=(*LOW, *HIGH),
)
random_glucose = Measured(
    question="Glucose, not fasting?",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("random glucose", "blood sugar", "capillary glucose"),
    codes=(
        loinc("14749-6", LOINC_TABLE),
        loinc("2345-7", LOINC_TABLE),
    ),
    unit="mmol/L",
    units=("mg/dL",),
    molar_mass=number("180.156"),
    flag=random_glucose_flag,
    marks=(
        Mark(random_glucose_flag, at_least=number("3.9"), answer=LaboratoryFlag.NORMAL),
        Mark(random_glucose_flag, at_most=number("3.899"), answer=LaboratoryFlag.LOW),
        Mark(random_glucose_flag, at_most=number("2.999"), answer=LaboratoryFlag.SEVERELY_LOW),
        Mark(random_glucose_flag, at_least=number("11.1"), answer=LaboratoryFlag.HIGH),
        Mark(random_glucose_flag, at_least=number("25"), answer=LaboratoryFlag.SEVERELY_HIGH),
    ),
    bare_range=bare_range("1", "50"),
    **range_of("0.5", "80"),
)
platelets_flag = Coded(
    question="How does the laboratory flag the platelets?",
    label="platelets (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=(*LOW, *HIGH),
)
platelets = Measured(
    question="Platelets?",
    burden=Burden.LABORATORY,
    section="laboratory",
    codes=(loinc("777-3", LOINC_TABLE),),
    unit="10^9/L",
    scale={"10^3/uL": (number("1"), number("0"))},
    flag=platelets_flag,
    marks=(
        Mark(platelets_flag, at_least=number("150"), answer=LaboratoryFlag.NORMAL),
        Mark(platelets_flag, at_most=number("149.9"), answer=LaboratoryFlag.LOW),
        Mark(platelets_flag, at_most=number("49.9"), answer=LaboratoryFlag.SEVERELY_LOW),
        Mark(platelets_flag, at_least=number("400.1"), answer=LaboratoryFlag.HIGH),
        Mark(platelets_flag, at_least=number("1000"), answer=LaboratoryFlag.SEVERELY_HIGH),
    ),
    **range_of("0", "5000"),
    synonyms=("thrombocytes", "thrombocytopenia"),
)
mean_cell_volume_flag = Coded(
    question="How does the laboratory flag the mean cell volume?",
    label="mean cell volume (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=(*LOW, *HIGH),
)
mean_cell_volume = Measured(
    question="Mean cell volume (MCV)?",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("MCV",),
    unit="fL",
    flag=mean_cell_volume_flag,
    marks=(
        Mark(mean_cell_volume_flag, at_least=number("80"), answer=LaboratoryFlag.NORMAL),
        Mark(mean_cell_volume_flag, at_least=number("100.1"), answer=LaboratoryFlag.HIGH),
    ),
    **range_of("40", "160"),
)
parathyroid_hormone_flag = Coded(
    question="How does the laboratory flag the parathyroid hormone?",
    label="parathyroid hormone (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=(*LOW, *HIGH),
)
parathyroid_hormone = Measured(
    question="Parathyroid hormone?",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("PTH",),
    codes=(loinc("2731-8", LOINC_TABLE),),
    unit="pmol/L",
    units=("pg/mL",),
    molar_mass=number("9425"),
    flag=parathyroid_hormone_flag,
    bare_range=bare_range("0.1", "10"),
    **range_of("0.1", "300"),
)
