"""What was and was not taken of each statement on treatment, red flags and pitfalls."""

from pulsefirst.model.taken import Taken

TAKEN_OF_TREATMENT = (
    Taken(
        statement="E1",
        taken="Each of the three refers by itself: an index of 0.90 or less, absent pulses in a leg that is old and stable or without symptoms, "
        "claudication. Soon, by our reading.",
        left="Absent pulses in a leg with symptoms, not known to be old and no worse, are the emergency of A1 instead.",
        shown_by=(
            "claudication is referred to a vascular specialist, with a normal index too",
            "absent pulses in claudication of ten years, no worse, nothing else asked",
            "pulses absent in a leg known to be without symptoms",
        ),
    ),
    Taken(
        statement="E2", taken="Smoking, sugar (HbA1c below 7.0 %) and lipids, where artery disease is stated or confirmed."
    ),
    Taken(statement="E3", taken="A structured exercise program, where artery disease is stated or confirmed."),
    Taken(statement="E4", taken="The same target of sugar, where diabetic neuropathy is stated."),
    Taken(
        statement="E5",
        taken="Duloxetine, gabapentin or pregabalin as options, where painful diabetic neuropathy is stated.",
        left="The dose that is shown comes from cited tables, by kidney and age, and not from the statement.",
    ),
    Taken(statement="E6", taken="From 65 years, by our reading, lower and slower."),
    Taken(
        statement="E7",
        taken="Daily care and fitting shoes; therapeutic footwear in a foot of high risk (C5, C9, tissue loss).",
    ),
    Taken(
        statement="E8",
        taken="Activity is advised and bed rest avoided, where stenosis is stated.",
        left="It is printed for no other cause, and not beside an emergency.",
        shown_by=(
            "a stated stenosis stays active, bends forward and has simple medicines for pain",
            "neither leg has symptoms and stenosis is stated not to be there",
        ),
    ),
    Taken(statement="E9", taken="Posture and support, where stenosis is stated."),
    Taken(
        statement="E10",
        taken="Simple analgesics and NSAIDs as options, where stenosis is stated; reasons against them stand beside.",
    ),
    Taken(statement="E11", taken="Physical therapy by lumbar flexion, where stenosis is stated."),
    Taken(
        statement="E12",
        taken="Rehabilitation, where stenosis is stated and symptoms persist after 28 days of conservative care.",
    ),
    Taken(
        statement="E13",
        taken="A worsening deficit in stenosis: surgery the same day. Severe symptoms that resist care: soon.",
        left="One that is known to have come slowly over more than 14 days is referred within 2 weeks.",
    ),
    Taken(statement="E14", taken="Stretching and massage, where a clinician states idiopathic cramps."),
    Taken(statement="E15", taken="Magnesium as an option, where a clinician states idiopathic cramps."),
    Taken(
        statement="E16",
        taken="Quinine as an option when refractory.",
        left="Beside the supplement it is always withheld, with the regulator's reason.",
    ),
    Taken(
        statement="E17",
        taken="Replacement once deficiency is stated, or the laboratory or the consensus limits call the number low.",
        left="A number between 133 and 258 pmol/L without a flag confirms nothing, and numb feet alone never do.",
        shown_by=(
            "a stated vitamin B12 deficiency is replaced before any number",
            "a vitamin B12 of 180 pmol/L without flag or limits waits for the laboratory's word",
        ),
    ),
    Taken(
        statement="E18",
        taken="Correction once low calcium or magnesium is stated, flagged, or low by the consensus limits.",
        left="A cramp alone corrects nothing before its result, and no urgency is read into the correction.",
        shown_by=("a low calcium is corrected", "a night cramp waits for its magnesium before any correction"),
    ),
    Taken(
        statement="F1",
        taken="As A1 and A5: at once, for symptoms of one leg.",
        left="Symptoms of both legs do not spare the call. Six hours are not a time to wait: the call is due now.",
    ),
    Taken(
        statement="F2",
        taken="Weakness or loss of feeling that gets worse: vascular surgery at once, with a neurological assessment beside it.",
        left="Known perfused (both pulses plain, skin neither pale nor cool), or known slow: the vascular call is withheld, by name.",
    ),
    Taken(
        statement="F3",
        taken="Pain at rest above the ankle in a leg newly cold and pale: vascular surgery at once.",
        left="Long-standing pallor and coolness do not count.",
    ),
    Taken(
        statement="F4",
        taken="Both legs newly weak, a numb saddle or retained urine, each by itself: the call at once.",
        left="Weakness of both legs known to be older than 4 weeks, slow and no worse, is a referral within 2 weeks.",
    ),
    Taken(
        statement="F5",
        taken="Ascending weakness with a reduced or absent reflex: a monitored setting at once.",
        left="The preceding infection supports it and is not required; a reduced reflex is enough where the source says areflexia.",
        shown_by=(
            "climbing weakness with a reduced ankle reflex, all else unknown",
            "climbing weakness of legs that have been weak for years is for neurology in days",
        ),
    ),
    Taken(
        statement="G1",
        taken="Symptoms of both legs on walking or standing: no vascular label without an index; relief by leaning forward argues against an artery.",
    ),
    Taken(
        statement="G2",
        taken="An ischemic limb that is newly weak or numb beyond the toes goes to theater; all imaging of it is withheld by name.",
        left="An imperfect pulse with new weakness is not such a limb. Class III is the surgeon's to decide.",
        shown_by=(
            "reduced pulses, sudden pain and new weakness",
            "a weak, numb leg with pulses plainly present and pressures not low",
            "an acutely ischemic leg without feeling, strength or venous signal",
        ),
    ),
    Taken(
        statement="G3",
        taken="Tissue loss without pain: look for diabetes, and measure pressures.",
        left="With pain the pressures are measured all the same.",
    ),
    Taken(
        statement="G4",
        taken="Splints and long immobilization are avoided for pain, numbness or cramp.",
        left="An orthosis for a dropped foot, and a splint for a fracture or an ulcer, are spared beyond the source, once the reason is known.",
    ),
    Taken(
        statement="G5",
        taken="Calcium in every cramp with 22q11.2 deletion or another endocrine disorder, until it is known.",
    ),
)
