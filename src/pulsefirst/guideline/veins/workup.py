"""The veins: what to examine, to test and to refer."""

from pulsefirst.guideline.infection.findings import skin_dying
from pulsefirst.guideline.muscle.citations import boast_compartment
from pulsefirst.guideline.muscle.findings import leg_tense, pain_on_passive_stretch, pain_out_of_proportion
from pulsefirst.guideline.veins.citations import nice_thrombosis
from pulsefirst.guideline.veins.findings import calf_tenderness, leg_blue, leg_swelling
from pulsefirst.guideline.veins.targets import swelling_inspection
from pulsefirst.language import obtain, rule

look_at_swelling = rule(
    cites=(boast_compartment, nice_thrombosis),
    do=obtain(
        swelling_inspection,
        "Look at both legs for swelling, blue color, tension, dying skin; stretch the toes; feel the calf",
        leg_swelling,
        leg_blue,
        leg_tense,
        pain_on_passive_stretch,
        pain_out_of_proportion,
        skin_dying,
        calf_tenderness,
    ),
)
