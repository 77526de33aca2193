"""Templates and static files, read once and held in memory."""

from __future__ import annotations

import hashlib
import re
from importlib.resources import files
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, select_autoescape

from pulsefirst.backends.words import printed

KINDS = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webmanifest": "application/manifest+json",
}
STYLES = (
    "tokens",
    "base",
    "shell",
    "answers",
    "minute",
    "ask",
    "plan",
    "causes",
    "letters",
    "record",
    "scores",
    "chart",
    "search",
    "edges",
)
"""The parts of the one style sheet, a concern each, in the order in which they stand: what comes later may refine what came before."""


class PageFiles:
    """The templates, and each static file with its media type; `tag` changes with any of them."""

    def __init__(self) -> None:
        room = files("pulsefirst.interfaces.web")
        self.templates = Environment(
            loader=DictLoader(
                {
                    file.name: file.read_text("utf-8")
                    for file in room.joinpath("templates").iterdir()
                    if file.name[-5:] == ".html"
                }
            ),
            autoescape=select_autoescape(),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.templates.filters["printed"] = printed
        self.static = {
            file.name: (file.read_bytes(), KINDS[file.name.rpartition(".")[2]])
            for file in room.joinpath("static").iterdir()
            if file.name.rpartition(".")[2] in KINDS
        }
        sheet = "".join(room.joinpath("styles").joinpath(f"{part}.css").read_text("utf-8") for part in STYLES)
        self.static["page.css"] = (_bare(sheet).encode(), KINDS["css"])
        content = b"".join(content for _, (content, _) in sorted(self.static.items()))
        self.tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'

    def page(self, template: str, **words: Any) -> str:
        """A template filled in."""
        return self.templates.get_template(template).render(**words)


def _bare(sheet: str) -> str:
    """The style sheet as it is sent: without its comments and its indentation."""
    lines = (line.strip() for line in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL).splitlines())
    return "\n".join(line for line in lines if line)
