"""Reads the structured files: Akoma Ntoso and JSON."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import Any

from lxml import etree

from generator.model.datasets import akn_path, article_json_path
from generator.model.edition import Edition
from generator.verifying.comparison import Finding, Key, headed, nodes
from generator.verifying.opened import opened

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
    told = [((eid, code), words) for eid, words in own]
    for name, path in (
        ("title", "{*}preface//{*}docTitle"),
        ("note", "{*}preface/{*}p[@class='note']"),
    ):
        told += [((name, code), "".join(node.itertext())) for node in act.iterfind(f".//{path}")]
    yield replace(
        asked, told=tuple(told), order=tuple(eid for eid, _ in own), strange=_besides(parts, own)
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
    yield from opened(site, asked, partial(_read_regulation, edition))
    for article in edition.law.articles:
        wanted = tuple(article.walk())
        asked = Finding(article_json_path(article), edition.current, codes, wanted)
        yield from opened(site, asked, _read_article)


def _read_regulation(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    whole = _parsed(content)
    facts = _facts(edition)
    told = tuple((key, json.dumps(whole[key[0]])) for key in facts)
    yield replace(asked, told=told, besides=facts)
    dates = [version.date for version in edition.versions]
    if [one["date"] for one in whole["versions"]] != dates:
        yield replace(asked, wrong=f"has other versions than {', '.join(dates)}")
        return
    for version, one in zip(edition.versions, whole["versions"], strict=True):
        provisions = tuple(_told(one))
        headings = (
            ((name, code), words) for name in ("title", "note") for code, words in one[name].items()
        )
        yield replace(
            asked,
            version=version,
            wanted=nodes(version, edition.original.code),
            told=(*headings, *provisions),
            order=_order(provisions),
            besides=headed(version, asked.languages),
        )


def _facts(edition: Edition) -> dict[Key, str]:
    """What is true of the law in all its versions, as JSON writes it."""
    facts = edition.regulation
    told = {
        "id": facts.id,
        "jurisdiction": facts.jurisdiction,
        "kind": facts.kind.value,
        "adopted": facts.adopted,
        "in_force": facts.in_force,
        "as_amended": facts.as_amended or None,
    }
    return {(name, ""): json.dumps(value) for name, value in told.items()}


def _read_article(asked: Finding, content: bytes) -> Iterator[Finding]:
    told = tuple(_told(_parsed(content)))
    yield replace(asked, told=told, order=_order(told))


def _parsed(content: bytes) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(content, object_pairs_hook=_object)
    return parsed


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Raises ValueError if a key occurs twice: which value is read depends on the parser."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError(f"a key is there twice: {', '.join(key for key, _ in pairs)}")
    return found


def _told(node: object) -> Iterator[tuple[Key, str]]:
    """Whatever has an id, a label and a text, at any depth."""
    if isinstance(node, list):
        for one in node:
            yield from _told(one)
    elif isinstance(node, dict):
        if {"eid", "label", "text"} <= node.keys():
            for code, text in node["text"].items():
                words = (node["label"].get(code), text)
                yield (node["eid"], code), " ".join(part for part in words if part)
        for one in node.values():
            yield from _told(one)


def _order(told: tuple[tuple[Key, str], ...]) -> tuple[str, ...]:
    """The ids as they come, each once for all the languages that follow one another."""
    return tuple(eid for eid, _ in groupby(eid for (eid, _), _ in told))
