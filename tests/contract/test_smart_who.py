"""SMART on FHIR: who signed in, proof of who this is by a key, and access that is given back, against a server that nobody here wrote."""

from __future__ import annotations

import json
import time
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, OctKey, RSAKey

from contract.smart_records import OUR_KEY, Peer, Switch, Visitor, launchable, words
from pulsefirst.interfaces.audit.keys import keys_of
from pulsefirst.interfaces.audit.store import open_store
from pulsefirst.interfaces.http.proofs import NoKey, client_key, proved
from pulsefirst.interfaces.http.serve import CannotServe, Serving, in_words
from pulsefirst.interfaces.http.trail import prepare
from pulsefirst.interfaces.smart.app import NotBelieved
from pulsefirst.model.connections import Connections
from pulsefirst.model.keeping import Keeping
from pulsefirst.model.launches import Launcher, Launches
from pulsefirst.model.texts import Site

ACUTE = {"launch": "acute"}
REVOKED = "POST authorization/token/revocation"


def asked_scopes(visitor: Visitor) -> set[str]:
    """The scopes that the authorization server was asked for."""
    query = parse_qs(urlsplit(next(url for url in visitor.went if "/auth?" in url)).query)
    return set(query["scope"][0].split())


# --- who signed in --------------------------------------------------------------------------------------------------------


def test_who_signed_in_is_asked_only_where_the_site_wants_it(here: str, peer: Peer) -> None:
    visitor = Visitor()
    page = visitor.launch(here, iss=peer.fhir, **ACUTE)
    assert {"openid", "fhirUser"}.isdisjoint(asked_scopes(visitor))
    assert "signed in as" not in words(page)


def test_who_signed_in_is_proved_and_shown(switch: Switch, peer: Peer) -> None:
    with launchable(switch, peer, user=True) as here:
        visitor = Visitor()
        page = visitor.launch(here, iss=peer.fhir, **ACUTE)
        assert {"openid", "fhirUser"} < asked_scopes(visitor)
        assert "signed in as Practitioner/somebody" in words(page)
        assert "Call vascular surgery now" in words(page)
        scopes = ("profile", "patient/Patient.r", "patient/Observation.rs")
    with launchable(switch, peer, user=True, scopes=scopes) as here:
        assert "signed in as Invented Clinician (Practitioner/somebody)" in words(
            Visitor().launch(here, iss=peer.fhir, **ACUTE)
        )


@pytest.mark.parametrize("facts", [False, True])
def test_who_signed_in_is_kept_as_a_digest_or_by_name_where_facts_are(
    switch: Switch, peer: Peer, tmp_path: Path, facts: bool
) -> None:
    key = tmp_path / "key"
    key.write_text("an invented key of more than thirty-two characters", encoding="utf-8")
    kept = Keeping(store=str(tmp_path / "audit.db"), key_file=str(key), facts=facts)
    prepare(kept)
    with launchable(switch, peer, user=True, audit=kept) as here:
        Visitor().launch(here, iss=peer.fhir, **ACUTE)
    keys = keys_of(kept)
    with closing(open_store(kept, keys, make=False)) as store, store.reading() as connection:
        (told,) = [json.loads(one.entry.told) for one in store.records(connection) if one.entry.service == "smart"]
    digest = keys.digest("user", "example_record_system\nPractitioner/somebody")
    assert told["user"] == ("Practitioner/somebody" if facts else digest)


def test_a_record_system_that_cannot_prove_it_is_not_asked(switch: Switch, peer: Peer) -> None:
    peer.behaves(configuration={"jwks_uri": None})
    with launchable(switch, peer, user=True) as here:
        visitor = Visitor()
        page = visitor.launch(here, iss=peer.fhir, **ACUTE)
        assert "openid" not in asked_scopes(visitor)
        assert "Call vascular surgery now" in words(page)


def test_an_id_token_that_is_not_to_be_believed_opens_nothing(switch: Switch, peer: Peer) -> None:
    with launchable(switch, peer, user=True) as here:
        peer.behaves(token={"id_token": "eyJhbGciOiJub25lIn0.e30."})
        refused = Visitor().launch(here, iss=peer.fhir, **ACUTE)
        assert refused.status_code == 502
        assert "What it says of who signed in cannot be believed" in words(refused)
        peer.behaves(token={"id_token": None}, configuration={})
        untold = Visitor().launch(here, iss=peer.fhir, **ACUTE)
        assert "Call vascular surgery now" in words(untold)
        assert "signed in as" not in words(untold)


ISSUER, CLIENT, NONCE = "https://record.example.org", "pulsefirst", "a nonce"
THEIRS = RSAKey.generate_key(2048, {"kid": "one"})
KEYS = KeySet([THEIRS]).as_dict(private=False)


def id_token(key: RSAKey | ECKey | OctKey = THEIRS, alg: str = "RS256", **changed: Any) -> str:
    now = int(time.time())
    said = {
        "iss": ISSUER,
        "aud": CLIENT,
        "sub": "u",
        "iat": now,
        "exp": now + 60,
        "nonce": NONCE,
        "fhirUser": "Practitioner/1",
    }
    claims = {name: value for name, value in (said | changed).items() if value is not None}
    return jwt.encode({"alg": alg, "kid": "one"}, claims, key, algorithms=[alg])


def believed(token: str) -> Any:
    return proved(token, KEYS, issuer=ISSUER, client=CLIENT, nonce=NONCE)


