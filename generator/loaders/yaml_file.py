"""A YAML file as plain text values, each with its place in the file.

Every scalar stays the text that the editor typed: `1.10` is no number and `no` is no truth value,
for the law's characters must arrive as they stand. Only an empty value (or ~) is None.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

import yaml

from generator.loaders.characters import faults
from generator.loaders.text_file import MOST, decoded, read_bytes, spot
from generator.problems import Place, Problem, error

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 40
_MANY = 30_000
"""Values in a file. The Civil Code has seven thousand."""

_PLAIN = {"str", "int", "float", "bool", "null", "timestamp", "value", "merge", "map", "seq"}
"""The tags that YAML itself gives to what an editor types without a tag."""

_REASONS = (
    ("mapping values are not allowed", "a colon with a space after it ends the text before it"),
    ("expected <document start>", "this line does not go on with what stands above it"),
    ("did not find expected key", "this line does not go on with what stands above it"),
    ("did not find expected '-'", "this line does not go on with the list above it"),
    ("did not find expected ',' or", "a bracket is not closed"),
    (
        "could not find expected ':'",
        "a key without a colon, or a line of a text that is set in less",
    ),
    ("found another document", "a file holds one document, and here another begins"),
    ("cannot start any token", "a text cannot begin with this character"),
)
"""What to say to an editor for each message of the YAML library, which begins so."""

_PATTERNS = {("glossary", "match"), ("rules", "source"), ("rules", "translation")}
"""The regular expressions, by file and key."""

Value = str | None | list["Value"] | dict[str, "Value"]
KeyPath = tuple[str | int, ...]
"""The keys and indexes that lead to a value in a file."""


@dataclass(frozen=True)
class YamlFile:
    """The values of a file, and the place of each."""

    name: str
    value: Value
    places: Mapping[KeyPath, Place]
    keys: Mapping[KeyPath, Place]
    """The place of the key of each value that has one."""

    def place(self, path: KeyPath) -> Place:
        """The place of a value, or of the nearest one that holds it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.name))


def read_yaml(path: Path, name: str) -> tuple[YamlFile | None, list[Problem]]:
    """Read a file. `name`: the file in problems, its path below the root.

    Without a file the problems say why it cannot be read; with one they are about characters in its
    texts.
    """
    data, problems = read_bytes(path, name)
    return (None, problems) if data is None else parse_yaml(data, name)


def parse_yaml(data: bytes, name: str) -> tuple[YamlFile | None, list[Problem]]:
    """The same for the content of a file."""
    text, problems = decoded(data, name)
    if text is None:
        return None, problems
    reader = _Reader(name, text)
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as failure:
        return None, [_syntax_problem(failure, name, text)]
    except RecursionError:
        return None, [
            error("yaml-depth", Place(name), "the file is nested too deeply", name, _FLATTER)
        ]
    if node is None:
        cure = "Write its content, or delete the file"
        return None, [error("empty-file", Place(name), "the file is empty", name, cure)]
    value = reader.value(node, ())
    if reader.repeats:
        reader.problems += _aliases(name, text)
    if reader.problems:
        return None, reader.problems
    return YamlFile(name, value, reader.places, reader.keys), reader.remarks


_FLATTER = "Nest as the other files do"


def _syntax_problem(failure: yaml.YAMLError, name: str, text: str) -> Problem:
    mark = getattr(failure, "problem_mark", None)
    reason = getattr(failure, "problem", None) or "the YAML cannot be read"
    context = getattr(failure, "context", None) or ""
    if "quoted scalar" in context or "simple key" in context:  # begun above the line told
        mark = getattr(failure, "context_mark", mark)
    if "quoted scalar" in context:
        reason = "the quotation mark is not closed"
    lines = text.split("\n")
    if mark is None or mark.line >= len(lines):
        place, line = Place(name, max(len(lines), 1)), lines[-1] if lines else ""
    else:
        place, line = Place(name, mark.line + 1, mark.column + 1), lines[mark.line]
    if "\t" in line[: len(line) - len(line.lstrip())]:
        cure = "Indent with spaces: YAML allows no tabs"
        return error("tab", place, "the line is indented with a tab", line, cure)
    reason = next((plain for yamls, plain in _REASONS if yamls in reason), reason)
    cure = (
        "Look at the indentation, the colons and the quotation marks of this line and the one above"
    )
    return error("yaml-syntax", place, str(reason), line.strip(), cure)


