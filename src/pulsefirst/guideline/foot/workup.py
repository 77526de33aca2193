"""The foot: what to examine, to test and to refer."""

from pulsefirst.guideline.foot.citations_of_triage import diabetic_foot_guideline, probe_to_bone
from pulsefirst.guideline.foot.findings import foot_deformity, gangrene_wet, probe_touches_bone, wound_grade
from pulsefirst.guideline.foot.interpretations import tissue_loss_reading
from pulsefirst.guideline.foot.targets import foot_inspection, wound_inspection
from pulsefirst.guideline.infection.findings import wound_infected
from pulsefirst.guideline.salts.measurements import fasting_glucose, hba1c
from pulsefirst.guideline.salts.targets import diabetes_screen
from pulsefirst.guideline.shared.complaint import foot_ulcer, gangrene, tissue_loss, wound
from pulsefirst.language import in_either_leg, obtain, reads, rule

inspect_feet = rule(
    reads=reads("C9"),
    do=obtain(foot_inspection, "Look at the feet: hammertoe, bunion, flat foot", foot_deformity),
)
think_of_diabetes = rule(
    reads=reads("G3"),
    when=in_either_leg(tissue_loss),
    do=obtain(
        diabetes_screen,
        "Tissue loss: think of diabetes, with or without pain; neuropathy can mask ischemic pain",
        fasting_glucose,
        hba1c,
    ),
    interprets=tissue_loss_reading,
)
look_at_the_wound = rule(
    cites=(diabetic_foot_guideline, probe_to_bone),
    when=wound,
    do=obtain(
        wound_inspection,
        "Look at the wound: where, how deep, infected or not; probe it where bone may be near",
        foot_ulcer,
        wound_grade,
        wound_infected,
        probe_touches_bone,
    ),
)
look_at_dead_tissue = rule(
    cites=(diabetic_foot_guideline,),
    when=gangrene,
    do=obtain(wound_inspection, "Look at the dead part: dry and sharply bounded, or wet", gangrene_wet),
)
