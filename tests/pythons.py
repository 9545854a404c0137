"""The fast tests on the other Pythons that this machine has: ``python -m tests.pythons``.

Each gets an environment of its own from requirements.lock. Which ones are not there is said, and no failure.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WANTED = ("3.12", "3.13")
FAST = (
    "tests/domain",
    "tests/carriers",
    "tests/web",
    "tests/test_config.py",
    "tests/test_logs.py",
    "tests/test_cli.py",
)
"""Tests in one process; those with real processes take minutes and ask nothing of the language."""
PIP = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")


def find(version: str) -> str | None:
    """Return a Python of *version* that starts, from PATH or pyenv."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    candidates = [shutil.which(f"python{version}") or ""]
    candidates += sorted((str(path) for path in pyenv.glob(f"{version}.*/bin/python{version}")), reverse=True)
    for path in filter(None, candidates):
        # A shim of pyenv is there even where its version is not.
        asked = subprocess.run(
            [path, "-c", "import sys, venv; print(sys.version_info[:2])"], capture_output=True, text=True
        )
        major, _, minor = version.partition(".")
        if asked.returncode == 0 and asked.stdout.strip() == f"({major}, {minor})":
            return path
    return None


def try_on(python: str, folder: Path, arguments: list[str]) -> bool:
    """Install what is locked and run the fast tests; return whether they passed."""
    own = str(folder / "bin/python")
    steps = (
        ([python, "-m", "venv", str(folder)], "an environment"),
        ([own, *PIP, "--require-hashes", "-r", "requirements.lock"], "what is locked"),
        ([own, *PIP, "--no-deps", "--no-build-isolation", "-e", "."], "the hotline"),
        ([own, "-m", "pytest", "-q", "-m", "not slow", "-p", "no:cacheprovider", *(arguments or FAST)], "the tests"),
    )
    for command, what in steps:
        begun = time.monotonic()
        if subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL).returncode:
            print(f"  {what}: failed", flush=True)
            return False
        print(f"  {what}: {time.monotonic() - begun:.0f} s", flush=True)
    return True


def main(arguments: list[str] | None = None) -> int:
    """Try each; return 1 if a test failed on one of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.pythons", description=__doc__)
    parser.add_argument("tests", nargs="*", help="other tests than the fast ones")
    asked = parser.parse_args(arguments)
    failed, absent = [], []
    for version in WANTED:
        python = find(version)
        if python is None:
            absent.append(version)
            continue
        print(f"Python {version} ({python})", flush=True)
        with tempfile.TemporaryDirectory(prefix=f"hotline-python{version}-") as folder:
            if not try_on(python, Path(folder), asked.tests):
                failed.append(version)
    print(f"Not on this machine: {', '.join(absent) or 'none'}. Failed: {', '.join(failed) or 'none'}.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
