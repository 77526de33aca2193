"""The arteries of the limb: what the further causes stand on."""

from pulsefirst.language import secondary, verified

cholesterol_emboli = secondary(
    "Medscape: cholesterol embolism, articles 1095969 and 1096593",
    "https://emedicine.medscape.com/article/1095969",
    supports="Blue toes and net-like skin while the foot pulses are felt; with kidney failure and eosinophils; over 50 years, days to weeks after a catheter, "
    "surgery of the aorta or an anticoagulant.",
    read="summaries; kidney, eosinophils and setting through medicalalgorithms.com",
)
popliteal_entrapment_series = verified(
    "Sirico 2019: entrapped popliteal artery, 87 limbs, doi 10.3390/jcm8122071",
    "https://doi.org/10.3390/jcm8122071",
    supports="The index at rest may be normal: median 0.87, from 0.6 to 1.0 in the middle half.",
    read="abstract",
)
exertional_leg_pain_table = secondary(
    "Causes of leg pain on exertion, a table, Hindawi JSM 2014, 105953",
    "https://www.hindawi.com/journals/JSM/2014/105953/tab1",
    supports="An entrapped popliteal artery is felt at the back of the calf and gone within seconds to minutes of rest; the exertional compartment in front, for minutes to "
    "hours, usually in both legs; a stressed bone is tender at rest.",
    read="table",
)
leriche_summaries = secondary(
    "Medscape: aortoiliac occlusive disease, article 461285",
    "https://emedicine.medscape.com/article/461285",
    supports="Claudication of buttock and thigh, femoral pulses weak or absent, erectile failure; usually both legs and one worse.",
    read="summary; both legs through Arch Surg 1965;91:604",
)
