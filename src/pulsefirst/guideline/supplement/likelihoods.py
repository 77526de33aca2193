"""Published likelihood ratios, as printed, each with its interval where one was printed.

What goes together stands in one cluster. Of the arteries all findings are one cluster: several abnormal ones together were
no more telling than one. Cauda equina syndrome has ratios of what is new and present alone: absence never excludes it.
"""

from pulsefirst.guideline.background import back_pain, earlier_thrombosis, leg_swelling, recent_surgery
from pulsefirst.guideline.causes import (
    cauda_equina,
    diabetic_neuropathy,
    peripheral_artery_disease,
    radiculopathy,
    spinal_stenosis,
)
from pulsefirst.guideline.examination import (
    coolness,
    monofilament,
    pallor,
    pinprick,
    sensory_loss,
    straight_leg_raise,
    vibration,
)
from pulsefirst.guideline.history import (
    bladder_change,
    comes_with_walking,
    confined_to_calf,
    cramp,
    diabetes,
    eased_by_standing_still,
    pain,
    saddle_numbness,
    symptomatic,
    urinary_retention,
    weakness,
    wound,
)
from pulsefirst.guideline.ischemia import any_leg_pulse_reduced, recent_change
from pulsefirst.guideline.supplement.causes_beyond import deep_vein_thrombosis
from pulsefirst.guideline.supplement.citations import goodacre
from pulsefirst.guideline.supplement.citations_likelihoods import (
    cauda_equina_series,
    khan,
    khan_appraised,
    nadeau,
    nadeau_abstract,
    perkins,
    tawa,
    van_der_windt,
)
from pulsefirst.guideline.supplement.instrument_findings import (
    active_cancer,
)
from pulsefirst.guideline.supplement.signs import immobile_lately, leg_blue
from pulsefirst.guideline.supplement.signs_weighed import (
    arterial_bruit,
    crossed_straight_leg_raise,
)
from pulsefirst.guideline.suspicions import claudication
from pulsefirst.guideline.vocabulary import Change, Feeling, SensoryLoss
from pulsefirst.language import all_of, any_of, in_both_legs, in_either_leg, not_, number
from pulsefirst.model.likelihoods import Likelihood, Ratios

LEG_COMPLAINTS = "people with complaints of the leg (Khan 2006); taken here for trouble that is neither sudden nor recent"
SCREENED = "people without complaints who were screened (Khan 2006): another population than a patient who complains"
ONE_OF_TWO = "53 people, each with proven stenosis or proven artery disease (Nadeau 2013)"
ONE_OF_TWO_ABSTRACT = "people with proven stenosis or proven artery disease (conference abstract)"
SURGICAL = (
    "people sent for surgery of a disc, 58 to 98 % with a hernia; computed from sensitivity and specificity (Cochrane 2010)"
)
DIABETES_CLINIC = "478 people of a diabetes clinic, against nerve conduction (Perkins 2001)"
URGENT_MRI = "334 urgent MRIs in one UK year, 25 with the syndrome; computed from sensitivity and specificity, one center"
SUSPECTED_CLOT = "people with suspected deep vein thrombosis, 54 cohorts, very mixed (Goodacre 2005)"

# --- peripheral artery disease: one cluster -----------------------------------------------------------------------------

# These people had been troubled for long: what is sudden, of the last 14 days or worse in them is another disease.
long_troubled = all_of(symptomatic, not_(recent_change))

