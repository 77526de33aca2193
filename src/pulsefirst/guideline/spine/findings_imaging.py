"""Spine and cord: what an MRI of the spine showed."""

from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.legs import Scope

mri_cord_or_cauda_equina_compressed = Flag(
    question="MRI of the spine: is the cord or the cauda equina compressed?",
    label="MRI: cord or cauda equina compressed",
    section="spine and bladder",
    burden=Burden.IMAGING,
    synonyms=("cord compression on MRI", "cauda equina compressed"),
    abnormal=True,
)
mri_spinal_abscess_or_discitis = Flag(
    question="MRI of the spine: an epidural abscess or an infected disk?",
    label="MRI: spinal abscess or discitis",
    section="spine and bladder",
    burden=Burden.IMAGING,
    synonyms=("discitis", "epidural abscess on MRI"),
    abnormal=True,
)
mri_blood_in_spinal_canal = Flag(
    question="MRI of the spine: blood in the spinal canal?",
    label="MRI: blood in the spinal canal",
    section="spine and bladder",
    burden=Burden.IMAGING,
    synonyms=("spinal hematoma on MRI", "epidural hematoma"),
    abnormal=True,
)
mri_vertebral_fracture_or_tumor = Flag(
    question="Imaging of the spine: a fractured vertebra, or one with a tumor?",
    label="MRI: vertebral fracture or tumor",
    section="spine and bladder",
    burden=Burden.IMAGING,
    synonyms=("vertebral fracture", "spinal metastasis"),
    abnormal=True,
)
mri_root_compressed = Flag(
    question="MRI of the spine: is a root of this leg compressed?",
    label="MRI: root compressed",
    scope=Scope.LEG,
    section="spine and bladder",
    burden=Burden.IMAGING,
    synonyms=("disk prolapse", "nerve root compression"),
    abnormal=True,
)
mri_canal_narrow = Flag(
    question="MRI of the spine: is the lumbar canal narrow?",
    label="MRI: narrow canal",
    section="spine and bladder",
    burden=Burden.IMAGING,
    synonyms=("stenosis on MRI",),
)
