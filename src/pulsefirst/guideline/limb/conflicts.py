"""The arteries of the limb: pairs of facts that cannot both hold."""

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
from pulsefirst.guideline.limb.measurements import (
    abi_disagreement,
    ankle_brachial_index,
    computed_abi,
    dorsalis_pedis_pressure,
    posterior_tibial_pressure,
)
from pulsefirst.guideline.shared.answers import Doppler, Pulse
from pulsefirst.language import above, all_of, any_of, at_least, at_most, below, reads
from pulsefirst.model.recommendations import Conflict

dorsalis_pedis_felt_but_silent = Conflict(
    title="dorsalis pedis felt, but no arterial signal there",
    when=all_of(dorsalis_pedis.among(Pulse.PRESENT, Pulse.DIMINISHED), dorsalis_pedis_doppler.among(Doppler.SILENT)),
    set_aside=(dorsalis_pedis,),
    reads=reads("A2"),
)
posterior_tibial_felt_but_silent = Conflict(
    title="posterior tibial felt, but no arterial signal there",
    when=all_of(posterior_tibial.among(Pulse.PRESENT, Pulse.DIMINISHED), posterior_tibial_doppler.among(Doppler.SILENT)),
    set_aside=(posterior_tibial,),
    reads=reads("A2"),
)
popliteal_felt_but_silent = Conflict(
    title="popliteal felt, but no arterial signal there",
    when=all_of(popliteal.among(Pulse.PRESENT, Pulse.DIMINISHED), popliteal_doppler.among(Doppler.SILENT)),
    set_aside=(popliteal,),
    reads=reads("A2"),
)
femoral_felt_but_silent = Conflict(
    title="femoral felt, but no arterial signal there",
    when=all_of(femoral.among(Pulse.PRESENT, Pulse.DIMINISHED), femoral_doppler.among(Doppler.SILENT)),
    set_aside=(femoral,),
    reads=reads("A2"),
)
recorded_index_above_pressures = Conflict(
    title="the recorded index is higher than the pressures say",
    when=any_of(
        above(abi_disagreement, "0.05"),
        all_of(at_least(ankle_brachial_index, "0.40"), below(computed_abi, "0.40")),
        all_of(at_least(ankle_brachial_index, "0.50"), below(computed_abi, "0.50")),
        all_of(at_least(ankle_brachial_index, "0.60"), below(computed_abi, "0.60")),
        all_of(at_least(ankle_brachial_index, "0.70"), below(computed_abi, "0.70")),
        all_of(at_least(ankle_brachial_index, "0.80"), below(computed_abi, "0.80")),
        all_of(above(ankle_brachial_index, "0.90"), at_most(computed_abi, "0.90")),
        all_of(above(ankle_brachial_index, "0.99"), at_most(computed_abi, "0.99")),
        all_of(above(ankle_brachial_index, "1.40"), at_most(computed_abi, "1.40")),
    ),
    set_aside=(ankle_brachial_index,),
    reads=reads("C3"),
)
# Stands before the next one: what it sets aside clashes no more. The pressures may call for the same day, the index alone
# only for a referral soon, so here the pressures stand.
recorded_index_below_threatening_pressures = Conflict(
    title="the recorded index is lower than pressures that may threaten the limb by themselves",
    when=all_of(
        any_of(
            below(abi_disagreement, "-0.05"),
            all_of(below(ankle_brachial_index, "0.40"), at_least(computed_abi, "0.40")),
            all_of(below(ankle_brachial_index, "0.50"), at_least(computed_abi, "0.50")),
            all_of(below(ankle_brachial_index, "0.60"), at_least(computed_abi, "0.60")),
            all_of(below(ankle_brachial_index, "0.70"), at_least(computed_abi, "0.70")),
            all_of(below(ankle_brachial_index, "0.80"), at_least(computed_abi, "0.80")),
            all_of(below(ankle_brachial_index, "0.91"), at_least(computed_abi, "0.91")),
        ),
        any_of(at_most(dorsalis_pedis_pressure, "50"), at_most(posterior_tibial_pressure, "50")),
    ),
    set_aside=(ankle_brachial_index,),
    reads=reads("C3", "C4"),
)
recorded_index_below_pressures = Conflict(
    title="the recorded index is lower than the pressures say",
    when=any_of(
        below(abi_disagreement, "-0.05"),
        all_of(below(ankle_brachial_index, "0.40"), at_least(computed_abi, "0.40")),
        all_of(below(ankle_brachial_index, "0.50"), at_least(computed_abi, "0.50")),
        all_of(below(ankle_brachial_index, "0.60"), at_least(computed_abi, "0.60")),
        all_of(below(ankle_brachial_index, "0.70"), at_least(computed_abi, "0.70")),
        all_of(below(ankle_brachial_index, "0.80"), at_least(computed_abi, "0.80")),
        all_of(below(ankle_brachial_index, "0.91"), at_least(computed_abi, "0.91")),
        all_of(below(ankle_brachial_index, "1.00"), at_least(computed_abi, "1.00")),
        all_of(below(ankle_brachial_index, "1.41"), at_least(computed_abi, "1.41")),
    ),
    set_aside=(dorsalis_pedis_pressure, posterior_tibial_pressure),
    reads=reads("C3"),
)
