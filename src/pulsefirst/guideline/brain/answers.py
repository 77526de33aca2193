"""The brain: the words answers are given in."""

from enum import StrEnum


class BrainSign(StrEnum):
    """A sign of the face, an arm, speech or sight. Unknown timing counts as new."""

    NONE = "none"
    LONG_STANDING = "long-standing and unchanged"
    NEW = "new or changed"
    GONE = "gone now"
