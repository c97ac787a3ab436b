"""translations/<language>/ui.yml: the words of the pages in one language."""

import re
from functools import cache
from pathlib import Path

from generator.loaders.folder import is_passing
from generator.loaders.yaml_file import Path_, Value, YamlFile, read_yaml
from generator.model.languages import Language, is_code
from generator.problems import Place, Problem, error

ORIGINAL = "zh"
"""The language of the law itself."""

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""BCP 47, as far as a page needs it; the languages of Material are named likewise."""

_SHIPPED = Path(__file__).parents[2] / "translations"
"""This project's own words serve any regulation that brings none."""


def read_languages(root: Path) -> tuple[tuple[Language, ...], list[Problem]]:
    """Chinese first, then each language that has a folder, in the order of their codes.

    A language that lacks a word is left out. What the words are, our own Chinese tells.
    """
    reference, _, _ = _read_language(_SHIPPED.parent, ORIGINAL)
    languages: list[Language] = []
    problems: list[Problem] = []
    for code in codes(root):
        language, file, findings = _read_language(root, code)
        problems += findings
        if language and file:
            wrong = _missing_words(language, file, reference or language)
            problems += wrong
            languages += [] if wrong else [language]
    return tuple(languages), problems


def codes(root: Path) -> list[str]:
    """Chinese, and the name of each folder under translations/, but for those that programs hide."""
    folder = root / "translations"
    names = (entry.name for entry in folder.iterdir() if entry.is_dir()) if folder.is_dir() else ()
    return [ORIGINAL, *sorted(code for code in names if code != ORIGINAL and not is_passing(code))]


def _read_language(root: Path, code: str) -> tuple[Language | None, YamlFile | None, list[Problem]]:
    name = f"translations/{code}/ui.yml"
    if not is_code(code):
        cure = "Name it with a language code in lower case: en, ja, pt-br"
        return (
            None,
            None,
            [
                error(
                    "language-code",
                    Place(f"translations/{code}"),
                    "the folder's name is no language code",
                    code,
                    cure,
                )
            ],
        )
    path = root / name
    if not path.exists() and (_SHIPPED / code / "ui.yml").exists():
        path = _SHIPPED / code / "ui.yml"
    file, remarks = read_yaml(path, name)
    if file is None:
        return None, None, remarks
    if not isinstance(file.value, dict):
        cure = "Compare with translations/en/ui.yml"
        return (
            None,
            None,
            [
                *remarks,
                error(
                    "wrong-type", Place(name), "a group of keys must stand here", "the file", cure
                ),
            ],
        )
    words, problems = _flat(file, file.value, ())
    wanted = [
        key for key in ("language.tag", "language.theme", "language.name") if key not in words
    ]
    problems += [
        error("missing-word", Place(name), "the language file lacks a word", key, f"Add “{key}”")
        for key in wanted
    ]
    problems += [
        error(
            "wrong-form",
            file.place(("language", key)),
            f"the value of “{key}” has the wrong form",
            words[f"language.{key}"],
            "Write a language tag, as en, pt-BR or zh-Hans",
        )
        for key in ("tag", "theme")
        if not _TAG.fullmatch(words.get(f"language.{key}", "en"))
    ]
    if problems:
        return None, file, [*remarks, *problems]
    tag, theme, own = (words[f"language.{key}"] for key in ("tag", "theme", "name"))
    return Language(code, tag, theme, own, words, words), file, remarks


def _flat(file: YamlFile, value: Value, path: Path_) -> tuple[dict[str, str], list[Problem]]:
    if isinstance(value, dict):
        words: dict[str, str] = {}
        problems: list[Problem] = []
        for key, inner in value.items():
            below, wrong = _flat(file, inner, (*path, key))
            words |= below
            problems += wrong
        return words, problems
    key = ".".join(map(str, path))
    if isinstance(value, str) and value:
        return {key: value}, []
    return {}, [
        error(
            "wrong-type",
            file.place(path),
            "a text must stand here",
            key,
            "Write the word in this language",
        )
    ]


