"""The arteries of the limb: how vague statements are taken."""

from pulsefirst.language import interpretation

pulses_come_first = interpretation(
    "A1 puts the pedal pulses before anything else. Among equally urgent questions those of the rule that stands first in the "
    "document are asked first; talk and touch count as equally cheap.",
    "A1",
    "A2",
)
absent_pulses_reading = interpretation(
    "Pulses are absent when dorsalis pedis and posterior tibial are both absent, felt or by a silent Doppler, or when the femoral is absent. In "
    "a leg with symptoms that fires the emergency, whether one leg or both have symptoms. One absent with the other present is no "
    "alarm by itself; one absent with the other unrecorded is undetermined, and the other is asked next.",
    "A1",
    "A5",
    "F1",
)
palpation_and_doppler = interpretation(
    "Palpation and Doppler tell one fact about an artery. A silent artery counts as absent however it was palpated, and silence beside "
    "a pulse that was felt is a conflict in which the silence stands. A pulse found absent over an audible artery is absent. A pulse "
    "felt with doubt is as the Doppler says: silent is absent, monophasic is diminished, any other signal answers the doubt. An "
    "audible signal alone, with no palpation, settles nothing.",
    "A2",
)
recent_change_reading = interpretation(
    "Pulses are clearly reduced when both foot pulses are diminished or absent; when one is, in a foot pale, cool, blue or mottled anew; "
    "when the popliteal or femoral is; or when an index below 0.40, an ankle pressure to 50 or a toe pressure to 30 mmHg says so, "
    "whatever the finger. In a leg with symptoms that, with sudden onset, onset or worsening within 14 days, or another of the six Ps "
    "new, fires the emergency. Only trouble known to be older than 14 days and no worse, with skin not changed anew, withholds it, "
    "and flow proven by instruments.",
    "A5",
    "A4",
)
six_ps_reading = interpretation(
    "Each of the six Ps counts when it is new in this leg or unlike the other. Paresthesia is numbness that is new or more than usual, or "
    "loss of feeling on examination that is not long-standing; paralysis is new weakness, said or examined; pain is new pain at rest; "
    "blue or mottled skin counts with pallor. Unknown timing counts as new.",
    "A3",
)
chronic_claudication_reading = interpretation(
    "Absent or reduced pulses do not call for the emergency when the trouble is known to be older than 14 days and no worse within 14 days, and "
    "comes with walking and goes with rest. The referral of E1 then stands, with the index.",
    "A1",
    "A5",
    "F1",
    "E1",
    "B1",
)
chronic_stable_reading = interpretation(
    "Absent or reduced pulses do not call for the emergency when the leg is known to be stable: trouble older than 14 days, no worse within "
    "14 days, neither pale nor cool anew. Long-standing pain from walking, a joint or posture, old numbness and old weakness do not "
    "defeat that; silence at both ankles does, and calls by itself. Pain at rest or tissue loss is a limb threat the same day.",
    "A1",
    "A5",
    "F1",
    "E1",
)
absent_without_symptoms_reading = interpretation(
    "Absent pulses in a leg known to be without symptoms are the referral of E1, not the emergency.", "A5", "E1"
)
perfused_reading = interpretation(
    "The vascular call for a worsening deficit is withheld when the limb is known to be perfused: both pedal pulses present, and the "
    "skin neither pale nor cool. The neurological assessment stays.",
    "F2",
)
pain_above_ankle_reading = interpretation(
    "Pain reaching above the ankle is pain at rest; pallor and coolness count when they are new in that leg.", "F3"
)
six_hours_reading = interpretation(
    "Within 6 hours means: call at once. The deadline of the call is the time of assessment. The limb's clock runs from the onset "
    "(last known well, when the patient woke with it) and is information only.",
    "A1",
    "A5",
    "F1",
)
rutherford_reading = interpretation(
    "Classes are read only in a limb that is ischemic: flow reduced or absent, with skin, pain or silence that fits, and a recent change; an "
    "imperfect pulse with any new weakness is not enough. Viable: no new weakness, no new loss of feeling, arterial signal audible. "
    "Marginally threatened: no new weakness, feeling lost in the toes only, or no arterial signal. Immediately threatened or worse: "
    "new weakness, or loss of feeling beyond the toes; it needs no Doppler. In class III, concluded only when complete loss of "
    "feeling, complete weakness and a silent vein are all known, the surgeon decides, and straight to thrombectomy does not stand.",
    "D8",
    "G2",
)
viable_or_marginal_reading = interpretation(
    "Arteriography needs to know only that the limb is not immediately threatened: no new weakness, and feeling lost no further "
    "than the toes. It does not wait for the Doppler, which would tell viable from marginally threatened. In a limb known to be "
    "immediately threatened it is withheld by name, and so is elective angiography.",
    "D8",
)
limb_threat_reading = interpretation(
    "Pain at rest, or tissue loss, with absent or reduced pulses or low pressures is a chronic limb threat whatever its age: same day, never "
    "less. Ankle pressures to 50 and toe pressures to 30 mmHg say so by themselves; with pain at rest or tissue loss an index below "
    "0.40, an ankle pressure to 70 or a toe pressure to 59 mmHg is a threat as well. Pressures are never used to exclude a limb "
    "threat, and a normal index excludes nothing. The ankle pressure is the higher of the two ankle arteries.",
    "C4",
)
vascular_suspicion_reading = interpretation(
    "A vascular cause is suspected on claudication, a reduced pedal pulse, pallor, coolness, hair loss, a wound or gangrene, or "
    "stated peripheral artery disease. A cramp confined to the calf alone does not raise it while both pedal pulses are present.",
    "D6",
    "B7",
    "C2",
    "C3",
)
claudication_reading = interpretation(
    "Vascular claudication is a leg's trouble that walking brings on and 10 minutes of rest take away.", "B1", "D6", "E1"
)
elective_imaging_reading = interpretation(
    "Vascular suspicion governs both halves of D6: the index of 0.90 or less, and claudication with reduced pulses. While acute "
    "ischemia is in question, elective angiography is not recommended.",
    "D6",
)
index_reading = interpretation(
    "The index is the higher ankle artery over the higher arm, rounded half up to two decimals before any band. A recorded and a "
    "computed index more than 0.05 apart, or on two sides of a band's edge, are a conflict: the lower stands.",
    "C3",
    "D6",
    "E1",
)
toe_pressure_reading = interpretation(
    "Ankle and toe pressures are asked for when there is pain at rest, a wound or gangrene; with diabetes and tissue loss absent "
    "pain does not spare them.",
    "C4",
    "G3",
)
flow_reading = interpretation(
    "The flow of a leg has five grades: absent, reduced, one pedal pulse missing, plain, proven; it is read from all that tells of flow, "
    "and lies between grades while some of that is unknown. One missing pedal pulse is common in health and no alarm by itself.",
    "A1",
    "A5",
    "C4",
)
proven_flow_reading = interpretation(
    "Flow is proven only by instruments: an index of 0.91 to 1.40 with a multiphasic signal at both ankle arteries, or a toe-brachial index of "
    "0.75 or more, taken after the latest change and within 2 hours, in a foot that is not cool anew. It is the one override of a "
    "recent change, and it does not act beside trunk pain, blue or mottled skin, tissue loss, or a known bypass, stent or aneurysm.",
    "A5",
)
looks_ischemic_reading = interpretation(
    "A leg that is pale, cool, blue or mottled anew, or unlike the other, and hurts, is numb or is weak, looks ischemic: vascular surgery is "
    "called at once whatever the finger felt; so is it for a leg that turned cold and pale or blue within a day, complaint or not. Known to be older than 14 days and no worse, or flow proven, withholds it.",
    "A3",
    "F3",
)
