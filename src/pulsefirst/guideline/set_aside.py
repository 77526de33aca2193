"""Statements that no rule computes, and results that the source leaves without a consequence."""

from pulsefirst.guideline.nerves.findings import monoclonal_protein
from pulsefirst.guideline.patient.findings import creatinine
from pulsefirst.guideline.salts.measurements import hemoglobin
from pulsefirst.guideline.spine.findings import scoliosis
from pulsefirst.guideline.spine.findings_cauda_equina import sexual_change
from pulsefirst.model.recommendations import DeadEnd

DEAD_ENDS = (
    DeadEnd(
        statement="B9",
        findings=(sexual_change,),
        why="It is asked with bladder, bowel and saddle; the source draws nothing from it alone.",
    ),
    DeadEnd(
        statement="C11",
        findings=(scoliosis,),
        why="The source asks for scoliosis in the young and says nothing of what it changes.",
    ),
    DeadEnd(
        statement="D2",
        findings=(hemoglobin, creatinine),
        why="Calcium and magnesium have a consequence (E18, G5); blood count and kidney function have none in the source.",
    ),
    DeadEnd(
        statement="D5",
        findings=(monoclonal_protein,),
        why="The source asks for electrophoresis where neuropathy is suspected and says nothing of what a result changes.",
    ),
)
