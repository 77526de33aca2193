"""The source alone: what reads statements, without what cites."""

from pulsefirst.guideline import EVERYTHING
from pulsefirst.model.select import of_the_source

SOURCE_ONLY = of_the_source(
    EVERYTHING,
    title="A numb, cramping leg: workup and management (source alone)",
    banner="SOURCE ALONE: the supplement is left out. Nothing here looks for stroke, cord compression, spinal infection or bleeding, "
    "compartment syndrome, deep vein thrombosis, necrotizing infection, aortic emergencies, potassium, rhabdomyolysis, nerve and "
    "plexus lesions or medicines as causes; no dose, no contraindication and no newer guidance is shown.",
)
