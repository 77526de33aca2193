"""The arteries of the limb: scores and stages."""

from pulsefirst.guideline.foot.answers import TissueLoss
from pulsefirst.guideline.foot.findings import tissue_loss_extent
from pulsefirst.guideline.limb.citations import (
    edinburgh_questions,
    edinburgh_rules,
    exercise_criteria,
    exercise_in_the_young,
    fontaine_table,
    index_bands,
    index_ranges,
    index_severity_elsewhere,
    rutherford_table,
    toe_index_normal,
)
from pulsefirst.guideline.limb.findings import (
    comes_with_walking,
    gone_within_10_minutes_of_rest,
    stated_acute_limb_ischemia,
    stated_chronic_limb_threat,
    stated_peripheral_artery_disease,
    walking_distance,
)
from pulsefirst.guideline.limb.measurements import (
    abi,
    ankle_pressure,
    ankle_pressure_after_exercise,
    arm_pressure,
    index_after_exercise,
    toe_pressure,
)
from pulsefirst.guideline.limb.pictures import (
    acute_ischemia_in_question,
    index_borderline,
    index_low,
    index_normal,
    index_not_compressible,
)
from pulsefirst.guideline.shared.answers import Change, Severity
from pulsefirst.guideline.shared.complaint import rest_pain, tissue_loss
from pulsefirst.language import (
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    constant,
    difference,
    none_of,
    not_,
    product,
    ratio,
)
from pulsefirst.model.conditions import Coded, Flag
from pulsefirst.model.instruments import Bar, Force, Instrument, Outcome
from pulsefirst.model.legs import Scope

