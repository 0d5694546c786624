"""Checks the metadata of the data against its standards, and checks that each check can fail.

Usage: python check.py DATA_FOLDER

DATA_FOLDER is the folder `data` of a built site. Each file is checked as published. Then a copy is damaged once
for each important rule, and the same check must reject it.
"""

import copy
import csv
import hashlib
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import frictionless
import jsonschema
from csvw import CSVW

PACKAGE = "datapackage.json"
SCHEMA = "schema.json"


def main(folder: Path) -> None:
    problems = []
    for name, check in [("Data Package", package), ("JSON Schema", schema), ("CSV on the Web", csv_on_the_web)]:
        found = check(folder)
        print(f"    {name}: {'; '.join(found) if found else 'valid, and damaged copies are rejected'}")
        problems += found
    if problems:
        sys.exit(f"{len(problems)} problems in the metadata in {folder}")


# Data Package: sizes, hashes, and every cell of the table.


def package(folder: Path) -> list[str]:
    problems = [f"{PACKAGE}: {problem}" for problem in package_problems(folder)]

    def other_number(copy: Path) -> None:
        # The length stays the same, so that only the hash differs.
        number = rows(copy)[1][column(copy, "value")]
        set_cell(copy, "value", number[:-1] + ("1" if number[-1] != "1" else "2"))

    def other_dataset(copy: Path) -> None:
        path = dataset(table(copy))
        path.write_bytes(path.read_bytes().replace(b"{", b"[", 1))

    def unknown_name(copy: Path) -> None:
        set_cell(copy, "qualifier", "as_said")
        renew_hash(copy)

    def no_number(copy: Path) -> None:
        set_cell(copy, "value", "many")
        renew_hash(copy)

    def same_figure_twice(copy: Path) -> None:
        write_rows(copy, [*rows(copy), rows(copy)[1]])
        renew_hash(copy)

    for spoil, kind in [
        (other_number, "hash-count"),
        (other_dataset, "hash-count"),
        (unknown_name, "constraint-error"),
        (no_number, "type-error"),
        (same_figure_twice, "primary-key"),
    ]:
        found = in_copy(folder, spoil, package_problems)
        if not any(problem.startswith(kind) for problem in found):
            problems.append(f"a package damaged by {spoil.__name__} is not rejected as {kind}, found {found}")
    return problems


def package_problems(folder: Path) -> list[str]:
    report = frictionless.validate(str(folder / PACKAGE))
    return [f"{kind}: {note}" for kind, note in report.flatten(["type", "note"])]


def renew_hash(folder: Path) -> None:
    """Updates the hash of a changed table, so that only its cells are wrong."""
    descriptor = json.loads((folder / PACKAGE).read_bytes())
    content = table(folder).read_bytes()
    descriptor["resources"][0]["bytes"] = len(content)
    descriptor["resources"][0]["hash"] = f"sha256:{hashlib.sha256(content).hexdigest()}"
    (folder / PACKAGE).write_text(json.dumps(descriptor), encoding="utf-8")


# JSON Schema: the schema is valid, and the dataset conforms to it.


