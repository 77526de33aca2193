"""Whether the packages of a cohort are there: everything else runs without them."""

from __future__ import annotations

from importlib.util import find_spec

from pulsefirst.interfaces.cli.files import BadInput


def check_installed() -> None:
    """Raises BadInput where the packages of a cohort are not installed."""
    if any(find_spec(package) is None for package in ("numpy", "pyarrow", "scipy")):
        raise BadInput("a cohort needs more packages: pip install 'pulsefirst[cohort]'")


def check_warehouse_installed() -> None:
    """Raises BadInput where the packages of a warehouse are not installed."""
    check_installed()
    if any(find_spec(package) is None for package in ("duckdb", "ibis", "sqlglot")):
        raise BadInput("a warehouse needs more packages: pip install 'pulsefirst[cohort,warehouse]'")
