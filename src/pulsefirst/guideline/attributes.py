"""The thirteen source attributes of an evidence-based decision support intervention, 45 CFR 170.315(b)(11)(iv)(A).

Where one cannot be met it says so. What the guideline does with a kind of data is not written here: each attribute names the
findings that carry it, and what reads them is told from the content.
"""

from pulsefirst.guideline.limb.findings import walking_distance
from pulsefirst.guideline.patient.findings import age, alcohol_excess, pregnant, sex, smokes
from pulsefirst.model.safety import Attribute, Met

SOURCE_ATTRIBUTES = (
    Attribute(
        number=1,
        title="Bibliographic citation of the intervention",
        met=Met.NO,
        answer="Citation status: unresolved. The source is a web article on the workup and management of leg numbness and cramping, "
        "marked as awaiting human review. It prints reference numbers 1 to 6 without a bibliography; they are shown as printed "
        "and never turned into named papers. Its 64 statements stand in our own words with a hash of the source's own line.",
    ),
    Attribute(
        number=2,
        title="Developer of the intervention",
        met=Met.PARTLY,
        answer="Translated from the source into executable rules by the pulsefirst authors. The author of the source is not known to "
        "them, and no clinician has signed the readings.",
    ),
    Attribute(
        number=3,
        title="Funding source of the technical implementation",
        met=Met.BLANK,
        answer="Not stated. To be filled in by the owner before it is offered to anyone.",
    ),
    Attribute(
        number=4,
        title="Release and revision dates of the intervention or reference source",
        met=Met.PARTLY,
        answer="The guideline carries a version and a hash of its content, given above. The date of the release is for the owner to fill "
        "in; the copy of the source that was read carries no date.",
    ),
    Attribute(number=5, title="Use of race", met=Met.YES, uses=True, answer="A case has no place for it."),
    Attribute(number=6, title="Use of ethnicity", met=Met.YES, uses=True, answer="A case has no place for it."),
    Attribute(
        number=7,
        title="Use of language",
        met=Met.YES,
        uses=True,
        answer="A case has no place for it. All texts are English.",
    ),
    Attribute(number=8, title="Use of sexual orientation", met=Met.YES, uses=True, answer="A case has no place for it."),
    Attribute(number=9, title="Use of gender identity", met=Met.YES, uses=True, answer="A case has no place for it."),
    Attribute(
        number=10,
        title="Use of sex",
        met=Met.YES,
        uses=True,
        answer="It may be recorded, for the hand-over and to know whether pregnancy can be asked about.",
        findings=(sex,),
    ),
    Attribute(
        number=11,
        title="Use of date of birth",
        met=Met.YES,
        uses=True,
        answer="Age in years may be recorded; a date of birth may not. No red flag depends on it (property S3).",
        findings=(age,),
    ),
    Attribute(
        number=12,
        title="Use of social determinants of health data",
        met=Met.YES,
        uses=True,
        answer="A case has no place for them. So nothing here allows for a patient who cannot travel, pay or be reached.",
    ),
    Attribute(
        number=13,
        title="Use of health status assessments data",
        met=Met.YES,
        uses=True,
        answer="Smoking and pregnancy count as such data in USCDI version 3; alcohol and walking distance are listed with them to be on "
        "the safe side. Symptoms and signs of the complaint itself are the subject of the guideline and are listed in its "
        "vocabulary.",
        findings=(smokes, pregnant, alcohol_excess, walking_distance),
    ),
)
