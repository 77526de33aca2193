"""What every room reads: how far terminology codes were checked."""

LOINC_TABLE = "component checked against a stored LOINC core table (2020)"
CODE_SEEN_IN_PUBLIC_FILES = "seen in public files only (secondary source); check against a licensed release"
DICOM_SITE = "site code, read in the DICOM list of peripheral pulse locations (secondary source)"
ICD_RELEASE = "checked against the April 2026 release"
NO_DOSE_CHECK = "Named by the source; no dose or safety check is made here."
CODE_FROM_MEMORY = "from memory, not checked; check against a licensed release"
SIGNS_WITH_A_WEIGHT = "signs with a published weight"

ICD_EITHER_SIDE = "for a leg that is not named, each side has a code of its own; checked against the April 2026 release"

CODE_PRINTED = (
    "name, specimen and property printed for this code in a public source of 2025 or 2026; check against a licensed release"
)
CODE_IN_SNOMED_TEXT = "active, read in the text definitions of the US edition of September 2022"
CODE_IN_ONE_PUBLIC_SOURCE = "seen in one public source only; provisional, check against a licensed release"
CODE_OF_A_TRAP = "sent for something it is not; what it is was read in a stored LOINC core table (2020)"
INGREDIENT_READ_TWICE = (
    "ingredient read in the drug table of CPIC and in a further public list; check against a licensed release"
)
