"""Medicines: the criteria that rules read."""

from pulsefirst.guideline.medicines.findings import (
    takes_diuretic,
    takes_loop_diuretic,
    takes_potassium_sparing_diuretic,
    takes_thiazide,
)
from pulsefirst.guideline.shared.answers import Numbness
from pulsefirst.guideline.shared.complaint import numbness
from pulsefirst.language import any_of, in_either_leg

numb = in_either_leg(numbness.among(Numbness.LONG_STANDING, Numbness.NEW, Numbness.WITH_WALKING))
any_diuretic = any_of(takes_diuretic, takes_thiazide, takes_loop_diuretic, takes_potassium_sparing_diuretic)
