"""The feeds: what RFC 4287 wants of each, and what followers of a translation are told."""

from dataclasses import replace

from lxml import etree

from generator.model.publication import Publication
from generator.model.revisions import Revision
from generator.problems import Place
from generator.renderers.feed import render

ATOM = "{http://www.w3.org/2005/Atom}"


def feeds(edition):
    made = render(edition, Publication("https://law.example/"))
    return {file.path: etree.fromstring(file.content) for file in made}


def test_each_feed_and_each_entry_has_what_the_standard_wants(full):
    """Id, title and date once; an author; a link to itself; addresses that are whole."""
    for path, feed in feeds(full).items():
        assert feed.findtext(f"{ATOM}author/{ATOM}name")
        (itself,) = [one for one in feed.findall(f"{ATOM}link") if one.get("rel") == "self"]
        assert itself.get("href") == path.replace("docs/", "https://law.example/")
        for holder in (feed, *feed.findall(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert len(holder.findall(f"{ATOM}{name}")) == 1
            for link in holder.findall(f"{ATOM}link"):
                assert link.get("href").startswith("https://law.example/")


def test_a_revision_of_the_translation_is_told_among_the_changes_of_the_law(full):
    """Where its date puts it, with what changed cited; in its own language alone."""
    revision = Revision("2022-05-01", "“May” for 可以.", ("art_2__para_2",), Place("x"))
    made = feeds(replace(full, revisions={"en": (revision,)}))
    entries = made["docs/en/feed.xml"].findall(f"{ATOM}entry")

    assert [one.find(f"{ATOM}category").get("term") for one in entries] == [
        "law", "translation", "law"]  # fmt: skip
    assert entries[1].findtext(f"{ATOM}summary") == "“May” for 可以. (Article 2, paragraph 2)"
    assert len(made["docs/zh/feed.xml"].findall(f"{ATOM}entry")) == 2
