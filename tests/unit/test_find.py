"""Search: what a clinician types, and what must stand among the first three."""

from __future__ import annotations

import pytest

from pulsefirst.engine.find import Kind, search
from pulsefirst.engine.spelling import fold, is_slip, slips, stem
from pulsefirst.guideline import GUIDELINE
from pulsefirst.guideline.source_only import SOURCE_ONLY

FIRST = 3
TERMS = {
    # tests and numbers
    "ABPI": "ankle_brachial_index",
    "abi": "ankle_brachial_index",
    "ankle-brachial pressure index": "ankle_brachial_index",
    "eGFR": "egfr",
    "kidney function": "creatinine",
    "U&E": "creatinine",
    "CK": "creatine_kinase",
    "CRP": "c_reactive_protein",
    "D-dimer": "d_dimer",
    "ddimer": "d_dimer",
    "HbA1c": "hba1c",
    "B12": "b12",
    "TSH": "tsh",
    "potasium": "potassium",
    "Hb": "hemoglobin",
    "haemoglobin": "hemoglobin",
    "MRI": "whole_spine_mri",
    "mri scan": "lumbar_mri",
    "angiogram": "ct_or_mr_angiography",
    "leg ultrasound": "vein_ultrasound_test",
    "nerve conduction": "conduction_studies",
    "blood sugar": "capillary_glucose",
    # medicines
    "apixaban": "takes_anticoagulant",
    "apixiban": "takes_anticoagulant",
    "blood thinner": "takes_anticoagulant",
    "blood thinners": "takes_anticoagulant",
    "water tablet": "takes_diuretic",
    "furosemide": "takes_loop_diuretic",
    "atorvastatin": "takes_statin",
    "duloxetine": "duloxetine",
    "duloxetin": "duloxetine",
    "gabapentine": "gabapentin",
    "gababentin": "gabapentin",
    "nerve painkiller": "pregabalin",
    "heparin": "heparin",
    "unfractionated heparin": "heparin",
    "ibuprofen": "nsaids",
    "stop smoking": "smoking_cessation",
    "laughing gas": "nitrous_oxide_use",
    # causes
    "multiple sclerosis": "demyelination",
    "MS": "demyelination",
    "TIA": "stroke",
    "gout": "gout",
    "cellulitis": "cellulitis_of_the_leg",
    "celulitis": "cellulitis_of_the_leg",
    "slipped disc": "radiculopathy",
    "sciatica": "radiculopathy",
    "siatica": "radiculopathy",
    "clot": "deep_vein_thrombosis",
    "DVT": "deep_vein_thrombosis",
    "PAD": "peripheral_artery_disease",
    "poor circulation": "peripheral_artery_disease",
    "blocked artery": "acute_limb_ischemia",
    "acute limb ischaemia": "acute_limb_ischemia",
    "cauda equina": "cauda_equina",
    "CES": "cauda_equina",
    "Guillain-Barré": "guillain_barre",
    "GBS": "guillain_barre",
    "guillan barre": "guillain_barre",
    "ALS": "motor_neuron_disease",
    "restless legs": "restless_legs",
    "RLS": "restless_legs",
    "night cramps": "idiopathic_nocturnal_cramp",
    "neuropathy": "diabetic_neuropathy",
    "plantar fasciitis": "plantar_heel_pain",
    "nec fasc": "necrotizing_infection",
    "rhabdo": "muscle_breakdown_cause",
    "rabdomyolysis": "muscle_breakdown_cause",
    "aneurysm": "aortic_disease",
    "spinal stenosis": "spinal_stenosis",
    "compartment syndrome": "compartment_syndrome",
    "hypokalaemia": "potassium_disorder",
    "myasthenia": "neuromuscular_junction",
    "varicose veins": "venous_insufficiency",
    # what is asked and examined
    "AF": "atrial_fibrillation",
    "HIV": "blood_borne_infection",
    "stent": "bypass_or_stent",
    "smoker": "smokes",
    "alcohol": "alcohol_excess",
    "drinking": "alcohol_excess",
    "ankle jerk": "ankle_reflex",
    "knee jerk": "knee_reflex",
    "shopping trolley": "eased_by_sitting_or_leaning_forward",
    "stairs": "trouble_rising",
    "paraesthesia": "numbness",
    "parasthesia": "numbness",
    "pins and needles": "numbness",
    "tingling": "numbness",
    "diarrhoea": "losing_fluid",
    "diarhea": "losing_fluid",
    "dizzy": "postural_hypotension",
    "dizziness": "postural_drop",
    "paralysed": "weakness_extent",
    "paralyzed": "weakness",
    "foot drop": "foot_drop",
    "incontinence": "urinary_incontinence",
    "numb bottom": "saddle_numbness",
    "waterworks": "bladder_change",
    "upgoing toe": "upper_motor_neuron_signs",
    "Babinski": "upper_motor_neuron_signs",
    "cold foot": "coolness",
    "swollen leg": "leg_swelling",
    "oedema": "leg_swelling",
    "pulses": "dorsalis_pedis",
    "tick": "tick_attached",
    "pregnant": "pregnant",
    "SLR": "straight_leg_raise",
    "fever": "fever",
    "stroke": "stroke",
    "weak leg": "weakness",
    "ulcer": "wound",
    "drunk": "alcohol_excess",
    "tummy pain": "sudden_trunk_pain",
    "zimmer frame": "gait_disturbance",
    "bruise": "low_platelets_or_bleeding",
    # scores, and the skin
    "Wells": "wells_deep_vein",
    "WIfI": "wifi_by_toe_pressure",
    "Fontaine": "fontaine",
    "Rutherford": "rutherford_chronic",
    "Edinburgh": "edinburgh_claudication",
    "L5": "root_l5",
    "peroneal nerve": "common_peroneal_nerve",
    # what is called for
    "vascular surgeon": "vascular_surgery",
    "sepsis": "sepsis_care",
    "podiatry": "foot_service",
    "splint": "splint",
    # as lay people and nurses say it
    "wee": "bladder_change",
    "poo": "bowel_change",
    "crutches": "gait_disturbance",
    "fallen arches": "foot_deformity",
    "fuzzy": "numbness",
    "cotton wool": "numbness",
    "leg gives way": "weakness",
    "tired legs": "weakness",
    "bed sore": "wound",
    "clumsy": "gait_disturbance",
    "BP": "systolic_blood_pressure",
    "wet myself": "urinary_incontinence",
    "dehydrated": "losing_fluid",
    "nosebleed": "low_platelets_or_bleeding",
    "kicking in sleep": "restless_legs",
    "covid": "infection_within_6_weeks",
    "thread veins": "venous_insufficiency",
}
OUTSIDE = {
    "shingles": "shingles",
    "zoster": "shingles",
    "Lyme": "Lyme disease",
    "vegan": "diet",
    "capillary refill": "capillary refill",
    "amitriptyline": "doses of other medicines",
    "carpal tunnel": "a complaint of the arm or the hand alone",
    "sprain": "an injury today, a sprain or a torn muscle",
    "child": "children",
    "CRPS": "complex regional pain syndrome",
    "piriformis": "piriformis syndrome",
    "parkinson": "Parkinson's disease and other disorders of movement",
    "salbutamol": "a medicine that is not asked for by name",
    "hip replacement": "a joint that was replaced",
    "pace maker": "a pacemaker or another implanted device",
    "pacemeker": "a pacemaker or another implanted device",
    "troponin": "the heart itself",
    "tropinin": "the heart itself",
    "night sweats": "night sweats and itching",
    "itchy": "night sweats and itching",
    "rash": "a rash",
    "skin rash": "a rash",
    "amlodipine": "a medicine that is not asked for by name",
    "bisoprolol": "a medicine that is not asked for by name",
    "chilblains": "chilblains, Raynaud's and other harm by cold",
    "raynauds": "chilblains, Raynaud's and other harm by cold",
    "periods": "periods and menopause",
    "menstrual": "periods and menopause",
    "period cramps": "periods and menopause",
    "migraine": "headache, vertigo, fits, memory, mood and sleep",
    "fibromyalgia": "pain or tiredness all over",
    "lupus": "rheumatoid, lupus and other diseases of the whole body",
    "snake bite": "bites, stings and infections of travel",
    "lump in groin": "a lump or swollen glands",
    "osteoporosis": "bones of the spine, and what one is born with",
    "coeliac": "the gut, and what it fails to take up",
    "thirsty": "thirst and passing much water",
    "ted stockings": "compression stockings",
    "chiropractor": "treatment by hand or needle",
    "coughing up blood": "coughing blood",
    "palpitations": "the heart itself",
}


