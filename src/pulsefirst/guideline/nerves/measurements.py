"""The nerves of the leg: the quantities that rules read."""

from pulsefirst.guideline.nerves.findings_breathing import (
    expiratory_pressure,
    first_expiratory_pressure,
    first_inspiratory_pressure,
    first_vital_capacity,
    inspiratory_pressure,
    vital_capacity,
)
from pulsefirst.language import ratio

vital_capacity_left = ratio("vital capacity over the first", vital_capacity, first_vital_capacity, places=6)
inspiratory_pressure_left = ratio(
    "pressure of breathing in over the first", inspiratory_pressure, first_inspiratory_pressure, places=6
)
expiratory_pressure_left = ratio(
    "pressure of breathing out over the first", expiratory_pressure, first_expiratory_pressure, places=6
)
