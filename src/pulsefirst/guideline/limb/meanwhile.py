"""The arteries of the limb: what to do, and what to avoid, while the vascular surgeon is on the way."""

from pulsefirst.guideline.brain.targets import foot_pulses_now
from pulsefirst.guideline.limb.citations import felt_pulses_in_disease, limb_ischemia_first_hour, limb_ischemia_lesson
from pulsefirst.guideline.limb.findings import coolness, dorsalis_pedis, pallor, posterior_tibial
from pulsefirst.guideline.limb.interpretations import six_hours_reading
from pulsefirst.guideline.limb.pictures import acute_ischemia_called
from pulsefirst.guideline.limb.targets import analgesia_and_fasting, emergency_bloods, limb_position
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import deficit_worsening
from pulsefirst.guideline.shared.interpretations import progression_reading
from pulsefirst.guideline.shared.tempo import slow_and_gradual
from pulsefirst.guideline.veins.citations import phlegmasia_abstract, phlegmasia_treatment
from pulsefirst.guideline.veins.findings import leg_blue, leg_swelling
from pulsefirst.guideline.veins.targets import anticoagulant_at_once
from pulsefirst.language import MEANWHILE, advise, all_of, avoid, in_either_leg, not_, obtain, order, rule

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
feel_the_feet_meanwhile = rule(
    cites=(felt_pulses_in_disease, unverified),
    when=all_of(deficit_worsening, not_(slow_and_gradual)),
    do=obtain(
        foot_pulses_now,
        "Feel both foot pulses of the weak or numb leg now, and its warmth and color: they decide between nerve and artery",
        dorsalis_pedis,
        posterior_tibial,
        pallor,
        coolness,
        turn=MEANWHILE,
    ),
    interprets=progression_reading,
)
swollen_blue_leg_meanwhile = rule(
    cites=(phlegmasia_treatment, phlegmasia_abstract),
    when=in_either_leg(all_of(leg_swelling, leg_blue.among(Change.NEW))),
    do=advise(
        anticoagulant_at_once,
        "Ask the vascular surgeon at the call about an anticoagulant at once and about raising the leg: a leg swollen and blue is often a thrombosis of its veins",
        turn=MEANWHILE,
    ),
    overrides=(position_meanwhile,),
)
