"""What a leaflet says was checked today, in a patient's words."""

from pulsefirst.guideline.limb.findings import coolness, dorsalis_pedis, posterior_tibial
from pulsefirst.guideline.shared.answers import Change, Feeling, Pulse, Reflex
from pulsefirst.guideline.shared.complaint import gangrene, wound
from pulsefirst.guideline.shared.examination import ankle_reflex, monofilament
from pulsefirst.model.texts import WeChecked

CHECKED = (
    WeChecked(
        answers={dorsalis_pedis: (Pulse.PRESENT,), posterior_tibial: (Pulse.PRESENT,)},
        says="We felt the pulses in both feet.",
        otherwise="We looked for the pulses in your feet. Not all of them could be felt well.",
        unchecked="the pulses in your feet",
    ),
    WeChecked(
        answers={coolness: (Change.NONE,)},
        says="Your feet are warm.",
        otherwise="One or both of your feet are cool.",
        unchecked="how warm your feet are",
    ),
    WeChecked(
        answers={wound: (False,), gangrene: (False,)},
        says="The skin of your legs and feet is whole.",
        otherwise="There is a sore on a leg or foot.",
        unchecked="your skin",
    ),
    WeChecked(
        answers={monofilament: (Feeling.FELT,)},
        says="You could feel a thin thread on both feet.",
        otherwise="You could not feel a thin thread on your feet as you should.",
        unchecked="the feeling in your feet with a thin thread",
    ),
    WeChecked(
        answers={ankle_reflex: (Reflex.NORMAL,)},
        says="Your ankle reflexes are there.",
        otherwise="Your ankle reflexes are not as they should be.",
        unchecked="your reflexes",
    ),
)
