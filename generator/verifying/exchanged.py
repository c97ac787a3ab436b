"""Reads what translators get: memories, what there is to translate, and the terms."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from lxml import etree

from generator.model.datasets import FOLDER, exchange_path
from generator.model.edition import Edition
from generator.model.glossary import Entry
from generator.verifying.comparison import Finding, headed, is_law, nodes
from generator.verifying.opened import XML_LANG, opened


def read_tmx(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The memory of each translation: the words, without labels, of what has been translated."""
    for language in edition.languages[1:]:
        translated = edition.current.wordings[language.code].by_eid
        wanted = tuple(
            node
            for node in nodes(edition.current, edition.original.code)
            if translated[node.eid].text is not None
        )
        codes = (edition.original.code, language.code)
        path = exchange_path(edition.original, language, "tmx")
        asked = Finding(path, edition.current, codes, wanted, labels=False)
        yield from opened(site, asked, partial(_read_memory, edition))


def _read_memory(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    codes = {language.tag: language.code for language in edition.languages}
    units = [(unit.get("tuid") or "", unit) for unit in etree.fromstring(content).iter("tu")]
    told = tuple(
        ((eid, codes[variant.get(XML_LANG)]), "".join(variant.itertext()).strip())
        for eid, unit in units
        for variant in unit.iter("tuv")
    )
    yield replace(asked, told=told, order=tuple(eid for eid, _ in units))


def read_xliff(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The law as adopted, as translators get it in each language: the words, and apart from them the
    labels, which are not translated.
    """
    adopted, original = edition.versions[0], edition.original.code
    wanted = nodes(adopted, original)
    labels = {(f"{node.eid}.label", original): node.label for node in wanted if node.label}
    for language in edition.languages[1:]:
        codes = (original, language.code)
        path = exchange_path(edition.original, language, "xlf")
        besides = headed(adopted, codes) | labels
        asked = Finding(path, adopted, codes, wanted, labels=False, besides=besides)
        yield from opened(site, asked, partial(_read_units, edition))


def _read_units(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    root = etree.fromstring(content)
    tags = {language.tag: language.code for language in edition.languages}
    codes = [tags[root.get(name)] for name in ("srcLang", "trgLang")]
    heads = {eid for eid, _ in asked.besides}
    told = tuple(
        ((eid, code), "".join(words.itertext()))
        for unit in root.iter("{*}unit")
        if (eid := unit.get("id") or "") in heads or is_law(eid)
        for code, name in zip(codes, ("source", "target"), strict=True)
        for words in unit.iter(f"{{*}}{name}")
    )
    yield replace(asked, told=told)


def read_tbx(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The terms with what they mean, in every language that has them, and the title of the law."""
    original = edition.original.code
    besides = {("title", original): edition.law.title} | {
        (f"{term.id} {what}", code): words
        for term in edition.glossary
        for code, entry in term.entries.items()
        for what, words in _of_entry(entry)
    }
    asked = Finding(f"{FOLDER}glossary.tbx", edition.current, besides=besides)
    yield from opened(site, asked, partial(_read_terms, edition))


def _of_entry(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "term", entry.term
    if entry.definition:
        yield "definition", entry.definition
    title = [entry.title] if entry.title and entry.title != entry.term else []
    others = (*title, *entry.forms, *(one.text for one in entry.alternatives))
    yield from ((f"other {i}", words) for i, words in enumerate(others, start=1))


def _read_terms(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    codes = {language.tag: language.code for language in edition.languages}
    root = etree.fromstring(content)
    told = [(("title", edition.original.code), node.text or "") for node in root.iter("title")]
    for entry in root.iter("termEntry"):
        name = (entry.get("id") or "").removeprefix("term-")
        for of_language in entry.iter("langSet"):
            code = codes[of_language.get(XML_LANG)]
            for node in of_language.iterfind(".//descrip[@type='definition']"):
                told.append(((f"{name} definition", code), "".join(node.itertext())))
            for i, node in enumerate(of_language.iter("term")):
                what = f"other {i}" if i else "term"
                told.append(((f"{name} {what}", code), "".join(node.itertext())))
    yield replace(asked, told=tuple(told))
