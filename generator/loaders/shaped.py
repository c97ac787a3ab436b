"""Holds a YAML file against its declared shape, and words what does not fit."""

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.loaders.yaml_file import Path_, YamlFile
from generator.problems import Problem, error

Shape = TypeVar("Shape", bound=BaseModel)


def shaped(file: YamlFile, shape: type[Shape]) -> tuple[Shape | None, list[Problem]]:
    """The file's values in their shape, or each way in which they do not fit."""
    try:
        return shape.model_validate(file.value), []
    except ValidationError as failure:
        details = [dict(detail) for detail in failure.errors(include_url=False)]
        return None, _distinct([_problem(file, shape, detail) for detail in details])


def _distinct(problems: list[Problem]) -> list[Problem]:
    """One finding per place: a value that may have two shapes fails once for each."""
    first = {problem.place: problem for problem in reversed(problems)}
    return list(reversed(first.values()))


def _problem(file: YamlFile, shape: type[BaseModel], detail: dict[str, Any]) -> Problem:
    path = _path_in_file(file, detail["loc"])
    place, key = file.place(path), str(detail["loc"][-1])
    found = detail["input"]
    shown = found if isinstance(found, str) else _described(found)
    match detail["type"]:
        case "extra_forbidden":
            cure = (
                f"Delete or correct it; the keys of this file kind are: {', '.join(_keys(shape))}"
            )
            return error("unknown-key", place, "the key is not known here", key, cure)
        case "missing":
            return error("missing-key", place, "a key is missing", key, f"Add “{key}: …” here")
        case "string_type" | "list_type" | "dict_type" | "model_type" | "model_attributes_type":
            wanted = {"string_type": "a text", "list_type": "a list"}.get(
                detail["type"], "a group of keys"
            )
            return error("wrong-type", place, f"{wanted} must stand here", shown,
                         "Compare with a neighbouring entry")  # fmt: skip
        case "string_pattern_mismatch":
            cure = f"It must have the form {detail['ctx']['pattern']}"
            return error(
                "wrong-form", place, f"the value of “{key}” has the wrong form", shown, cure
            )
        case "literal_error":
            cure = f"Write one of: {detail['ctx']['expected']}"
            return error("wrong-form", place, f"the value of “{key}” is not known", shown, cure)
        case kind if kind.startswith("date"):
            return error("wrong-date", place, f"“{key}” is no date", shown,
                         "Write year-month-day, as 2024-05-01")  # fmt: skip
        case "too_short" | "string_too_short":
            return error("empty-value", place, f"“{key}” is empty", key, "Write its content")
        case _:
            return error("wrong-value", place, detail["msg"], shown, f"Correct “{key}”")


def _path_in_file(file: YamlFile, loc: tuple[str | int, ...]) -> Path_:
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


def _described(found: object) -> str:
    if isinstance(found, list):
        return f"a list of {len(found)}"
    return f"keys: {', '.join(map(str, found))}" if isinstance(found, dict) else "nothing"
