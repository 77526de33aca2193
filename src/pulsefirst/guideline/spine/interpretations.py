"""Spine and cord: how vague statements are taken."""

from pulsefirst.language import interpretation

sphincter_reading = interpretation(
    "Trouble of bladder or bowel, lost feeling of either, a numb saddle, and retained urine (which F4 names) count when new or worse, when "
    "nobody can tell how old they are, and without any pain: B9 asks for none. A leak of urine counts by itself unless the bladder trouble "
    "is long-standing. The trouble has a beginning of its own: known to be older than 14 days and known to be no worse since, it is "
    "a spinal referral within 1 working day, after 3 months within 2 weeks. What is long-standing, as in pregnancy or with "
    "the prostate, is asked about: worse within 14 days it is as new. A change of sexual function is not named by the source.",
    "B9",
    "F4",
)
both_legs_weak_reading = interpretation(
    "Both legs newly weak, said or examined, over hours to 4 weeks or for an unknown time, is the emergency by itself. Known to be older than 4 "
    "weeks, slow or begun with the legs' trouble, and known to be no worse within 14 days, it is a referral within 2 weeks; a sphincter "
    "change or a sign of the cord calls by itself. Weakness known to be long-standing does not count.",
    "F4",
)
young_adult_reading = interpretation("Adolescent or young adult is taken as 10 to 25 years.", "C11")
stenosis_suspicion_reading = interpretation(
    "Stenosis is suspected on neurogenic claudication, on pain of both buttocks and the backs of both legs, or when it is stated.",
    "B2",
    "B6",
    "D7",
)
month_reading = interpretation(
    "A month is 28 days of conservative care, known. A red flag of the cauda equina or a worsening deficit does not wait for it.",
    "D7",
)
radiculopathy_suspicion_reading = interpretation(
    "Radiculopathy is suspected when one leg alone has symptoms and they follow a dermatome, when raising the straight leg "
    "reproduces the pain, or when it is stated.",
    "B5",
    "C7",
    "D9",
)
stenosis_alone_reading = interpretation(
    "Staying active instead of bed rest is said of stenosis, and is printed for no other cause.",
    "E8",
)
progressive_stenosis_reading = interpretation(
    "A deficit that gets worse in stenosis goes to spinal surgery the same day; one that is known to have come slowly over more than 14 days, "
    "without a sudden step, within 2 weeks.",
    "E13",
)
cord_reading = interpretation(
    "A new level of feeling on the trunk is an emergency by itself. New upper motor neuron signs are one together with a new "
    "deficit, unsteady walking or back pain, and a matter of the same day alone. A brisk reflex is one beside a new deficit and "
    "unsteady walking together, and a matter of the same day beside either; beside an old deficit that is no worse, of 2 weeks. What "
    "is long-standing is a matter of 2 weeks, and of the same day beside a new deficit.",
)
cancer_reading = interpretation(
    "Cancer at any time counts, now or before, whichever it was. With new weakness or numbness of a leg, pain along a nerve root or new "
    "unsteadiness it is an emergency; with a tender spine, or back pain at night, between the shoulder blades or on straining, a matter of 24 "
    "hours. Ordinary back pain is no trigger. Nothing in this is softened by the kind of cancer or by how long ago it was, though both are asked.",
)
spinal_infection_reading = interpretation(
    "A tender spine with fever (38.0 degrees C or more, or told), injected drugs, a spinal procedure or dialysis is enough; so are "
    "back pain and a new deficit with one of these. Back pain with one of these alone is a matter of the same day. Diabetes counts "
    "as such a risk beside a tender spine, back pain and a new deficit together. Without fever, trouble of the legs known to be older than 8 "
    "weeks and no worse makes it a matter of days.",
)
spinal_bleeding_reading = interpretation(
    "Blood about the spine or in the psoas is thought of under an anticoagulant or within 12 weeks of a spinal procedure: a new deficit with "
    "sudden pain of the spine, the groin or the trunk, or a deficit of at most 7 days with back pain or in both legs, is an emergency; sudden "
    "back pain without a deficit is a matter of the same day. A deficit known to be older than 14 days and no worse does not count.",
)
root_weakness_reading = interpretation(
    "A root is weak where a newly weak leg has pain in a dermatome, a positive straight-leg raise or the diagnosis. Grade 3 or less, or getting "
    "worse, goes to spinal surgery the same day; anything less, or old and no worse, within 2 weeks.",
)
