"""Does work in a second process while this one goes on, so that a build uses two cores."""

import ctypes
import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import TypeVar

Made = TypeVar("Made")


@contextmanager
def aside(make: Callable[[], Made]) -> Iterator[Callable[[], Made]]:
    """Begin to call `make` in a second process. The block is given a function that waits for the
    result and returns it; a process still at work at the end of the block is ended.

    The process is a fork of this one, so that nothing has to be passed to it. Where a fork is not
    possible or not safe, `make` is called in this process, when the result is asked for.

    The function raises the OSError that `make` raised in the second process; any other exception
    there becomes a RuntimeError with its traceback.
    """
    if not (sys.platform.startswith("linux") and _is_single_threaded()):
        yield make
        return
    here, there = multiprocessing.Pipe(duplex=False)
    # A daemon: it ends with this process.
    process = multiprocessing.get_context("fork").Process(
        target=_send, args=(make, here, there, os.getpid()), daemon=True
    )
    process.start()
    there.close()

    def wait() -> Made:
        try:
            made: Made | Exception = here.recv()
        except EOFError:
            raise RuntimeError("the second process of the build was ended from outside") from None
        if isinstance(made, Exception):
            raise made
        return made

    try:
        yield wait
    finally:
        process.terminate()
        process.join()


def _send(make: Callable[[], Made], here: Connection, there: Connection, parent: int) -> None:
    _end_with(parent)
    here.close()  # what the first process no longer reads is then a broken pipe
    made: Made | Exception
    try:
        made = make()
    except OSError as failure:
        made = failure
    except Exception:
        made = RuntimeError(f"in the second process of the build:\n{traceback.format_exc()}")
    with suppress(BrokenPipeError):
        there.send(made)


def _is_single_threaded() -> bool:
    """Threads of libraries count too, though Python does not know of them: a copy would have their
    locks, and nobody who opens them.
    """
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:  # a machine that does not tell
        return False


def _end_with(parent: int) -> None:
    """Have the kernel end this process with its parent, even one that is killed: it would go on to
    write into the folder.
    """
    die_with_parent = 1  # PR_SET_PDEATHSIG, see prctl(2)
    ctypes.CDLL(None).prctl(die_with_parent, signal.SIGKILL)
    if os.getppid() != parent:  # it was killed before the kernel was told
        os._exit(1)
