"""Three forms for clinicians: the hand-over (SBAR), the letter and the note for the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pulsefirst.backends.acts import in_order, is_emergency, not_possible, postponed, undecided
from pulsefirst.backends.headline import limits_in_words
from pulsefirst.backends.letters.acts import act_lines, caution_lines, citation_lines, referral_lines, withheld_lines
from pulsefirst.backends.letters.document import Document, DocumentLine, DocumentSection, Emphasis, Form
from pulsefirst.backends.letters.emergency import emergency_sections
from pulsefirst.backends.letters.known import cause_lines, finding_lines, history_lines, not_assessed_lines
from pulsefirst.backends.letters.matter import WEIGHTS, WHEN, Matter, contact_in_words
from pulsefirst.backends.letters.triage import first_lines, triage_lines
from pulsefirst.backends.words import SHORT_HASH, moment_in_words, needs_in_words, of_legs
from pulsefirst.model.plan import Proposal, Status
from pulsefirst.model.recommendations import ActivityKind, Urgency

BLANK: Final = "_" * 32
TITLES: Final = {Form.SBAR: "Hand-over (SBAR)", Form.LETTER: "Referral letter", Form.NOTE: "Note for the record"}
HEADINGS: Final = {
    Urgency.EMERGENCY: "Now",
    Urgency.URGENT: "Today",
    Urgency.SOON: "In days to two weeks",
}
NOT_NORMAL: Final = "What is not listed was not recorded, and is not taken to be normal."


def sbar(matter: Matter) -> Document:
    """Situation, background, assessment, recommendation: short enough to be said over a telephone.

    In an emergency it has twelve lines at most.
    """
    if is_emergency(matter.plan):
        return _document(matter, Form.SBAR, (f"Patient: {BLANK}", f"From: {BLANK}"), emergency_sections(matter))
    assessment = (*finding_lines(matter), *not_assessed_lines(matter), *cause_lines(matter, reasons=False))
    return _document(
        matter,
        Form.SBAR,
        (f"Patient: {BLANK}", f"From: {BLANK}"),
        (
            DocumentSection("Situation", (*first_lines(matter), *triage_lines(matter))),
            DocumentSection("Background", tuple(history_lines(matter))),
            DocumentSection("Assessment", assessment),
            DocumentSection("Recommendation", tuple(_recommendation(matter))),
        ),
    )


def _recommendation(matter: Matter) -> Iterator[DocumentLine]:
    groups = in_order(matter.acting())
    for urgency, when in WHEN.items():
        weight = WEIGHTS.get(urgency, Emphasis.PLAIN)
        yield from act_lines(matter, groups.urgent[urgency], called=f"{when}: ", weight=weight, full=False)
    triage = matter.plan.triage
    if triage.now.level is Urgency.NONE and triage.settled:
        yield DocumentLine("Nothing is demanded now or today.")
    yield from act_lines(matter, groups.meanwhile, called="MEANWHILE: ", full=False)
    yield from act_lines(matter, groups.treating, called="CONSIDER: ", full=False)
    looking = [proposal for proposal in groups.looking if proposal.status is not Status.DONE]
    titles = dict.fromkeys(matter.guideline.targets[proposal.target].title for proposal in looking)
    if looking:
        yield DocumentLine(f"STILL TO EXAMINE AND TEST: {'; '.join(titles)}.")
    yield from (DocumentLine(f"WITHHELD: {line.text}", line.tag, line.weight) for line in withheld_lines(matter))
    yield from (DocumentLine(f"AVOID: {line.text}", line.tag, line.weight) for line in caution_lines(matter))


def letter(matter: Matter) -> Document:
    """A letter to the services called for the most urgent reasons, with blanks for what a case does not contain.

    It opens with what is asked of the reader.
    """
    referrals = [proposal for proposal in matter.acting() if proposal.kind == ActivityKind.REFER]
    highest = max((proposal.urgency for proposal in referrals), default=Urgency.NONE)
    addressed = [proposal for proposal in referrals if proposal.urgency is highest]
    to = "; ".join(dict.fromkeys(contact_in_words(matter, proposal.target) for proposal in addressed)) or BLANK
    others = [proposal for proposal in matter.acting() if proposal not in addressed]
    asked = tuple(referral_lines(matter, addressed)) or (DocumentLine("The plan itself calls for no referral."),)
    sections = [
        DocumentSection("Please see this patient for", (*first_lines(matter), *asked)),
        DocumentSection("How urgent", tuple(triage_lines(matter))),
        DocumentSection("History", tuple(history_lines(matter))),
        DocumentSection("Examination and tests", tuple(finding_lines(matter))),
        DocumentSection("Not known", tuple(not_assessed_lines(matter))),
        DocumentSection("I think", () if is_emergency(matter.plan) else tuple(cause_lines(matter, reasons=True))),
        *_plan_sections(matter, others),
        DocumentSection(
            "My question", (DocumentLine(BLANK), DocumentLine("[ ] I have told the patient when to call for help."))
        ),
    ]
    head = (
        f"To: {to}",
        f"From: {matter.site.name or BLANK}",
        f"Date: {moment_in_words(matter.plan.at)}",
        f"Patient: {BLANK}",
        f"Born: {BLANK}",
    )
    return _document(matter, Form.LETTER, head, tuple(sections), f"Signed: {BLANK}")


def note(matter: Matter) -> Document:
    """What the plan says, for the record, each line with where it comes from."""
    sections = [
        DocumentSection("Triage", (*first_lines(matter), *triage_lines(matter))),
        DocumentSection("History", tuple(history_lines(matter))),
        DocumentSection("Examination and tests", tuple(finding_lines(matter))),
        DocumentSection("Not known", (*not_assessed_lines(matter), DocumentLine(NOT_NORMAL, weight=Emphasis.QUIET))),
        *_plan_sections(matter, matter.acting()),
        DocumentSection("Could not be decided", tuple(_undecided_lines(matter))),
        DocumentSection("Impression", () if is_emergency(matter.plan) else tuple(cause_lines(matter, reasons=True))),
    ]
    return _document(matter, Form.NOTE, (f"Patient: {BLANK}",), tuple(sections), f"Clinician: {BLANK}")


def _plan_sections(matter: Matter, proposals: Sequence[Proposal]) -> Iterator[DocumentSection]:
    groups, emergency = in_order(proposals), is_emergency(matter.plan)
    for urgency, heading in HEADINGS.items():
        weight = WEIGHTS.get(urgency, Emphasis.PLAIN)
        yield DocumentSection(heading, tuple(act_lines(matter, groups.urgent[urgency], weight=weight)))
        if urgency is Urgency.EMERGENCY:
            yield DocumentSection("Planned meanwhile", tuple(act_lines(matter, groups.meanwhile)))
            yield DocumentSection("Avoid now", tuple(caution_lines(matter)) if emergency else ())
    looking = [
        proposal for proposal in groups.looking if proposal.status is not Status.DONE or proposal.kind != ActivityKind.OBTAIN
    ]
    yield DocumentSection("Still to examine and test", tuple(act_lines(matter, looking, full=matter.tagged)))
    yield DocumentSection("Treat and advise", tuple(act_lines(matter, groups.treating)))
    yield DocumentSection("Withheld", tuple(withheld_lines(matter)))
    yield DocumentSection("Cautions", () if emergency else tuple(caution_lines(matter)))


def _undecided_lines(matter: Matter) -> Iterator[DocumentLine]:
    plan = matter.plan
    for proposal in not_possible(plan):
        needs = f"; needs {needs_in_words(matter.guideline, proposal.needs)}" if proposal.needs else ""
        yield DocumentLine(
            f"{proposal.title}{of_legs((proposal.leg,))}{needs}", matter.source_of_acts([proposal]), Emphasis.QUIET
        )
    waiting = len(postponed(plan))
    if is_emergency(plan) and waiting:
        yield DocumentLine(f"Once the emergency is dealt with: {waiting} further lines of the plan.", weight=Emphasis.QUIET)
    open_lines = 0 if is_emergency(plan) else len(undecided(plan))
    if open_lines:
        yield DocumentLine(f"{open_lines} further lines of the plan wait for an answer.", weight=Emphasis.QUIET)


def _document(
    matter: Matter, form: Form, head: tuple[str, ...], sections: tuple[DocumentSection, ...], signature: str = ""
) -> Document:
    plan = matter.plan
    cited = DocumentSection("Beyond the source, cited", tuple(citation_lines(matter)), listed=False)
    return Document(
        form=form,
        title=TITLES[form],
        place=matter.site.name,
        banner=plan.banner,
        at=plan.at,
        recorded_at=plan.recorded_at,
        version=plan.guideline_version,
        hash=plan.guideline_hash,
        head=head,
        sections=tuple(section for section in (*sections, cited) if section.lines),
        foot=tuple(text for text in (signature, *foot_lines(matter)) if text),
    )


def foot_lines(matter: Matter) -> Iterator[str]:
    """When it was assessed, by which version it was made, and that a clinician decides."""
    plan = matter.plan
    recorded = f", findings of {moment_in_words(plan.recorded_at)}" if plan.recorded_at is not None else ""
    old = " (older than a day)" if plan.old else ""
    yield f"Assessed {moment_in_words(plan.at)}{recorded}{old}."
    yield limits_in_words(plan, plan.guideline_hash[:SHORT_HASH])
