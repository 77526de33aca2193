"""The nerves of the leg: the skin that each root and nerve serves."""

from pulsefirst.guideline.nerves.citations import (
    dropped_foot_steps,
    dropped_foot_table,
    femoral_bleeding,
    femoral_neuropathy,
    meralgia_clinic,
    nerve_areas,
    nerve_areas_of_the_foot,
    obturator_review,
    plexus_or_root,
    plexus_review,
    root_areas,
    root_areas_of_the_foot,
    root_areas_overlap,
    root_table,
    saddle_roots,
    sciatic_abstract,
    stocking_neuropathy,
    symmetric_neuropathy,
    tarsal_tunnel_signs,
)
from pulsefirst.guideline.nerves.findings import (
    ankle_inversion,
    fibular_neck_pressure,
    hip_abduction,
    severe_thigh_pain_first,
)
from pulsefirst.guideline.nerves.skin import (
    numb_back_of_thigh,
    numb_calf,
    numb_first_web_space,
    numb_front_of_lower_thigh,
    numb_front_of_upper_thigh,
    numb_great_toe,
    numb_heel,
    numb_inner_ankle,
    numb_inner_knee,
    numb_inner_shin,
    numb_inner_thigh,
    numb_outer_foot,
    numb_outer_shin,
    numb_outer_thigh,
    numb_sole,
    numb_stocking,
    numb_top_of_foot,
)
from pulsefirst.guideline.shared.answers import Change, Deficit, Numbness, Reflex
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import numbness, weakness
from pulsefirst.guideline.shared.examination import (
    ankle_reflex,
    foot_dorsiflexion_strength,
    great_toe_strength,
    knee_extension_strength,
    knee_reflex,
    plantarflexion_strength,
)
from pulsefirst.guideline.spine.citations import cord_compression_signs, false_level, upper_motor_neuron_table
from pulsefirst.guideline.spine.findings import straight_leg_raise
from pulsefirst.guideline.spine.findings_cauda_equina import saddle_numbness, sensory_level
from pulsefirst.language import below, in_other_leg
from pulsefirst.model.territories import Level, Territory

