"""Checks the bill of materials of a built site, and checks that each check can fail.

Usage: python bom.py BOM_FILE CARGO_LOCK

The file must be valid CycloneDX, name only entries that it has, and have the hashes of Cargo.lock. Then a copy is damaged
once for each rule, and the same check must reject it.
"""

import copy
import json
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from license_expression import ExpressionError, get_spdx_licensing
from packageurl import PackageURL


def main(file: Path, lock: Path) -> None:
    bom = json.loads(file.read_bytes())
    packages = tomllib.loads(lock.read_text(encoding="utf-8"))["package"]
    locked = {(package["name"], package["version"]): package.get("checksum") for package in packages}
    problems = problems_of(bom, locked)
    for kind, spoil in DAMAGES:
        spoilt = copy.deepcopy(bom)
        spoil(spoilt)
        found = problems_of(spoilt, locked)
        if not any(problem.startswith(kind) for problem in found):
            problems.append(f"a file damaged for “{kind}” is not rejected, found {found}")
    if problems:
        sys.exit(f"{file}: {'; '.join(problems)}")
    count = len(bom["components"])
    print(f"    CycloneDX: {count} components, valid, and damaged copies are rejected")


def problems_of(bom: dict, locked: dict) -> list[str]:
    error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bom))
    if error is not None:
        return [f"schema: {error.data.json_path}: {error.data.message}"]
    components = bom["components"]
    tools = [tool for formula in bom["formulation"] for tool in formula["components"]]
    problems = []

    references = [bom["metadata"]["component"]["bom-ref"]] + [component["bom-ref"] for component in components]
    edges = {entry["ref"]: entry["dependsOn"] for entry in bom["dependencies"]}
    named = {reference for needs in edges.values() for reference in needs}
    if sorted(edges) != sorted(references) or not named <= set(references):
        problems.append(f"reference: not one entry for each: {set(edges).symmetric_difference(references)}")
    elif unused := set(references[1:]) - named:
        problems.append(f"reference: nothing needs {unused}")

    licensing = get_spdx_licensing()
    for component in [*components, *tools]:
        name = component["name"]
        for licence in component.get("licenses", []):
            try:
                licensing.parse(licence["expression"], validate=True, strict=True)
            except ExpressionError as error:
                problems.append(f"licence: {name}: {error}")
        try:
            purl = PackageURL.from_string(component["purl"])
        except (KeyError, ValueError) as error:
            problems.append(f"purl: {name}: {error}")
            continue
        if purl.version != component["version"]:
            problems.append(f"purl: {name} has the version {component['version']}, but is {purl}")
        hashes = component.get("hashes", [])
        # Tools that cargo installs are in no lock file.
        is_locked = purl.type == "cargo" and (component in components or hashes)
        if is_locked and [entry["content"] for entry in hashes] != [locked.get((name, purl.version))]:
            problems.append(f"hash: {name} {purl.version}: not that of Cargo.lock")
    return problems


def change(*path: str | int, to: object) -> Callable[[dict], None]:
    """Sets the value at a path."""

    def spoil(bom: dict) -> None:
        place = bom
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = to

    return spoil


# The first component is the standard library, and the last one a crate.
DAMAGES = [
    ("schema", change("bomFormat", to="CycloneDY")),
    ("schema", change("note", to="an unknown field")),
    ("schema", change("components", 0, "type", to="crate")),
    ("schema", change("components", -1, "scope", to="inside")),
    ("schema", change("components", -1, "hashes", 0, "content", to="not a hash")),
    ("schema", lambda bom: bom["components"].append(bom["components"][-1])),
    ("schema", lambda bom: bom["components"][-1].pop("name")),
    ("reference", lambda bom: bom["components"].pop()),
    ("reference", lambda bom: bom["dependencies"].pop()),
    ("reference", lambda bom: bom["dependencies"][0]["dependsOn"].append("pkg:cargo/unknown@1.0.0")),
    ("reference", lambda bom: [entry.update(dependsOn=[]) for entry in bom["dependencies"]]),
    ("licence", change("components", -1, "licenses", to=[{"expression": "MIT/Apache-2.0"}])),
    ("licence", change("components", -1, "licenses", to=[{"expression": "Mine-1.0"}])),
    ("purl", change("components", -1, "purl", to="cargo:serde")),
    ("purl", change("components", -1, "version", to="0.0.0")),
    ("hash", change("components", -1, "hashes", 0, "content", to="0" * 64)),
    ("hash", lambda bom: bom["components"][-1].pop("hashes")),
]


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
