"""rules.yml: what a translation is checked for, and the departures that were allowed."""

from generator.loaders import editorial_shapes as shapes
from generator.loaders.folder import Folder
from generator.loaders.glossary import REPAIR, compiles
from generator.model.rules import Allowance, Rule, Rules, Same
from generator.problems import Place, Problem, error


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
        if problem := _fault(rule, file.place(("rules", i))):
            folder.problems.append(problem)
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


def _fault(rule: shapes.RuleText, place: Place) -> Problem | None:
    """What is wrong with a rule, if anything is."""
    for pattern in (rule.source, rule.translation):
        if pattern is not None and not compiles(pattern):
            return error("pattern", place, "this is not a regular expression", pattern, REPAIR)
    needs_source = rule.same not in ("always", "never")
    if needs_source != (rule.source is not None):
        fault = "“always” and “never” take no “source”, all others need one"
        return error("rule-source", place, fault, rule.id, "Add “source: …”, or take it out")
    return None
