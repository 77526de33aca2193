-- Red flags written by hand over one table of patients: a row for each, null where nothing is known. AND, OR, =, IN and <= keep null
-- as not known, which is what the guideline means by it, so that nothing has to be added for it.
WITH legs AS (
  SELECT
    *,
    "left.weakness" = 'new or changed' AS left_weak,
    "right.weakness" = 'new or changed' AS right_weak,
    "left.numbness" = 'new, or more than usual'
      OR "left.sensory_loss" IN ('toes only', 'beyond the toes', 'complete') AS left_numb,
    "right.numbness" = 'new, or more than usual'
      OR "right.sensory_loss" IN ('toes only', 'beyond the toes', 'complete') AS right_numb,
    fever OR "temperature [degC]" >= 38.0 OR "temperature [degC]" < 36 AS fever_or_cold
  FROM patients
)
SELECT
  flaccid_weakness_of_both_sides OR (left_weak AND right_weak) AS flag_both_legs_newly_weak,
  ((left_numb AND right_numb)
    OR "left.weakness" IN ('new or changed', 'long-standing and unchanged')
    OR "right.weakness" IN ('new or changed', 'long-standing and unchanged'))
    AND weak_breathing = 'new or changed' AS flag_breathing_weak,
  ((left_numb AND right_numb) OR left_weak OR right_weak) AND swallowing_trouble = 'new or changed' AS flag_throat_weak,
  speech_or_sight_trouble = 'new or changed' OR arm_weakness = 'new or changed' OR face_droop = 'new or changed'
    AS flag_face_arm_speech,
  ("left.leg_tense" AND ("left.pain_on_passive_stretch" OR "left.pain_out_of_proportion"))
    OR ("left.pain_on_passive_stretch" AND "left.pain_out_of_proportion")
    OR (("left.compartment_cause" OR "left.leg_in_plaster")
      AND ("left.pain_on_passive_stretch" OR "left.pain_out_of_proportion" OR "left.leg_tense"))
    OR ((left_weak OR left_numb) AND ("left.pain_on_passive_stretch" OR "left.leg_tense"))
    OR (takes_anticoagulant AND "left.leg_tense" AND ("left.pain" OR "left.cramp"
      OR "left.rest_pain" IN ('long-standing and unchanged', 'new or changed'))) AS "left.flag_compartment",
  ("right.leg_tense" AND ("right.pain_on_passive_stretch" OR "right.pain_out_of_proportion"))
    OR ("right.pain_on_passive_stretch" AND "right.pain_out_of_proportion")
    OR (("right.compartment_cause" OR "right.leg_in_plaster")
      AND ("right.pain_on_passive_stretch" OR "right.pain_out_of_proportion" OR "right.leg_tense"))
    OR ((right_weak OR right_numb) AND ("right.pain_on_passive_stretch" OR "right.leg_tense"))
    OR (takes_anticoagulant AND "right.leg_tense" AND ("right.pain" OR "right.cramp"
      OR "right.rest_pain" IN ('long-standing and unchanged', 'new or changed'))) AS "right.flag_compartment",
  ("left.cramp" OR "left.pain" OR left_weak OR "right.cramp" OR "right.pain" OR right_weak) AND dark_urine
    AS flag_dark_urine,
  "left.leg_blue" = 'new or changed' AND "left.leg_swelling" AS "left.flag_blue_leg",
  "right.leg_blue" = 'new or changed' AND "right.leg_swelling" AS "right.flag_blue_leg",
  "left.leg_blue" = 'new or changed' AND "right.leg_blue" = 'new or changed' AS flag_two_blue_legs,
  "left.skin_dying" AS "left.flag_dying_skin",
  "right.skin_dying" AS "right.flag_dying_skin",
  "left.hot_joint" AND fever_or_cold AS "left.flag_hot_joint_with_fever",
  "right.hot_joint" AND fever_or_cold AS "right.flag_hot_joint_with_fever",
  diabetes AND "left.gangrene" AS "left.flag_gangrene_in_diabetes",
  diabetes AND "right.gangrene" AS "right.flag_gangrene_in_diabetes",
  "left.foot_infection_grade" = '3' AS "left.flag_severe_foot_infection",
  "right.foot_infection_grade" = '3' AS "right.flag_severe_foot_infection",
  stated_cauda_equina AS flag_stated_cauda_equina,
  anal_tone_reduced AS flag_anal_tone,
  sensory_level = 'new or changed' AS flag_sensory_level,
  mri_blood_in_spinal_canal OR mri_spinal_abscess_or_discitis OR mri_cord_or_cauda_equina_compressed
    AS flag_spine_on_imaging,
  low_pressure OR "systolic_blood_pressure [mmHg]" <= 90
    OR "breathing_rate [1/min]" >= 25 OR "breathing_rate [1/min]" <= 8
    OR "heart_rate [1/min]" >= 131 OR "heart_rate [1/min]" <= 40 AS flag_vital_signs,
  "oxygen_saturation [%]" <= 91 AS flag_saturation,
  (tetany AND (neck_surgery OR deletion_22q11)) OR seizure_or_stridor AS flag_tetany
FROM legs
