"""translations/<language>/ui.yml: the words of the pages in one language."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from generator.loaders.folder import is_passing
from generator.loaders.yaml_file import KeyPath, Value, YamlFile, read_yaml
from generator.model.languages import Language, is_code
from generator.problems import Place, Problem, error

ORIGINAL = "zh"
"""The language of the law itself."""

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_TAGS = ("language.tag", "language.theme")
"""BCP 47, as far as a page needs it; the languages of Material are named likewise."""

_MONTHS = 12

_SHIPPED = Path(__file__).parents[2] / "translations"
"""This project's own words, for a law whose folder has none."""

_IDENTITY = ("tag", "theme", "name")
"""The words under `language:` that say which language it is."""


def read_languages(root: Path) -> tuple[tuple[Language, ...], list[Problem]]:
    """Chinese first, then each language that has a folder, by code; and the problems found.

    A language that lacks a word is left out. The words needed are those of this project's Chinese.
    """
    reference, _, _ = _read_language(_SHIPPED.parent, ORIGINAL)
    languages: list[Language] = []
    problems: list[Problem] = []
    for code in codes(root):
        language, file, findings = _read_language(root, code)
        problems += findings
        if language and file:
            wrong = _faulty_words(language, file, reference or language)
            problems += wrong
            languages += [] if wrong else [language]
    return tuple(languages), problems


def codes(root: Path) -> list[str]:
    """Chinese, then the name of each folder under translations/, sorted; hidden ones are left out."""
    folder = root / "translations"
    names = (entry.name for entry in folder.iterdir() if entry.is_dir()) if folder.is_dir() else ()
    return [ORIGINAL, *sorted(code for code in names if code != ORIGINAL and not is_passing(code))]


def _read_language(root: Path, code: str) -> tuple[Language | None, YamlFile | None, list[Problem]]:
    """The language of a folder and its file, as far as either can be read, and the problems found."""
    if not is_code(code):
        place, fault = Place(f"translations/{code}"), "the folder's name is no language code"
        cure = "Name it with a language code in lower case: en, ja, pt-br"
        return None, None, [error("language-code", place, fault, code, cure)]
    name = f"translations/{code}/ui.yml"
    path = root / name
    if not path.exists() and (_SHIPPED / code / "ui.yml").exists():
        path = _SHIPPED / code / "ui.yml"
    file, remarks = read_yaml(path, name)
    if file is None:
        return None, None, remarks
    if not isinstance(file.value, dict):
        fault, cure = "a group of keys must stand here", "Compare with translations/en/ui.yml"
        return None, None, [*remarks, error("wrong-type", Place(name), fault, "the file", cure)]
    words, problems = _flat(file, file.value, ())
    problems += _identity_problems(file, words)
    if problems:
        return None, file, [*remarks, *problems]
    tag, theme, own = (words[f"language.{key}"] for key in _IDENTITY)
    return Language(code, tag, theme, own, words, words), file, remarks


def _identity_problems(file: YamlFile, words: Mapping[str, str]) -> Iterator[Problem]:
    """What is missing or malformed of the words that say which language this is."""
    for key in _IDENTITY:
        name = f"language.{key}"
        if name not in words:
            fault = "the language file lacks a word"
            yield error("missing-word", Place(file.name), fault, name, f"Add “{name}”")
        elif key != "name" and not _TAG.fullmatch(words[name]):
            yield error(
                "wrong-form",
                file.place(("language", key)),
                f"the value of “{key}” has the wrong form",
                words[name],
                "Write a language tag, as en, pt-BR or zh-Hans",
            )


def _flat(file: YamlFile, value: Value, path: KeyPath) -> tuple[dict[str, str], list[Problem]]:
    """The words below a value under their dotted keys, and a problem for each that is no text."""
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


def _faulty_words(language: Language, file: YamlFile, reference: Language) -> list[Problem]:
    """What is wrong with the words of a language, compared with those of the reference."""
    problems: list[Problem] = []
    for key, text in reference.labels.items():
        word, place = language.labels.get(key), file.place(tuple(key.split(".")))
        has = f"{reference.name} has “{text}”"
        if word is None:
            fault = "the language file lacks a word"
            problems.append(error("missing-word", place, fault, key, f"Add it; {has}"))
        elif text.strip() and not word.strip():
            fault, cure = f"“{key}” is empty", f"Write the word; {has}"
            problems.append(error("empty-value", place, fault, word, cure))
        elif not _placeholders(word) or not _placeholders(word) <= _allowed(key, text):
            fault = f"“{key}” has an unknown placeholder"
            cure = f"Use only those of {reference.name}: “{text}”"
            problems.append(error("placeholder", place, fault, word, cure))
    months = language.labels.get("date.months", "").split()
    if months and len(months) != _MONTHS:
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
    """The JSON Schema of ui.yml: the keys of the Chinese one, all of which every language must
    have.

    A word may hold the {placeholders} of the Chinese word, and {law}, the name of the statute's
    kind.
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
    return {"type": "string", "description": f"中文：{text}", "pattern": _pattern(key, text)}


def _pattern(key: str, chinese: str) -> str:
    """What a word may be: all that is asked of it in `_missing_words`."""
    if key in _TAGS:
        return f"^{_TAG.pattern}$"
    names = "|".join(sorted(_allowed(key, chinese) - {""}))
    holes = rf"|\{{({names})\}}" if names else ""
    something = r"(?=\s*\S)" if chinese.strip() else ""
    if key == "date.months":
        something = rf"(?=\s*\S+(\s+\S+){{{_MONTHS - 1}}}\s*$)"
    return rf"^{something}([^{{}}]{holes})+$"


_NUMBERS = frozenset({"number", "roman", "chinese", "inserted"})
_NUMBERED = re.compile(r"label\.[a-z]+|cite\.(?!law)[a-z]+|heading\.bound")
_PLAIN = ("language.", "kind.")
"""How the keys of words begin in which {law} may not stand."""


def _allowed(key: str, chinese: str) -> frozenset[str]:
    """The placeholders that a word may have: those of the Chinese one, besides in words that number
    provisions any form of the number, in most others {law}. "" stands for the text itself.
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
