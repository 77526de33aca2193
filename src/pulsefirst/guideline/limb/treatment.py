"""The arteries of the limb: treatment by diagnosis."""

from pulsefirst.guideline.limb.causes import peripheral_artery_disease
from pulsefirst.guideline.limb.citations import advice_to_stop_smoking, artery_disease_recommendations
from pulsefirst.guideline.limb.interpretations import claudication_reading, index_reading
from pulsefirst.guideline.limb.pictures import artery_disease_established, claudication, index_low, vascular_suspected
from pulsefirst.guideline.limb.targets import exercise_program, lipid_management, smoking_cessation
from pulsefirst.guideline.patient.findings import diabetes, smokes
from pulsefirst.guideline.salts.interpretations import target_hba1c_reading
from pulsefirst.guideline.salts.pictures import hba1c_above_target
from pulsefirst.guideline.salts.targets import diabetes_control
from pulsefirst.guideline.shared.interpretations import diagnosis_reading, referral_urgency_reading
from pulsefirst.guideline.shared.targets import vascular_specialist
from pulsefirst.language import SOON, advise, all_of, any_of, days, reads, refer, rule

refer_low_index = rule(
    reads=reads("E1"),
    when=index_low,
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: ankle-brachial index 0.90 or less",
        urgency=SOON,
        within=days(14),
    ),
    interprets=(index_reading, referral_urgency_reading),
)
refer_claudication = rule(
    reads=reads("E1", "B1"),
    when=claudication,
    do=refer(vascular_specialist, "Refer to a vascular specialist: claudication", urgency=SOON, within=days(14)),
    interprets=(claudication_reading, referral_urgency_reading),
)
stop_smoking = rule(
    reads=reads("E2"),
    when=all_of(artery_disease_established, smokes),
    do=advise(smoking_cessation, "Help to stop smoking"),
    interprets=diagnosis_reading,
    treats=peripheral_artery_disease,
)
stop_smoking_before_the_index = rule(
    cites=(advice_to_stop_smoking, artery_disease_recommendations),
    when=all_of(smokes, vascular_suspected),
    do=advise(smoking_cessation, "Help to stop smoking, now: it waits for no index where the arteries are in question"),
)
artery_disease_diabetes_control = rule(
    reads=reads("E2"),
    when=all_of(artery_disease_established, any_of(diabetes, hba1c_above_target)),
    do=advise(diabetes_control, "Diabetes control: HbA1c under 7 %"),
    interprets=(diagnosis_reading, target_hba1c_reading),
    treats=peripheral_artery_disease,
)
artery_disease_lipids = rule(
    reads=reads("E2"),
    when=artery_disease_established,
    do=advise(lipid_management, "Lipid management"),
    interprets=diagnosis_reading,
    treats=peripheral_artery_disease,
)
artery_disease_exercise = rule(
    reads=reads("E3"),
    when=artery_disease_established,
    do=advise(exercise_program, "Structured exercise program"),
    interprets=diagnosis_reading,
    treats=peripheral_artery_disease,
)
