"""Checks each translation against its rules: terms, patterns, digits, titles, length."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.analysis.matching import Matcher
from generator.model.edition import Edition
from generator.model.glossary import Term
from generator.model.languages import Language
from generator.model.levels import HEADED
from generator.model.provisions import Provision
from generator.model.rules import Consistency, Departure, Rendering, Rule, Same
from generator.model.titles import any_of

TERMS, DIGITS, TITLES, LENGTH = "terms", "digits", "titles", "length"
_OWN = (TERMS, DIGITS, TITLES, LENGTH)
_LINE_BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True)
class _Pair:
    """The text of a provision in the law's own language and in translation."""

    eid: str
    own: str
    translation: str


@dataclass(frozen=True)
class _Slip:
    rule: str
    eid: str
    term: str | None
    says: str
    text: str


def consistency(edition: Edition) -> dict[str, Consistency]:
    """The result of checking each translation against its rules, by language code."""
    return {
        language.code: _of(edition, language)
        for language in edition.languages
        if language.code in edition.rules
    }


def _of(edition: Edition, language: Language) -> Consistency:
    rules = edition.rules[language.code]
    pairs = list(_pairs(edition, language))
    uses, slips = _terms(edition, language, pairs)
    for rule in rules.rules:
        slips += _breaches(rule, pairs)
    slips += _digits(language, pairs)
    slips += _titles(edition, language, pairs)
    slips += _lengths(rules.length, pairs) if rules.length else []
    allowed = {
        (allowance.rule, allowance.provision, allowance.term): allowance
        for allowance in rules.allowances
    }
    departures = tuple(
        Departure(
            slip.rule,
            slip.eid,
            slip.term,
            slip.says,
            slip.text,
            allowed.get((slip.rule, slip.eid, slip.term)),
        )
        for slip in slips
    )
    needed = {id(departure.allowance) for departure in departures if departure.allowance}
    idle = tuple(allowance for allowance in rules.allowances if id(allowance) not in needed)
    missed = Counter(slip.term for slip in slips if slip.rule == TERMS)
    renderings = tuple(Rendering(term, n, n - missed[term]) for term, n in uses.items())
    names = (*_OWN, *(rule.id for rule in rules.rules))
    return Consistency(renderings, departures, idle, dict.fromkeys(names, len(pairs)))


def _pairs(edition: Edition, language: Language) -> Iterator[_Pair]:
    translation = edition.current.wordings[language.code].by_eid
    for node in edition.law.walk():
        if _has_words(node):
            other = translation.get(node.eid)
            if other is not None and other.text is not None:
                # A line break is an error by itself, and is not to break every rule on its way.
                yield _Pair(node.eid, node.text or "", _LINE_BREAK.sub(" ", other.text))


def _has_words(node: Provision) -> bool:
    return bool(node.text) and node.level not in HEADED


def _terms(
    edition: Edition, language: Language, pairs: Sequence[_Pair]
) -> tuple[Mapping[str, int], list[_Slip]]:
    """By term, in how many provisions it occurs; and the slips where no accepted rendering does."""
    terms = {term.id: term for term in edition.glossary if language.code in term.entries}
    matcher = Matcher(terms.values(), edition.original, original=True)
    uses: Counter[str] = Counter()
    slips: list[_Slip] = []
    for pair in pairs:
        translation = pair.translation.casefold()
        for name in sorted({occurrence.term for occurrence in matcher.occurrences(pair.own)}):
            uses[name] += 1
            accept = _accepted(terms[name], language)
            if not any(words in translation for words in accept):
                own = terms[name].entries[edition.original.code].term
                says = f"none of the accepted renderings of {own}"
                slips.append(_Slip(TERMS, pair.eid, name, says, " | ".join(accept)))
    return uses, slips


def _accepted(term: Term, language: Language) -> tuple[str, ...]:
    entry = term.entries[language.code]
    return tuple(words.casefold() for words in entry.accept or (entry.term, *entry.forms))


def _breaches(rule: Rule, pairs: Sequence[_Pair]) -> Iterator[_Slip]:
    """Each provision whose translation does not keep the editors' rule."""
    for pair in pairs:
        own = len(re.findall(rule.source, pair.own, re.MULTILINE)) if rule.source else 0
        matches = [
            match[0] for match in re.finditer(rule.translation, pair.translation, re.MULTILINE)
        ]
        kept = {
            Same.COUNT: own == len(matches),
            Same.AT_LEAST: own <= len(matches),
            Same.BOTH: bool(own) == bool(matches),
            Same.WHERE: not own or bool(matches),
            Same.ALWAYS: bool(matches),
            Same.NEVER: not matches,
        }[rule.same]
        if not kept:
            yield _Slip(
                rule.id, pair.eid, None, rule.says, ", ".join(matches) or pair.translation[-40:]
            )


def _digits(language: Language, pairs: Sequence[_Pair]) -> Iterator[_Slip]:
    """The provisions whose numbers are not the same in translation. Months count as numbers, even
    if the translation writes their names.
    """
    months = language.labels.get("date.months", "").split()
    figures = {month: str(number) for number, month in enumerate(months, start=1)}
    named = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, months)) or '(?!)'})(?= \d)")
    for pair in pairs:
        translation = named.sub(lambda month: figures[month[0]], pair.translation)
        ours, theirs = (set(re.findall(r"\d+", text)) for text in (pair.own, translation))
        if ours != theirs:
            text = ", ".join(sorted(ours ^ theirs))
            yield _Slip(DIGITS, pair.eid, None, "a number stands on one side only", text)


def _titles(edition: Edition, language: Language, pairs: Sequence[_Pair]) -> Iterator[_Slip]:
    titles = any_of(edition.descriptions[language.code].titles)
    for pair in pairs:
        ours, theirs = pair.own.count("《"), len(titles.findall(pair.translation))
        if ours != theirs:
            says = f"{ours} titles in the law, {theirs} set as titles here"
            yield _Slip(TITLES, pair.eid, None, says, pair.translation[:40])


def _lengths(bounds: tuple[float, float], pairs: Sequence[_Pair]) -> Iterator[_Slip]:
    least, most = bounds
    for pair in pairs:
        ratio = len(pair.translation) / len(pair.own)
        if not least <= ratio <= most:
            says = f"{ratio:.1f} characters for each of the law’s, not {least:g} to {most:g}"
            yield _Slip(LENGTH, pair.eid, None, says, pair.translation[:40])
