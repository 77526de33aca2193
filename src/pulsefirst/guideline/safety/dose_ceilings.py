"""The most of each medicine a day, written a second time."""

from pulsefirst.guideline.medicines.targets import (
    b12_replacement,
    duloxetine,
    gabapentin,
    heparin,
    magnesium_correction,
    pregabalin,
)
from pulsefirst.guideline.patient.kidney import creatinine_clearance
from pulsefirst.guideline.salts.measurements import magnesium
from pulsefirst.language import all_of, at_least, at_most, below, number
from pulsefirst.model.doses import Ceiling

CEILINGS = (
    # US label of duloxetine, 2.3: 60 mg is the most in diabetic neuropathy; the EU summary: none below 30 mL/min.
    Ceiling(medicine=duloxetine, when=at_least(creatinine_clearance, "30"), most=number("60")),
    Ceiling(medicine=duloxetine, when=below(creatinine_clearance, "30"), most=number("0")),
    # US label of Neurontin, 2.3, table 1.
    Ceiling(medicine=gabapentin, when=at_least(creatinine_clearance, "60"), most=number("3600")),
    Ceiling(
        medicine=gabapentin,
        when=all_of(at_least(creatinine_clearance, "30"), below(creatinine_clearance, "60")),
        most=number("1400"),
    ),
    Ceiling(
        medicine=gabapentin,
        when=all_of(at_least(creatinine_clearance, "15"), below(creatinine_clearance, "30")),
        most=number("700"),
    ),
    Ceiling(medicine=gabapentin, when=below(creatinine_clearance, "15"), most=number("300")),
    # US label of Lyrica: 300 mg in diabetic neuropathy from 60 mL/min; below it in proportion (derived).
    Ceiling(medicine=pregabalin, when=at_least(creatinine_clearance, "60"), most=number("300")),
    Ceiling(
        medicine=pregabalin,
        when=all_of(at_least(creatinine_clearance, "30"), below(creatinine_clearance, "60")),
        most=number("150"),
    ),
    Ceiling(
        medicine=pregabalin,
        when=all_of(at_least(creatinine_clearance, "15"), below(creatinine_clearance, "30")),
        most=number("75"),
    ),
    Ceiling(medicine=pregabalin, when=below(creatinine_clearance, "15"), most=number("50")),
    # NHS Specialist Pharmacy Service and St George's Kidney: 24 mmol a day; NHS Highland: half of it below 30 mL/min.
    Ceiling(
        medicine=magnesium_correction,
        when=all_of(at_most(magnesium, "0.70"), at_least(creatinine_clearance, "30")),
        most=number("24"),
    ),
    Ceiling(
        medicine=magnesium_correction,
        when=all_of(at_most(magnesium, "0.70"), below(creatinine_clearance, "30")),
        most=number("12"),
    ),
    # BNF as quoted: 1 mg of hydroxocobalamin. US label of heparin: 40,000 units in 24 hours.
    Ceiling(medicine=b12_replacement, most=number("1")),
    Ceiling(medicine=heparin, most=number("40000")),
)
