"""What was said, from the services to the audit trail: the records in its form, and what is answered where they cannot be kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from pulsefirst import __version__
from pulsefirst.backends.said import Said
from pulsefirst.interfaces.audit.entries import Entry, Outcome, of_outcome, of_said
from pulsefirst.interfaces.audit.keeper import Keeper
from pulsefirst.interfaces.audit.keys import Keys, Unreachable, keys_of
from pulsefirst.interfaces.audit.store import open_store, store_of
from pulsefirst.interfaces.cds_hooks.feedback import Feedback
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.keeping import Keeping
from pulsefirst.notation.exchange import refused


@dataclass(frozen=True)
class Trail:
    """The audit trail of a running service."""

    keeper: Keeper
    keys: Keys
    keeping: Keeping

    @property
    def trouble(self) -> str:
        """Why it cannot be kept now; empty while it can."""
        return self.keeper.trouble

    def keep_said(self, said: Said) -> bool:
        """Keep one assessment. Raises Refused (503) where the site wants no answer that is not kept."""
        return self._keep([of_said(said, self.keys, with_facts=self.keeping.facts)])

    def keep_feedback(self, entries: Sequence[Feedback]) -> bool:
        """Keep what became of cards, all or none. Raises Refused (503) as for an assessment."""
        now, facts = datetime.now(UTC), self.keeping.facts
        return self._keep([of_outcome(_outcome(entry), self.keys, now, with_facts=facts) for entry in entries])

    def close(self) -> None:
        """Write what was handed in, and end."""
        self.keeper.close()

    def _keep(self, entries: Sequence[Entry]) -> bool:
        kept = self.keeper.keep(entries)
        if not kept and self.keeping.or_refuse:
            text = "no record of this can be made now, and this site gives no answer without one"
            raise refused(503, "transient", text, headers={"retry-after": "5"})
        return kept


def prepare(keeping: Keeping) -> str:
    """See that the store and its key are there, before anything is served; in words, what is to be said of it.

    A store that cannot be reached now keeps nobody from an answer: that is said, and it is tried again. Raises CannotKeep for what will
    not pass: no key, another key, no store that is named.
    """
    try:
        open_store(keeping, keys_of(keeping), make=True).close()
    except Unreachable as error:
        return f"WHAT IS SAID IS NOT KEPT: {error}."
    return "What is said to record systems is kept."


def begin(keeping: Keeping, guideline: Guideline) -> Trail:
    """Begin to write. Raises CannotKeep as `prepare` does."""
    keys = keys_of(keeping)
    started = {"version": __version__, "guideline": guideline.hash}
    keeper = Keeper(store_of(keeping, keys), wait_seconds=keeping.wait_seconds, started=started)
    return Trail(keeper, keys, keeping)


def _outcome(entry: Feedback) -> Outcome:
    return Outcome(
        service=entry.service,
        client=entry.client,
        card=entry.card,
        outcome=entry.outcome,
        at=entry.at,
        accepted=entry.accepted,
        reason=entry.reason,
        comment=entry.comment,
    )
