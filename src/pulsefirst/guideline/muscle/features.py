"""Muscle and compartment: what calls for an explanation, each with the cluster in which it has its vote."""

from pulsefirst.guideline.muscle.findings import dark_urine, leg_tense, pain_on_passive_stretch, pain_out_of_proportion
from pulsefirst.guideline.muscle.pictures import creatine_kinase_critical, creatine_kinase_high, creatine_kinase_raised
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.language import any_of, feature

pain_beyond_proportion = feature(
    "pain out of proportion or on stretch", Cluster.PAIN, any_of(pain_out_of_proportion, pain_on_passive_stretch)
)
tense_leg = feature("a tense compartment", Cluster.SWELLING, leg_tense)
urine_dark = feature("dark urine", Cluster.ILLNESS, dark_urine)
creatine_kinase_up = feature(
    "a raised creatine kinase",
    Cluster.LABORATORY,
    any_of(creatine_kinase_critical, creatine_kinase_high, creatine_kinase_raised),
)
