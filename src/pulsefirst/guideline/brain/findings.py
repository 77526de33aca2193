"""The brain: what is asked and looked for."""

from pulsefirst.guideline.brain.answers import BrainSign
from pulsefirst.guideline.patient.history import earlier_stroke
from pulsefirst.language import any_of
from pulsefirst.model.conditions import Coded, Flag, Since

face_droop = Coded(
    question="Does one side of the face droop, or did it, even if that is gone?",
    label="facial droop",
    elicit="Ask for a smile. If it cannot be told whether it is new, it is new.",
    section="brain",
    synonyms=("facial weakness", "FAST", "stroke", "facial palsy", "drooping face"),
    values=BrainSign,
    yes=BrainSign.NEW,
    no=BrainSign.NONE,
    abnormal=(BrainSign.LONG_STANDING, BrainSign.NEW, BrainSign.GONE),
)
arm_weakness = Coded(
    question="Is one arm or hand weak or numb, or was it, even if that is gone?",
    label="weak or numb arm",
    elicit="Ask for both arms held out: does one drift? Both hands alike is asked elsewhere.",
    section="brain",
    synonyms=("arm drift", "hemiparesis", "stroke"),
    values=BrainSign,
    yes=BrainSign.NEW,
    no=BrainSign.NONE,
    abnormal=(BrainSign.LONG_STANDING, BrainSign.NEW, BrainSign.GONE),
)
speech_or_sight_trouble = Coded(
    question="Is speech or sight disturbed, or was it, even if that is gone?",
    label="trouble with speech or sight",
    elicit="Slurred or wrong words; half of the view missing; one eye blind for a while.",
    section="brain",
    synonyms=(
        "dysphasia",
        "dysarthria",
        "hemianopia",
        "amaurosis",
        "stroke",
        "slurred speech",
        "blurred vision",
        "double vision",
        "loss of vision",
    ),
    values=BrainSign,
    yes=BrainSign.NEW,
    no=BrainSign.NONE,
    abnormal=(BrainSign.LONG_STANDING, BrainSign.NEW, BrainSign.GONE),
)
A_BRAIN_SIGN = any_of(
    face_droop.among(BrainSign.NEW, BrainSign.GONE),
    arm_weakness.among(BrainSign.NEW, BrainSign.GONE),
    speech_or_sight_trouble.among(BrainSign.NEW, BrainSign.GONE),
)
brain_signs_onset = Since(
    question="When did the trouble of face, arm, speech or sight begin?",
    label="onset of the sign in face, arm, speech or sight",
    elicit="Or when was the patient last well?",
    section="brain",
    synonyms=("last known well", "onset of stroke"),
    only_if=A_BRAIN_SIGN,
)
brain_signs_worse = Flag(
    question="Has the trouble of face, arm, speech or sight changed for the worse in the last 14 days?",
    label="sign in face, arm, speech or sight getting worse",
    section="brain",
    only_if=A_BRAIN_SIGN,
)
earlier_stroke_since = Since(
    question="When was the earlier stroke?",
    label="date of the earlier stroke",
    section="known conditions",
    synonyms=("date of the stroke",),
    only_if=earlier_stroke,
)
earlier_neurological_attack = Flag(
    question="Was there an earlier attack that went away: loss of sight in one eye, numbness, unsteadiness?",
    section="spine and bladder",
    synonyms=("optic neuritis", "demyelination", "MS", "multiple sclerosis", "relapse"),
)
