"""The first minute of the source as panels: pulses first, then how it began, the six Ps, the saddle and the bladder."""

from pulsefirst.guideline.examination import (
    coolness,
    dorsalis_pedis,
    dorsalis_pedis_doppler,
    pallor,
    posterior_tibial,
    posterior_tibial_doppler,
    sensory_loss,
)
from pulsefirst.guideline.history import (
    bladder_change,
    bowel_change,
    cramp,
    numbness,
    numbness_trend,
    onset,
    onset_manner,
    pain,
    rest_pain,
    saddle_numbness,
    sexual_change,
    urinary_retention,
    weakness,
    weakness_trend,
    worse_within_14_days,
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
