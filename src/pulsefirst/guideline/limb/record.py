"""The arteries of the limb: how a health record says it."""

from pulsefirst.guideline.limb.findings import (
    atrial_fibrillation,
    bypass_or_stent,
    coolness,
    coronary_disease,
    dorsalis_pedis,
    dorsalis_pedis_doppler,
    femoral,
    femoral_doppler,
    flow_measured_now,
    pallor,
    popliteal,
    popliteal_doppler,
    posterior_tibial,
    posterior_tibial_doppler,
    stated_acute_limb_ischemia,
    stated_chronic_limb_threat,
    stated_peripheral_artery_disease,
    venous_doppler,
)
from pulsefirst.guideline.limb.measurements import ankle_brachial_index, toe_brachial_index
from pulsefirst.guideline.limb.targets import ankle_brachial_test
from pulsefirst.guideline.shared.answers import Pulse
from pulsefirst.guideline.shared.codes import (
    CODE_IN_ONE_PUBLIC_SOURCE,
    CODE_IN_SNOMED_TEXT,
    CODE_PRINTED,
    CODE_SEEN_IN_PUBLIC_FILES,
    DICOM_SITE,
    ICD_RELEASE,
    LOINC_TABLE,
)
from pulsefirst.guideline.shared.record import ACUTE, FELT_OR_HEARD, JUST_NOW, ORDERED, PRESSURE
from pulsefirst.language import icd10cm, loinc, number, snomed
from pulsefirst.model.legs import Leg
from pulsefirst.model.record import AnswerPeriod, AnswerRow, BodySite, DiagnosisRow, OrderRow, ResultRow

# --- places -----------------------------------------------------------------------------------------------------------

DORSALIS_PEDIS_ARTERY = BodySite(
    title="dorsalis pedis artery",
    codes=(snomed("86547008", DICOM_SITE),),
    left=(snomed("792817008", CODE_IN_ONE_PUBLIC_SOURCE),),
    right=(snomed("792816004", CODE_IN_ONE_PUBLIC_SOURCE),),
)
POSTERIOR_TIBIAL_ARTERY = BodySite(
    title="posterior tibial artery",
    codes=(snomed("13363002", DICOM_SITE),),
    left=(snomed("214912001", CODE_SEEN_IN_PUBLIC_FILES),),
    right=(snomed("214811007", CODE_SEEN_IN_PUBLIC_FILES),),
)
POPLITEAL_ARTERY = BodySite(
    title="popliteal artery",
    codes=(snomed("43899006", DICOM_SITE),),
    left=(snomed("25885001", CODE_IN_ONE_PUBLIC_SOURCE),),
    right=(snomed("57832007", CODE_IN_ONE_PUBLIC_SOURCE),),
)
FEMORAL_ARTERY = BodySite(
    title="femoral artery",
    codes=(snomed("7657000", DICOM_SITE),),
    left=(snomed("113270003", CODE_SEEN_IN_PUBLIC_FILES),),
    right=(snomed("69833005", CODE_SEEN_IN_PUBLIC_FILES),),
)
SITES = (DORSALIS_PEDIS_ARTERY, POSTERIOR_TIBIAL_ARTERY, POPLITEAL_ARTERY, FEMORAL_ARTERY)

# --- pulses -----------------------------------------------------------------------------------------------------------

