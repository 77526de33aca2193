"""Instruments that were considered and not built, and why."""

from pulsefirst.model.instruments import NotBuilt

NOT_BUILT = (
    NotBuilt(
        title="Konno support tool for lumbar spinal stenosis",
        why="The weights of its items are from memory: no source that was read gives them. Diabetes and poor arteries would lower it in "
        "people who can have both diseases.",
    ),
    NotBuilt(
        title="Konno history questionnaire (SSHQ)",
        why="Its questions were read, its rule was not clear: the copy read says more than 1 and more than 2 where others say at least.",
    ),
    NotBuilt(
        title="EGRIS and mEGRIS (ventilation in Guillain-Barre syndrome)",
        why="The points of their items were found in no source that was read.",
    ),
    NotBuilt(
        title="WIfI: likelihood of benefit from revascularization", why="Its table was found in no source that was read."
    ),
    NotBuilt(
        title="Wells score of 1997, and in three levels",
        why="It lacks the earlier thrombosis and sets other limits; one version only, so that nobody mixes them.",
    ),
    NotBuilt(
        title="LEFt rule (thrombosis in pregnancy)",
        why="Its own authors say that it must not exclude a thrombosis by itself: in pregnancy the ultrasound comes first.",
    ),
    NotBuilt(
        title="Score of criteria for nocturnal leg cramps (Hallegraeff 2017)",
        why="The seven features are published without a cut-off, so a number would mean nothing.",
    ),
    NotBuilt(title="Symptom score of the Italian Society of Diabetology", why="Its items and weights were not read."),
    NotBuilt(title="PAD score of pulse, Doppler and history", why="The points of its Doppler parts were not read."),
    NotBuilt(
        title="Small-fiber criteria of the Toronto panel",
        why="They need a skin biopsy or thermal thresholds, which a case has no place for.",
    ),
)
