"""Reads Akoma Ntoso back into the model, knowing nothing of how it was written."""

from lxml import etree

from generator.model.levels import Level
from generator.model.numbering import Number
from generator.model.provisions import Provision, Standing
from generator.model.wording import Wording

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
LEVELS = {"part": Level.PART, "subpart": Level.SUBPART, "chapter": Level.CHAPTER,
          "section": Level.SECTION, "article": Level.ARTICLE, "paragraph": Level.PARAGRAPH,
          "point": Level.ITEM, "indent": Level.SUBITEM, "preamble": Level.PREAMBLE,
          "attachment": Level.ANNEX}  # fmt: skip


def wording(document: bytes) -> Wording:
    """Title, note and provisions of a document."""
    root = etree.fromstring(document)
    title = "".join(root.find(f".//{AKN}docTitle").itertext())
    note = "".join(root.find(f".//{AKN}preface/{AKN}p[@class='note']").itertext())
    around = (root.iterfind(f".//{AKN}{name}") for name in ("preamble", "attachment"))
    before, after = (tuple(map(provision, found)) for found in around)
    within = tuple(map(provision, root.find(f".//{AKN}body")))
    return Wording(title, note, (*before, *within, *after))


def provision(node) -> Provision:
    """One provision with all below it."""
    level = LEVELS[etree.QName(node).localname]
    words = node.find(f"{AKN}heading")
    if words is None:
        words = node.find(f"{AKN}tblock/{AKN}heading")
    if words is None:
        words = next((p for p in node.iterfind(f"./*/{AKN}p") if p.getparent().tag in
                      (f"{AKN}content", f"{AKN}intro")), None)  # fmt: skip
    label = node.find(f"{AKN}num")
    status = node.get("status")
    gone = level is Level.ARTICLE or status == "incomplete" or words is None
    return Provision(
        level,
        number(level, node.get("eId")),
        None if label is None else "".join(label.itertext()),
        None if gone else "".join(words.itertext()),
        (
            *(provision(child) for child in node if etree.QName(child).localname in LEVELS),
            *(line(child) for child in node.iterfind(f".//{AKN}p[@eId]")),
        ),
        node.get("eId"),
        Standing.REPEALED if status == "removed" else Standing.IN_FORCE,
    )


def line(node) -> Provision:
    """A paragraph of a preamble or an annex: a block in no hierarchy."""
    text = None if node.get("status") == "incomplete" else "".join(node.itertext())
    return Provision(Level.PARAGRAPH, None, None, text, (), node.get("eId"))


def number(level: Level, eid: str) -> Number | None:
    """The number that the last step of an id tells."""
    last = eid.rsplit("__", maxsplit=1)[-1].partition("_")[2]
    if level in (Level.PARAGRAPH, Level.PREAMBLE) or last.startswith("nn"):
        return None
    main, *inserted = map(int, last.split("-"))
    return Number(main, tuple(inserted))
