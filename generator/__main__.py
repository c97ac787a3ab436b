"""`python -m generator`."""

import atexit
import gc

from generator.cli import main

# Python looks through all that is left for what could go, though all of it goes: for a code a
# fifth of a second.
atexit.register(gc.freeze)
main(prog_name="python -m generator")
