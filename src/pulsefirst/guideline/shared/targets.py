"""What every room reads: what acts are aimed at."""

from pulsefirst.model.recommendations import Category, Target

vascular_surgery = Target(
    title="vascular surgery",
    category=Category.SERVICE,
    synonyms=("vascular surgeon on call", "vascular surgeon", "vascular on call"),
)
vascular_specialist = Target(
    title="vascular specialist",
    category=Category.SERVICE,
    synonyms=("vascular clinic",),
    answered_by=(vascular_surgery,),
)
spinal_emergency_service = Target(
    title="spinal surgery or neurosurgery on call", category=Category.SERVICE, synonyms=("cauda equina referral",)
)
monitored_neurology = Target(
    title="neurology, in a monitored setting", category=Category.SERVICE, synonyms=("respiratory monitoring",)
)
spinal_surgery = Target(title="spinal surgery", category=Category.SERVICE, answered_by=(spinal_emergency_service,))
symptom_history = Target(title="history of the symptoms", category=Category.EXAMINATION)
splint = Target(title="a splint", category=Category.ADVICE, synonyms=("brace", "orthosis"))
immobilization = Target(title="long immobilization", category=Category.ADVICE, synonyms=("cast",))
stroke_service = Target(title="stroke service", category=Category.SERVICE, synonyms=("stroke call", "thrombolysis call"))
emergency_department = Target(
    title="emergency department or resuscitation team",
    category=Category.SERVICE,
    synonyms=("resuscitation", "ambulance", "A&E", "ED", "ER", "999", "911"),
)
limb_surgery = Target(
    title="surgeon on call for the limb (orthopedic, vascular or general)",
    category=Category.SERVICE,
    synonyms=("fasciotomy", "orthopedic surgery"),
)
vein_service = Target(title="same-day vein ultrasound", category=Category.SERVICE, synonyms=("DVT clinic", "duplex"))
neurology = Target(
    title="neurology", category=Category.SERVICE, synonyms=("neurologist",), answered_by=(monitored_neurology,)
)
neurological_assessment = Target(
    title="neurological or spinal assessment",
    category=Category.SERVICE,
    answered_by=(neurology, monitored_neurology, spinal_emergency_service, spinal_surgery, stroke_service),
)
stroke_clinic = Target(
    title="TIA and stroke clinic",
    category=Category.SERVICE,
    synonyms=("TIA clinic", "neurovascular clinic"),
    answered_by=(stroke_service,),
)
intensive_care = Target(title="intensive care", category=Category.SERVICE, synonyms=("ventilation", "ICU"))
