"""How vague or contradictory statements are taken: the sheet that a clinician signs.

Where two readings differ in safety, the safer one is taken; a reading that withholds an alarm needs positive knowledge.
"""

from pulsefirst.language import reading

entry = reading(
    "The guideline is entered by numbness, cramp, weakness or pain of a leg (a wound or gangrene counts as well), in an "
    "adolescent (from 10 years) or adult, without a major injury today. Outside that the red flags are still evaluated, and the "
    "scope line comes first.",
    "A1",
)
pulses_come_first = reading(
    "A1 puts the pedal pulses before anything else. Among equally urgent questions those of the rule that stands first in the "
    "document are asked first; talk and touch count as equally cheap.",
    "A1",
    "A2",
)
absent_pulses_reading = reading(
    "Pulses are absent when dorsalis pedis and posterior tibial are both absent, or when the femoral is absent and the pedal ones "
    "are not both present. In a leg with symptoms that fires the emergency, whether one leg or both have symptoms. One absent with "
    "the other present is diminished; one absent with the other unrecorded is undetermined, and the other is asked next.",
    "A1",
    "A5",
    "F1",
)
affected_reading = reading(
    "For the red flags of the limb a sign counts like a symptom: a leg is affected when it has symptoms, or when pallor, coolness, loss "
    "of feeling or another of the six Ps is new in it, though the patient complains of nothing.",
    "A1",
    "A3",
)
palpation_and_doppler = reading(
    "Palpation and Doppler tell one fact about an artery. A silent artery counts as absent however it was palpated; an absent "
    "palpable pulse with an audible signal is absent. A pulse felt with doubt is as the Doppler says: silent is absent, audible is "
    "diminished. An audible signal alone, with no palpation, settles nothing. A palpable pulse over a silent artery is a conflict, "
    "and the silence stands.",
    "A2",
)
recent_change_reading = reading(
    "In a leg with symptoms, a pedal pulse that is not plainly present (absent or diminished, on either artery), together with "
    "sudden onset, onset or worsening within 14 days, or any other of the six Ps new in that leg, fires the emergency. No override "
    "withholds it: acute on chronic ischemia looks like this.",
    "A5",
    "A4",
)
six_ps_reading = reading(
    "Each of the six Ps counts when it is new in this leg or unlike the other. Paresthesia is numbness or tingling that is new or "
    "more than usual, or loss of feeling on examination that is not long-standing; paralysis is any new weakness; pain is new pain "
    "at rest. Unknown timing counts as new.",
    "A3",
)
chronic_claudication_reading = reading(
    "Absent pulses do not call for the emergency when symptoms are known to be older than 14 days and known to come with walking "
    "and to go with rest, which an acutely ischemic leg does not do. The referral of E1 then stands, and what could still make it "
    "acute is asked next.",
    "A1",
    "A5",
    "F1",
    "E1",
    "B1",
)
chronic_stable_reading = reading(
    "Absent pulses do not call for the emergency when the leg is known to be stable: symptoms older than 14 days, gradual start, no "
    "change for the worse in 14 days, no pain at rest, no numbness at rest beyond the usual, no weakness, neither pale nor cool, no "
    "wound or gangrene, and an arterial Doppler signal at that ankle. Any of these unknown keeps the emergency.",
    "A1",
    "A5",
    "F1",
    "E1",
)
absent_without_symptoms_reading = reading(
    "Absent pulses in a leg known to be without symptoms are the referral of E1, not the emergency.", "A5", "E1"
)
progression_reading = reading(
    "Weakness or loss of feeling that gets worse fires the vascular emergency, and beside it a same-day neurological or spinal "
    "assessment. All that fit are proposed, the most urgent first; none hides another.",
    "A4",
    "F2",
)
perfused_reading = reading(
    "The vascular call for a worsening deficit is withheld when the limb is known to be perfused: both pedal pulses present, and the "
    "skin neither pale nor cool. The neurological assessment stays.",
    "F2",
)
slow_reading = reading(
    "The vascular call for a worsening deficit is withheld when the deficit itself, and not only the trouble it belongs to, is known "
    "to have run gradually, without a sudden step, over more than 14 days. The neurological assessment stays: the same day with weakness, soon with loss of feeling alone.",
    "F2",
)
pain_above_ankle_reading = reading(
    "Pain reaching above the ankle is pain at rest; pallor and coolness count when they are new in that leg.", "F3"
)
sphincter_reading = reading(
    "Bladder, bowel, saddle and sexual change count when new or changed; unknown timing counts as new; known long-standing and "
    "unchanged does not. Retained urine is counted apart as well, because F4 names it.",
    "B9",
    "F4",
)
both_legs_weak_reading = reading(
    "Weakness of both legs alone fires cauda equina and argues for Guillain-Barre. Weakness known to be long-standing and unchanged "
    "does not count.",
    "F4",
)
ascending_reading = reading(
    "Weakness that climbs, with a reduced or absent reflex at a knee or ankle, is the emergency. A preceding infection supports it; "
    "its absence does not lower it.",
    "B10",
    "C8",
    "F5",
)
six_hours_reading = reading(
    "Within 6 hours means: call at once. The deadline of the call is the time of assessment. The limb's clock runs from the onset "
    "(last known well, when the patient woke with it) and is information only.",
    "A1",
    "A5",
    "F1",
)
rutherford_reading = reading(
    "Viable: no new weakness, no new loss of feeling, arterial signal audible. Marginally threatened: no new weakness, feeling lost "
    "in the toes only, or no arterial signal. Immediately threatened or worse: new weakness, or loss of feeling beyond the toes; it "
    "needs no Doppler, and the ban on delay hangs on it. Irreversible is only concluded when complete loss of feeling, complete "
    "weakness and a silent vein are all known; it adds that the surgeon decides on salvage and lowers nothing.",
    "D8",
    "G2",
)
viable_or_marginal_reading = reading(
    "Arteriography needs to know only that the limb is not immediately threatened: no new weakness, and feeling lost no further "
    "than the toes. It does not wait for the Doppler, which would tell viable from marginally threatened. In a limb known to be "
    "immediately threatened it is withheld by name, and so is elective angiography.",
    "D8",
)
limb_threat_reading = reading(
    "Pain at rest, or tissue loss, with absent pulses or low pressures is a chronic limb threat whatever its age: same day, never "
    "less. Low pressures alone say so as well; pressures are never used to exclude a limb threat, and a normal index excludes "
    "nothing. The ankle pressure is the higher of the two ankle arteries.",
    "C4",
)
vascular_suspicion_reading = reading(
    "A vascular cause is suspected on claudication, a reduced pedal pulse, pallor, coolness, hair loss, a wound or gangrene, or "
    "stated peripheral artery disease. A cramp confined to the calf alone does not raise it while both pedal pulses are present.",
    "D6",
    "B7",
    "C2",
    "C3",
)
claudication_reading = reading(
    "Vascular claudication is a leg's trouble that walking brings on and 10 minutes of rest take away.", "B1", "D6", "E1"
)
elective_imaging_reading = reading(
    "Vascular suspicion governs both halves of D6: the index of 0.90 or less, and claudication with reduced pulses. While acute "
    "ischemia is in question, elective angiography is not recommended.",
    "D6",
)
index_reading = reading(
    "The index is the higher ankle artery over the higher arm, rounded half up to two decimals before any band. A recorded and a "
    "computed index more than 0.05 apart, or on two sides of a band's edge, are a conflict: the lower stands.",
    "C3",
    "D6",
    "E1",
)
toe_pressure_reading = reading(
    "Ankle and toe pressures are asked for when there is pain at rest, a wound or gangrene; with diabetes and tissue loss absent "
    "pain does not spare them.",
    "C4",
    "G3",
)
protective_sensation_reading = reading(
    "Loss of protective sensation is present when the monofilament is not felt; it is excluded when the monofilament and at least "
    "one other test are normal. Between the two it is undecided; a later abnormal test argues for neuropathy and reopens nothing.",
    "C5",
)
stated_emergency_reading = reading(
    "A clinician who states acute limb ischemia, a chronic limb threat, cauda equina or Guillain-Barre syndrome has the call that "
    "belongs to it, whatever else was found. It is never asked for. Elective angiography is withheld while acute limb ischemia is stated.",
    "A1",
    "C4",
    "F4",
    "F5",
)
reflexes_reading = reading(
    "Reflexes count as reduced when any knee or ankle reflex of either leg is reduced or absent.", "C8", "F5"
)
young_adult_reading = reading("Adolescent or young adult is taken as 10 to 25 years.", "C11")
older_patient_reading = reading("An older patient is taken as 65 years or more.", "E6")
bilateral_reading = reading(
    "Symptoms of both legs, with trouble on walking or standing, are where a spinal cause can look like a vascular one.",
    "G1",
)
stenosis_suspicion_reading = reading(
    "Stenosis is suspected on neurogenic claudication, on pain of both buttocks and the backs of both legs, or when it is stated.",
    "B2",
    "B6",
    "D7",
)
month_reading = reading(
    "A month is 28 days of conservative care, known. A red flag of the cauda equina or a worsening deficit does not wait for it.",
    "D7",
)
radiculopathy_suspicion_reading = reading(
    "Radiculopathy is suspected when one leg alone has symptoms and they follow a dermatome, when raising the straight leg "
    "reproduces the pain, or when it is stated.",
    "B5",
    "C7",
    "D9",
)
neuropathy_suspicion_reading = reading(
    "Neuropathy is suspected when protective sensation is lost in either foot, when a test of feeling is abnormal in both feet, or "
    "when it is stated.",
    "D5",
)
diagnosis_reading = reading(
    "Treatment of section E is proposed only under a diagnosis that a clinician states or that the source's own criterion confirms "
    "(an index of 0.90 or less; the laboratory's flag). A suspicion alone shows it as: if confirmed.",
    "C3",
    "E2",
    "E5",
    "E8",
    "E14",
)
laboratory_flag_reading = reading(
    "The source names no limits for vitamin B12, calcium, magnesium, thyroid-stimulating hormone, glucose or the orthostatic drop. "
    "The laboratory's own flag, or the examiner's own limit, is used. Symptoms do not wait: no urgency is read into a correction "
    "that the source gives none.",
    "C12",
    "D1",
    "D2",
    "D3",
    "D4",
    "E17",
    "E18",
)
medicines_reading = reading(
    "A medicine is named by the source; no dose or safety check is made here. It is an option for a prescriber, not an order.",
    "E5",
    "E10",
    "E15",
    "E16",
    "E17",
    "E18",
)
target_hba1c_reading = reading(
    "Under 7 % is met below 7.0 %; at 7.0 % and above the target is missed. The target is proposed with or without a result.",
    "E2",
    "E4",
)
high_risk_foot_reading = reading(
    "A foot is at high risk when protective sensation is lost, when it is deformed, or when it has a wound or gangrene.",
    "E7",
    "C9",
)
splint_reading = reading(
    "Splints and long immobilization are to be avoided for pain, numbness or cramp of a leg. The source names no exception; one "
    "that a clinician orders for another purpose is theirs to judge.",
    "G4",
)
referral_urgency_reading = reading(
    "A referral for which the source names no time is soon: days to two weeks. A worsening deficit in stenosis is the same day.",
    "E1",
    "E13",
)
calcium_reading = reading(
    "Calcium is called for in every cramp with 22q11.2 deletion or another endocrine disorder, until it is known.", "G5"
)
nocturnal_reading = reading(
    "A cramp that is worse in bed at night may be idiopathic or metabolic (calcium, magnesium, thyroid); it is never called "
    "idiopathic by this guideline, only by a clinician.",
    "B3",
    "E14",
)
