"""The patient: blood pressure lying and standing, and the fall between them."""

from pulsefirst.guideline.patient.citations import orthostatic_consensus
from pulsefirst.guideline.patient.findings import low_pressure
from pulsefirst.guideline.patient.targets import orthostatic_pressures
from pulsefirst.guideline.salts.interpretations import laboratory_flag_reading
from pulsefirst.guideline.shared.codes import ICD_RELEASE, LOINC_TABLE
from pulsefirst.language import (
    above,
    all_of,
    any_of,
    at_most,
    cause,
    difference,
    icd10cm,
    loinc,
    not_,
    number,
    obtain,
    range_of,
    reads,
    rule,
)
from pulsefirst.model.conditions import Burden, Flag, Mark, Measured
from pulsefirst.model.recommendations import Conflict, Remark

postural_drop = Flag(
    question="Does blood pressure fall on standing by your own limit, or with symptoms?",
    elicit="Lying, then standing. The source names no limit: use your own.",
    burden=Burden.DEVICE,
    section="feet and spine",
    synonyms=(
        "orthostatic hypotension",
        "postural hypotension",
        "dizzy",
        "dizziness",
        "light-headed on standing",
        "lying and standing blood pressure",
    ),
)
supine_systolic = Measured(
    question="Systolic pressure lying?",
    label="systolic pressure lying down",
    burden=Burden.DEVICE,
    section="pressures",
    codes=(loinc("8461-6", LOINC_TABLE),),
    unit="mmHg",
    units=("kPa",),
    marks=(Mark(low_pressure, at_most=number("90")),),
    **range_of("50", "300"),
)
standing_systolic = Measured(
    question="Systolic pressure standing?",
    label="systolic pressure standing",
    burden=Burden.DEVICE,
    section="pressures",
    codes=(loinc("8460-8", LOINC_TABLE),),
    unit="mmHg",
    units=("kPa",),
    **range_of("30", "300"),
)
supine_diastolic = Measured(
    question="Diastolic pressure lying?",
    label="diastolic pressure lying down",
    burden=Burden.DEVICE,
    section="pressures",
    codes=(loinc("8455-8", LOINC_TABLE),),
    unit="mmHg",
    units=("kPa",),
    **range_of("20", "200"),
)
standing_diastolic = Measured(
    question="Diastolic pressure standing?",
    label="diastolic pressure standing",
    burden=Burden.DEVICE,
    section="pressures",
    codes=(loinc("8454-1", LOINC_TABLE),),
    unit="mmHg",
    units=("kPa",),
    **range_of("10", "200"),
)
stated_postural_hypotension = Flag(
    question="Postural hypotension, stated by a clinician?",
    label="a stated diagnosis of postural hypotension",
    section="stated diagnoses",
    stated=True,
)
systolic_fall = difference("systolic fall on standing", supine_systolic, standing_systolic, unit="mmHg")
diastolic_fall = difference("diastolic fall on standing", supine_diastolic, standing_diastolic, unit="mmHg")
measure_orthostatic_pressures = rule(
    reads=reads("C12"),
    do=obtain(
        orthostatic_pressures,
        "Measure blood pressure lying and standing",
        postural_drop,
        supine_systolic,
        supine_diastolic,
        standing_systolic,
        standing_diastolic,
        enough=any_of(
            postural_drop,
            not_(postural_drop),
            at_most(systolic_fall, "0"),
            above(systolic_fall, "0"),
        ),
    ),
    interprets=laboratory_flag_reading,
)
postural_hypotension = cause(
    "postural hypotension",
    reads=reads("C12"),
    stated=stated_postural_hypotension,
    confirmed=postural_drop,
    excluded=any_of(
        not_(postural_drop),
        all_of(at_most(systolic_fall, "0"), at_most(diastolic_fall, "0")),
    ),
    interprets=(laboratory_flag_reading,),
    codes=(icd10cm("I95.1", ICD_RELEASE),),
    synonyms=("orthostatic hypotension", "dizzy", "dizziness", "light-headed", "low blood pressure on standing"),
)
drop_judged_but_not_measured = Conflict(
    title="a postural drop was judged, but no pressure fell",
    when=all_of(postural_drop, at_most(systolic_fall, "0"), at_most(diastolic_fall, "0")),
    set_aside=(standing_systolic, standing_diastolic),
    reads=reads("C12"),
)
posture_of_the_fall = Remark(
    on=(measure_orthostatic_pressures,),
    text="After 5 minutes lying, then within 3 minutes of standing: a fall of 20 systolic or 10 diastolic.",
    cites=(orthostatic_consensus,),
)