PALPATED = (loinc("44974-4", CODE_PRINTED),)
BY_FINGER = (snomed("113011001", CODE_SEEN_IN_PUBLIC_FILES),)
BY_DOPPLER = (snomed("420717009", CODE_SEEN_IN_PUBLIC_FILES),)
DORSALIS_PEDIS_ABSENT = snomed("301170006", CODE_IN_ONE_PUBLIC_SOURCE)
POSTERIOR_TIBIAL_ABSENT = snomed("301169005", CODE_IN_ONE_PUBLIC_SOURCE)
GRADES = (
    (loinc("LA6111-4", CODE_SEEN_IN_PUBLIC_FILES), Pulse.ABSENT),
    (loinc("LA11841-6", CODE_PRINTED), Pulse.DIMINISHED),
    (loinc("LA11842-4", CODE_SEEN_IN_PUBLIC_FILES), Pulse.PRESENT),
    (loinc("LA11843-2", CODE_SEEN_IN_PUBLIC_FILES), Pulse.PRESENT),
    (loinc("LA11844-0", CODE_SEEN_IN_PUBLIC_FILES), Pulse.PRESENT),
    (loinc("LA9634-2", CODE_SEEN_IN_PUBLIC_FILES), Pulse.ABSENT),
    (loinc("LA9633-4", CODE_SEEN_IN_PUBLIC_FILES), Pulse.PRESENT),
)
"""Grades of a pulse from 0 to 4+, and plainly absent or present. Schools differ in what is full; all agree that 0 is absent and 1+ is weak."""
GRADES_IN_WORDS = {
    "0": Pulse.ABSENT,
    "1+": Pulse.DIMINISHED,
    "2+": Pulse.PRESENT,
    "3+": Pulse.PRESENT,
    "4+": Pulse.PRESENT,
    "absent": Pulse.ABSENT,
    "diminished": Pulse.DIMINISHED,
    "present": Pulse.PRESENT,
    "uncertain": Pulse.UNCERTAIN,
}
PULSES = (
    AnswerRow(
        finding=dorsalis_pedis,
        codes=PALPATED,
        site=DORSALIS_PEDIS_ARTERY,
        answers=(*GRADES, (DORSALIS_PEDIS_ABSENT, Pulse.ABSENT)),
        words=GRADES_IN_WORDS,
        by=BY_FINGER,
        not_by=BY_DOPPLER,
        within=FELT_OR_HEARD,
    ),
    AnswerRow(
        finding=dorsalis_pedis,
        codes=(snomed("421811005", CODE_IN_ONE_PUBLIC_SOURCE),),
        answers=(*GRADES, (DORSALIS_PEDIS_ABSENT, Pulse.ABSENT)),
        words=GRADES_IN_WORDS,
        by=BY_FINGER,
        not_by=BY_DOPPLER,
        within=FELT_OR_HEARD,
        provisional=True,
    ),
    AnswerRow(
        finding=posterior_tibial,
        codes=PALPATED,
        site=POSTERIOR_TIBIAL_ARTERY,
        answers=(*GRADES, (POSTERIOR_TIBIAL_ABSENT, Pulse.ABSENT)),
        words=GRADES_IN_WORDS,
        by=BY_FINGER,
        not_by=BY_DOPPLER,
        within=FELT_OR_HEARD,
    ),
    AnswerRow(
        finding=popliteal,
        codes=PALPATED,
        site=POPLITEAL_ARTERY,
        answers=GRADES,
        words=GRADES_IN_WORDS,
        by=BY_FINGER,
        not_by=BY_DOPPLER,
        within=FELT_OR_HEARD,
    ),
    AnswerRow(
        finding=femoral,
        codes=PALPATED,
        site=FEMORAL_ARTERY,
        answers=GRADES,
        words=GRADES_IN_WORDS,
        by=BY_FINGER,
        not_by=BY_DOPPLER,
        within=FELT_OR_HEARD,
    ),
    DiagnosisRow(
        finding=dorsalis_pedis,
        codes=(DORSALIS_PEDIS_ABSENT,),
        value=Pulse.ABSENT,
        within=FELT_OR_HEARD,
        provisional=True,
    ),
    DiagnosisRow(
        finding=posterior_tibial,
        codes=(POSTERIOR_TIBIAL_ABSENT,),
        value=Pulse.ABSENT,
        within=FELT_OR_HEARD,
        provisional=True,
    ),
)

# No verified code says these, so they come in own codes alone: a signal, and what the skin is like, count as long as a pulse does.
HEARD = (
    AnswerPeriod(findings=(pallor, coolness), within=FELT_OR_HEARD),
    AnswerPeriod(
        findings=(dorsalis_pedis_doppler, posterior_tibial_doppler, popliteal_doppler, femoral_doppler, venous_doppler),
        within=FELT_OR_HEARD,
    ),
    AnswerPeriod(findings=(flow_measured_now,), within=JUST_NOW),
)

# --- indices ----------------------------------------------------------------------------------------------------------

