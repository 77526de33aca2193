"""The units that a place may show. A finding keeps its own unit where it does not accept one of these."""

from pulsefirst.model.texts import UnitSystem

UNIT_SYSTEMS = (
    UnitSystem(name="SI"),
    UnitSystem(name="US", units=("mg/dL", "g/dL", "pg/mL", "degF", "lb")),
)
