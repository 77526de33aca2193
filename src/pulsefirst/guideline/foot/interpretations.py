"""The foot: how vague statements are taken."""

from pulsefirst.language import interpretation

high_risk_foot_reading = interpretation(
    "A foot is at high risk when protective sensation is lost, when it is deformed, or when it has a wound or gangrene.",
    "E7",
    "C9",
)
diabetic_foot_reading = interpretation(
    "In diabetes, or with a stated diabetic neuropathy: gangrene, an ulcer with fever or a sign of sepsis, an ulcer with poor flow, and a deep infection of tissue or "
    "bone are emergencies; every other wound of the foot, infection or suspected Charcot foot goes to the foot service within 1 working day. A wound known "
    "to lie above the ankle goes to the leg ulcer service within two weeks. Pain is never asked for: neuropathy hides it.",
)
tissue_loss_reading = interpretation(
    "A wound of the leg, an ulcer of the foot and gangrene are tissue loss, with or without pain: the statement speaks of loss without pain, and pain is not asked for, "
    "so that a foot that feels little is judged like any other. Nor does the statement say whether it is clean, deep, infected or short of blood.",
    "G3",
)
foot_without_diabetes_reading = interpretation(
    "Without diabetes: gangrene goes to vascular surgery the same day, wet or infected at once; a wound with poor flow the same day; a deep or spreading infection "
    "the same day, with a sign of sepsis at once; an infected wound within 1 working day; a clean wound within two weeks.",
)
poor_flow_reading = interpretation(
    "Flow is too poor for a wound to heal when pulses are absent or clearly reduced, or with an index below 0.40, an ankle pressure below 70 mmHg or a toe "
    "pressure below 50 mmHg. Above these limits nothing is excluded: they only rule in.",
)
stage_reading = interpretation(
    "What WIfI calls high is seen the same day, moderate within 1 working day, low within two weeks; infection of grade 3 is at once whatever the stage. No published "
    "table gives hours to a stage: triage is raised to these, and the stage is never lowered.",
)
