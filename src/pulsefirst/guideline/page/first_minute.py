"""The page: what stands on the first screen."""

from pulsefirst.guideline.limb.findings import (
    coolness,
    dorsalis_pedis,
    dorsalis_pedis_doppler,
    pallor,
    posterior_tibial,
    posterior_tibial_doppler,
)
from pulsefirst.guideline.shared.complaint import (
    cramp,
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
from pulsefirst.model.bedside import Panel

foot_pulses = Panel(
    title="Foot pulses",
    findings=(dorsalis_pedis, posterior_tibial, dorsalis_pedis_doppler, posterior_tibial_doppler),
    hint="Both feet. In doubt: uncertain, then the Doppler.",
)
six_ps = Panel(
    title="The six Ps",
    findings=(pain, numbness, weakness, rest_pain, pallor, coolness, sensory_loss, cramp),
    hint="New, or unlike the other leg.",
)
how_it_began = Panel(
    title="Since when, and which way",
    findings=(onset, onset_manner, worse_within_14_days, weakness_trend, numbness_trend),
)
saddle_and_bladder = Panel(
    title="Saddle and bladder",
    findings=(saddle_numbness, bladder_change, urinary_retention, bowel_change, sexual_change),
)
