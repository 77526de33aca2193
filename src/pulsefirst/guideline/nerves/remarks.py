"""The nerves of the leg: newer guidance beside a line."""

from pulsefirst.guideline.medicines.citations import duloxetine_label, fda_gabapentinoids
from pulsefirst.guideline.medicines.targets import gabapentin, pregabalin
from pulsefirst.guideline.nerves.alarms import guillain_barre_monitoring, stated_guillain_barre_call
from pulsefirst.guideline.nerves.citations import aan_painful_neuropathy, breathing_thresholds, hba1c_older
from pulsefirst.guideline.nerves.findings import falls
from pulsefirst.guideline.nerves.treatment import neuropathy_duloxetine, neuropathy_gabapentin, neuropathy_pregabalin
from pulsefirst.guideline.nerves.workup import electrophoresis
from pulsefirst.guideline.nights.citations import restless_legs_summary
from pulsefirst.guideline.nights.findings import stated_restless_legs, urge_to_move_legs
from pulsefirst.guideline.patient.pictures import older_patient
from pulsefirst.guideline.salts.targets import diabetes_control
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.language import any_of
from pulsefirst.model.recommendations import Remark

breathing_in_guillain_barre = Remark(
    on=(guillain_barre_monitoring, stated_guillain_barre_call),
    text="Measure breathing again and again: vital capacity below 20 mL/kg, inspiratory pressure weaker than 30 or expiratory below "
    "40 cmH2O, or a fall above 30 %. Many recall no infection.",
    cites=(breathing_thresholds, unverified),
)
electrophoresis_if_symmetric = Remark(
    on=(electrophoresis,),
    text="Reasonable in a symmetric neuropathy without a cause, less so for one leg.",
    cites=(unverified,),
)
duloxetine_sixty = Remark(
    on=(neuropathy_duloxetine,),
    text="The label finds no added benefit above 60 mg a day and clearly worse tolerance; the source says up to 120.",
    cites=(duloxetine_label,),
    instead="An option for painful neuropathy: duloxetine, no more than 60 mg a day",
)
duloxetine_and_restless_legs = Remark(
    on=(neuropathy_duloxetine,),
    text="Duloxetine may make restless legs worse.",
    cites=(restless_legs_summary,),
    when=any_of(stated_restless_legs, urge_to_move_legs),
)
other_first_line_classes = Remark(
    on=(neuropathy_duloxetine, neuropathy_gabapentin, neuropathy_pregabalin),
    text="Tricyclics and sodium-channel blockers are options as well; if one class fails another is tried; no opioids.",
    cites=(aan_painful_neuropathy,),
)
gabapentinoids_and_breathing = Remark(
    on=(gabapentin, pregabalin),
    text="Slowed breathing with opioids, sedatives, lung disease or age: the lowest start, and watch. Doses go by the kidney.",
    cites=(fda_gabapentinoids,),
)
hba1c_to_fit_the_patient = Remark(
    on=(diabetes_control,),
    text="Under 7 % is not for all: under 8.0 % in complex health, under 8.5 % in very poor health.",
    cites=(hba1c_older,),
    instead="An HbA1c target set with the patient: under 7 % is not for all",
    when=any_of(older_patient, falls),
)