AS_RATIO = {"1": "ratio", "{ratio}": "ratio", "ratio": "ratio", "%": "ratio"}
HUNDREDTHS = {"%": number("0.01")}
SIDED_PARTS = {"left-abi": Leg.LEFT, "right-abi": Leg.RIGHT}
"""The local codes by which the profile of HL7 Lithuania names the two parts of one index."""
INDICES = (
    ResultRow(
        finding=ankle_brachial_index,
        codes=(loinc("8579-5", LOINC_TABLE),),
        leg=Leg.LEFT,
        units=AS_RATIO,
        factors=HUNDREDTHS,
        without_unit="ratio",
        within=PRESSURE,
    ),
    ResultRow(
        finding=ankle_brachial_index,
        codes=(loinc("8580-3", LOINC_TABLE),),
        leg=Leg.RIGHT,
        units=AS_RATIO,
        factors=HUNDREDTHS,
        without_unit="ratio",
        within=PRESSURE,
    ),
    ResultRow(
        finding=ankle_brachial_index,
        codes=(
            loinc("77194-9", LOINC_TABLE),
            loinc("8581-1", CODE_PRINTED),
            snomed("446841001", CODE_IN_SNOMED_TEXT),
        ),
        component_sides=SIDED_PARTS,
        units=AS_RATIO,
        factors=HUNDREDTHS,
        without_unit="ratio",
        within=PRESSURE,
    ),
    ResultRow(
        finding=toe_brachial_index,
        codes=(loinc("77617-9", LOINC_TABLE),),
        leg=Leg.LEFT,
        units=AS_RATIO,
        factors=HUNDREDTHS,
        without_unit="ratio",
        within=PRESSURE,
    ),
    ResultRow(
        finding=toe_brachial_index,
        codes=(loinc("77618-7", LOINC_TABLE),),
        leg=Leg.RIGHT,
        units=AS_RATIO,
        factors=HUNDREDTHS,
        without_unit="ratio",
        within=PRESSURE,
    ),
    OrderRow(
        target=ankle_brachial_test,
        codes=(loinc("77194-9", LOINC_TABLE), snomed("401221002", CODE_IN_ONE_PUBLIC_SOURCE)),
        within=ORDERED,
        provisional=True,
    ),
)

# --- diagnoses --------------------------------------------------------------------------------------------------------

REST_PAIN_OF_BOTH = icd10cm("I70.223", ICD_RELEASE)
GANGRENE_OF_BOTH = icd10cm("I70.263", ICD_RELEASE)
LEFT_LIMB_THREAT = (
    icd10cm("I70.222", ICD_RELEASE),
    icd10cm("I70.24", ICD_RELEASE),
    icd10cm("I70.262", ICD_RELEASE),
    REST_PAIN_OF_BOTH,
    GANGRENE_OF_BOTH,
)
RIGHT_LIMB_THREAT = (
    icd10cm("I70.221", ICD_RELEASE),
    icd10cm("I70.23", ICD_RELEASE),
    icd10cm("I70.261", ICD_RELEASE),
    REST_PAIN_OF_BOTH,
    GANGRENE_OF_BOTH,
)
DIAGNOSES = (
    DiagnosisRow(
        finding=stated_acute_limb_ischemia,
        codes=(icd10cm("I74.3", ICD_RELEASE), snomed("1230182004", CODE_SEEN_IN_PUBLIC_FILES)),
        within=ACUTE,
    ),
    DiagnosisRow(finding=stated_chronic_limb_threat, codes=LEFT_LIMB_THREAT, leg=Leg.LEFT),
    DiagnosisRow(finding=stated_chronic_limb_threat, codes=RIGHT_LIMB_THREAT, leg=Leg.RIGHT),
    DiagnosisRow(
        finding=stated_peripheral_artery_disease,
        codes=(
            icd10cm("I73.9", ICD_RELEASE),
            icd10cm("I70.211", ICD_RELEASE),
            icd10cm("I70.212", ICD_RELEASE),
            icd10cm("I70.213", ICD_RELEASE),
            icd10cm("I70.221", ICD_RELEASE),
            icd10cm("I70.222", ICD_RELEASE),
            icd10cm("I70.223", ICD_RELEASE),
            icd10cm("I70.23", ICD_RELEASE),
            icd10cm("I70.24", ICD_RELEASE),
            icd10cm("I70.261", ICD_RELEASE),
            icd10cm("I70.262", ICD_RELEASE),
            icd10cm("I70.263", ICD_RELEASE),
            icd10cm("I70.92", ICD_RELEASE),
            snomed("399957001", CODE_SEEN_IN_PUBLIC_FILES),
        ),
    ),
    DiagnosisRow(
        finding=atrial_fibrillation, codes=(icd10cm("I48", ICD_RELEASE), snomed("49436004", CODE_SEEN_IN_PUBLIC_FILES))
    ),
    DiagnosisRow(finding=coronary_disease, codes=(icd10cm("I25", ICD_RELEASE),)),
    DiagnosisRow(finding=bypass_or_stent, codes=(icd10cm("Z95.820", ICD_RELEASE),), past=True),
)
