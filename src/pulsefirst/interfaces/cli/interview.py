"""`pulsefirst interview`: asks the next question until triage is settled, and saves the case at any point."""

from __future__ import annotations

import contextlib
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pulsefirst.interfaces.cli.assess import AT, SOURCE_ONLY
from pulsefirst.interfaces.cli.files import STDIN, BadInput, moment_for, read
from pulsefirst.interfaces.cli.saving import can_be_saved, rescue, save
from pulsefirst.interfaces.cli.sites import SITE, site_of
from pulsefirst.interfaces.cli.terminal import Line, Style, complain, say, show

if TYPE_CHECKING:
    from datetime import datetime

    from pulsefirst.engine.interview import Ask, AskScreen, Finish, Keys
    from pulsefirst.model.case import Case
    from pulsefirst.model.guideline import Guideline
    from pulsefirst.model.plan import Plan

HELP = (
    "Answer by number or in words. For two legs one answer is of both; else 'left 1, right 2', or '1 2'. "
    "? how to find out · n/a could not be assessed · Enter pass over · u undo · s FILE save · q quit"
)
PROMPT = "> "
QUIT, UNDO, HOW, SAVE = ("q", "quit", "exit"), ("u", "undo"), ("?", "h", "help"), ("s", "save")
PASS = ("", "pass", "pass over", "skip", "don't know", "dont know", "not known", "unknown")
"""What is typed to lead the talk, short and in full; whoever does not know passes over, for nothing is known by that."""
YES = {"y", "yes"}
OF_SIGNALS = 128
"""An exit code above this names the signal that ended the command, as a shell has it."""


def interview(
    case: Annotated[str | None, typer.Argument(metavar="[CASE]", help="A case file to go on with.")] = None,
    save_as: Annotated[
        str | None,
        typer.Option("--save", metavar="FILE", help="Save the case in this file at the end, or when it is cut short."),
    ] = None,
    at: Annotated[str | None, AT] = None,
    source_only: Annotated[bool, SOURCE_ONLY] = False,
    site: Annotated[str | None, SITE] = None,
) -> None:
    """Ask what matters most, one question or screen at a time, until triage is settled; then print the plan.

    A screen asks for several findings at once; "none" answers all of them. Tests are never asked for: they are proposals.
    """
    import pulsefirst
    from pulsefirst.model.case import Case
    from pulsefirst.notation.read import CaseFile

    found = read(case) if case is not None else CaseFile(Case())
    if save_as is not None:
        if case is None or not _same_file(save_as, case):
            _refuse_another(save_as)
        can_be_saved(save_as)
    time, known = moment_for(found, at), found.case
    known = known if known.recorded_at is not None else replace(known, recorded_at=time)
    talk = Talk(pulsefirst.guideline(source_only=source_only, site=site_of(site)), known, time, save_as, own=case)
    with ending_by_signal():
        try:
            talk.run()
            talk.close()
        except BaseException as error:
            talk.keep_whatever_comes(asked=isinstance(error, KeyboardInterrupt))
            raise