claudication_severity = Coded(
    question="How severe is the pain that walking brings on in this leg?",
    label="severity of the claudication",
    scope=Scope.LEG,
    section="instruments",
    synonyms=("Rutherford 1", "Rutherford 2", "Rutherford 3"),
    values=Severity,
    only_if=comes_with_walking,
)
walking_pain_begins_at_rest = Flag(
    question="Does that pain ever begin while standing still or sitting?",
    scope=Scope.LEG,
    section="instruments",
    only_if=comes_with_walking,
)
walking_pain_uphill = Flag(
    question="Does it come when walking uphill or hurrying?",
    scope=Scope.LEG,
    section="instruments",
    only_if=comes_with_walking,
    synonyms=("stairs", "hills"),
)
walking_pain_on_the_level = Flag(
    question="Does it come when walking at an ordinary pace on the level?",
    scope=Scope.LEG,
    section="instruments",
    only_if=comes_with_walking,
)
walking_pain_in_calf = Flag(
    question="Is it felt in the calf, alone or with other places?",
    scope=Scope.LEG,
    section="instruments",
    only_if=comes_with_walking,
)
walking_pain_in_thigh_or_buttock = Flag(
    question="Is it felt in the thigh or the buttock?",
    elicit="The back of the thigh (hamstrings), the foot, the shin, a joint, and pain that shoots do not count.",
    scope=Scope.LEG,
    section="instruments",
    only_if=comes_with_walking,
)
ankle_index_bands = Instrument(
    title="ankle-brachial index",
    purpose="What an index at rest stands for.",
    scope=Scope.LEG,
    score=abi,
    outcomes=(
        Outcome(
            title="above 1.40, not compressible",
            when=index_not_compressible,
            meaning="The index says nothing here; about half of those who have it and diabetes have occlusive disease as well. A toe "
            "pressure would tell.",
        ),
        Outcome(
            title="1.00 to 1.40",
            when=index_normal,
            meaning="In the usual range at rest. With symptoms on exertion an index after exercise would tell more; in diabetes and "
            "kidney disease it can be falsely in this range.",
        ),
        Outcome(
            title="0.91 to 0.99, borderline",
            when=index_borderline,
            meaning="Borderline. An index after exercise would tell more.",
        ),
        Outcome(
            title="0.70 to 0.90, low (mild)",
            when=all_of(index_low, at_least(abi, "0.70")),
            meaning="Peripheral artery disease by the index; mild by one of the schemes in use.",
        ),
        Outcome(
            title="0.50 to 0.69, low (moderate)",
            when=all_of(below(abi, "0.70"), at_least(abi, "0.50")),
            meaning="Peripheral artery disease by the index; moderate by one of the schemes in use.",
        ),
        Outcome(
            title="below 0.50, low (severe)",
            when=below(abi, "0.50"),
            meaning="Peripheral artery disease by the index; severe by one of the schemes in use.",
        ),
    ),
    limits="There is no one scheme of severity: another calls 0.41 to 0.90 mild to moderate and 0.40 or less severe. The index is "
    "rounded to two decimals before it is banded. It never stands against an emergency.",
    cites=(index_bands, index_ranges, index_severity_elsewhere),
    synonyms=("ABPI", "ABI"),
)
toe_brachial = ratio("toe-brachial index", toe_pressure, arm_pressure)
toe_index = Instrument(
    title="toe-brachial index",
    purpose="Whether the toe gets less pressure than usual, where the arteries of the ankle may not compress.",
    scope=Scope.LEG,
    score=toe_brachial,
    outcomes=(
        Outcome(
            title="0.70 or less, low",
            when=at_most(toe_brachial, "0.70"),
            meaning="Below the lower limit that healthy people were found to have; it points to peripheral artery disease.",
        ),
        Outcome(
            title="0.71 or more",
            when=above(toe_brachial, "0.70"),
            meaning="Not below the lower limit that healthy people were found to have. Alone it excludes nothing.",
        ),
    ),
    limits="The limit is the lower limit of normal, 0.71, of one review; guidelines differ, and no guideline's own wording was read. The "
    "pressures of the toe depend on a warm foot.",
    cites=(toe_index_normal,),
    synonyms=("TBI",),
)
# Above 0 when the index after exercise is less than 0.8 of that at rest. Nothing is divided, so an index of 0 does no harm.
index_lost_by_exercise = difference(
    "what the index falls by exercise beyond 20 %",
    product("0.8 of the index at rest", constant("0.8"), abi),
    index_after_exercise,
)
pressure_lost_by_exercise = difference(
    "fall of the ankle pressure by exercise", ankle_pressure, ankle_pressure_after_exercise, unit="mmHg"
)
exercise_index = Instrument(
    title="ankle-brachial index after exercise",
    purpose="Whether exertion uncovers a narrowing that the index at rest does not show.",
    scope=Scope.LEG,
    outcomes=(
        Outcome(
            title="positive",
            when=any_of(above(index_lost_by_exercise, "0"), above(pressure_lost_by_exercise, "30")),
            meaning="The index fell by more than 20 %, or the pressure of the ankle by more than 30 mmHg: taken as peripheral artery "
            "disease.",
        ),
        Outcome(
            title="negative",
            when=all_of(at_most(index_lost_by_exercise, "0"), at_most(pressure_lost_by_exercise, "30")),
            meaning="Neither fall is there. Where the story is typical, a vascular laboratory may still find the cause.",
        ),
    ),
    limits="The two criteria disagree: about a quarter of those whom one calls positive the other does not. A fall of the index by over 20 % was found in most of a group of healthy "
    "young people. Some sources count the very edge (20 %, 30 mmHg) as positive; here it is not.",
    not_for=(
        Bar(
            when=index_not_compressible,
            why="The arteries of the ankle do not compress: a toe pressure or a waveform would tell.",
        ),
    ),
    cites=(exercise_criteria, exercise_in_the_young),
)
artery_disease_shown = any_of(
    stated_peripheral_artery_disease, stated_chronic_limb_threat, index_low, at_most(toe_brachial, "0.70")
)
without_artery_disease = Bar(
    when=not_(artery_disease_shown),
    why="The stages are of arterial disease that is known: stated by a clinician, or shown by a low index of ankle or toe.",
)
stated_acute = Bar(
    when=stated_acute_limb_ischemia,
    why="These stages are of chronic disease: acute ischemia has classes of its own.",
    force=Force.AGAINST,
)
acute_in_question = Bar(
    when=acute_ischemia_in_question,
    why="Acute ischemia of this leg: it comes first, and has classes of its own.",
    force=Force.BESIDE,
)
pain_at_rest = rest_pain.among(Change.LONG_STANDING, Change.NEW)
fontaine = Instrument(
    title="Fontaine stage",
    purpose="How far chronic arterial disease of a leg has gone.",
    scope=Scope.LEG,
    outcomes=(
        Outcome(title="stage IV", when=tissue_loss, meaning="Ulcer or gangrene: the limb is threatened."),
        Outcome(
            title="stage III",
            when=all_of(not_(tissue_loss), pain_at_rest),
            meaning="Pain at rest: the limb is threatened.",
        ),
        Outcome(
            title="stage IIb",
            when=all_of(not_(tissue_loss), not_(pain_at_rest), comes_with_walking, at_most(walking_distance, "200")),
            meaning="Claudication within 200 m.",
        ),
        Outcome(
            title="stage IIa",
            when=all_of(not_(tissue_loss), not_(pain_at_rest), comes_with_walking, above(walking_distance, "200")),
            meaning="Claudication after more than 200 m.",
        ),
        Outcome(
            title="stage I",
            when=all_of(not_(tissue_loss), not_(pain_at_rest), not_(comes_with_walking)),
            meaning="No claudication, no pain at rest, no tissue lost.",
        ),
    ),
    limits="Every wound, every pain at rest and whatever walking brings on are counted as of the arteries: a clinician judges whether "
    "they are. Who hardly walks has no claudication and may be stage I all the same. At 200 m exactly the worse stage is taken.",
    not_for=(without_artery_disease, stated_acute, acute_in_question),
    cites=(fontaine_table,),
    synonyms=("Fontaine", "claudication stage"),
)
rutherford_chronic = Instrument(
    title="Rutherford category, chronic",
    purpose="How far chronic arterial disease of a leg has gone, in the categories that trials use.",
    scope=Scope.LEG,
    outcomes=(
        Outcome(
            title="category 6",
            when=all_of(tissue_loss, tissue_loss_extent.among(TissueLoss.MAJOR)),
            meaning="Major tissue loss, above the level of the metatarsals.",
        ),
        Outcome(
            title="category 5",
            when=all_of(tissue_loss, tissue_loss_extent.among(TissueLoss.MINOR)),
            meaning="Minor tissue loss: the limb is threatened.",
        ),
        Outcome(
            title="category 4",
            when=all_of(not_(tissue_loss), pain_at_rest),
            meaning="Pain at rest: the limb is threatened.",
        ),
        Outcome(
            title="category 3",
            when=all_of(not_(tissue_loss), not_(pain_at_rest), claudication_severity.among(Severity.SEVERE)),
            meaning="Severe claudication.",
        ),
        Outcome(
            title="category 2",
            when=all_of(not_(tissue_loss), not_(pain_at_rest), claudication_severity.among(Severity.MODERATE)),
            meaning="Moderate claudication.",
        ),
        Outcome(
            title="category 1",
            when=all_of(not_(tissue_loss), not_(pain_at_rest), claudication_severity.among(Severity.MILD)),
            meaning="Mild claudication.",
        ),
        Outcome(
            title="category 0",
            when=all_of(not_(tissue_loss), not_(pain_at_rest), not_(comes_with_walking)),
            meaning="No claudication, no pain at rest, no tissue lost.",
        ),
    ),
    limits="By symptoms and tissue alone. The categories also ask for a treadmill (1 to 3) and for pressures (4: ankle below 40 or toe "
    "below 30 mmHg; 5 and 6: below 60 or 40), which are not read here. Every wound and pain at rest is counted as of the arteries.",
    not_for=(without_artery_disease, stated_acute, acute_in_question),
    cites=(rutherford_table,),
    synonyms=("Rutherford",),
)
claudicates = all_of(
    comes_with_walking, not_(walking_pain_begins_at_rest), walking_pain_uphill, gone_within_10_minutes_of_rest
)
edinburgh_claudication = Instrument(
    title="Edinburgh claudication questionnaire",
    purpose="Whether pain on walking sounds like claudication of the arteries.",
    scope=Scope.LEG,
    outcomes=(
        Outcome(
            title="definite claudication, grade 1",
            when=all_of(claudicates, walking_pain_in_calf, not_(walking_pain_on_the_level)),
            meaning="In the calf, uphill or when hurrying only.",
        ),
        Outcome(
            title="definite claudication, grade 2",
            when=all_of(claudicates, walking_pain_in_calf, walking_pain_on_the_level),
            meaning="In the calf, also at an ordinary pace on the level.",
        ),
        Outcome(
            title="atypical claudication, grade 1",
            when=all_of(
                claudicates, not_(walking_pain_in_calf), walking_pain_in_thigh_or_buttock, not_(walking_pain_on_the_level)
            ),
            meaning="In thigh or buttock and not in the calf, uphill or when hurrying only.",
        ),
        Outcome(
            title="atypical claudication, grade 2",
            when=all_of(
                claudicates, not_(walking_pain_in_calf), walking_pain_in_thigh_or_buttock, walking_pain_on_the_level
            ),
            meaning="In thigh or buttock and not in the calf, also at an ordinary pace on the level.",
        ),
        Outcome(
            title="not claudication by this questionnaire",
            when=any_of(not_(claudicates), none_of(walking_pain_in_calf, walking_pain_in_thigh_or_buttock)),
            meaning="The answers are not those of claudication. That does not stand against an ankle-brachial index: in practice the "
            "questionnaire misses many who have the disease.",
        ),
    ),
    limits="Made for surveys of healthy populations (sensitivity 91.3 %, specificity 99.3 % there); in people who consult it misses far "
    "more. Who cannot walk is not judged by it.",
    cites=(edinburgh_rules, edinburgh_questions),
    synonyms=("Edinburgh", "claudication questionnaire"),
)
