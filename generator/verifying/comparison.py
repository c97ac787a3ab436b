"""What should be there, and how it is compared with what was found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import zip_longest

from generator.model.edition import Edition, Version
from generator.model.levels import ROWS, TITLED
from generator.model.naming import label_in
from generator.model.outputs import Count, Output
from generator.model.provisions import Provision
from generator.verifying.difference import Difference

_OUTERMOST = {ROWS[level].prefix for level in TITLED}
"""What the id of a provision can begin with."""

Key = tuple[str, str]
"""A provision's id, and the code of a language."""


@dataclass(frozen=True)
class Finding:
    """What one file says of the law, or, without `told`, what it is asked.

    `wanted` are the ids that it must have, in `languages`; `told` is what it has. Where a format
    cannot keep blanks apart from line breaks (`blanks` is False), they are not compared.
    """

    file: str
    version: Version
    languages: tuple[str, ...] = ()
    wanted: tuple[Provision, ...] = ()
    told: tuple[tuple[Key, str], ...] = ()
    """In the order of the file. A key that occurs twice is a difference: which text is read depends on
    the program.
    """

    labels: bool = True
    blanks: bool = True
    strange: str = ""
    """Words among the law's that no provision has."""

    order: tuple[str, ...] = ()
    """The ids as they come, where the format keeps an order of its own."""

    besides: Mapping[Key, str] = field(default_factory=dict)
    """What it must say that is no provision: title and note."""

    wrong: str = ""
    """What is wrong with the file itself; then nothing is compared."""

    @cached_property
    def by_eid(self) -> dict[str, Provision]:
        """Each provision that the file must have, under its id."""
        return {node.eid: node for node in self.wanted}


@dataclass
class Row:
    """A line of the table."""

    output: Output
    files: int = 0
    provisions: int = 0
    characters: int = 0
    differences: list[Difference] = field(default_factory=list)

    @property
    def count(self) -> Count:
        """The same in numbers."""
        return Count(
            self.output, self.files, self.provisions, self.characters, len(self.differences)
        )


class Comparison:
    """The text of each provision, label and words, in the form in which it is compared."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._languages = {one.code: one for one in edition.languages}
        self._dense = {one.code for one in edition.languages if not one.blank}

    def form(self, text: str, language: str, blanks: bool) -> str:
        """Between Chinese characters a blank is typography; elsewhere several are one."""
        return ("" if language in self._dense or not blanks else " ").join(text.split())

    def expected(self, finding: Finding) -> dict[Key, str]:
        """What the file should say."""
        found = {
            key: self.form(text, key[1], finding.blanks) for key, text in finding.besides.items()
        }
        for code in finding.languages:
            wording = finding.version.wordings[code].by_eid
            for node in finding.wanted:
                told = wording[node.eid]
                words = (told.label if finding.labels else None, told.text)
                text = " ".join(part for part in words if part)
                if text and not (node.text is not None and told.text is None):
                    found[node.eid, code] = self.form(text, code, finding.blanks)
        return found

    def is_gap(self, finding: Finding, key: Key, words: str) -> bool:
        """Whether the words are only a provision's label, or say that it is missing or repealed. Asked
        where the source has no words for it either.
        """
        eid, code = key
        node = finding.by_eid.get(eid)
        if node is None or code not in finding.languages:
            return False
        language, told = self._languages[code], finding.version.wordings[code].by_eid[eid]
        label = label_in(language, node, told) or ""
        states = (language.labels["status.missing"], language.labels["status.repealed"])
        named = (label, *states, *(f"{label} {state}" for state in states))
        return words in {self.form(one, code, finding.blanks) for one in named}


def compare(comparison: Comparison, output: Output, findings: Iterable[Finding]) -> Row:
    """Hold each file against the source. An output without any file is a difference too."""
    row, files = Row(output), set[str]()
    for finding in findings:
        files.add(finding.file)
        if finding.wrong:
            row.differences.append(
                Difference(finding.file, "-", "-", "a file", None, finding.wrong)
            )
            continue
        expected, found = comparison.expected(finding), dict[Key, str]()
        for key, told in finding.told:
            words = comparison.form(told, key[1], finding.blanks)
            if key in found:
                row.differences.append(Difference(finding.file, *key, "", words, again=True))
            elif words and key not in expected and not comparison.is_gap(finding, key, words):
                row.differences.append(Difference(finding.file, *key, "", words))
            found.setdefault(key, words)
        for key, words in expected.items():
            row.provisions += 1
            row.characters += len(words)
            if found.get(key) != words:
                row.differences.append(Difference(finding.file, *key, words, found.get(key)))
        row.differences += _out_of_place(finding)
        if finding.strange:
            row.differences.append(Difference(finding.file, "-", "-", "", finding.strange[:200]))
    row.files = len(files)
    if not files:
        row.differences.append(Difference(f"({output.value})", "-", "-", "any file", None))
    return row


def _out_of_place(finding: Finding) -> list[Difference]:
    """The first provision that does not stand where it should, or stands there twice."""
    there = set(finding.order)
    wanted = [node.eid for node in finding.wanted if node.eid in there]
    found = [eid for eid in finding.order if eid in finding.by_eid]
    for expected, eid in zip_longest(wanted, found, fillvalue="(nothing)"):
        if expected != eid:
            return [Difference(finding.file, eid, "order", expected, eid)]
    return []


def is_law(name: str) -> bool:
    """Whether an id in a file is that of a provision."""
    return name.split("_", maxsplit=1)[0] in _OUTERMOST


def nodes(version: Version, code: str) -> tuple[Provision, ...]:
    """Every provision in the order of the text."""
    return tuple(version.wordings[code].walk())


def headed(version: Version, languages: Iterable[str]) -> dict[Key, str]:
    """What stands above the whole law: its title, and the note under it, if there is one."""
    wordings = {code: version.wordings[code] for code in languages}
    titles = {("title", code): wording.title for code, wording in wordings.items()}
    notes = {("note", code): wording.note for code, wording in wordings.items() if wording.note}
    return titles | notes
