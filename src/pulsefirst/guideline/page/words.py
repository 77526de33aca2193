"""The page: one word for an answer, where the room is narrow. The whole answer stays its name for who cannot see the page."""

from pulsefirst.guideline.shared.answers import Change, Doppler, Manner, Numbness, Presence, Pulse, SensoryLoss, Trend
from pulsefirst.model.bedside import AnswerWord, Purpose

PURPOSE = (Purpose("Numb, cramping, weak leg"),)
ANSWER_WORDS = (
    AnswerWord(Change.NONE, "no", expected=True),
    AnswerWord(Change.LONG_STANDING, "usual", expected=True),
    AnswerWord(Change.NEW, "new"),
    AnswerWord(Numbness.NONE, "no", expected=True),
    AnswerWord(Numbness.LONG_STANDING, "usual", expected=True),
    AnswerWord(Numbness.NEW, "new"),
    AnswerWord(Numbness.WITH_WALKING, "walking", expected=True),
    AnswerWord(Pulse.PRESENT, "felt", expected=True),
    AnswerWord(Pulse.DIMINISHED, "weak"),
    AnswerWord(Pulse.ABSENT, "absent"),
    AnswerWord(Pulse.UNCERTAIN, "?", called="not sure"),
    AnswerWord(Doppler.MULTIPHASIC, "multi", expected=True),
    AnswerWord(Doppler.MONOPHASIC, "mono"),
    AnswerWord(Doppler.AUDIBLE, "heard", expected=True),
    AnswerWord(Doppler.SILENT, "silent"),
    AnswerWord(SensoryLoss.NONE, "none", expected=True),
    AnswerWord(SensoryLoss.TOES, "toes"),
    AnswerWord(SensoryLoss.BEYOND_TOES, "higher"),
    AnswerWord(SensoryLoss.COMPLETE, "all"),
    AnswerWord(SensoryLoss.LONG_STANDING, "usual", expected=True),
    AnswerWord(Manner.SUDDEN, "sudden"),
    AnswerWord(Manner.GRADUAL, "slow", expected=True),
    AnswerWord(Manner.WOKE_WITH_IT, "woke"),
    AnswerWord(Presence.STILL_THERE, "still"),
    AnswerWord(Presence.COMES_AND_GOES, "on, off"),
    AnswerWord(Presence.GONE, "gone"),
    AnswerWord(Trend.IMPROVING, "better", expected=True),
    AnswerWord(Trend.STEADY, "same", expected=True),
    AnswerWord(Trend.WORSENING, "worse"),
)
