"""The page: what stands on the first screen, in which words, and what would settle it."""

from pulsefirst.guideline.limb.findings import (
    comes_with_walking,
    coolness,
    dorsalis_pedis,
    dorsalis_pedis_doppler,
    pallor,
    posterior_tibial,
    posterior_tibial_doppler,
)
from pulsefirst.guideline.page.shortcuts import both_foot_pulses_felt
from pulsefirst.guideline.shared.answers import Change, Manner, Numbness, Presence, Pulse, SensoryLoss
from pulsefirst.guideline.shared.complaint import (
    cramp,
    deficit_now,
    numbness,
    numbness_trend,
    pain,
    rest_pain,
    sensory_loss,
    weakness,
    weakness_trend,
)
from pulsefirst.guideline.shared.tempo import onset, onset_manner, worse_within_14_days
from pulsefirst.guideline.spine.findings_cauda_equina import (
    bladder_change,
    bowel_change,
    saddle_numbness,
    sexual_change,
    urinary_retention,
)
from pulsefirst.guideline.veins.findings import leg_blue
from pulsefirst.model.bedside import Further, Panel, PanelRow, Settling

foot_pulses = Panel(
    title="Foot pulses",
    rows=(
        PanelRow(
            finding=dorsalis_pedis,
            title="Dorsalis pedis",
            hint="top of the foot",
            do="Feel the top of the foot",
        ),
        PanelRow(
            finding=posterior_tibial,
            title="Posterior tibial",
            hint="behind the inner ankle",
            do="Feel behind the inner ankle",
        ),
        PanelRow(
            finding=dorsalis_pedis_doppler,
            title="Doppler",
            hint="dorsalis pedis",
            do="Doppler on top of the foot",
            doubts=(Pulse.UNCERTAIN,),
        ),
        PanelRow(
            finding=posterior_tibial_doppler,
            title="Doppler",
            hint="posterior tibial",
            do="Doppler behind the inner ankle",
            doubts=(Pulse.UNCERTAIN,),
        ),
    ),
    hint="Both feet. In doubt: not sure, then the Doppler.",
    ordinary=both_foot_pulses_felt,
    ordinary_words="Both foot pulses felt",
    out_of_reach="cast or missing part",
)
six_ps = Panel(
    title="New, or unlike the other",
    rows=(
        PanelRow(
            finding=pain,
            title="Pain",
            hint="at rest or walking",
            further=(Further("yes, and walking brings it on", ((pain, True), (comes_with_walking, True))),),
        ),
        PanelRow(finding=rest_pain, title="Pain at rest", hint="lying or sitting still", after=pain),
        PanelRow(
            finding=cramp,
            title="Cramp",
            hint="a muscle tightens",
            further=(Further("yes, and walking brings it on", ((cramp, True), (comes_with_walking, True))),),
        ),
        PanelRow(
            finding=numbness,
            title="Numb or tingling",
            shown=(Numbness.NONE, Numbness.LONG_STANDING, Numbness.NEW),
            further=(
                Further("new, and gone now", ((numbness, Numbness.NEW), (deficit_now, Presence.GONE))),
                Further("new, comes and goes", ((numbness, Numbness.NEW), (deficit_now, Presence.COMES_AND_GOES))),
            ),
        ),
        PanelRow(
            finding=weakness,
            title="Weak",
            hint="lift the foot and toes",
            further=(
                Further("new, and gone now", ((weakness, Change.NEW), (deficit_now, Presence.GONE))),
                Further("new, comes and goes", ((weakness, Change.NEW), (deficit_now, Presence.COMES_AND_GOES))),
            ),
        ),
        PanelRow(finding=pallor, title="Pale", hint="lying flat, and lifted"),
        PanelRow(finding=coolness, title="Cold", hint="back of your hand"),
        PanelRow(
            finding=sensory_loss,
            title="Feeling lost",
            hint="light touch, examined",
            shown=(SensoryLoss.NONE, SensoryLoss.TOES, SensoryLoss.BEYOND_TOES),
        ),
    ),
    hint="Both legs, one row at a time.",
)
how_it_began = Panel(
    title="Since when",
    rows=(
        PanelRow(finding=onset, title="Began", hint="a time, a date or an age"),
        PanelRow(finding=onset_manner, title="How it began", shown=(Manner.SUDDEN, Manner.GRADUAL, Manner.WOKE_WITH_IT)),
        PanelRow(finding=deficit_now, title="Is it still there?", after=deficit_now),
        PanelRow(finding=worse_within_14_days, title="Worse in 14 days"),
        PanelRow(finding=weakness_trend, title="Weakness now", after=weakness),
        PanelRow(finding=numbness_trend, title="Numbness now", after=numbness),
    ),
)
saddle_and_bladder = Panel(
    title="Saddle, bladder, bowel",
    rows=(
        PanelRow(finding=saddle_numbness, title="Saddle numb", hint="between the legs"),
        PanelRow(finding=bladder_change, title="Passing water changed", hint="starting, feeling, holding"),
        PanelRow(finding=urinary_retention, title="Cannot pass water", hint="or the bladder stays full"),
        PanelRow(finding=bowel_change, title="Bowels changed", hint="feeling or holding stool"),
        PanelRow(finding=sexual_change, title="Sexual function changed"),
    ),
    hint="Asked in plain words",
    none="No to all",
)

SETTLING = (
    Settling(
        title="Foot pulses",
        hint="felt, or found by Doppler",
        first="Feel the four foot pulses first.",
        in_a_leg="Feel the foot pulses",
        because="A leg without flow is lost within hours.",
        findings=(dorsalis_pedis, posterior_tibial, dorsalis_pedis_doppler, posterior_tibial_doppler),
    ),
    Settling(
        title="Skin and warmth",
        hint="pale, blue or cold, one side with the other",
        first="Look at both legs and feel them.",
        in_a_leg="Compare skin and warmth",
        because="Pale, blue or cold could be a leg without flow.",
        findings=(pallor, coolness, leg_blue),
    ),
    Settling(
        title="Saddle, bladder, bowel",
        hint="asked, and unchanged",
        first="Ask about saddle, bladder and bowel.",
        because="What is new there could be a compressed cauda equina.",
        findings=(saddle_numbness, bladder_change, urinary_retention, bowel_change, sexual_change),
    ),
    Settling(
        title="What is new in the legs",
        hint="pain, cramp, numbness, weakness",
        first="Ask what is new in either leg.",
        in_a_leg="Ask what is new",
        because="What is new is judged otherwise than what is old.",
        findings=(pain, cramp, numbness, weakness, rest_pain, weakness_trend, numbness_trend),
    ),
    Settling(
        title="Feeling, examined",
        hint="light touch, from the toes upward",
        first="Test the feeling of both feet.",
        in_a_leg="Test the feeling of the foot",
        because="Feeling that is lost decides how long a leg can wait.",
        findings=(sensory_loss,),
    ),
    Settling(
        title="Since when",
        hint="when it began, how, and whether it is worse",
        first="Ask when it began, and how.",
        in_a_leg="Ask when it began, and how",
        because="What is new or sudden is judged otherwise than what is old.",
        findings=(onset, onset_manner, worse_within_14_days),
    ),
)
