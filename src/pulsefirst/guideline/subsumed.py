"""Rules that change no plan beside the others, and why they stand all the same."""

from pulsefirst.guideline.foot.alarms import wound_with_poor_flow
from pulsefirst.guideline.nights.treatment import consider_quinine
from pulsefirst.guideline.salts.alarms_of_blood import hemoglobin_with_signs
from pulsefirst.guideline.salts.workup import potassium_before_the_scan
from pulsefirst.guideline.spine.alarms_of_the_root import marked_weakness
from pulsefirst.guideline.spine.workup import ask_beside_sexual_change
from pulsefirst.guideline.trunk.alarms import aortic_block, saturation_very_low
from pulsefirst.language import WITH_SUPPLEMENT
from pulsefirst.model.promises import Subsumed

SUBSUMED = (
    Subsumed(
        rule=aortic_block,
        why="Each of the two legs calls the same surgeon by itself; this says that together they point to the aorta.",
        only=WITH_SUPPLEMENT,
    ),
    Subsumed(
        rule=saturation_very_low,
        why="A saturation of 91 % or less calls already; this says that known lung disease does not calm one of 87 % or less.",
        only=WITH_SUPPLEMENT,
    ),
    Subsumed(
        rule=hemoglobin_with_signs,
        why="New breathlessness, chest pain or collapse calls already; this says that the blood count is the reason to look for.",
        only=WITH_SUPPLEMENT,
    ),
    Subsumed(
        rule=potassium_before_the_scan,
        why="Weakness of both legs has its potassium taken today in any case; this says that the ECG and it come before any scan.",
        only=WITH_SUPPLEMENT,
    ),
    Subsumed(
        rule=marked_weakness,
        why="Marked new weakness calls for the same assessment by what the nerves say; this names the muscle that was tested.",
        only=WITH_SUPPLEMENT,
    ),
    Subsumed(
        rule=wound_with_poor_flow,
        why="The source's limits for a threatened limb send the same wound to the same surgeon; this says by what it will not heal.",
        only=WITH_SUPPLEMENT,
    ),
    Subsumed(
        rule=ask_beside_sexual_change,
        why="Bladder, bowel and saddle are asked about in any case; this says why to ask again where sexual function has changed.",
        only=WITH_SUPPLEMENT,
    ),
    Subsumed(
        rule=consider_quinine,
        why="The source offers quinine; beside the supplement it is always withheld, by name and with the regulator's reason.",
        only=WITH_SUPPLEMENT,
    ),
)