@pytest.mark.parametrize(("typed", "meant"), TERMS.items())
def test_what_is_meant_stands_among_the_first_three(typed: str, meant: str) -> None:
    first = [hit.name for hit in search(GUIDELINE, typed).hits[:FIRST]]
    assert meant in first, f"{typed!r} gives {first}: add the word to the synonyms of {meant}"


@pytest.mark.parametrize(("typed", "subject"), OUTSIDE.items())
def test_what_is_not_covered_says_so_and_points_on(typed: str, subject: str) -> None:
    hits = search(GUIDELINE, typed).hits[:FIRST]
    told = [hit for hit in hits if hit.kind is Kind.ELSEWHERE and hit.title == subject]
    assert told, [hit.title for hit in hits]
    assert told[0].text


def test_an_abbreviation_is_not_another_one_with_an_ending() -> None:
    assert search(GUIDELINE, "CRPS").hits[0].title == "complex regional pain syndrome"
    assert search(GUIDELINE, "CRP").hits[0].name == "c_reactive_protein"


@pytest.mark.parametrize("typed", ["sepsis", "blood thinner", "HIV"])
def test_what_is_covered_in_part_says_what_is_not_below_it(typed: str) -> None:
    assert Kind.ELSEWHERE in [hit.kind for hit in search(GUIDELINE, typed).hits]


