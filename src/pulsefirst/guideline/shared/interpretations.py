"""What every room reads: how vague statements are taken."""

from pulsefirst.language import interpretation

entry = interpretation(
    "The guideline is entered by numbness, cramp, weakness or pain of a leg (a wound or gangrene counts as well), in an "
    "adolescent (from 10 years) or adult, without a major injury today. Outside that the red flags are still evaluated, and the "
    "scope line comes first.",
    "A1",
)
affected_reading = interpretation(
    "For the red flags of the limb a sign counts like a symptom: a leg is affected when it has symptoms, or when pallor, coolness, loss "
    "of feeling or another of the six Ps is new in it, though the patient complains of nothing.",
    "A1",
    "A3",
)
progression_reading = interpretation(
    "Weakness or loss of feeling that gets worse fires the vascular emergency, and beside it a same-day neurological or spinal "
    "assessment. All that fit are proposed, the most urgent first; none hides another.",
    "A4",
    "F2",
)
tempo_reading = interpretation(
    "A beginning is an interval: bounded by the onset, by when the leg was last well, and by the precision of each. Sudden says how it "
    "began; known to be older than 14 days it is history. Found on waking counts as sudden from when the leg was last well. What is "
    "known to be older than 14 days and known to be no worse within 14 days calms; anything short of that knowledge does not.",
    "A1",
    "A4",
    "A5",
)
deficit_age_reading = interpretation(
    "Weakness or numbness without a beginning of its own began at some time between the beginning of the leg's trouble and now, so "
    "that an old sciatica never dates a foot drop of this morning. It is old only where its own age is known, or it began with the "
    "leg's trouble, or the leg is known to be no worse within 14 days.",
    "A4",
    "F2",
)
said_or_examined_reading = interpretation(
    "Weakness is said or examined: any muscle below grade 5 is weakness, grade 3 or less is marked. Numbness likewise: loss of feeling on "
    "examination counts as numbness. What is not known to be long-standing counts as new.",
    "A3",
    "A4",
    "C6",
)
slow_reading = interpretation(
    "The vascular call for a worsening deficit is withheld when the deficit itself, and not only the trouble it belongs to, is known "
    "to have run gradually, without a sudden step, over more than 14 days. The neurological assessment stays: the same day with weakness, soon with loss of feeling alone.",
    "F2",
)
stated_emergency_reading = interpretation(
    "A clinician who states acute limb ischemia, a chronic limb threat, cauda equina or Guillain-Barre syndrome has the call that "
    "belongs to it, whatever else was found. It is never asked for. Elective angiography is withheld while acute limb ischemia is stated.",
    "A1",
    "C4",
    "F4",
    "F5",
)
bilateral_reading = interpretation(
    "Symptoms of both legs, with trouble on walking or standing, are where a spinal cause can look like a vascular one.",
    "G1",
)
diagnosis_reading = interpretation(
    "Treatment of section E is proposed only under a diagnosis that a clinician states or that the source's own criterion confirms "
    "(an index of 0.90 or less; the laboratory's flag). A suspicion alone shows it as: if confirmed.",
    "C3",
    "E2",
    "E5",
    "E8",
    "E14",
)
referral_urgency_reading = interpretation(
    "A referral for which the source names no time is soon: days to two weeks. A worsening deficit in stenosis is the same day.",
    "E1",
    "E13",
)
