"""What people look for here that this guideline does not cover, where it is to be found, and what here comes nearest to it."""

from pulsefirst.guideline.brain.findings import arm_weakness
from pulsefirst.guideline.infection.targets import infection_assessment, sepsis_care, vital_signs
from pulsefirst.guideline.limb.findings import coolness, dorsalis_pedis, pallor, posterior_tibial
from pulsefirst.guideline.medicines.findings import takes_anticoagulant
from pulsefirst.guideline.medicines.targets import duloxetine, gabapentin, heparin, medicine_review, pregabalin
from pulsefirst.guideline.muscle.findings_joints import joint_hurts_when_moved
from pulsefirst.guideline.nerves.causes_by_a_sign import tick_paralysis
from pulsefirst.guideline.nerves.findings import gait_disturbance, hands_affected, known_neuropathy
from pulsefirst.guideline.nerves.findings_further import tick_attached
from pulsefirst.guideline.patient.findings import (
    fever,
    immune_suppressed,
    major_injury_today,
    mottled_or_ashen,
    pregnant,
    weight_loss,
)
from pulsefirst.guideline.salts.causes import vitamin_b12_deficiency
from pulsefirst.guideline.salts.targets import b12_test
from pulsefirst.guideline.shared.complaint import wound
from pulsefirst.guideline.spine.causes import cord_disease, radiculopathy
from pulsefirst.guideline.spine.findings import dermatomal
from pulsefirst.guideline.spine.targets import lumbar_mri, whole_spine_mri
from pulsefirst.guideline.trunk.findings import breathless_or_chest_pain
from pulsefirst.model.elsewhere import Elsewhere

