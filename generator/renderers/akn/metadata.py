"""The meta element: identity, lifecycle, amendments, references and editors' notes."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from generator.model.amendments import Change, ProvisionAct, WordChange
from generator.model.edition import Version
from generator.renderers.akn.element import element, quoted
from generator.renderers.akn.identity import ONTOLOGY, Expression, identification


def metadata(expression: Expression, entities: Iterable[Element]) -> Element:
    """The meta element. `entities`: the elements that marked terms in the text refer to."""
    parts = [identification(expression), _lifecycle(expression), *_analysis(expression)]
    parts += [_periods(expression), _references(expression, entities)]
    decisions = expression.edition.descriptions[expression.language.code].decisions
    if decisions:
        parts.append(
            element(
                "notes",
                {"source": "#editor"},
                [
                    element(
                        "note",
                        {"eId": f"note_{decision.id}", "class": "editorial"},
                        [element("p", {}, [decision.text])],
                    )
                    for decision in decisions
                ],
            )
        )
    return element("meta", {}, parts)


def _analysis(expression: Expression) -> Iterator[Element]:
    parts = []
    if modifications := list(_modifications(expression)):
        parts.append(element("passiveModifications", {}, modifications))
    if related := list(_related(expression)):
        parts.append(element("otherReferences", {"source": "#editor"}, related))
    if parts:
        yield element("analysis", {"source": "#editor"}, parts)


def _related(expression: Expression) -> Iterator[Element]:
    """The links of the editors' relations, as far as this version has both provisions."""
    code = expression.language.code
    there = expression.version.wordings[code].by_eid
    for relation in expression.edition.relations:
        reason = {"showAs": relation.reasons[code]} if code in relation.reasons else {}
        for origin in relation.origin:
            for other in relation.to:
                if origin in there and other in there:
                    yield element(
                        "implicitReference", {"for": origin, "href": f"#{other}"} | reason
                    )


def _amended(expression: Expression) -> Iterator[Version]:
    """The versions up to this one that an amendment made."""
    for version in expression.edition.versions:
        if version.amendment:
            yield version
        if version is expression.version:
            return


def _lifecycle(expression: Expression) -> Element:
    regulation = expression.edition.regulation
    events = [
        _event("adoption", regulation.adopted, "generation", "#original"),
        _event("entry-into-force", regulation.in_force, None, "#original"),
    ]
    if regulation.as_amended:
        events.append(_event("consolidation", regulation.as_amended, None, "#original"))
    events += [
        _event(f"amendment_{v.date}", v.date, "amendment", f"#instrument_{v.date}")
        for v in expression.edition.versions[1:]
    ]
    return element("lifecycle", {"source": "#editor"}, events)


def _event(name: str, date: str, kind: str | None, source: str) -> Element:
    attributes = {"eId": name, "date": date, "source": source}
    return element("eventRef", attributes | ({"type": kind} if kind else {}))


def _periods(expression: Expression) -> Element:
    """From which event each wording is in force, and until which, where it no longer is."""
    versions = expression.edition.versions
    first = "consolidation" if expression.edition.regulation.as_amended else "entry-into-force"
    starts = [f"#{first}", *(f"#amendment_{version.date}" for version in versions[1:])]
    groups = []
    for version, start, end in zip(versions, starts, [*starts[1:], None], strict=True):
        interval = {"refersTo": "#in-force", "start": start} | ({"end": end} if end else {})
        group = {"eId": f"period_{version.date}"}
        groups.append(element("temporalGroup", group, [element("timeInterval", interval)]))
    return element("temporalData", {"source": "#editor"}, groups)


def _modifications(expression: Expression) -> Iterator[Element]:
    count = 0
    before = expression.edition.versions[0]
    for version in _amended(expression):
        for change in version.amendment[expression.language.code].changes:
            count += 1
            yield _modification(expression, before, version, change, f"pmod_{count}")
        before = version


def _modification(
    expression: Expression, before: Version, version: Version, change: Change, eid: str
) -> Element:
    kind, target, old, new = _described(change)
    if target not in expression.version.wordings[expression.language.code].by_eid:
        earlier = Expression(expression.edition, before, expression.language)
        destination = f"{earlier.iri}/!main#{target}"
    else:
        destination = f"#{target}"
    parts = [
        element("source", {"href": f"#instrument_{version.date}"}),
        element("destination", {"href": destination}),
        element("force", {"period": f"#period_{version.date}"}),
    ]
    parts += [element("old", {}, [quoted(old)])] if old else []
    parts += [element("new", {}, [quoted(new)])] if new else []
    return element("textualMod", {"type": kind, "eId": eid}, parts)


def _described(change: Change) -> tuple[str, str, str, str]:
    """AKN's name for the kind of change, the id of the provision, the old words and the new ones."""
    if isinstance(change, WordChange):
        kinds = {(True, False): "repeal", (False, True): "insertion"}
        kind = kinds.get((bool(change.deleted), bool(change.inserted)), "substitution")
        return kind, change.provision, change.deleted, change.inserted
    return (_ACTS[change.act], change.target, "", "")


_ACTS = {
    ProvisionAct.REPLACE: "substitution",
    ProvisionAct.INSERT_AFTER: "insertion",
    ProvisionAct.INSERT_BEFORE: "insertion",
    ProvisionAct.REPEAL: "repeal",
}


def _references(expression: Expression, entities: Iterable[Element]) -> Element:
    edition, language = expression.edition, expression.language
    description = edition.descriptions[language.code]
    body = f"{ONTOLOGY}/organization/{edition.regulation.jurisdiction}/adopting-body"
    labels = language.labels
    editors = labels["data.editors"]
    instruments = (
        (
            "passiveRef",
            f"instrument_{version.date}",
            expression.amendment_iri(version),
            version.amendment[language.code].instrument,
        )
        for version in edition.versions[1:]
    )
    named = (
        ("original", "original", expression.work_iri, description.short_title),
        *instruments,
        ("TLCOrganization", "adopting-body", body, description.adopted_by),
        ("TLCOrganization", "editor", f"{ONTOLOGY}/organization/editors", editors),
        ("TLCRole", "author", f"{ONTOLOGY}/role/author", labels["data.role_author"]),
        ("TLCRole", "translator", f"{ONTOLOGY}/role/translator", labels["data.role_translator"]),
        ("TLCRole", "editor-role", f"{ONTOLOGY}/role/editor", editors),
        ("TLCConcept", "in-force", f"{ONTOLOGY}/concept/in-force", labels["status.in_force"]),
    )
    references = (
        element(name, {"eId": eid, "href": href, "showAs": shown})
        for name, eid, href, shown in named
    )
    return element("references", {"source": "#editor"}, [*references, *entities])
