"""Statements that no rule computes, and results that the source leaves without a consequence."""

from pulsefirst.guideline.examination import scoliosis
from pulsefirst.guideline.measurements import creatinine, hemoglobin, monoclonal_protein
from pulsefirst.model.recommendations import DeadEnd

DEAD_ENDS = (
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
