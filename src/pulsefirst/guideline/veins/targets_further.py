"""The veins: what further acts are aimed at."""

from pulsefirst.model.recommendations import Category, Target

deep_veins_beside_a_cord = Target(title="the deep veins beside a tender cord", category=Category.EXAMINATION)
