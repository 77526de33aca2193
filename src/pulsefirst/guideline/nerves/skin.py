"""The nerves of the leg: where it is numb."""

from pulsefirst.guideline.shared.answers import Numbness, SensoryLoss
from pulsefirst.guideline.shared.complaint import numbness, sensory_loss
from pulsefirst.language import any_of
from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.legs import Scope

WHERE_IT_IS_NUMB = "where it is numb"
LESS = "Numb, tingling, or less felt than the same place of the other leg: light touch or a pin, eyes closed."
numb_somewhere = any_of(
    numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW),
    sensory_loss.among(SensoryLoss.LONG_STANDING, SensoryLoss.TOES, SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE),
)
numb_front_of_upper_thigh = Flag(
    question="Is the front of this thigh numb in its upper half?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("anterior thigh",),
    only_if=numb_somewhere,
)
numb_front_of_lower_thigh = Flag(
    question="Is the front of this thigh numb in its lower half, down over the knee cap?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("anterior thigh", "front of the knee"),
    only_if=numb_somewhere,
)
numb_outer_thigh = Flag(
    question="Is the outer side of this thigh numb?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("lateral thigh", "trouser pocket", "tight jeans"),
    only_if=numb_somewhere,
)
numb_inner_thigh = Flag(
    question="Is the inner side of this thigh numb above the knee?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("medial thigh",),
    only_if=numb_somewhere,
)
numb_back_of_thigh = Flag(
    question="Is the back of this thigh numb, down to the hollow of the knee?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("posterior thigh",),
    only_if=numb_somewhere,
)
numb_inner_knee = Flag(
    question="Is the inner side of this knee numb?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("medial knee",),
    only_if=numb_somewhere,
)
numb_inner_shin = Flag(
    question="Is the inner side of this lower leg numb?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("medial shin", "medial calf"),
    only_if=numb_somewhere,
)
numb_outer_shin = Flag(
    question="Is the outer side of this lower leg numb, from below the knee?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("lateral shin", "lateral calf"),
    only_if=numb_somewhere,
)
numb_calf = Flag(
    question="Is the back of this lower leg numb?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("posterior calf", "back of the leg"),
    only_if=numb_somewhere,
)
numb_inner_ankle = Flag(
    question="Is the inner ankle or the inner border of this foot numb?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("medial malleolus", "medial foot"),
    only_if=numb_somewhere,
)
numb_top_of_foot = Flag(
    question="Is the top of this foot numb?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("dorsum of the foot",),
    only_if=numb_somewhere,
)
numb_first_web_space = Flag(
    question="Is the skin between the first and the second toe of this foot numb?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("first web space",),
    only_if=numb_somewhere,
)
numb_great_toe = Flag(
    question="Is the great toe of this foot numb?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("hallux", "big toe"),
    only_if=numb_somewhere,
)
numb_outer_foot = Flag(
    question="Is the outer border of this foot numb, with the small toe?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("lateral foot", "small toe"),
    only_if=numb_somewhere,
)
numb_sole = Flag(
    question="Is the sole of this foot numb?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("plantar", "ball of the foot"),
    only_if=numb_somewhere,
)
numb_heel = Flag(
    question="Is the heel of this foot numb?",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("calcaneal",),
    only_if=numb_somewhere,
)
numb_stocking = Flag(
    question="Is this leg numb all around like a stocking, ending at one height in front and behind?",
    label="numb like a stocking",
    elicit=LESS,
    scope=Scope.LEG,
    section=WHERE_IT_IS_NUMB,
    burden=Burden.TOUCH,
    synonyms=("stocking", "length-dependent"),
    only_if=numb_somewhere,
)
