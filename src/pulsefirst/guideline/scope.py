"""What this guideline covers, what it does not, and the limb's clock."""

from pulsefirst.guideline.limb.pictures import acute_ischemia_suspected
from pulsefirst.guideline.patient.findings import age, major_injury_today
from pulsefirst.guideline.shared.tempo import last_known_well, onset
from pulsefirst.language import SOURCE_ALONE, WITH_SUPPLEMENT, all_of, at_least, below, reads
from pulsefirst.model.guideline import ScopeLine, Timer

SCOPE = (
    ScopeLine(
        when=major_injury_today,
        text="Outside this pathway: a major injury today. The red flags below still hold; follow the trauma pathway.",
    ),
    ScopeLine(
        when=below(age, "10"),
        text="Outside this pathway: a child. The red flags below still hold; ask a pediatric service.",
    ),
    ScopeLine(
        when=all_of(at_least(age, "10"), below(age, "16")),
        text="Outside this pathway: a child or adolescent under 16. Nothing here was written for children, and no dose fits them. The red flags below "
        "still hold; ask a pediatric service.",
        bars=False,
        only=WITH_SUPPLEMENT,
    ),
    ScopeLine(
        text="For clinicians with the patient in front of them: numbness, cramp, weakness or pain of a leg, adolescent or adult, "
        "no major injury today. It prompts; a clinician decides and diagnoses.",
    ),
)
TIMERS = (
    Timer(
        title="Clock of this limb",
        since=(last_known_well, onset),
        when=acute_ischemia_suspected,
        window=(4, 6),
        within="muscle survives only 4 to 6 hours without flow",
        beyond="beyond the usual window of 4 to 6 hours, call now all the same",
        unknown="onset unknown: take it that time is running out",
        reads=reads("A5"),
    ),
)
SCOPE_OF_THE_SOURCE = (
    ScopeLine(
        text="Not covered, and to be thought of: deep vein thrombosis, stroke, spinal cord compression, epidural abscess, compartment "
        "syndrome, aortic dissection or rupture, necrotizing infection, disturbed potassium, rhabdomyolysis, peripheral nerve and "
        "plexus lesions, multiple sclerosis, motor neuron disease, medicines and alcohol as causes, pregnancy.",
        only=SOURCE_ALONE,
    ),
    ScopeLine(
        text="The source is a web article marked as awaiting human review; its reference numbers come without a bibliography and "
        "are shown as printed. Doses, interactions and contraindications are not checked.",
        only=SOURCE_ALONE,
    ),
)
SCOPE_BEYOND = (
    ScopeLine(
        text="Beyond the source, and marked so on every line: stroke, cord compression, spinal infection and bleeding, compartment "
        "syndrome, deep vein thrombosis and the blue leg, necrotizing infection, aortic emergencies, potassium and calcium, "
        "rhabdomyolysis, nerve and plexus lesions, multiple sclerosis, motor neuron disease, medicines, alcohol, pregnancy.",
        only=WITH_SUPPLEMENT,
    ),
    ScopeLine(
        text="Still not covered, and to be thought of: dural fistula of the cord, infection of nerves (zoster, Lyme, HIV, syphilis, leprosy), "
        "sepsis without a sign in the leg or spine, failure of the heart, a broken hip.",
        only=WITH_SUPPLEMENT,
    ),
    ScopeLine(
        text="The source is a web article marked as awaiting human review; its reference numbers come without a bibliography and "
        "are shown as printed. What is marked unverified rests on no checked source. No clinician has signed either part.",
        only=WITH_SUPPLEMENT,
    ),
)
