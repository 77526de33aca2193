"""How risks are rated, in the words and by the matrix of DCB0129, and what must be said of the ratings."""

from pulsefirst.model.safety import ControlKind, HazardStatus, Likelihood, Severity

MINOR, SIGNIFICANT, CONSIDERABLE = Severity.MINOR, Severity.SIGNIFICANT, Severity.CONSIDERABLE
MAJOR, CATASTROPHIC = Severity.MAJOR, Severity.CATASTROPHIC
VERY_LOW, LOW, MEDIUM = Likelihood.VERY_LOW, Likelihood.LOW, Likelihood.MEDIUM
HIGH, VERY_HIGH = Likelihood.HIGH, Likelihood.VERY_HIGH
DESIGN, TEST = ControlKind.DESIGN, ControlKind.TEST
TRAINING, PROCESS = ControlKind.TRAINING, ControlKind.BUSINESS_PROCESS
OPEN, AWAITING = HazardStatus.OPEN, HazardStatus.AWAITING_SIGNATURE
TRANSFERRED = HazardStatus.TRANSFERRED

MATRIX = {
    (MINOR, VERY_LOW): 1,
    (MINOR, LOW): 1,
    (MINOR, MEDIUM): 2,
    (MINOR, HIGH): 2,
    (MINOR, VERY_HIGH): 3,
    (SIGNIFICANT, VERY_LOW): 1,
    (SIGNIFICANT, LOW): 2,
    (SIGNIFICANT, MEDIUM): 2,
    (SIGNIFICANT, HIGH): 3,
    (SIGNIFICANT, VERY_HIGH): 4,
    (CONSIDERABLE, VERY_LOW): 2,
    (CONSIDERABLE, LOW): 2,
    (CONSIDERABLE, MEDIUM): 3,
    (CONSIDERABLE, HIGH): 3,
    (CONSIDERABLE, VERY_HIGH): 4,
    (MAJOR, VERY_LOW): 2,
    (MAJOR, LOW): 3,
    (MAJOR, MEDIUM): 3,
    (MAJOR, HIGH): 4,
    (MAJOR, VERY_HIGH): 5,
    (CATASTROPHIC, VERY_LOW): 3,
    (CATASTROPHIC, LOW): 4,
    (CATASTROPHIC, MEDIUM): 4,
    (CATASTROPHIC, HIGH): 5,
    (CATASTROPHIC, VERY_HIGH): 5,
}
LEVELS = {
    1: "acceptable, nothing more to do",
    2: "acceptable where reducing it further would cost more than it gives",
    3: "undesirable; to be reduced, and acceptable only where reducing it further is impractical",
    4: "to be eliminated or controlled before use",
    5: "unacceptable",
}
NOTE = (
    "Every rating here is a developer's proposal that awaits a clinical safety officer. There are no incident data: a likelihood is "
    "a guess at how often the harm would follow, per deployment. Loss of life or limb in one patient is rated major, as the "
    "standard has it; catastrophic is kept for what would reach several patients. The columns are those of DCB0129; matrix and "
    "words of the levels follow the copy in NHS England's hazard log of UK Core, and are to be checked against the standard "
    "itself before anyone relies on them."
)
