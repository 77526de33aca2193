"""Signs whose weight was measured and published. No rule reads them; the ranking of causes does."""

from pulsefirst.model.findings import Burden, Flag, Scope

SECTION = "signs with a published weight"

arterial_bruit = Flag(
    question="Is there a bruit over an artery of this leg: in the groin, above it, or behind the knee?",
    elicit="The bell of a stethoscope, at rest.",
    scope=Scope.LEG,
    section=SECTION,
    burden=Burden.DEVICE,
    synonyms=("iliac bruit", "femoral bruit", "popliteal bruit"),
)
crossed_straight_leg_raise = Flag(
    question="Does raising the other leg, straight, bring on the pain of this leg?",
    scope=Scope.LEG,
    section=SECTION,
    burden=Burden.TOUCH,
    synonyms=("crossed SLR", "crossed Lasegue"),
)
no_pain_when_seated = Flag(
    question="Is there no pain at all while seated?",
    section=SECTION,
    synonyms=("pain gone sitting", "neurogenic claudication"),
)
worse_bending_forward = Flag(question="Does bending forward make it worse?", section=SECTION)
wide_based_gait = Flag(
    question="Does the patient walk with the feet wide apart?",
    section=SECTION,
    burden=Burden.TOUCH,
    synonyms=("broad gait",),
)
unsteady_with_eyes_closed = Flag(
    question="Standing with feet together: do closed eyes make the patient sway or step?",
    section=SECTION,
    burden=Burden.TOUCH,
    synonyms=("Romberg",),
)
