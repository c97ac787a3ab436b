"""Work done in a second process while this one goes on: pages are made on one core only otherwise."""

import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection

from generator.model.output import OutputFile

Make = Callable[[], Iterable[OutputFile]]


def aside(make: Make) -> Callable[[], list[OutputFile]]:
    """Begin to make the files; the function that is returned waits for them.

    The process is a copy of this one, so that nothing has to be handed over. Where a copy cannot
    safely be made, the files are made when they are asked for. Raises what `make` raises.
    """
    if not sys.platform.startswith("linux") or threading.active_count() > 1:
        return lambda: list(make())
    here, there = multiprocessing.Pipe(duplex=False)
    # A daemon: where this process ends with a failure, it must not wait for files nobody fetches.
    process = multiprocessing.get_context("fork").Process(
        target=_send, args=(make, there), daemon=True
    )
    process.start()
    there.close()

    def wait() -> list[OutputFile]:
        try:
            told: list[OutputFile] | Exception = here.recv()
        except EOFError:
            raise RuntimeError("the second process of the build was ended from outside") from None
        finally:
            process.join()
        if isinstance(told, Exception):
            raise told
        return told

    return wait


def _send(make: Make, to: Connection) -> None:
    try:
        to.send(list(make()))
    except Exception as fault:
        to.send(fault)
