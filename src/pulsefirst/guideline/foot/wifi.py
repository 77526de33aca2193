"""The foot: WIfI, how threatened a foot is that has long been short of blood."""

from pulsefirst.guideline.foot.citations import (
    systemic_signs,
    wifi_grades,
    wifi_grades_again,
    wifi_paper,
    wifi_stages,
    wifi_table,
    wifi_use,
)
from pulsefirst.guideline.foot.findings import limb_outside_wifi
from pulsefirst.guideline.foot.pictures_of_stages import (
    wifi_stage_by_ankle,
    wifi_stage_by_index,
    wifi_stage_by_toe,
)
from pulsefirst.guideline.limb.findings import stated_acute_limb_ischemia
from pulsefirst.guideline.limb.measurements import ankle_pressure
from pulsefirst.guideline.limb.pictures import acute_ischemia_in_question, index_not_compressible
from pulsefirst.guideline.patient.findings import diabetes
from pulsefirst.language import above, all_of, any_of, at_least, at_most, below, difference
from pulsefirst.model.instruments import Bar, Force, Instrument, Outcome
from pulsefirst.model.legs import Scope

# 0 where both ways give the same stage.
stage_by_ankle_apart = difference(
    "WIfI stage by toe pressure less that by ankle pressure", wifi_stage_by_toe, wifi_stage_by_ankle
)
stage_by_index_apart = difference("WIfI stage by toe pressure less that by index", wifi_stage_by_toe, wifi_stage_by_index)
PURPOSE = "How threatened a foot is that has long been short of blood: the risk of losing it within a year, in four stages."
VERY_LOW = "Very low estimated risk of a major amputation within a year."
LOW = "Low estimated risk of a major amputation within a year."
MODERATE = "Moderate estimated risk of a major amputation within a year."
HIGH = "High estimated risk of a major amputation within a year. A reason for a vascular service to see this foot without delay."
NO_CALM = (
    " No stage cancels a red flag or a referral. No percentage is given: cohorts differ. The cell of wound 0, ischemia 2 and "
    "infection 3 is taken as high and needs a check in the primary text. A wound of the leg above the foot is not meant. Gangrene is "
    "grade 2 at least. TcPO2, which is graded like the toe pressure, is not taken up."
)
CITES = (wifi_grades, wifi_grades_again, wifi_table, wifi_stages, wifi_use, wifi_paper, systemic_signs)
outside_wifi = Bar(
    when=any_of(limb_outside_wifi, stated_acute_limb_ischemia),
    why="WIfI is of feet long short of blood: not of acute ischemia, vasospasm, vasculitis, Buerger's disease or a fresh injury.",
    force=Force.AGAINST,
)
acute_comes_first = Bar(
    when=acute_ischemia_in_question,
    why="Acute ischemia of this leg: it comes first, and WIfI is not made for it.",
    force=Force.BESIDE,
)
toe_in_diabetes = Bar(
    when=diabetes, why="In diabetes the arteries of the ankle may not compress: the grade goes by the toe pressure."
)
ankle_not_compressible = Bar(
    when=above(ankle_pressure, "300"), why="The arteries of the ankle do not compress: the grade goes by the toe pressure."
)
toe_and_ankle_apart = Bar(
    when=any_of(above(stage_by_ankle_apart, "0"), below(stage_by_ankle_apart, "0")),
    why="The toe pressure gives another stage, and that one stands.",
    force=Force.BESIDE,
)
toe_and_index_apart = Bar(
    when=any_of(above(stage_by_index_apart, "0"), below(stage_by_index_apart, "0")),
    why="The toe pressure gives another stage, and that one stands.",
    force=Force.BESIDE,
)
index_not_compressible_either = Bar(
    when=index_not_compressible,
    why="An index above 1.40 is of arteries that do not compress: the grade goes by the toe pressure.",
    force=Force.AGAINST,
)
index_not_of_use = Bar(
    when=index_not_compressible,
    why="An index above 1.40 is of arteries that do not compress: the grade goes by the toe pressure.",
)
wifi_by_toe_pressure = Instrument(
    title="WIfI stage by toe pressure",
    purpose=PURPOSE,
    scope=Scope.LEG,
    score=wifi_stage_by_toe,
    outcomes=(
        Outcome(title="stage 1, very low", when=at_most(wifi_stage_by_toe, "1"), meaning=VERY_LOW),
        Outcome(
            title="stage 2, low",
            when=all_of(above(wifi_stage_by_toe, "1"), at_most(wifi_stage_by_toe, "2")),
            meaning=LOW,
        ),
        Outcome(
            title="stage 3, moderate",
            when=all_of(above(wifi_stage_by_toe, "2"), at_most(wifi_stage_by_toe, "3")),
            meaning=MODERATE,
        ),
        Outcome(title="stage 4, high", when=at_least(wifi_stage_by_toe, "4"), meaning=HIGH),
    ),
    limits="This is the variant to prefer, and in diabetes the only one." + NO_CALM,
    not_for=(outside_wifi, acute_comes_first),
    cites=CITES,
    synonyms=("WIfI", "limb threat score"),
)
wifi_by_ankle_pressure = Instrument(
    title="WIfI stage by ankle pressure",
    purpose=PURPOSE,
    scope=Scope.LEG,
    score=wifi_stage_by_ankle,
    outcomes=(
        Outcome(title="stage 1, very low", when=at_most(wifi_stage_by_ankle, "1"), meaning=VERY_LOW),
        Outcome(
            title="stage 2, low",
            when=all_of(above(wifi_stage_by_ankle, "1"), at_most(wifi_stage_by_ankle, "2")),
            meaning=LOW,
        ),
        Outcome(
            title="stage 3, moderate",
            when=all_of(above(wifi_stage_by_ankle, "2"), at_most(wifi_stage_by_ankle, "3")),
            meaning=MODERATE,
        ),
        Outcome(title="stage 4, high", when=at_least(wifi_stage_by_ankle, "4"), meaning=HIGH),
    ),
    limits="Where a toe pressure is known, the stage by toe pressure stands and not this one. The printed bands of the ankle "
    "overlap: 70 mmHg is taken as grade 2." + NO_CALM,
    not_for=(
        toe_in_diabetes,
        ankle_not_compressible,
        index_not_compressible_either,
        outside_wifi,
        acute_comes_first,
        toe_and_ankle_apart,
    ),
    cites=CITES,
    synonyms=("WIfI",),
)
wifi_by_ankle_brachial_index = Instrument(
    title="WIfI stage by ankle-brachial index",
    purpose=PURPOSE,
    scope=Scope.LEG,
    score=wifi_stage_by_index,
    outcomes=(
        Outcome(title="stage 1, very low", when=at_most(wifi_stage_by_index, "1"), meaning=VERY_LOW),
        Outcome(
            title="stage 2, low",
            when=all_of(above(wifi_stage_by_index, "1"), at_most(wifi_stage_by_index, "2")),
            meaning=LOW,
        ),
        Outcome(
            title="stage 3, moderate",
            when=all_of(above(wifi_stage_by_index, "2"), at_most(wifi_stage_by_index, "3")),
            meaning=MODERATE,
        ),
        Outcome(title="stage 4, high", when=at_least(wifi_stage_by_index, "4"), meaning=HIGH),
    ),
    limits="Where a toe pressure is known, the stage by toe pressure stands and not this one." + NO_CALM,
    not_for=(toe_in_diabetes, index_not_of_use, outside_wifi, acute_comes_first, toe_and_index_apart),
    cites=CITES,
    synonyms=("WIfI",),
)
