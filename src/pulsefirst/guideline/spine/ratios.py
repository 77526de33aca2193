"""Spine and cord: published likelihood ratios, as printed, each with its interval where one was printed."""

from pulsefirst.guideline.limb.causes import peripheral_artery_disease
from pulsefirst.guideline.limb.findings import comes_with_walking, confined_to_calf, eased_by_standing_still
from pulsefirst.guideline.nerves.skin import numb_sole
from pulsefirst.guideline.patient.findings import age
from pulsefirst.guideline.shared.answers import Change, Feeling, Reflex, SensoryLoss
from pulsefirst.guideline.shared.complaint import cramp, pain, sensory_loss, weakness
from pulsefirst.guideline.shared.examination import ankle_reflex, pinprick, vibration
from pulsefirst.guideline.spine.causes import cauda_equina, radiculopathy, spinal_stenosis
from pulsefirst.guideline.spine.citations import cauda_equina_series, nadeau, nadeau_abstract, suri, tawa, van_der_windt
from pulsefirst.guideline.spine.findings import (
    back_pain,
    buttocks_and_backs_of_both_legs,
    crossed_straight_leg_raise,
    eased_by_bending_forward,
    eased_by_sitting,
    no_pain_when_seated,
    straight_leg_raise,
    unsteady_with_eyes_closed,
    wide_based_gait,
    worse_bending_forward,
    worse_standing,
    worse_standing_or_walking,
)
from pulsefirst.guideline.spine.findings_cauda_equina import bladder_change, saddle_numbness, urinary_retention
from pulsefirst.guideline.spine.pictures import neurogenic_claudication
from pulsefirst.language import above, all_of, any_of, below, in_both_legs, in_either_leg, not_, number
from pulsefirst.model.likelihoods import LikelihoodRatio, PublishedRatio

