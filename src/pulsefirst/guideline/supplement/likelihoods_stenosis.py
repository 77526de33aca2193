"""Published likelihood ratios of lumbar spinal stenosis, as printed, each with its interval where one was printed."""

from pulsefirst.guideline.causes import (
    peripheral_artery_disease,
    spinal_stenosis,
)
from pulsefirst.guideline.examination import (
    ankle_reflex,
    pinprick,
    vibration,
)
from pulsefirst.guideline.history import (
    age,
    bladder_change,
    buttocks_and_backs_of_both_legs,
    pain,
    saddle_numbness,
    urinary_retention,
    weakness,
    worse_standing_or_walking,
)
from pulsefirst.guideline.supplement.citations_likelihoods import (
    nadeau,
    suri,
)
from pulsefirst.guideline.supplement.instrument_findings import (
    eased_by_bending_forward,
    eased_by_sitting,
    worse_standing,
)
from pulsefirst.guideline.supplement.sensory import numb_sole
from pulsefirst.guideline.supplement.signs_weighed import (
    no_pain_when_seated,
    unsteady_with_eyes_closed,
    wide_based_gait,
    worse_bending_forward,
)
from pulsefirst.guideline.suspicions import neurogenic_claudication
from pulsefirst.guideline.vocabulary import Change, Feeling, Reflex
from pulsefirst.language import above, all_of, any_of, below, in_both_legs, in_either_leg, not_, number
from pulsefirst.model.likelihoods import Likelihood, Ratios

STENOSIS = "4 studies, 741 people with pain of back or leg, mostly in specialist care (Suri 2010)"
ONE_OF_TWO = "53 people, each with proven stenosis or proven artery disease (Nadeau 2013)"

# --- lumbar spinal stenosis ---------------------------------------------------------------------------------------------

