"""The hazard log: what could go wrong, what stands against it, and what shows that it does.

The ratings are a developer's proposal. No clinical safety officer has seen them; no owner is named. Training and business
process are controls of whoever deploys, and the residual ratings count on them.
"""

from pulsefirst.guideline.hazards.foot_and_infection import FOOT_AND_INFECTION
from pulsefirst.guideline.hazards.kept_and_launched import LAUNCHED_OF_ANOTHER, RECORD_LOST
from pulsefirst.guideline.hazards.patient import (
    CHRONIC_THREAT,
    NOT_EXAMINED,
    OTHER_LEG,
    OUT_OF_SCOPE,
    SPINE_OR_NERVES,
    STALE,
    UNITS,
    WITHHELD_WRONGLY,
    WRONG_PULSE,
)
from pulsefirst.guideline.hazards.plan import (
    ALARM_FATIGUE,
    AUTOMATION_BIAS,
    DELAY_BY_IMAGING,
    HARMFUL_TREATMENT,
    WRONG_LABEL,
)
from pulsefirst.guideline.hazards.ratings import LEVELS, MATRIX, NOTE
from pulsefirst.guideline.hazards.read_from_a_record import RECORD_MISREAD
from pulsefirst.guideline.hazards.recorded import EVERY_ANSWER_ALARMS, RESULT_UNHEARD, SIGN_OR_IMAGE_UNHEARD
from pulsefirst.guideline.hazards.software import (
    CONFLICT_UNSEEN,
    DEAD_END,
    ONE_FIELD,
    SOFTWARE_DEFECT,
    SOURCE_OUTDATED,
    SWITCHED_OFF,
    UNAVAILABLE,
    WRONG_CLOCK,
    WRONG_CODE,
)
from pulsefirst.guideline.hazards.supplement import (
    BEDSIDE_BURIED,
    BRAIN_OR_CORD,
    DOSE_WRONG,
    LIMB_BEYOND_ARTERIES,
    SALTS_AND_MUSCLE,
    SUPPLEMENT_MISTAKEN,
)
from pulsefirst.guideline.hazards.told_by_an_assistant import TOLD_OTHERWISE
from pulsefirst.guideline.hazards.weighing import CALMED_WRONGLY, LOOKS_ISCHEMIC
from pulsefirst.model.safety import HazardLog

HAZARD_LOG = HazardLog(
    note=NOTE,
    matrix=MATRIX,
    levels=LEVELS,
    hazards=(
        NOT_EXAMINED,
        WRONG_PULSE,
        OTHER_LEG,
        WITHHELD_WRONGLY,
        SPINE_OR_NERVES,
        CHRONIC_THREAT,
        STALE,
        UNITS,
        OUT_OF_SCOPE,
        AUTOMATION_BIAS,
        ALARM_FATIGUE,
        WRONG_LABEL,
        DELAY_BY_IMAGING,
        HARMFUL_TREATMENT,
        SOURCE_OUTDATED,
        DEAD_END,
        WRONG_CODE,
        ONE_FIELD,
        CONFLICT_UNSEEN,
        WRONG_CLOCK,
        SOFTWARE_DEFECT,
        UNAVAILABLE,
        BRAIN_OR_CORD,
        LIMB_BEYOND_ARTERIES,
        SALTS_AND_MUSCLE,
        DOSE_WRONG,
        SUPPLEMENT_MISTAKEN,
        BEDSIDE_BURIED,
        FOOT_AND_INFECTION,
        CALMED_WRONGLY,
        LOOKS_ISCHEMIC,
        SIGN_OR_IMAGE_UNHEARD,
        RESULT_UNHEARD,
        EVERY_ANSWER_ALARMS,
        RECORD_MISREAD,
        TOLD_OTHERWISE,
        SWITCHED_OFF,
        RECORD_LOST,
        LAUNCHED_OF_ANOTHER,
    ),
)
