"""The page: answers that stand for several ordinary findings at once. A closed list, to be signed; none is ever preselected."""

from pulsefirst.guideline.limb.findings import atrial_fibrillation, coronary_disease, dorsalis_pedis, posterior_tibial
from pulsefirst.guideline.medicines.findings import (
    takes_ace_inhibitor_or_arb,
    takes_acid_suppressant,
    takes_anticoagulant,
    takes_antiplatelet,
    takes_beta_agonist,
    takes_corticosteroid,
    takes_cyp1a2_inhibitor,
    takes_cyp2d6_medicine,
    takes_digoxin,
    takes_diuretic,
    takes_gabapentinoid,
    takes_glitazone,
    takes_loop_diuretic,
    takes_maoi,
    takes_metformin,
    takes_opioid,
    takes_potassium_sparing_diuretic,
    takes_qt_medicine,
    takes_quinine,
    takes_sedative,
    takes_serotonergic,
    takes_statin,
    takes_thiazide,
)
from pulsefirst.guideline.patient.findings import (
    breathing_disease,
    breathing_rate,
    chronic_kidney_disease,
    chronic_liver_disease,
    diabetes,
    heart_failure,
    heart_rate,
    hypertension,
    oxygen_saturation,
    systolic_blood_pressure,
    temperature,
)
from pulsefirst.guideline.patient.history_of_cancer import cancer_history
from pulsefirst.guideline.salts.findings import endocrine_disorder
from pulsefirst.guideline.shared.answers import Pulse, Reflex, SensoryLoss
from pulsefirst.guideline.shared.complaint import sensory_loss
from pulsefirst.guideline.shared.examination import (
    ankle_reflex,
    foot_dorsiflexion_strength,
    great_toe_strength,
    knee_extension_strength,
    knee_reflex,
    plantarflexion_strength,
)
from pulsefirst.guideline.veins.findings import earlier_thrombosis
from pulsefirst.language import number
from pulsefirst.model.conditions import Span
from pulsefirst.model.legs import Scope
from pulsefirst.model.shortcuts import Shortcut

both_foot_pulses_felt = Shortcut(
    title="dorsalis pedis and posterior tibial pulse of this foot felt, by the examiner, now",
    words=("foot pulses", "both foot pulses", "pedal pulses", "foot pulse", "pedal pulse"),
    words_for_both=("foot pulses of both legs", "foot pulses of both feet", "pedal pulses of both feet"),
    says=("both felt", "felt", "both present", "present", "both palpable", "palpable"),
    scope=Scope.LEG,
    expands=((dorsalis_pedis, Pulse.PRESENT), (posterior_tibial, Pulse.PRESENT)),
    never="the popliteal or femoral pulse, or any Doppler signal",
)
neurological_examination_normal = Shortcut(
    title="strength, knee and ankle reflex and feeling of this leg examined, and normal",
    words=("neurological examination", "neurological exam", "neurology", "strength, reflexes and feeling"),
    words_for_both=("neurological examination of both legs", "strength, reflexes and feeling of both legs"),
    says=("normal",),
    scope=Scope.LEG,
    expands=(
        (knee_extension_strength, number("5")),
        (foot_dorsiflexion_strength, number("5")),
        (great_toe_strength, number("5")),
        (plantarflexion_strength, number("5")),
        (knee_reflex, Reflex.NORMAL),
        (ankle_reflex, Reflex.NORMAL),
        (sensory_loss, SensoryLoss.NONE),
    ),
    never="saddle feeling, anal tone, a sensory level, the plantar response, or a test with an instrument such as the monofilament",
)
vital_signs_normal = Shortcut(
    title="temperature, pulse, systolic pressure, breathing rate and oxygen saturation measured, and normal",
    words=("vital signs", "vitals", "observations"),
    says=("normal",),
    expands=(
        (temperature, Span(number("36.0"), number("37.5"))),
        (heart_rate, Span(number("60"), number("100"))),
        (systolic_blood_pressure, Span(number("111"), number("139"))),
        (breathing_rate, Span(number("12"), number("20"))),
        (oxygen_saturation, Span(number("96"), number("100"))),
    ),
    never="a fever told of before, or blood pressure lying and standing",
)
takes_no_medicines = Shortcut(
    title="takes no medicines",
    words=("medicines", "medications", "medication", "drugs"),
    says=("none", "no", "nil"),
    expands=(
        (takes_anticoagulant, False),
        (takes_antiplatelet, False),
        (takes_statin, False),
        (takes_diuretic, False),
        (takes_thiazide, False),
        (takes_loop_diuretic, False),
        (takes_potassium_sparing_diuretic, False),
        (takes_beta_agonist, False),
        (takes_metformin, False),
        (takes_opioid, False),
        (takes_quinine, False),
        (takes_gabapentinoid, False),
        (takes_acid_suppressant, False),
        (takes_maoi, False),
        (takes_cyp2d6_medicine, False),
        (takes_cyp1a2_inhibitor, False),
        (takes_serotonergic, False),
        (takes_qt_medicine, False),
        (takes_sedative, False),
        (takes_ace_inhibitor_or_arb, False),
        (takes_glitazone, False),
        (takes_digoxin, False),
        (takes_corticosteroid, False),
    ),
    never="a medicine taken in the past that harms nerves, an allergy, or an injected drug",
)
no_earlier_illness = Shortcut(
    title="no earlier illness",
    words=("earlier illness", "past history", "past medical history", "pmh", "previous illness", "comorbidities"),
    says=("none", "no", "nil", "previously healthy"),
    expands=(
        (diabetes, False),
        (hypertension, False),
        (heart_failure, False),
        (coronary_disease, False),
        (atrial_fibrillation, False),
        (chronic_kidney_disease, False),
        (chronic_liver_disease, False),
        (breathing_disease, False),
        (cancer_history, False),
        (earlier_thrombosis, False),
        (endocrine_disorder, False),
    ),
    never="what is present now, a pregnancy, an operation or an injury",
)
