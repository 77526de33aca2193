"""The arteries of the limb: how much flow there is, of all that tells of it."""

from pulsefirst.guideline.limb.findings import (
    coolness,
    dorsalis_pedis_doppler,
    flow_measured_now,
    pallor,
    posterior_tibial_doppler,
)
from pulsefirst.guideline.limb.interpretations import (
    absent_pulses_reading,
    flow_reading,
    palpation_and_doppler,
    proven_flow_reading,
)
from pulsefirst.guideline.limb.measurements import (
    abi,
    ankle_pressure,
    dorsalis_pedis_flow,
    dorsalis_pedis_pressure,
    femoral_flow,
    popliteal_flow,
    posterior_tibial_flow,
    posterior_tibial_pressure,
    toe_brachial_index,
    toe_pressure,
)
from pulsefirst.guideline.shared.answers import Change, Doppler
from pulsefirst.guideline.veins.findings import leg_blue
from pulsefirst.language import all_of, any_of, at_least, at_most, below, criterion, reads, scale

dorsalis_pedis_missing = at_most(dorsalis_pedis_flow, "1")
posterior_tibial_missing = at_most(posterior_tibial_flow, "1")
pedal_pulses_present = criterion(
    "both pedal pulses plainly present",
    all_of(at_least(dorsalis_pedis_flow, "2"), at_least(posterior_tibial_flow, "2")),
)
both_pedal_pulses_absent = criterion(
    "both pedal pulses absent", all_of(at_most(dorsalis_pedis_flow, "0"), at_most(posterior_tibial_flow, "0"))
)
silent_at_both_ankles = criterion(
    "no arterial signal at either ankle artery",
    all_of(
        any_of(dorsalis_pedis_doppler.among(Doppler.SILENT), at_most(dorsalis_pedis_pressure, "0")),
        any_of(posterior_tibial_doppler.among(Doppler.SILENT), at_most(posterior_tibial_pressure, "0")),
    ),
    reads=reads("A2"),
    interprets=palpation_and_doppler,
)
pulses_absent = criterion(
    "pulses absent",
    any_of(both_pedal_pulses_absent, at_most(femoral_flow, "0")),
    reads=reads("A1", "A5", "F1"),
    interprets=(absent_pulses_reading, palpation_and_doppler),
)
skin_ischemic_anew = criterion(
    "pale, cool, blue or mottled anew",
    any_of(pallor.among(Change.NEW), coolness.among(Change.NEW), leg_blue.among(Change.NEW)),
    reads=reads("A3"),
)
a_pedal_pulse_missing = criterion(
    "a pedal pulse diminished or absent",
    any_of(dorsalis_pedis_missing, posterior_tibial_missing),
    reads=reads("A5"),
    interprets=palpation_and_doppler,
)
proximal_pulse_reduced = criterion(
    "the popliteal or femoral pulse diminished or absent",
    any_of(at_most(popliteal_flow, "1"), at_most(femoral_flow, "1")),
    reads=reads("C1"),
)
pressures_very_low = criterion(
    "an index below 0.40, an ankle pressure of 50 mmHg or less, or a toe pressure of 30 mmHg or less",
    any_of(below(abi, "0.40"), at_most(ankle_pressure, "50"), at_most(toe_pressure, "30")),
    reads=reads("C4"),
    interprets=flow_reading,
)
pulses_reduced = criterion(
    "pulses clearly reduced",
    any_of(
        all_of(dorsalis_pedis_missing, posterior_tibial_missing),
        all_of(a_pedal_pulse_missing, skin_ischemic_anew),
        proximal_pulse_reduced,
    ),
    reads=reads("A5"),
    interprets=flow_reading,
)
flow_reduced = criterion(
    "flow clearly reduced, by the finger, the Doppler or a pressure",
    any_of(pulses_reduced, pressures_very_low),
    reads=reads("A5", "C4"),
    interprets=flow_reading,
)
index_normal_range = all_of(at_least(abi, "0.91"), at_most(abi, "1.40"))
flow_proven = criterion(
    "flow proven by index and Doppler, in a warm foot, after the latest change",
    all_of(
        any_of(
            all_of(
                index_normal_range,
                dorsalis_pedis_doppler.among(Doppler.MULTIPHASIC),
                posterior_tibial_doppler.among(Doppler.MULTIPHASIC),
            ),
            at_least(toe_brachial_index, "0.75"),
        ),
        flow_measured_now,
        coolness.among(Change.NONE, Change.LONG_STANDING),
    ),
    interprets=proven_flow_reading,
)
flow = scale(
    "flow of this leg",
    ("0", pulses_absent),
    ("1", flow_reduced),
    ("2", a_pedal_pulse_missing),
    ("4", flow_proven),
    otherwise="3",
)
