"""The red flags of `by_hand.sql` as they would be written by hand in Polars: null is not known there as well."""

from __future__ import annotations

from typing import Any

import polars as pl

NEW, LONG_STANDING = "new or changed", "long-standing and unchanged"
FEELING_LOST = ["toes only", "beyond the toes", "complete"]


def flags(patients: pl.DataFrame) -> pl.DataFrame:
    """Every red flag of every patient, null where it is not known."""
    legs = {leg: _Leg(leg) for leg in ("left", "right")}
    left, right = legs["left"], legs["right"]
    both_numb = left.numb & right.numb
    fever_or_cold = pl.col("fever") | (pl.col("temperature [degC]") >= 38.0) | (pl.col("temperature [degC]") < 36)
    breaths, beats = pl.col("breathing_rate [1/min]"), pl.col("heart_rate [1/min]")
    of_the_patient = {
        "flag_both_legs_newly_weak": pl.col("flaccid_weakness_of_both_sides") | (left.weak & right.weak),
        "flag_breathing_weak": (both_numb | left.at_all_weak | right.at_all_weak) & (pl.col("weak_breathing") == NEW),
        "flag_throat_weak": (both_numb | left.weak | right.weak) & (pl.col("swallowing_trouble") == NEW),
        "flag_face_arm_speech": (pl.col("speech_or_sight_trouble") == NEW)
        | (pl.col("arm_weakness") == NEW)
        | (pl.col("face_droop") == NEW),
        "flag_dark_urine": (left.hurts | left.weak | right.hurts | right.weak) & pl.col("dark_urine"),
        "flag_two_blue_legs": left.blue & right.blue,
        "flag_stated_cauda_equina": pl.col("stated_cauda_equina"),
        "flag_anal_tone": pl.col("anal_tone_reduced"),
        "flag_sensory_level": pl.col("sensory_level") == NEW,
        "flag_spine_on_imaging": pl.col("mri_blood_in_spinal_canal")
        | pl.col("mri_spinal_abscess_or_discitis")
        | pl.col("mri_cord_or_cauda_equina_compressed"),
        "flag_vital_signs": pl.col("low_pressure")
        | (pl.col("systolic_blood_pressure [mmHg]") <= 90)
        | (breaths >= 25)
        | (breaths <= 8)
        | (beats >= 131)
        | (beats <= 40),
        "flag_saturation": pl.col("oxygen_saturation [%]") <= 91,
        "flag_tetany": (pl.col("tetany") & (pl.col("neck_surgery") | pl.col("deletion_22q11")))
        | pl.col("seizure_or_stridor"),
    }
    of_a_leg = {
        f"{name}.{flag}": condition
        for name, leg in legs.items()
        for flag, condition in {
            "flag_compartment": leg.compartment,
            "flag_blue_leg": leg.blue & leg("leg_swelling"),
            "flag_dying_skin": leg("skin_dying"),
            "flag_hot_joint_with_fever": leg("hot_joint") & fever_or_cold,
            "flag_gangrene_in_diabetes": pl.col("diabetes") & leg("gangrene"),
            "flag_severe_foot_infection": leg("foot_infection_grade") == "3",
        }.items()
    }
    return patients.lazy().select(**of_the_patient, **of_a_leg).collect()


class _Leg:
    """What several flags read of one leg."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.weak = self("weakness") == NEW
        self.at_all_weak = self("weakness").is_in([NEW, LONG_STANDING])
        self.numb = (self("numbness") == "new, or more than usual") | self("sensory_loss").is_in(FEELING_LOST)
        self.blue = self("leg_blue") == NEW
        self.hurts = self("cramp") | self("pain")

    def __call__(self, finding: str) -> Any:
        return pl.col(f"{self.name}.{finding}")

    @property
    def compartment(self) -> Any:
        tense, stretch, great = self("leg_tense"), self("pain_on_passive_stretch"), self("pain_out_of_proportion")
        return (
            (tense & (stretch | great))
            | (stretch & great)
            | ((self("compartment_cause") | self("leg_in_plaster")) & (stretch | great | tense))
            | ((self.weak | self.numb) & (stretch | tense))
            | (pl.col("takes_anticoagulant") & tense & (self.hurts | self("rest_pain").is_in([LONG_STANDING, NEW])))
        )
