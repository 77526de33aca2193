"""What a patient is told of the causes in vessels and spine: what it is, what to do, when to come back."""

from pulsefirst.guideline.brain.causes import old_stroke, stroke
from pulsefirst.guideline.infection.causes import necrotizing_infection
from pulsefirst.guideline.limb.causes import acute_limb_ischemia, chronic_limb_threat, peripheral_artery_disease
from pulsefirst.guideline.muscle.causes import compartment_syndrome, muscle_breakdown_cause
from pulsefirst.guideline.nerves.causes import guillain_barre
from pulsefirst.guideline.patient.blood_pressure import postural_hypotension
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.spine.causes import (
    cauda_equina,
    cord_disease,
    mechanical_spinal_pain,
    radiculopathy,
    spinal_infection,
    spinal_stenosis,
)
from pulsefirst.guideline.texts.citations import (
    public_artery_disease,
    public_back_pain,
    public_limb_threat,
    public_pressure_drop,
    public_sciatica,
    public_stenosis,
)
from pulsefirst.guideline.texts.safety_net import (
    black_foot,
    both_legs_weak,
    cold_leg,
    dropping_foot,
    fever_and_back,
    ill_with_a_sore,
    less_walking,
    no_better,
    pain_at_rest,
    pain_down_both_legs,
    pain_in_the_trunk,
    passing_out,
    saddle_or_bladder,
    short_of_breath,
    shorter_walks,
    sore_on_the_foot,
    stroke_signs,
    weak_or_numb_leg,
)
from pulsefirst.guideline.trunk.causes import aortic_disease
from pulsefirst.language import reads
from pulsefirst.model.texts import HowTo, Leaflet, NoLeaflet, Told

