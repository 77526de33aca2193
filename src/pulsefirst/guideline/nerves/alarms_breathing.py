"""The nerves of the leg: breathing and swallowing in acute weakness."""

from pulsefirst.guideline.nerves.citations import (
    guillain_barre_ten_steps,
    lawn,
    nice_weakness,
    single_breath_count_study,
)
from pulsefirst.guideline.nerves.findings import infection_within_6_weeks
from pulsefirst.guideline.nerves.findings_breathing import (
    expiratory_pressure,
    inspiratory_pressure,
    single_breath_count,
    swallowing_trouble,
    vital_capacity,
    weak_breathing,
)
from pulsefirst.guideline.nerves.interpretations import breathing_reading
from pulsefirst.guideline.nerves.pictures_of_weakness import (
    breathing_limit_crossed,
    breathing_to_watch,
    no_leg_newly_weak_within_4_weeks,
)
from pulsefirst.guideline.nerves.targets import breathing_measurement
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.pictures import newly_numb, newly_weak, weak
from pulsefirst.guideline.shared.targets import emergency_department, intensive_care, monitored_neurology, neurology
from pulsefirst.guideline.trunk.findings import breathless_or_chest_pain
from pulsefirst.language import (
    EMERGENCY,
    MEANWHILE,
    SOON,
    URGENT,
    above,
    all_of,
    any_of,
    at_most,
    days,
    hours,
    in_both_legs,
    in_either_leg,
    obtain,
    refer,
    rule,
)

breathing_is_failing = rule(
    cites=(lawn, guillain_barre_ten_steps, single_breath_count_study),
    when=breathing_limit_crossed,
    do=refer(
        intensive_care,
        "Call intensive care now: breathing is about to fail, by the measured capacity, pressure, fall or count",
        urgency=EMERGENCY,
    ),
    interprets=breathing_reading,
)
breathing_weak_in_weakness = rule(
    cites=(nice_weakness, guillain_barre_ten_steps),
    when=all_of(weak_breathing.among(Change.NEW), any_of(in_either_leg(weak), in_both_legs(newly_numb))),
    do=refer(
        monitored_neurology,
        "Call neurology and intensive care now: breathless at rest or lying flat, or a weak cough, with weak or tingling legs",
        urgency=EMERGENCY,
    ),
    interprets=breathing_reading,
)
throat_weak_in_acute_weakness = rule(
    cites=(nice_weakness, guillain_barre_ten_steps),
    when=all_of(swallowing_trouble.among(Change.NEW), any_of(in_either_leg(newly_weak), in_both_legs(newly_numb))),
    do=refer(
        monitored_neurology,
        "Call neurology now, for a monitored bed: swallowing, voice or face newly weak, with newly weak or tingling legs; nil by mouth",
        urgency=EMERGENCY,
    ),
    interprets=breathing_reading,
)
swallowing_trouble_in_slow_weakness = rule(
    cites=(nice_weakness,),
    when=all_of(swallowing_trouble.among(Change.NEW), in_either_leg(weak), no_leg_newly_weak_within_4_weeks),
    do=refer(
        neurology,
        "Refer to neurology within 2 weeks: trouble with swallowing in weakness that has come slowly",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(throat_weak_in_acute_weakness,),
    interprets=breathing_reading,
)
swallowing_trouble_alone = rule(
    cites=(unverified,),
    when=swallowing_trouble.among(Change.NEW),
    do=refer(neurology, "Swallowing, chewing or voice newly weak: to be looked into", urgency=SOON, within=days(14)),
    interprets=breathing_reading,
)
breathless_today = rule(
    cites=(unverified,),
    when=weak_breathing.among(Change.NEW),
    do=refer(
        emergency_department,
        "Assess today: newly breathless at rest or lying flat, or a weak cough",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=breathing_reading,
)
low_breath_count = rule(
    cites=(guillain_barre_ten_steps,),
    when=all_of(above(single_breath_count, "15"), at_most(single_breath_count, "19")),
    do=obtain(
        breathing_measurement,
        "Measure vital capacity and pressures today, through neurology: counts to 19 or less in one breath",
        vital_capacity,
        inspiratory_pressure,
        expiratory_pressure,
        enough=vital_capacity,
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=breathing_reading,
)
measure_breathing = rule(
    cites=(lawn, guillain_barre_ten_steps),
    when=breathing_to_watch,
    do=obtain(
        breathing_measurement,
        "Measure vital capacity now and again every few hours; have the patient count aloud in one breath; ask about swallowing",
        vital_capacity,
        single_breath_count,
        swallowing_trouble,
        weak_breathing,
        enough=vital_capacity,
        turn=MEANWHILE,
    ),
    interprets=breathing_reading,
)
measure_breathing_after_infection = rule(
    cites=(guillain_barre_ten_steps, lawn),
    when=all_of(breathless_or_chest_pain, infection_within_6_weeks),
    do=obtain(
        breathing_measurement,
        "Measure vital capacity too, and test strength and reflexes of the legs: newly breathless within 6 weeks of an infection, where "
        "Guillain-Barre syndrome is thought of beside a clot",
        vital_capacity,
        single_breath_count,
        enough=vital_capacity,
        turn=MEANWHILE,
    ),
    interprets=breathing_reading,
)
