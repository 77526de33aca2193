"""The arteries of the limb: what is measured."""

from enum import Enum

from pulsefirst.guideline.limb.findings import (
    dorsalis_pedis,
    dorsalis_pedis_doppler,
    femoral,
    femoral_doppler,
    popliteal,
    popliteal_doppler,
    posterior_tibial,
    posterior_tibial_doppler,
)
from pulsefirst.guideline.shared.answers import Doppler, Pulse
from pulsefirst.guideline.shared.codes import LOINC_TABLE
from pulsefirst.language import difference, either_way, highest, loinc, number, on_the_other_side, range_of, ratio, table
from pulsefirst.model.conditions import Burden, Measured
from pulsefirst.model.legs import Scope

CUFF = {"no signal": number("0"), "silent": number("0"), "not compressible": number("Infinity")}
arm_systolic = Measured(
    question="Systolic pressure in the arm of this side?",
    label="systolic pressure of the arm",
    elicit="Lying, rested for at least 5 minutes, with the Doppler.",
    scope=Scope.LEG,
    # Read by the index alone, so it is open only when the index is called for.
    burden=Burden.LABORATORY,
    section="pressures",
    synonyms=("brachial pressure", "blood pressure"),
    codes=(loinc("8480-6", LOINC_TABLE),),
    unit="mmHg",
    units=("kPa",),
    **range_of("50", "300"),
)
dorsalis_pedis_pressure = Measured(
    question="Systolic pressure at the dorsalis pedis?",
    elicit="Cuff above the ankle, Doppler on the artery. No signal and not compressible are answers too.",
    scope=Scope.LEG,
    burden=Burden.LABORATORY,
    section="pressures",
    synonyms=("ankle pressure", "ABPI", "ABI"),
    unit="mmHg",
    units=("kPa",),
    words=CUFF,
    **range_of("0", "300"),
)
posterior_tibial_pressure = Measured(
    question="Systolic pressure at the posterior tibial?",
    elicit="Cuff above the ankle, Doppler on the artery. No signal and not compressible are answers too.",
    scope=Scope.LEG,
    burden=Burden.LABORATORY,
    section="pressures",
    synonyms=("ankle pressure", "ABPI", "ABI"),
    unit="mmHg",
    units=("kPa",),
    words=CUFF,
    **range_of("0", "300"),
)
toe_pressure = Measured(
    question="Systolic pressure at the great toe?",
    scope=Scope.LEG,
    burden=Burden.LABORATORY,
    section="pressures",
    unit="mmHg",
    units=("kPa",),
    words={"no signal": number("0")},
    **range_of("0", "250"),
    abnormal_at_most=number("59"),
    synonyms=("great toe pressure",),
)
ankle_brachial_index = Measured(
    question="Ankle-brachial index of this leg, where only the index was recorded?",
    label="ankle-brachial index",
    scope=Scope.LEG,
    burden=Burden.LABORATORY,
    section="pressures",
    synonyms=("ABI", "recorded index", "ABPI", "ankle brachial pressure index", "ankle-arm index", "AAI"),
    codes=(loinc("77194-9", LOINC_TABLE),),
    unit="ratio",
    places=2,
    words={"not compressible": number("Infinity")},
    **range_of("0", "3"),
    abnormal_at_most=number("0.90"),
    abnormal_at_least=number("1.41"),
)
# An artery: 2 plainly present, 1 diminished, 0 absent. Palpation and Doppler are two ways to this one fact. What was felt for sure
# the Doppler does not lift; it answers a doubt, unless the signal is monophasic. A pulse that is felt over a silent artery has no
# cell, it is a conflict.
FLOW: dict[tuple[Enum, ...], str] = {
    (Pulse.PRESENT, Doppler.MULTIPHASIC): "2",
    (Pulse.PRESENT, Doppler.MONOPHASIC): "2",
    (Pulse.PRESENT, Doppler.AUDIBLE): "2",
    (Pulse.DIMINISHED, Doppler.MULTIPHASIC): "1",
    (Pulse.DIMINISHED, Doppler.MONOPHASIC): "1",
    (Pulse.DIMINISHED, Doppler.AUDIBLE): "1",
    (Pulse.UNCERTAIN, Doppler.MULTIPHASIC): "2",
    (Pulse.UNCERTAIN, Doppler.AUDIBLE): "2",
    (Pulse.UNCERTAIN, Doppler.MONOPHASIC): "1",
    (Pulse.UNCERTAIN, Doppler.SILENT): "0",
    (Pulse.ABSENT, Doppler.MULTIPHASIC): "0",
    (Pulse.ABSENT, Doppler.MONOPHASIC): "0",
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
toe_brachial_index = Measured(
    question="Toe-brachial index of this leg?",
    label="toe-brachial index",
    scope=Scope.LEG,
    burden=Burden.LABORATORY,
    section="pressures",
    synonyms=("TBI",),
    unit="ratio",
    places=2,
    abnormal_at_most=number("0.69"),
    **range_of("0", "2"),
)
index_after_exercise = Measured(
    question="Ankle-brachial index of this leg right after exercise?",
    scope=Scope.LEG,
    burden=Burden.LABORATORY,
    section="instruments",
    synonyms=("exercise ABI", "treadmill"),
    unit="ratio",
    places=2,
    **range_of("0", "3"),
)
ankle_pressure_after_exercise = Measured(
    question="Systolic pressure at this ankle right after exercise?",
    elicit="The higher of both arteries.",
    scope=Scope.LEG,
    burden=Burden.LABORATORY,
    section="instruments",
    synonyms=("treadmill",),
    unit="mmHg",
    units=("kPa",),
    words={"no signal": number("0")},
    **range_of("0", "300"),
)
