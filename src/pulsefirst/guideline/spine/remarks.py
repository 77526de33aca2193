"""Spine and cord: newer guidance beside a line."""

from pulsefirst.guideline.medicines.citations import kidney_and_nsaids, nice_sciatica
from pulsefirst.guideline.medicines.targets import gabapentin, pregabalin
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.spine.alarms_cauda_equina import (
    cauda_equina_by_sphincter,
    cauda_equina_by_weakness,
    stated_cauda_equina_call,
)
from pulsefirst.guideline.spine.citations import (
    acr_low_back,
    false_level,
    girft_cauda_equina,
    nice_back,
    residual_excludes_nothing,
)
from pulsefirst.guideline.spine.findings import stated_radiculopathy
from pulsefirst.guideline.spine.findings_cauda_equina import sensory_level
from pulsefirst.guideline.spine.pictures import stenosis_established
from pulsefirst.guideline.spine.pictures_of_the_cord import new_upper_motor_neuron_signs
from pulsefirst.guideline.spine.treatment import stenosis_nsaids
from pulsefirst.guideline.spine.workup import (
    radiculopathy_mri,
    radiculopathy_mri_by_straight_leg,
    stenosis_mri,
    stenosis_radiographs,
)
from pulsefirst.language import any_of
from pulsefirst.model.recommendations import Remark

lumbar_picture_misses_the_cord = Remark(
    on=(stenosis_mri, radiculopathy_mri, radiculopathy_mri_by_straight_leg),
    text="With a level of feeling or upper motor neuron signs the trouble lies higher: MRI of the lumbar spine can miss it.",
    cites=(false_level,),
    when=any_of(new_upper_motor_neuron_signs, sensory_level.among(Change.NEW)),
)
cauda_equina_needs_imaging = Remark(
    on=(cauda_equina_by_sphincter, cauda_equina_by_weakness, stated_cauda_equina_call),
    text="Newer guidance: emergency MRI on any one flag that is new or worse within 14 days; a small residual volume excludes nothing.",
    cites=(girft_cauda_equina, residual_excludes_nothing),
)
films_decide_nothing = Remark(
    on=(stenosis_radiographs,),
    text="Plain films do not show the canal; newer guidance starts without imaging where there is no red flag.",
    cites=(acr_low_back, nice_back, unverified),
    instead="No plain films at first: they do not show the canal, and without a red flag imaging can wait",
)
spine_imaging_can_wait = Remark(
    on=(stenosis_mri, radiculopathy_mri, radiculopathy_mri_by_straight_leg),
    text="Without red flag or deficit newer guidance images after about 6 weeks of care, if an intervention is considered; with a "
    "progressive or severe deficit at once.",
    cites=(acr_low_back, nice_back),
)
no_gabapentinoid_for_sciatica = Remark(
    on=(gabapentin, pregabalin),
    text="Not for sciatica: newer guidance says not to offer it there, nor is stenosis a reason; here it can only be the neuropathy.",
    cites=(nice_sciatica, unverified),
    when=any_of(stated_radiculopathy, stenosis_established),
)
nsaids_need_a_gate = Remark(
    on=(stenosis_nsaids,),
    text="The source names no gate: kidney, heart failure, anticoagulant, ulcer and age are asked first; least dose, shortest time.",
    cites=(kidney_and_nsaids, nice_sciatica),
    instead="NSAIDs only once kidney, heart failure, anticoagulant, ulcer and age are checked",
)
