"""Each SHALL and SHALL NOT that CDS Hooks 2.0 and its library ask of a service, by set and number; docs/cds-hooks.md has all of them."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from conftest import GUIDELINE, ROOT
from contract.record_systems import (
    ACUTE,
    ADDRESS,
    CRAMP,
    LEAVING,
    ORDERS,
    TOKEN,
    VIEW,
    WALKING,
    Served,
    Signer,
    authorized,
    bundle,
    client,
    draft,
    leaving,
    orders,
    patient,
    record_system,
    served,
    shared_secret_token,
    view,
)
from pulsefirst.model.connections import Connections
from pulsefirst.model.errors import WrongValue
from pulsefirst.notation.site import read_site
from serving import ask

SPEC, LIBRARY = "cds-hooks_2.0", "cds-hooks-library_1.0.1"
HOOKS = ("patient-view", "order-select", "order-sign", "encounter-discharge")
USERS = ("userPractitionerId", "userPractitionerRoleId", "userPatientId", "userRelatedPersonId")


class World:
    """The service without clients, with an address and links; and what it said in calls that give every kind of card."""

    def __init__(self, here: Served) -> None:
        self.here = here

    @cached_property
    def discovery(self) -> dict[str, Any]:
        found = json.loads(self.here.get().text)
        assert isinstance(found, dict)
        return found

    @cached_property
    def services(self) -> list[dict[str, Any]]:
        services = self.discovery["services"]
        assert isinstance(services, list)
        assert services
        return services

    @cached_property
    def templates(self) -> list[str]:
        return [template for service in self.services for template in service["prefetch"].values()]

    @cached_property
    def tokens(self) -> list[str]:
        found = [token for template in self.templates for token in re.findall(r"\{\{(.*?)\}\}", template)]
        assert found
        return found

    @cached_property
    def answers(self) -> list[dict[str, Any]]:
        """The answers to calls with an emergency, an open question, tests to order, drafts, and a discharge."""
        calls = (
            (VIEW, view(*ACUTE)),
            (VIEW, view(*CRAMP)),
            (VIEW, view(*WALKING)),
            (VIEW, view()),
            (ORDERS, orders(*WALKING, drafts=(draft("ct_or_mr_angiography", "left"), draft("gabapentin")))),
            (LEAVING, leaving(*CRAMP)),
        )
        return [json.loads(self.here.post(path, body).text) for path, body in calls]

    @cached_property
    def cards(self) -> list[dict[str, Any]]:
        cards = [card for answer in self.answers for card in answer["cards"]]
        assert {card["source"]["topic"]["code"] for card in cards} >= {
            "triage",
            "not-yet-excluded",
            "workup",
            "draft-orders",
            "before-discharge",
        }
        return cards

    @cached_property
    def suggestions(self) -> list[dict[str, Any]]:
        several = [suggestion for card in self.cards for suggestion in card.get("suggestions", [])]
        assert several
        return several

    @cached_property
    def actions(self) -> list[dict[str, Any]]:
        return [action for suggestion in self.suggestions for action in suggestion["actions"]]

    @cached_property
    def reasons(self) -> list[dict[str, Any]]:
        several = [reason for card in self.cards for reason in card["overrideReasons"]]
        assert several
        return several

    @cached_property
    def links(self) -> list[dict[str, Any]]:
        several = [link for card in self.cards for link in card.get("links", [])]
        assert several
        return several


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with served(Connections(address=ADDRESS, page_links=True, origins=("https://record.example.org",))) as here:
        yield World(here)


@dataclass
class Signed:
    """The service with one client, and the client."""

    here: Served
    signer: Signer


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Signed]:
    signer = Signer()
    keys = tmp_path_factory.mktemp("keys") / "keys.json"
    keys.write_text(json.dumps(signer.public), encoding="utf-8")
    with served(client(str(keys))) as here:
        yield Signed(here, signer)


Check = Callable[[World, Signed, Path], None]
CHECKS: dict[tuple[str, int], Check] = {}


def shall(identity: int, collection: str = SPEC) -> Callable[[Check], Check]:
    """Registers the test of one requirement."""

    def register(check: Check) -> Check:
        assert (collection, identity) not in CHECKS
        CHECKS[collection, identity] = check
        return check

    return register


# --- the library of hooks -----------------------------------------------------------------------------------------------


def no_token(world: World, hook: str, name: str) -> None:
    """No template of a service on this hook takes this field of the context; of a hook that is not offered there is no template."""
    own = [service for service in world.services if service["hook"] == hook]
    assert bool(own) is (hook in HOOKS)
    assert not [template for service in own for template in service["prefetch"].values() if f"context.{name}" in template]


@shall(16, LIBRARY)
def _(world: World, signed: Signed, folder: Path) -> None:
    no_token(world, "order-sign", "draftOrders")


@shall(32, LIBRARY)
def _(world: World, signed: Signed, folder: Path) -> None:
    no_token(world, "appointment-book", "appointments")


@shall(73, LIBRARY)
def _(world: World, signed: Signed, folder: Path) -> None:
    no_token(world, "order-dispatch", "fulfillmentTasks")


@shall(89, LIBRARY)
def _(world: World, signed: Signed, folder: Path) -> None:
    no_token(world, "order-select", "selections")


@shall(93, LIBRARY)
def _(world: World, signed: Signed, folder: Path) -> None:
    no_token(world, "order-select", "draftOrders")


# --- JSON, HTTPS, discovery -----------------------------------------------------------------------------------------------


@shall(1)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert world.here.post(VIEW, "hook=patient-view", {"Content-Type": "application/x-www-form-urlencoded"}).status == 415
    for answer in (
        world.here.get(),
        world.here.post(VIEW, view()),
        world.here.post(VIEW, {}),
        world.here.get("/cds-services/x"),
    ):
        assert re.fullmatch(r"application/(fhir\+)?json", answer.headers["content-type"])
        json.loads(answer.text)


def refuses_plain_http(line: str) -> None:
    with pytest.raises(WrongValue, match="https"):
        read_site(f"connections: {{{line}}}", GUIDELINE)
    read_site(f"connections: {{{line.replace('http:', 'https:')}}}", GUIDELINE)


@shall(2)
def _(world: World, signed: Signed, folder: Path) -> None:
    refuses_plain_http("address: 'http://cds.example.org'")


@shall(3)
def _(world: World, signed: Signed, folder: Path) -> None:
    def empties(data: Any, way: str = "") -> list[str]:
        inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
        here = [f"{way}.{key}" for key, value in inner if value in (None, "") or value == [] or value == {}]
        inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
        return here + [found for key, value in inner for found in empties(value, f"{way}.{key}")]

    assert empties(world.discovery) == []
    assert {found for answer in world.answers for found in empties(answer)} <= {".cards"}


@shall(4)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert "services" in json.loads(ask(world.here.address, "GET", "/cds-services").text)


@shall(5)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert world.here.get("/cds-services").status == 200
    assert signed.here.get("/cds-services").status == 200, "whoever calls, and before there is a token"
    assert world.here.post("/cds-services", {}).status == 405


@shall(6)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert isinstance(world.discovery["services"], list)


def described(world: World, attribute: str) -> list[str]:
    values = [service[attribute] for service in world.services]
    assert all(isinstance(value, str) and value for value in values)
    return values


@shall(7)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert described(world, "hook") == list(HOOKS)


@shall(9)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert len(set(described(world, "description"))) == len(HOOKS)


@shall(10)
def _(world: World, signed: Signed, folder: Path) -> None:
    for identity in described(world, "id"):
        assert re.fullmatch(r"[A-Za-z0-9\-._~]+", identity), "it is a part of an address"


@shall(13)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert world.here.get().status == 200


@shall(16)
def _(world: World, signed: Signed, folder: Path) -> None:
    for identity in described(world, "id"):
        assert world.here.post(f"/cds-services/{identity}", {}).status == 400, "it is there, and asks for a hook"
    assert world.here.post("/cds-services/other", {}).status == 404


# --- prefetch -------------------------------------------------------------------------------------------------------------


@shall(29)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(service["prefetch"] for service in world.services)
    assert len(world.templates) >= len(HOOKS) * 2


@shall(36)
def _(world: World, signed: Signed, folder: Path) -> None:
    for key in world.services[0]["prefetch"]:
        body = view(*CRAMP)
        del body["prefetch"][key]
        answer = world.here.post(VIEW, body)
        missing = f"prefetch.{key}" if answer.status == 412 else "Not read: unknown, and not normal"
        assert missing in answer.text, key


@shall(54)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert world.here.post(VIEW, view(prefetch={})).status == 412
    assert world.here.post(VIEW, view(prefetch={"patient": patient()})).status == 412
    assert world.here.post(VIEW, view(prefetch={}) | authorized("https://not.allowed.example")).status == 412


@shall(55)
def _(world: World, signed: Signed, folder: Path) -> None:
    for template in world.templates:
        assert not re.search(r"[{}]", re.sub(r"\{\{[^{}]+\}\}", "", template))


@shall(56)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(re.fullmatch(r"context\.\w+", token) or token in USERS for token in world.tokens)


@shall(57)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert {token for token in world.tokens if token not in USERS} <= {
        "context.patientId",
        "context.userId",
        "context.encounterId",
    }


@shall(59)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(token.startswith("context.") for token in world.tokens if token not in USERS)


@shall(61)
def _(world: World, signed: Signed, folder: Path) -> None:
    with record_system(Observation=bundle(*ACUTE)) as (server, asked), served(Connections(fhir_servers=(server,))) as here:
        here.post(VIEW, view(prefetch={}) | authorized(server))
        assert asked.asked
        assert {token for _, token in asked.asked} == {f"Bearer {TOKEN}"}


# --- the response and its cards ---------------------------------------------------------------------------------------------


@shall(74)
def _(world: World, signed: Signed, folder: Path) -> None:
    answer = world.here.post(VIEW, view())
    assert (answer.status, json.loads(answer.text)) == (200, {"cards": []})
    assert world.here.post(VIEW, view(*ACUTE)).status == 200


@shall(75)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(set(answer) == {"cards"} for answer in world.answers)


@shall(80)
def _(world: World, signed: Signed, folder: Path) -> None:
    names = [card["uuid"] for card in world.cards]
    assert all(re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", name) for name in names)
    assert len(set(names)) == len(names)
    other = view(*(one | {"subject": {"reference": "Patient/p2"}} for one in ACUTE))
    other["context"] |= {"patientId": "p2"}
    other["prefetch"] |= {"patient": patient("p2")}
    assert not {card["uuid"] for card in world.here.cards(VIEW, other)} & set(names), "of another patient it is another card"


@shall(83)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(isinstance(card["summary"], str) and 0 < len(card["summary"]) < 140 for card in world.cards)


@shall(85)
def _(world: World, signed: Signed, folder: Path) -> None:
    for card in world.cards:
        assert not re.search(r"(?<!\\)<|&\w+;", card["detail"]), "Markdown without HTML"
        assert "\n- " in card["detail"]


@shall(87)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(isinstance(card["indicator"], str) for card in world.cards)


@shall(88)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert {card["indicator"] for card in world.cards} == {"info", "warning", "critical"}


@shall(89)
def _(world: World, signed: Signed, folder: Path) -> None:
    order = ("critical", "warning", "info")
    for answer in world.answers:
        shown = [order.index(card["indicator"]) for card in answer["cards"]]
        assert shown == sorted(shown), "a client that sorts by the indicator keeps our order"


@shall(90)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(isinstance(card["source"], dict) for card in world.cards)


@shall(92)
def _(world: World, signed: Signed, folder: Path) -> None:
    given = [card["suggestions"] for card in world.cards if "suggestions" in card]
    assert given
    assert all(isinstance(suggestions, list) and suggestions for suggestions in given)


@shall(93)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all("selectionBehavior" in card for card in world.cards if "suggestions" in card)


@shall(95)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert {card["selectionBehavior"] for card in world.cards if "suggestions" in card} <= {"at-most-one", "any"}


@shall(96)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(("selectionBehavior" in card) is bool(card.get("suggestions")) for card in world.cards)


def is_coding(coding: Any) -> bool:
    return isinstance(coding, dict) and all(isinstance(coding.get(key), str) and coding[key] for key in ("system", "code"))


@shall(98)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(
        isinstance(card["overrideReasons"], list) and all(map(is_coding, card["overrideReasons"])) for card in world.cards
    )


@shall(100)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(isinstance(reason["display"], str) and reason["display"] for reason in world.reasons)


@shall(103)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(isinstance(card["links"], list) for card in world.cards if "links" in card)
    assert world.links


@shall(105)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(isinstance(card["source"]["label"], str) and card["source"]["label"] for card in world.cards)


@shall(107)
def _(world: World, signed: Signed, folder: Path) -> None:
    for card in world.cards:
        address = urlsplit(card["source"]["url"])
        assert (address.scheme, bool(address.netloc)) == ("https", True)


@shall(111)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all("icon" not in card["source"] for card in world.cards), "no icon is sent, so none has a wrong type"


@shall(115)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(is_coding(card["source"]["topic"]) for card in world.cards)


# --- suggestions and actions ------------------------------------------------------------------------------------------------


@shall(117)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(isinstance(suggestion["label"], str) and suggestion["label"] for suggestion in world.suggestions)


@shall(119)
def _(world: World, signed: Signed, folder: Path) -> None:
    names = [suggestion["uuid"] for suggestion in world.suggestions]
    assert all(isinstance(name, str) and len(name) == 36 for name in names)


@shall(121)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert {suggestion["isRecommended"] for suggestion in world.suggestions} == {True, False}
    assert all(isinstance(suggestion["isRecommended"], bool) for suggestion in world.suggestions)


@shall(124)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(isinstance(suggestion["actions"], list) for suggestion in world.suggestions)


@shall(125)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(len(suggestion["actions"]) == 1 for suggestion in world.suggestions), (
        "what is chosen apart is suggested apart"
    )


@shall(127)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert {action["type"] for action in world.actions} <= {"create", "update", "delete"}


@shall(128)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(isinstance(action["description"], str) and action["description"] for action in world.actions)


@shall(130)
def _(world: World, signed: Signed, folder: Path) -> None:
    for action in world.actions:
        resource = action["resource"]
        assert isinstance(resource, dict)
        assert resource["resourceType"] == "ServiceRequest"
        assert (resource["status"], resource["intent"]) == ("draft", "proposal")
        assert resource["subject"]["reference"] == "Patient/p1"
        assert resource["code"]["text"]


@shall(131)
def _(world: World, signed: Signed, folder: Path) -> None:
    creating = [action["resource"] for action in world.actions if action["type"] == "create"]
    assert creating
    assert all("id" not in resource for resource in creating), "a new resource has no id yet"


@shall(132)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert not [action for action in world.actions if action["type"] == "update"], "nothing is updated, so nothing in part"


@shall(133)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert not [action for action in world.actions if isinstance(action.get("resource"), str)]


@shall(134)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert not [action for action in world.actions if action["type"] == "delete"], (
        "nothing is deleted, so no resourceId is wanted"
    )


@shall(135)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert not [action for action in world.actions if "resourceId" in action]


@shall(136)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(" " in reason["display"] and reason["display"] != reason["code"] for reason in world.reasons), (
        "people can read it"
    )


# --- links ----------------------------------------------------------------------------------------------------------------


@shall(138)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(isinstance(link["label"], str) and link["label"] for link in world.links)


@shall(139)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(link["url"].startswith(f"{ADDRESS}/#case=%7B") for link in world.links)


@shall(141)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(isinstance(link["type"], str) for link in world.links)


@shall(142)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert {link["type"] for link in world.links} == {"absolute"}
    assert all(urlsplit(link["url"]).scheme == "https" for link in world.links)


@shall(144)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(isinstance(link.get("appContext", ""), str) for link in world.links)


@shall(147)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all("appContext" not in link for link in world.links if link["type"] == "absolute")


# --- who calls ------------------------------------------------------------------------------------------------------------


@shall(168)
def _(world: World, signed: Signed, folder: Path) -> None:
    refuses_plain_http("fhir_servers: ['http://fhir.example.org']")
    refuses_plain_http("origins: ['http://record.example.org']")


@shall(176)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert signed.here.post(VIEW, view()).status == 401
    assert signed.here.post(VIEW, view(), signed.signer.bearer(VIEW)).status == 200
    assert signed.here.post(f"{VIEW}/feedback", {"feedback": []}).status == 401


@shall(199)
def _(world: World, signed: Signed, folder: Path) -> None:
    """The keys of this client were handed over in a file; its tokens name no jku."""
    header = json.loads(base64.urlsafe_b64decode(signed.signer.token().split(".")[0] + "=="))
    assert "jku" not in header
    assert signed.here.post(VIEW, view(), signed.signer.bearer(VIEW)).status == 200
    foreign = signed.signer.token(header={"jku": "https://bad.example/jwks"})
    assert signed.here.post(VIEW, view(), {"Authorization": f"Bearer {foreign}"}).status == 401


@shall(201)
def _(world: World, signed: Signed, folder: Path) -> None:
    _, claims, signature = signed.signer.token().split(".")
    header = base64.urlsafe_b64encode(b'{"alg":"none","typ":"JWT"}').decode().rstrip("=")
    for token in (f"{header}.{claims}.", f"{header}.{claims}.{signature}"):
        assert signed.here.post(VIEW, view(), {"Authorization": f"Bearer {token}"}).status == 401


@shall(203)
def _(world: World, signed: Signed, folder: Path) -> None:
    answer = signed.here.post(VIEW, view(), {"Authorization": f"Bearer {shared_secret_token()}"})
    assert answer.status == 401
    assert "ES384 or RS384" in answer.text


@shall(208)
def _(world: World, signed: Signed, folder: Path) -> None:
    page = {"Origin": "https://record.example.org"}
    before = ask(world.here.address, "OPTIONS", VIEW, headers={**page, "Access-Control-Request-Method": "POST"})
    assert before.status == 204
    assert before.headers["access-control-allow-origin"] == "https://record.example.org"
    assert "POST" in before.headers["access-control-allow-methods"]
    assert "authorization" in before.headers["access-control-allow-headers"]
    assert world.here.post(VIEW, view(), page).headers["access-control-allow-origin"] == "https://record.example.org"


# --- stale guidance, extensions, codings --------------------------------------------------------------------------------------


@shall(211)
def _(world: World, signed: Signed, folder: Path) -> None:
    hooks = [service["hook"] for service in world.services if service["id"] == "pulsefirst-orders"]
    assert hooks == ["order-select", "order-sign"]
    drafts = (draft("ct_or_mr_angiography", "left"),)
    first, second = (
        [card["uuid"] for card in world.here.cards(ORDERS, orders(*WALKING, drafts=drafts, hook=hook))] for hook in hooks
    )
    assert first == second, "the card that replaces another is the same card while it stands"


@shall(213)
def _(world: World, signed: Signed, folder: Path) -> None:
    text = (ROOT / "docs" / "integration.md").read_text(encoding="utf-8")
    assert all(f"`{hook}`" in text for hook in HOOKS), (
        "what is lost where a client does not call a hook is written down for each"
    )
    assert "is lost" in text


@shall(214)
def _(world: World, signed: Signed, folder: Path) -> None:
    body = view(*CRAMP) | {"extension": {"org.example.any": {"x": 1}}}
    body["context"] |= {"extension": {"org.example.other": {}}}
    before = [card["uuid"] for card in world.here.cards(VIEW, view(*CRAMP))]
    assert [card["uuid"] for card in world.here.cards(VIEW, body)] == before
    assert not [card for card in world.cards if "extension" in card]
    with served(Connections(reading_report=True)) as here:
        sent = json.loads(here.post(VIEW, view()).text)["extension"]
    assert isinstance(sent["org.pulsefirst.reading-report"], dict)


def codings(world: World) -> list[dict[str, Any]]:
    return [*world.reasons, *(card["source"]["topic"] for card in world.cards)]


@shall(216)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(isinstance(coding["code"], str) and coding["code"] for coding in codings(world))


@shall(217)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(re.match(r"(https?|urn):", coding["system"]) for coding in codings(world))


@shall(218)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(not re.search(r"\s", coding["code"]) for coding in codings(world)), "a code is one word"


@shall(219)
def _(world: World, signed: Signed, folder: Path) -> None:
    displays = {reason["code"]: reason["display"] for reason in world.reasons}
    assert displays["patient-refuses"] == "Patient refuses/declines (no context given)*", "as the code system displays it"
    assert all(displays.values())


@shall(220)
def _(world: World, signed: Signed, folder: Path) -> None:
    assert all(isinstance(card["source"]["topic"].get("display", ""), str) for card in world.cards)


# --- all of them ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("collection", "identity"), sorted(CHECKS), ids=[f"{collection}-{identity}" for collection, identity in sorted(CHECKS)]
)
def test_requirement(collection: str, identity: int, world: World, signed: Signed, tmp_path: Path) -> None:
    CHECKS[collection, identity](world, signed, tmp_path)


ROW = re.compile(r"\| (cds-hooks\S*) (\d+) \| ([A-Z ]+) \| (met|not met|not applicable|the client's) \| (.+) \|")


def rows_of_the_table() -> dict[tuple[str, int], tuple[str, str]]:
    """Each row of the table in the documents: how binding it is, and whether it is met."""
    text = (ROOT / "docs" / "cds-hooks.md").read_text(encoding="utf-8")
    rows = [match.groups() for line in text.splitlines() if (match := ROW.fullmatch(line))]
    assert len({(collection, number) for collection, number, *_ in rows}) == len(rows) == 143
    return {(collection, int(number)): (binding, verdict) for collection, number, binding, verdict, _ in rows}


def test_every_shall_and_shall_not_of_the_table_has_a_test_and_every_test_a_row() -> None:
    binding = {row for row, (word, _) in rows_of_the_table().items() if word in ("SHALL", "SHALL NOT")}
    assert len(binding) == 78
    assert binding == set(CHECKS)


def test_the_table_of_the_next_version_has_each_of_its_45_requirements() -> None:
    text = (ROOT / "docs" / "cds-hooks.md").read_text(encoding="utf-8").partition("## Ready for 3.0")[2]
    rows = re.findall(
        r"^\| (\d+) \| [^|]+ \| [A-Z ]+ \| (met|switched|not applicable|the client's|not met) \| .+ \|$", text, re.MULTILINE
    )
    assert [int(number) for number, _ in rows] == list(range(1, 46))
