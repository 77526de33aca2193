"""What can go wrong between the plan and the patient: how it is read, and what is done on it."""

from pulsefirst.guideline.hazards.ratings import (
    AWAITING,
    CONSIDERABLE,
    DESIGN,
    HIGH,
    LOW,
    MAJOR,
    MEDIUM,
    OPEN,
    PROCESS,
    TRAINING,
    TRANSFERRED,
    VERY_LOW,
)
from pulsefirst.guideline.limb.alarms import (
    arteriography_for_absent_pulses,
    arteriography_for_recent_change,
    salvage_decision,
)
from pulsefirst.guideline.limb.alarms_calmed import (
    claudication_of_long_standing,
    no_delay_for_imaging,
    perfused_progression,
    slow_progression,
    stable_absent_pulses,
)
from pulsefirst.guideline.limb.workup import abi_first, anatomic_imaging, no_vascular_label_without_index
from pulsefirst.guideline.nerves.treatment import (
    neuropathy_duloxetine,
    neuropathy_gabapentin,
    neuropathy_pregabalin,
    no_long_immobilization,
    no_splint,
    titrate_in_older_patients,
)
from pulsefirst.guideline.nights.treatment import consider_magnesium, consider_quinine
from pulsefirst.guideline.spine.treatment import no_bed_rest, stenosis_nsaids
from pulsefirst.model.safety import Control, Hazard, Rating, Verification

