"""How a provision is cited: 第十条第一款第（三）项, Article 10, paragraph 1, item (3)."""

from generator.model.languages import Language
from generator.model.levels import DIVISIONS, Level
from generator.model.numbering import Number
from generator.model.wording import Wording


def citation(wording: Wording, eid: str, language: Language) -> str:
    """The citation within the law, after 立法法 Art. 65: article, paragraph, item, never the
    chapter; a paragraph is named only where its article has several.
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
            siblings = wording.above[holder.eid][-1].children
            if len(siblings) > 1:
                place = Number(siblings.index(holder) + 1)
                parts.append(language.cite(Level.PARAGRAPH, place))
        elif holder.number is not None:
            parts.append(language.cite(holder.level, holder.number))
    return "".join(parts).removeprefix(", ") or node.text or ""


def brief(wording: Wording, eid: str) -> str:
    """The numbers alone, the same in every language, where there is no room: 10(1)(2)."""
    *_, article = (
        node for node in (*wording.above[eid], wording.by_eid[eid]) if node.level is Level.ARTICLE
    )
    text = str(article.number)
    holders = [*wording.above[eid], wording.by_eid[eid]]
    for holder in holders[holders.index(article) + 1 :]:
        siblings = wording.above[holder.eid][-1].children
        if holder.level is not Level.PARAGRAPH or len(siblings) > 1:
            text += f"({siblings.index(holder) + 1})"
    return text
