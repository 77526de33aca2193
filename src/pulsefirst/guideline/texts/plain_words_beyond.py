"""Advice beyond the source as a patient is told of it."""

from pulsefirst.guideline.supplement.medicines_beyond import (
    alcohol_and_nerves,
    cramp_under_beta_agonist,
    cramp_under_loop_diuretic,
    cramp_under_potassium_sparing_diuretic,
    cramp_under_statin,
    cramp_under_thiazide,
    numb_under_b12_lowering_medicine,
    numb_under_neurotoxic_medicine,
    numb_under_nitrous_oxide,
    orthosis_for_dropped_foot,
    quinine_taken,
    splint_for_fracture_or_ulcer,
    stop_quinine,
)
from pulsefirst.model.texts import InPlainWords

REVIEW = "Ask us to go through your medicines. Do not stop one on your own."

ADVICE_BEYOND = (
    InPlainWords(on=stop_quinine, words="Do not take quinine for cramps. It can harm your blood."),
    InPlainWords(on=quinine_taken, words="Quinine can harm your blood. Ask us about it."),
    InPlainWords(on=cramp_under_beta_agonist, words=REVIEW),
    InPlainWords(on=cramp_under_potassium_sparing_diuretic, words=REVIEW),
    InPlainWords(on=cramp_under_thiazide, words=REVIEW),
    InPlainWords(on=cramp_under_loop_diuretic, words=REVIEW),
    InPlainWords(on=cramp_under_statin, words=REVIEW),
    InPlainWords(on=numb_under_neurotoxic_medicine, words=REVIEW),
    InPlainWords(on=numb_under_b12_lowering_medicine, words=REVIEW),
    InPlainWords(on=numb_under_nitrous_oxide, words="Stop using laughing gas."),
    InPlainWords(on=alcohol_and_nerves, words="Alcohol can harm nerves. Ask us for help to drink less."),
    InPlainWords(on=orthosis_for_dropped_foot, words="Ask us about a brace that holds your foot up."),
    InPlainWords(on=splint_for_fracture_or_ulcer, words="Wear your splint or boot as you were told."),
)