AUTOMATION_BIAS = Hazard(
    id="H10",
    hazard="The plan is followed against the patient in view, or used by someone who cannot examine.",
    effect="A wrong plan is carried out; a doubt is not raised.",
    causes=(
        "A tidy answer under pressure of time.",
        "Used by a patient, or by telephone.",
        "The word settled is heard as certain.",
    ),
    existing=("Professional responsibility.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(
            DESIGN, "It prompts and does not diagnose; every line shows facts, rule, statement and reading, and replays."
        ),
        Control(DESIGN, "What is undetermined says what it needs, what is withheld says why."),
        Control(TRAINING, "The intended users: clinicians with the patient in front of them."),
        Control(PROCESS, "Overruling the plan is always possible, and owes the software no reason."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="No study of its use by clinicians has been made.",
    verification=Verification(
        tests=(
            "tests/generative/test_guideline.py::test_explanations_replay",
            "tests/unit/test_explain.py::test_the_facts_of_every_line_alone_give_the_same_status",
            "tests/unit/test_explain.py::test_it_carries_facts_rule_statements_and_readings",
        ),
    ),
    status=TRANSFERRED,
    transferred="Training, access, and watching how often and why plans are overruled.",
)

ALARM_FATIGUE = Hazard(
    id="H11",
    hazard="Too many legs are called an emergency, and calls are no longer believed.",
    effect="Needless transfers and anxiety; a true call is answered late.",
    causes=(
        "Where a reading was open, the safer one was taken.",
        "Unknown timing counts as new.",
        "Weak pulses are common in the old.",
    ),
    existing=("Triage by whoever is called.",),
    initial=Rating(CONSIDERABLE, HIGH),
    additional=(
        Control(DESIGN, "An unknown emergency is a question, not a call; only known facts demand."),
        Control(DESIGN, "Every red flag can be settled at the bedside; tests nobody calls for hold nothing open."),
        Control(DESIGN, "Four overrides withhold a call on positive knowledge."),
        Control(PROCESS, "Rates of calls and of overruling are watched, and the readings revised from them."),
    ),
    residual=Rating(CONSIDERABLE, MEDIUM),
    justification="The rate of needless calls in real patients is not known; it can only be measured in use.",
    verification=Verification(
        rules=(claudication_of_long_standing, stable_absent_pulses, perfused_progression, slow_progression),
        tests=(
            "tests/generative/test_guideline.py::test_no_alarm_is_undetermined_where_everything_is_known_and_normal",
            "tests/generative/test_guideline.py::test_the_normal_patient_is_complete",
            "tests/unit/test_interview.py::test_a_plain_nocturnal_cramp_settles_as_routine",
        ),
        proofs=("S7", "S9", "S16"),
    ),
    status=OPEN,
    transferred="Watching the rate of calls and what became of them.",
)

WRONG_LABEL = Hazard(
    id="H12",
    hazard="A diagnosis is taken as made that was only suspected, and treated.",
    effect="Wrong treatment; the true cause is no longer looked for.",
    causes=(
        "A hypothesis with arguments is read as a diagnosis.",
        "Stenosis is called arterial disease, or the reverse.",
        "A stated diagnosis is wrong.",
    ),
    existing=("Diagnosis is the clinician's.",),
    initial=Rating(CONSIDERABLE, MEDIUM),
    additional=(
        Control(
            DESIGN,
            "A diagnosis is stated by a clinician or confirmed by the criterion that the source names; it is never inferred.",
        ),
        Control(DESIGN, "Treatment under a suspicion reads: if confirmed. Arguments stand on both sides."),
        Control(DESIGN, "No angiography without an abnormal index, claudication with reduced pulses, or acute ischemia."),
    ),
    residual=Rating(CONSIDERABLE, LOW),
    justification="A wrong diagnosis that a clinician states is believed, unless a finding excludes it.",
    verification=Verification(
        rules=(no_vascular_label_without_index, abi_first, anatomic_imaging),
        tests=(
            "tests/spec/test_10_hypotheses.py::test_a_diagnosis_is_never_inferred",
            "tests/spec/test_11_conflicts.py::test_a_stated_diagnosis_against_what_excludes_it",
        ),
        proofs=("S5", "S12"),
    ),
    status=AWAITING,
)

DELAY_BY_IMAGING = Hazard(
    id="H13",
    hazard="Imaging delays the treatment of a limb that cannot wait, or elective imaging is proposed in its place.",
    effect="Hours are lost; amputation.",
    causes=("The class of ischemia is not known.", "Two rules order imaging of the same limb.", "A draft order is signed."),
    existing=("The vascular surgeon decides.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "In a limb that is immediately threatened all imaging of it is withheld, by name."),
        Control(DESIGN, "While the class is undecided, elective angiography is not recommended."),
        Control(DESIGN, "A draft order that the plan does not bear out gets a caution with the reason."),
    ),
    residual=Rating(MAJOR, VERY_LOW),
    justification="The class rests on weakness and sensation as they were examined.",
    verification=Verification(
        rules=(
            no_delay_for_imaging,
            arteriography_for_recent_change,
            arteriography_for_absent_pulses,
            salvage_decision,
            anatomic_imaging,
        ),
        tests=("tests/test_cases.py::test_vignette",),
        proofs=("S4", "S5", "S6"),
    ),
    status=AWAITING,
)

HARMFUL_TREATMENT = Hazard(
    id="H14",
    hazard="What is advised or prescribed harms: a wrong dose, a contraindication, bed rest, a splint.",
    effect="Blood reactions, bleeding, kidney injury, falls, deconditioning.",
    causes=(
        "The source names medicines without their contraindications.",
        "A medicine without a dose table is not checked here.",
        "An option is read as an order.",
    ),
    existing=("The prescriber and the pharmacist check.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(
            DESIGN,
            "Doses go by age and kidney with their reasons against; a medicine without a table says that it is not checked; "
            "quinine is withheld.",
        ),
        Control(DESIGN, "A medicine is an option under a diagnosis that is stated or confirmed, never under a suspicion."),
        Control(DESIGN, "Bed rest, splints and long immobilization are never advised, and warned of."),
        Control(PROCESS, "Prescribing goes through a system that checks doses, interactions and contraindications."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="Contraindications are looked at only where a table lists them, and much in the tables is a secondary source.",
    verification=Verification(
        rules=(
            consider_quinine,
            consider_magnesium,
            neuropathy_duloxetine,
            neuropathy_gabapentin,
            neuropathy_pregabalin,
            stenosis_nsaids,
            titrate_in_older_patients,
            no_bed_rest,
            no_splint,
            no_long_immobilization,
        ),
        tests=(
            "tests/unit/test_content.py::test_every_medicine_has_a_dose_table_or_says_that_no_dose_or_safety_check_was_made",
            "tests/unit/test_content.py::test_quinine_carries_the_regulators_warning",
        ),
        proofs=("S6", "S12", "S14", "S18"),
    ),
    status=TRANSFERRED,
    transferred="Dose, interaction and contraindication checks.",
)
