"""Spine and cord: a weak root, by strength and by course."""

from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import weakness_worsening
from pulsefirst.guideline.shared.interpretations import said_or_examined_reading
from pulsefirst.guideline.shared.pictures import newly_numb, newly_weak, strength_three_or_less
from pulsefirst.guideline.shared.targets import neurological_assessment, spinal_surgery
from pulsefirst.guideline.spine.citations import back_pain_pathway, lothian_red_flags
from pulsefirst.guideline.spine.interpretations import root_weakness_reading
from pulsefirst.guideline.spine.pictures import root_weak, sciatica
from pulsefirst.guideline.spine.targets import when_to_come_back
from pulsefirst.language import SOON, URGENT, advise, all_of, days, hours, refer, rule

marked_weakness = rule(
    cites=(unverified,),
    when=all_of(newly_weak, strength_three_or_less),
    do=refer(
        neurological_assessment,
        "Assess today: a newly weak leg with a muscle at grade 3 or less",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=said_or_examined_reading,
)
root_marked_weakness = rule(
    cites=(lothian_red_flags, back_pain_pathway),
    when=all_of(root_weak, strength_three_or_less),
    do=refer(
        spinal_surgery,
        "Spinal surgery today: sciatica with a newly weak muscle at grade 3 or less, as in foot drop",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=root_weakness_reading,
)
root_progressive_weakness = rule(
    cites=(back_pain_pathway, lothian_red_flags),
    when=all_of(root_weak, weakness_worsening),
    do=refer(
        spinal_surgery,
        "Spinal surgery today: sciatica with weakness that gets worse",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=root_weakness_reading,
)
root_weakness = rule(
    cites=(back_pain_pathway,),
    when=root_weak,
    do=refer(
        spinal_surgery,
        "Spinal opinion with MRI within 2 weeks: sciatica with a newly weak leg",
        urgency=SOON,
        within=days(14),
    ),
    interprets=root_weakness_reading,
)
root_numbness = rule(
    cites=(lothian_red_flags,),
    when=all_of(newly_numb, sciatica),
    do=advise(
        when_to_come_back,
        "Sciatica with numbness: test strength again within 2 weeks; come back at once when the foot drops or the saddle goes numb",
    ),
)
