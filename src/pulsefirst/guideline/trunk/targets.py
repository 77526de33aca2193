"""Aorta and lung: what acts are aimed at."""

from pulsefirst.model.recommendations import Category, Target

aorta_history = Target(title="chest, back and belly", category=Category.EXAMINATION)
both_arms = Target(title="blood pressure in both arms", category=Category.EXAMINATION)
antithrombotics = Target(
    title="heparin, thrombolysis or antiplatelets",
    category=Category.ADVICE,
    synonyms=("anticoagulation", "thrombolysis", "alteplase", "clot buster"),
)
access_and_analgesia = Target(title="access and analgesia for the aorta", category=Category.ADVICE)
ct_of_the_aorta = Target(
    title="CT of the whole aorta", category=Category.PROCEDURE, synonyms=("CT aortogram", "CT angiogram of the aorta")
)
oxygen = Target(title="oxygen", category=Category.ADVICE)
