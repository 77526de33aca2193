"""Questions that are asked at once: "none of these" answers every one of them."""

from pulsefirst.guideline.examination import coolness, hair_loss, pallor
from pulsefirst.guideline.history import (
    bladder_change,
    bowel_change,
    comes_with_walking,
    cramp,
    gangrene,
    numbness,
    pain,
    rest_pain,
    saddle_numbness,
    sexual_change,
    urinary_retention,
    weakness,
    worse_standing_or_walking,
    wound,
)
from pulsefirst.model.recommendations import Screen

leg_screen = Screen(
    question="Look at both legs and ask. Which of these does either leg have?",
    findings=(numbness, weakness, rest_pain, pallor, coolness, wound, gangrene, hair_loss, pain, cramp),
)
spine_screen = Screen(
    question="Ask about bladder, bowel and saddle. Which of these is new or changed?",
    findings=(saddle_numbness, bladder_change, urinary_retention, bowel_change, sexual_change),
)
walking_screen = Screen(
    question="What brings it on?",
    findings=(comes_with_walking, worse_standing_or_walking),
)
