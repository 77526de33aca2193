"""The nerves of the leg: breathing, swallowing and weakness of both sides."""

from pulsefirst.guideline.shared.answers import Change
from pulsefirst.language import number, range_of
from pulsefirst.model.conditions import Burden, Coded, Flag, Measured

flaccid_weakness_of_both_sides = Flag(
    question="Are limbs of both sides weak and flaccid?", burden=Burden.TOUCH, section="instruments", abnormal=True
)
weak_breathing = Coded(
    question="Is the patient breathless at rest or lying flat, or is the cough weak?",
    elicit="In weakness of limbs; not for breathlessness long known.",
    section="nerves",
    synonyms=("orthopnea", "respiratory weakness", "weak cough"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    abnormal=(Change.NEW,),
)
swallowing_trouble = Coded(
    question="Is swallowing, chewing or the voice weak, or the face on both sides?",
    section="nerves",
    synonyms=("bulbar weakness", "dysphagia", "facial weakness on both sides", "choking"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    abnormal=(Change.NEW,),
)
vital_capacity = Measured(
    question="Vital capacity per kilogram of body weight?",
    burden=Burden.DEVICE,
    section="instruments",
    synonyms=("VC", "FVC", "spirometry"),
    unit="mL/kg",
    abnormal_at_most=number("19.99"),
    **range_of("1", "150"),
)
inspiratory_pressure = Measured(
    question="Greatest pressure of breathing in, without its sign?",
    burden=Burden.DEVICE,
    section="instruments",
    synonyms=("MIP", "NIF"),
    unit="cmH2O",
    units=("kPa", "mmHg"),
    abnormal_at_most=number("29.99"),
    **range_of("0", "300"),
)
expiratory_pressure = Measured(
    question="Greatest pressure of breathing out?",
    burden=Burden.DEVICE,
    section="instruments",
    synonyms=("MEP",),
    unit="cmH2O",
    units=("kPa", "mmHg"),
    abnormal_at_most=number("39.99"),
    **range_of("0", "400"),
)
first_vital_capacity = Measured(
    question="Vital capacity at the first measurement?",
    burden=Burden.DEVICE,
    section="instruments",
    unit="mL/kg",
    **range_of("1", "150"),
)
first_inspiratory_pressure = Measured(
    question="Greatest pressure of breathing in at the first measurement, without its sign?",
    burden=Burden.DEVICE,
    section="instruments",
    unit="cmH2O",
    units=("kPa", "mmHg"),
    **range_of("1", "300"),
)
first_expiratory_pressure = Measured(
    question="Greatest pressure of breathing out at the first measurement?",
    burden=Burden.DEVICE,
    section="instruments",
    unit="cmH2O",
    units=("kPa", "mmHg"),
    **range_of("1", "400"),
)
single_breath_count = Measured(
    question="How far can the patient count aloud in one breath?",
    label="single-breath count",
    elicit="After a full breath, two numbers a second.",
    section="instruments",
    synonyms=("breath count",),
    unit="count",
    abnormal_at_most=number("19"),
    **range_of("0", "150"),
)
