"""prototype"""
from pulsefirst.guideline.limb.instruments import *
from pulsefirst.guideline.medicines.findings_diuretics import *
from pulsefirst.guideline.nerves.findings_breathing import *
from pulsefirst.guideline.nerves.instruments import *
from pulsefirst.guideline.nerves.single_nerves import *
from pulsefirst.guideline.patient.blood_pressure import *
from pulsefirst.guideline.patient.history_of_cancer import *
from pulsefirst.guideline.patient.pictures import *
from pulsefirst.guideline.salts.measurements import *
from pulsefirst.guideline.shared.citations import *
from pulsefirst.guideline.brain.causes import *
from pulsefirst.guideline.brain.pictures import *
from pulsefirst.guideline.brain.findings import *
from pulsefirst.guideline.infection.causes import *
from pulsefirst.guideline.infection.findings import *
from pulsefirst.guideline.infection.pictures import *
from pulsefirst.guideline.limb.causes import *
from pulsefirst.guideline.limb.flow import *
from pulsefirst.guideline.limb.pictures import *
from pulsefirst.guideline.limb.findings import *
from pulsefirst.guideline.medicines.causes import *
from pulsefirst.guideline.medicines.findings import *
from pulsefirst.guideline.muscle.causes import *
from pulsefirst.guideline.muscle.findings import *
from pulsefirst.guideline.muscle.pictures import *
from pulsefirst.guideline.nerves.causes import *
from pulsefirst.guideline.nerves.findings import *
from pulsefirst.guideline.nerves.skin import *
from pulsefirst.guideline.nerves.pictures import *
from pulsefirst.guideline.nights.causes import *
from pulsefirst.guideline.nights.findings import *
from pulsefirst.guideline.patient.findings import *
from pulsefirst.guideline.salts.causes import *
from pulsefirst.guideline.salts.findings import *
from pulsefirst.guideline.salts.pictures import *
from pulsefirst.guideline.shared.answers import *
from pulsefirst.guideline.shared.complaint import *
from pulsefirst.guideline.shared.examination import *
from pulsefirst.guideline.shared.legs import *
from pulsefirst.guideline.shared.pictures import *
from pulsefirst.guideline.shared.tempo import *
from pulsefirst.guideline.spine.causes import *
from pulsefirst.guideline.spine.findings import *
from pulsefirst.guideline.spine.findings_cauda_equina import *
from pulsefirst.guideline.spine.pictures import *
from pulsefirst.guideline.spine.pictures_of_the_cord import *
from pulsefirst.guideline.trunk.causes import *
from pulsefirst.guideline.trunk.findings import *
from pulsefirst.guideline.trunk.pictures import *
from pulsefirst.guideline.veins.causes import *
from pulsefirst.guideline.veins.findings import *
from pulsefirst.guideline.veins.pictures import *
from pulsefirst.guideline.nights import findings as nf
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.patient.findings import age
from pulsefirst.language import all_of, any_of, at_least, at_most, in_both_legs, in_either_leg, not_, in_other_leg
from pulsefirst.model.profiles import Cluster as C, Feature as F, Profile

