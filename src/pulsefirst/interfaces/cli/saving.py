"""Saving a case: beside, then in its place, so that a crash, a full disk or a kill leaves the old file or the new one, never half."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from pulsefirst.interfaces.cli.files import BadInput

RESCUED = "interview-not-saved-"
"""The beginning of the name of a file that keeps answers which nobody named a file for."""


def save(name: str, text: str) -> None:
    """Write a text to this file, readable by its owner alone. Raises BadInput; what stood there before then stands there still."""
    try:
        path = Path(name)
        folder = path.resolve().parent
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8")  # a device or a pipe has nothing to lose
            return
        path = path.resolve()  # through a link, to the file itself
        handle, beside = tempfile.mkstemp(prefix=".saving-", dir=folder)
    except (OSError, ValueError) as error:
        raise BadInput(f"{name!r} cannot be written: {_said(error)}") from None
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except (OSError, ValueError) as error:
        raise BadInput(f"{name!r} cannot be written: {_said(error)}") from None
    finally:
        with contextlib.suppress(OSError):
            os.unlink(beside)
    _sync_folder(folder)


def can_be_saved(name: str) -> None:
    """Raises BadInput where no new file could be written there; known before the first question, not after the last."""
    try:
        folder = Path(name).resolve().parent
        if not folder.is_dir():
            raise BadInput(f"{name!r} cannot be written: there is no folder {folder}")
        handle, beside = tempfile.mkstemp(prefix=".saving-", dir=folder)
    except (OSError, ValueError) as error:
        raise BadInput(f"{name!r} cannot be written: {_said(error)}") from None
    os.close(handle)
    os.unlink(beside)


def rescue(text: str) -> str | None:
    """Keep a text in a new file, here or in the folder for passing files; its name, None where it can be kept nowhere."""
    for folder in (Path.cwd(), Path(tempfile.gettempdir())):
        with contextlib.suppress(OSError):
            handle, name = tempfile.mkstemp(prefix=RESCUED, suffix=".yaml", dir=folder)
            with open(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            return name
    return None


def _said(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _sync_folder(folder: Path) -> None:
    """So that the new name outlives a loss of power too; where a system cannot, it is left out."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
