"""The patient: the criteria that rules read."""

from pulsefirst.guideline.patient.findings import age
from pulsefirst.guideline.patient.interpretations import older_patient_reading
from pulsefirst.language import at_least, criterion, reads

older_patient = criterion("65 years or more", at_least(age, "65"), reads=reads("E6"), interprets=older_patient_reading)
