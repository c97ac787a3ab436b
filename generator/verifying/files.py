"""Reads the structured files: Akoma Ntoso, JSON, and what translators get."""

import json
from collections.abc import Iterator, Mapping

from lxml import etree

from generator.model.datasets import akn_path, article_json_path
from generator.model.edition import Edition
from generator.verifying.comparison import Finding, Key, nodes

_OWN = ("num", "heading", "content", "intro")


def read_akn(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """Each version in each language."""
    for version in edition.versions:
        for language in edition.languages:
            path = akn_path(version, language)
            act = etree.fromstring(site[path]) if path in site else etree.Element("act")
            parts = list(act.iter("{*}preamble", "{*}body", "{*}attachments"))
            own = [
                (eid, words)
                for part in parts
                for node in part.iter("{*}*")
                if (eid := node.get("eId")) and (words := _own_words(node))
            ]
            told: dict[Key, str] = {(eid, language.code): words for eid, words in own}
            wanted = nodes(version, language.code)
            yield Finding(path, version, (language.code,), wanted, told,
                          order=tuple(eid for eid, _ in own), strange=_besides(parts, own))  # fmt: skip


def _besides(parts: list[etree._Element], own: list[tuple[str, str]]) -> str:
    """What the text says beyond its provisions."""
    every = "".join("".join("".join(part.itertext()).split()) for part in parts)
    told = "".join("".join(words.split()) for _, words in own)
    at = next((i for i, (one, other) in enumerate(zip(every, told, strict=False)) if one != other),
              min(len(every), len(told)))  # fmt: skip
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
    path = "data/regulation.json"
    whole = json.loads(site.get(path, b"{}"))
    stored = {one.get("date"): one for one in whole.get("versions", [])}
    for version in edition.versions:
        wanted = nodes(version, edition.original.code)
        yield Finding(path, version, codes, wanted, _told(stored.get(version.date)))
    for article in edition.law.articles:
        path = article_json_path(article)
        told = _told(json.loads(site.get(path, b"{}")))
        yield Finding(path, edition.current, codes, tuple(article.walk()), told)


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
    """The translation memories: the words, without labels, of what has been translated."""
    tags = {language.tag: language.code for language in edition.languages}
    wordings = edition.current.wordings.values()
    wanted = tuple(
        node
        for node in nodes(edition.current, edition.original.code)
        if all(wording.by_eid[node.eid].text is not None for wording in wordings)
    )
    for path in sorted(path for path in site if path.endswith(".tmx")):
        told: dict[Key, str] = {}
        for unit in etree.fromstring(site[path]).iter("tu"):
            for variant in unit.iter("tuv"):
                tag = variant.get("{http://www.w3.org/XML/1998/namespace}lang")
                told[unit.get("tuid") or "", tags[tag or ""]] = "".join(variant.itertext()).strip()
        languages = tuple(dict.fromkeys(code for _, code in told))
        yield Finding(path, edition.current, languages, wanted, told, labels=False)


def read_xliff(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The law as adopted, as translators get it: the words, without labels."""
    tags = {language.tag: language.code for language in edition.languages}
    adopted = edition.versions[0]
    wanted = nodes(adopted, edition.original.code)
    known = {node.eid for node in wanted}
    for path in sorted(path for path in site if path.endswith(".xlf")):
        root = etree.fromstring(site[path])
        codes = [tags[root.get(name) or ""] for name in ("srcLang", "trgLang")]
        told: dict[Key, str] = {}
        for unit in root.iter("{*}unit"):
            if (eid := unit.get("id") or "") in known:
                for code, name in zip(codes, ("source", "target"), strict=True):
                    told[eid, code] = "".join(unit.findtext(f".//{{*}}{name}") or "")
        yield Finding(path, adopted, tuple(codes), wanted, told, labels=False)
