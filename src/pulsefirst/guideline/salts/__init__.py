"""Salts, hormones and vitamins: calcium, magnesium, potassium, glucose, thyroid, B12."""