U=(unverified,)
from pulsefirst.model.recommendations import Hypothesis as _H
# tempo
f_sudden = F(title="a sudden beginning", cluster=C.TEMPO, when=began_suddenly)
f_days = F(title="a beginning within two weeks", cluster=C.TEMPO, when=within_14_days)
f_weeks = F(title="a trouble older than two weeks", cluster=C.TEMPO, when=older_than_14_days)
# side
f_one = F(title="one leg alone", cluster=C.SIDE, when=unilateral)
f_both = F(title="both legs", cluster=C.SIDE, when=bilateral)
# pain
f_pain = F(title="pain", cluster=C.PAIN, when=any_of(pain, rest_pain.among(Change.NEW, Change.LONG_STANDING)))
f_oop = F(title="pain out of proportion", cluster=C.PAIN, when=any_of(pain_out_of_proportion, pain_on_passive_stretch))
f_rest = F(title="pain at rest", cluster=C.NIGHT, when=rest_pain.among(Change.NEW, Change.LONG_STANDING))
# feeling
f_numb = F(title="numbness", cluster=C.FEELING, when=any_of(numbness.among(Numbness.LONG_STANDING, Numbness.NEW), feeling_lost))
f_vib = F(title="vibration or position lost", cluster=C.FEELING, when=any_of(vibration.among(Feeling.REDUCED, Feeling.NOT_FELT), position_sense.among(Feeling.REDUCED, Feeling.NOT_FELT)))
f_mono = F(title="protective feeling lost", cluster=C.FEELING, when=protective_sensation_lost)
f_weak = F(title="weakness", cluster=C.STRENGTH, when=weak)
f_bothweak = F(title="both legs weak", cluster=C.STRENGTH, when=in_both_legs(weak))
f_climb = F(title="weakness that climbs", cluster=C.STRENGTH, when=ascending_weakness)
f_breath = F(title="weak breathing or swallowing", cluster=C.STRENGTH, when=any_of(weak_breathing.among(Change.NEW), swallowing_trouble.among(Change.NEW)))
f_waste = F(title="wasting or twitching", cluster=C.STRENGTH, when=wasting_or_twitching)
f_rising = F(title="trouble rising", cluster=C.STRENGTH, when=all_of(trouble_rising))
f_foot = F(title="a dropped foot", cluster=C.TERRITORY, when=foot_lift_weak)
f_band = F(title="a band along a root", cluster=C.TERRITORY, when=any_of(sciatica, dermatomal_one_side))
f_stock = F(title="a stocking", cluster=C.TERRITORY, when=any_of(numb_stocking, feet_numb, pain_in_both_feet))
f_thigh = F(title="the outer thigh numb", cluster=C.TERRITORY, when=numb_outer_thigh)
f_thighpain = F(title="severe pain of the thigh first", cluster=C.TERRITORY, when=severe_thigh_pain_first)
f_reflex = F(title="a reflex reduced or lost", cluster=C.REFLEXES, when=any_of(knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT), ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT)))
f_upper = F(title="upper motor neuron signs", cluster=C.CORD, when=any_of(new_upper_motor_neuron_signs, old_cord_signs, brisk_reflex))
f_level = F(title="a level of feeling", cluster=C.CORD, when=sensory_level.among(Change.NEW, Change.LONG_STANDING))
f_lhermitte = F(title="a shock on bending the neck, or an earlier attack", cluster=C.CORD, when=any_of(lhermitte, earlier_neurological_attack))
f_brain = F(title="a sign of face, arm, speech or sight", cluster=C.BRAIN, when=any_of(brain_signs_new, brain_signs_gone))
f_saddle = F(title="trouble of bladder, bowel or saddle", cluster=C.SPHINCTER, when=any_of(saddle_or_sphincter_change, anal_tone_reduced))
f_pulse = F(title="a pulse missing", cluster=C.FLOW, when=any_leg_pulse_reduced)
f_press = F(title="a low pressure", cluster=C.FLOW, when=any_of(index_low, pressures_low))
f_cold = F(title="newly pale or cold", cluster=C.FLOW, when=skin_ischemic_anew)
f_tissue = F(title="a wound or gangrene", cluster=C.SKIN, when=tissue_loss)
f_oldskin = F(title="a cool or pale foot, or no hair", cluster=C.SKIN, when=any_of(coolness.among(Change.LONG_STANDING), pallor.among(Change.LONG_STANDING), hair_loss))
f_walk = F(title="walking brings it on", cluster=C.WALKING, when=any_of(comes_with_walking, walking_pain_in_calf))
f_calf = F(title="the calf alone", cluster=C.TERRITORY, when=any_of(confined_to_calf, walking_pain_in_calf))
f_stand = F(title="standing brings it on, or sitting and bending ease it", cluster=C.WALKING, when=any_of(eased_by_sitting_or_leaning_forward, buttocks_and_backs_of_both_legs, all_of(worse_standing_or_walking, not_(comes_with_walking))))
f_still = F(title="standing still eases it", cluster=C.WALKING, when=any_of(gone_within_10_minutes_of_rest, eased_by_standing_still))
f_gait = F(title="walking changed", cluster=C.WALKING, when=gait_disturbance.among(Change.NEW, Change.LONG_STANDING))
f_drop = F(title="a fall of pressure on standing", cluster=C.WALKING, when=postural_drop)
f_night = F(title="worse in bed at night", cluster=C.NIGHT, when=worse_in_bed_at_night)
f_urge = F(title="an urge to move", cluster=C.NIGHT, when=any_of(urge_to_move_legs, worse_at_rest_or_in_the_evening))
f_cramp = F(title="cramps", cluster=C.CRAMP, when=cramp)
f_tet = F(title="tetany or tingling lips", cluster=C.CRAMP, when=any_of(tetany, tingling_of_lips_or_fingertips))
f_swell = F(title="swelling", cluster=C.SWELLING, when=any_of(swollen, tender_along_the_veins))
f_tense = F(title="a tense leg", cluster=C.SWELLING, when=leg_tense)
f_blue = F(title="a blue leg", cluster=C.SWELLING, when=leg_blue.among(Change.NEW))
f_red = F(title="redness and warmth", cluster=C.SKIN, when=any_of(red_and_warm, skin_dying))
f_fever = F(title="fever", cluster=C.ILLNESS, when=feverish)
f_ill = F(title="an infection in the weeks before", cluster=C.ILLNESS, when=infection_within_6_weeks)
f_slow = F(title="slow and cold", cluster=C.ILLNESS, when=slow_and_cold)
f_urine = F(title="dark urine", cluster=C.ILLNESS, when=dark_urine)
f_back = F(title="back pain", cluster=C.TRUNK, when=any_of(back_pain, spine_tenderness))
f_trunk = F(title="sudden pain of the trunk, or a pulsating belly", cluster=C.TRUNK, when=any_of(sudden_trunk_pain, pulsatile_mass))
f_ca = F(title="low calcium", cluster=C.LABORATORY, when=calcium_low)
f_k = F(title="potassium off", cluster=C.LABORATORY, when=potassium_abnormal)
f_mg = F(title="magnesium low", cluster=C.LABORATORY, when=magnesium_flag.among(LaboratoryFlag.LOW, LaboratoryFlag.SEVERELY_LOW))
f_b12 = F(title="vitamin B12 low", cluster=C.LABORATORY, when=b12_flag.among(LaboratoryFlag.LOW, LaboratoryFlag.SEVERELY_LOW))
f_tsh = F(title="thyroid-stimulating hormone off", cluster=C.LABORATORY, when=tsh_flag.among(LaboratoryFlag.LOW, LaboratoryFlag.SEVERELY_LOW, LaboratoryFlag.HIGH, LaboratoryFlag.SEVERELY_HIGH))
f_ck = F(title="creatine kinase high", cluster=C.LABORATORY, when=any_of(creatine_kinase_critical, creatine_kinase_high, creatine_kinase_raised))
f_arms = F(title="hands affected too", cluster=C.SIDE, when=hands_affected.among(Hands.ONE, Hands.BOTH))
weak_anyhow = in_either_leg(weak)
numb_anyhow = in_either_leg(any_of(numbness.among(Numbness.LONG_STANDING, Numbness.NEW), feeling_lost, numb_stocking))
numb_feet = any_of(in_both_legs(any_of(numbness.among(Numbness.LONG_STANDING, Numbness.NEW), feeling_lost, numb_stocking, numb_sole)), feet_numb, feet_burn, pain_in_both_feet)
perf = any_of(a_pedal_pulse_missing, proximal_pulse_reduced, skin_ischemic_anew, pressures_very_low, silent_at_both_ankles)
def P(h, gate, key=(), expects=(), explains=(), settings=(), no=()):
    return Profile(hypothesis=h, gate=gate, key=key, expects=expects, explains=explains, settings=settings, cannot_explain=no, cites=U)