@pytest.mark.parametrize(
    ("typed", "meant"), [("apixiban", "apixaban"), ("gababentin", "gabapentin"), ("parasthesia", "paresthesia")]
)
def test_a_misspelt_word_says_how_it_was_read(typed: str, meant: str) -> None:
    assert search(GUIDELINE, typed).read_as == meant


@pytest.mark.parametrize("typed", ["diarrhoea", "oedema", "numb", "ABPI", "num"])
def test_a_word_that_stands_there_is_not_corrected(typed: str) -> None:
    assert search(GUIDELINE, typed).read_as == ""


@pytest.mark.parametrize("typed", ["", "   ", "?!", "xqzv", "xqzv wkjh", "\x00", "🦵", "xq" * 100_000, "xq zv " * 10_000])
def test_what_is_not_there_gives_nothing_and_no_error(typed: str) -> None:
    assert search(GUIDELINE, typed).hits == ()


def test_words_that_no_entry_has_together_give_what_has_some_and_say_so() -> None:
    found = search(GUIDELINE, "numb elephant")
    assert found.partly
    assert 0 < len(found.hits) <= 6
    assert not search(GUIDELINE, "numb foot").partly


@pytest.mark.parametrize(("typed", "meant"), {"rash on my leg": "a rash", "itchy legs": "night sweats and itching"}.items())
def test_of_words_that_nothing_has_together_the_rarest_says_what_is_meant(typed: str, meant: str) -> None:
    found = search(GUIDELINE, typed)
    assert found.partly
    assert meant in [hit.title for hit in found.hits[:FIRST]]


def test_the_source_alone_finds_its_own_and_nothing_beyond_it() -> None:
    kinds = {hit.kind for word in TERMS for hit in search(SOURCE_ONLY, word).hits}
    assert Kind.SCORE not in kinds
    assert Kind.ELSEWHERE not in kinds
    assert "acute_limb_ischemia" in [hit.name for hit in search(SOURCE_ONLY, "ischaemia").hits]


def test_every_finding_cause_medicine_and_score_is_found_by_what_it_is_called() -> None:
    named = {finding.name: finding.called for finding in GUIDELINE.findings.values()}
    named |= {name: piece.title for name, piece in {**GUIDELINE.hypotheses, **GUIDELINE.instruments}.items()}
    lost = [name for name, called in named.items() if name not in [hit.name for hit in search(GUIDELINE, called[:60]).hits]]
    assert lost == []


def test_what_is_not_covered_leads_to_what_is_here() -> None:
    every = {*GUIDELINE.findings, *GUIDELINE.hypotheses, *GUIDELINE.targets, *GUIDELINE.instruments}
    for subject in GUIDELINE.elsewhere:
        assert {piece.name for piece in subject.see} <= every


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("haemoglobin", "hemoglobin"),
        ("diarrhoea", "diarhea"),
        ("colour", "color"),
        ("paralysed", "paralyzed"),
        ("sulphate", "sulfate"),
    ],
)
def test_spellings_of_one_word_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("smoker", "smoking"), ("dizzy", "dizziness"), ("numb", "numbness"), ("cramps", "cramping")]
)
def test_endings_do_not_matter(one: str, other: str) -> None:
    assert stem(fold(one)) == stem(fold(other))


@pytest.mark.parametrize(
    ("one", "other", "number"), [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("ab", "abc", 1), ("abc", "xyz", 3)]
)
def test_slips_are_counted(one: str, other: str, number: int) -> None:
    assert slips(one, other) == slips(other, one) == number


def test_a_short_word_is_not_guessed_at() -> None:
    assert not is_slip("mss", "ms")
    assert not is_slip("lime", "lyme")
    assert is_slip("parestesia", "parestesias")
