"""Joint and bone: what is seen the same day."""

from pulsefirst.guideline.muscle.citations_joints import hip_fracture_steps
from pulsefirst.guideline.muscle.interpretations import painful_leg_that_does_not_carry_reading
from pulsefirst.guideline.nerves.answers import Walking
from pulsefirst.guideline.nerves.findings import walking
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.pictures import hurts
from pulsefirst.guideline.shared.targets import emergency_department
from pulsefirst.guideline.shared.tempo import recent
from pulsefirst.language import URGENT, all_of, hours, in_either_leg, refer, rule

painful_leg_that_does_not_carry = rule(
    cites=(hip_fracture_steps, unverified),
    when=all_of(walking.among(Walking.CANNOT), in_either_leg(all_of(hurts, recent))),
    do=refer(
        emergency_department,
        "Assess today: newly unable to walk on a painful leg; where hip or groin hurts an X-ray, also without a known fall",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=painful_leg_that_does_not_carry_reading,
)
