"""Validates a YAML file against its declared shape, and words the problems for an editor."""

from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.loaders.shapes import SOMETHING
from generator.loaders.yaml_file import KeyPath, YamlFile
from generator.problems import Problem, error

Shape = TypeVar("Shape", bound=BaseModel)
Loc = tuple[str | int, ...]


def shaped(file: YamlFile, shape: type[Shape]) -> tuple[Shape | None, list[Problem]]:
    """The file's values in the shape, or None and a problem for each that does not fit."""
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
    """The first detail on each place: of several shapes that a value could have, but does not fit,
    the first is the most usual.
    """
    first: dict[object, dict[str, Any]] = {}
    for detail in details:
        missing = detail["type"] == "missing"
        first.setdefault(detail["loc"] if missing else _path_in_file(file, detail["loc"]), detail)
    return list(first.values())


def _misspelt(details: list[dict[str, Any]]) -> dict[Loc, str]:
    """For each unknown key that resembles a missing one beside it: the missing one."""
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
    match detail["type"]:
        case "extra_forbidden":
            cure = _cure_of_key(key, meant, _keys(shape))
            place = file.keys.get(path, place)
            return error("unknown-key", place, "the key is not known here", key, cure)
        case "missing":
            return error("missing-key", place, "a key is missing", key, f"Add “{key}: …” here")
        case "too_short" | "string_too_short":
            return error("empty-value", place, f"“{key}” is empty", key, "Write its content")
        case "string_pattern_mismatch" if detail["ctx"]["pattern"] == SOMETHING:
            return error("empty-value", place, f"“{key}” is empty", key, "Write its content")
    value = detail["input"]
    code, fault, cure = _wrong_value(key, value, detail)
    return error(code, place, fault, value if isinstance(value, str) else _described(value), cure)


def _wrong_value(key: str, value: object, detail: dict[str, Any]) -> tuple[str, str, str]:
    """Code, message and cure of the problem with a value that is there, but does not fit."""
    limits = detail.get("ctx", {})
    match detail["type"]:
        case "string_type" | "list_type" | "dict_type" | "model_type" | "model_attributes_type":
            texts = {"string_type": "a text", "list_type": "a list"}
            wanted = texts.get(detail["type"], "a group of keys")
            return "wrong-type", f"{wanted} must stand here", _cure_of_type(value)
        case "string_pattern_mismatch":
            form = _FORMS.get(key, limits["pattern"])
            return "wrong-form", f"the value of “{key}” has the wrong form", f"Write {form}"
        case "string_too_long":
            cure = f"Write at most {limits['max_length']} characters"
            return "wrong-form", f"the value of “{key}” is too long", cure
        case "literal_error" | "enum":
            cure = f"Write {limits['expected']}".replace("'", "")
            return "wrong-form", f"the value of “{key}” is not known", cure
        case kind if kind.startswith("date"):
            return "wrong-date", f"“{key}” is no date", "Write year-month-day, as 2024-05-01"
        case _:
            return "wrong-value", detail["msg"], f"Correct “{key}”"


def _cure_of_key(key: str, meant: str | None, known: list[str]) -> str:
    near = [meant] if meant else get_close_matches(key, known, 1)
    if near == [key]:
        return "It does not go together with the other keys here: make two entries of them"
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
    "translates": "16 digits, or leave it out and run “.venv/bin/python -m generator stamp”",
    "text_sha256": "64 zeros, and “.venv/bin/python -m generator check” tells the right checksum",
}
"""For keys whose values have a form: what to write."""


def _key(detail: dict[str, Any], path: KeyPath) -> str:
    """The key that the problem is about; for an entry of a list, the key of the list."""
    named = detail["loc"] if detail["type"] == "missing" else path
    return next((part for part in reversed(named) if isinstance(part, str)), "the file")


def _path_in_file(file: YamlFile, loc: Loc) -> KeyPath:
    """The path in the file for pydantic's location, which also names the shapes that were tried."""
    path: KeyPath = ()
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
