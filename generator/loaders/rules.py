"""rules.yml: what a translation is checked for, and the departures that were allowed."""

from generator.loaders import editorial_shapes as shapes
from generator.loaders.folder import Folder
from generator.loaders.glossary import REPAIR, compiles
from generator.model.rules import Allowance, Rule, Rules, Same
from generator.problems import error


def read_rules(folder: Folder, code: str) -> Rules | None:
    """The rules of one translation; without any where there is no such file. None where the file is
    faulty, since it is then unknown which departures it allows.
    """
    name = f"translations/{code}/rules.yml"
    if not folder.has(name):
        return Rules()
    read = folder.read(name, shapes.RulesFile)
    if read is None:
        return None
    file, shape = read
    rules: list[Rule] = []
    for i, rule in enumerate(shape.rules):
        place = file.place(("rules", i))
        patterns = [text for text in (rule.source, rule.translation) if text is not None]
        wrong = [text for text in patterns if not compiles(text)]
        if wrong:
            folder.problems.append(
                error("pattern", place, "this is not a regular expression", wrong[0], REPAIR)
            )
        elif (rule.source is None) is not (rule.same in ("always", "never")):
            folder.problems.append(
                error(
                    "rule-source",
                    place,
                    "“always” and “never” take no “source”, all others need one",
                    rule.id,
                    "Add “source: …”, or take it out",
                )
            )
        else:
            rules.append(Rule(rule.id, rule.says, Same(rule.same), rule.source, rule.translation))
    allowances = tuple(
        Allowance(
            exception.rule,
            exception.provision,
            exception.term,
            exception.reason,
            file.place(("exceptions", i)),
        )
        for i, exception in enumerate(shape.exceptions)
    )
    bounds = (shape.length.at_least, shape.length.at_most) if shape.length else None
    return Rules(tuple(rules), allowances, bounds)
