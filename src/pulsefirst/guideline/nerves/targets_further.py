"""Nerves: what further acts are aimed at."""

from pulsefirst.model.recommendations import Category, Target

attached_tick = Target(title="an attached tick", category=Category.EXAMINATION)
nerve_muscle_junction = Target(title="the junction of nerve and muscle", category=Category.EXAMINATION)
