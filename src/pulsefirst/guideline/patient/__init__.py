"""The patient: age, sex, pregnancy, kidneys, known conditions, vital signs."""
