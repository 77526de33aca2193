"""Spine and cord: what calls for an explanation, each with the cluster in which it has its vote."""

from pulsefirst.guideline.limb.findings import comes_with_walking
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.guideline.spine.findings import (
    back_pain,
    buttocks_and_backs_of_both_legs,
    eased_by_sitting_or_leaning_forward,
    spine_tenderness,
    trouble_rising,
    worse_standing_or_walking,
)
from pulsefirst.guideline.spine.findings_cauda_equina import (
    anal_tone_reduced,
    lhermitte,
    sensory_level,
    upper_motor_neuron_signs,
    urinary_incontinence,
)
from pulsefirst.guideline.spine.pictures import (
    saddle_or_retention_of_long_standing,
    saddle_or_sphincter_change,
    sciatica,
)
from pulsefirst.guideline.spine.pictures_of_the_cord import brisk_reflex, new_upper_motor_neuron_signs, old_cord_signs
from pulsefirst.language import all_of, any_of, feature, in_both_legs, not_

rising_is_hard = feature("trouble rising", Cluster.STRENGTH, all_of(trouble_rising))
band_along_a_root = feature("a root distribution or positive straight leg raise", Cluster.TERRITORY, sciatica)
standing_brings_it_on = feature(
    "brought on by standing, or eased by sitting or bending",
    Cluster.WALKING,
    any_of(
        eased_by_sitting_or_leaning_forward,
        buttocks_and_backs_of_both_legs,
        all_of(worse_standing_or_walking, not_(comes_with_walking)),
    ),
)
upper_motor_neuron_picture = feature(
    "upper motor neuron signs", Cluster.CORD, any_of(new_upper_motor_neuron_signs, old_cord_signs, brisk_reflex)
)
upper_signs_of_both_legs = feature(
    "upper motor neuron signs of both legs",
    Cluster.CORD,
    in_both_legs(upper_motor_neuron_signs.among(Change.NEW, Change.LONG_STANDING)),
)
level_of_feeling = feature("a sensory level", Cluster.CORD, sensory_level.among(Change.NEW, Change.LONG_STANDING))
lhermitte_sign = feature("Lhermitte's sign", Cluster.CORD, all_of(lhermitte))
bladder_bowel_or_saddle = feature(
    "bladder, bowel or saddle change",
    Cluster.SPHINCTER,
    any_of(saddle_or_sphincter_change, anal_tone_reduced, urinary_incontinence, saddle_or_retention_of_long_standing),
)
back_hurts = feature("back pain", Cluster.TRUNK, any_of(back_pain, spine_tenderness))
