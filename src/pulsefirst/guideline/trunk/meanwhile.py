"""Aorta and lung: what to do, and what to avoid, while help is on its way."""

from pulsefirst.guideline.patient.findings import oxygen_saturation
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.pictures import newly_weak, sudden_deficit
from pulsefirst.guideline.trunk.citations import (
    aneurysm_guideline,
    dissection_and_anticoagulants,
    dissection_in_the_cord,
    leg_symptoms_of_dissection,
    oxygen_targets,
)
from pulsefirst.guideline.trunk.interpretations import belly_reading, lung_reading, trunk_pain_reading
from pulsefirst.guideline.trunk.pictures import aneurysm_threatens, aorta_in_question, lung_in_question
from pulsefirst.guideline.trunk.targets import access_and_analgesia, antithrombotics, ct_of_the_aorta, oxygen
from pulsefirst.language import MEANWHILE, advise, all_of, any_of, at_most, avoid, in_both_legs, order, rule

no_antithrombotic_meanwhile = rule(
    cites=(dissection_and_anticoagulants,),
    when=aorta_in_question,
    do=avoid(
        antithrombotics,
        "No heparin, thrombolysis or further antiplatelet before the aorta has been seen",
        turn=MEANWHILE,
    ),
    interprets=trunk_pain_reading,
)
access_meanwhile = rule(
    cites=(unverified,),
    when=aorta_in_question,
    do=advise(
        access_and_analgesia,
        "Two large cannulas, strong analgesia, group and save; pressure in both arms, every pulse, written down with the time",
        turn=MEANWHILE,
    ),
    interprets=trunk_pain_reading,
)
no_antithrombotic_for_aneurysm = rule(
    cites=(aneurysm_guideline, unverified),
    when=aneurysm_threatens,
    do=avoid(
        antithrombotics,
        "No heparin, thrombolysis or further antiplatelet before the aorta has been seen",
        turn=MEANWHILE,
    ),
    interprets=belly_reading,
)
access_for_aneurysm = rule(
    cites=(unverified,),
    when=aneurysm_threatens,
    do=advise(
        access_and_analgesia,
        "Two large cannulas, strong analgesia, group and save; pressure in both arms, every pulse, written down with the time",
        turn=MEANWHILE,
    ),
    interprets=belly_reading,
)
aorta_beside_the_cord = rule(
    cites=(dissection_in_the_cord, leg_symptoms_of_dissection, unverified),
    when=in_both_legs(all_of(newly_weak, sudden_deficit)),
    do=order(
        ct_of_the_aorta,
        "CT of the whole aorta with the imaging of the spine: both legs weak within minutes may be a cord infarct or dissection, even "
        "painless; both arms and every pulse first",
        turn=MEANWHILE,
    ),
    interprets=trunk_pain_reading,
)
oxygen_meanwhile = rule(
    cites=(oxygen_targets,),
    when=any_of(lung_in_question, at_most(oxygen_saturation, "93")),
    do=advise(
        oxygen,
        "Saturation, and oxygen to 94 to 98 %; to 88 to 92 % where carbon dioxide is retained",
        turn=MEANWHILE,
    ),
    interprets=lung_reading,
)
