"""The veins: the words answers are given in."""

from enum import StrEnum


class Dimer(StrEnum):
    """A D-dimer against the limit of the laboratory, adjusted for age where the laboratory does so."""

    NOT_RAISED = "not raised"
    RAISED = "raised"


class VeinScan(StrEnum):
    """What an ultrasound of the leg veins showed."""

    NO_CLOT = "no clot"
    CLOT = "a clot"
