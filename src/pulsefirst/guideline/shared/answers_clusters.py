"""What all rooms share: the clusters of features, each with one vote."""

from enum import StrEnum


class Cluster(StrEnum):
    """What findings go together: each cluster has one vote, however many of its findings there are."""

    TEMPO = "tempo"
    SIDE = "side"
    PAIN = "pain"
    FEELING = "feeling"
    STRENGTH = "strength"
    TERRITORY = "root or nerve"
    REFLEXES = "reflexes"
    CORD = "signs of the cord"
    BRAIN = "signs of the brain"
    SPHINCTER = "bladder, bowel and saddle"
    FLOW = "blood flow"
    WALKING = "walking and posture"
    NIGHT = "night and rest"
    CRAMP = "cramp"
    SWELLING = "swelling"
    SKIN = "skin"
    ILLNESS = "general illness"
    TRUNK = "back and trunk"
    LABORATORY = "laboratory"