def _aliases(name: str, text: str) -> list[Problem]:
    """A problem for each alias, at the place where it is typed."""
    events = (
        event for event in yaml.parse(text, Loader=_LOADER) if isinstance(event, yaml.AliasEvent)
    )
    marks = [(event.start_mark, event.anchor) for event in events if event.start_mark]
    return [
        error(
            "yaml-alias",
            Place(name, mark.line + 1, mark.column + 1),
            "an alias (*) repeats another value",
            f"*{anchor}",
            "Write the words out: each provision stands for itself",
        )
        for mark, anchor in marks[:MOST]
    ]


class _Reader:
    """Turns the nodes of a file into values. `problems`: why the file cannot be read; `remarks`:
    about characters in its texts.
    """

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.places: dict[KeyPath, Place] = {}
        self.keys: dict[KeyPath, Place] = {}
        self.repeats = False
        self.flooded = False
        self.problems: list[Problem] = []
        self.remarks: list[Problem] = []
        self._seen: set[int] = set()
        self._kind = PurePath(name).stem
        self._annex = PurePath(name).parent.name == "annexes"

    def value(self, node: yaml.Node, path: KeyPath) -> Value:
        place = Place(self.name, node.start_mark.line + 1, node.start_mark.column + 1)
        if len(self.places) > _MANY:
            if not self.flooded:
                self._refuse(
                    "huge-file",
                    place,
                    "the file holds too many values",
                    f"over {_MANY}",
                    "No statute is that long: look at what was pasted",
                )
            self.flooded = True
            return None
        self.places[path] = place
        if id(node) in self._seen:
            self.repeats = True
            return None
        self._seen.add(id(node))
        if len(path) > _DEEPEST:
            self._refuse("yaml-depth", place, "the file is nested too deeply", "", _FLATTER)
            return None
        if node.tag.removeprefix("tag:yaml.org,2002:") not in _PLAIN:
            self._refuse(
                "yaml-tag",
                place,
                "a tag (!) has no meaning here",
                node.tag.replace("tag:yaml.org,2002:", "!!"),
                "Delete it",
            )
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*path, i)) for i, child in enumerate(node.value)]
        self._look_at(node, str(node.value), path)
        empty = node.tag == "tag:yaml.org,2002:null"
        return None if empty else str(node.value)

    def _look_at(self, node: yaml.Node, text: str, path: KeyPath) -> None:
        """Note the faulty characters of a text, each at its own place if it stands in the file so,
        and not as an escape.
        """
        key = next((part for part in reversed(path) if isinstance(part, str)), "")
        pattern = (self._kind, key) in _PATTERNS
        table = self._annex and key == "paragraphs"
        start, end = node.start_mark.index, node.end_mark.index
        gazette = self.name.startswith("source/")
        for fault in faults(text, pattern=pattern, gazette=gazette, table=table):
            at = self.text.find(fault.char, start, end)
            place = self.places[path] if at < 0 else spot(self.name, self.text, at)
            self.remarks.append(
                Problem(fault.severity, fault.code, place, fault.message, text, fault.cure)
            )

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for key_node, value_node in node.value:
            place = Place(self.name, key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            if not isinstance(key_node, yaml.ScalarNode) or key_node.tag.endswith(":merge"):
                word = "<<" if isinstance(key_node, yaml.ScalarNode) else "?"
                self._refuse("yaml-key", place, "a key must be a plain word", word, "Name the key")
                continue
            key = str(key_node.value)
            if key in values:
                self._refuse(
                    "duplicate-key",
                    place,
                    "the key stands here twice",
                    key,
                    "Keep one of the two; the other would be lost",
                )
                continue
            self.keys[(*path, key)] = place
            values[key] = self.value(value_node, (*path, key))
        return values

    def _refuse(self, code: str, place: Place, message: str, text: str, cure: str) -> None:
        self.problems.append(error(code, place, message, text, cure))
