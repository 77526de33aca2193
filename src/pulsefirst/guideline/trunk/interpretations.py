"""Aorta and lung: how vague statements are taken."""

from pulsefirst.language import interpretation

trunk_pain_reading = interpretation(
    "Sudden, severe or tearing pain of the trunk within 14 days is an emergency of the aorta where it comes with a pulse deficit, an ischemic "
    "or newly weak or numb leg, arms more than 20 mmHg apart, collapse, shock or known aortic disease, or where it tears or moves; alone it "
    "is a matter of the same day. Chronic back pain with a missing pulse is no dissection. Known older than 14 days: seen within two weeks. "
    "Of the low back alone, on lifting, neither tearing nor moving, with both pedal pulses felt in both legs: the spine is looked at the same day.",
)
lung_reading = interpretation(
    "New breathlessness, new chest pain or collapse beside a leg complaint is a clot in the lung until it is known not to be. Where each of "
    "them is known to be absent or long-standing, the general question no longer alarms.",
)
belly_reading = interpretation(
    "A pulsating belly with trunk or back pain, collapse, shock or an ischemic leg is an emergency; without any of them it is scanned the "
    "same day.",
)
vital_signs_reading = interpretation(
    "One vital sign in the highest band of the National Early Warning Score 2 is an emergency beside a leg complaint: 25 breaths or more or 8 "
    "and fewer, a saturation of 91 % or less, a systolic pressure of 90 or less, a pulse of 131 or more or 40 and less. In known lung disease "
    "88 % or more is no emergency. The band below it is a matter of the same day.",
)
