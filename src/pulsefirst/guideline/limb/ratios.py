"""The arteries of the limb: published likelihood ratios, as printed, each with its interval where one was printed."""

from pulsefirst.guideline.limb.causes import peripheral_artery_disease
from pulsefirst.guideline.limb.citations import khan, khan_appraised
from pulsefirst.guideline.limb.findings import arterial_bruit, coolness, pallor
from pulsefirst.guideline.limb.pictures import any_leg_pulse_reduced, claudication, long_troubled
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.complaint import wound
from pulsefirst.guideline.veins.findings import leg_blue
from pulsefirst.language import all_of, any_of, not_, number
from pulsefirst.model.likelihoods import LikelihoodRatio, PublishedRatio

LEG_COMPLAINTS = "people with complaints of the leg (Khan 2006); taken here for trouble that is neither sudden nor recent"
SCREENED = "people without complaints who were screened (Khan 2006): another population than a patient who complains"
cool_skin_ratio = LikelihoodRatio(
    hypothesis=peripheral_artery_disease,
    title="cool skin of the leg",
    when=all_of(long_troubled, coolness.among(Change.LONG_STANDING, Change.NEW)),
    present=PublishedRatio(value=number("5.9"), low=number("4.1"), high=number("8.6")),
    cluster="arteries",
    population=LEG_COMPLAINTS,
    cites=(khan, khan_appraised),
)
sore_ratio = LikelihoodRatio(
    hypothesis=peripheral_artery_disease,
    title="a wound or sore of the foot",
    when=all_of(long_troubled, wound),
    present=PublishedRatio(value=number("5.9"), low=number("2.6"), high=number("13.4")),
    cluster="arteries",
    population=LEG_COMPLAINTS,
    cites=(khan_appraised,),
)
discolored_skin_ratio = LikelihoodRatio(
    hypothesis=peripheral_artery_disease,
    title="discolored skin",
    when=all_of(
        long_troubled,
        any_of(
            pallor.among(Change.LONG_STANDING, Change.NEW),
            leg_blue.among(Change.LONG_STANDING, Change.NEW),
        ),
    ),
    present=PublishedRatio(value=number("2.8"), low=number("2.4"), high=number("3.3")),
    cluster="arteries",
    population=LEG_COMPLAINTS,
    cites=(khan_appraised,),
)
bruit_ratio = LikelihoodRatio(
    hypothesis=peripheral_artery_disease,
    title="a bruit at rest",
    when=all_of(long_troubled, arterial_bruit),
    absent_when=all_of(long_troubled, not_(arterial_bruit)),
    present=PublishedRatio(value=number("5.6"), low=number("4.7"), high=number("6.7")),
    absent=PublishedRatio(value=number("0.39"), low=number("0.34"), high=number("0.45")),
    cluster="arteries",
    population=LEG_COMPLAINTS,
    cites=(khan, khan_appraised),
)
pulse_ratio = LikelihoodRatio(
    hypothesis=peripheral_artery_disease,
    title="any abnormal pulse of the leg",
    when=all_of(long_troubled, any_leg_pulse_reduced),
    absent_when=all_of(long_troubled, not_(any_leg_pulse_reduced)),
    present=PublishedRatio(value=number("4.7"), low=number("2.2"), high=number("9.9")),
    absent=PublishedRatio(value=number("0.38"), low=number("0.23"), high=number("0.64")),
    cluster="arteries",
    population=LEG_COMPLAINTS,
    cites=(khan, khan_appraised),
)
claudication_ratio = LikelihoodRatio(
    hypothesis=peripheral_artery_disease,
    title="claudication",
    when=all_of(long_troubled, claudication),
    present=PublishedRatio(value=number("3.3"), low=number("2.3"), high=number("4.8")),
    cluster="arteries",
    population=SCREENED,
    cites=(khan, khan_appraised),
)
