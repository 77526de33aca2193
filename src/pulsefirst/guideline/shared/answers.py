"""What every room reads: the words answers are given in."""

from enum import StrEnum


class Sex(StrEnum):
    """Sex, as it bears on pregnancy."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


class Change(StrEnum):
    """Whether something is there, and whether it is new. Unknown timing counts as new."""

    NONE = "none"
    LONG_STANDING = "long-standing and unchanged"
    NEW = "new or changed"


class Numbness(StrEnum):
    """Numbness or tingling, and when it is there. Unknown timing counts as new."""

    NONE = "none"
    WITH_WALKING = "only with walking"
    LONG_STANDING = "the patient's usual"
    NEW = "new, or more than usual"


class Manner(StrEnum):
    """How something began."""

    SUDDEN = "sudden"
    WOKE_WITH_IT = "woke with it"
    GRADUAL = "gradual"


class Trend(StrEnum):
    """Which way a deficit is going."""

    IMPROVING = "improving"
    STEADY = "steady"
    WORSENING = "getting worse"


class Pulse(StrEnum):
    """What the fingers find at an artery."""

    PRESENT = "present"
    DIMINISHED = "diminished"
    ABSENT = "absent"
    UNCERTAIN = "uncertain"


class Doppler(StrEnum):
    """What the hand-held Doppler finds at a vessel; audible where nobody judged how many phases it has."""

    MULTIPHASIC = "multiphasic"
    MONOPHASIC = "monophasic"
    AUDIBLE = "audible"
    SILENT = "silent"


class SensoryLoss(StrEnum):
    """How far loss of feeling reaches on examination."""

    NONE = "none"
    LONG_STANDING = "long-standing and unchanged"
    TOES = "toes only"
    BEYOND_TOES = "beyond the toes"
    COMPLETE = "complete"


class Extent(StrEnum):
    """How weak a weak limb is."""

    PARTIAL = "partial"
    COMPLETE = "complete"


class Reflex(StrEnum):
    """A tendon reflex."""

    NORMAL = "normal"
    REDUCED = "reduced"
    ABSENT = "absent"
    BRISK = "brisk"


class Feeling(StrEnum):
    """A test of feeling at the foot."""

    FELT = "felt"
    REDUCED = "reduced"
    NOT_FELT = "not felt"


class LaboratoryFlag(StrEnum):
    """The laboratory's own flag of a result; severely low or high where it telephones the result."""

    SEVERELY_LOW = "severely low"
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    SEVERELY_HIGH = "severely high"


class Deficit(StrEnum):
    """Strength of one movement."""

    FULL = "full"
    WEAK = "weak"


class Severity(StrEnum):
    """How severe pain on walking is, as a clinician judges it."""

    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


class Presence(StrEnum):
    """Whether weakness or numbness that was there is there now."""

    STILL_THERE = "still there"
    COMES_AND_GOES = "comes and goes"
    GONE = "gone now"
