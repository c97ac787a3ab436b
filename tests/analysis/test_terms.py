"""Terms in the text: what is found, and what is marked."""

from pathlib import Path

import pytest
import yaml

from generator.analysis.matching import Matcher
from generator.model.glossary import Entry, Term, TermKind
from generator.problems import Place

pytestmark = pytest.mark.slow


STORY = yaml.safe_load((Path(__file__).parent / "occurrences.yml").read_text(encoding="utf-8"))


def entry(words, forms=()):
    return Entry(words, "…", Place("glossary.yml"), tuple(forms))


TERMS = [
    Term(
        name,
        TermKind.CONCEPT,
        {"zh": entry(one["zh"]), "en": entry(one["en"], one.get("forms", ()))},
        pattern=one.get("pattern"),
    )
    for name, one in STORY["terms"].items()
]


@pytest.mark.parametrize(
    "case", STORY["cases"], ids=lambda case: f"{'zh' if 'zh' in case else 'en'}: {case['why']}"
)
def test_the_longest_term_is_found_and_nothing_inside_it(case, full):
    chinese, english = full.languages
    language = chinese if "zh" in case else english
    text = case[language.code].replace("«", "").replace("»", "")
    found = Matcher(TERMS, language, original=language is chinese).occurrences(
        text, case.get("titles", ())
    )
    for one in reversed(found):
        text = f"{text[: one.start]}«{text[one.start : one.end]}»{text[one.end :]}"

    assert case[language.code] == text


def test_the_first_use_in_each_article_is_marked_but_never_the_definition(full):
    """In English only where the Chinese uses the term, and in the same provision."""
    uses = full.uses

    def marked(code):
        wording = full.current.wordings[code].by_eid
        return {
            eid: [wording[eid].text[one.start : one.end] for one in found]
            for eid, found in uses.marks[code].items()
        }

    assert marked("zh")["art_2__para_1"] == ["公众"]
    assert marked("zh")["art_2__para_2"] == ["监护人"]
    assert marked("en")["art_2__para_1"] == ["public"]
    assert marked("en")["art_2__para_2"] == ["guardians"]
    assert set(marked("en")) <= set(marked("zh"))


def test_the_articles_that_use_a_term_are_found(full):
    articles = full.uses.articles

    assert "art_2" in [article.eid for article in articles["public-library"]]
    assert "may" not in articles


def test_what_is_marked_in_the_law_is_marked_in_its_translation(law):
    """In the same articles, or the English column would not light up."""
    told = {}
    for code in ("zh", "en"):
        told[code] = {
            (eid.split("__")[0], one.term)
            for eid, marks in law.uses.marks[code].items()
            for one in marks
        }

    assert told["zh"] == told["en"]
    assert len(told["zh"]) > 300
