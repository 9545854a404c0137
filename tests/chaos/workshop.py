"""Copies of the product, and runs on them, each in a process of its own that looks nowhere else for our packages."""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from tests.chaos.mutants import Mutant
from tests.chaos.plan import Outcome, Plan
from tests.site import ROOT

PACKAGES = ("hotline", "workers")
GRACE = 20.0


class Workshop:
    """A folder with the copies of one command. What is edited in the project meanwhile changes no run."""

    def __init__(self, source: Path = ROOT) -> None:
        self._source = source
        self._folder = tempfile.TemporaryDirectory(prefix="hotline-chaos-")
        self.folder = Path(self._folder.name).resolve()
        self._running: list[subprocess.Popen[bytes]] = []
        self._lock = threading.Lock()
        self.original = self.copy("original")
        (self.folder / "empty").mkdir()

    def __enter__(self) -> Workshop:
        return self

    def __exit__(self, *_: object) -> None:
        for running in self._running:
            _end(running)
        self._folder.cleanup()

    def copy(self, name: str, mutant: Mutant | None = None) -> Path:
        """Copy the product, and make a mistake in the copy. It is compiled, so that processes start as they do live."""
        root = self.folder / name
        source = self._source if mutant is None else self.original
        for package in PACKAGES:
            shutil.copytree(source / package, root / package, ignore=shutil.ignore_patterns("__pycache__"))
        if mutant is not None:
            mutant.apply(root)
        if not compileall.compile_dir(root, quiet=1):
            raise ValueError(f"{name}: the copy does not compile")
        return root

    def run(self, plan: Plan, *, limit: float) -> Outcome:
        """Carry out *plan* and return what came of it. Raises RuntimeError if it did not end well within *limit*."""
        target = self.folder / f"outcome-{id(plan)}-{plan.seed}.json"
        target.unlink(missing_ok=True)
        env = os.environ | {
            # The checker and the simulator come from the unchanged copy; what runs looks in the plan's root alone.
            "PYTHONPATH": os.pathsep.join((str(self.original), str(ROOT))),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        command = [sys.executable, "-m", "tests.chaos.run", plan.written(), str(target)]
        running = subprocess.Popen(command, env=env, cwd=self.folder / "empty")
        with self._lock:
            self._running.append(running)
        try:
            code = running.wait(limit)
        except subprocess.TimeoutExpired:
            raise RuntimeError(f"a run took longer than {limit:g} s") from None
        finally:
            _end(running)
        if code or not target.exists():
            raise RuntimeError(f"a run ended with exit code {code}")
        return Outcome.read(target)


def _end(running: subprocess.Popen[bytes]) -> None:
    """Ask a run to end: it ends what it started."""
    if running.poll() is None:
        running.terminate()
        try:
            running.wait(GRACE)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
