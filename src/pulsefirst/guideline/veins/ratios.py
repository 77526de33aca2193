"""The veins: published likelihood ratios, as printed, each with its interval where one was printed."""

from pulsefirst.guideline.veins.causes import deep_vein_thrombosis
from pulsefirst.guideline.veins.citations import goodacre
from pulsefirst.guideline.veins.findings import (
    active_cancer,
    earlier_thrombosis,
    immobile_lately,
    leg_swelling,
    recent_surgery,
)
from pulsefirst.language import all_of, not_, number
from pulsefirst.model.likelihoods import LikelihoodRatio, PublishedRatio

SUSPECTED_CLOT = "people with suspected deep vein thrombosis, 54 cohorts, very mixed (Goodacre 2005)"
malignancy_ratio = LikelihoodRatio(
    hypothesis=deep_vein_thrombosis,
    title="malignancy",
    when=active_cancer,
    present=PublishedRatio(value=number("2.71")),
    cluster="malignancy",
    population=SUSPECTED_CLOT,
    cites=(goodacre,),
)
previous_clot_ratio = LikelihoodRatio(
    hypothesis=deep_vein_thrombosis,
    title="an earlier thrombosis",
    when=earlier_thrombosis,
    present=PublishedRatio(value=number("2.25")),
    cluster="an earlier thrombosis",
    population=SUSPECTED_CLOT,
    cites=(goodacre,),
)
immobility_ratio = LikelihoodRatio(
    hypothesis=deep_vein_thrombosis,
    title="recent immobilization, not by surgery",
    when=all_of(immobile_lately, not_(recent_surgery)),
    present=PublishedRatio(value=number("1.98")),
    cluster="bed and surgery",
    population=SUSPECTED_CLOT,
    cites=(goodacre,),
)
surgery_ratio = LikelihoodRatio(
    hypothesis=deep_vein_thrombosis,
    title="recent surgery",
    when=recent_surgery,
    present=PublishedRatio(value=number("1.76")),
    cluster="bed and surgery",
    population=SUSPECTED_CLOT,
    cites=(goodacre,),
)
swelling_ratio = LikelihoodRatio(
    hypothesis=deep_vein_thrombosis,
    title="swelling of the leg",
    when=leg_swelling,
    absent=PublishedRatio(value=number("0.67")),
    cluster="swelling",
    population=SUSPECTED_CLOT,
    cites=(goodacre,),
)
