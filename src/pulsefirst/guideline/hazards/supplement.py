"""What can go wrong with the causes, medicines and scores beyond the source."""

from pulsefirst.guideline.hazards.ratings import (
    AWAITING,
    DESIGN,
    HIGH,
    LOW,
    MAJOR,
    MEDIUM,
    OPEN,
    PROCESS,
    TEST,
    TRAINING,
    TRANSFERRED,
)
from pulsefirst.guideline.supplement.emergencies_beyond import (
    aortic_block,
    aortic_emergency_call,
    blue_leg,
    blue_swollen_leg,
    clot_in_the_lung,
    compartment_pain_today,
    compartment_syndrome_call,
    dangerous_potassium,
    dying_skin,
    fever_and_great_pain,
    muscle_breakdown,
    muscle_enzyme_high,
    potassium_and_weakness,
    potassium_today,
    pulsating_belly,
    severe_hypocalcemia_call,
    two_blue_legs,
    vein_ultrasound,
)
from pulsefirst.guideline.supplement.emergencies_of_the_cord import (
    bleeding_about_the_spine,
    cauda_equina_by_sciatica_of_both_legs,
    cord_compression_by_cancer,
    cord_compression_by_level,
    cord_compression_by_radicular_pain,
    cord_compression_by_signs,
    leave_the_peripheral_pathway,
    spinal_infection_by_risk,
    spinal_infection_by_tenderness,
    spinal_infection_today,
    spinal_metastasis_by_pain,
    stroke_by_face_arm_speech,
    stroke_by_sudden_leg_deficit,
    whole_spine_imaging,
)
from pulsefirst.guideline.supplement.medicines_beyond import (
    hold_heparin,
    hold_heparin_when_stated,
    orthosis_for_dropped_foot,
    splint_for_fracture_or_ulcer,
    stop_quinine,
)
from pulsefirst.guideline.supplement.workup_beyond import (
    demyelination_referral,
    dropped_foot_after_injury,
    marked_weakness,
    old_upper_signs_with_new_deficit,
)
from pulsefirst.model.safety import Control, Hazard, Rating, Verification

