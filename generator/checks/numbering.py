"""Do the articles, divisions and annexes follow one another without a gap?"""

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.model.levels import HEADED, TITLED, Level, annex_word
from generator.model.numbering import Number
from generator.problems import Place, Problem, error


def numbering(edition: Edition) -> Iterator[Problem]:
    """Each number must follow the last. Articles are counted through the whole law; divisions from
    1 or on from the last of their level, as the chapters of a subpart may go on from those of the
    one before; 附件 and 附表 separately. Labels under `out_of_turn` in source/regulation.yml are
    excepted.
    """
    last: dict[str, tuple[Number, ...]] = {}
    law = edition.versions[0].wordings[edition.original.code]
    for node in law.walk():
        if node.number is None or node.level not in TITLED:
            continue
        series = annex_word(node.label) if node.level is Level.ANNEX else node.level.value
        known = last.get(series, ())
        before = known[0] if known else None
        last[series] = (node.number,)
        restarts = node.level in HEADED and node.number == Number(1)
        follows = any(node.number.follows(number) for number in known or (None,))
        if not (follows or restarts or node.label in edition.regulation.out_of_turn):
            # The next may follow this number or the right one: a slip is reported once.
            last[series] = (node.number, Number(before.main + 1 if before else 1))
            place = edition.places[edition.original.code].get(node.eid, Place("source"))
            yield error(
                "order",
                place,
                f"{node.level.value} {node.number} does not follow {before or 'the start'}",
                node.label or "",
                "Correct the label, or add what is missing before it",
            )