ONE_OF_TWO = "53 people, each with proven stenosis or proven artery disease (Nadeau 2013)"
ONE_OF_TWO_ABSTRACT = "people with proven stenosis or proven artery disease (conference abstract)"
SURGICAL = (
    "people sent for surgery of a disc, 58 to 98 % with a hernia; computed from sensitivity and specificity (Cochrane 2010)"
)
URGENT_MRI = "334 urgent MRIs in one UK year, 25 with the syndrome; computed from sensitivity and specificity, one center"
calf_eased_by_standing_ratio = LikelihoodRatio(
    hypothesis=peripheral_artery_disease,
    title="in the calf, and eased by standing still",
    when=all_of(confined_to_calf, eased_by_standing_still),
    present=PublishedRatio(value=number("20")),
    cluster="walking",
    population=ONE_OF_TWO,
    cites=(nadeau,),
    between=spinal_stenosis,
)
calf_ratio = LikelihoodRatio(
    hypothesis=peripheral_artery_disease,
    title="in the calf",
    when=confined_to_calf,
    absent_when=all_of(comes_with_walking, cramp, not_(confined_to_calf)),
    present=PublishedRatio(value=number("3.08")),
    absent=PublishedRatio(value=number("0.31")),
    cluster="walking",
    population=ONE_OF_TWO_ABSTRACT,
    cites=(nadeau_abstract,),
    between=spinal_stenosis,
)
eased_by_standing_ratio = LikelihoodRatio(
    hypothesis=peripheral_artery_disease,
    title="eased by standing still",
    when=eased_by_standing_still,
    absent_when=all_of(comes_with_walking, not_(eased_by_standing_still)),
    present=PublishedRatio(value=number("4.85")),
    absent=PublishedRatio(value=number("0.36")),
    cluster="walking",
    population=ONE_OF_TWO_ABSTRACT,
    cites=(nadeau_abstract,),
    between=spinal_stenosis,
)
raised_leg_ratio = LikelihoodRatio(
    hypothesis=radiculopathy,
    title="straight leg raise",
    when=straight_leg_raise,
    present=PublishedRatio(value=number("1.3")),
    absent=PublishedRatio(value=number("0.29")),
    cluster="raising the leg",
    population=SURGICAL,
    cites=(van_der_windt,),
)
crossed_leg_ratio = LikelihoodRatio(
    hypothesis=radiculopathy,
    title="crossed straight leg raise",
    when=crossed_straight_leg_raise,
    present=PublishedRatio(value=number("2.8")),
    absent=PublishedRatio(value=number("0.80")),
    cluster="raising the leg",
    population=SURGICAL,
    cites=(van_der_windt,),
)
sensory_testing_ratio = LikelihoodRatio(
    hypothesis=radiculopathy,
    title="loss of feeling on testing",
    when=sensory_loss.among(SensoryLoss.LONG_STANDING, SensoryLoss.TOES, SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE),
    present=PublishedRatio(value=number("1.6")),
    absent=PublishedRatio(value=number("0.62")),
    cluster="feeling",
    population="people with suspected radiculopathy, against MRI; computed from sensitivity and specificity (Tawa)",
    cites=(tawa,),
)
both_legs_hurt_ratio = LikelihoodRatio(
    hypothesis=cauda_equina,
    title="pain of both legs",
    when=in_both_legs(pain),
    present=PublishedRatio(value=number("2.0")),
    cluster="pain",
    population=URGENT_MRI,
    cites=(cauda_equina_series,),
)
weak_leg_ratio = LikelihoodRatio(
    hypothesis=cauda_equina,
    title="a weak leg",
    when=in_either_leg(weakness.among(Change.NEW)),
    present=PublishedRatio(value=number("2.4")),
    cluster="deficit of the legs",
    population=URGENT_MRI,
    cites=(cauda_equina_series,),
)
numb_leg_ratio = LikelihoodRatio(
    hypothesis=cauda_equina,
    title="loss of feeling of a leg",
    when=in_either_leg(sensory_loss.among(SensoryLoss.TOES, SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE)),
    present=PublishedRatio(value=number("1.8")),
    cluster="deficit of the legs",
    population=URGENT_MRI,
    cites=(cauda_equina_series,),
)
saddle_ratio = LikelihoodRatio(
    hypothesis=cauda_equina,
    title="numb saddle",
    when=saddle_numbness.among(Change.NEW),
    present=PublishedRatio(value=number("1.8")),
    cluster="saddle and bladder",
    population=URGENT_MRI,
    cites=(cauda_equina_series,),
)
bladder_ratio = LikelihoodRatio(
    hypothesis=cauda_equina,
    title="disturbed bladder",
    when=any_of(
        bladder_change.among(Change.NEW),
        urinary_retention.among(Change.NEW),
    ),
    present=PublishedRatio(value=number("1.1")),
    cluster="saddle and bladder",
    population=URGENT_MRI,
    cites=(cauda_equina_series,),
)
back_pain_ratio = LikelihoodRatio(
    hypothesis=cauda_equina,
    title="back pain",
    when=back_pain,
    present=PublishedRatio(value=number("1.06")),
    cluster="pain",
    population=URGENT_MRI,
    cites=(cauda_equina_series,),
)
STENOSIS = "4 studies, 741 people with pain of back or leg, mostly in specialist care (Suri 2010)"
above_65_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="older than 65",
    when=above(age, "65"),
    present=PublishedRatio(value=number("2.5"), low=number("1.4"), high=number("4.2")),
    absent=PublishedRatio(value=number("0.34"), low=number("0.19"), high=number("0.61")),
    cluster="age",
    population=STENOSIS,
    cites=(suri,),
)
above_70_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="older than 70",
    when=above(age, "70"),
    present=PublishedRatio(value=number("2.0"), low=number("1.6"), high=number("2.5")),
    cluster="age",
    population=STENOSIS,
    cites=(suri,),
)
below_60_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="younger than 60",
    when=below(age, "60"),
    present=PublishedRatio(value=number("0.40"), low=number("0.29"), high=number("0.57")),
    cluster="age",
    population=STENOSIS,
    cites=(suri,),
)
both_sides_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="pain of both buttocks or both legs",
    when=any_of(buttocks_and_backs_of_both_legs, in_both_legs(pain)),
    present=PublishedRatio(value=number("6.3"), low=number("3.1"), high=number("13")),
    absent=PublishedRatio(value=number("0.54"), low=number("0.43"), high=number("0.68")),
    cluster="where it hurts",
    population=STENOSIS,
    cites=(suri,),
)
below_buttocks_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="pain below the buttocks",
    when=in_either_leg(pain),
    present=PublishedRatio(value=number("1.4"), low=number("1.0"), high=number("1.8")),
    absent=PublishedRatio(value=number("0.34"), low=number("0.13"), high=number("0.88")),
    cluster="where it hurts",
    population=STENOSIS,
    cites=(suri,),
)
no_pain_seated_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="no pain when seated",
    when=no_pain_when_seated,
    present=PublishedRatio(value=number("7.4"), low=number("1.9"), high=number("30")),
    absent=PublishedRatio(value=number("0.57"), low=number("0.43"), high=number("0.76")),
    cluster="posture",
    population=STENOSIS,
    cites=(suri,),
)
bending_relief_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="better bending forward",
    when=eased_by_bending_forward,
    present=PublishedRatio(value=number("6.4"), low=number("4.1"), high=number("9.9")),
    absent=PublishedRatio(value=number("0.52"), low=number("0.46"), high=number("0.60")),
    cluster="posture",
    population=STENOSIS,
    cites=(suri,),
)
bending_worse_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="worse bending forward",
    when=worse_bending_forward,
    present=PublishedRatio(value=number("0.48"), low=number("0.34"), high=number("0.66")),
    cluster="posture",
    population=STENOSIS,
    cites=(suri,),
)
neurogenic_claudication_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="neurogenic claudication",
    when=neurogenic_claudication,
    present=PublishedRatio(value=number("3.7"), low=number("2.9"), high=number("4.8")),
    absent=PublishedRatio(value=number("0.23"), low=number("0.17"), high=number("0.31")),
    cluster="posture",
    population=STENOSIS,
    cites=(suri,),
)
sitting_relief_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="better when seated",
    when=eased_by_sitting,
    present=PublishedRatio(value=number("3.3"), low=number("1.4"), high=number("7.7")),
    absent=PublishedRatio(value=number("0.58"), low=number("0.41"), high=number("0.81")),
    cluster="posture",
    population=STENOSIS,
    cites=(suri,),
)
standing_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="worse standing",
    when=worse_standing,
    present=PublishedRatio(value=number("2.3"), low=number("1.8"), high=number("2.8")),
    absent=PublishedRatio(value=number("0.46"), low=number("0.37"), high=number("0.56")),
    cluster="posture",
    population=STENOSIS,
    cites=(suri,),
)
# What is new of bladder and saddle is an emergency first, and weighs nothing for a stenosis.
urinary_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="disturbed passing of urine",
    when=any_of(
        bladder_change.among(Change.LONG_STANDING),
        urinary_retention.among(Change.LONG_STANDING),
    ),
    present=PublishedRatio(value=number("6.9"), low=number("2.7"), high=number("17")),
    absent_when=all_of(
        bladder_change.among(Change.NONE),
        urinary_retention.among(Change.NONE),
    ),
    absent=PublishedRatio(value=number("0.88"), low=number("0.83"), high=number("0.93")),
    cluster="bladder and saddle",
    population=STENOSIS,
    cites=(suri,),
)
perineal_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="numb saddle",
    when=saddle_numbness.among(Change.LONG_STANDING),
    present=PublishedRatio(value=number("3.7"), low=number("1.0"), high=number("13")),
    cluster="bladder and saddle",
    population=STENOSIS,
    cites=(suri,),
)
plantar_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="both soles numb",
    when=in_both_legs(numb_sole),
    present=PublishedRatio(value=number("2.2"), low=number("1.4"), high=number("3.2")),
    absent=PublishedRatio(value=number("0.84"), low=number("0.76"), high=number("0.92")),
    cluster="deficit",
    population=STENOSIS,
    cites=(suri,),
)
wide_gait_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="wide-based gait",
    when=wide_based_gait,
    present=PublishedRatio(value=number("13"), low=number("1.9"), high=number("95")),
    cluster="deficit",
    population=STENOSIS,
    cites=(suri,),
)
eyes_closed_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="unsteady with eyes closed",
    when=unsteady_with_eyes_closed,
    present=PublishedRatio(value=number("4.2"), low=number("1.4"), high=number("13")),
    cluster="deficit",
    population=STENOSIS,
    cites=(suri,),
)
vibration_deficit_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="vibration less felt",
    when=in_either_leg(vibration.among(Feeling.REDUCED, Feeling.NOT_FELT)),
    present=PublishedRatio(value=number("2.8"), low=number("1.3"), high=number("6.2")),
    cluster="deficit",
    population=STENOSIS,
    cites=(suri,),
)
pinprick_deficit_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="pinprick less felt",
    when=in_either_leg(pinprick.among(Feeling.REDUCED, Feeling.NOT_FELT)),
    present=PublishedRatio(value=number("2.5"), low=number("1.1"), high=number("5.5")),
    cluster="deficit",
    population=STENOSIS,
    cites=(suri,),
)
weakness_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="a weak leg",
    when=in_either_leg(weakness.among(Change.LONG_STANDING, Change.NEW)),
    present=PublishedRatio(value=number("2.1"), low=number("1.0"), high=number("4.4")),
    cluster="deficit",
    population=STENOSIS,
    cites=(suri,),
)
ankle_reflex_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="ankle reflex absent",
    when=in_either_leg(ankle_reflex.among(Reflex.ABSENT)),
    present=PublishedRatio(value=number("2.1"), low=number("1.0"), high=number("4.4")),
    cluster="deficit",
    population=STENOSIS,
    cites=(suri,),
)
not_by_standing_ratio = LikelihoodRatio(
    hypothesis=spinal_stenosis,
    title="brought on by standing",
    when=worse_standing,
    absent_when=all_of(worse_standing_or_walking, not_(worse_standing)),
    absent=PublishedRatio(value=number("0.050")),
    cluster="posture",
    population=ONE_OF_TWO,
    cites=(nadeau,),
    between=peripheral_artery_disease,
)
