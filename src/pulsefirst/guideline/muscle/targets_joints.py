"""Joint and bone: what acts are aimed at."""

from pulsefirst.model.recommendations import Category, Target

bone_under_a_tender_point = Target(title="the bone under a tender point", category=Category.EXAMINATION)