LEAFLETS = (
    Leaflet(
        about=chronic_limb_threat,
        called="Too little blood to the foot",
        what=(
            Told("If the blood flow is very low, the foot can be lost unless the flow is made better.", reads("C4")),
            Told(
                "The blood vessels of the leg are narrow or blocked. Small wounds may not heal.", cites=(public_limb_threat,)
            ),
        ),
        do=(
            HowTo(
                heading="Look after the foot",
                lines=(
                    Told("Look at your feet each day. Wear shoes that fit well.", reads("E7")),
                    Told("Put no heat on the foot. Do not cut hard skin on your own.", cites=(unverified,)),
                ),
            ),
        ),
        back=(cold_leg, black_foot, ill_with_a_sore, stroke_signs, sore_on_the_foot, pain_at_rest),
    ),
    Leaflet(
        about=peripheral_artery_disease,
        called="Narrow blood vessels in the legs",
        what=(
            Told("Walking brings on a cramp or pain in the leg. It goes when you rest for up to ten minutes.", reads("B1")),
            Told(
                "A test can show it. It sets the blood pressure at your ankle beside the one in your arm.", reads("C3", "D6")
            ),
            Told("Fat builds up in the blood vessels and makes them narrow.", cites=(public_artery_disease,)),
            Told("The heart and the brain can be at risk from the same cause.", cites=(public_artery_disease,)),
        ),
        do=(
            HowTo(
                heading="How to walk more",
                lines=(
                    Told("Ask us for a walking course, and walk on a plan.", reads("E3")),
                    Told(
                        "Walk until it hurts quite a bit. Stop until the pain has gone. Then walk on.", cites=(unverified,)
                    ),
                    Told("Do so for half an hour, on most days of the week.", cites=(unverified,)),
                ),
                steps=True,
            ),
            HowTo(heading="Your feet", lines=(Told("Look at your feet each day. Wear shoes that fit well.", reads("E7")),)),
        ),
        back=(cold_leg, black_foot, stroke_signs, shorter_walks, pain_at_rest, sore_on_the_foot, no_better),
    ),
    Leaflet(
        about=spinal_stenosis,
        called="A narrow space for the nerves in your lower back",
        what=(
            Told("Your legs may hurt, tingle or feel weak when you stand or walk.", reads("B2")),
            Told("It eases when you sit down or lean forward, as you do on a shopping cart.", reads("B2")),
            Told("With the years bone can grow into the space for the nerves and press on them.", cites=(public_stenosis,)),
        ),
        do=(
            HowTo(
                heading="Keep moving",
                lines=(
                    Told("Keep active. Do not stay in bed all day.", reads("E8")),
                    Told(
                        "Walk, sit down for a while, then walk again. A cart, a frame or a bike can help.", reads("B2", "E8")
                    ),
                    Told("Change how you sit often. A pillow under or between your knees can help.", reads("E9")),
                ),
            ),
            HowTo(
                heading="How to stretch your back, once or twice a day",
                lines=(
                    Told("Lie on your back on a bed or a mat, with your knees bent and your feet flat.", reads("E11")),
                    Told("Bring one knee to your chest with your hands. Let it go. Do this 10 times.", cites=(unverified,)),
                    Told("Do the same with the other leg.", cites=(unverified,)),
                    Told("Sit up slowly. Stop if pain shoots down a leg.", cites=(unverified,)),
                ),
                steps=True,
            ),
        ),
        back=(
            saddle_or_bladder,
            both_legs_weak,
            weak_or_numb_leg,
            cold_leg,
            fever_and_back,
            dropping_foot,
            less_walking,
        ),
    ),
    Leaflet(
        about=radiculopathy,
        called="A nerve that is pressed or sore where it leaves your lower back",
        what=(
            Told("It is felt on one side, in the strip of skin that the nerve serves.", reads("B5")),
            Told("The pain can run down the leg as far as the foot.", cites=(public_sciatica,)),
        ),
        do=(
            HowTo(
                heading="What you can do",
                lines=(
                    Told("Keep moving as well as you can. Do not stay in bed for long.", cites=(public_sciatica,)),
                    Told("Lie on your side with a pillow between your knees if that eases it.", cites=(unverified,)),
                ),
            ),
        ),
        back=(
            saddle_or_bladder,
            both_legs_weak,
            weak_or_numb_leg,
            fever_and_back,
            dropping_foot,
            pain_down_both_legs,
            no_better,
        ),
    ),
    Leaflet(
        about=mechanical_spinal_pain,
        called="Pain from the back and how it moves",
        what=(
            Told("It is hard to get up from sitting or lying.", reads("B4")),
            Told("It comes from the bones, disks, joints or muscles of the back.", cites=(public_back_pain,)),
        ),
        do=(
            HowTo(
                heading="What you can do",
                lines=(
                    Told("Keep moving. Go back to what you do each day, step by step.", cites=(unverified,)),
                    Told("Roll on your side and push up with your arms when you get up.", cites=(unverified,)),
                ),
            ),
        ),
        back=(saddle_or_bladder, both_legs_weak, fever_and_back, pain_in_the_trunk, pain_down_both_legs, no_better),
    ),
    Leaflet(
        about=postural_hypotension,
        called="Blood pressure that drops when you stand up",
        what=(
            Told("The staff can see this. They take your blood pressure as you lie and as you stand.", reads("C12")),
            Told("You may feel dizzy or faint when you get up, and you may fall.", cites=(public_pressure_drop,)),
            Told("Some pills and too little to drink can bring it on.", cites=(public_pressure_drop,)),
        ),
        do=(
            HowTo(
                heading="When you get up",
                lines=(
                    Told("Sit on the edge of the bed for a while first.", cites=(unverified,)),
                    Told("Move your feet up and down some times. Then stand up slowly and hold on.", cites=(unverified,)),
                    Told("Sit down at once if you feel faint.", cites=(unverified,)),
                ),
                steps=True,
            ),
        ),
        back=(passing_out, short_of_breath, stroke_signs, no_better),
    ),
)
ONCE_TOLD_BY_THE_STROKE_TEAM = (
    "It is old, and the team of the stroke has told of it; what is new beside it is told in person."
)
TOLD_IN_PERSON = "It is an emergency: a patient is told that, and what to do now. All else is told in person."
NO_LEAFLETS = (
    NoLeaflet(about=acute_limb_ischemia, why=TOLD_IN_PERSON),
    NoLeaflet(about=cauda_equina, why=TOLD_IN_PERSON),
    NoLeaflet(about=guillain_barre, why=TOLD_IN_PERSON),
    NoLeaflet(about=stroke, why=TOLD_IN_PERSON),
    NoLeaflet(about=old_stroke, why=ONCE_TOLD_BY_THE_STROKE_TEAM),
    NoLeaflet(about=cord_disease, why=TOLD_IN_PERSON),
    NoLeaflet(about=spinal_infection, why=TOLD_IN_PERSON),
    NoLeaflet(about=compartment_syndrome, why=TOLD_IN_PERSON),
    NoLeaflet(about=necrotizing_infection, why=TOLD_IN_PERSON),
    NoLeaflet(about=aortic_disease, why=TOLD_IN_PERSON),
    NoLeaflet(
        about=muscle_breakdown_cause, why="It is treated in hospital, the same day at the latest, and told there in person."
    ),
)
