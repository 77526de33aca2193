"""How health records are read, whatever they are about: how long a finding counts, how units, sides and flags are written.

How long a finding counts as one of now is named by no source: each period here is a decision of this guideline for a clinician to sign. It
is short, because what is out of it is shown and stays a question, while an old reassurance that counts closes one.
"""

from pulsefirst.guideline.shared.answers import LaboratoryFlag
from pulsefirst.guideline.shared.codes import (
    CODE_OF_A_TRAP,
    CODE_SEEN_IN_PUBLIC_FILES,
)
from pulsefirst.language import days, hours, loinc, snomed
from pulsefirst.model.record import FlagLetters, NoResult, OwnCodes, SideCodes

FELT_OR_HEARD = hours(6)
"""A pulse, a signal, a vital sign: flow can stop within the hour, so what was felt longer ago says nothing of now."""
JUST_NOW = hours(1)
"""An answer that itself says "within the last hours"."""
PRESSURE = hours(24)
"""A pressure of the limb, an index, a pressure lying and standing."""
SALT = hours(48)
"""A salt, a glucose, a marker of inflammation or of muscle: it moves within a day or two."""
BLOOD = days(7)
"""A blood count, the kidney: it moves within days."""
SLOW = days(90)
"""What moves over months: hemoglobin A1c, thyroid, vitamin B12."""
WEIGHT = days(30)
ACUTE = days(14)
"""A diagnosis of something acute: recorded longer ago it is history, and what it asks for now is another matter."""
ORDERED = hours(24)
"""An order that was placed: it marks the line of the plan as done."""
TOLD = days(14)
"""What was alarming when it was last looked at: it counts no longer, and is told so long, for nobody has looked since."""
SAID = hours(24)
"""An answer in this guideline's own words, where nothing measured says how long it counts."""

MG_PER_DL = {"mg/dL": "mg/dL", "mg/dl": "mg/dL"}
MMOL_PER_L = {"mmol/L": "mmol/L", "mmol/l": "mmol/L"}
EQUIVALENTS = {"meq/L": "mEq/L", "mEq/L": "mEq/L", "meq/l": "mEq/L"}
MMHG = {"mm[Hg]": "mmHg", "mmHg": "mmHg", "mm Hg": "mmHg", "kPa": "kPa"}
PERCENT = {"%": "%"}
"""Units as they are written. A megagram (Mg/dL) is none of them, and neither is a kelvin (K/uL)."""

OWN = OwnCodes(system="https://pulsefirst.example/CodeSystem/findings", within=SAID, told_within=TOLD)
SIDES = SideCodes(
    left=(snomed("7771000", CODE_SEEN_IN_PUBLIC_FILES),),
    right=(snomed("24028007", CODE_SEEN_IN_PUBLIC_FILES),),
    both=(snomed("51440002", CODE_SEEN_IN_PUBLIC_FILES),),
)
FLAGS = FlagLetters(
    answers={
        "LL": LaboratoryFlag.SEVERELY_LOW,
        "L": LaboratoryFlag.LOW,
        "N": LaboratoryFlag.NORMAL,
        "H": LaboratoryFlag.HIGH,
        "HH": LaboratoryFlag.SEVERELY_HIGH,
    }
)
ONLY_DONE = NoResult(
    codes=(
        snomed("134388005", CODE_SEEN_IN_PUBLIC_FILES),
        snomed("91161007", CODE_SEEN_IN_PUBLIC_FILES),
        snomed("401191002", CODE_SEEN_IN_PUBLIC_FILES),
    ),
    why="it says that an examination of the foot took place, and not what was found",
)
NO_INDEX = NoResult(
    codes=(
        loinc("44975-1", CODE_OF_A_TRAP),
        loinc("41979-6", CODE_OF_A_TRAP),
        loinc("76497-7", CODE_OF_A_TRAP),
        loinc("77195-6", CODE_OF_A_TRAP),
        loinc("77196-4", CODE_OF_A_TRAP),
        loinc("8578-7", CODE_OF_A_TRAP),
    ),
    why="it is sent for an ankle-brachial index, or stands beside one in the list, and is the code of something else",
)
NO_A1C = NoResult(
    codes=(loinc("41995-2", CODE_OF_A_TRAP), loinc("53553-4", CODE_OF_A_TRAP), loinc("27353-2", CODE_OF_A_TRAP)),
    why="it is an amount of glycated hemoglobin in blood, or an estimated mean glucose, and not the share of hemoglobin A1c",
)
NO_CALCIUM = NoResult(
    codes=(
        loinc("18281-6", CODE_OF_A_TRAP),
        loinc("34907-6", CODE_OF_A_TRAP),
        loinc("35258-3", CODE_OF_A_TRAP),
        loinc("47597-0", CODE_OF_A_TRAP),
        loinc("47598-8", CODE_OF_A_TRAP),
    ),
    why="it is a calcium corrected for total protein or to a pH of 7.4, which is another quantity",
)
NO_MAGNESIUM = NoResult(codes=(loinc("65362-6", CODE_OF_A_TRAP),), why="it is a magnesium corrected for albumin")
NO_ACTIVITY = NoResult(codes=(loinc("50756-6", CODE_OF_A_TRAP),), why="it is a mass of creatine kinase and not its activity")
NO_FIRST_HOUR = NoResult(
    codes=(loinc("18184-2", CODE_OF_A_TRAP), loinc("43402-7", CODE_OF_A_TRAP)),
    why="it is a sedimentation after 2 hours or 15 minutes and not after one hour",
)
NO_BLADDER = NoResult(
    codes=(
        loinc("20143-4", CODE_OF_A_TRAP),
        loinc("20144-2", CODE_OF_A_TRAP),
        loinc("20145-9", CODE_OF_A_TRAP),
        loinc("20146-7", CODE_OF_A_TRAP),
        loinc("9197-5", CODE_OF_A_TRAP),
    ),
    why="it is a residual volume of the lung, or an amount that was passed or drained, and no residual of the bladder",
)
NO_KIND = NoResult(
    codes=(
        loinc("7799-0", CODE_OF_A_TRAP),
        loinc("30240-6", CODE_OF_A_TRAP),
        loinc("38898-3", CODE_OF_A_TRAP),
        loinc("55449-3", CODE_OF_A_TRAP),
        loinc("3246-6", CODE_OF_A_TRAP),
    ),
    why="the kind of unit is not stated: fibrinogen equivalents are about twice the other kind, so the result cannot be used",
)
NO_ONE_FORMULA = NoResult(
    codes=(
        loinc("48642-3", CODE_OF_A_TRAP),
        loinc("48643-1", CODE_OF_A_TRAP),
        loinc("88293-6", CODE_OF_A_TRAP),
        loinc("88294-4", CODE_OF_A_TRAP),
        loinc("50044-7", CODE_OF_A_TRAP),
        loinc("35591-7", CODE_OF_A_TRAP),
    ),
    why="it is a filtration rate for one race or sex, or a clearance, and does not go into one series with the others",
)
RECORD = (
    OWN,
    SIDES,
    FLAGS,
    ONLY_DONE,
    NO_INDEX,
    NO_A1C,
    NO_CALCIUM,
    NO_MAGNESIUM,
    NO_ACTIVITY,
    NO_FIRST_HOUR,
    NO_BLADDER,
    NO_KIND,
    NO_ONE_FORMULA,
)
