"""Makes every PDF of the law in a folder anew, and nothing else: a process to be measured."""

import sys
from pathlib import Path

from generator.analysis.pinyin import with_pinyin
from generator.build import check
from generator.model.kept import Kept
from generator.model.publication import Publication
from generator.renderers import pdf

edition = check(Path(sys.argv[1])).edition
assert edition
edition = with_pinyin(edition)
print(sum(file.path.endswith(".pdf") for file in pdf.render(edition, Publication(), Kept())))
