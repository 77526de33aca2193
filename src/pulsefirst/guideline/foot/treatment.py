"""The foot: treatment by diagnosis."""

from pulsefirst.guideline.foot.interpretations import high_risk_foot_reading
from pulsefirst.guideline.foot.pictures import high_risk_foot
from pulsefirst.guideline.foot.targets import foot_care, therapeutic_footwear
from pulsefirst.guideline.nerves.causes import diabetic_neuropathy
from pulsefirst.guideline.nerves.pictures import diabetic_neuropathy_established
from pulsefirst.guideline.shared.interpretations import diagnosis_reading
from pulsefirst.language import advise, all_of, reads, rule

daily_foot_care = rule(
    reads=reads("E7"),
    when=diabetic_neuropathy_established,
    do=advise(foot_care, "Foot care: well-fitted shoes, a look at the feet every day"),
    interprets=diagnosis_reading,
    treats=diabetic_neuropathy,
)
footwear_at_high_risk = rule(
    reads=reads("E7", "C9", "C5"),
    when=all_of(diabetic_neuropathy_established, high_risk_foot),
    do=advise(therapeutic_footwear, "Therapeutic footwear: the foot is at high risk"),
    interprets=(diagnosis_reading, high_risk_foot_reading),
    treats=diabetic_neuropathy,
)
