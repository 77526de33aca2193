"""The veins: what acts are aimed at."""

from pulsefirst.guideline.shared.targets import vein_service
from pulsefirst.model.recommendations import Category, Target

swelling_inspection = Target(title="swelling, color and tension of the leg", category=Category.EXAMINATION)
d_dimer_test = Target(title="D-dimer", category=Category.LABORATORY, synonyms=("clot question", "clot test"))
vein_clinic = Target(
    title="workup of a swollen leg",
    category=Category.SERVICE,
    synonyms=("vein clinic", "edema clinic", "lymphedema"),
    answered_by=(vein_service,),
)
maternity_checks = Target(title="blood pressure and urine protein in pregnancy", category=Category.EXAMINATION)
maternity_assessment = Target(title="maternity assessment unit", category=Category.SERVICE, synonyms=("pre-eclampsia",))
after_a_clear_scan = Target(title="after a scan without a clot", category=Category.ADVICE)
antenatal_review = Target(title="antenatal review", category=Category.ADVICE)
vein_ultrasound_test = Target(
    title="ultrasound of the leg veins",
    category=Category.LIMB_IMAGING,
    synonyms=("compression ultrasound", "duplex", "leg ultrasound", "venous duplex", "Doppler scan", "clot scan"),
)
anticoagulant_at_once = Target(title="an anticoagulant for a swollen blue leg, as a question", category=Category.ADVICE)
