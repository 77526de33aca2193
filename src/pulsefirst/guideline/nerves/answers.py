"""The nerves of the leg: the words answers are given in."""

from enum import StrEnum


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


class Hands(StrEnum):
    """Whether the hands are newly numb, tingling or weak too."""

    NONE = "none"
    ONE = "one hand"
    BOTH = "both hands"
    LONG_STANDING = "long-standing and unchanged"


class Walking(StrEnum):
    """How the patient walks."""

    NORMAL = "normal"
    UNSTEADY = "unsteady"
    HIGH_STEPPING = "high-stepping"
    WADDLING = "waddling"
    WITH_HELP = "only with help"
    CANNOT = "cannot walk"