above_65_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="older than 65",
    when=above(age, "65"),
    present=Ratios(value=number("2.5"), low=number("1.4"), high=number("4.2")),
    absent=Ratios(value=number("0.34"), low=number("0.19"), high=number("0.61")),
    cluster="age",
    population=STENOSIS,
    cites=(suri,),
)
above_70_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="older than 70",
    when=above(age, "70"),
    present=Ratios(value=number("2.0"), low=number("1.6"), high=number("2.5")),
    cluster="age",
    population=STENOSIS,
    cites=(suri,),
)
below_60_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="younger than 60",
    when=below(age, "60"),
    present=Ratios(value=number("0.40"), low=number("0.29"), high=number("0.57")),
    cluster="age",
    population=STENOSIS,
    cites=(suri,),
)
both_sides_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="pain of both buttocks or both legs",
    when=any_of(buttocks_and_backs_of_both_legs, in_both_legs(pain)),
    present=Ratios(value=number("6.3"), low=number("3.1"), high=number("13")),
    absent=Ratios(value=number("0.54"), low=number("0.43"), high=number("0.68")),
    cluster="where it hurts",
    population=STENOSIS,
    cites=(suri,),
)
below_buttocks_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="pain below the buttocks",
    when=in_either_leg(pain),
    present=Ratios(value=number("1.4"), low=number("1.0"), high=number("1.8")),
    absent=Ratios(value=number("0.34"), low=number("0.13"), high=number("0.88")),
    cluster="where it hurts",
    population=STENOSIS,
    cites=(suri,),
)
no_pain_seated_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="no pain when seated",
    when=no_pain_when_seated,
    present=Ratios(value=number("7.4"), low=number("1.9"), high=number("30")),
    absent=Ratios(value=number("0.57"), low=number("0.43"), high=number("0.76")),
    cluster="posture",
    population=STENOSIS,
    cites=(suri,),
)
bending_relief_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="better bending forward",
    when=eased_by_bending_forward,
    present=Ratios(value=number("6.4"), low=number("4.1"), high=number("9.9")),
    absent=Ratios(value=number("0.52"), low=number("0.46"), high=number("0.60")),
    cluster="posture",
    population=STENOSIS,
    cites=(suri,),
)
bending_worse_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="worse bending forward",
    when=worse_bending_forward,
    present=Ratios(value=number("0.48"), low=number("0.34"), high=number("0.66")),
    cluster="posture",
    population=STENOSIS,
    cites=(suri,),
)
neurogenic_claudication_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="neurogenic claudication",
    when=neurogenic_claudication,
    present=Ratios(value=number("3.7"), low=number("2.9"), high=number("4.8")),
    absent=Ratios(value=number("0.23"), low=number("0.17"), high=number("0.31")),
    cluster="posture",
    population=STENOSIS,
    cites=(suri,),
)
sitting_relief_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="better when seated",
    when=eased_by_sitting,
    present=Ratios(value=number("3.3"), low=number("1.4"), high=number("7.7")),
    absent=Ratios(value=number("0.58"), low=number("0.41"), high=number("0.81")),
    cluster="posture",
    population=STENOSIS,
    cites=(suri,),
)
standing_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="worse standing",
    when=worse_standing,
    present=Ratios(value=number("2.3"), low=number("1.8"), high=number("2.8")),
    absent=Ratios(value=number("0.46"), low=number("0.37"), high=number("0.56")),
    cluster="posture",
    population=STENOSIS,
    cites=(suri,),
)
# What is new of bladder and saddle is an emergency first, and weighs nothing for a stenosis.
urinary_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="disturbed passing of urine",
    when=any_of(
        bladder_change.among(Change.LONG_STANDING),
        urinary_retention.among(Change.LONG_STANDING),
    ),
    present=Ratios(value=number("6.9"), low=number("2.7"), high=number("17")),
    absent_when=all_of(
        bladder_change.among(Change.NONE),
        urinary_retention.among(Change.NONE),
    ),
    absent=Ratios(value=number("0.88"), low=number("0.83"), high=number("0.93")),
    cluster="bladder and saddle",
    population=STENOSIS,
    cites=(suri,),
)
perineal_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="numb saddle",
    when=saddle_numbness.among(Change.LONG_STANDING),
    present=Ratios(value=number("3.7"), low=number("1.0"), high=number("13")),
    cluster="bladder and saddle",
    population=STENOSIS,
    cites=(suri,),
)
plantar_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="both soles numb",
    when=in_both_legs(numb_sole),
    present=Ratios(value=number("2.2"), low=number("1.4"), high=number("3.2")),
    absent=Ratios(value=number("0.84"), low=number("0.76"), high=number("0.92")),
    cluster="deficit",
    population=STENOSIS,
    cites=(suri,),
)
wide_gait_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="wide-based gait",
    when=wide_based_gait,
    present=Ratios(value=number("13"), low=number("1.9"), high=number("95")),
    cluster="deficit",
    population=STENOSIS,
    cites=(suri,),
)
eyes_closed_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="unsteady with eyes closed",
    when=unsteady_with_eyes_closed,
    present=Ratios(value=number("4.2"), low=number("1.4"), high=number("13")),
    cluster="deficit",
    population=STENOSIS,
    cites=(suri,),
)
vibration_deficit_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="vibration less felt",
    when=in_either_leg(vibration.among(Feeling.REDUCED, Feeling.NOT_FELT)),
    present=Ratios(value=number("2.8"), low=number("1.3"), high=number("6.2")),
    cluster="deficit",
    population=STENOSIS,
    cites=(suri,),
)
pinprick_deficit_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="pinprick less felt",
    when=in_either_leg(pinprick.among(Feeling.REDUCED, Feeling.NOT_FELT)),
    present=Ratios(value=number("2.5"), low=number("1.1"), high=number("5.5")),
    cluster="deficit",
    population=STENOSIS,
    cites=(suri,),
)
weakness_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="a weak leg",
    when=in_either_leg(weakness.among(Change.LONG_STANDING, Change.NEW)),
    present=Ratios(value=number("2.1"), low=number("1.0"), high=number("4.4")),
    cluster="deficit",
    population=STENOSIS,
    cites=(suri,),
)
ankle_reflex_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="ankle reflex absent",
    when=in_either_leg(ankle_reflex.among(Reflex.ABSENT)),
    present=Ratios(value=number("2.1"), low=number("1.0"), high=number("4.4")),
    cluster="deficit",
    population=STENOSIS,
    cites=(suri,),
)
not_by_standing_ratio = Likelihood(
    hypothesis=spinal_stenosis,
    title="brought on by standing",
    when=worse_standing,
    absent_when=all_of(worse_standing_or_walking, not_(worse_standing)),
    absent=Ratios(value=number("0.050")),
    cluster="posture",
    population=ONE_OF_TWO,
    cites=(nadeau,),
    between=peripheral_artery_disease,
)
