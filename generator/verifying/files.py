"""Reads the structured files: Akoma Ntoso, JSON, and what translators get."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from lxml import etree

from generator.model.datasets import akn_path, article_json_path, exchange_path
from generator.model.edition import Edition
from generator.verifying.comparison import Finding, Key, headed, nodes
from generator.verifying.opened import opened

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_OWN = ("num", "heading", "content", "intro")


def read_akn(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """Each version in each language."""
    for version in edition.versions:
        for language in edition.languages:
            codes = (language.code,)
            asked = Finding(
                akn_path(version, language),
                version,
                codes,
                nodes(version, *codes),
                besides=headed(version, codes),
            )
            yield from opened(site, asked, _read_act)


def _read_act(asked: Finding, content: bytes) -> Iterator[Finding]:
    (code,) = asked.languages
    act = etree.fromstring(content)
    parts = list(act.iter("{*}preamble", "{*}body", "{*}attachments"))
    own = [
        (eid, words)
        for part in parts
        for node in part.iter("{*}*")
        if (eid := node.get("eId")) and (words := _own_words(node))
    ]
    told: dict[Key, str] = {(eid, code): words for eid, words in own}
    preface = act.find(".//{*}preface")
    for name, path in (("title", ".//{*}docTitle"), ("note", "{*}p[@class='note']")):
        node = None if preface is None else preface.find(path)
        if node is not None:
            told[name, code] = "".join(node.itertext())
    yield replace(
        asked, told=told, order=tuple(eid for eid, _ in own), strange=_besides(parts, own)
    )


def _besides(parts: list[etree._Element], own: list[tuple[str, str]]) -> str:
    """What the text says beyond its provisions."""
    every = "".join("".join("".join(part.itertext()).split()) for part in parts)
    told = "".join("".join(words.split()) for _, words in own)
    at = next(
        (i for i, (one, other) in enumerate(zip(every, told, strict=False)) if one != other),
        min(len(every), len(told)),
    )
    return "" if every == told else every[at : at + 40] or told[at : at + 40]


def _own_words(node: etree._Element) -> str:
    """Number, heading and text of a provision, less those of the provisions in it."""
    kind = etree.QName(node).localname
    if kind == "p":
        return "".join(node.itertext())
    if kind == "tblock":
        return ""  # only sets the preamble's heading above its text
    told = [*node, *node.iterfind("./{*}tblock/{*}heading")]
    own = [child for child in told if etree.QName(child).localname in _OWN]
    return " ".join("".join(child.itertext()) for child in own)


def read_json(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The whole regulation in each of its versions, and each article as it stands."""
    codes = tuple(language.code for language in edition.languages)
    asked = Finding("data/regulation.json", edition.current, codes)
    yield from opened(site, asked, partial(_read_versions, edition))
    for article in edition.law.articles:
        wanted = tuple(article.walk())
        asked = Finding(article_json_path(article), edition.current, codes, wanted)
        yield from opened(site, asked, _read_article)


def _read_versions(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    stored = {one["date"]: one for one in json.loads(content)["versions"]}
    for version in edition.versions:
        one = stored.get(version.date, {})
        told = _told(one)
        for name in ("title", "note"):
            told |= {(name, code): words for code, words in one.get(name, {}).items() if words}
        yield replace(
            asked,
            version=version,
            wanted=nodes(version, edition.original.code),
            told=told,
            besides=headed(version, asked.languages),
        )


def _read_article(asked: Finding, content: bytes) -> Iterator[Finding]:
    yield replace(asked, told=_told(json.loads(content)))


def _told(node: object) -> dict[Key, str]:
    """Whatever has an id, a label and a text, at any depth."""
    told: dict[Key, str] = {}
    if isinstance(node, list):
        for one in node:
            told |= _told(one)
    elif isinstance(node, dict):
        if {"eid", "label", "text"} <= node.keys():
            for code, text in node["text"].items():
                words = [node["label"].get(code), text]
                told[node["eid"], code] = " ".join(part for part in words if part)
        for one in node.values():
            told |= _told(one)
    return told


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
    told: dict[Key, str] = {}
    order: list[str] = []
    for unit in etree.fromstring(content).iter("tu"):
        eid = unit.get("tuid") or ""
        order.append(eid)
        for variant in unit.iter("tuv"):
            told[eid, codes[variant.get(_XML_LANG)]] = "".join(variant.itertext()).strip()
    yield replace(asked, told=told, order=tuple(order))


def read_xliff(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The law as adopted, as translators get it in each language: the words, without labels."""
    adopted = edition.versions[0]
    wanted = nodes(adopted, edition.original.code)
    for language in edition.languages[1:]:
        codes = (edition.original.code, language.code)
        path = exchange_path(edition.original, language, "xlf")
        asked = Finding(path, adopted, codes, wanted, labels=False, besides=headed(adopted, codes))
        yield from opened(site, asked, partial(_read_units, edition))


def _read_units(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    root = etree.fromstring(content)
    tags = {language.tag: language.code for language in edition.languages}
    codes = [tags[root.get(name)] for name in ("srcLang", "trgLang")]
    known = {node.eid for node in asked.wanted} | {eid for eid, _ in asked.besides}
    told: dict[Key, str] = {}
    for unit in root.iter("{*}unit"):
        if (eid := unit.get("id") or "") in known:
            for code, name in zip(codes, ("source", "target"), strict=True):
                told[eid, code] = "".join(unit.findtext(f".//{{*}}{name}") or "")
    yield replace(asked, told=told)
