"""What docs/smart.md says of launches is so: its trial is followed, and its site file is read."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from conftest import GUIDELINE, ROOT
from contract.smart_records import Switch, Visitor, launchable, peer_of, words
from pulsefirst.backends.queries import queries_of
from pulsefirst.model.launches import Launcher
from pulsefirst.notation.site import read_site

GUIDE = (ROOT / "docs" / "smart.md").read_text(encoding="utf-8")
RECORD, SERVICE = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)
(SITE,) = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)


def test_the_trial_opens_the_page_and_takes_the_note(switch: Switch, tmp_path: Path) -> None:
    for script in (RECORD.partition("\nnode ")[0], SERVICE.partition("\n.venv/")[0]):
        subprocess.run(["bash", "-ec", script], cwd=tmp_path, timeout=60, check=True)
    trial = json.loads((tmp_path / "trial.json").read_text(encoding="utf-8"))
    site = read_site((tmp_path / "launch.yaml").read_text(encoding="utf-8"), GUIDELINE)
    (launcher,) = site.launches.launchers
    assert launcher == Launcher(
        name="trial", issuer=f"http://127.0.0.1:{trial['ports'][0]}/fhir", client="pulsefirst", note=True
    )
    assert trial["redirects"] == [f"{site.connections.address}/smart/callback"]
    (link,) = re.findall(r"<(http\S+\?iss=\S+)>", GUIDE)
    asked = dict(parse_qsl(urlsplit(link).query))
    assert asked["iss"] == launcher.issuer
    here = trial | {"ports": [0, 0], "redirects": [f"{switch.address}/smart/callback"]}
    with peer_of(here) as peer, launchable(switch, peer, name=launcher.name) as address:
        visitor = Visitor()
        page = visitor.launch(address, iss=peer.fhir, launch=asked["launch"])
        said = words(page)
        assert "Call vascular surgery now: left leg" in said
        assert "prescribed medicines, medicines taken, allergies and intolerances, orders, procedures" in said
        written = visitor.tap(visitor.tap(page, doc="note"), write="note")
        assert "The note is in the record" in words(written)
        assert "Call vascular surgery now" in words(Visitor().launch(address))


def test_its_site_file_is_read() -> None:
    (launcher,) = read_site(SITE, GUIDELINE).launches.launchers
    assert (launcher.note, launcher.user, launcher.secret_variable) == (True, True, "PULSEFIRST_SECRET")
    by_key = re.sub(r"( *)secret_variable.*\n *# (key_file: \S+)", r"\1\2", SITE)
    (launcher,) = read_site(by_key, GUIDELINE).launches.launchers
    assert (launcher.secret_variable, launcher.key_file) == ("", "/etc/pulsefirst/smart.pem")


def test_it_names_every_type_that_is_read() -> None:
    (named,) = re.findall(r"`patient/Patient\.r`, and `\.rs` of ([^;]+);", GUIDE)
    assert re.findall(r"[A-Z]\w+", named) == [query.kind for query in queries_of(GUIDELINE) if not query.is_read]
