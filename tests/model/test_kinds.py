"""What kind of statute a title names, and what the pages then call it."""

from pathlib import Path

import pytest

from generator.build import RENDERERS, check
from generator.model.kinds import ENDINGS, Kind, kind_of
from generator.model.pieces import new_words
from generator.renderers import pages
from tests.conftest import edit, loaded

TITLE = "示例省公共图书馆条例"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("中华人民共和国民法典", Kind.CODE),
        ("中华人民共和国刑法", Kind.LAW),
        ("中华人民共和国宪法", Kind.CONSTITUTION),
        ("中华人民共和国宪法修正案（1999年）", Kind.AMENDMENT),
        ("中华人民共和国电信条例", Kind.REGULATIONS),
        ("机动车登记规定", Kind.PROVISIONS),
        ("某市城市房屋租赁管理暂行办法（试行）（2019年修正）", Kind.MEASURES),
        ("某某法实施细则", Kind.DETAILED_RULES),
        ("某县志", Kind.OTHER),
    ],
)
def test_the_end_of_a_title_tells_the_kind(title, kind):
    """Behind it may stand remarks in brackets."""
    assert kind_of(title) is kind


def test_every_language_has_a_name_for_every_kind(law):
    """Its own name, but that a code calls itself 本法 in Chinese."""
    for language in law.languages:
        names = {kind: language.labels[f"kind.{kind.value}"] for kind in Kind}
        alike = {kind for kind, name in names.items() if list(names.values()).count(name) > 1}

        assert alike in (set(), {Kind.CODE, Kind.LAW})

    assert set(ENDINGS.values()) | {Kind.OTHER} == set(Kind)


def titled(root: Path, title: str, kind: str = "") -> Path:
    """The sample under another title."""
    told = {f"title: {TITLE}\n": f"title: {title}\n{kind}"}
    edit(root / "source/regulation.yml", {"replace": told})
    digest = next(p.cure for p in check(root).problems if p.code == "source-digest").split()[-1]
    old = "5054ff48b23c32463ca8b9c65055f7892eef5c6bd93b5f651e045ac39ef26147"
    edit(root / "source/regulation.yml", {"replace": {old: digest}})
    return root


@pytest.mark.parametrize(
    ("title", "kind", "chinese", "english"),
    [
        ("示例省公共图书馆法", "", "本法", "the Law"),
        ("示例省公共图书馆规定", "", "本规定", "the Provisions"),
        ("示例省公共图书馆纲要", "kind: measures\n", "本办法", "the Measures"),
    ],
)
def test_what_is_made_of_a_statute_speaks_of_its_own_kind(sample, title, kind, chinese, english):
    """Nothing that the pages and files say of themselves names the kind of another statute."""
    edition = loaded(titled(sample("full"), title, kind))
    made = [*pages.render(edition), *(one for render in RENDERERS for one in render(edition))]
    told = {one.path: one.content.decode() for one in made if not one.path.endswith(".zip")
            and b"\0" not in one.content}  # fmt: skip

    assert f"依{chinese}" in told["docs/zh/glossary.md"]
    assert f"{english} came into force" in told["docs/en/changes.md"]
    assert [path for path, text in told.items() if "{law}" in text] == []
    english_words = edition.languages[1].labels.items()
    said = [key for key, word in english_words if "Regulations" in word]
    assert said == ["kind.regulations"]


def test_who_translates_the_words_of_the_pages_gets_them_with_their_placeholder(law):
    """The words of a new language then serve every kind of statute."""
    words = {one.id: one.source for one in new_words(law)}

    assert words["ui.terms.basis_law"] == "依{law}"
    assert law.original.labels["terms.basis_law"] == "依本条例"
