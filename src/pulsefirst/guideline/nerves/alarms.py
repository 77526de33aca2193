"""The nerves of the leg: what cannot wait."""

from pulsefirst.guideline.brain.citations import nice_weak_limb
from pulsefirst.guideline.muscle.findings import compartment_cause
from pulsefirst.guideline.nerves.answers import Walking
from pulsefirst.guideline.nerves.citations import (
    acute_onset_cidp,
    fokke,
    foot_drop_lothian,
    guillain_barre_ten_steps,
    lawn,
    nice_numbness,
    nice_weakness,
    polyneuropathy_tempo,
)
from pulsefirst.guideline.nerves.findings import falls, foot_drop, gait_disturbance, stated_guillain_barre, walking
from pulsefirst.guideline.nerves.findings_breathing import (
    single_breath_count,
    swallowing_trouble,
    vital_capacity,
    weak_breathing,
)
from pulsefirst.guideline.nerves.interpretations import (
    ascending_reading,
    breathing_reading,
    marked_weakness_reading,
    tempo_of_nerves_reading,
    tingling_reading,
    walking_reading,
)
from pulsefirst.guideline.nerves.pictures_of_weakness import (
    climbing_weakness,
    no_leg_newly_weak_within_4_weeks,
    numb_over_4_weeks,
    numb_over_8_weeks,
    tingling_of_both_sides,
    weak_on_both_sides,
    weak_over_4_weeks,
)
from pulsefirst.guideline.nerves.targets import breathing_measurement, neuropathy_workup
from pulsefirst.guideline.patient.findings import major_injury_today
from pulsefirst.guideline.shared.answers import Change, Extent, Trend
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import weakness_extent, weakness_trend
from pulsefirst.guideline.shared.examination import foot_dorsiflexion_strength
from pulsefirst.guideline.shared.interpretations import stated_emergency_reading
from pulsefirst.guideline.shared.pictures import newly_weak, newly_weak_or_numb, strength_three_or_less
from pulsefirst.guideline.shared.targets import monitored_neurology, neurological_assessment, neurology
from pulsefirst.guideline.shared.tempo import within_14_days
from pulsefirst.language import (
    EMERGENCY,
    MEANWHILE,
    SOON,
    URGENT,
    above,
    all_of,
    any_of,
    days,
    hours,
    in_both_legs,
    in_either_leg,
    not_,
    obtain,
    reads,
    refer,
    rule,
)

