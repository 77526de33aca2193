"""The 64 statements of the source, in our own words and in the order of the document.

`WORDS` holds, section by section, the reference numbers as the source prints them and what the statement says.
`PLACES` holds the line of the document that carries it, and that line's SHA-256 (see `line_hash`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pulsefirst.model.guideline import Statement

WORDS: Final[Mapping[str, Mapping[str, tuple[str, str]]]] = {
    "A. Immediate assessment: rule out a vascular emergency": {
        "A1": (
            "1",
            "Before anything else, look for acute limb ischemia through the pedal pulses. If they are absent and "
            "one leg is numb, a vascular surgeon is needed as an emergency, inside 6 hours, or the limb may be "
            "lost.",
        ),
        "A2": (
            "1",
            "Palpate the dorsalis pedis and posterior tibial pulse on both sides; where palpation leaves doubt, "
            "listen for arterial signals with a hand-held Doppler at the bedside.",
        ),
        "A3": (
            "2, 1",
            "Go through the six Ps: pulselessness, pallor, paresthesia, paralysis, coolness (poikilothermia), pain.",
        ),
        "A4": ("1", "Establish the trend of weakness and numbness. Getting worse means ischemia in evolution."),
        "A5": (
            "1",
            "Pulses absent or clearly diminished: call vascular surgery at once; muscle survives only 4 to 6 "
            "hours without flow.",
        ),
    },
    "B. History that separates the causes": {
        "B1": ("2", "Brought on by walking and gone within 10 minutes of rest: vascular claudication."),
        "B2": (
            "3",
            "Brought on by standing or walking and eased by sitting down or leaning forward, as over a shopping "
            "cart: neurogenic claudication of spinal stenosis.",
        ),
        "B3": ("4, 5", "Worse in bed at night: nocturnal cramping, of metabolic cause or idiopathic."),
        "B4": ("3", "Trouble getting up from sitting or lying: strong pointer to a mechanical spinal cause."),
        "B5": ("6", "One-sided and in a dermatome: radiculopathy."),
        "B6": ("3", "Both buttocks and the backs of both legs: spinal stenosis."),
        "B7": ("1, 4", "Cramping confined to the calf: muscle cramp or tibial artery disease."),
        "B8": (
            "3",
            "Urge to move the legs with discomfort that is worse at rest or in the evening: restless legs syndrome.",
        ),
        "B9": ("3", "Bladder or bowel trouble, or a numb saddle area: cauda equina syndrome, refer immediately."),
        "B10": ("6", "Infection in the 6 weeks before: ask, because of Guillain-Barre syndrome."),
    },
    "C. Examination": {
        "C1": ("2", "Palpate every leg pulse: femoral, popliteal, dorsalis pedis, posterior tibial."),
        "C2": ("2", "Inspect the skin: pallor, coolness, hair loss, ulcer."),
        "C3": ("2, 1", "Measure the ankle-brachial index; 0.90 or less confirms peripheral artery disease."),
        "C4": (
            "1",
            "Ankle pressure of 50 mmHg or less, or toe pressure of 30 mmHg or less: limb at risk of amputation "
            "unless revascularized.",
        ),
        "C5": (
            "2",
            "Test for loss of protective sensation: 10-g monofilament plus at least one of pinprick, temperature, "
            "128-Hz vibration, ankle reflex.",
        ),
        "C6": (
            "3",
            "Test knee strength and reflex, great-toe and foot dorsiflexion strength, plantarflexion, ankle reflex.",
        ),
        "C7": ("3", "Straight-leg raise, for radiculopathy."),
        "C8": ("6", "Look for weakness that ascends with absent or reduced reflexes (Guillain-Barre)."),
        "C9": ("2", "Inspect the feet for deformity: hammertoe, bunion, flat foot."),
        "C10": ("3", "Judge spinal alignment and how weight is carried, sitting and standing."),
        "C11": ("2", "In an adolescent or young adult, check for scoliosis."),
        "C12": ("3", "Orthostatic blood pressures, to exclude postural hypotension."),
    },
    "D. Laboratory and imaging": {
        "D1": ("2, 6", "Screen for diabetes: HbA1c and a fasting glucose."),
        "D2": ("6, 1", "Blood count; metabolic panel including kidney function, calcium and magnesium."),
        "D3": ("6", "Thyroid-stimulating hormone."),
        "D4": ("6", "Vitamin B12."),
        "D5": ("6", "Serum protein electrophoresis with immunofixation where neuropathy is suspected."),
        "D6": (
            "2, 1",
            "Vascular cause suspected: ABI first. If it is abnormal (0.90 or less), or claudication comes with "
            "reduced pulses, CT or MR angiography for the anatomy.",
        ),
        "D7": (
            "3",
            "Stenosis suspected: anteroposterior pelvis and lateral spine radiographs first; MRI if symptoms "
            "outlast a month of conservative care or surgery is considered.",
        ),
        "D8": (
            "2",
            "Acute limb ischemia while the limb is still viable, or only marginally threatened: arteriography at "
            "once, which diagnoses and lets a catheter treat in one sitting.",
        ),
        "D9": ("6", "Radiculopathy suspected: MRI of the lumbar spine."),
    },
    "E. Treatment by diagnosis": {
        "E1": ("2", "PAD: refer to a vascular specialist on ABI of 0.90 or less, absent pulses, or claudication."),
        "E2": ("2", "PAD: modify risk: stop smoking, diabetes control (HbA1c under 7 %), lipids."),
        "E3": ("2", "PAD: structured exercise program."),
        "E4": ("2, 6", "Diabetic neuropathy: HbA1c under 7 % to slow progression."),
        "E5": ("2, 6", "Painful diabetic neuropathy, first line: duloxetine 60 to 120 mg a day, gabapentin, or pregabalin."),
        "E6": ("2", "In older patients start lower and titrate slowly."),
        "E7": ("2", "Foot care: well-fitted shoes, daily inspection, therapeutic footwear when the risk is high."),
        "E8": ("3", "Stenosis: stay active, no bed rest."),
        "E9": (
            "3",
            "Stenosis: posture: good spinal alignment, no long end-range positions, pillows or furniture to "
            "support the limbs.",
        ),
        "E10": ("3", "Stenosis: simple analgesics and NSAIDs for pain."),
        "E11": ("3", "Stenosis: physical therapy built on lumbar flexion."),
        "E12": ("3", "Stenosis: multidisciplinary rehabilitation if symptoms persist."),
        "E13": (
            "6, 3",
            "Stenosis: surgical referral for progressive neurological deficit, or severe symptoms that resist "
            "conservative care.",
        ),
        "E14": ("4, 5", "Idiopathic nocturnal cramps, first line: stretch and massage the calf."),
        "E15": ("4", "Cramps: magnesium may be considered."),
        "E16": ("5", "Cramps: quinine sulfate may be considered when refractory; its benefit is not settled."),
        "E17": ("6", "Confirmed B12 deficiency: replace it."),
        "E18": ("2", "Hypocalcemia or hypomagnesemia: correct it."),
    },
    "F. Red flags": {
        "F1": ("1", "Absent pulses with one-sided symptoms: vascular surgery, immediately, within 6 hours."),
        "F2": ("1", "Weakness or loss of sensation that gets worse: the same."),
        "F3": ("1", "Pain reaching above the ankle with coolness and pallor: the same."),
        "F4": (
            "3",
            "Both legs weak, a numb saddle area, or retained urine: cauda equina syndrome, specialist referral at once.",
        ),
        "F5": (
            "6",
            "Ascending weakness, areflexia and a preceding infection: Guillain-Barre syndrome, immediate referral "
            "to a monitored setting with respiratory monitoring.",
        ),
    },
    "G. Pitfalls": {
        "G1": (
            "3",
            "Do not call it vascular without an ABI: bilateral symptoms can mimic PAD, but stenosis is relieved "
            "by lumbar flexion, not by rest alone.",
        ),
        "G2": (
            "2",
            "Immediately threatened limb (Rutherford IIb): do not hold treatment for imaging; emergency thromboembolectomy.",
        ),
        "G3": ("1", "Tissue loss without pain: think of diabetes; neuropathy can mask ischemic pain."),
        "G4": ("2, 3", "Avoid splints and long immobilization: deconditioning, more pain, learned non-use."),
        "G5": (
            "2",
            "Do not miss hypocalcemia behind cramps, above all with 22q11.2 deletion syndrome or another "
            "endocrine disorder.",
        ),
    },
}

PLACES: Final[Mapping[str, tuple[int, str]]] = {
    "A1": (3, "4ffd84154c53e310d8be80d490348d90656963df25d519295c03fca8034d63d4"),
    "A2": (4, "c9614360b861ad365295c96a4466434575172fc16b523557a56580642f9463d8"),
    "A3": (5, "3a9d36f379ad1ced3eee6d3cfdbe4c2d4e3b5d567804447f7128c7c16af6db71"),
    "A4": (6, "2b83d07ad8237005e2d00f32b552ba6c2bdc26ad1119abd262fec736d4a7fc59"),
    "A5": (7, "c99681326003839cd4bd2800e604f3d28a6dd489edb816659d498a5cb9340d90"),
    "B1": (11, "3a657dc61fbefb8f84df27a928bb98835caa07887c9e16cf758a9f4252c3b219"),
    "B2": (12, "1bde39b8c07aa8de4905ea3f9a64149e4360ee119508da4c6bd8940338283fd1"),
    "B3": (13, "33e1102c53fde24b7a1be1b00eb8df62f6321c23d455a4efc0568bbce317db47"),
    "B4": (14, "6d339869b3a23af96706151daf31b968da7b3fac9e1c8bb2a6e7ab7a25acd9be"),
    "B5": (16, "10a9119d89553fa71600917bf7de45c3093c6e742af1f11ceafe34be84a55299"),
    "B6": (17, "aabbd3fe8323af3c8ced422d214e22b5ed1fae5a1506de4fe4ae0cfbc78e52f8"),
    "B7": (18, "05d96ca237d3d36b376e2165e878878ba8d1150c874548aa929f7cb41c7ba6bf"),
    "B8": (20, "c3704ace91174f481e8421518147c3df5564f01705ff13de3081001593ba235c"),
    "B9": (21, "2457c64c9ca8ab6b65126c18789e5cf8beda0641548fc4802249c0f0bc68bc4b"),
    "B10": (22, "3ec78773be668092051c68196f76e53ddf031680536d50d58ba8a76d10bbb253"),
    "C1": (25, "96f988ae41c9d5e3584c8b199a93c7c8effab311028b7bd746ebbb4c41518df4"),
    "C2": (26, "26f809b85a66cd52510c2f5525083b5d433dda9a895b3d78451b4489c22ed296"),
    "C3": (27, "fffa1345c1a914001a32356be96d5795f5d7987d380227f08b05a11ff09c7ee5"),
    "C4": (28, "f9eee8870867136cf3420fcf573a05e05661a3bab06bf2f59f00b391926c6882"),
    "C5": (30, "dc9ea6fda6c42066a75ee07221c04a33071beaea754697a74a16b6b2b901d817"),
    "C6": (31, "1afb909f19e0412b51f8466ada6e4057c8f2f5be491f5fb02201835567287b40"),
    "C7": (32, "dd14b7c255a694cc5381022c8fc4e1ecccc0ee31ce154a5d87c64023713cd6ea"),
    "C8": (33, "b056f00bcd588a5ba9ef4002713654d10d8e67c93ef6e3ad76221d66dcc399dd"),
    "C9": (35, "a9cf96ef4be5ce6edbef3e149e71a7055ee3bc8eece4efdeb53e63dc476a2b54"),
    "C10": (36, "d5ffed01863db75dc3bdd121dec68a5070ffb4e99530324ca037862961b8ca36"),
    "C11": (37, "48e332bc3544bc35373b8b86ce86b8b7c678e3e86817f5365d868a4ed33b415c"),
    "C12": (39, "67d48b34f09c624d86a373596408c609d042f2f70a982108b10907c30c901356"),
    "D1": (42, "cd2f1bda853b862d5cc8cc82bbe2e63409a8b6b402198a8941fb9870b69a4d29"),
    "D2": (43, "e11cf0a52731e5876740b23e43a12ba481753ae10a4e0bb380b235b799efcd0f"),
    "D3": (44, "332fd0fd05084ff3a472edeffe2a277cd7811b554b8f266c8819167b9414c180"),
    "D4": (45, "38e1c607938211b05d6e1e3b14e4ec85925550db285f6eed7a3afe05dae83a88"),
    "D5": (46, "6b077de4499eed65f7b910cd91246c4f42fe4788df9120da16b75d5d5d594109"),
    "D6": (48, "04a8c3b8c7a25496678662b5f29960818303dfb386704de789475f99f5f8e4a3"),
    "D7": (49, "828aee6ad2b86833b3800206f2cb4a8cadc61c02467c955753218dd6c3e25e62"),
    "D8": (50, "2991c31c1c0f2c9c4f26550f01609267171f152e9c7985185cc88c0eefdf00fa"),
    "D9": (51, "f07a21ed5098a6886d1c193986c02f786c54dbb82395a56de918872dfa376a99"),
    "E1": (54, "4588ca318f3eab5b9d033eb8c8ef76c9d964e318e5a52b55b1756f2a85d40b8a"),
    "E2": (55, "f8418a6a07ec4b591f3e0d91c76f4e2c21b0eecb311e282fab375f1848bbfa4f"),
    "E3": (56, "bdd3ae2674e93486a0a310b8d057515c00dade927840920c34a7c83d7971172a"),
    "E4": (58, "a3e74f67b744efb72fc4cab1c046409783b2ec5ced10a2703bb43f0bfed385d2"),
    "E5": (59, "4f0aecf74a34b7e419c1c6ab361d10e01614b045c8a9e2d1d897b70b722d242a"),
    "E6": (60, "13566b840456d2b56147c6c97010ba9330344a1d15d56022a1bfdde34e1056bb"),
    "E7": (61, "204393d7720e89f768b0c374dcbbbc7e9dfde8c2d81d6d96e1aaab0544459348"),
    "E8": (63, "ce63e79e03a37e52a0e6b47c6410a45ce54ce2b784e90b006a2f4cce4449347e"),
    "E9": (64, "bd3c3e2b612b306315a0e6c3ad74e367d01602d1735362b2b921c43ebccc635c"),
    "E10": (65, "0cd1895192e8d7df2139131b8285250225115e63535765e2f44106704a826427"),
    "E11": (66, "51c76595f3f6d5f34f47daf8e70bc921e26a0f6611a7239c6679eed00fb03cf2"),
    "E12": (67, "5ba2f172517704413a3695da5b3beebf51905367c2fd58a054efca8a9c303344"),
    "E13": (68, "e2342a992998be93078f598595a77d1b268090cc0a91a7f553d2ede4fa20ac00"),
    "E14": (70, "187c2217585ffc6748f5b01f4156c4d19dd6c3be25a41d5fbb32073b593e06ba"),
    "E15": (71, "179ab46ca01f47b0df77a43a5a816fc7b6a60aee227124667860733b7ac3507f"),
    "E16": (72, "11d7dfbc40bc9146ead0aa446478124930bc2c159f5381a63a66436e7afcc0d2"),
    "E17": (74, "67200567be148e89d00ba5c94eb2c45e087b9f8e575de5bee472febe9855c38b"),
    "E18": (75, "3756751b458b108372cfb3eed65c70133a18996c64f1deac3efb6b1ff2021c55"),
    "F1": (78, "95ce4baf883aaf58763ec22f7e70f53fbcfe2e7d8a7e6e3d9e97985391da669d"),
    "F2": (79, "82e7d633c8ac0f337d099f1595bac5c6dd053baf3b505343361e256eb3d0fcd6"),
    "F3": (80, "6595c4fc74c8b71f8d44de645b854a122cddc150f7271bf082e4b29631a32e19"),
    "F4": (82, "25c4597beffdfafa3ec3b6c2198d50e462857ef85539fca58a93965b66a6cc5c"),
    "F5": (83, "d31794aa581a3cf97e72455d109ab590160652870505cb71f69585cbfbee752e"),
    "G1": (85, "3aa23421a002ca332fe3f7ac83eac6d24e7beeda6b3223ca0ffb3141198ef8db"),
    "G2": (86, "423484f1db1a27ca206091c5320a49f9a67a4939bf88898dfb999306767677b0"),
    "G3": (87, "571097d0821402c08ecab06d093cdaf7e18b004a868255bc851a6b6571d477fc"),
    "G4": (88, "3a5396e96713f4cfe8647885aac48c0e878433937892d3b85e6f6d3bd93c4ed5"),
    "G5": (89, "9172ca8fa31330eadc5294661eb6fb632d6d356eae98f6a0fd27c3c82e88ead6"),
}

STATEMENTS: Final[Mapping[str, Statement]] = {
    id: Statement(id=id, words=words, refs=refs, section=section, line=PLACES[id][0], sha256=PLACES[id][1])
    for section, statements in WORDS.items()
    for id, (refs, words) in statements.items()
}
