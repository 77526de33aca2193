"""The leg at night: treatment by diagnosis."""

from pulsefirst.guideline.medicines.citations import fda_quinine
from pulsefirst.guideline.medicines.findings import takes_quinine
from pulsefirst.guideline.medicines.interpretations import medicines_reading
from pulsefirst.guideline.medicines.targets import magnesium_supplement, medicine_review, quinine
from pulsefirst.guideline.nights.causes import idiopathic_nocturnal_cramp
from pulsefirst.guideline.nights.findings import cramps_refractory
from pulsefirst.guideline.nights.interpretations import nocturnal_reading
from pulsefirst.guideline.nights.pictures import nocturnal_cramp_established
from pulsefirst.guideline.nights.targets import calf_stretching
from pulsefirst.guideline.shared.codes import NO_DOSE_CHECK
from pulsefirst.guideline.shared.interpretations import diagnosis_reading
from pulsefirst.language import advise, all_of, avoid, prescribe, reads, rule

QUININE_WARNING = (
    "Beyond the source: the US regulator has not approved quinine for leg cramps; its boxed warning tells of serious and "
    "life-threatening blood reactions and says that, without proof of benefit, the risk outweighs it "
    "(http://www.fda.gov/Safety/MedWatch/SafetyInformation/ucm194391.htm). No dose or safety check is made here."
)
stretch_calves = rule(
    reads=reads("E14"),
    when=nocturnal_cramp_established,
    do=advise(calf_stretching, "First: stretch and massage the calf"),
    interprets=(diagnosis_reading, nocturnal_reading),
    treats=idiopathic_nocturnal_cramp,
)
consider_magnesium = rule(
    reads=reads("E15"),
    when=nocturnal_cramp_established,
    do=prescribe(magnesium_supplement, "Magnesium may be considered"),
    interprets=(diagnosis_reading, medicines_reading),
    warning=NO_DOSE_CHECK,
    treats=idiopathic_nocturnal_cramp,
)
consider_quinine = rule(
    reads=reads("E16"),
    when=all_of(nocturnal_cramp_established, cramps_refractory),
    do=prescribe(
        quinine, "The source says quinine may be considered when cramps are refractory; its benefit is not settled"
    ),
    interprets=(diagnosis_reading, medicines_reading),
    warning=QUININE_WARNING,
    treats=idiopathic_nocturnal_cramp,
)
stop_quinine = rule(
    cites=(fda_quinine,),
    when=all_of(nocturnal_cramp_established, cramps_refractory),
    do=avoid(
        quinine,
        "Quinine is held back: the US regulator has not approved it for cramps, and its boxed warning tells of serious and "
        "life-threatening blood reactions that outweigh it where benefit is unproven",
    ),
    overrides=(consider_quinine,),
    treats=idiopathic_nocturnal_cramp,
)
quinine_taken = rule(
    cites=(fda_quinine,),
    when=takes_quinine,
    do=advise(
        medicine_review, "Takes quinine: review it; the regulator warns of serious and life-threatening blood reactions"
    ),
)
