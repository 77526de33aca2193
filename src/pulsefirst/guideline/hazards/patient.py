"""What can go wrong between the patient and the plan: an emergency that is missed, a finding that is wrong."""

from pulsefirst.guideline.foot.workup import think_of_diabetes
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
    TEST,
    TRAINING,
    TRANSFERRED,
    VERY_LOW,
)
from pulsefirst.guideline.limb.alarms import (
    absent_pulses,
    chronic_limb_threat_referral,
    limb_threat_by_pressure,
    pain_above_ankle_cold_and_pale,
    progressive_deficit,
    progressive_numbness,
    progressive_weakness,
    reduced_pulses_recent_change,
    stated_ischemia,
    stated_limb_threat,
)
from pulsefirst.guideline.limb.alarms_calmed import (
    absent_pulses_without_symptoms,
    claudication_of_long_standing,
    perfused_progression,
    slow_progression,
    stable_absent_pulses,
)
from pulsefirst.guideline.limb.conflicts import (
    dorsalis_pedis_felt_but_silent,
    femoral_felt_but_silent,
    popliteal_felt_but_silent,
    posterior_tibial_felt_but_silent,
    recorded_index_above_pressures,
    recorded_index_below_pressures,
    recorded_index_below_threatening_pressures,
)
from pulsefirst.guideline.limb.workup import (
    check_six_ps,
    establish_trend,
    listen_with_doppler,
    measure_limb_pressures,
    palpate_pedal_pulses,
)
from pulsefirst.guideline.nerves.alarms import guillain_barre_monitoring, stated_guillain_barre_call
from pulsefirst.guideline.nerves.conflicts import not_weak_but_weak_on_testing
from pulsefirst.guideline.nerves.workup import look_for_ascending_weakness
from pulsefirst.guideline.spine.alarms_cauda_equina import (
    cauda_equina_by_sphincter,
    cauda_equina_by_weakness,
    stated_cauda_equina_call,
)
from pulsefirst.guideline.spine.treatment import stenosis_surgery_for_deficit
from pulsefirst.model.safety import Control, Hazard, Rating, Verification

NOT_EXAMINED = Hazard(
    id="H01",
    hazard="An acutely ischemic limb is missed because pulses, skin or strength were never examined.",
    effect="The limb is taken for a cramp or a disc; flow returns too late; amputation or death.",
    causes=(
        "Nothing was felt, and nothing recorded is read as normal.",
        "The limb could not be assessed (cast, dressing, pain) and the question was dropped.",
        "The patient does not complain of the leg that is cold.",
    ),
    existing=("A clinician examines the patient before, and apart from, this product.",),
    initial=Rating(MAJOR, HIGH),
    additional=(
        Control(DESIGN, "A condition is true, false or unknown; what was not recorded is never normal."),
        Control(
            DESIGN,
            "What could not be assessed keeps the emergency possible, and the plan says that someone must assess it today.",
        ),
        Control(DESIGN, "The word for nothing demanded appears only when triage is settled; pulses are asked first."),
        Control(TEST, "Proofs over all cases; the red flags written a second time from the statements."),
        Control(TRAINING, "What an unsettled plan means: examine, do not wait."),
    ),
    residual=Rating(MAJOR, VERY_LOW),
    justification="That ignorance reassures is excluded by proof. That nobody examines, although asked first to, is not.",
    verification=Verification(
        rules=(
            absent_pulses,
            reduced_pulses_recent_change,
            pain_above_ankle_cold_and_pale,
            stated_ischemia,
            absent_pulses_without_symptoms,
            palpate_pedal_pulses,
            check_six_ps,
        ),
        tests=(
            "tests/generative/test_guideline.py::test_what_could_not_be_assessed_never_reassures",
            "tests/generative/test_guideline.py::test_one_unfelt_pulse_is_enough_to_take_the_word_back",
            "tests/spec/test_03_open_findings.py::test_a_red_flag_waits_for_what_could_not_be_assessed",
            "tests/unit/test_cli_assess.py::test_nothing_known_is_not_reassuring",
        ),
        proofs=("S1", "S2", "S16", "S21", "S22"),
    ),
    status=TRANSFERRED,
    transferred="Examination by someone who can examine, and a way to call vascular surgery at any hour.",
)

