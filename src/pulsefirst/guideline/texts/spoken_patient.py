"""How a letter says what was recorded of spine, brain, breath and trunk."""

from pulsefirst.guideline.brain.findings import (
    arm_weakness,
    brain_signs_onset,
    brain_signs_worse,
    earlier_neurological_attack,
    earlier_stroke_since,
    face_droop,
    speech_or_sight_trouble,
)
from pulsefirst.guideline.limb.findings import atrial_fibrillation, stated_peripheral_artery_disease
from pulsefirst.guideline.muscle.findings import creatine_kinase_very_high, dark_urine
from pulsefirst.guideline.nerves.answers import Hands, NerveConduction, Walking
from pulsefirst.guideline.nerves.findings import (
    ascending_weakness,
    gait_disturbance,
    hands_affected,
    infection_within_6_weeks,
    known_neuropathy,
    monoclonal_protein,
    nerve_conduction,
    nitrous_oxide_use,
    painful_neuropathy,
    walking,
    wasting_or_twitching,
)
from pulsefirst.guideline.nerves.findings_breathing import (
    expiratory_pressure,
    first_expiratory_pressure,
    first_inspiratory_pressure,
    first_vital_capacity,
    flaccid_weakness_of_both_sides,
    inspiratory_pressure,
    single_breath_count,
    swallowing_trouble,
    weak_breathing,
)
from pulsefirst.guideline.nerves.findings_further import eyelids_or_speech_tire, nerve_poison_or_starvation, tick_attached
from pulsefirst.guideline.patient.history import blood_borne_infection, earlier_polio, earlier_stroke
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.salts.findings import cramps_beyond_the_legs, deletion_22q11, losing_fluid, slow_and_cold, tetany
from pulsefirst.guideline.spine.findings import (
    back_pain_began_suddenly,
    buttocks_and_backs_of_both_legs,
    conservative_care,
    eased_by_bending_backward,
    eased_by_bending_forward,
    eased_by_sitting,
    eased_by_sitting_or_leaning_forward,
    injects_drugs,
    leg_pain_exceeds_back_pain,
    no_pain_when_seated,
    recent_spinal_procedure,
    severe_despite_conservative_care,
    spinal_posture_abnormal,
    spine_pain_at_night_or_thoracic,
    spine_tenderness,
    surgery_considered,
    trouble_rising,
    unsteady_with_eyes_closed,
    wide_based_gait,
    worse_bending_forward,
    worse_standing,
    worse_standing_or_walking,
)
from pulsefirst.guideline.spine.findings_cauda_equina import (
    anal_tone_reduced,
    bladder_change,
    bowel_change,
    lhermitte,
    post_void_residual,
    saddle_numbness,
    sensory_level,
    sexual_change,
    sphincter_onset,
    sphincter_worse_within_14_days,
    urinary_incontinence,
    urinary_retention,
)
from pulsefirst.guideline.spine.findings_imaging import (
    mri_blood_in_spinal_canal,
    mri_canal_narrow,
    mri_cord_or_cauda_equina_compressed,
    mri_root_compressed,
    mri_spinal_abscess_or_discitis,
    mri_vertebral_fracture_or_tumor,
)
from pulsefirst.guideline.trunk.findings import (
    breathless,
    breathless_or_chest_pain,
    low_back_pain_on_lifting,
    pulsatile_mass,
    sudden_trunk_pain,
    tearing_or_moving_pain,
    trunk_pain_began,
)
from pulsefirst.guideline.veins.answers import Dimer
from pulsefirst.guideline.veins.findings import (
    active_cancer,
    d_dimer,
    earlier_thrombosis,
    estrogen_or_childbirth,
    immobile_lately,
    recent_surgery,
)
from pulsefirst.model.texts import Spoken

