"""What the source alone does not cover: said on every plan that leaves the supplement out."""

from pulsefirst.model.guideline import ScopeLine

SCOPE_OF_THE_SOURCE = (
    ScopeLine(
        text="Not covered, and to be thought of: deep vein thrombosis, stroke, spinal cord compression, epidural abscess, compartment "
        "syndrome, aortic dissection or rupture, necrotizing infection, disturbed potassium, rhabdomyolysis, peripheral nerve and "
        "plexus lesions, multiple sclerosis, motor neuron disease, medicines and alcohol as causes, pregnancy.",
    ),
    ScopeLine(
        text="The source is a web article marked as awaiting human review; its reference numbers come without a bibliography and "
        "are shown as printed. Doses, interactions and contraindications are not checked.",
    ),
)