WRONG_PULSE = Hazard(
    id="H02",
    hazard="A pulse is recorded as present that is not there, or as absent that is.",
    effect="A threatened limb is not called for; or a sound limb is sent as an emergency.",
    causes=(
        "Palpation by one examiner is unreliable.",
        "The examiner feels the own pulse.",
        "A cold room, edema or calcified arteries.",
    ),
    existing=("The examiner may listen with a hand-held Doppler.",),
    initial=Rating(MAJOR, HIGH),
    additional=(
        Control(DESIGN, "Doubt is an answer of its own, and leads to the Doppler at once."),
        Control(
            DESIGN, "A silent artery counts as absent however it was felt; a felt pulse over it is shown as a conflict."
        ),
        Control(
            DESIGN,
            "A pulse that is diminished or absent with anything recent or new is an emergency that nothing withholds.",
        ),
        Control(DESIGN, "A worsening deficit calls by itself; pulses felt withhold it only with warm, pink skin."),
        Control(TRAINING, "Palpation and Doppler of the foot pulses, and when not to trust one's fingers."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="A pulse felt with confidence and wrongly, in a leg with no other sign, cannot be seen through from here.",
    verification=Verification(
        rules=(
            listen_with_doppler,
            reduced_pulses_recent_change,
            dorsalis_pedis_felt_but_silent,
            posterior_tibial_felt_but_silent,
            popliteal_felt_but_silent,
            femoral_felt_but_silent,
        ),
        tests=(
            "tests/spec/test_04_quantities.py::test_a_table_is_two_ways_to_one_fact",
            "tests/spec/test_11_conflicts.py::test_a_pair_of_the_table",
        ),
        proofs=("S1", "S2"),
    ),
    status=TRANSFERRED,
    transferred="Skill of the examiner; a working hand-held Doppler at the bedside.",
)

OTHER_LEG = Hazard(
    id="H03",
    hazard="What was found in one leg is entered for the other, or in another patient's case.",
    effect="The call names the wrong leg or the wrong patient, or is not made.",
    causes=(
        "Left and right are mixed up on entry or by an integrating system.",
        "An index leg is assumed.",
        "The case of the patient before is still open.",
    ),
    existing=("The clinician reads the plan with the patient in view.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "No leg is ever called the index leg; each finding and each line of the plan carries its leg."),
        Control(DESIGN, "The same is asked of both legs; every line replays with the facts that it rests on."),
        Control(TEST, "Every case is run in the mirror as well; mirroring a case mirrors its plan, by proof."),
        Control(PROCESS, "Identity of the patient and the side are confirmed aloud before a call."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="A swap inside the product is excluded; a swap before it is entered is not, and cannot be noticed here.",
    verification=Verification(
        rules=(absent_pulses,),
        tests=(
            "tests/test_cases.py::test_vignette",
            "tests/spec/test_05_legs.py::test_mirroring_a_case_mirrors_its_plan",
            "tests/generative/test_guideline.py::test_laws_of_a_plan",
        ),
        proofs=("S10",),
    ),
    status=TRANSFERRED,
    transferred="The right patient and the right side on entry; mapping of laterality by whoever integrates it.",
)

WITHHELD_WRONGLY = Hazard(
    id="H04",
    hazard="An override withholds a vascular call that was needed.",
    effect="An acute limb is referred within days; amputation.",
    causes=(
        "A chronic leg turns acute, and the long history hides it.",
        "A reading of what counts as chronic, stable, perfused or slow is wrong.",
        "A withholding fact was recorded by mistake.",
    ),
    existing=("The clinician knows the patient.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "An override acts only on what is known true; anything unknown keeps the call."),
        Control(
            DESIGN,
            "Overrides are flat and few; what is withheld stays on the plan with the reason, beside the referral that stands.",
        ),
        Control(
            DESIGN,
            "No override withholds the call for reduced pulses with a recent change, pallor or coolness with pain, or a stated diagnosis.",
        ),
        Control(TEST, "Proofs of which overrides can act on which call; each override has cases at its edge."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="The mechanism is proved. Whether its four readings are right is for clinicians, and none has signed them.",
    verification=Verification(
        rules=(claudication_of_long_standing, stable_absent_pulses, perfused_progression, slow_progression),
        tests=(
            "tests/test_cases.py::test_vignette",
            "tests/spec/test_06_recommendations.py::test_what_is_withheld_stays_with_the_reason",
            "tests/generative/test_guideline.py::test_laws_of_learning",
        ),
        proofs=("S2", "S3", "S9"),
    ),
    status=OPEN,
)

SPINE_OR_NERVES = Hazard(
    id="H05",
    hazard="Cauda equina or Guillain-Barre syndrome is missed, or hidden behind the vascular question.",
    effect="Lasting incontinence, paralysis or respiratory failure.",
    causes=(
        "The pathway looks at arteries first.",
        "Bladder, bowel, saddle and sexual function are not asked.",
        "Weakness of both legs is put down to one cause only.",
    ),
    existing=("The clinician thinks of them.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "All emergencies that fit are proposed; none hides another, and no vascular override touches them."),
        Control(
            DESIGN,
            "The red flags of the spine are one screen; triage does not settle below an emergency before they are answered.",
        ),
        Control(DESIGN, "A worsening deficit keeps a neurological assessment, also where its vascular call is withheld."),
        Control(TEST, "Proof that the triad always proposes a monitored setting, beside a cauda equina flag too."),
    ),
    residual=Rating(MAJOR, VERY_LOW),
    justification="What is known true calls, by proof. Answers that are wrong or not given truthfully remain.",
    verification=Verification(
        rules=(
            cauda_equina_by_sphincter,
            cauda_equina_by_weakness,
            stated_cauda_equina_call,
            guillain_barre_monitoring,
            stated_guillain_barre_call,
            progressive_deficit,
            progressive_weakness,
            progressive_numbness,
            stenosis_surgery_for_deficit,
            establish_trend,
            look_for_ascending_weakness,
            not_weak_but_weak_on_testing,
        ),
        tests=("tests/test_cases.py::test_vignette", "tests/test_examples.py::test_the_plan_is_the_one_expected"),
        proofs=("S2", "S15"),
    ),
    status=AWAITING,
)

CHRONIC_THREAT = Hazard(
    id="H06",
    hazard="A chronic threat to the limb is called less than urgent, above all in diabetes where pain is masked.",
    effect="Gangrene and amputation that revascularization would have spared.",
    causes=(
        "A normal or not compressible index is taken to exclude a threat.",
        "Absent pain is taken to exclude ischemia.",
        "Pressures are never measured.",
    ),
    existing=("Diabetic foot services where they exist.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "Pain at rest or tissue loss with absent pulses or low pressures is the same day, never less."),
        Control(DESIGN, "No index and no pressure excludes a threat; diabetes changes the status of no red flag."),
        Control(DESIGN, "Tissue loss alone calls for pressures and for a look for diabetes, with or without pain."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="The source names no time for this referral; the same day is our reading, unsigned.",
    verification=Verification(
        rules=(
            limb_threat_by_pressure,
            chronic_limb_threat_referral,
            stated_limb_threat,
            measure_limb_pressures,
            think_of_diabetes,
            recorded_index_below_threatening_pressures,
        ),
        tests=("tests/test_cases.py::test_vignette",),
        proofs=("S3", "S14", "S23"),
    ),
    status=OPEN,
)

STALE = Hazard(
    id="H07",
    hazard="The plan rests on findings that no longer hold.",
    effect="A limb that has worsened since is waited for.",
    causes=("A case is saved, and read again later.", "The leg changes after it was examined.", "Copied notes."),
    existing=("The clinician sees the patient.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "A case carries when its findings were made; those older than a day are marked old on the plan."),
        Control(
            DESIGN, "Time passing alone never lowers an urgency; the deadline of an emergency is the time of assessment."
        ),
        Control(PROCESS, "Examine again after any change and before any hand-over."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="A limb can die within a day, long before a finding counts as old: the mark is no substitute for looking again.",
    verification=Verification(
        tests=(
            "tests/spec/test_09_time.py::test_findings_older_than_a_day_are_marked_old",
            "tests/spec/test_09_time.py::test_time_passing_changes_no_status",
            "tests/unit/test_cli_assess.py::test_findings_older_than_a_day_are_marked",
        ),
        proofs=("S13",),
    ),
    status=TRANSFERRED,
    transferred="When to examine again; no plan is shown apart from the time of its findings.",
)

UNITS = Hazard(
    id="H08",
    hazard="A number or an answer is taken for something else: a unit, a decimal, a plain no.",
    effect="A low index or pressure reads as normal, or the reverse.",
    causes=(
        "mmHg against kPa, mg/dL against mmol/L.",
        "A decimal is lost.",
        "A yes or no where several answers are possible.",
    ),
    existing=("Laboratories print their units.",),
    initial=Rating(CONSIDERABLE, MEDIUM),
    additional=(
        Control(
            DESIGN, "Each number has a unit and a plausible range; a wrong unit, name or word is refused with its place."
        ),
        Control(
            DESIGN, "Numbers are exact decimals; bands are rounded once, before any comparison, and meet without a gap."
        ),
        Control(DESIGN, "A recorded and a computed index that disagree are a conflict, and the more alarming stands."),
        Control(TEST, "Every threshold has a case exactly on it and one just beyond it."),
    ),
    residual=Rating(CONSIDERABLE, LOW),
    justification="A slip that stays plausible is not noticed.",
    verification=Verification(
        rules=(recorded_index_above_pressures, recorded_index_below_pressures),
        tests=(
            "tests/unit/test_content.py::test_every_unit_that_a_finding_accepts_converts",
            "tests/unit/test_content.py::test_results_in_the_other_unit_system_are_what_a_chemist_expects",
            "tests/unit/test_notation_values.py::test_a_number_that_no_patient_has_is_implausible",
            "tests/unit/test_notation_values.py::test_a_wrong_unit_names_the_units_that_are_taken",
            "tests/unit/test_lint.py::test_the_guideline_passes",
        ),
        proofs=("S8",),
    ),
    status=TRANSFERRED,
    transferred="Units of the sending system, where findings come from one.",
)

OUT_OF_SCOPE = Hazard(
    id="H09",
    hazard="The trouble is one that neither source nor supplement knows: vasculitis, a dural fistula, an entrapped artery, a poison, a child, an injury; or the source is used alone.",
    effect="The right diagnosis is late, because every line of the plan speaks of something else.",
    causes=("The pathway is entered by a symptom that many diseases share.", "The plan looks complete."),
    existing=("The clinician's own differential diagnosis.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(
            DESIGN,
            "What is not covered is named at the end of every plan; a child or an injury is said before anything else.",
        ),
        Control(DESIGN, "Outside its scope the red flags still hold."),
        Control(
            DESIGN, "The supplement looks for what the source omits; the source alone says in a banner what it leaves out."
        ),
        Control(TRAINING, "What this product is not for."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="Nothing here looks for those diseases; a list that is always shown is soon not read.",
    verification=Verification(
        tests=(
            "tests/unit/test_cli_assess.py::test_out_of_scope_is_said_before_the_headline",
            "tests/unit/test_cli_assess.py::test_the_limits_end_the_plan",
        ),
    ),
    status=TRANSFERRED,
    transferred="Who may use it, for whom, and the pathways for what it does not cover.",
)
