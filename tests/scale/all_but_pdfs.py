"""`python -m generator build` without the PDFs: a process to be measured."""

import runpy
import sys

from generator import build as recipe

recipe.pdf.render = lambda *_: iter(())
sys.argv = ["generator", "build", "--root", sys.argv[1]]
runpy.run_module("generator", run_name="__main__")
