"""`python -m generator`."""

import atexit
import gc

from generator.cli import main

# At its end Python would collect garbage once more, though all memory is freed anyway: for a code a
# fifth of a second.
atexit.register(gc.freeze)
main(prog_name="python -m generator")
