"""What lay people and nurses look for here that this guideline does not cover: whole bodies, other organs, other treatments."""

from pulsefirst.guideline.brain.findings import arm_weakness
from pulsefirst.guideline.infection.targets import infection_assessment
from pulsefirst.guideline.limb.causes_further import cholesterol_embolism
from pulsefirst.guideline.limb.findings import coolness, pallor
from pulsefirst.guideline.limb.targets import ankle_brachial_test
from pulsefirst.guideline.muscle.measurements import creatine_kinase
from pulsefirst.guideline.nerves.causes_further import vasculitic_neuropathy
from pulsefirst.guideline.nerves.findings import known_neuropathy
from pulsefirst.guideline.nerves.findings_further import tick_attached
from pulsefirst.guideline.patient.blood_pressure import postural_drop
from pulsefirst.guideline.patient.findings import pregnant
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.salts.measurements import calcium, fasting_glucose, hemoglobin, magnesium
from pulsefirst.guideline.salts.targets import b12_test, thyroid_test
from pulsefirst.guideline.shared.complaint import wound
from pulsefirst.guideline.spine.findings import spine_tenderness
from pulsefirst.guideline.spine.findings_cauda_equina import saddle_numbness, upper_motor_neuron_signs
from pulsefirst.guideline.spine.targets import lumbar_mri
from pulsefirst.guideline.trunk.findings import breathless_or_chest_pain, pulsatile_mass
from pulsefirst.guideline.veins.causes_further import venous_insufficiency
from pulsefirst.guideline.veins.findings import estrogen_or_childbirth, leg_blue
from pulsefirst.model.elsewhere import Elsewhere

NOT_COVERED_FURTHER = (
    Elsewhere(
        title="chilblains, Raynaud's and other harm by cold",
        words=("chilblain", "pernio", "Raynaud", "frostbite", "trench foot", "cold injury"),
        text="They are not told apart here. A toe or foot newly cold, pale or blue is looked at as one without flow first; follow your own guidance on the rest.",
        see=(coolness, pallor, leg_blue, cholesterol_embolism),
    ),
    Elsewhere(
        title="periods and menopause",
        words=("period pain", "menstrual cramp", "menstruation", "heavy periods", "menopause", "endometriosis", "IUD"),
        text="They are not asked for. Pregnancy, estrogen and a low blood count are; for the rest ask gynecology.",
        see=(pregnant, estrogen_or_childbirth, hemoglobin),
    ),
    Elsewhere(
        title="headache, vertigo, fits, memory, mood and sleep",
        words=(
            "migraine",
            "vertigo",
            "epilepsy",
            "dementia",
            "memory",
            "depression",
            "insomnia",
            "cannot sleep",
            "snoring",
            "hoarse",
        ),
        text="They are not asked for. Sudden trouble of face, arm, speech or sight is, and a fall of pressure on standing; for the rest follow your own guidance.",
        see=(arm_weakness, postural_drop),
    ),
    Elsewhere(
        title="pain or tiredness all over",
        words=("fibromyalgia", "chronic fatigue", "myalgic encephalomyelitis", "long covid", "tired all the time"),
        text="It is not told apart here. A leg with a complaint of its own is examined all the same; for the rest follow your own guidance.",
        see=(creatine_kinase, thyroid_test),
    ),
    Elsewhere(
        title="rheumatoid, lupus and other diseases of the whole body",
        words=(
            "rheumatoid arthritis",
            "lupus",
            "ankylosing spondylitis",
            "sarcoidosis",
            "amyloidosis",
            "cryoglobulin",
            "porphyria",
            "Addison",
            "acromegaly",
        ),
        text="They are not looked for by name. What they do to nerves is, where feeling or strength is lost; ask rheumatology or neurology.",
        see=(known_neuropathy, vasculitic_neuropathy),
    ),
    Elsewhere(
        title="bites, stings and infections of travel",
        words=(
            "insect bite",
            "spider bite",
            "snake bite",
            "dog bite",
            "bee sting",
            "anaphylaxis",
            "tetanus",
            "rabies",
            "botulism",
            "malaria",
            "glandular fever",
        ),
        text="Of these only an attached tick, a wound and an infection of the leg are asked for. Follow your own guidance, or ask an infection service.",
        see=(tick_attached, wound, infection_assessment),
    ),
    Elsewhere(
        title="a lump or swollen glands",
        words=("lump", "lump in the groin", "swollen glands", "lymph node"),
        text="It is not asked for, but for a mass that beats in the belly and a cancer known before. Follow your own guidance.",
        see=(pulsatile_mass, cancer_history),
    ),
    Elsewhere(
        title="bones of the spine, and what one is born with",
        words=("osteoporosis", "compression fracture", "spondylolisthesis", "spina bifida", "cerebral palsy"),
        text="They are not asked for by name. A tender spine, its posture and what is new in the legs are; ask the spinal service or neurology.",
        see=(spine_tenderness, lumbar_mri),
    ),
    Elsewhere(
        title="the gut, and what it fails to take up",
        words=(
            "celiac",
            "gluten",
            "Crohn",
            "IBD",
            "inflammatory bowel disease",
            "gastric bypass",
            "bariatric surgery",
            "bloated",
        ),
        text="It is not asked for. What may be lacking by it is measured: vitamin B12, calcium, magnesium.",
        see=(b12_test, calcium, magnesium),
    ),
    Elsewhere(
        title="thirst and passing much water",
        words=("thirsty", "thirst", "peeing a lot", "polyuria", "drinks a lot"),
        text="They are not asked for. Glucose and calcium are measured.",
        see=(fasting_glucose, calcium),
    ),
    Elsewhere(
        title="compression stockings",
        words=("compression stockings", "support stockings", "TED stockings", "flight socks", "compression bandage"),
        text="They are not prescribed here. Pulses and the index are measured, which your own guidance on compression will ask for.",
        see=(ankle_brachial_test, venous_insufficiency),
    ),
    Elsewhere(
        title="treatment by hand or needle",
        words=("chiropractor", "osteopath", "acupuncture", "manipulation of the spine"),
        text="Nothing here advises for or against it. What speaks for the cord, the cauda equina or a clot is asked for first.",
        see=(upper_motor_neuron_signs, saddle_numbness),
    ),
    Elsewhere(
        title="coughing blood",
        words=("hemoptysis", "coughing up blood"),
        text="It is not asked for. Breathlessness and chest pain are; follow your own guidance.",
        see=(breathless_or_chest_pain,),
    ),
)