cool_skin_ratio = Likelihood(
    hypothesis=peripheral_artery_disease,
    title="cool skin of the leg",
    when=all_of(long_troubled, coolness.among(Change.LONG_STANDING, Change.NEW)),
    present=Ratios(value=number("5.9"), low=number("4.1"), high=number("8.6")),
    cluster="arteries",
    population=LEG_COMPLAINTS,
    cites=(khan, khan_appraised),
)
sore_ratio = Likelihood(
    hypothesis=peripheral_artery_disease,
    title="a wound or sore of the foot",
    when=all_of(long_troubled, wound),
    present=Ratios(value=number("5.9"), low=number("2.6"), high=number("13.4")),
    cluster="arteries",
    population=LEG_COMPLAINTS,
    cites=(khan_appraised,),
)
discolored_skin_ratio = Likelihood(
    hypothesis=peripheral_artery_disease,
    title="discolored skin",
    when=all_of(
        long_troubled,
        any_of(
            pallor.among(Change.LONG_STANDING, Change.NEW),
            leg_blue.among(Change.LONG_STANDING, Change.NEW),
        ),
    ),
    present=Ratios(value=number("2.8"), low=number("2.4"), high=number("3.3")),
    cluster="arteries",
    population=LEG_COMPLAINTS,
    cites=(khan_appraised,),
)
bruit_ratio = Likelihood(
    hypothesis=peripheral_artery_disease,
    title="a bruit at rest",
    when=all_of(long_troubled, arterial_bruit),
    absent_when=all_of(long_troubled, not_(arterial_bruit)),
    present=Ratios(value=number("5.6"), low=number("4.7"), high=number("6.7")),
    absent=Ratios(value=number("0.39"), low=number("0.34"), high=number("0.45")),
    cluster="arteries",
    population=LEG_COMPLAINTS,
    cites=(khan, khan_appraised),
)
pulse_ratio = Likelihood(
    hypothesis=peripheral_artery_disease,
    title="any abnormal pulse of the leg",
    when=all_of(long_troubled, any_leg_pulse_reduced),
    absent_when=all_of(long_troubled, not_(any_leg_pulse_reduced)),
    present=Ratios(value=number("4.7"), low=number("2.2"), high=number("9.9")),
    absent=Ratios(value=number("0.38"), low=number("0.23"), high=number("0.64")),
    cluster="arteries",
    population=LEG_COMPLAINTS,
    cites=(khan, khan_appraised),
)
claudication_ratio = Likelihood(
    hypothesis=peripheral_artery_disease,
    title="claudication",
    when=all_of(long_troubled, claudication),
    present=Ratios(value=number("3.3"), low=number("2.3"), high=number("4.8")),
    cluster="arteries",
    population=SCREENED,
    cites=(khan, khan_appraised),
)
calf_eased_by_standing_ratio = Likelihood(
    hypothesis=peripheral_artery_disease,
    title="in the calf, and eased by standing still",
    when=all_of(confined_to_calf, eased_by_standing_still),
    present=Ratios(value=number("20")),
    cluster="walking",
    population=ONE_OF_TWO,
    cites=(nadeau,),
    between=spinal_stenosis,
)
calf_ratio = Likelihood(
    hypothesis=peripheral_artery_disease,
    title="in the calf",
    when=confined_to_calf,
    absent_when=all_of(comes_with_walking, cramp, not_(confined_to_calf)),
    present=Ratios(value=number("3.08")),
    absent=Ratios(value=number("0.31")),
    cluster="walking",
    population=ONE_OF_TWO_ABSTRACT,
    cites=(nadeau_abstract,),
    between=spinal_stenosis,
)
eased_by_standing_ratio = Likelihood(
    hypothesis=peripheral_artery_disease,
    title="eased by standing still",
    when=eased_by_standing_still,
    absent_when=all_of(comes_with_walking, not_(eased_by_standing_still)),
    present=Ratios(value=number("4.85")),
    absent=Ratios(value=number("0.36")),
    cluster="walking",
    population=ONE_OF_TWO_ABSTRACT,
    cites=(nadeau_abstract,),
    between=spinal_stenosis,
)

# --- radiculopathy ------------------------------------------------------------------------------------------------------

raised_leg_ratio = Likelihood(
    hypothesis=radiculopathy,
    title="straight leg raise",
    when=straight_leg_raise,
    present=Ratios(value=number("1.3")),
    absent=Ratios(value=number("0.29")),
    cluster="raising the leg",
    population=SURGICAL,
    cites=(van_der_windt,),
)
crossed_leg_ratio = Likelihood(
    hypothesis=radiculopathy,
    title="crossed straight leg raise",
    when=crossed_straight_leg_raise,
    present=Ratios(value=number("2.8")),
    absent=Ratios(value=number("0.80")),
    cluster="raising the leg",
    population=SURGICAL,
    cites=(van_der_windt,),
)
sensory_testing_ratio = Likelihood(
    hypothesis=radiculopathy,
    title="loss of feeling on testing",
    when=sensory_loss.among(SensoryLoss.LONG_STANDING, SensoryLoss.TOES, SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE),
    present=Ratios(value=number("1.6")),
    absent=Ratios(value=number("0.62")),
    cluster="feeling",
    population="people with suspected radiculopathy, against MRI; computed from sensitivity and specificity (Tawa)",
    cites=(tawa,),
)

# --- diabetic neuropathy: of people with diabetes, both feet ------------------------------------------------------------

