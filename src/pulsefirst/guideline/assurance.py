"""The safety case: which properties are established and how, what is only tested, and what is neither.

The words of a property are for readers. What exactly is proved follows from the promises and red flags of the content; whoever
mends a promise mends its words here.
"""

from pulsefirst.model.safety import Means, SafetyCase, SafetyProperty, Tested

PROOF, CHECK, TEST = Means.PROOF, Means.CHECK, Means.TEST

PROPERTIES = (
    SafetyProperty(
        id="S1",
        words="While a red flag is undetermined because a finding is open or could not be assessed, an emergency stays possible and "
        "the word routine cannot appear, save where an override that is named for this flag is known true: then its referral "
        "stands. Behind a shut gate nothing is open; the gates are on one page, for a clinician to sign. The first question is "
        "one that such a flag needs, or the plan says what could not be assessed and that someone who can must.",
        means=(PROOF, TEST),
    ),
    SafetyProperty(
        id="S2",
        words="Each red flag, known true, recommends its act now, whatever else is known. Only the overrides that are promised for "
        "that flag may withhold its call, and their referral then stands. Nothing else withholds an emergency call of the source.",
        means=(PROOF,),
    ),
    SafetyProperty(
        id="S3",
        words="Diabetes, known stenosis, known neuropathy, known arterial disease, age, and the index or pressures of either "
        "leg change the status of none of the red flags they are promised for: nothing there lowers one. What lowers a call is an "
        "override that is named for its flag (S2); any finding may raise one.",
        means=(PROOF,),
    ),
    SafetyProperty(
        id="S4",
        words="In a limb that is immediately threatened or worse no imaging of it is recommended: all is withheld by name. In "
        "one with a recent change, or cold and pale with pain, that is known not to be immediately threatened, "
        "arteriography is proposed. Elective angiography is recommended only where acute ischemia is known not to be in "
        "question.",
        means=(PROOF,),
    ),
    SafetyProperty(
        id="S5",
        words="No angiography is recommended without a known abnormal index, claudication with reduced pulses, or acute ischemia.",
        means=(PROOF,),
    ),
    SafetyProperty(
        id="S6",
        words="No two recommended lines order and avoid the same thing for the same leg: what the supplement holds back (quinine, "
        "and heparin with a reason against it) is withheld. What else forbids a medicine stands in its dose table (S17, S18).",
        means=(PROOF,),
    ),
    SafetyProperty(
        id="S7",
        words="Every conditional rule can be true, false and undetermined. Each changes some plan that no other does, or is declared "
        "subsumed with a reason.",
        means=(PROOF,),
    ),
    SafetyProperty(
        id="S8",
        words="The bands that rules use cover their plausible range once, after rounding: index, ankle and toe pressure, HbA1c.",
        means=(PROOF,),
    ),
    SafetyProperty(
        id="S9",
        words="When something is learned, now falls only by a named override that becomes true; could be rises only by an "
        "answer that was not open: a test result that nothing had called for today, an answer behind a shut gate, a diagnosis that "
        "a clinician states, or an answer under a question that could not be assessed. Now never exceeds could be.",
        means=(PROOF,),
    ),
    SafetyProperty(
        id="S10",
        words="A case seen in the mirror has its plan seen in the mirror: statuses and triage, and its questions.",
        means=(PROOF, TEST),
    ),
    SafetyProperty(
        id="S11",
        words="Every finding asked for feeds a rule or an argument, every hypothesis has a next step, every result has a "
        "consequence; what the source leaves without one stands in a closed list.",
        means=(CHECK,),
    ),
    SafetyProperty(
        id="S12",
        words="Treatment by diagnosis is recommended only under a diagnosis that is stated or confirmed; the emergency acts need none.",
        means=(PROOF,),
    ),
    SafetyProperty(
        id="S13",
        words="Every emergency line says whom to call, and is due at the time of assessment. A later time of assessment alone "
        "lowers no urgency, because no condition reads it.",
        means=(CHECK,),
    ),
    SafetyProperty(
        id="S14",
        words="Bed rest, splints and long immobilization are only ever avoided. With diabetes and tissue loss, absent pain "
        "changes no red flag of absent or reduced pulses, and pressures are asked for. Cramp with 22q11.2 deletion or another endocrine "
        "disorder calls for calcium until it is known.",
        means=(CHECK, PROOF),
    ),
    SafetyProperty(
        id="S15",
        words="The Guillain-Barre triad (climbing weakness, a reduced reflex, an infection before) always proposes a monitored "
        "setting, also beside a cauda equina flag, unless the weakness is known for more than 4 weeks and no worse: then a referral.",
        means=(PROOF,),
    ),
    SafetyProperty(
        id="S16",
        words="Every red flag can be settled at the bedside: with all talk, touch and bedside findings and all earlier diagnoses known, "
        "times and numbers as one value, none is undetermined, save those that are the result of a test and nothing else.",
        means=(PROOF,),
    ),
    SafetyProperty(
        id="S17",
        words="A dose that is shown is never above the cited maximum for the kidneys of this patient, written a second time beside the "
        "tables, and always has such a maximum where the table names a most a day. The bands of a table do not overlap; once all "
        "they read is known they leave nobody out, but where the verdict is: do not.",
        means=(PROOF, CHECK),
    ),
    SafetyProperty(
        id="S18",
        words="Learning of pregnancy, kidneys, an anticoagulant or antiplatelet, or the QT interval never makes a medicine recommended "
        "that was not. Whatever is learned, no dosing verdict gets softer, and a dose that is shown never becomes another one.",
        means=(PROOF, TEST),
    ),
    SafetyProperty(
        id="S19",
        words="The WIfI table has all of its 64 cells, and its stage never falls when the wound, the ischemia or the infection gets worse.",
        means=(CHECK,),
    ),
    SafetyProperty(
        id="S20",
        words="Nothing beyond the source lowers an urgency of the source, save the overrides that are promised for a rule, each with "
        "its reason and shown beside what it withholds: whatever else the source alone demands, or could come to demand, is "
        "demanded, or could be, beside the supplement too.",
        means=(PROOF, CHECK),
    ),
    SafetyProperty(
        id="S21",
        words="Nothing abnormal goes unheard. Some rule reads every finding that can be abnormal, or it is listed with the reason. An "
        "abnormal answer that no line of the plan rests on is listed as judged by nothing; beside it the word "
        "routine cannot appear, and short of an emergency nothing is settled.",
        means=(CHECK, TEST),
    ),
    SafetyProperty(
        id="S22",
        words="No question stands whose every answer raises the alarm: where any answer would, not to know already does. Tried on partial "
        "cases near every alarm, for each open finding and for the pulses of a foot together.",
        means=(TEST,),
    ),
    SafetyProperty(
        id="S23",
        words="Triage is never below an instrument: while an instrument gives an outcome, triage demands at least the urgency that "
        "the cited table names for it.",
        means=(PROOF, CHECK),
    ),
)

