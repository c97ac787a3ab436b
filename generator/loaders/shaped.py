"""Holds a YAML file against its declared shape, and words what does not fit."""

from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.loaders.shapes import SOMETHING
from generator.loaders.yaml_file import Path_, YamlFile
from generator.problems import Problem, error

Shape = TypeVar("Shape", bound=BaseModel)
Loc = tuple[str | int, ...]


def shaped(file: YamlFile, shape: type[Shape]) -> tuple[Shape | None, list[Problem]]:
    """The file's values in their shape, or each way in which they do not fit."""
    try:
        return shape.model_validate(file.value), []
    except ValidationError as failure:
        details: list[dict[str, Any]] = [
            dict(detail) for detail in failure.errors(include_url=False)
        ]
        details = _first_of_each(file, details)
        meant = _misspelt(details)
        missing_on_that_account = {(*loc[:-1], key) for loc, key in meant.items()}
        return None, [
            _problem(file, shape, detail, meant.get(detail["loc"]))
            for detail in details
            if detail["type"] != "missing" or detail["loc"] not in missing_on_that_account
        ]


def _first_of_each(file: YamlFile, details: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Where a value fits none of several shapes, the first tells what most editors write."""
    first: dict[object, dict[str, Any]] = {}
    for detail in details:
        missing = detail["type"] == "missing"
        first.setdefault(detail["loc"] if missing else _path_in_file(file, detail["loc"]), detail)
    return list(first.values())


def _misspelt(details: list[dict[str, Any]]) -> dict[Loc, str]:
    """For each unknown key that resembles one which is missing beside it: that one."""
    meant: dict[Loc, str] = {}
    for detail in details:
        if detail["type"] != "extra_forbidden":
            continue
        *holder, key = detail["loc"]
        missing = [
            str(other["loc"][-1])
            for other in details
            if other["type"] == "missing" and [*other["loc"][:-1]] == holder
        ]
        if near := get_close_matches(str(key), missing):
            meant[detail["loc"]] = near[0]
    return meant


def _problem(
    file: YamlFile, shape: type[BaseModel], detail: dict[str, Any], meant: str | None
) -> Problem:
    path = _path_in_file(file, detail["loc"])
    place, key = file.place(path), _key(detail, path)
    value = detail["input"]
    shown = value if isinstance(value, str) else _described(value)
    match detail["type"]:
        case "extra_forbidden":
            return error(
                "unknown-key",
                file.keys.get(path, place),
                "the key is not known here",
                key,
                _cure_of_key(key, meant, _keys(shape)),
            )
        case "missing":
            return error("missing-key", place, "a key is missing", key, f"Add “{key}: …” here")
        case "string_type" | "list_type" | "dict_type" | "model_type" | "model_attributes_type":
            wanted = {"string_type": "a text", "list_type": "a list"}.get(
                detail["type"], "a group of keys"
            )
            return error(
                "wrong-type", place, f"{wanted} must stand here", shown, _cure_of_type(value)
            )
        case "string_pattern_mismatch" if detail["ctx"]["pattern"] != SOMETHING:
            cure = f"Write {_FORMS.get(key, detail['ctx']['pattern'])}"
            return error(
                "wrong-form", place, f"the value of “{key}” has the wrong form", shown, cure
            )
        case "string_too_long":
            return error(
                "wrong-form",
                place,
                f"the value of “{key}” is too long",
                shown,
                f"Write at most {detail['ctx']['max_length']} characters",
            )
        case "literal_error" | "enum":
            cure = f"Write {detail['ctx']['expected']}".replace("'", "")
            return error("wrong-form", place, f"the value of “{key}” is not known", shown, cure)
        case kind if kind.startswith("date"):
            return error(
                "wrong-date",
                place,
                f"“{key}” is no date",
                shown,
                "Write year-month-day, as 2024-05-01",
            )
        case "too_short" | "string_too_short" | "string_pattern_mismatch":
            return error("empty-value", place, f"“{key}” is empty", key, "Write its content")
        case _:
            return error("wrong-value", place, detail["msg"], shown, f"Correct “{key}”")


def _cure_of_key(key: str, meant: str | None, known: list[str]) -> str:
    near = [meant] if meant else get_close_matches(key, known, 1)
    if near:
        return f"Write “{near[0]}”"
    return f"Delete or correct it; the keys of this file kind are: {', '.join(known)}"


def _cure_of_type(value: object) -> str:
    if isinstance(value, dict):
        return "Compare with a neighboring entry; put a text with “: ” in it in quotation marks"
    return "Compare with a neighboring entry"


_EID = "an id, as art_14, art_14__para_2 or chp_2"
_ID = "small letters, digits and hyphens, as library-rules"
_FORMS = {
    **dict.fromkeys(("id", "actor", "partners", "term", "rule"), _ID),
    **dict.fromkeys(("provision", "defined", "from", "to"), _EID),
    "jurisdiction": "a country and what is below it, as cn-js",
    "translates": "16 digits, or leave it out and run “python -m generator stamp”",
    "text_sha256": "64 zeros, and “python -m generator check” tells the right checksum",
}
"""The right form of a value, by its key."""


def _key(detail: dict[str, Any], path: Path_) -> str:
    """The key that an editor would look for: in a list, that of the list."""
    named = detail["loc"] if detail["type"] == "missing" else path
    return next((part for part in reversed(named) if isinstance(part, str)), "the file")


def _path_in_file(file: YamlFile, loc: Loc) -> Path_:
    """pydantic's location without the names of the shapes that it tried."""
    path: Path_ = ()
    for part in loc:
        if (*path, part) in file.places:
            path = (*path, part)
    return path


def _keys(shape: type[BaseModel]) -> list[str]:
    """All keys of the shape and of the shapes in it."""
    schema = shape.model_json_schema()
    inner = [schema, *schema.get("$defs", {}).values()]
    return sorted({key for part in inner for key in part.get("properties", {})})


def _described(value: object) -> str:
    if isinstance(value, list):
        return f"a list of {len(value)}"
    return f"keys: {', '.join(map(str, value))}" if isinstance(value, dict) else "nothing"
