"""The source alone, without its supplement."""

from pulsefirst.guideline.rooms import BOTH, SOURCE_ALONE
from pulsefirst.model.collect import collect
from pulsefirst.source.statements import STATEMENTS

SOURCE_ONLY = collect(
    version="2.0.0",
    title="A numb, cramping leg: workup and management (source alone)",
    statements=STATEMENTS,
    modules=(*BOTH, *SOURCE_ALONE),
    banner="SOURCE ALONE: the supplement is left out. Nothing here looks for stroke, cord compression, spinal infection or bleeding, "
    "compartment syndrome, deep vein thrombosis, necrotizing infection, aortic emergencies, potassium, rhabdomyolysis, nerve and "
    "plexus lesions or medicines as causes; no dose, no contraindication and no newer guidance is shown.",
)
