"""`python -m generator`."""

import atexit
import gc
import sys

# At its end Python would collect garbage once more, though all memory is freed anyway: for a code a
# fifth of a second.
atexit.register(gc.freeze)
try:
    from generator.cli import main

    main(prog_name=".venv/bin/python -m generator")
except ModuleNotFoundError as missing:
    if (missing.name or "generator").partition(".")[0] == "generator":
        raise
    sys.exit(
        f"{sys.executable} has no {missing.name}. The Python that has all this needs is made by "
        "“make build”: .venv/bin/python -m generator"
    )
