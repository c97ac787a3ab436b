"""Does each translation keep its rules?"""

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.problems import Place, Problem, error, warning


def rules(edition: Edition) -> Iterator[Problem]:
    """Warns of departures that are not allowed; an allowance without a departure is an error."""
    for code, result in edition.consistency.items():
        file = f"translations/{code}/rules.yml"
        for departure in result.departures:
            if departure.allowance is None:
                term = f", term: {departure.term}" if departure.term else ""
                yield warning(
                    "rule",
                    edition.places[code].get(departure.provision, Place(file)),
                    f"{departure.provision}: {departure.says}",
                    departure.text,
                    f"Mend the translation, or add to {file}, under “exceptions”: "
                    f"{{rule: {departure.rule}, provision: {departure.provision}{term}, reason: …}}",
                )
        for allowance in result.idle:
            yield error(
                "exception-idle",
                allowance.place,
                f"nothing in {allowance.provision} departs from the rule any longer",
                allowance.rule,
                "Take the exception out, or correct it",
            )
