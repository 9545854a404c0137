"""What RQ runs: one job, whose arguments are ids.

Redis keeps what it is given; no phone number or report belongs there.
"""

from __future__ import annotations

from hotline.usecases import outbox
from hotline.usecases.runtime import Runtime

_runtime: Runtime | None = None


def use(runtime: Runtime) -> None:
    """Say which runtime the jobs of this process work with."""
    global _runtime  # noqa: PLW0603 - RQ calls a function by its name; this is the one thing it can't hand over
    _runtime = runtime


def carry_out_row(row: int, attempt: int) -> None:
    """Carry out one outbox row, unless another attempt has it; the use case writes its outcome."""
    if _runtime is None:
        raise RuntimeError("workers.jobs.use was not called: start workers with `python -m workers.run`")
    outbox.carry_out_row(_runtime, row, attempt)
