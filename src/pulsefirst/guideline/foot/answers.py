"""The foot: the words answers are given in."""

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


class TissueLoss(StrEnum):
    """How much of a foot is lost: minor can be dealt with below the level of the metatarsals, major cannot."""

    MINOR = "minor"
    MAJOR = "major"
