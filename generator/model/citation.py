"""How a provision is cited: 第十条第一款第（三）项; Article 10, paragraph 1, item (3); 序言第七自然段."""

from generator.model.addresses import division_path
from generator.model.languages import Language
from generator.model.levels import DIVISIONS, UNITS, Level
from generator.model.numbering import Number
from generator.model.wording import Wording


def citation(wording: Wording, eid: str, language: Language) -> str:
    """How a provision is cited in a language, after 立法法 Art. 65: by article, paragraph and item,
    never by chapter; a paragraph only where its article has several.

    The paragraphs of a preamble or an annex are no 款: they are counted as 自然段.
    """
    known = wording.citations
    if (eid, language.code) not in known:
        known[eid, language.code] = _citation(wording, eid, language)
    return known[eid, language.code]


def _citation(wording: Wording, eid: str, language: Language) -> str:
    node = wording.by_eid[eid]
    holders = (*wording.above[eid], node)
    parts: list[str] = []
    for holder in holders:
        if (holder.level in DIVISIONS) != (node.level in DIVISIONS):
            continue
        if holder.level is Level.PARAGRAPH:
            unit = wording.above[holder.eid][-1]
            if len(unit.children) > 1:
                place = Number(unit.children.index(holder) + 1)
                counted = unit.level is Level.ARTICLE
                parts.append(
                    language.cite(Level.PARAGRAPH, place) if counted else language.cite_line(place)
                )
        elif holder.level in UNITS and holder.level is not Level.ARTICLE:
            parts.append(language.label(holder))
        elif holder.number is not None:
            parts.append(language.cite(holder.level, holder.number))
    return "".join(parts).removeprefix(", ") or node.text or ""


def brief(wording: Wording, eid: str) -> str:
    """The shortest citation, in numbers alone and the same in every language: 10(1)(2)."""
    unit = wording.unit_of(eid)
    if unit is None:
        return division_path(wording.by_eid[eid]).rstrip("/")
    text = str(unit.number) if unit.level is Level.ARTICLE else division_path(unit).rstrip("/")
    holders = [*wording.above[eid], wording.by_eid[eid]]
    for holder in holders[holders.index(unit) + 1 :]:
        siblings = wording.above[holder.eid][-1].children
        if holder.level is not Level.PARAGRAPH or len(siblings) > 1:
            text += f"({siblings.index(holder) + 1})"
    return text