NOT_COVERED = (
    Elsewhere(
        title="shingles",
        words=("zoster", "herpes zoster", "post-herpetic neuralgia", "postherpetic neuralgia", "blisters in a band"),
        text="Nothing here looks for its rash or treats it. Look at the skin of the painful band, and follow your own guidance on shingles.",
        see=(dermatomal, radiculopathy),
    ),
    Elsewhere(
        title="Lyme disease",
        words=("Lyme", "borreliosis", "neuroborreliosis", "erythema migrans", "Bannwarth"),
        text="Nothing here looks for it but an attached tick, which is looked for as a cause of paralysis. Follow your own guidance on Lyme disease.",
        see=(tick_attached, tick_paralysis),
    ),
    Elsewhere(
        title="HIV, syphilis and leprosy as diseases of nerves",
        words=("HIV neuropathy", "neurosyphilis", "tabes", "leprosy", "Hansen"),
        text="They can be recorded as an illness of the patient; as a cause in the nerves they are not looked for. Ask an infection or neurology service.",
        see=(immune_suppressed, known_neuropathy),
    ),
    Elsewhere(
        title="sepsis without a sign in the leg, the foot or the spine",
        words=("sepsis", "septic", "septicemia", "blood poisoning", "sepsis pathway"),
        text="Sepsis is looked for here only beside an infection of the leg, the foot or the spine. Follow your own sepsis pathway for any other.",
        see=(sepsis_care, infection_assessment, vital_signs),
    ),
    Elsewhere(
        title="starting or changing an anticoagulant for another reason",
        words=(
            "blood thinner",
            "anticoagulant dose",
            "apixaban dose",
            "warfarin dose",
            "INR target",
            "bridging",
            "stroke prevention",
        ),
        text="Here heparin is only a question to the vascular surgeon. For any other use see your formulary, or ask hematology.",
        see=(takes_anticoagulant, heparin),
    ),
    Elsewhere(
        title="capillary refill",
        words=("capillary refill time", "cap refill", "CRT", "refill"),
        text="It is not asked for: here flow is judged by the pulses, the Doppler signal and pressures.",
        see=(dorsalis_pedis, posterior_tibial, pallor, coolness),
    ),
    Elsewhere(
        title="diet",
        words=("bananas", "pickle juice", "vegan", "vegetarian", "plant-based", "nutrition", "malnutrition", "food"),
        text="Diet is not asked for. A lack of vitamin B12 is looked for in the blood.",
        see=(b12_test, vitamin_b12_deficiency),
    ),
    Elsewhere(
        title="an injury today, a sprain or a torn muscle",
        words=(
            "pulled muscle",
            "muscle strain",
            "torn calf",
            "sprain",
            "ligament",
            "meniscus",
            "torn muscle",
            "Baker cyst",
            "Achilles tendon rupture",
            "broken leg",
            "trauma",
        ),
        text="Follow the trauma pathway or ask orthopedics. The red flags of flow, nerve and compartment still hold.",
        see=(major_injury_today, joint_hurts_when_moved),
    ),
    Elsewhere(
        title="a complaint of the arm or the hand alone",
        words=(
            "carpal tunnel",
            "arm pain",
            "numb hand",
            "numb fingers",
            "hand numbness",
            "ulnar nerve",
            "neck pain",
            "shoulder",
        ),
        text="Only what the arms tell about a leg is asked for. A new weak or numb arm may be a stroke.",
        see=(arm_weakness, hands_affected),
    ),
    Elsewhere(
        title="children",
        words=("child", "pediatric", "infant", "baby", "limping child", "growing pains"),
        text="Nothing here was written for children under 16, and no dose fits them. Ask a pediatric service.",
    ),
    Elsewhere(
        title="doses of other medicines",
        words=(
            "amitriptyline",
            "nortriptyline",
            "venlafaxine",
            "carbamazepine",
            "baclofen",
            "muscle relaxant",
            "tramadol dose",
            "opioid dose",
            "capsaicin",
            "lidocaine patch",
            "cannabis",
            "ropinirole",
            "pramipexole",
            "cilostazol",
            "naftidrofuryl",
            "antibiotic",
            "flucloxacillin",
        ),
        text="No dose of it is kept here: see your formulary.",
        see=(duloxetine, gabapentin, pregabalin),
    ),
    Elsewhere(
        title="a medicine that is not asked for by name",
        words=(
            "antipsychotic",
            "semaglutide",
            "weed",
            "amlodipine",
            "bisoprolol",
            "levetiracetam",
            "salbutamol",
            "albuterol",
            "sildenafil",
            "bisphosphonate",
            "alendronate",
            "levothyroxine",
            "thyroxine",
            "omeprazole",
            "paracetamol",
            "acetaminophen",
            "cocaine",
            "cannabis use",
        ),
        text="It is not asked for by name. The whole list of medicines is read for what can bring cramps or harm nerves and muscles.",
        see=(medicine_review,),
    ),
    Elsewhere(
        title="complex regional pain syndrome",
        words=("CRPS", "reflex sympathetic dystrophy", "Sudeck"),
        text="It is not told apart here. Follow your own guidance on pain and color change after an injury, and ask a pain service.",
        see=(coolness,),
    ),
    Elsewhere(
        title="piriformis syndrome",
        words=("piriformis", "deep gluteal pain", "buttock nerve entrapment"),
        text="It is not told apart from a root here. A root is looked for first.",
        see=(radiculopathy,),
    ),
    Elsewhere(
        title="Parkinson's disease and other disorders of movement",
        words=("parkinson", "parkinsonism", "tremor", "dystonia", "shuffling gait"),
        text="They are not looked for as a cause. A changed gait is recorded, and asked about. Ask neurology.",
        see=(gait_disturbance,),
    ),
    Elsewhere(
        title="a joint that was replaced",
        words=("hip replacement", "knee replacement", "joint replacement", "loose prosthesis", "prosthetic joint"),
        text="Nothing here judges the implant. A hot joint and fever are asked for; ask the surgeon who placed it.",
        see=(joint_hurts_when_moved,),
    ),
    Elsewhere(
        title="pregnancy itself",
        words=("breastfeeding", "labor", "contractions", "miscarriage", "morning sickness", "antenatal care"),
        text="Only what a pregnancy changes for a leg is asked for. Ask maternity services.",
        see=(pregnant,),
    ),
    Elsewhere(
        title="dural fistula of the cord",
        words=("dural arteriovenous fistula", "spinal AVM", "vascular malformation of the cord"),
        text="It is not told apart from other diseases of the cord. Ask neurology.",
        see=(cord_disease,),
    ),
    Elsewhere(
        title="skin and wound care itself",
        words=("corn", "dressing", "eczema", "athlete's foot", "fungal infection", "ingrown toenail", "verruca", "wart"),
        text="Only wounds that tell about flow, nerve or infection are asked for. Follow your own guidance on skin and wounds.",
        see=(wound,),
    ),
    Elsewhere(
        title="a pacemaker or another implanted device",
        words=(
            "pacemaker",
            "pace maker",
            "implantable defibrillator",
            "defibrillator",
            "ICD device",
            "metal implant",
        ),
        text="It is not asked for. Before any MRI, tell the MRI unit of it and follow its own safety check.",
        see=(
            lumbar_mri,
            whole_spine_mri,
        ),
    ),
    Elsewhere(
        title="the heart itself",
        words=(
            "palpitations",
            "troponin",
            "heart attack",
            "angina",
            "myocardial infarction",
        ),
        text="Troponin is not asked for, and the heart is not judged here. For pain in the chest follow your own chest pain pathway.",
        see=(breathless_or_chest_pain,),
    ),
    Elsewhere(
        title="night sweats and itching",
        words=(
            "night sweats",
            "night sweat",
            "sweating at night",
            "nite sweats",
            "itchy",
            "itching",
            "pruritus",
        ),
        text="They are not asked for. Fever and weight loss are; for the rest follow your own guidance.",
        see=(
            fever,
            weight_loss,
        ),
    ),
    Elsewhere(
        title="a rash",
        words=(
            "spots",
            "rash",
            "skin rash",
            "hives",
            "urticaria",
            "psoriasis",
        ),
        text="A rash is not told apart here. Mottled or ashen skin, wounds and infection are asked for; follow your own guidance on the rest.",
        see=(
            mottled_or_ashen,
            wound,
            infection_assessment,
        ),
    ),
)
