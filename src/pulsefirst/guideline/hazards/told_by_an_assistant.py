"""What can go wrong when another program asks, and tells what it was answered."""

from pulsefirst.guideline.hazards.ratings import DESIGN, LOW, MAJOR, MEDIUM, PROCESS, TEST, TRANSFERRED
from pulsefirst.model.safety import Control, Hazard, Rating, Verification

TOLD_OTHERWISE = Hazard(
    id="H36",
    hazard="A program or an assistant that asks for a plan fills in what nobody examined, or tells the plan otherwise than it stands.",
    effect="An emergency is left out, or a patient is called routine of whom no pulse was felt.",
    causes=(
        "An assistant writes down as normal what was not said.",
        "It shortens a plan and leaves out the call, what is still open, or a caution.",
        "It adds a diagnosis, a test or a dose of its own.",
        "No answer, an error or a time that ran out is shown as no alarm.",
        "A name or a number is read otherwise than it was meant.",
    ),
    existing=("The clinician sees the patient, and can open the page.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(
            DESIGN,
            "What is asked answers what the command line answers for the same case; no protocol has an answer of its own.",
        ),
        Control(
            DESIGN,
            "An assistant is told to ask for the pulses first, to write down only what was examined, and to add nothing.",
        ),
        Control(
            DESIGN,
            "What is not a case, or says what cannot be, is refused with what to write instead; nothing sent is no case.",
        ),
        Control(DESIGN, "What was read by another name, by a shortcut or from words for a time is told beside the answer."),
        Control(
            TEST,
            "Every example is answered over each protocol as on the command line; what is described is what is answered.",
        ),
        Control(
            PROCESS,
            "Whoever lets an assistant ask tries it on invented patients first; the clinician reads the plan itself.",
        ),
    ),
    residual=Rating(MAJOR, LOW),
    justification="What an assistant does with an answer is beyond the reach of any test here.",
    verification=Verification(
        tests=(
            "tests/contract/test_rest.py::test_every_example_has_the_plan_of_the_command_line",
            "tests/contract/test_rest.py::test_a_call_that_takes_too_long_is_answered_and_says_so",
            "tests/contract/test_rest.py::test_what_was_read_otherwise_is_told",
            "tests/contract/test_rest_fuzz.py::test_it_answers_as_it_is_described",
            "tests/contract/test_mcp.py::test_over_each_transport_a_client_is_told_the_same",
            "tests/contract/test_mcp.py::test_what_was_read_otherwise_is_told_beside_the_answer",
        ),
    ),
    status=TRANSFERRED,
    transferred="Which programs and assistants may ask, and what they show.",
)
