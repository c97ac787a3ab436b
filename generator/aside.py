"""Work done in a second process while this one goes on: pages are made on one core only otherwise."""

import multiprocessing
import sys
import threading
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from multiprocessing.connection import Connection

from generator.model.output import OutputFile

Make = Callable[[], Iterable[OutputFile]]


def aside(make: Make) -> Callable[[], list[OutputFile]]:
    """Begin to make the files; the function that is returned waits for them.

    The process is a copy of this one, so that nothing has to be handed over. Where a copy cannot
    safely be made, the files are made when they are asked for.

    The function raises RuntimeError, with the whole traceback, where `make` raised in the copy.
    """
    if not sys.platform.startswith("linux") or threading.active_count() > 1:
        return lambda: list(make())
    here, there = multiprocessing.Pipe(duplex=False)
    # A daemon: where this process ends with a failure, it must not wait for files nobody fetches.
    process = multiprocessing.get_context("fork").Process(
        target=_send, args=(make, here, there), daemon=True
    )
    process.start()
    there.close()

    def wait() -> list[OutputFile]:
        try:
            told: list[OutputFile] | str = here.recv()
        except EOFError:
            raise RuntimeError("the second process of the build was ended from outside") from None
        finally:
            process.join()
        if isinstance(told, str):
            raise RuntimeError(f"in the second process of the build:\n{told}")
        return told

    return wait


def _send(make: Make, here: Connection, there: Connection) -> None:
    here.close()  # or this process would wait for ever to be read, where the first was killed
    made: list[OutputFile] | str
    try:
        made = list(make())
    except Exception:
        made = traceback.format_exc()
    with suppress(BrokenPipeError):
        there.send(made)
