"""The ten laws of the house. Each test is named after its law, and its message says what to write instead."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import fields
from decimal import Decimal, InvalidOperation
from functools import cache
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from pulsefirst.model import conditions, recommendations, truth
from pulsefirst.model.plan import Proposal
from pulsefirst.model.walk import everything

ROOT = Path(__file__).parents[2]
HOME = ROOT / "src" / "pulsefirst"

FLOORS = {
    "model": 1,
    "source": 1,
    "language": 2,
    "engine": 2,
    "backends": 2,
    "notation": 2,
    "guideline": 3,
    "checks": 3,
    "interfaces": 4,
    "workbench": 4,
}
CORE = ("model", "source", "language", "guideline", "engine")
BELOW_INTERFACES = tuple(room for room, floor in FLOORS.items() if floor < 4)
WORDLESS = ("model", "language", "engine", "backends", "checks", "interfaces", "workbench", "notation")

# Law 3: which folder may import which package; no package stands in two folders.
THIRD_PARTY = {
    "notation": {"yaml", "pint"},
    "backends": {"z3", "cvc5"},
    "backends/kernel": {"numpy"},
    "backends/warehouse": {"ibis", "sqlglot"},
    "interfaces/cli/cohort": {"duckdb", "pyarrow", "scipy"},
    "interfaces/cli/cohort/spark": {"pyspark", "py4j"},
    "interfaces/cli": {"typer"},
    "interfaces/web": {"starlette", "jinja2"},
    "interfaces/http": {"uvicorn", "httpx", "joserfc", "prometheus_client", "opentelemetry"},
    "interfaces/audit": {"sqlalchemy", "alembic"},
    "interfaces/smart": {"authlib"},
    "interfaces/mcp": {"mcp"},
}

# Law 6: the interface that puts the others together.
ASSEMBLING = {"http"}
STARTS = {("cli", "http"), ("cli", "audit")}
"""The command line may start the assembling one, to serve the page and to export it, and read what was kept."""

# Law 5: words that are in the guideline and are ordinary English too: a line that is drawn has a stroke.
ORDINARY = {"stroke"}
SHORTEST_CLINICAL_WORD = 6
LONGEST_FILE = 400
# Numbers that are limits in the guideline and widths, shares or half hours here: each in its own file, and nowhere else.
ORDINARY_NUMBERS = {
    "backends/diagram/shapes.py": {"1.6"},
    "backends/diagram/svg.py": {".5", ".75", ".8"},
    "backends/diagram/text.py": {"0.75"},
    "backends/witness.py": {"0.5"},
    "notation/ages.py": {"0.5"},
    "notation/words.py": {"0.6"},
}
NAMING = {"notation/aliases.py"}
"""The table of names that moved says names, and nothing else of the content."""


# --- reading the code -------------------------------------------------------------------------------------------------


def modules(*rooms: str) -> Iterator[Path]:
    """Every Python file of these rooms."""
    for room in rooms:
        yield from [HOME / f"{room}.py"] if (HOME / f"{room}.py").exists() else sorted((HOME / room).rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def room_of(path: Path) -> str:
    return path.relative_to(HOME).parts[0].removesuffix(".py")


def place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


def imports(path: Path) -> Iterator[tuple[str, ast.stmt]]:
    """Every name that a file imports, in full: `from a.b import c` gives a.b.c."""
    package = ("pulsefirst", *path.relative_to(HOME).parent.parts)
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*above, *([node.module] if node.module else [])))
            yield from ((f"{module}.{alias.name}", node) for alias in node.names)


def third_party(path: Path) -> Iterator[tuple[str, ast.stmt]]:
    for name, node in imports(path):
        root = name.partition(".")[0]
        if root != "pulsefirst" and root not in sys.stdlib_module_names:
            yield root, node


def packages_of(path: Path) -> set[str]:
    """The packages that the folder of a file may import."""
    folder = path.relative_to(HOME).as_posix()
    return {one for home, packages in THIRD_PARTY.items() if folder.startswith(f"{home}/") for one in packages}


def docstrings(tree: ast.Module) -> set[ast.AST]:
    """The texts that stand as statements: docstrings of modules, classes, functions and constants."""
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}


def assert_none(broken: list[str], instead: str) -> None:
    assert not broken, "\n".join([*broken, "", instead])


# --- the laws ---------------------------------------------------------------------------------------------------------


def test_law_1_the_core_imports_only_the_standard_library() -> None:
    broken = [f"{place(path, node)} imports {name}" for path in modules(*CORE) for name, node in third_party(path)]
    assert_none(
        broken, "The core runs wherever Python runs: write it with the standard library, or move it out of the core."
    )


def test_imports_point_down_only() -> None:
    broken = [
        f"{place(path, node)} imports {name}"
        for path in modules(*FLOORS)
        for name, node in imports(path)
        if name.startswith("pulsefirst.") and FLOORS.get(name.split(".")[1], 4) > FLOORS[room_of(path)]
    ]
    assert_none(broken, "Take what is needed as an argument, or move what is shared down a floor.")


def test_every_room_stands_on_a_floor() -> None:
    rooms = {room_of(path) for path in HOME.rglob("*.py") if path.parent != HOME}
    assert rooms <= set(FLOORS), f"give {rooms - set(FLOORS)} a floor in FLOORS"


def test_law_2_engine_and_backends_never_import_the_guideline() -> None:
    broken = []
    for path in modules("engine", "backends"):
        for name, node in imports(path):
            inside = name.split(".")
            if inside[0] == "pulsefirst" and (len(inside) == 1 or inside[1] not in FLOORS or inside[1] == "guideline"):
                broken.append(f"{place(path, node)} imports {name}")
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and "pulsefirst.guideline" in node.value:
                broken.append(f"{place(path, node)} names the guideline's package")
    assert_none(broken, "Take the Guideline as an argument.")


def test_law_3_a_third_party_package_is_imported_in_one_place() -> None:
    homes = [package for packages in THIRD_PARTY.values() for package in packages]
    assert len(homes) == len(set(homes)), "a package stands in two folders of THIRD_PARTY: choose one"
    broken = [
        f"{place(path, node)} imports {package}"
        for path in sorted(HOME.rglob("*.py"))
        for package, node in third_party(path)
        if package not in packages_of(path)
    ]
    assert_none(broken, "Call the folder that owns the package (THIRD_PARTY), or give the package to this folder there.")


def test_law_3_every_package_that_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(one for name, extra in project["optional-dependencies"].items() if name != "dev" for one in extra),
    ]
    declared = {re.split(r"[^A-Za-z0-9_-]", one)[0].lower() for one in wanted}
    distributions = {
        "yaml": "pyyaml",
        "z3": "z3-solver",
        "ibis": "ibis-framework",
        "prometheus_client": "prometheus-client",
        "opentelemetry": "opentelemetry-api",
    }
    imported = {package for packages in THIRD_PARTY.values() for package in packages}
    assert {distributions.get(package, package) for package in imported} <= declared


INSTEAD_OF: dict[type[ast.AST], str] = {
    ast.Lambda: "name a condition with criterion(...)",
    ast.BoolOp: "write all_of(...) or any_of(...)",
    ast.Not: "write not_(...) or none_of(...)",
    ast.Compare: "write at_most, below, at_least, above, or coded.among(...)",
    ast.IfExp: "write two rules, each with its own when=",
    ast.NamedExpr: "assign it on a line of its own",
    ast.ListComp: "write the members out",
    ast.SetComp: "write the members out",
    ast.DictComp: "write the members out",
    ast.GeneratorExp: "write the members out",
    ast.JoinedStr: "write the text out",
    ast.Await: "content computes nothing",
    ast.Yield: "content computes nothing",
    ast.YieldFrom: "content computes nothing",
    ast.If: "write two rules, each with its own when=",
    ast.For: "write the members out",
    ast.While: "write the members out",
    ast.Match: "write one rule for each case",
    ast.With: "content opens nothing",
    ast.Try: "content cannot fail halfway",
    ast.FunctionDef: "use the words of language.py; a new word goes there",
    ast.AsyncFunctionDef: "use the words of language.py; a new word goes there",
    ast.AugAssign: "assign it once, in full",
    ast.Delete: "do not assign what is not wanted",
    ast.Assert: "what must hold is checked when the guideline is collected",
    ast.Raise: "what must hold is checked when the guideline is collected",
}


def unlawful_content(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """What law 4 refuses in a content module, each with what to write instead."""
    for node in ast.walk(tree):
        if type(node) in INSTEAD_OF:
            yield node, f"{type(node).__name__}: {INSTEAD_OF[type(node)]}"
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef):
            if not any(isinstance(base, ast.Name) and base.id.endswith("Enum") for base in statement.bases):
                yield statement, f"class {statement.name}: only enums; a new kind of content goes to model/"
            for inner in statement.body:
                if not _is_assignment(inner) and not _is_text(inner):
                    yield inner, f"class {statement.name}: an enum holds its members and a docstring, nothing else"
        elif not (isinstance(statement, ast.Import | ast.ImportFrom) or _is_assignment(statement) or _is_text(statement)):
            yield statement, f"{type(statement).__name__}: assign what it gives to a name"


def _is_assignment(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign | ast.AnnAssign)


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def test_law_4_the_guideline_holds_assignments_only() -> None:
    broken = [
        f"{place(path, node)} {instead}"
        for path in modules("guideline")
        for node, instead in unlawful_content(tree_of(path))
    ]
    assert_none(broken, "guideline/ holds imports, enums, constants and assignments.")


@pytest.mark.parametrize(
    "content",
    [
        "def rule(): ...",
        "if True:\n    x = 1",
        "for x in y:\n    z = x",
        "x = lambda: 1",
        "x = a and b",
        "x = not a",
        "x = a < b",
        "x = a if b else c",
        "x = [y for y in z]",
        "x = tuple(y for y in z)",
        "x = f'{y}'",
        "x += 1",
        "print(1)",
        "class A:\n    x = 1",
        "class A(Enum):\n    def f(self): ...",
    ],
)
def test_law_4_refuses_with_what_to_write_instead(content: str) -> None:
    assert [instead for _, instead in unlawful_content(ast.parse(content))]


def test_law_4_allows_enums_and_assignments() -> None:
    content = '"""Text."""\nfrom enum import Enum\nLOW = -1\nclass A(Enum):\n    """Text."""\n    X = "x"\nx: int = f(LOW, *y)\n"""Text."""'
    assert not list(unlawful_content(ast.parse(content)))


# --- the length of a file ---------------------------------------------------------------------------------------------


def test_no_file_of_code_has_more_than_400_lines() -> None:
    """Code, of whatever language; the published schema of a plan is one document, and is data."""
    written = (path for kind in ("*.py", "*.js", "*.css", "*.html") for path in HOME.rglob(kind))
    lines = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in written}
    assert len(lines) > 400
    too_long = {name: count for name, count in lines.items() if count > LONGEST_FILE}
    assert not too_long, f"cut each at its seam, where one part has a name of its own: {too_long}"


# --- law 5 ------------------------------------------------------------------------------------------------------------


def clinical_words() -> tuple[frozenset[str], frozenset[str]]:
    """What only the guideline may say: names and titles in lower case, and codes.

    Several words together are clinical, whatever they name. One word alone may be plain English (age, pain), unless it is
    a long one and names a finding, a target or a hypothesis.
    """
    from pulsefirst.guideline import GUIDELINE as guideline

    words = {*guideline.findings, *guideline.targets, *guideline.hypotheses}
    words |= {one.title.lower() for one in guideline.hypotheses.values()}
    joined = {
        *guideline.criteria,
        *guideline.recommendations,
        *guideline.arguments,
        *guideline.conflicts,
        *guideline.quantities,
    }
    titled = (*guideline.targets.values(), *guideline.criteria.values(), *guideline.conflicts.values(), guideline)
    joined |= {one.title.lower() for one in titled}
    said = {word for word in words if len(word) >= SHORTEST_CLINICAL_WORD}
    said |= {word for word in words | joined if "_" in word or " " in word}
    coded = (*guideline.findings.values(), *guideline.targets.values(), *guideline.hypotheses.values())
    codes = {code.code for one in coded for code in one.codes}
    return frozenset(said - ORDINARY), frozenset(codes)


EVERYDAY = set(map(Decimal, ("0.5", "0.6", "0.75", "0.8", "1.6")))
"""Limits that are figures of rounding, of ages in words and of drawing as well; there they are nobody's limit."""


