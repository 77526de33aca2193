"""Whether what a cohort needs is there: everything else runs without it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from pulsefirst.interfaces.cli.files import BadInput

OLDEST_JAVA: Final = 17
"""What Spark 4 asks for."""
INSTALL_JAVA: Final = "install one (on Debian: apt-get install default-jre-headless), or let JAVA_HOME name its folder"


def check_installed() -> None:
    """Raises BadInput where the packages of a cohort are not installed."""
    if _is_missing("numpy", "pyarrow", "scipy"):
        raise BadInput("a cohort needs more packages: pip install 'pulsefirst[cohort]'")


def check_spark() -> None:
    """Raises BadInput where Spark cannot run: its packages are not installed, or there is no Java that is new enough."""
    if _is_missing("pyspark", "pandas"):
        raise BadInput("--engine spark needs more packages: pip install 'pulsefirst[cohort,spark]'")
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=str(Path(home) / "bin") if home else None)
    if java is None:
        where = f"JAVA_HOME is {home}, and there is none" if home else "there is none here"
        raise BadInput(f"--engine spark needs Java {OLDEST_JAVA} or later, and {where}: {INSTALL_JAVA}")
    version = _version_of(java)
    if version < OLDEST_JAVA:
        raise BadInput(f"--engine spark needs Java {OLDEST_JAVA} or later, and {java} is Java {version}: {INSTALL_JAVA}")


def _is_missing(*packages: str) -> bool:
    return any(find_spec(package) is None for package in packages)


def _version_of(java: str) -> int:
    """Which Java a program is; up to 8, Java called itself 1.8."""
    try:
        said = subprocess.run([java, "-version"], capture_output=True, text=True, errors="replace", timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BadInput(f"{java} does not run: {error}") from None
    match = re.search(r'version "(?:1\.)?(\d+)', said.stderr + said.stdout)
    if match is None:
        raise BadInput(f"{java} does not say which Java it is: {INSTALL_JAVA}")
    return int(match[1])


def check_warehouse_installed() -> None:
    """Raises BadInput where the packages of a warehouse are not installed."""
    check_installed()
    if _is_missing("duckdb", "ibis", "sqlglot"):
        raise BadInput("a warehouse needs more packages: pip install 'pulsefirst[cohort,warehouse]'")
