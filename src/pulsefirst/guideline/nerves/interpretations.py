"""The nerves of the leg: how vague statements are taken."""

from pulsefirst.language import interpretation

ascending_reading = interpretation(
    "New weakness that climbs, with a reduced or absent reflex at a knee or ankle, is the emergency. A preceding infection supports it; "
    "its absence does not lower it. Weakness known to be long-standing is not ascending weakness; one that is known to be older than 4 weeks "
    "and no worse within 14 days is referred within 2 weeks.",
    "B10",
    "C8",
    "F5",
)
protective_sensation_reading = interpretation(
    "Loss of protective sensation is present when the monofilament is not felt; it is excluded when the monofilament and at least "
    "one other test are normal. Between the two it is undecided; a later abnormal test argues for neuropathy and reopens nothing.",
    "C5",
)
reflexes_reading = interpretation(
    "Reflexes count as reduced when any knee or ankle reflex of either leg is reduced or absent.", "C8", "F5"
)
neuropathy_suspicion_reading = interpretation(
    "Neuropathy is suspected when protective sensation is lost in either foot, when a test of feeling is abnormal in both feet, or "
    "when it is stated.",
    "D5",
)
splint_reading = interpretation(
    "Splints and long immobilization are to be avoided for pain, numbness or cramp of a leg. The source names no exception; one "
    "that a clinician orders for another purpose is theirs to judge.",
    "G4",
)
splint_purpose_reading = interpretation(
    "The source's caution against splints is meant for disuse. It does not speak against an ankle-foot orthosis for a dropped foot, "
    "nor against a splint for a fracture or to take the load off an ulcer, once such a reason is known.",
)
tempo_of_nerves_reading = interpretation(
    "Both legs newly weak is a call to neurology, whatever the reflexes, beside the call to the spinal service: hours to 4 weeks, or of "
    "unknown age, at once. Known to be older than 4 weeks (by its own age, or because it began with the leg's trouble or came slowly) and no "
    "worse within 14 days: neurology within 2 weeks; signs of the cord are the same day by their own rules.",
    "C8",
    "F5",
)
tingling_reading = interpretation(
    "Both legs newly numb or tingling, with a reflex reduced or walking newly changed, is seen the same day. Known to be older than 4 weeks "
    "and no worse within 14 days: within 2 weeks; older than 8 weeks: the ordinary work-up of a neuropathy, without a term.",
)
medicine_reading = interpretation(
    "A stocking of numbness on both sides under a medicine that harms nerves explains walking that has changed: within two weeks instead of the same "
    "day. A reflex reduced or lost, numbness that gets worse, or a beginning or a worsening within 14 days is not explained by it and stays a matter of "
    "the same day; weakness, cancer, back pain, bladder and signs of the cord call by themselves.",
)
breathing_reading = interpretation(
    "A measured limit of breathing is an emergency in whomever it is measured. New weakness of breathing in a weak patient is one as well, "
    "and new weakness of throat or face with recent weakness or numbness of the legs; in slow weakness trouble with swallowing is within "
    "2 weeks.",
)
marked_weakness_reading = interpretation(
    "Grade 3 or less, a leg that does not move at all, or a foot that drops, is seen the same day when new; known to be older than 14 "
    "days and no worse, or a dropping foot that still lifts against resistance and is not getting worse, within 2 weeks. New weakness "
    "without a grade is within 2 weeks.",
)
walking_reading = interpretation(
    "Walking that has newly become impossible without help, with a weak or numb leg, is seen the same day; new unsteadiness, lost position "
    "sense, or standing that needs the eyes, within 2 weeks.",
)
heard_reading = interpretation(
    "A sign of a nerve that raises no alarm is judged by a line of its own, without urgency: which root or nerve it belongs to and what to "
    "do about it.",
)