guillain_barre_monitoring = rule(
    reads=reads("F5", "C8", "B10"),
    when=climbing_weakness,
    do=refer(
        monitored_neurology,
        "Call neurology now, for a monitored bed with breathing checks: weakness climbing from the feet with lost or reduced reflexes",
        urgency=EMERGENCY,
    ),
    interprets=ascending_reading,
)
climbing_weakness_of_long_standing = rule(
    reads=reads("F5", "C8"),
    when=all_of(any_of(in_either_leg(weak_over_4_weeks), climbing_weakness), no_leg_newly_weak_within_4_weeks),
    do=refer(
        neurology,
        "Refer to neurology: weakness known to be long-standing, or older than 4 weeks and no worse within 14 days",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(guillain_barre_monitoring,),
    interprets=ascending_reading,
)
stated_guillain_barre_call = rule(
    reads=reads("F5"),
    when=stated_guillain_barre,
    do=refer(
        monitored_neurology,
        "Call neurology now, for a monitored bed with breathing checks: diagnosis Guillain-Barre syndrome",
        urgency=EMERGENCY,
    ),
    interprets=stated_emergency_reading,
)
both_legs_weak_to_neurology = rule(
    cites=(nice_weakness, fokke),
    when=weak_on_both_sides,
    do=refer(
        monitored_neurology,
        "Call neurology now, for a monitored bed with breathing checks: both legs newly weak; Guillain-Barre syndrome can begin with "
        "normal reflexes",
        urgency=EMERGENCY,
    ),
    interprets=tempo_of_nerves_reading,
)
both_legs_weak_for_over_4_weeks = rule(
    cites=(nice_weakness, acute_onset_cidp, polyneuropathy_tempo),
    when=in_both_legs(weak_over_4_weeks),
    do=refer(
        neurology,
        "Refer to neurology: both legs weak for more than 4 weeks and no worse within 14 days",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(both_legs_weak_to_neurology,),
    interprets=tempo_of_nerves_reading,
)
tingling_of_both_legs_today = rule(
    cites=(nice_numbness, polyneuropathy_tempo, guillain_barre_ten_steps),
    when=tingling_of_both_sides,
    do=refer(
        neurology,
        "Neurology today: both legs newly numb or tingling, with lost reflexes or a change in walking; test strength again",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=tingling_reading,
)
tingling_of_4_to_8_weeks = rule(
    cites=(polyneuropathy_tempo, nice_numbness),
    when=all_of(tingling_of_both_sides, in_both_legs(numb_over_4_weeks), not_(in_both_legs(numb_over_8_weeks))),
    do=refer(
        neurology,
        "Refer to neurology: a neuropathy of 4 to 8 weeks, no worse within 14 days",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(tingling_of_both_legs_today,),
    interprets=tingling_reading,
)
measure_breathing_in_tingling = rule(
    cites=(lawn, guillain_barre_ten_steps),
    when=tingling_of_both_sides,
    do=obtain(
        breathing_measurement,
        "Measure vital capacity, and have the patient count aloud in one breath: both legs newly tingling, with a reflex lost or walking changed",
        vital_capacity,
        single_breath_count,
        swallowing_trouble,
        weak_breathing,
        enough=vital_capacity,
        turn=MEANWHILE,
    ),
    interprets=breathing_reading,
)
tingling_of_more_than_8_weeks = rule(
    cites=(polyneuropathy_tempo, nice_numbness),
    when=all_of(tingling_of_both_sides, in_both_legs(numb_over_8_weeks)),
    do=refer(
        neuropathy_workup,
        "A neuropathy of more than 8 weeks, no worse: blood tests first, then neurology if they show no cause",
    ),
    overrides=(tingling_of_both_legs_today, measure_breathing_in_tingling),
    interprets=tingling_reading,
)
dropped_foot_after_injury = rule(
    cites=(unverified,),
    when=all_of(foot_drop, newly_weak, any_of(major_injury_today, compartment_cause)),
    do=refer(
        neurological_assessment,
        "Assess today: foot drop after an injury, a cast or great strain",
        urgency=URGENT,
        within=hours(24),
    ),
)
dropped_foot_today = rule(
    cites=(foot_drop_lothian, nice_weakness),
    when=all_of(foot_drop, newly_weak),
    do=refer(
        neurological_assessment,
        "Assess today: new foot drop; ask the spinal service early whether to operate where a root is the cause",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=marked_weakness_reading,
)
dropped_foot_that_lifts = rule(
    cites=(foot_drop_lothian,),
    when=all_of(
        foot_drop,
        newly_weak,
        above(foot_dorsiflexion_strength, "3"),
        weakness_trend.among(Trend.STEADY, Trend.IMPROVING),
    ),
    do=refer(
        neurological_assessment,
        "Refer a foot drop that lifts against resistance and is not getting worse: root or nerve; nerve conduction after about 3 weeks",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(dropped_foot_today,),
    interprets=marked_weakness_reading,
)
marked_weakness_today = rule(
    cites=(foot_drop_lothian, nice_weakness),
    when=all_of(newly_weak, any_of(strength_three_or_less, weakness_extent.among(Extent.COMPLETE))),
    do=refer(
        neurological_assessment,
        "Assess today: new marked weakness of a leg, grade 3 or less",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=marked_weakness_reading,
)
unexplained_new_weakness = rule(
    cites=(nice_weakness,),
    when=newly_weak,
    do=refer(
        neurological_assessment,
        "Refer new weakness of a leg, unless something here calls for it sooner",
        urgency=SOON,
        within=days(14),
    ),
    interprets=marked_weakness_reading,
)
new_unsteady_walking = rule(
    cites=(unverified,),
    when=gait_disturbance.among(Change.NEW),
    do=refer(neurological_assessment, "Refer new trouble with walking: unsteady or weak", urgency=SOON, within=days(14)),
    interprets=walking_reading,
)
falls_with_a_leg_weak_of_late = rule(
    cites=(nice_weak_limb, unverified),
    when=all_of(
        gait_disturbance.among(Change.NEW),
        falls,
        in_either_leg(all_of(newly_weak, within_14_days)),
    ),
    do=refer(
        neurological_assessment,
        "Assess today: falls and changed walking, with a leg newly weak within two weeks",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=walking_reading,
)
walking_lost_today = rule(
    cites=(nice_weakness, nice_numbness),
    when=all_of(
        gait_disturbance.among(Change.NEW),
        walking.among(Walking.CANNOT, Walking.WITH_HELP),
        in_either_leg(newly_weak_or_numb),
    ),
    do=refer(
        neurological_assessment,
        "Assess today: newly unable to walk without help, with a weak or numb leg",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=walking_reading,
)
