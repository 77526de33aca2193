"""What the supplement covers and what it still does not: said on every plan."""

from pulsefirst.model.guideline import ScopeLine

SCOPE_BEYOND = (
    ScopeLine(
        text="Beyond the source, and marked so on every line: stroke, cord compression, spinal infection and bleeding, compartment "
        "syndrome, deep vein thrombosis and the blue leg, necrotizing infection, aortic emergencies, potassium and calcium, "
        "rhabdomyolysis, nerve and plexus lesions, multiple sclerosis, motor neuron disease, medicines, alcohol, pregnancy.",
    ),
    ScopeLine(
        text="Still not covered, and to be thought of: vasculitic neuropathy, dural fistula of the cord, popliteal entrapment and "
        "other causes in the young, infection of nerves (zoster, Lyme, HIV, syphilis, leprosy), functional disorder, joint, "
        "muscle and bone, periodic paralysis, poisoning, tick paralysis, sepsis without a sign in the leg or spine.",
    ),
    ScopeLine(
        text="The source is a web article marked as awaiting human review; its reference numbers come without a bibliography and "
        "are shown as printed. What is marked unverified rests on no checked source. No clinician has signed either part.",
    ),
)