SPOKEN_OF_SPINE_BRAIN_AND_BREATH = (
    Spoken(on=earlier_stroke, noun="earlier stroke", says={True: "an earlier stroke"}),
    Spoken(on=earlier_polio, noun="earlier polio"),
    Spoken(on=blood_borne_infection, noun="blood-borne infection"),
    Spoken(on=cancer_history, noun="cancer now or before", says={True: "cancer, now or before"}),
    Spoken(on=stated_peripheral_artery_disease, noun="peripheral artery disease", says={True: "", False: ""}),
    Spoken(on=atrial_fibrillation, noun="atrial fibrillation"),
    Spoken(on=face_droop, noun="facial droop"),
    Spoken(on=arm_weakness, noun="arm weakness"),
    Spoken(on=speech_or_sight_trouble, noun="disturbed speech or sight"),
    Spoken(
        on=brain_signs_onset, noun="onset of the signs of the brain", says={True: "the face, arm, speech or sight trouble"}
    ),
    Spoken(
        on=brain_signs_worse,
        noun="worsening of the signs of the brain",
        topic="whether the signs of the brain got worse",
        says={
            True: "the face, arm, speech or sight trouble is getting worse",
            False: "the face, arm, speech or sight trouble is no worse",
        },
    ),
    Spoken(on=earlier_stroke_since, noun="the earlier stroke", says={True: "earlier stroke"}),
    Spoken(on=earlier_neurological_attack, noun="earlier neurological attack"),
    Spoken(
        on=worse_standing_or_walking,
        noun="worsening on standing or walking",
        says={True: "worse on standing or walking"},
    ),
    Spoken(
        on=eased_by_sitting_or_leaning_forward,
        noun="relief on sitting or leaning forward",
        says={True: "eased by sitting or leaning forward", False: "not eased by sitting or leaning forward"},
    ),
    Spoken(
        on=buttocks_and_backs_of_both_legs,
        noun="pain in both buttocks and the backs of both legs",
        says={True: "felt in both buttocks and the backs of both legs"},
    ),
    Spoken(
        on=trouble_rising, noun="trouble rising from sitting or lying", says={True: "hard to rise from sitting or lying"}
    ),
    Spoken(on=conservative_care, noun="conservative care"),
    Spoken(
        on=surgery_considered,
        noun="surgery being considered",
        says={True: "surgery is being considered"},
    ),
    Spoken(on=severe_despite_conservative_care, noun="severe symptoms despite conservative care"),
    Spoken(on=spinal_posture_abnormal, noun="abnormal spinal posture", topic="spinal posture"),
    Spoken(
        on=back_pain_began_suddenly,
        noun="sudden onset of the back pain",
        says={True: "the back pain began suddenly", False: "the back pain did not begin suddenly"},
    ),
    Spoken(on=spine_pain_at_night_or_thoracic, noun="spinal pain at night or between the shoulder blades"),
    Spoken(on=spine_tenderness, noun="spinal tenderness"),
    Spoken(on=injects_drugs, noun="injecting drugs", says={True: "injects drugs"}),
    Spoken(on=recent_spinal_procedure, noun="recent spinal procedure"),
    Spoken(
        on=eased_by_bending_forward,
        noun="relief on bending forward",
        says={True: "eased by bending forward", False: "not eased by bending forward"},
    ),
    Spoken(on=eased_by_sitting, noun="relief on sitting", says={True: "eased by sitting", False: "not eased by sitting"}),
    Spoken(
        on=eased_by_bending_backward,
        noun="relief on bending backward",
        says={True: "eased by bending backward", False: "not eased by bending backward"},
    ),
    Spoken(
        on=worse_standing, noun="worsening on standing", says={True: "worse on standing", False: "not worse on standing"}
    ),
    Spoken(
        on=leg_pain_exceeds_back_pain,
        noun="leg pain worse than back pain",
        says={True: "the leg hurts more than the back", False: "the leg does not hurt more than the back"},
    ),
    Spoken(
        on=no_pain_when_seated,
        noun="freedom from pain when seated",
        says={True: "no pain when seated", False: "pain when seated too"},
    ),
    Spoken(
        on=worse_bending_forward,
        noun="worsening on bending forward",
        says={True: "worse on bending forward", False: "not worse on bending forward"},
    ),
    Spoken(on=wide_based_gait, noun="wide-based gait"),
    Spoken(on=unsteady_with_eyes_closed, noun="Romberg test", says={True: "Romberg positive", False: "Romberg negative"}),
    Spoken(on=saddle_numbness, noun="saddle numbness"),
    Spoken(on=bladder_change, noun="bladder change"),
    Spoken(on=urinary_retention, noun="urinary retention"),
    Spoken(on=bowel_change, noun="bowel change"),
    Spoken(on=urinary_incontinence, noun="urinary incontinence", topic="leak of urine"),
    Spoken(
        on=sphincter_onset,
        noun="onset of the bladder, bowel or saddle trouble",
        topic="when the bladder, bowel or saddle trouble began",
        says={True: "the bladder, bowel or saddle trouble"},
    ),
    Spoken(
        on=sphincter_worse_within_14_days,
        noun="bladder, bowel or saddle trouble worse within 14 days",
        topic="whether bladder, bowel or saddle trouble got worse within 14 days",
        says={
            True: "bladder, bowel or saddle trouble worse within the last 14 days",
            False: "bladder, bowel or saddle trouble no worse in the last 14 days",
        },
    ),
    Spoken(on=sexual_change, noun="change of sexual function"),
    Spoken(on=anal_tone_reduced, noun="reduced anal tone", topic="anal tone"),
    Spoken(on=post_void_residual, noun="residual volume after voiding"),
    Spoken(on=sensory_level, noun="level of feeling on the trunk", topic="feeling on the trunk"),
    Spoken(
        on=lhermitte,
        noun="Lhermitte sign",
        topic="Lhermitte sign",
        says={True: "Lhermitte positive"},
    ),
    Spoken(
        on=mri_cord_or_cauda_equina_compressed,
        noun="compression of cord or cauda equina on MRI",
        says={True: "MRI: cord or cauda equina compressed"},
    ),
    Spoken(
        on=mri_spinal_abscess_or_discitis,
        noun="abscess or discitis on MRI",
        says={True: "MRI: epidural abscess or infected disk"},
    ),
    Spoken(
        on=mri_blood_in_spinal_canal, noun="blood in the spinal canal on MRI", says={True: "MRI: blood in the spinal canal"}
    ),
    Spoken(
        on=mri_vertebral_fracture_or_tumor,
        noun="fractured or tumorous vertebra on MRI",
        says={True: "MRI: fractured or tumorous vertebra"},
    ),
    Spoken(on=mri_canal_narrow, noun="narrow canal on MRI", says={True: "MRI: narrow canal"}),
    Spoken(on=mri_root_compressed, noun="compressed root on MRI", says={True: "MRI: root compressed"}),
    Spoken(on=ascending_weakness, noun="ascending weakness"),
    Spoken(
        on=infection_within_6_weeks, noun="infection within 6 weeks", says={True: "an infection within the last 6 weeks"}
    ),
    Spoken(on=painful_neuropathy, noun="painful neuropathy"),
    Spoken(on=monoclonal_protein, noun="monoclonal protein"),
    Spoken(on=gait_disturbance, noun="trouble walking", topic="walking"),
    Spoken(
        on=walking,
        noun="gait",
        says={
            Walking.NORMAL: "gait normal",
            Walking.UNSTEADY: "gait unsteady",
            Walking.HIGH_STEPPING: "high-stepping gait",
            Walking.WADDLING: "waddling gait",
            Walking.WITH_HELP: "walks only with help",
            Walking.CANNOT: "cannot walk",
        },
    ),
    Spoken(
        on=hands_affected,
        noun="trouble of the hands",
        says={
            Hands.ONE: "one hand affected",
            Hands.BOTH: "both hands affected",
            Hands.LONG_STANDING: "unchanged long-standing trouble of the hands",
        },
    ),
    Spoken(on=known_neuropathy, noun="known neuropathy"),
    Spoken(on=wasting_or_twitching, noun="wasting or twitching of muscle", topic="muscle bulk and twitching"),
    Spoken(on=nitrous_oxide_use, noun="use of nitrous oxide", says={True: "uses nitrous oxide"}),
    Spoken(
        on=nerve_conduction,
        noun="nerve conduction",
        says={
            NerveConduction.NOT_DONE: "",
            NerveConduction.NORMAL: "nerve conduction normal",
            NerveConduction.POLYNEUROPATHY: "nerve conduction: polyneuropathy",
            NerveConduction.GUILLAIN_BARRE: "nerve conduction: consistent with Guillain-Barre",
            NerveConduction.OTHER: "nerve conduction: another abnormality",
        },
    ),
    Spoken(on=flaccid_weakness_of_both_sides, noun="flaccid weakness of both sides"),
    Spoken(on=weak_breathing, noun="weak breathing or cough"),
    Spoken(on=swallowing_trouble, noun="trouble swallowing"),
    Spoken(on=inspiratory_pressure, noun="maximal inspiratory pressure"),
    Spoken(on=expiratory_pressure, noun="maximal expiratory pressure"),
    Spoken(on=first_vital_capacity, noun="first vital capacity", topic="vital capacity"),
    Spoken(on=first_inspiratory_pressure, noun="first maximal inspiratory pressure", topic="maximal inspiratory pressure"),
    Spoken(on=first_expiratory_pressure, noun="first maximal expiratory pressure", topic="maximal expiratory pressure"),
    Spoken(on=single_breath_count, noun="count in a single breath"),
    Spoken(on=eyelids_or_speech_tire, noun="eyelids or speech that tire"),
    Spoken(on=tick_attached, noun="attached tick", topic="skin, for a tick"),
    Spoken(on=nerve_poison_or_starvation, noun="contact with a nerve poison, or starvation"),
    Spoken(on=dark_urine, noun="dark urine"),
    Spoken(on=creatine_kinase_very_high, noun="creatine kinase above 5 times the limit"),
    Spoken(on=earlier_thrombosis, noun="earlier thrombosis"),
    Spoken(on=recent_surgery, noun="recent surgery"),
    Spoken(on=immobile_lately, noun="recent immobility"),
    Spoken(
        on=estrogen_or_childbirth, noun="estrogen or recent childbirth", says={True: "takes estrogen, or gave birth lately"}
    ),
    Spoken(on=active_cancer, noun="active cancer"),
    Spoken(on=d_dimer, noun="D-dimer", says={Dimer.NOT_RAISED: "D-dimer not raised", Dimer.RAISED: "D-dimer raised"}),
    Spoken(on=sudden_trunk_pain, noun="sudden chest, back or belly pain"),
    Spoken(on=trunk_pain_began, noun="the trunk pain", says={True: "chest, back or belly pain"}),
    Spoken(on=tearing_or_moving_pain, noun="tearing or moving pain"),
    Spoken(on=low_back_pain_on_lifting, noun="low back pain on lifting"),
    Spoken(on=pulsatile_mass, noun="pulsatile abdominal mass"),
    Spoken(
        on=breathless_or_chest_pain,
        noun="breathlessness, chest pain or collapse",
        says={True: "one of breathlessness, chest pain and collapse"},
    ),
    Spoken(on=breathless, noun="breathlessness"),
    Spoken(on=deletion_22q11, noun="22q11.2 deletion"),
    Spoken(on=tetany, noun="tetany"),
    Spoken(on=cramps_beyond_the_legs, noun="cramps beyond the legs"),
    Spoken(on=losing_fluid, noun="loss of fluid (vomiting, diarrhea)"),
    Spoken(on=slow_and_cold, noun="slowness and feeling cold", says={True: "slowed and always cold"}),
)
