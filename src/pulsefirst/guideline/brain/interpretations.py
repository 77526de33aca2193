"""The brain: how vague statements are taken."""

from pulsefirst.language import interpretation

stroke_reading = interpretation(
    "One new sign of face, arm, speech or sight is enough for a stroke call, whatever the leg shows. Signs that are gone are a TIA: seen "
    "within 24 hours, or within 7 days where they are known to be older than a week.",
)
limb_or_brain_reading = interpretation(
    "Sudden weakness or numbness of a leg within 24 hours, or since it was last well, is an emergency whatever is known of the pulses. In an "
    "ischemic leg it is the surgeon's; in a leg that is warm, pink and painless, its foot pulses plain, one of them missing, or all of "
    "them diminished alike on both sides, it is the stroke team's. While that is not known both are called, and the pulses are felt at "
    "once. In a painful, warm, pink leg with plain pulses and a cause at root, back or fibular neck it is root or nerve. A leg without "
    "pulses on both sides that is warm, pink and painless keeps both calls.",
)
stroke_tempo_reading = interpretation(
    "Sudden and still there after 24 hours to 7 days, or of unknown age, or painless and getting worse in steps over days: the stroke team the same day. "
    "Sudden and gone: a TIA, within 24 hours where it is not older than a week, else within 7 days. Sudden, painless, older than 7 days and no worse: the clinic within 7 days. What is known to be older is "
    "never called as if it were new.",
)
