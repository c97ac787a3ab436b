"""Whatever is done to the editors' files, the answer is a list of findings, and the site stays."""

import itertools
import multiprocessing
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, nullcontext
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from generator import build as recipe
from generator.build import rendered
from generator.model.output import OutputFile
from generator.problems import Problem, stops_the_build
from generator.renderers.pdf.press import Press
from tests.loaders.damage import FILES, acts, damaged
from tests.quick import remembered

pytestmark = pytest.mark.site

EXAMPLES = int(os.environ.get("DAMAGE", "10000"))
SHARES = 2
"""As many processes share them: CI has two cores."""

RENDERED = 10
"""Of so many trees that are accepted one is rendered, in all but the setting of its PDFs."""


def test_damage_is_told_and_never_a_traceback_and_never_another_site():
    """Ten thousand damaged trees: findings with file and line, each in seconds, and nothing else."""
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(SHARES, mp_context=context) as pool:
        told = list(pool.map(_share, range(SHARES)))

    assert sum(examples for examples, _ in told) >= EXAMPLES
    assert min(accepted for _, accepted in told) > EXAMPLES // SHARES // 50  # not all is refused


def test_what_is_accepted_can_be_printed(tmp_path):
    """The check lets nothing through at which a renderer would fail; here with the PDFs themselves."""
    tree, done = Tree(tmp_path), []

    @seed(2024)
    @settings(max_examples=1000, deadline=None, database=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(acts=acts)
    def render(acts):
        if len(done) < 30:
            with tree.damage(acts):
                outcome = recipe.check(tree.root)
                if not stops_the_build(outcome.problems):
                    parts = recipe.rendered(outcome.edition, tree.root / "build", list)
                    done.append(sum(map(len, parts)))

    render()
    assert min(done) > 50
    assert len(done) == 30


def _share(number: int) -> tuple[int, int]:
    """How many trees were damaged, and how many of them nothing was wrong with."""
    counts = [0, 0]
    with tempfile.TemporaryDirectory() as folder:
        tree = Tree(Path(folder))

        @seed(number)
        @settings(max_examples=EXAMPLES // SHARES, deadline=5_000, database=None,
                  suppress_health_check=list(HealthCheck))  # fmt: skip
        @given(acts=acts)
        def damage(acts):
            counts[0] += 1
            counts[1] += tree.accepts(acts)

        with (
            remembered(),
            patch.object(recipe, "rendered", printed),
            patch.object(recipe, "aside", nullcontext),
            patch.object(Press, "print", lambda *_: b"%PDF"),
        ):
            damage()
    return counts[0], counts[1]


def printed(edition, _, put):
    """In the place of the site: the law in all its versions and languages."""
    return [put(
        OutputFile(f"{version.date}-{code}.txt", wording.printed().encode())
        for version in edition.versions
        for code, wording in version.wordings.items()
    )]  # fmt: skip


def bare(text: bytes) -> str:
    """Less white space, as the checksum has it."""
    return "".join(text.decode().split())


class Tree:
    """A root with its last good site, damaged again and again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name, content in FILES.items():
            self._write(name, content)
        with patch.object(recipe, "rendered", printed):
            problems = recipe.build(root).problems
        assert not stops_the_build(problems), "\n".join(map(str, problems))
        self.adopted = self._site()["2021-01-01-zh.txt"]
        self._turns = itertools.count()

    def accepts(self, acts) -> bool:
        """Whether a site is made. What must never be is asserted."""
        before = self._site()
        with self.damage(acts):
            outcome = recipe.build(self.root)
            if outcome.written and next(self._turns) % RENDERED == 0:
                rendered(
                    outcome.edition, self.root / "build", list
                )  # nor does the build crash later
        assert all(isinstance(one, Problem) and one.place.file for one in outcome.problems)
        after = self._site()
        if stops_the_build(outcome.problems):
            assert after == before
            return False
        # No change of the law goes unseen, but for the white space that parts columns of an annex.
        assert bare(after["2021-01-01-zh.txt"]) == bare(self.adopted)
        return True

    @contextmanager
    def damage(self, acts):
        """The tree after these acts, for as long as this lasts."""
        changed = {}
        for name, *act in acts:
            changed[name] = damaged(changed.get(name, FILES[name]), *act)
        try:
            for name, content in changed.items():
                self._write(name, content)
            yield
        finally:
            for name in changed:
                self._write(name, FILES[name])

    def _site(self):
        return {path.name: path.read_bytes() for path in (self.root / "build").glob("*")}

    def _write(self, name: str, content: bytes) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