p_ali = P(acute_limb_ischemia, all_of(perf, any_of(began_suddenly, recent, new_deficit, skin_ischemic_anew)), expects=(f_pain, f_one, f_cold, f_pulse), explains=(f_numb, f_weak, f_sudden, f_days, f_press, f_rest, f_blue, f_foot, f_reflex), settings=(atrial_fibrillation, bypass_or_stent), no=(flow_proven, all_of(pedal_pulses_present, skin_warm_and_pink)))
p_clti = P(chronic_limb_threat, all_of(any_of(rest_pain.among(Change.NEW, Change.LONG_STANDING), tissue_loss), any_of(any_leg_pulse_reduced, pressures_low, index_low)), expects=(f_pulse, f_rest), explains=(f_pain, f_press, f_oldskin, f_weeks, f_one, f_both, f_numb, f_walk, f_night, f_red), settings=(smokes, diabetes))
p_pad = P(peripheral_artery_disease, any_of(comes_with_walking, walking_pain_in_calf, claudication, any_leg_pulse_reduced, index_low, all_of(comes_with_walking, confined_to_calf)), expects=(f_walk, f_pulse), explains=(f_pain, f_still, f_calf, f_weeks, f_one, f_both, f_press, f_oldskin, f_cramp, f_night), settings=(smokes, diabetes, hypertension, coronary_disease))
p_sten = P(spinal_stenosis, any_of(neurogenic_claudication, worse_standing_or_walking, eased_by_sitting_or_leaning_forward, buttocks_and_backs_of_both_legs), expects=(f_stand, f_pain, f_both), explains=(f_weeks, f_one, f_back, f_walk, f_numb, f_weak, f_reflex, f_gait, f_band, f_cramp), settings=(older_patient,), no=(upper_signs_new,))
p_root = P(radiculopathy, any_of(sciatica, dermatomal_one_side, all_of(back_pain, any_of(pain, newly_numb, weak))), expects=(f_band, f_pain, f_one, f_back), explains=(f_numb, f_weak, f_reflex, f_days, f_weeks, f_foot, f_rest, f_night, f_sudden), no=(upper_signs_new,))
p_ces = P(cauda_equina, any_of(saddle_or_sphincter_change, anal_tone_reduced, all_of(in_both_legs(weak), back_pain)), expects=(f_saddle, f_back), explains=(f_pain, f_numb, f_weak, f_bothweak, f_both, f_one, f_band, f_reflex, f_days, f_sudden, f_weeks, f_gait, f_foot), no=(upper_signs_new, sensory_level.among(Change.NEW)))
p_mech = P(mechanical_spinal_pain, any_of(back_pain, trouble_rising, spinal_posture_abnormal), expects=(f_back,), explains=(f_pain, f_rising, f_days, f_weeks, f_sudden), no=(new_deficit,))
p_cord = P(cord_disease, any_of(new_upper_motor_neuron_signs, old_cord_signs, sensory_level.among(Change.NEW), all_of(in_both_legs(any_of(weak, new_deficit)), any_of(back_pain, saddle_or_sphincter_change)), all_of(in_either_leg(new_deficit), cancer_history)), expects=(f_weak, f_numb), explains=(f_upper, f_level, f_both, f_bothweak, f_one, f_back, f_saddle, f_gait, f_days, f_weeks, f_sudden, f_pain, f_band, f_vib), settings=(cancer_history,))
p_inf = P(spinal_infection, all_of(any_of(back_pain, spine_tenderness), any_of(feverish, injects_drugs, recent_spinal_procedure, spine_tenderness)), expects=(f_back, f_fever), explains=(f_weak, f_bothweak, f_numb, f_saddle, f_pain, f_days, f_weeks, f_both, f_one, f_band), settings=(diabetes, injects_drugs, on_dialysis))
p_stroke = P(stroke, any_of(brain_signs_new, brain_signs_gone, in_either_leg(sudden_deficit_in_perfused_leg), in_either_leg(sudden_deficit_gone)), expects=(f_weak, f_sudden), explains=(f_brain, f_one, f_numb, f_upper, f_gait, f_days, f_foot, f_arms), settings=(atrial_fibrillation, hypertension))
p_ms = P(demyelination, any_of(lhermitte, earlier_neurological_attack, all_of(in_either_leg(new_deficit), any_of(sensory_level.among(Change.NEW), new_upper_motor_neuron_signs), in_either_leg(recent), any_of(saddle_or_sphincter_change, speech_or_sight_trouble.among(BrainSign.NEW, BrainSign.GONE)))), expects=(f_numb,), explains=(f_weak, f_upper, f_level, f_lhermitte, f_brain, f_saddle, f_both, f_one, f_bothweak, f_gait, f_days, f_weeks, f_climb, f_arms, f_vib), settings=(at_most(age, "50"),))
p_gbs = P(guillain_barre, any_of(in_both_legs(weak), ascending_weakness), key=(f_bothweak,), expects=(f_numb, f_both, f_days, f_reflex), explains=(f_climb, f_breath, f_weak, f_pain, f_back, f_ill, f_gait, f_arms, f_foot, f_sudden), no=(sensory_level.among(Change.NEW), upper_signs_new))
p_dpn = P(diabetic_neuropathy, all_of(numb_feet, any_of(diabetes, hba1c_above_target)), key=(), expects=(f_numb, f_both, f_stock), explains=(f_mono, f_vib, f_reflex, f_weeks, f_pain, f_night, f_gait, f_tissue, f_arms, f_rest), no=(upper_signs_new, ))
p_med = P(neuropathy_from_a_medicine, all_of(any_of(numb_feet, numb_anyhow), any_of(takes_medicine_that_harms_nerves, nitrous_oxide_use)), expects=(f_numb, f_both, f_stock), explains=(f_mono, f_vib, f_reflex, f_weeks, f_pain, f_gait, f_weak, f_bothweak, f_arms, f_night), no=())
p_alc = P(alcohol_neuropathy, all_of(numb_feet, alcohol_excess), expects=(f_numb, f_both, f_stock), explains=(f_mono, f_vib, f_reflex, f_weeks, f_pain, f_gait, f_cramp, f_night), no=(upper_signs_new,))
p_b12 = P(vitamin_b12_deficiency, any_of(b12_deficiency_established, all_of(any_of(numb_feet, in_either_leg(f_vib.when)), any_of(in_either_leg(f_vib.when), gait_disturbance.among(Change.NEW, Change.LONG_STANDING), takes_metformin, takes_acid_suppressant, hemoglobin_low, brisk_reflex))), expects=(f_numb, f_both), explains=(f_b12, f_vib, f_mono, f_stock, f_gait, f_reflex, f_weeks, f_upper, f_weak, f_bothweak, f_arms, f_pain, f_lhermitte), settings=(takes_metformin, hemoglobin_low, takes_acid_suppressant))
p_mnd = P(motor_neuron_disease, all_of(weak_anyhow, wasting_or_twitching), expects=(f_weak, f_waste), explains=(f_upper, f_cramp, f_foot, f_weeks, f_one, f_both, f_bothweak, f_gait, f_breath, f_arms, f_brain), no=(in_either_leg(feeling_lost),))
p_comp = P(compartment_syndrome, any_of(compartment_suspected, all_of(compartment_cause, any_of(pain_out_of_proportion, leg_tense, pain_on_passive_stretch))), expects=(f_oop, f_tense), explains=(f_pain, f_numb, f_weak, f_swell, f_one, f_days, f_sudden, f_rest, f_foot))
p_rhab = P(muscle_breakdown_cause, any_of(dark_urine, creatine_kinase_critical, creatine_kinase_high, creatine_kinase_raised), expects=(f_pain,), explains=(f_urine, f_weak, f_bothweak, f_both, f_ck, f_swell, f_cramp, f_days, f_k, f_rising, f_weeks), settings=(takes_statin,))
p_dvt = P(deep_vein_thrombosis, any_of(swollen, tender_along_the_veins), expects=(f_swell, f_one, f_pain), explains=(f_calf, f_days, f_blue, f_sudden, f_cramp, f_red), settings=(vein_risk,), no=(upper_signs_new,))
p_nec = P(necrotizing_infection, any_of(skin_dying, all_of(red_and_warm, pain_out_of_proportion)), expects=(f_red, f_pain, f_oop), explains=(f_fever, f_swell, f_one, f_days, f_numb, f_tissue, f_tense))
p_aorta = P(aortic_disease, any_of(sudden_trunk_pain, pulsatile_mass, both_legs_without_flow), expects=(f_trunk, f_sudden), explains=(f_pulse, f_cold, f_weak, f_bothweak, f_numb, f_both, f_one, f_back, f_pain, f_days, f_press), settings=(known_aortic_disease, hypertension))
p_k = P(potassium_disorder, any_of(potassium_abnormal, all_of(potassium_at_risk, weak_anyhow), all_of(in_both_legs(weak), in_both_legs(within_14_days), not_(numb_anyhow))), expects=(f_weak, f_both), explains=(f_k, f_bothweak, f_cramp, f_days, f_sudden, f_climb, f_ck), settings=(potassium_at_risk,), no=(upper_signs_new, sensory_level.among(Change.NEW)))
p_ca = P(hypocalcemia, any_of(calcium_low, tetany, tingling_of_lips_or_fingertips, reason_for_low_calcium), expects=(f_cramp,), explains=(f_ca, f_tet, f_numb, f_both, f_arms, f_days, f_weeks, f_night, f_pain, f_one), settings=(reason_for_low_calcium,), no=(weak_anyhow,))
p_mg = P(hypomagnesemia, any_of(f_mg.when, all_of(in_either_leg(cramp), any_of(takes_diuretic, losing_fluid, alcohol_excess, takes_acid_suppressant))), expects=(f_cramp,), explains=(f_mg, f_ca, f_k, f_both, f_one, f_night, f_weeks, f_days, f_pain, f_waste, f_tet), settings=(takes_diuretic, losing_fluid))
p_tsh = P(thyroid_disorder, any_of(f_tsh.when, slow_and_cold), expects=(), explains=(f_tsh, f_slow, f_cramp, f_both, f_one, f_night, f_weeks, f_pain, f_rising, f_weak, f_bothweak, f_numb, f_reflex, f_ck))
p_rls = P(restless_legs, urge_to_move_legs, key=(f_urge,), expects=(f_both, f_weeks), explains=(f_night, f_pain, f_one), no=(in_either_leg(weak),))
p_cramp = P(idiopathic_nocturnal_cramp, all_of(in_either_leg(cramp), any_of(worse_in_bed_at_night, not_(in_either_leg(comes_with_walking)))), key=(f_cramp,), expects=(f_night,), explains=(f_pain, f_calf, f_one, f_both, f_weeks, f_days, f_sudden), no=(in_either_leg(weak), in_either_leg(feeling_lost)))
p_cmed = P(cramp_from_a_medicine, all_of(in_either_leg(any_of(cramp, all_of(pain, takes_statin))), any_of(takes_beta_agonist, takes_potassium_sparing_diuretic, takes_statin, takes_diuretic, takes_thiazide)), expects=(f_cramp,), explains=(f_night, f_pain, f_one, f_both, f_weeks, f_days, f_mg, f_k, f_ck), no=(in_either_leg(weak),))
p_per = P(common_peroneal_palsy, foot_lift_weak, key=(f_foot,), expects=(f_weak, f_one), explains=(f_numb, f_days, f_weeks, f_sudden, f_gait), settings=(fibular_neck_pressure,), no=(upper_signs_new, ankle_inversion.among(Deficit.WEAK), hip_abduction.among(Deficit.WEAK), saddle_or_sphincter_change))
p_mer = P(meralgia_paresthetica, numb_outer_thigh, key=(f_thigh,), expects=(f_one, f_numb), explains=(f_pain, f_weeks, f_days), settings=(obesity, diabetes), no=(weak,))
p_plex = P(lumbosacral_plexopathy, any_of(severe_thigh_pain_first, all_of(pain, weak, knee_extension_strength.at_most("4") if False else weak)), expects=(f_pain, f_weak), explains=(f_thighpain, f_one, f_numb, f_reflex, f_weeks, f_days, f_waste, f_night, f_rest, f_foot), settings=(diabetes,), no=(upper_signs_new,))
p_post = P(postural_hypotension, postural_drop, key=(f_drop,), expects=(), explains=(f_weak, f_both, f_gait, f_stand, f_weeks, f_bothweak), no=())
