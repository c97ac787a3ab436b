"""The recipe: load, check, render, write."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.checks import CHECKS
from generator.loaders.edition import load_edition
from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.problems import Problem, in_reading_order, stops_the_build
from generator.renderers import akn, data, exchange, pages, search
from generator.renderers.bundle import bundle
from generator.writing import Written, write_tree

RENDERERS: tuple[Callable[[Edition], Iterator[OutputFile]], ...] = (
    pages.render,
    search.render,
    akn.render,
    data.render,
    exchange.render,
)


@dataclass(frozen=True)
class Outcome:
    """What came of a run: the edition, the findings, and what was written, if anything."""

    edition: Edition | None
    problems: list[Problem]
    written: Written | None = None


def check(root: Path) -> Outcome:
    """Read and check everything under the root; write nothing."""
    edition, problems = load_edition(root)
    if edition is not None:
        problems += [problem for ask in CHECKS for problem in ask(edition)]
    return Outcome(edition, in_reading_order(problems))


def build(root: Path) -> Outcome:
    """Check, then make build/. An error leaves the last good build as it is."""
    outcome = check(root)
    if outcome.edition is None or stops_the_build(outcome.problems):
        return outcome
    edition = outcome.edition
    files = [file for render in RENDERERS for file in render(edition)]
    files.append(bundle(files))
    return Outcome(edition, outcome.problems, write_tree(root / "build", files))
