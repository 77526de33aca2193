"""The nerves of the leg: published likelihood ratios, as printed, each with its interval where one was printed."""

from pulsefirst.guideline.nerves.causes import diabetic_neuropathy
from pulsefirst.guideline.nerves.citations import perkins
from pulsefirst.guideline.patient.findings import diabetes
from pulsefirst.guideline.shared.answers import Feeling
from pulsefirst.guideline.shared.examination import monofilament, pinprick, vibration
from pulsefirst.language import all_of, in_both_legs, number
from pulsefirst.model.likelihoods import LikelihoodRatio, PublishedRatio

DIABETES_CLINIC = "478 people of a diabetes clinic, against nerve conduction (Perkins 2001)"
vibration_ratio = LikelihoodRatio(
    hypothesis=diabetic_neuropathy,
    title="tuning fork on both great toes",
    when=all_of(diabetes, in_both_legs(vibration.among(Feeling.NOT_FELT))),
    absent_when=all_of(diabetes, in_both_legs(vibration.among(Feeling.FELT))),
    present=PublishedRatio(value=number("26.6")),
    absent=PublishedRatio(value=number("0.33")),
    cluster="feeling of the feet",
    population=DIABETES_CLINIC,
    cites=(perkins,),
)
monofilament_ratio = LikelihoodRatio(
    hypothesis=diabetic_neuropathy,
    title="monofilament on both feet",
    when=all_of(diabetes, in_both_legs(monofilament.among(Feeling.NOT_FELT))),
    absent_when=all_of(diabetes, in_both_legs(monofilament.among(Feeling.FELT))),
    present=PublishedRatio(value=number("10.2")),
    absent=PublishedRatio(value=number("0.34")),
    cluster="feeling of the feet",
    population=DIABETES_CLINIC,
    cites=(perkins,),
)
superficial_pain_ratio = LikelihoodRatio(
    hypothesis=diabetic_neuropathy,
    title="pinprick on both great toes",
    when=all_of(diabetes, in_both_legs(pinprick.among(Feeling.NOT_FELT))),
    absent_when=all_of(diabetes, in_both_legs(pinprick.among(Feeling.FELT))),
    present=PublishedRatio(value=number("9.2")),
    absent=PublishedRatio(value=number("0.50")),
    cluster="feeling of the feet",
    population=DIABETES_CLINIC,
    cites=(perkins,),
)
