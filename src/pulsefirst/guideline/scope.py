"""What this guideline covers, what it does not, and the limb's clock."""

from pulsefirst.guideline.history import age, last_known_well, major_injury_today, onset
from pulsefirst.guideline.ischemia import acute_ischemia_suspected
from pulsefirst.language import below, reads
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