vibration_ratio = Likelihood(
    hypothesis=diabetic_neuropathy,
    title="tuning fork on both great toes",
    when=all_of(diabetes, in_both_legs(vibration.among(Feeling.NOT_FELT))),
    absent_when=all_of(diabetes, in_both_legs(vibration.among(Feeling.FELT))),
    present=Ratios(value=number("26.6")),
    absent=Ratios(value=number("0.33")),
    cluster="feeling of the feet",
    population=DIABETES_CLINIC,
    cites=(perkins,),
)
monofilament_ratio = Likelihood(
    hypothesis=diabetic_neuropathy,
    title="monofilament on both feet",
    when=all_of(diabetes, in_both_legs(monofilament.among(Feeling.NOT_FELT))),
    absent_when=all_of(diabetes, in_both_legs(monofilament.among(Feeling.FELT))),
    present=Ratios(value=number("10.2")),
    absent=Ratios(value=number("0.34")),
    cluster="feeling of the feet",
    population=DIABETES_CLINIC,
    cites=(perkins,),
)
superficial_pain_ratio = Likelihood(
    hypothesis=diabetic_neuropathy,
    title="pinprick on both great toes",
    when=all_of(diabetes, in_both_legs(pinprick.among(Feeling.NOT_FELT))),
    absent_when=all_of(diabetes, in_both_legs(pinprick.among(Feeling.FELT))),
    present=Ratios(value=number("9.2")),
    absent=Ratios(value=number("0.50")),
    cluster="feeling of the feet",
    population=DIABETES_CLINIC,
    cites=(perkins,),
)

# --- cauda equina syndrome: presence alone ------------------------------------------------------------------------------

both_legs_hurt_ratio = Likelihood(
    hypothesis=cauda_equina,
    title="pain of both legs",
    when=in_both_legs(pain),
    present=Ratios(value=number("2.0")),
    cluster="pain",
    population=URGENT_MRI,
    cites=(cauda_equina_series,),
)
weak_leg_ratio = Likelihood(
    hypothesis=cauda_equina,
    title="a weak leg",
    when=in_either_leg(weakness.among(Change.NEW)),
    present=Ratios(value=number("2.4")),
    cluster="deficit of the legs",
    population=URGENT_MRI,
    cites=(cauda_equina_series,),
)
numb_leg_ratio = Likelihood(
    hypothesis=cauda_equina,
    title="loss of feeling of a leg",
    when=in_either_leg(sensory_loss.among(SensoryLoss.TOES, SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE)),
    present=Ratios(value=number("1.8")),
    cluster="deficit of the legs",
    population=URGENT_MRI,
    cites=(cauda_equina_series,),
)
saddle_ratio = Likelihood(
    hypothesis=cauda_equina,
    title="numb saddle",
    when=saddle_numbness.among(Change.NEW),
    present=Ratios(value=number("1.8")),
    cluster="saddle and bladder",
    population=URGENT_MRI,
    cites=(cauda_equina_series,),
)
bladder_ratio = Likelihood(
    hypothesis=cauda_equina,
    title="disturbed bladder",
    when=any_of(
        bladder_change.among(Change.NEW),
        urinary_retention.among(Change.NEW),
    ),
    present=Ratios(value=number("1.1")),
    cluster="saddle and bladder",
    population=URGENT_MRI,
    cites=(cauda_equina_series,),
)
back_pain_ratio = Likelihood(
    hypothesis=cauda_equina,
    title="back pain",
    when=back_pain,
    present=Ratios(value=number("1.06")),
    cluster="pain",
    population=URGENT_MRI,
    cites=(cauda_equina_series,),
)

# --- deep vein thrombosis -----------------------------------------------------------------------------------------------

malignancy_ratio = Likelihood(
    hypothesis=deep_vein_thrombosis,
    title="malignancy",
    when=active_cancer,
    present=Ratios(value=number("2.71")),
    cluster="malignancy",
    population=SUSPECTED_CLOT,
    cites=(goodacre,),
)
previous_clot_ratio = Likelihood(
    hypothesis=deep_vein_thrombosis,
    title="an earlier thrombosis",
    when=earlier_thrombosis,
    present=Ratios(value=number("2.25")),
    cluster="an earlier thrombosis",
    population=SUSPECTED_CLOT,
    cites=(goodacre,),
)
immobility_ratio = Likelihood(
    hypothesis=deep_vein_thrombosis,
    title="recent immobilization, not by surgery",
    when=all_of(immobile_lately, not_(recent_surgery)),
    present=Ratios(value=number("1.98")),
    cluster="bed and surgery",
    population=SUSPECTED_CLOT,
    cites=(goodacre,),
)
surgery_ratio = Likelihood(
    hypothesis=deep_vein_thrombosis,
    title="recent surgery",
    when=recent_surgery,
    present=Ratios(value=number("1.76")),
    cluster="bed and surgery",
    population=SUSPECTED_CLOT,
    cites=(goodacre,),
)
swelling_ratio = Likelihood(
    hypothesis=deep_vein_thrombosis,
    title="swelling of the leg",
    when=leg_swelling,
    absent=Ratios(value=number("0.67")),
    cluster="swelling",
    population=SUSPECTED_CLOT,
    cites=(goodacre,),
)