ONLY_TESTED = (
    Tested(
        words="The translation that is proved agrees with the engine that runs, on invented partial cases.",
        tests=("tests/generative/test_proof_agrees.py::test_on_cases_of_the_guideline",),
    ),
    Tested(
        words="Each rule, criterion and argument has a case in which it holds and one at its edge in which it does not; every threshold "
        "one exactly on it and one just beyond it.",
        tests=(
            "tests/test_cases.py::test_some_case_fires_it_and_some_case_says_where_it_does_not",
            "tests/unit/test_lint.py::test_the_guideline_passes",
        ),
    ),
    Tested(
        words="Facts that cannot both hold: which of them stands, and that it is shown and asked first. Proofs speak of cases without "
        "such a conflict.",
        tests=(
            "tests/spec/test_11_conflicts.py::test_a_pair_of_the_table",
            "tests/spec/test_11_conflicts.py::test_what_was_set_aside_is_asked_first",
        ),
    ),
    Tested(
        words="Reading and writing of cases: units, dates, words, and the refusal of what is not understood.",
        tests=(
            "tests/unit/test_notation_text.py::test_any_text_is_a_case_or_is_refused",
            "tests/generative/test_guideline.py::test_a_case_reads_back_as_it_was_written",
        ),
    ),
    Tested(
        words="Explanations: the facts of a line alone give the line the same status.",
        tests=("tests/generative/test_guideline.py::test_explanations_replay",),
    ),
    Tested(
        words="Interviews end, ask nothing twice, and never settle on what was not answered.",
        tests=(
            "tests/generative/test_guideline.py::test_an_interview_ends",
            "tests/unit/test_interview.py::test_what_the_truth_does_not_hold_could_not_be_assessed_and_never_settles_as_routine",
        ),
    ),
    Tested(
        words="Forty invented presentations have the plans that were written down for them.",
        tests=("tests/test_examples.py::test_the_plan_is_the_one_expected",),
    ),
)

NEITHER = (
    "That the source is right. It is a web article marked as awaiting human review, and its references have no bibliography.",
    "That its vague statements are read as their author meant them, or as a specialist would. The readings are unsigned.",
    "That the red flags are enough, with the supplement or without. What neither covers is named on the plan and looked for by "
    "nothing.",
    "That the supplement is right. Each line cites what it stands on, and what is unverified says so; no clinician has signed it.",
    "That a finding was examined, felt or entered correctly, in the right leg of the right patient.",
    "How often it calls without need, or misses, in real patients. It has been run on invented ones only.",
    "How clinicians use it, and whether patients are better off. There is no study of either.",
    "That the dose tables are complete: they show no dose above the cited maximum, not that nothing else forbids the medicine.",
    "That each terminology code stands for what it is attached to, beyond the check that is printed beside it.",
    "Whatever an integrating system leaves out, reorders or renames; its network, its clock, its access control.",
    "The tools themselves: Python, the solvers, and the engine as written. They are tested and compared, not verified.",
)

SAFETY_CASE = SafetyCase(properties=PROPERTIES, tested=ONLY_TESTED, neither=NEITHER)
