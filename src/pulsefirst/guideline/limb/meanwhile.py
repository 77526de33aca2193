"""The arteries of the limb: what to do, and what to avoid, while the vascular surgeon is on the way."""

from pulsefirst.guideline.limb.citations import limb_ischemia_first_hour, limb_ischemia_lesson
from pulsefirst.guideline.limb.interpretations import six_hours_reading
from pulsefirst.guideline.limb.pictures import acute_ischemia_called
from pulsefirst.guideline.limb.targets import analgesia_and_fasting, emergency_bloods, limb_position
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.language import MEANWHILE, advise, avoid, in_either_leg, order, rule

analgesia_meanwhile = rule(
    cites=(limb_ischemia_first_hour,),
    when=in_either_leg(acute_ischemia_called),
    do=advise(analgesia_and_fasting, "Strong analgesia, intravenous access, nil by mouth", turn=MEANWHILE),
    interprets=six_hours_reading,
)
bloods_meanwhile = rule(
    cites=(limb_ischemia_lesson,),
    when=in_either_leg(acute_ischemia_called),
    do=order(
        emergency_bloods,
        "ECG; blood count, kidney function and electrolytes, glucose, creatine kinase, clotting, group and save, blood gas",
        turn=MEANWHILE,
    ),
)
position_meanwhile = rule(
    cites=(unverified,),
    when=in_either_leg(acute_ischemia_called),
    do=avoid(limb_position, "Do not raise the leg, and put no direct heat on it", turn=MEANWHILE),
)
