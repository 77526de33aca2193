"""The foot: the stages of WIfI, as numbers that rules and instruments read."""

from pulsefirst.guideline.foot.answers import InfectionGrade, WoundGrade
from pulsefirst.guideline.foot.findings import foot_infection_grade, wound_grade
from pulsefirst.guideline.limb.measurements import abi, ankle_pressure, toe_pressure
from pulsefirst.guideline.shared.complaint import foot_ulcer, gangrene, wound
from pulsefirst.language import any_of, at_most, below, grid, points

# Gangrene is grade 2 at least, whatever else is said of the wound.
wifi_wound = points(
    "WIfI wound grade",
    (any_of(wound, foot_ulcer, gangrene), 1),
    (any_of(gangrene, wound_grade.among(WoundGrade.TWO, WoundGrade.THREE)), 1),
    (wound_grade.among(WoundGrade.THREE), 1),
)
wifi_infection = points(
    "WIfI foot infection grade",
    (foot_infection_grade.among(InfectionGrade.ONE, InfectionGrade.TWO, InfectionGrade.THREE), 1),
    (foot_infection_grade.among(InfectionGrade.TWO, InfectionGrade.THREE), 1),
    (foot_infection_grade.among(InfectionGrade.THREE), 1),
)
wifi_ischemia_by_toe = points(
    "WIfI ischemia grade by toe pressure",
    (below(toe_pressure, "60"), 1),
    (below(toe_pressure, "40"), 1),
    (below(toe_pressure, "30"), 1),
)
# The bands of the ankle overlap as printed (50 to 70, 70 to 100): a pressure of 70 is taken as the worse grade.
wifi_ischemia_by_ankle = points(
    "WIfI ischemia grade by ankle pressure",
    (at_most(ankle_pressure, "100"), 1),
    (at_most(ankle_pressure, "70"), 1),
    (below(ankle_pressure, "50"), 1),
)
wifi_ischemia_by_index = points(
    "WIfI ischemia grade by ankle-brachial index",
    (below(abi, "0.80"), 1),
    (below(abi, "0.60"), 1),
    (below(abi, "0.40"), 1),
)
# A stored copy has moderate for wound 0, ischemia 2, infection 3. Then risk would fall as blood flow worsens, so it is high here.
# fmt: off
CELLS: dict[tuple[int, ...], str] = {
    (0, 0, 0): "1", (0, 0, 1): "1", (0, 0, 2): "2", (0, 0, 3): "3",
    (0, 1, 0): "1", (0, 1, 1): "2", (0, 1, 2): "3", (0, 1, 3): "4",
    (0, 2, 0): "2", (0, 2, 1): "2", (0, 2, 2): "3", (0, 2, 3): "4",
    (0, 3, 0): "2", (0, 3, 1): "3", (0, 3, 2): "3", (0, 3, 3): "4",
    (1, 0, 0): "1", (1, 0, 1): "1", (1, 0, 2): "2", (1, 0, 3): "3",
    (1, 1, 0): "1", (1, 1, 1): "2", (1, 1, 2): "3", (1, 1, 3): "4",
    (1, 2, 0): "2", (1, 2, 1): "3", (1, 2, 2): "4", (1, 2, 3): "4",
    (1, 3, 0): "3", (1, 3, 1): "3", (1, 3, 2): "4", (1, 3, 3): "4",
    (2, 0, 0): "2", (2, 0, 1): "2", (2, 0, 2): "3", (2, 0, 3): "4",
    (2, 1, 0): "3", (2, 1, 1): "3", (2, 1, 2): "4", (2, 1, 3): "4",
    (2, 2, 0): "3", (2, 2, 1): "4", (2, 2, 2): "4", (2, 2, 3): "4",
    (2, 3, 0): "4", (2, 3, 1): "4", (2, 3, 2): "4", (2, 3, 3): "4",
    (3, 0, 0): "3", (3, 0, 1): "3", (3, 0, 2): "4", (3, 0, 3): "4",
    (3, 1, 0): "4", (3, 1, 1): "4", (3, 1, 2): "4", (3, 1, 3): "4",
    (3, 2, 0): "4", (3, 2, 1): "4", (3, 2, 2): "4", (3, 2, 3): "4",
    (3, 3, 0): "4", (3, 3, 1): "4", (3, 3, 2): "4", (3, 3, 3): "4",
}
# fmt: on
wifi_stage_by_toe = grid("WIfI stage by toe pressure", wifi_wound, wifi_ischemia_by_toe, wifi_infection, cells=CELLS)
wifi_stage_by_ankle = grid("WIfI stage by ankle pressure", wifi_wound, wifi_ischemia_by_ankle, wifi_infection, cells=CELLS)
wifi_stage_by_index = grid(
    "WIfI stage by ankle-brachial index", wifi_wound, wifi_ischemia_by_index, wifi_infection, cells=CELLS
)
