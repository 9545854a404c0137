"""The tests' own PostgreSQL: it keeps what it should, and nothing of it is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import psycopg
import pytest

from hotline.processes import wait_until
from tests.postgres import APPLICATION, Postgres, as_application

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def server():
    with Postgres(durable=True) as made:
        yield made


def written(url):
    with psycopg.connect(url) as connection:
        return connection.execute("SELECT word FROM kept").fetchall()


@pytest.mark.parametrize("end", [Postgres.stop, Postgres.kill], ids=["stopped", "killed"])
def test_what_was_committed_is_there_when_it_is_started_again(server, end):
    url = server.new_database()
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE kept (word text)")
        connection.execute("INSERT INTO kept VALUES ('here')")

    end(server)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)
    server.start()

    assert written(url) == [("here",)]
    assert server.execute("SHOW fsync") == [("on",)]


def test_a_database_can_be_copied_and_has_an_owner_and_an_application_role(postgres):
    url = postgres.new_database()
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE kept (word text)")

    copy = postgres.new_database(template=url)

    assert written(copy) == []
    with psycopg.connect(as_application(copy)) as connection:
        assert connection.execute("SELECT current_user").fetchone() == (APPLICATION,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SELECT word FROM kept")
    postgres.drop_database(copy)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(copy)


def test_a_killed_test_leaves_no_server_and_no_folder():
    program = (
        "import time\nfrom tests.postgres import Postgres\nserver = Postgres()\nserver.start()\n"
        "print(server.pid, server.folder, flush=True)\ntime.sleep(600)\n"
    )
    few = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ} | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", program], env=few, stdout=subprocess.PIPE, text=True) as test:
        pid, folder = test.stdout.readline().split()
        assert psutil.pid_exists(int(pid))
        os.kill(test.pid, signal.SIGKILL)
    wait_until(lambda: not psutil.pid_exists(int(pid)), seconds=20, what="the end of the server")
    wait_until(lambda: not Path(folder).exists(), seconds=20, what="the end of its folder")
