"""What was and was not taken of each statement on the emergency, the history, the examination and the tests."""

from pulsefirst.model.taken import Taken

TAKEN_OF_EXAMINATION = (
    Taken(
        statement="A1",
        taken="Pulses absent in a leg with symptoms, or with a new sign: vascular surgery at once; the pulses are asked for first.",
        left="One numb leg is not required: any symptom, of one leg or of both, will do.",
    ),
    Taken(
        statement="A2",
        taken="Both foot pulses of both feet, and the Doppler where a finger leaves doubt. Silence at both ankle arteries counts as absent "
        "pulses, whatever was felt.",
        left="An audible signal with no palpation settles nothing, and a monophasic one is not plain flow: the source says neither.",
        shown_by=(
            "a pulse that leaves doubt calls for the Doppler",
            "no signal at either ankle artery of a painful leg whose pulses nobody felt for",
        ),
    ),
    Taken(
        statement="A3",
        taken="Each of the six, new or unlike the other leg, said or examined. A leg that looks ischemic and hurts, is numb or is weak calls, "
        "whatever was felt.",
        left="Long-standing signs, and skin changed anew in a leg without any complaint, raise no call.",
        shown_by=(
            "a newly pale leg that hurts, both foot pulses felt",
            "a newly cool leg that neither hurts nor is weak or numb",
        ),
    ),
    Taken(
        statement="A4",
        taken="The trend of weakness and of numbness is asked for, each by itself; getting worse is the emergency.",
        left="Worsening over more than 14 days, gradual and without a step, is not taken for ischemia in evolution.",
        shown_by=("new weakness and numbness without a known trend", "weakness that is getting worse, all else unknown"),
    ),
    Taken(
        statement="A5",
        taken="Absent in a leg with symptoms; clearly diminished with a recent change or another new sign: the call, at once. An index below "
        "0.40 and very low pressures count as diminished.",
        left="Diminished pulses alone call nobody: in a leg known for more than 14 days and no worse they are a referral. One missing "
        "pulse of two is no emergency by itself.",
        shown_by=(
            "an index of 0.39 in a leg that hurts since three days, both foot pulses felt",
            "an index of 0.40 in a leg that hurts since three days, both foot pulses felt",
        ),
    ),
    Taken(
        statement="B1",
        taken="Comes with walking and goes within 10 minutes of rest: it argues for artery disease, and is referred.",
    ),
    Taken(
        statement="B2",
        taken="Standing or walking brings it on, sitting or leaning forward eases it: it argues for stenosis.",
    ),
    Taken(
        statement="B3",
        taken="Worse in bed at night argues for a night cramp, and for calcium, magnesium and thyroid behind it.",
        left="No cramp is called idiopathic here.",
    ),
    Taken(statement="B4", taken="Trouble getting up argues strongly for a mechanical spinal cause."),
    Taken(statement="B5", taken="One-sided and along a dermatome argues for a root, and leads to the MRI of D9."),
    Taken(
        statement="B6", taken="Both buttocks and the backs of both legs argue for stenosis, and raise the suspicion of D7."
    ),
    Taken(
        statement="B7",
        taken="Confined to the calf argues for a muscle cramp, and for an artery.",
        left="With both foot pulses plain it raises no vascular suspicion by itself.",
    ),
    Taken(
        statement="B8",
        taken="The urge to move, worse at rest or in the evening, argues for restless legs; no urge argues against.",
    ),
    Taken(
        statement="B9",
        taken="Bladder, bowel or saddle, new or worse within 14 days or of unknown age: the call at once, with or without pain.",
        left="What is known to be old and no worse is asked about and referred in days. Sexual change is not in the statement and calls "
        "nobody by itself.",
        shown_by=("a numb saddle, all else unknown", "the saddle could not be assessed, all else normal"),
    ),
    Taken(
        statement="B10",
        taken="An infection of the 6 weeks before is asked for, and argues for Guillain-Barre syndrome.",
        left="Its absence lowers nothing.",
    ),
    Taken(
        statement="C1",
        taken="All four pulses of both legs. A reduced femoral or popliteal pulse counts as reduced flow.",
        left="A groin pulse not felt over an index that is not low, measured now, is referred and not called.",
    ),
    Taken(statement="C2", taken="Pallor, coolness, hair loss and ulcer argue for an artery, and raise the suspicion of D6."),
    Taken(statement="C3", taken="The index, rounded half up to two decimals; 0.90 or less confirms artery disease."),
    Taken(
        statement="C4",
        taken="An ankle pressure to 50 or a toe pressure to 30 mmHg is vascular surgery the same day, by itself.",
        left="They exclude nothing: with pain at rest or tissue loss wider limits threaten the limb too.",
    ),
    Taken(
        statement="C5",
        taken="Monofilament and one other test of the four; not felt is lost, both normal is kept.",
        left="Between the two nothing is concluded.",
    ),
    Taken(
        statement="C6",
        taken="Strength of knee, great toe, foot and calf, and both reflexes, graded; a muscle below grade 5 argues for a root.",
    ),
    Taken(
        statement="C7",
        taken="Raising the leg that brings on its pain argues for a root and leads to the MRI; one that does not argues against.",
    ),
    Taken(
        statement="C8",
        taken="Weakness that climbs is looked for with the reflexes; with one reduced or absent it is the emergency of F5, with or without "
        "an infection before.",
        left="Weakness known to be older than 4 weeks and no worse is not ascending weakness; it is referred within 2 weeks.",
        shown_by=(
            "climbing weakness with a reduced ankle reflex, all else unknown",
            "weakness that does not climb needs no reflexes for Guillain-Barre syndrome",
        ),
    ),
    Taken(statement="C9", taken="Hammertoe, bunion and flat foot are looked for, and make a foot one of high risk (E7)."),
    Taken(
        statement="C10",
        taken="Alignment and how weight is carried, sitting and standing; disturbed, it argues for the spine.",
    ),
    Taken(
        statement="C11",
        taken="Asked from 10 to 25 years of age.",
        left="The source says nothing of what it changes, and it changes nothing here.",
    ),
    Taken(
        statement="C12",
        taken="Lying and standing pressures are asked for.",
        left="The source names no limit: the examiner's own is used.",
    ),
    Taken(
        statement="D1", taken="HbA1c and fasting glucose, once.", left="No limit is named; the laboratory's flag is used."
    ),
    Taken(
        statement="D2",
        taken="Blood count, kidney function, calcium and magnesium are called for; calcium and magnesium lead to E18.",
        left="Of the blood count and the kidneys the source says no more; what follows from them stands beyond it.",
    ),
    Taken(
        statement="D3",
        taken="Thyroid-stimulating hormone, once; abnormal, it argues for a thyroid disorder behind the trouble.",
    ),
    Taken(statement="D4", taken="Vitamin B12, once; low, it leads to E17."),
    Taken(
        statement="D5",
        taken="Electrophoresis where neuropathy is suspected: sensation lost in a foot, a test abnormal in both feet, or stated.",
        left="A test abnormal in one foot alone suspects no neuropathy. What a monoclonal protein changes is not said by the source.",
        shown_by=(
            "abnormal vibration in both feet calls for electrophoresis",
            "abnormal vibration in one foot, with the other foot normal, calls for no electrophoresis",
        ),
    ),
    Taken(
        statement="D6",
        taken="The index first, wherever a vascular cause is suspected; then CT or MR angiography on 0.90 or less, or claudication with reduced "
        "pulses.",
        left="While acute ischemia is suspected of a leg that is not known to be old and no worse, elective angiography is not recommended.",
        shown_by=(
            "claudication with good pulses calls for the index, and angiography waits for it",
            "a claudicant whose leg has just gone weak, index known to be low",
        ),
    ),
    Taken(
        statement="D7",
        taken="Radiographs where stenosis is suspected; MRI after 28 days of conservative care, or when surgery is considered.",
        left="A red flag or a worsening deficit does not wait the month.",
    ),
    Taken(
        statement="D8",
        taken="Arteriography at once in acute ischemia that is known not to be immediately threatened.",
        left="Undecided, it waits for strength and feeling, not for the Doppler; immediately threatened, it is withheld by name.",
        shown_by=(
            "arteriography drafted for a viable limb without pulses",
            "arteriography drafted before feeling was examined",
            "arteriography drafted for an immediately threatened limb",
        ),
    ),
    Taken(statement="D9", taken="MRI of the lumbar spine where a root is suspected, stated, or shown by the raised leg."),
)
