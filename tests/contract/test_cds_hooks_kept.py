"""Each answer and each feedback is in the record of what was said, or the answer says that it is not; a site may choose a refusal."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from contract.record_systems import ACUTE, CRAMP, LEAVING, ORDERS, VIEW, draft, leaving, orders, served, view
from pulsefirst.backends.said import Said
from pulsefirst.interfaces.cds_hooks.calls import NOT_KEPT
from pulsefirst.interfaces.cds_hooks.feedback import Feedback
from pulsefirst.model.recommendations import Urgency
from pulsefirst.notation.exchange import refused


class Kept(list[Said]):
    """Keeps what it can, or says that it cannot."""

    can = True

    def __call__(self, said: Said) -> bool:
        self.append(said)
        return self.can


def refuses(said: Said | Sequence[Feedback]) -> bool:
    raise refused(503, "transient", "this cannot be kept")


def test_an_assessment_is_kept_with_the_names_of_its_cards_and_their_rules() -> None:
    kept = Kept()
    with served(keep_said=kept) as here:
        answer = json.loads(here.post(VIEW, view(*ACUTE)).text)
    (said,) = kept
    assert [shown.name for shown in said.shown] == [card["uuid"] for card in answer["cards"]]
    assert (said.service, said.subject, said.now) == ("pulsefirst-patient-view", "p1", Urgency.EMERGENCY)
    card = said.shown[0]
    assert card.alarms
    assert "absent_pulses" in card.rules
    assert "A1" in card.sources
    suggested = answer["cards"][0]["suggestions"][0]["uuid"]
    assert "absent_pulses" in card.offered[suggested]
    assert "extension" not in answer
    assert "rules" not in answer["cards"][0], "a client is sent what the specification has, and nothing more"


def test_a_silent_answer_is_kept_and_one_that_was_none_is_not() -> None:
    kept = Kept()
    with served(keep_said=kept) as here:
        assert here.cards(VIEW, view()) == []
        body = view()
        del body["prefetch"]["observations"]
        assert here.post(VIEW, body).status == 412
    assert [(said.shown, said.now, said.plan) for said in kept] == [((), None, "")]
    assert kept[0].facts.startswith("{")


def test_every_service_keeps() -> None:
    kept = Kept()
    with served(keep_said=kept) as here:
        here.cards(LEAVING, leaving(*CRAMP))
        here.cards(ORDERS, orders(*ACUTE, drafts=(draft("ct_or_mr_angiography", "left"),)))
    assert [said.service for said in kept] == ["pulsefirst-encounter-discharge", "pulsefirst-orders"]
    assert all(said.plan for said in kept)


def test_a_caution_against_a_draft_names_its_rule() -> None:
    kept = Kept()
    with served(keep_said=kept) as here:
        cards = here.cards(ORDERS, orders(*ACUTE, drafts=(draft("pregabalin"),)))
    assert len(cards) == len(kept[0].shown) > 0
    assert all(shown.rules for shown in kept[0].shown)


def test_what_is_not_kept_is_answered_and_marked() -> None:
    kept = Kept()
    kept.can = False
    with served(keep_said=kept) as here:
        answer = json.loads(here.post(VIEW, view(*ACUTE)).text)
    assert answer["cards"][0]["indicator"] == "critical"
    assert answer["extension"] == {NOT_KEPT: {"message": "of this answer no record could be made"}}


def test_a_site_may_choose_a_refusal() -> None:
    with served(keep_said=refuses, keep=refuses) as here:
        for path, body in ((VIEW, view(*ACUTE)), (f"{VIEW}/feedback", {"feedback": [ACCEPTED]})):
            answer = here.post(path, body)
            assert answer.status == 503
            assert json.loads(answer.text)["resourceType"] == "OperationOutcome"


ACCEPTED: dict[str, Any] = {
    "card": "4e0a3a1e-3283-4575-ab82-028d55fe2719",
    "outcome": "accepted",
    "acceptedSuggestions": [{"id": "e56e1945-20b3-4393-8503-a1a20fd73152"}],
    "outcomeTimestamp": "2026-12-11T10:05:31Z",
}
