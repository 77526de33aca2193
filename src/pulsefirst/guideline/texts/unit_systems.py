"""Units by country."""

from pulsefirst.model.texts import UnitSystem

UNIT_SYSTEMS = (
    UnitSystem(name="SI"),
    UnitSystem(name="US", units=("mg/dL", "g/dL", "pg/mL", "degF", "lb")),
)
