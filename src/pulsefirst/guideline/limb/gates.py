"""The arteries of the limb: what has to be so before something is looked for."""

from pulsefirst.guideline.limb.findings import (
    comes_with_walking,
    coolness,
    dorsalis_pedis,
    dorsalis_pedis_doppler,
    femoral,
    femoral_doppler,
    flow_measured_now,
    pallor,
    popliteal,
    popliteal_doppler,
    posterior_tibial,
    posterior_tibial_doppler,
    venous_doppler,
    walking_distance_fell_suddenly,
)
from pulsefirst.guideline.patient.findings import age
from pulsefirst.guideline.shared.answers import Change, Doppler, Numbness, Pulse
from pulsefirst.guideline.shared.complaint import numbness, sensory_loss, tissue_loss, weakness
from pulsefirst.guideline.shared.pictures import hurts
from pulsefirst.guideline.shared.tempo import old_and_no_worse, recent
from pulsefirst.guideline.veins.findings import leg_blue, leg_swelling
from pulsefirst.language import all_of, any_of, at_least, gate, not_

NOT_BOTH_FELT = any_of(
    dorsalis_pedis.among(Pulse.DIMINISHED, Pulse.ABSENT, Pulse.UNCERTAIN),
    posterior_tibial.among(Pulse.DIMINISHED, Pulse.ABSENT, Pulse.UNCERTAIN),
)
# A signal of several phases at the ankle answers a doubt about the pulse there, and tells of the arteries above it.
NOT_BOTH_FELT_OR_HEARD_WELL = any_of(
    dorsalis_pedis.among(Pulse.DIMINISHED, Pulse.ABSENT),
    posterior_tibial.among(Pulse.DIMINISHED, Pulse.ABSENT),
    all_of(dorsalis_pedis.among(Pulse.UNCERTAIN), not_(dorsalis_pedis_doppler.among(Doppler.MULTIPHASIC))),
    all_of(posterior_tibial.among(Pulse.UNCERTAIN), not_(posterior_tibial_doppler.among(Doppler.MULTIPHASIC))),
)
SKIN_CHANGED_ANEW = any_of(pallor.among(Change.NEW), coolness.among(Change.NEW))
SKIN_CHANGED = any_of(
    pallor.among(Change.LONG_STANDING, Change.NEW),
    coolness.among(Change.LONG_STANDING, Change.NEW),
)
dorsalis_pedis_doppler_gate = gate(
    "hand-held Doppler at the dorsalis pedis",
    dorsalis_pedis_doppler,
    opened_by=all_of(any_of(dorsalis_pedis.among(Pulse.ABSENT, Pulse.UNCERTAIN), SKIN_CHANGED_ANEW), not_(old_and_no_worse)),
    why="Where a pulse is felt, if only weakly, in a foot neither pale nor cool anew, nothing waits for the Doppler there. In trouble "
    "known to be older than 14 days and no worse it belongs to the workup; silence that is recorded counts all the same.",
)
posterior_tibial_doppler_gate = gate(
    "hand-held Doppler at the posterior tibial",
    posterior_tibial_doppler,
    opened_by=all_of(
        any_of(posterior_tibial.among(Pulse.ABSENT, Pulse.UNCERTAIN), SKIN_CHANGED_ANEW), not_(old_and_no_worse)
    ),
    why="Where a pulse is felt, if only weakly, in a foot neither pale nor cool anew, nothing waits for the Doppler there. In trouble "
    "known to be older than 14 days and no worse it belongs to the workup; silence that is recorded counts all the same.",
)
venous_doppler_gate = gate(
    "venous Doppler",
    venous_doppler,
    opened_by=any_of(NOT_BOTH_FELT, SKIN_CHANGED_ANEW),
    why="The vein tells an irreversible limb from one that can be saved; it is listened for only where the limb may be ischemic.",
)
flow_measured_now_gate = gate(
    "whether flow was measured now",
    flow_measured_now,
    opened_by=any_of(NOT_BOTH_FELT, SKIN_CHANGED),
    why="When index and Doppler were taken is asked where flow is in doubt; it calms and never alarms.",
)
deep_pulses_gate = gate(
    "groin and knee pulses",
    femoral,
    femoral_doppler,
    popliteal,
    popliteal_doppler,
    opened_by=all_of(
        any_of(NOT_BOTH_FELT_OR_HEARD_WELL, SKIN_CHANGED, comes_with_walking, tissue_loss),
        not_(old_and_no_worse),
    ),
    why="With both foot pulses plainly felt, or one in doubt that is heard multiphasic, a foot neither pale nor cool, whole skin and no trouble on walking, nothing waits for groin and knee; nor in "
    "trouble known to be older than 14 days and no worse. The examination of every pulse still stands on the plan, and a weak one counts when it is found.",
)
skin_color_gate = gate(
    "blue or mottled skin",
    leg_blue,
    opened_by=all_of(
        any_of(NOT_BOTH_FELT, SKIN_CHANGED, leg_swelling, all_of(at_least(age, "50"), hurts, recent)), not_(old_and_no_worse)
    ),
    why="A foot neither pale nor cool with both pulses felt, in a leg that is not swollen, is not blue from want of flow or a blocked vein, unless crystals of "
    "cholesterol were thrown into it, which hurts, past 50 years; and a leg known to be no worse within 14 days has not turned blue in them.",
)
walking_distance_gate = gate(
    "a sudden fall in walking distance",
    walking_distance_fell_suddenly,
    opened_by=not_(old_and_no_worse),
    why="A leg known to be older than 14 days and no worse has not lost its walking distance of late.",
)
sensory_loss_gate = gate(
    "how far feeling is lost",
    sensory_loss,
    opened_by=any_of(
        numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW),
        weakness.among(Change.LONG_STANDING, Change.NEW),
        NOT_BOTH_FELT,
        SKIN_CHANGED,
    ),
    why="A leg that is said to be neither numb nor weak, with both foot pulses plainly felt and neither pale nor cool, is not tested for how far feeling "
    "is lost before it can wait; loss of feeling that is found counts all the same.",
)