def thresholds() -> set[Decimal]:
    """The limits between whole numbers that the guideline compares with; a whole number can be anything."""
    from pulsefirst.guideline import GUIDELINE as guideline

    whens = [
        one.when for one in (*guideline.criteria.values(), *guideline.arguments.values(), *guideline.conflicts.values())
    ]
    whens += [rule.when for rule in guideline.recommendations.values() if rule.when is not None]
    limits = {part.limit for when in whens for part in everything(when) if isinstance(part, conditions.Compared)}
    return {limit for limit in limits if limit % 1} - EVERYDAY


def spoken(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Every identifier and every text of a module, but no docstring and no comment."""
    silent = docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str | float) and node not in silent:
            yield str(node.value), node
        for attribute in ("id", "attr", "arg", "name", "asname"):
            word = getattr(node, attribute, None)
            if isinstance(word, str):
                yield word, node


@cache
def pattern(words: frozenset[str]) -> re.Pattern[str]:
    """Any of these, as whole words (an identifier is one word)."""
    return re.compile(r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")(?!\w)")


def clinical_in(text: str, words: frozenset[str], codes: frozenset[str]) -> str | None:
    """The clinical word or the code that a text says."""
    found = pattern(words).search(text.lower())
    return found.group() if found else text if text in codes else None


def is_threshold(text: str, limits: set[Decimal]) -> bool:
    try:
        return "." in text and Decimal(text.strip()) in limits
    except InvalidOperation:
        return False


def test_law_5_no_clinical_word_stands_outside_the_guideline() -> None:
    words, codes = clinical_words()
    broken = [
        f"{place(path, node)} says {word!r}"
        for path in modules(*WORDLESS)
        if path.relative_to(HOME).as_posix() not in NAMING
        for text, node in spoken(tree_of(path))
        if (word := clinical_in(text, words, codes))
    ]
    assert_none(
        broken, "Take the word from the Guideline that is handed in (or, if it is plain English, add it to ORDINARY)."
    )


def test_law_5_no_clinical_word_stands_in_the_page() -> None:
    words, codes = clinical_words()
    broken = [
        f"{path.relative_to(ROOT)}:{number} says {word!r}"
        for path in sorted((HOME / "interfaces").rglob("*"))
        if path.suffix in {".html", ".js", ".mjs", ".css", ".svg", ".json", ".txt"}
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if (word := clinical_in(line, words, codes))
    ]
    assert_none(broken, "The page gets every word from the guideline: let it come with the data.")


def test_law_5_no_threshold_stands_outside_the_guideline() -> None:
    limits = thresholds()
    broken = [
        f"{place(path, node)} says {text}"
        for path in modules(*WORDLESS)
        for text, node in spoken(tree_of(path))
        if is_threshold(text, limits) and text not in ORDINARY_NUMBERS.get(path.relative_to(HOME).as_posix(), set())
    ]
    assert_none(broken, "A limit stands once, in the guideline: take it from the condition that is handed in.")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("x = left_knee_jerk", True),
        ("x.left_knee_jerk", True),
        ("f(left_knee_jerk=1)", True),
        ("x = 'is left_knee_jerk known?'", True),
        ("x = f'{y}: Knee Jerk lost'", True),
        ("x = '9999-9'", True),
        ("'''left_knee_jerk and knee jerk lost'''", False),
        ("x = 1  # left_knee_jerk", False),
        ("x = left_knee_jerks", False),
        ("x = '19999-9'", False),
    ],
)
def test_law_5_hears_names_titles_and_codes(code: str, said: bool) -> None:
    words, codes = frozenset({"left_knee_jerk", "knee jerk lost"}), frozenset({"9999-9"})
    assert any(clinical_in(text, words, codes) for text, _ in spoken(ast.parse(code))) is said


# --- laws 6 and 7 -----------------------------------------------------------------------------------------------------


def test_law_6_no_interface_imports_a_sibling_but_the_assembling_one() -> None:
    broken = []
    for path in modules("interfaces"):
        own = path.relative_to(HOME / "interfaces").parts[0].removesuffix(".py")
        for name, node in imports(path):
            inside = name.split(".")
            if inside[:2] != ["pulsefirst", "interfaces"] or own in ASSEMBLING or inside[2:3] in ([own], []):
                continue
            if (own, inside[2]) not in STARTS:
                broken.append(f"{place(path, node)} imports {name}")
    assert_none(broken, f"Move what is shared below interfaces/, or put it together in {', '.join(sorted(ASSEMBLING))}.")


def test_law_6_what_users_run_and_the_workbench_never_import_each_other() -> None:
    other = {"interfaces": "pulsefirst.workbench", "workbench": "pulsefirst.interfaces"}
    broken = [
        f"{place(path, node)} imports {name}"
        for room in other
        for path in modules(room)
        for name, node in imports(path)
        if f"{name}.".startswith(f"{other[room]}.")
    ]
    assert_none(broken, "Move what both need down a floor: workbench/ is for developers, and no wheel carries it.")


def test_law_7_generated_files_are_current() -> None:
    from pulsefirst.workbench import documents

    assert_none(documents.stale(), "Run `make golden` and review the diff.")


# --- law 8 ------------------------------------------------------------------------------------------------------------


def test_law_8_the_conditions_are_these_and_none_tests_for_ignorance() -> None:
    named = {"Flag", "Among", "Compared", "AllOf", "AnyOf", "Not", "AtLeastNOf", "OfLeg", "Criterion"}
    assert {node.__name__ for node in get_args(conditions.Condition)} == named


def test_law_8_the_quantities_are_these() -> None:
    named = {"Measured", "Known", "Highest", "Lowest", "Difference", "Ratio", "Elapsed", "Points", "Lookup", "OtherSide"}
    named |= {"Constant", "Product", "Grid", "Bounded", "Scale"}
    assert {node.__name__ for node in get_args(conditions.Quantity)} == named


def test_law_8_no_condition_of_the_guideline_asks_for_what_was_not_assessed() -> None:
    from pulsefirst.guideline import GUIDELINE as guideline

    for name, criterion in guideline.criteria.items():
        for part in everything(criterion):
            if isinstance(part, conditions.Among):
                assert all(isinstance(value, part.finding.values) for value in part.values), name


def test_law_8_only_overrides_withholds() -> None:
    about_other_rules = {one.name for one in fields(recommendations.Recommendation) if "Recommendation" in str(one.type)}
    assert about_other_rules == {"overrides"}
    assert "withheld_by" in {one.name for one in fields(Proposal)}, "the reason is shown"


TRUTHS = (truth.TRUE, truth.FALSE, truth.UNKNOWN)


@pytest.mark.parametrize(
    "operation",
    [
        lambda *parts: truth.all_hold(parts),
        lambda *parts: truth.any_holds(parts),
        lambda *parts: truth.at_least_hold(1, parts),
        lambda *parts: truth.at_least_hold(2, parts),
        lambda *parts: truth.at_least_hold(3, parts),
        lambda first, *_: truth.opposite(first),
    ],
)
def test_law_8_learning_never_flips_a_settled_operation(operation: Callable[..., truth.Truth]) -> None:
    for parts in product(TRUTHS, repeat=3):
        before = operation(*parts)
        for learned in product(*((part,) if part is not truth.UNKNOWN else TRUTHS for part in parts)):
            assert before in (truth.UNKNOWN, operation(*learned)), (parts, learned)


# --- law 9 ------------------------------------------------------------------------------------------------------------

IMPURE_MODULES = {
    "asyncio",
    "fileinput",
    "glob",
    "http",
    "logging",
    "multiprocessing",
    "os",
    "random",
    "secrets",
    "shutil",
    "socket",
    "sqlite3",
    "subprocess",
    "tempfile",
    "threading",
    "time",
    "urllib",
    "uuid",
}
PURE_PARTS = {"os.path.commonprefix", "uuid.UUID", "uuid.uuid5"}
"""What is worked out from its arguments alone, in a module that can do more."""
IMPURE_CALLS = {"open", "print", "input", "breakpoint"}
IMPURE_ATTRIBUTES = {
    "now",
    "today",
    "utcnow",
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "iterdir",
    "environ",
    "getenv",
    "stdin",
    "stdout",
    "stderr",
}


def impurities(path: Path) -> Iterator[tuple[ast.AST, str]]:
    for name, node in imports(path):
        if name.partition(".")[0] in IMPURE_MODULES and name not in PURE_PARTS:
            yield node, f"imports {name}"
    # `now` is also half of a triage interval: as an attribute it is read; only calling it asks a clock.
    called = {node.func for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call)}
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Name) and node.id in IMPURE_CALLS and node in called:
            yield node, f"calls {node.id}()"
        clockless = {"now", "today", "open"}
        if (
            isinstance(node, ast.Attribute)
            and node.attr in IMPURE_ATTRIBUTES
            and (node.attr not in clockless or node in called)
        ):
            yield node, f"uses .{node.attr}"


def test_law_9_no_clock_no_chance_and_no_io_below_the_interfaces() -> None:
    broken = [f"{place(path, node)} {what}" for path in modules(*BELOW_INTERFACES) for node, what in impurities(path)]
    assert_none(broken, "Take the time, the text or the number as an argument; interfaces/ reads and writes.")


# --- law 10 -----------------------------------------------------------------------------------------------------------


def files_by_module() -> dict[str, Path]:
    """Every file by the name it is imported under."""
    return {
        ".".join(("pulsefirst", *path.relative_to(HOME).with_suffix("").parts)).removesuffix(".__init__"): path
        for path in sorted(HOME.rglob("*.py"))
    }


def files_imported(path: Path, files: dict[str, Path]) -> Iterator[Path]:
    """The files that a file imports, anywhere in it: inside a function and for the type checker alone count too."""
    for name, _ in imports(path):
        while name and name not in files:
            name = name.rpartition(".")[0]
        if name and files[name] != path:
            yield files[name]


def ring_in(imported: dict[Path, list[Path]]) -> list[Path]:
    """Files that import one another, the first again at the end; nothing where there is no ring."""
    done: set[Path] = set()

    def ring_from(path: Path, way: list[Path]) -> list[Path]:
        if path in way:
            return [*way[way.index(path) :], path]
        if path in done:
            return []
        for other in imported.get(path, []):
            if ring := ring_from(other, [*way, path]):
                return ring
        done.add(path)
        return []

    return next((ring for path in imported if (ring := ring_from(path, []))), [])


def test_law_10_no_two_files_import_each_other_directly_or_in_a_ring() -> None:
    files = files_by_module()
    ring = ring_in({path: list(files_imported(path, files)) for path in files.values()})
    said = " -> ".join(str(path.relative_to(HOME)) for path in ring)
    assert_none(
        [said] if ring else [], "Move what both need into a file below them, or hold what belongs together in one file."
    )


@pytest.mark.parametrize(
    ("imported", "ring"),
    [
        ({"a": "b", "b": "c", "c": ""}, ""),
        ({"a": "bc", "b": "c", "c": ""}, ""),
        ({"a": "b", "b": "a"}, "aba"),
        ({"a": "b", "b": "cd", "c": "", "d": "b"}, "bdb"),
        ({"a": "b", "b": "c", "c": "a"}, "abca"),
    ],
)
def test_law_10_finds_a_ring_and_says_which(imported: dict[str, str], ring: str) -> None:
    found = ring_in({Path(file): [Path(other) for other in others] for file, others in imported.items()})
    assert "".join(map(str, found)) == ring
