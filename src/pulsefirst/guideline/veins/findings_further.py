"""The veins: what else is asked and looked for."""

from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.legs import Scope

tender_cord = Flag(
    question="Is a vein of the skin of this leg a hard, tender cord?",
    scope=Scope.LEG,
    section="swelling and color",
    burden=Burden.TOUCH,
    synonyms=("superficial thrombophlebitis", "phlebitis", "superficial vein thrombosis"),
    abnormal=True,
)