def schema(folder: Path) -> list[str]:
    described = json.loads((folder / SCHEMA).read_bytes())
    try:
        jsonschema.Draft202012Validator.check_schema(described)
    except jsonschema.SchemaError as error:
        return [f"{SCHEMA}: {error.json_path}: {error.message}"]
    validator = jsonschema.Draft202012Validator(described)
    problems = []
    for path in map(dataset, tables(folder)):
        errors = validator.iter_errors(json.loads(path.read_bytes()))
        problems += [f"{path.name}: {error.json_path}: {error.message}" for error in errors]
    good = json.loads(dataset(table(folder)).read_bytes())
    for path, value in [
        (["note"], "an unknown field"),
        (["schema_version"], 3),
        (["languages"], []),
        (["title"], {}),
        (["id"], "Hundred-Days"),
        (["id"], "a" * 41),
        (["id"], "a-"),
        (["title", "zh"], " \u3000"),
        (["title", "fr"], "Chiffres"),
        (["statement", "published"], "5 August 2022"),
        (["statement", "paragraphs", 0, "n"], 0),
        (["statement", "sections"], []),
        (["categories"], [{"id": f"c{n}", "label": {"en": "C", "zh": "类"}} for n in range(9)]),
        (["units", 0, "kind"], "length"),
        (["periods", 0, "nightly"], {"from": "20:00", "to": "24:00"}),
        (["figures", 0, "value"], "269,800"),
        (["figures", 0, "value"], 10**15),
        (["figures", 0, "step"], 0),
        (["figures", 0, "qualifier"], "exactly"),
        (["figures", 0, "mentions"], []),
        (["figures", 0, "mentions", 0, "printed"], 269800),
    ]:
        spoilt = copy.deepcopy(good)
        place = spoilt
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value
        if validator.is_valid(spoilt):
            problems.append(f"{SCHEMA} accepts {value!r} at {path}")
    for field in good["figures"][0]:
        spoilt = copy.deepcopy(good)
        del spoilt["figures"][0][field]
        if field in described["$defs"]["figure"]["required"] and validator.is_valid(spoilt):
            problems.append(f"{SCHEMA} accepts a figure without {field}")
    try:
        jsonschema.Draft202012Validator.check_schema({**described, "type": "objekt"})
        problems.append("an invalid schema is not rejected")
    except jsonschema.SchemaError:
        pass
    return problems


# CSV on the Web: every cell has the datatype of its column, and the table has the declared columns.


def csv_on_the_web(folder: Path) -> list[str]:
    problems = csvw_problems(folder)
    for name, cell in [
        ("id", ""),
        ("id", "Cases"),
        ("from", "25 June 2022"),
        ("nightly_from", "8 pm"),
        ("value", "many"),
        ("step", "0"),
        ("qualifier", "as_said"),
        ("paragraphs", "2 and 8"),
    ]:
        if not in_copy(folder, lambda copy: set_cell(copy, name, cell), csvw_problems):
            problems.append(f"a table with {cell!r} as {name} is not rejected")
    if not in_copy(folder, lambda copy: write_rows(copy, [*rows(copy), rows(copy)[1]]), csvw_problems):
        problems.append("a table with a repeated figure is not rejected")
    if not in_copy(folder, lambda copy: write_rows(copy, [["name", *rows(copy)[0][1:]], *rows(copy)[1:]]), csvw_problems):
        problems.append("a table with a renamed column is not rejected")
    return problems


def csvw_problems(folder: Path) -> list[str]:
    return [problem for path in tables(folder) for problem in table_problems(path)]


def table_problems(path: Path) -> list[str]:
    try:
        described = CSVW(str(path.with_name(f"{path.name}-metadata.json")), validate=True)
        is_valid = described.is_valid
    except (KeyError, ValueError) as error:
        return [f"{path.name}: {error}"]
    if is_valid:
        return []
    return [f"{path.name}: {warning.message}" for warning in described.warnings] or [f"{path.name}: it is not valid"]


# Files of the folder, and modified copies.


def tables(folder: Path) -> list[Path]:
    """The table of each statement of the site, that of the page first."""
    resources = json.loads((folder / PACKAGE).read_bytes())["resources"]
    return [folder / resource["path"] for resource in resources if resource["format"] == "csv"]


def table(folder: Path) -> Path:
    """The table that the damaged copies change."""
    return tables(folder)[0]


def dataset(table: Path) -> Path:
    """The file of a table’s dataset."""
    return table.with_suffix(".json")


def rows(folder: Path) -> list[list[str]]:
    with table(folder).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def write_rows(folder: Path, written: list[list[str]]) -> None:
    with table(folder).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(written)


def column(folder: Path, name: str) -> int:
    return rows(folder)[0].index(name)


def set_cell(folder: Path, name: str, cell: str) -> None:
    """Changes a cell of the first figure."""
    changed = rows(folder)
    changed[1][column(folder, name)] = cell
    write_rows(folder, changed)


def in_copy(folder: Path, spoil: Callable[[Path], None], check: Callable[[Path], list[str]]) -> list[str]:
    with tempfile.TemporaryDirectory() as temporary:
        spoilt = Path(temporary) / "data"
        shutil.copytree(folder, spoilt)
        spoil(spoilt)
        return check(spoilt)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