def _missing_words(language: Language, file: YamlFile, reference: Language) -> list[Problem]:
    """Words that the reference has and this language lacks, or with other {placeholders}."""
    problems: list[Problem] = []
    for key, text in reference.labels.items():
        word, place = language.labels.get(key), file.place(tuple(key.split(".")))
        if word is None:
            problems.append(
                error(
                    "missing-word",
                    place,
                    "the language file lacks a word",
                    key,
                    f"Add it; {reference.name} has “{text}”",
                )
            )
        elif text.strip() and not word.strip():
            problems.append(
                error(
                    "empty-value",
                    place,
                    f"“{key}” is empty",
                    word,
                    f"Write the word; {reference.name} has “{text}”",
                )
            )
        elif not _placeholders(word) or not _placeholders(word) <= _allowed(key, text):
            problems.append(
                error(
                    "placeholder",
                    place,
                    f"“{key}” has an unknown placeholder",
                    word,
                    f"Use only those of {reference.name}: “{text}”",
                )
            )
    months = language.labels.get("date.months", "").split()
    if months and len(months) != 12:
        problems.append(
            error(
                "months",
                file.place(("date", "months")),
                "a year has twelve months",
                f"{len(months)} words",
                "Write a word for each, with spaces between",
            )
        )
    unknown = sorted(language.labels.keys() - reference.labels.keys())
    problems += [
        error(
            "unknown-key",
            file.keys.get(tuple(key.split(".")), Place(file.name)),
            "the key is not known here",
            key,
            "Delete or correct it",
        )
        for key in unknown
    ]
    return problems


def ui_schema() -> dict[str, object]:
    """The shape of ui.yml as a JSON Schema: the words of the Chinese one, which every other has.

    A word may hold the {placeholders} of the Chinese word, and {law}: what the statute is called.
    """
    name = f"translations/{ORIGINAL}/ui.yml"
    file, _ = read_yaml(_SHIPPED / ORIGINAL / "ui.yml", name)
    assert file is not None
    return {"title": "ui.yml: the words of the pages in one language"} | _schema(file.value, "")


def _schema(value: Value, key: str) -> dict[str, object]:
    if isinstance(value, dict):
        inner = {name: _schema(below, f"{key}.{name}".strip(".")) for name, below in value.items()}
        return {
            "type": "object",
            "properties": inner,
            "required": list(inner),
            "additionalProperties": False,
        }
    text = str(value)
    names = "|".join(sorted(_allowed(key, text) - {""}))
    holes = rf"|\{{({names})\}}" if names else ""
    return {"type": "string", "description": f"中文：{text}", "pattern": rf"^([^{{}}]{holes})+$"}


_NUMBERS = frozenset({"number", "roman", "chinese", "inserted"})
_NUMBERED = re.compile(r"label\.[a-z]+|cite\.(?!law)[a-z]+|heading\.bound")
_PLAIN = ("language.", "kind.")
"""Words that go into others, or name the language where no page is."""


def _allowed(key: str, chinese: str) -> frozenset[str]:
    """The placeholders of a word: those of the Chinese one; where provisions are numbered, any form
    of the number, and elsewhere what the statute is called.
    """
    if _NUMBERED.fullmatch(key):
        return _placeholders(chinese) | _NUMBERS
    return _placeholders(chinese) | (set() if key.startswith(_PLAIN) else {"law"})


@cache
def _placeholders(text: str) -> frozenset[str]:
    """The names in {…}, and "" for the text itself; empty where the braces do not match."""
    rest = re.sub(r"\{[a-z_]+\}", "", text)
    if "{" in rest or "}" in rest:
        return frozenset()
    return frozenset(re.findall(r"\{([a-z_]+)\}", text)) | {""}