def test_an_id_token_for_this_launch_is_believed() -> None:
    assert believed(id_token())["fhirUser"] == "Practitioner/1"
    assert believed(id_token(aud=[CLIENT, "another"], azp=CLIENT))


@pytest.mark.parametrize(
    "changed",
    [
        {"iss": "https://elsewhere.example.org"},
        {"aud": "another"},
        {"aud": [CLIENT, "another"]},
        {"exp": int(time.time()) - 600},
        {"exp": None},
        {"sub": None},
        {"nonce": "another"},
        {"nonce": None},
        {"key": RSAKey.generate_key(2048, {"kid": "one"})},
        {"key": OctKey.import_key("a" * 64), "alg": "HS256"},
    ],
)
def test_any_other_is_not(changed: dict[str, Any]) -> None:
    with pytest.raises(NotBelieved):
        believed(id_token(**changed))


# --- proof by a key -------------------------------------------------------------------------------------------------------


def key_file(folder: Path, key: ECKey | RSAKey) -> str:
    file = folder / "smart.pem"
    file.write_bytes(key.as_pem(private=True))
    return str(file)


def test_a_confidential_client_proves_itself_by_its_key(switch: Switch, peer: Peer, tmp_path: Path) -> None:
    with launchable(switch, peer, client="pulsefirst with a key", key_file=key_file(tmp_path, OUR_KEY)) as here:
        visitor = Visitor()
        page = visitor.launch(here, iss=peer.fhir, **ACUTE)
        assert "Call vascular surgery now" in words(page)
        (public,) = visitor.client.get(f"{here}/smart/jwks").json()["keys"]
        assert (public["kid"], public["alg"], "d" in public) == (OUR_KEY.thumbprint(), "ES384", False)
        peer.behaves(token={"expires_in": 30})
        renewed = visitor.launch(here, iss=peer.fhir, **ACUTE)
        written = visitor.tap(visitor.tap(renewed, doc="note"), write="note")
        assert "The note is in the record" in words(written), "each proof is good once, and each request has one of its own"


def test_another_key_is_refused(switch: Switch, peer: Peer, tmp_path: Path) -> None:
    other = key_file(tmp_path, ECKey.generate_key("P-384"))
    with launchable(switch, peer, client="pulsefirst with a key", key_file=other) as here:
        refused = Visitor().launch(here, iss=peer.fhir, **ACUTE)
        assert (refused.status_code, "(invalid_client)" in words(refused)) == (502, True)


def test_a_key_that_cannot_be_used_ends_the_start_and_tells_nothing_of_it(tmp_path: Path) -> None:
    for made, says in (
        (lambda file: None, "cannot be read"),
        (lambda file: file.write_text("no key SECRET", encoding="utf-8"), "is no private key in PEM"),
        (lambda file: file.write_bytes(ECKey.generate_key("P-256").as_pem(private=True)), "of the curve P-384"),
        (lambda file: file.write_bytes(OUR_KEY.as_pem(private=False)), "is no private key in PEM"),
    ):
        file = tmp_path / "smart.pem"
        file.unlink(missing_ok=True)
        made(file)
        launcher = Launcher(name="trial", issuer="https://record.example.org/fhir", client="x", key_file=str(file))
        site = Site(connections=Connections(address="https://legs.example.org"), launches=Launches(launchers=(launcher,)))
        with pytest.raises(CannotServe, match=says) as caught:
            in_words(site, Serving(host="127.0.0.1", port=0))
        assert "SECRET" not in str(caught.value)


def test_an_rsa_key_signs_too(tmp_path: Path) -> None:
    launcher = Launcher(name="trial", issuer="x", client="us", key_file=key_file(tmp_path, RSAKey.generate_key(2048)))
    key = client_key(launcher)
    claims = jwt.decode(
        key.proof("https://as.example.org/token"), RSAKey.import_key(key.public), algorithms=["RS384"]
    ).claims
    assert (claims["iss"], claims["sub"], claims["aud"]) == ("us", "us", "https://as.example.org/token")
    assert claims["exp"] - claims["iat"] <= 300
    with pytest.raises(NoKey):
        client_key(Launcher(name="trial", issuer="x", client="us", key_file=str(tmp_path)))


# --- given back -----------------------------------------------------------------------------------------------------------


def test_a_record_that_is_closed_gives_its_access_back(here: str, peer: Peer) -> None:
    visitor = Visitor()
    page = visitor.launch(here, iss=peer.fhir, **ACUTE)
    before = peer.seen().count(REVOKED)
    closed = visitor.client.post(f"{page.url}close")
    assert "The access was given back" in words(closed)
    assert peer.seen().count(REVOKED) == before + 1


def test_where_it_is_not_taken_or_nobody_takes_it_the_record_is_closed_all_the_same(switch: Switch, peer: Peer) -> None:
    for configuration, says in (
        ({"revocation_endpoint": f"{peer.authorization}/nowhere"}, "The record system did not take the access back"),
        ({"revocation_endpoint": "http://127.0.0.1:9/"}, "The record system did not take the access back"),
        ({"revocation_endpoint": None}, "are forgotten here. Close this window."),
    ):
        peer.behaves(configuration=configuration)
        with launchable(switch, peer) as here:
            visitor = Visitor()
            page = visitor.launch(here, iss=peer.fhir, **ACUTE)
            closed = visitor.client.post(f"{page.url}close")
            assert says in words(closed)
            assert visitor.client.get(str(page.url)).status_code == 401
