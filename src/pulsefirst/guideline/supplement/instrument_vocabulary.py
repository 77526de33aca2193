"""The answers that findings of the instruments can have."""

from enum import StrEnum


class WoundGrade(StrEnum):
    """How large and deep a wound of the foot is, as WIfI grades it. Grade 0 is no wound and no gangrene."""

    ONE = "1"
    TWO = "2"
    THREE = "3"


class InfectionGrade(StrEnum):
    """How far a foot is infected, as WIfI grades it."""

    NONE = "0"
    ONE = "1"
    TWO = "2"
    THREE = "3"


class Severity(StrEnum):
    """How severe pain on walking is, as a clinician judges it."""

    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


class TissueLoss(StrEnum):
    """How much of a foot is lost: minor can be dealt with below the level of the metatarsals, major cannot."""

    MINOR = "minor"
    MAJOR = "major"


class SpinalFluidCells(StrEnum):
    """White cells in the spinal fluid. That none was taken is an answer too."""

    NOT_TAKEN = "not taken"
    FEW = "below 50 per microliter"
    MANY = "50 per microliter or more"


class NerveConduction(StrEnum):
    """What a nerve conduction study found. That none was done is an answer too."""

    NOT_DONE = "not done"
    NORMAL = "normal"
    POLYNEUROPATHY = "polyneuropathy"
    GUILLAIN_BARRE = "consistent with Guillain-Barre"
    OTHER = "another abnormality"
