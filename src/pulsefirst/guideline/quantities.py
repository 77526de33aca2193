"""Quantities: flow in each artery, pressures and the index of each leg, the age of symptoms, the fall on standing."""

from enum import Enum

from pulsefirst.guideline.examination import (
    dorsalis_pedis,
    dorsalis_pedis_doppler,
    femoral,
    femoral_doppler,
    popliteal,
    popliteal_doppler,
    posterior_tibial,
    posterior_tibial_doppler,
)
from pulsefirst.guideline.history import onset
from pulsefirst.guideline.measurements import (
    ankle_brachial_index,
    arm_systolic,
    dorsalis_pedis_pressure,
    posterior_tibial_pressure,
    standing_diastolic,
    standing_systolic,
    supine_diastolic,
    supine_systolic,
)
from pulsefirst.guideline.vocabulary import Doppler, Pulse
from pulsefirst.language import difference, either_way, elapsed, highest, on_the_other_side, ratio, table

# An artery: 2 plainly present, 1 diminished, 0 absent. Palpation and Doppler are two ways to this one fact; a pulse that is
# felt over a silent artery has no cell, it is a conflict.
FLOW: dict[tuple[Enum, ...], str] = {
    (Pulse.PRESENT, Doppler.AUDIBLE): "2",
    (Pulse.DIMINISHED, Doppler.AUDIBLE): "1",
    (Pulse.UNCERTAIN, Doppler.AUDIBLE): "1",
    (Pulse.UNCERTAIN, Doppler.SILENT): "0",
    (Pulse.ABSENT, Doppler.AUDIBLE): "0",
    (Pulse.ABSENT, Doppler.SILENT): "0",
}

dorsalis_pedis_flow = table("dorsalis pedis pulse", dorsalis_pedis, dorsalis_pedis_doppler, cells=FLOW)
posterior_tibial_flow = table("posterior tibial pulse", posterior_tibial, posterior_tibial_doppler, cells=FLOW)
popliteal_flow = table("popliteal pulse", popliteal, popliteal_doppler, cells=FLOW)
femoral_flow = table("femoral pulse", femoral, femoral_doppler, cells=FLOW)

ankle_pressure = highest("ankle pressure", dorsalis_pedis_pressure, posterior_tibial_pressure, unit="mmHg")
arm_pressure = highest("arm pressure", arm_systolic, on_the_other_side(arm_systolic), unit="mmHg")
computed_abi = ratio("computed ankle-brachial index", ankle_pressure, arm_pressure)
abi = either_way("ankle-brachial index", ankle_brachial_index, computed_abi)
abi_disagreement = difference("recorded less computed index", ankle_brachial_index, computed_abi)

symptom_age = elapsed("age of the symptoms", onset)

systolic_fall = difference("systolic fall on standing", supine_systolic, standing_systolic, unit="mmHg")
diastolic_fall = difference("diastolic fall on standing", supine_diastolic, standing_diastolic, unit="mmHg")
