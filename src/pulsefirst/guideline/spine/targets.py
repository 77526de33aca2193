"""Spine and cord: what acts are aimed at."""

from pulsefirst.model.recommendations import Category, Target

whole_spine_mri = Target(
    title="MRI of the whole spine",
    category=Category.SPINE_IMAGING,
    synonyms=("emergency MRI", "cord MRI", "MRI", "MRI scan", "spine MRI", "scan of the spine"),
)
lumbar_mri = Target(
    title="MRI of the lumbar spine",
    category=Category.SPINE_IMAGING,
    synonyms=("MRI", "spine MRI", "MRI scan", "scan of the back", "magnetic resonance"),
    answered_by=(whole_spine_mri,),
)
imaging_report = Target(title="report of the imaging of the spine", category=Category.EXAMINATION)
straight_leg_raise_test = Target(title="straight-leg raise", category=Category.EXAMINATION)
spine_inspection = Target(title="inspection of the spine", category=Category.EXAMINATION)
pelvis_and_spine_radiographs = Target(
    title="radiographs of pelvis and lumbar spine", category=Category.SPINE_IMAGING, synonyms=("X-ray", "plain films")
)
physical_activity = Target(title="physical activity", category=Category.ADVICE, synonyms=("exercise", "walking"))
posture = Target(title="posture", category=Category.ADVICE, synonyms=("leaning forward",))
flexion_physiotherapy = Target(title="physical therapy built on lumbar flexion", category=Category.ADVICE)
rehabilitation = Target(title="multidisciplinary rehabilitation", category=Category.ADVICE)
bed_rest = Target(title="bed rest", category=Category.ADVICE, synonyms=("immobility",))
cord_signs = Target(title="signs of the cord", category=Category.EXAMINATION, synonyms=("reflexes", "sensory level"))
inflammation_markers = Target(
    title="CRP or ESR", category=Category.LABORATORY, synonyms=("C-reactive protein", "ESR", "CRP", "inflammatory markers")
)
when_to_come_back = Target(
    title="when to come back at once",
    category=Category.ADVICE,
    synonyms=("safety net", "come back", "red flags", "safety-netting", "return advice"),
)
bladder_scan = Target(title="bladder scan", category=Category.EXAMINATION, synonyms=("post-void residual",))
spinal_precautions = Target(title="spinal precautions", category=Category.ADVICE, synonyms=("log roll", "flat bed rest"))
dexamethasone_question = Target(title="dexamethasone, as a question", category=Category.ADVICE)
blood_cultures = Target(title="blood cultures", category=Category.LABORATORY)
lumbar_puncture = Target(title="lumbar puncture", category=Category.PROCEDURE, synonyms=("spinal tap",))
anticoagulant_dose = Target(title="the next dose of the anticoagulant", category=Category.ADVICE)
