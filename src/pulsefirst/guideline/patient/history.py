"""The patient: what is old and explained, recorded once and asked no more; what is missing is not examined."""

from enum import StrEnum

from pulsefirst.language import criterion, not_
from pulsefirst.model.conditions import Coded, Flag
from pulsefirst.model.legs import Scope


class Amputation(StrEnum):
    """How much of a leg is missing."""

    NONE = "none"
    TOES = "toes"
    PART_OF_THE_FOOT = "part of the foot"
    BELOW_THE_KNEE = "below the knee"
    ABOVE_THE_KNEE = "above the knee"


earlier_stroke = Flag(
    question="An earlier stroke, with what it left behind now unchanged?",
    label="earlier stroke",
    section="known conditions",
    synonyms=("old stroke", "previous stroke", "CVA", "hemiparesis", "mini-stroke"),
)
earlier_polio = Flag(
    question="Polio, now or before?",
    label="earlier polio",
    section="known conditions",
    synonyms=("poliomyelitis", "post-polio"),
)
amputation = Coded(
    question="Is part of this leg missing, and up to where?",
    label="amputation",
    scope=Scope.LEG,
    section="known conditions",
    synonyms=("amputated", "stump", "BKA", "AKA", "prosthesis"),
    values=Amputation,
    no=Amputation.NONE,
)
blood_borne_infection = Flag(
    question="HIV, hepatitis B or C, or syphilis?",
    label="blood-borne infection",
    section="background",
    synonyms=("HIV", "hepatitis", "syphilis", "AIDS", "lues"),
)
# A part that is missing is not examined: the questions about it do not arise.
foot_is_there = criterion("this foot is there", not_(amputation.among(Amputation.BELOW_THE_KNEE, Amputation.ABOVE_THE_KNEE)))
toes_are_there = criterion("the toes of this foot are there", amputation.among(Amputation.NONE))
knee_is_there = criterion("this knee is there", not_(amputation.among(Amputation.ABOVE_THE_KNEE)))
