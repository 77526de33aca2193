"""The patient: how vague statements are taken."""

from pulsefirst.language import interpretation

older_patient_reading = interpretation("An older patient is taken as 65 years or more.", "E6")
