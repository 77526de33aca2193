"""Aorta and lung: what to do, and what to avoid, while help is on its way."""

from pulsefirst.guideline.patient.findings import oxygen_saturation
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.trunk.citations import dissection_and_anticoagulants, oxygen_targets
from pulsefirst.guideline.trunk.interpretations import lung_reading, trunk_pain_reading
from pulsefirst.guideline.trunk.pictures import aorta_in_question, lung_in_question
from pulsefirst.guideline.trunk.targets import access_and_analgesia, antithrombotics, oxygen
from pulsefirst.language import MEANWHILE, advise, any_of, at_most, avoid, rule

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