BRAIN_OR_CORD = Hazard(
    id="H23",
    hazard="A stroke, a compressed cord, or an infection or bleeding about the spine is taken for a nerve of the leg.",
    effect="The window of treatment closes: lasting paralysis, loss of sphincters, death.",
    causes=(
        "The source speaks of none of them.",
        "The leg alone is affected, and face, arm and reflexes are not looked at.",
        "Fever is absent, or cancer is not mentioned.",
    ),
    existing=("The clinician's own differential diagnosis.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(
            DESIGN, "Three screens ask for signs of brain and cord and for illness; each is answered by one none of these."
        ),
        Control(
            DESIGN,
            "Any new upper motor neuron sign or level of feeling leaves the peripheral pathway the same day at least.",
        ),
        Control(
            DESIGN, "One sign of face, arm or speech, fever with a tender spine, or cancer with new weakness is each enough."
        ),
        Control(TEST, "The red flags stand a second time, and proofs hold the rules to them."),
        Control(TRAINING, "The diabetic with back pain, no fever and no tender spine: what no rule here catches."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="Criteria of single signs are insensitive; an early abscess or a slow cord has none of them.",
    verification=Verification(
        rules=(
            stroke_by_face_arm_speech,
            stroke_by_sudden_leg_deficit,
            cord_compression_by_level,
            cord_compression_by_signs,
            cord_compression_by_cancer,
            spinal_metastasis_by_pain,
            leave_the_peripheral_pathway,
            spinal_infection_by_tenderness,
            spinal_infection_by_risk,
            bleeding_about_the_spine,
            whole_spine_imaging,
            demyelination_referral,
            spinal_infection_today,
            cauda_equina_by_sciatica_of_both_legs,
            cord_compression_by_radicular_pain,
            old_upper_signs_with_new_deficit,
            marked_weakness,
            dropped_foot_after_injury,
        ),
        proofs=("S1", "S2", "S16"),
    ),
    status=TRANSFERRED,
    transferred="A stroke call and spinal imaging at any hour; judgement where no sign is there yet.",
)
LIMB_BEYOND_ARTERIES = Hazard(
    id="H24",
    hazard="A compartment, a vein, the skin or the aorta threatens limb or life while the foot pulses are felt.",
    effect="Dead muscle, a clot in the lung, sepsis, rupture.",
    causes=(
        "Pulses are usually present in compartment syndrome.",
        "A swollen leg is not compared with the other.",
        "Chest and back pain are not told as part of a leg complaint.",
    ),
    existing=("The clinician's own differential diagnosis.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "Two screens, one of the legs and one of chest, back and belly, are part of every settled plan."),
        Control(DESIGN, "Pulses are never asked for in a compartment; two of three signs are enough."),
        Control(DESIGN, "Heparin is held back, by name, while sudden trunk pain is known."),
        Control(TEST, "The red flags stand a second time, and proofs hold the rules to them."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="A dissection without pain and a clot without swelling are seen by nothing here.",
    verification=Verification(
        rules=(
            compartment_syndrome_call,
            blue_swollen_leg,
            dying_skin,
            vein_ultrasound,
            clot_in_the_lung,
            aortic_emergency_call,
            pulsating_belly,
            aortic_block,
            blue_leg,
            two_blue_legs,
            compartment_pain_today,
            fever_and_great_pain,
            hold_heparin,
            hold_heparin_when_stated,
        ),
        proofs=("S1", "S2", "S16"),
    ),
    status=AWAITING,
)
SALTS_AND_MUSCLE = Hazard(
    id="H25",
    hazard="Disturbed potassium or calcium, or dying muscle, is behind the cramp or weakness.",
    effect="An arrhythmia, kidney failure, a seizure.",
    causes=("Blood is drawn late or its result is not read.", "Dark urine is not asked for."),
    existing=("The laboratory telephones critical results.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "Dark urine and tetany are part of a screen; potassium is called for in new weakness with a risk."),
        Control(DESIGN, "A dangerous potassium is an emergency however it came to be known."),
        Control(
            DESIGN,
            "A calcium of 1.9 mmol/L or less raises a mark of its own when the case is read, and the mark is an emergency.",
        ),
        Control(PROCESS, "Results are entered with their numbers, or as critical where the laboratory telephones."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="Until blood is drawn nothing here knows; a cramp alone does not hold the case open for a calcium.",
    verification=Verification(
        rules=(
            dangerous_potassium,
            potassium_and_weakness,
            severe_hypocalcemia_call,
            muscle_breakdown,
            muscle_enzyme_high,
            potassium_today,
        ),
        proofs=("S9",),
    ),
    status=TRANSFERRED,
    transferred="That critical results reach the clinician and the case.",
)
DOSE_WRONG = Hazard(
    id="H26",
    hazard="A dose that is shown is too much for this patient, or a reason against the medicine is not seen.",
    effect="Slowed breathing, bleeding, falls, kidney injury, a fatal rhythm.",
    causes=(
        "Kidney function is guessed, or an old creatinine is entered.",
        "A medicine or disease that forbids it was not recorded.",
        "A table was copied wrongly.",
    ),
    existing=("The prescriber, the pharmacist and the prescribing system.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "No creatinine, age, weight or sex: no dose. Do not beats reduce, and reduce beats may."),
        Control(DESIGN, "What is not ruled out yet is listed beside the dose with what it needs."),
        Control(DESIGN, "Quinine and heparin with a reason against it are withheld by name."),
        Control(
            TEST, "Proofs that no dose passes the cited maximum of its kidney band, and that no such fact adds a medicine."
        ),
        Control(PROCESS, "Prescribing goes through a system that checks it again."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="Many lines rest on secondary sources or on none, and say so; no pharmacist has signed the tables.",
    verification=Verification(rules=(stop_quinine, hold_heparin), proofs=("S17", "S18")),
    status=TRANSFERRED,
    transferred="The check by a prescribing system and a pharmacist.",
)
SUPPLEMENT_MISTAKEN = Hazard(
    id="H27",
    hazard="The supplement is wrong or unverified, is taken for the source, or hides what the source says.",
    effect="Care follows what nobody has checked; or a caution of the source is dropped where it held.",
    causes=(
        "Some of it is general medical knowledge without a source.",
        "A secondary source copied its primary wrongly.",
        "A score such as WIfI was built from a wrong table.",
    ),
    existing=("Local guidelines.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "Each line says source or beyond it; what is unverified says so at the line."),
        Control(DESIGN, "What cites nothing and is not marked unverified cannot be built."),
        Control(DESIGN, "The source alone is one switch away, with a banner of what is left out."),
        Control(TEST, "A proof that nothing beyond the source lowers an urgency of the source; tables are shown monotone."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="No clinician has signed the supplement.",
    verification=Verification(
        rules=(orthosis_for_dropped_foot, splint_for_fracture_or_ulcer, stop_quinine),
        proofs=("S19", "S20"),
    ),
    status=OPEN,
    transferred="Clinical review of the supplement, row by row, and its renewal.",
)
BEDSIDE_BURIED = Hazard(
    id="H28",
    hazard="So much is asked that the clinician answers none of these without looking.",
    effect="A sign is recorded as absent that nobody looked for.",
    causes=("Screens that are long and nearly always negative.", "Time."),
    existing=("A clinician examines the patient before, and apart from, this product.",),
    initial=Rating(MAJOR, HIGH),
    additional=(
        Control(DESIGN, "Few screens, by how a clinician asks; a plain nocturnal cramp settles in eight answers."),
        Control(DESIGN, "An emergency settles in a few answers; what cannot change it is not asked."),
        Control(TEST, "The answers of an interview are counted in tests."),
        Control(TRAINING, "None of these means looked for and not there; could not assess is an answer too."),
    ),
    residual=Rating(MAJOR, MEDIUM),
    justification="Nothing tells a looked-for no from one that was tapped.",
    verification=Verification(
        tests=("tests/unit/test_interview.py::test_a_plain_nocturnal_cramp_settles_as_routine",),
    ),
    status=TRANSFERRED,
    transferred="Training, and an audit of how screens are answered.",
)