def _same_file(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False


def _refuse_another(name: str) -> None:
    """Raises BadInput where another file stands there, which a save would replace."""
    try:
        there = Path(name).is_file()
    except (OSError, ValueError):
        return  # that it cannot be written is said next
    if there:
        raise BadInput(
            f"{name} is there already: name a new file, or go on with that one: pulsefirst interview {name} --save {name}"
        )


class Ended(SystemExit):
    """The session was ended from outside: the terminal closed, or the machine going down."""


@contextlib.contextmanager
def ending_by_signal() -> Iterator[None]:
    """Inside, a signal that would end the command raises Ended, so that what was answered can be kept."""

    def end(number: int, frame: object) -> None:
        raise Ended(OF_SIGNALS + number)

    before = {}
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            before[getattr(signal, name)] = signal.signal(getattr(signal, name), end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class Talk:
    """One interview: the case as it grows, and the way back."""

    def __init__(self, guideline: Guideline, case: Case, at: datetime, save: str | None, own: str | None = None) -> None:
        self.guideline, self.case, self.at, self.save_as = guideline, case, at, save
        self.own_files = [name for name in (save, own) if name is not None and name != STDIN]
        self.passed: Keys = frozenset()
        self.answers = 0
        self.past: list[tuple[Case, Keys, int]] = []
        self.saved = True
        self.settled_after: int | None = None

    # --- the loop ---

    def run(self) -> None:
        """Ask until triage is settled or nothing is left for it; then, if wanted, what causes and treatment need; then the plan."""
        from pulsefirst.backends.acts import is_emergency
        from pulsefirst.backends.next_minutes import next_of_emergency
        from pulsefirst.engine.interview import Finish, next_step
        from pulsefirst.interfaces.cli.plan_text import banner_lines

        show([*banner_lines(self.guideline.banner), Line(HELP, Style.QUIET)])
        offered, going = False, True
        while going:
            plan = self._plan()
            step = next_step(self.guideline, self.case, plan, self.passed)
            if is_emergency(plan) and isinstance(step, Finish):
                step = next_of_emergency(plan, self.guideline, self.passed)
            if self.settled_after is None and plan.triage.settled:
                self.settled_after = self.answers
            if isinstance(step, Finish):
                if not offered:
                    show(self._where_triage_stands(plan))
                show(self._at_the_end(step))
                break
            if step.stage.is_after_triage and not offered:
                offered, going = True, self._goes_on(plan)
            else:
                going = self._ask(step)
        self._finish()

    def _plan(self) -> Plan:
        import pulsefirst
        from pulsefirst.model.texts import Site

        here = Site(switched_off=self.guideline.switched_off)
        return pulsefirst.assess(self.case, at=self.at, source_only=bool(self.guideline.banner), site=here)

    def _goes_on(self, plan: Plan) -> bool:
        """Say where triage stands, and offer the questions that come after it; in an emergency, what decides what to do now."""
        from pulsefirst.backends.acts import is_emergency

        show(self._where_triage_stands(plan))
        offer = (
            "Go on with what decides the next minutes?"
            if is_emergency(plan)
            else "Go on with what separates the causes, then with what treatment needs?"
        )
        said = self._hear(f"{offer} (y/N) ")
        return said is not None and said.lower() in YES

    def _where_triage_stands(self, plan: Plan) -> Iterator[Line]:
        from pulsefirst.backends.acts import is_emergency
        from pulsefirst.backends.headline import calls_of
        from pulsefirst.backends.words import needs_in_words
        from pulsefirst.engine.interview import cannot_be_answered_here

        yield Line()
        if plan.triage.settled:
            yield Line(f"Triage is settled: {plan.triage.level}.", Style.HEADING)
            if is_emergency(plan):
                yield from (Line(call.text, Style.ALARM) for call in calls_of(plan, self.guideline))
            return
        yield Line("Triage is not settled, and nothing more can be answered for it here.", Style.WARNING)
        if waiting := cannot_be_answered_here(self.guideline, plan):
            yield Line(f"It waits for: {needs_in_words(self.guideline, waiting)}.", Style.WARNING)

    def _at_the_end(self, finish: Finish) -> Iterator[Line]:
        """That nothing is left to ask, and which causes and tests are left."""
        from pulsefirst.backends.words import needs_in_words

        if finish.left:
            said = "Nothing more that can be answered here separates the causes or doses a medicine."
            yield Line()
            yield Line(f"{said} Still in question: {', '.join(finish.left)}.", Style.HEADING)
        if finish.tests:
            yield Line(f"Tests that would separate them: {needs_in_words(self.guideline, finish.tests)}.")

    def _ask(self, step: Ask | AskScreen) -> bool:
        """Put one question until it is answered, passed over or left. False to leave."""
        show(list(question_lines(step)))
        while True:
            said = self._hear(PROMPT)
            if said is None or said.lower() in QUIT:
                return False
            word, _, rest = said.partition(" ")
            if said.lower() in HOW:
                show(list(how_lines(step)))
            elif said.lower() in UNDO:
                self._undo()
                return True
            elif word.lower() in SAVE:
                self._save(rest.strip() or self.save_as or "")
            elif said.lower() in PASS:
                self.passed |= frozenset(step.keys)
                return True
            elif self._answer(step, said):
                return True

    def _answer(self, step: Ask | AskScreen, said: str) -> bool:
        """Take an answer into the case and say where triage stands; or say what was not understood."""
        from pulsefirst.engine.interview import Stage
        from pulsefirst.interfaces.cli.plan_text import status_line
        from pulsefirst.model.errors import CaseError

        try:
            case = self._learned(step, said)
        except CaseError as error:
            show([Line(error.message, Style.WARNING)])
            return False
        self.past.append((self.case, self.passed, self.answers))
        self.case, self.answers, self.saved = case, self.answers + 1, False
        if step.stage is Stage.CONFLICT:
            self.passed |= frozenset(step.keys)
        show([Line(status_line(self._plan().triage), Style.HEADING)])
        return True

    def _learned(self, step: Ask | AskScreen, said: str) -> Case:
        from pulsefirst.engine.interview import AskScreen, answer_screen
        from pulsefirst.interfaces.cli.answers import answer_to, answer_to_screen
        from pulsefirst.notation.times import told_at

        if isinstance(step, AskScreen):
            found = answer_to_screen(self.guideline, step, said, self.at)
            return answer_screen(self.guideline, self.case, step, found)
        told = answer_to(step.finding, step.keys, said, self.at)
        told = told_at(told, self.guideline.findings, self.at, self.case.recorded_at)
        return replace(self.case, facts={**self.case.facts, **told})

    def _undo(self) -> None:
        if not self.past:
            show([Line("There is nothing to undo.", Style.QUIET)])
            return
        self.case, self.passed, self.answers = self.past.pop()
        self.settled_after = None
        show([Line("Undone.", Style.QUIET)])

    # --- hearing, saving, ending ---

    def _hear(self, prompt: str) -> str | None:
        """What is typed next; None at the end of the input."""
        say(prompt)
        line = "" if sys.stdin is None else sys.stdin.readline()
        if sys.stdin is None or not sys.stdin.isatty():
            say("\n")
        return line.strip() if line else None

    def _save(self, name: str) -> None:
        """Save where it was asked for now; over another file only once that is agreed to."""
        if not name:
            show([Line("Name a file: s FILE", Style.WARNING)])
            return
        if not any(_same_file(name, own) for own in self.own_files) and _is_there(name):
            said = self._hear(f"{name} is there already. Write over it? (y/N) ")
            if said is None or said.lower() not in YES:
                show([Line("Not saved: name another file, s FILE", Style.WARNING)])
                return
        try:
            self._write(name)
        except BadInput as error:
            show([Line(f"Not saved: {error}. Name another file, s FILE", Style.WARNING)])
            return
        show([Line(f"Saved in {name}.", Style.QUIET)])

    def _write(self, name: str) -> None:
        save(name, self._text())
        self.saved = True
        self.own_files.append(name)

    def _text(self) -> str:
        from pulsefirst.notation.whole import marked
        from pulsefirst.notation.write import write_case

        return marked(write_case(self.case, self.guideline))

    def _finish(self) -> None:
        """The whole plan, and how many answers it took."""
        from pulsefirst.interfaces.cli.plan_text import plan_lines

        settled = "" if self.settled_after is None else f"; triage settled after {self.settled_after}"
        count = f"{self.answers} answer{'' if self.answers == 1 else 's'}{settled}."
        show([Line(), *plan_lines(self._plan(), self.guideline), Line(), Line(count, Style.HEADING)])

    def close(self) -> None:
        """Save where it was asked for; else offer it, when there is something to lose."""
        if self.save_as is not None:
            self.saved = False
            self._write(self.save_as)
            show([Line(f"Saved in {self.save_as}.", Style.QUIET)])
        while not self.saved and (name := self._hear("Save the case? A file name, or Enter for no: ")):
            self._save(name)
        self.saved = True

    def keep_whatever_comes(self, *, asked: bool) -> None:
        """What was answered and not saved: where it was asked for, else in a new file, which is told; never in silence nowhere.

        Who ends it by hand (`asked`) and named no file wants none.
        """
        if self.saved:
            return
        if self.save_as is not None:
            with contextlib.suppress(BadInput):
                self._write(self.save_as)
                complain(f"The interview ended early; what was answered is in {self.save_as}")
                return
        if asked:
            return
        kept = rescue(self._text())
        complain(
            "The answers could be kept nowhere."
            if kept is None
            else f"The interview ended early; what was answered is in {kept}"
        )


def _is_there(name: str) -> bool:
    try:
        return Path(name).is_file()
    except (OSError, ValueError):
        return False


# --- questions in words -------------------------------------------------------------------------------------------------


def question_lines(step: Ask | AskScreen) -> Iterator[Line]:
    """A question or a screen, the answers it takes, and why it is asked; marked where that is beyond the source."""
    from pulsefirst.engine.interview import AskScreen
    from pulsefirst.interfaces.cli.plan_text import marked

    yield Line()
    yield from _screen_lines(step) if isinstance(step, AskScreen) else _finding_lines(step)
    yield Line(f"Why: {marked(step.why, beyond=step.beyond)}", Style.QUIET)


def _finding_lines(step: Ask) -> Iterator[Line]:
    from pulsefirst.backends.words import of_legs, value_in_words
    from pulsefirst.interfaces.cli.answers import options
    from pulsefirst.interfaces.cli.terminal import tied
    from pulsefirst.notation.values import accepted_by

    yield Line(f"{step.finding.question}{of_legs([key.leg for key in step.keys])}", Style.HEADING)
    numbered = [
        f"{place} {value_in_words(step.finding, value)}" for place, value in enumerate(options(step.finding), start=1)
    ]
    yield Line("   ".join(map(tied, numbered)) or accepted_by(step.finding), first="  ")


def _screen_lines(step: AskScreen) -> Iterator[Line]:
    from pulsefirst.backends.prose import label
    from pulsefirst.backends.words import of_legs
    from pulsefirst.interfaces.cli.answers import example_of, other_answers, screened

    yield Line(f"{step.screen.question} ({step.screen.none}, or for instance: {example_of(step)})", Style.HEADING)
    for place, (finding, keys) in enumerate(screened(step), start=1):
        legs = of_legs([key.leg for key in keys]) if len(keys) == 1 else ""
        others = f"; or say: {said}" if (said := other_answers(step, finding)) else ""
        yield Line(f"{label(finding)}{legs}{others}", first=f"  {place:>2} ", rest="     ")
    yield Line(step.screen.none, first="   0 ")


def how_lines(step: Ask | AskScreen) -> Iterator[Line]:
    """How to find the answer out, and what may be written."""
    from pulsefirst.backends.prose import label
    from pulsefirst.engine.interview import AskScreen
    from pulsefirst.notation.values import accepted_by

    findings = step.screen.findings if isinstance(step, AskScreen) else (step.finding,)
    for finding in findings:
        elicit = f" {finding.elicit}" if finding.elicit else ""
        yield Line(f"{label(finding)}: {finding.question}{elicit} Write {accepted_by(finding)}.", first="  ")