EVERY_AREA = (
    numb_front_of_upper_thigh,
    numb_front_of_lower_thigh,
    numb_outer_thigh,
    numb_inner_thigh,
    numb_back_of_thigh,
    numb_inner_knee,
    numb_inner_shin,
    numb_outer_shin,
    numb_calf,
    numb_inner_ankle,
    numb_top_of_foot,
    numb_first_web_space,
    numb_great_toe,
    numb_outer_foot,
    numb_sole,
    numb_heel,
)
root_l2 = Territory(
    title="root L2",
    level=Level.ROOT,
    areas=(numb_front_of_upper_thigh, numb_outer_thigh),
    movement="bending the hip",
    reflex="none in the leg",
    separates="Weak hip flexion; the outer thigh alone with full strength is rather the lateral cutaneous nerve of the thigh.",
    cites=(root_table, root_areas, root_areas_overlap),
)
root_l3 = Territory(
    title="root L3",
    level=Level.ROOT,
    areas=(numb_front_of_lower_thigh, numb_inner_knee),
    movement="stretching the knee and drawing the thigh inward",
    reflex="knee, in part",
    separates="The thigh is also weak drawn inward; with the femoral nerve it is not.",
    cites=(root_table, root_areas, root_areas_overlap),
    signs=(below(knee_extension_strength, "5"),),
)
root_l4 = Territory(
    title="root L4",
    level=Level.ROOT,
    areas=(numb_inner_shin, numb_inner_ankle),
    movement="lifting the foot inward and stretching the knee",
    reflex="knee",
    separates="Lifting the foot is weak as well as stretching the knee, and the front of the thigh is felt.",
    cites=(root_table, root_areas, root_areas_overlap),
    signs=(knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT), below(knee_extension_strength, "5")),
)
root_l5 = Territory(
    title="root L5",
    level=Level.ROOT,
    areas=(numb_outer_shin, numb_top_of_foot, numb_first_web_space, numb_great_toe),
    movement="lifting the great toe and the foot, turning it in and out, spreading the hip",
    reflex="none that is tested here",
    separates="Turning the sole inward and spreading the hip are weak; with the peroneal nerve both are kept.",
    cites=(root_table, root_areas, root_areas_overlap, dropped_foot_table, dropped_foot_steps),
    signs=(
        ankle_inversion.among(Deficit.WEAK),
        hip_abduction.among(Deficit.WEAK),
        below(great_toe_strength, "5"),
        straight_leg_raise,
    ),
)
root_s1 = Territory(
    title="root S1",
    level=Level.ROOT,
    areas=(numb_outer_foot, numb_sole, numb_heel, numb_calf),
    movement="pushing the foot down (rising on the toes of one leg), stretching the hip",
    reflex="ankle",
    separates="The ankle reflex of this leg alone is lost, and standing on the toes of this leg is weak.",
    cites=(root_table, root_areas_of_the_foot, root_areas_overlap),
    signs=(
        ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
        below(plantarflexion_strength, "5"),
        straight_leg_raise,
    ),
)
root_s2 = Territory(
    title="root S2",
    level=Level.ROOT,
    areas=(numb_back_of_thigh, numb_calf),
    movement="bending the toes",
    reflex="none that is tested here",
    separates="Ask about the saddle, the bladder and the bowel: S2 to S4 serve them too.",
    cites=(root_areas, root_areas_of_the_foot, root_areas_overlap),
)
common_peroneal_nerve = Territory(
    title="common peroneal nerve",
    level=Level.NERVE,
    areas=(numb_outer_shin, numb_top_of_foot, numb_first_web_space, numb_great_toe),
    movement="lifting the foot and turning it out",
    reflex="kept",
    separates="Turning the sole inward and spreading the hip are kept; with root L5 they are weak. Mostly without pain.",
    cites=(nerve_areas, nerve_areas_of_the_foot, dropped_foot_table, dropped_foot_steps),
    signs=(
        ankle_inversion.among(Deficit.FULL),
        hip_abduction.among(Deficit.FULL),
        below(foot_dorsiflexion_strength, "5"),
        fibular_neck_pressure,
    ),
)
deep_peroneal_nerve = Territory(
    title="deep peroneal nerve",
    level=Level.NERVE,
    areas=(numb_first_web_space,),
    movement="lifting the foot and the great toe",
    reflex="kept",
    separates="The web space alone. With a tense, painful shin this is the nerve of the front compartment: look at the whole leg.",
    cites=(nerve_areas, nerve_areas_of_the_foot),
    signs=(below(great_toe_strength, "5"), below(foot_dorsiflexion_strength, "5")),
)
sciatic_nerve = Territory(
    title="sciatic nerve",
    level=Level.NERVE,
    areas=(
        numb_outer_shin,
        numb_calf,
        numb_top_of_foot,
        numb_first_web_space,
        numb_great_toe,
        numb_outer_foot,
        numb_sole,
        numb_heel,
    ),
    movement="bending the knee, and all below it",
    reflex="ankle lost",
    separates="All below the knee but its inner strip; hip surgery, an injection or a mass in the buttock. The hip itself is strong.",
    cites=(sciatic_abstract, nerve_areas, dropped_foot_table),
    signs=(
        ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
        below(plantarflexion_strength, "5"),
        hip_abduction.among(Deficit.FULL),
    ),
)
tibial_nerve = Territory(
    title="tibial nerve, or its tunnel at the inner ankle",
    level=Level.NERVE,
    areas=(numb_sole, numb_heel, numb_great_toe),
    movement="bending and spreading the toes",
    reflex="ankle kept when the lesion is at the ankle",
    separates="Tapping behind the inner ankle brings it on; the ankle reflex and the strength of the calf are kept.",
    cites=(nerve_areas, nerve_areas_of_the_foot, tarsal_tunnel_signs),
    signs=(ankle_reflex.among(Reflex.NORMAL),),
)
femoral_nerve = Territory(
    title="femoral nerve",
    level=Level.NERVE,
    areas=(
        numb_front_of_upper_thigh,
        numb_front_of_lower_thigh,
        numb_inner_knee,
        numb_inner_shin,
        numb_inner_ankle,
    ),
    movement="stretching the knee, bending the hip",
    reflex="knee lost",
    separates="Drawing the thigh inward is kept; with roots L3 and L4 it is weak. Under an anticoagulant think of bleeding into the psoas.",
    cites=(nerve_areas, femoral_neuropathy, femoral_bleeding),
    signs=(knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT), below(knee_extension_strength, "5")),
)
lateral_cutaneous_nerve_of_thigh = Territory(
    title="lateral cutaneous nerve of the thigh",
    level=Level.NERVE,
    areas=(numb_outer_thigh,),
    movement="none: it serves no muscle",
    reflex="kept",
    separates="Full strength, nothing below the knee; a belt, weight, pregnancy or diabetes often goes with it.",
    cites=(nerve_areas, meralgia_clinic),
    signs=(weakness.among(Change.NONE),),
)
obturator_nerve = Territory(
    title="obturator nerve",
    level=Level.NERVE,
    areas=(numb_inner_thigh,),
    movement="drawing the thigh inward",
    reflex="knee kept",
    separates="The inner thigh alone, weak drawn inward, with a kept knee reflex: the pelvis.",
    cites=(nerve_areas, obturator_review),
    signs=(knee_reflex.among(Reflex.NORMAL),),
)
lumbosacral_plexus = Territory(
    title="lumbosacral plexus",
    level=Level.PLEXUS,
    areas=EVERY_AREA,
    movement="of several roots, near the trunk and far from it",
    reflex="varies",
    separates="More than one root and nerve, severe pain of the thigh first, loss of weight; the muscles of the spine are spared.",
    cites=(plexus_review, plexus_or_root, dropped_foot_table),
    signs=(severe_thigh_pain_first,),
)
stocking_pattern = Territory(
    title="many nerves, the longest first (stocking)",
    level=Level.POLYNEUROPATHY,
    areas=(
        numb_inner_shin,
        numb_outer_shin,
        numb_calf,
        numb_inner_ankle,
        numb_top_of_foot,
        numb_first_web_space,
        numb_great_toe,
        numb_outer_foot,
        numb_sole,
        numb_heel,
    ),
    movement="lifting the toes, late",
    reflex="both ankles lost",
    separates="Both legs alike, from the toes upward. A stocking on one leg alone is not this: look at its pulses first.",
    cites=(symmetric_neuropathy, stocking_neuropathy),
    signs=(in_other_leg(numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW)),),
    symmetric=True,
    whole=numb_stocking,
)
saddle_pattern = Territory(
    title="roots S2 to S4, or the cauda equina (saddle)",
    level=Level.CORD,
    areas=EVERY_AREA,
    movement="bending the toes; the sphincters",
    reflex="anal and bulbocavernosus; the ankles when it reaches S1",
    separates="The saddle is numb, or bladder, bowel or sexual function has changed: this goes before any other pattern.",
    cites=(saddle_roots, root_areas),
    marks=saddle_numbness.among(Change.LONG_STANDING, Change.NEW),
)
level_pattern = Territory(
    title="spinal cord (a level on the trunk)",
    level=Level.CORD,
    areas=EVERY_AREA,
    movement="both legs, stiff",
    reflex="brisk below, the great toe goes up; flaccid and absent in the first days",
    separates="A line on the trunk below which feeling is lost or different. The lesion can lie far above the line, in the neck.",
    cites=(cord_compression_signs, upper_motor_neuron_table, false_level, unverified),
    marks=sensory_level.among(Change.LONG_STANDING, Change.NEW),
)
