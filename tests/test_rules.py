"""Guards: what must stay true of the code itself, whoever changes it next."""

from __future__ import annotations

# ruff: noqa: F811 - a fixture that is imported is an argument too
import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter import cli as importlinter

from hotline.config import SETTINGS
from hotline.domain.carrier_words import CARRIER_WORDS
from hotline.store import schema, schema_chain
from hotline.store.outbox import QUEUES, JobName, QueueName
from hotline.usecases.outbox import USE_CASES
from tests.site import ROOT
from tests.web.conftest import desk, open_desk, template  # noqa: F401 - fixtures
from tests.web.desk import RING
from workers.queues import CARRY_OUT
from workers.run import SENDERS

LONGEST_MODULE, LONGEST_FUNCTION = 400, 40
Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules(*packages: str) -> list[Path]:
    return sorted(path for package in packages or ("hotline", "workers") for path in (ROOT / package).rglob("*.py"))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    yield from (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def tracked() -> list[Path]:
    """Return the files that git knows or would take; without git, those that are ours by their place."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True
    )
    if listed.returncode:
        pytest.skip("this is no git checkout")
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def texts_of_tracked() -> Iterator[tuple[str, str]]:
    for path in tracked():
        try:
            yield named(path), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


# --- imports


def test_the_import_contracts_hold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT))
    code = importlinter.lint_imports(no_cache=True)
    assert code == 0, capsys.readouterr().out


def test_decisions_import_the_standard_library_and_three_others_only():
    allowed = {*sys.stdlib_module_names, "phonenumbers", "fluent", "gsm0338"}
    for path in modules("hotline/domain"):
        for node in ast.walk(tree(path)):
            match node:
                case ast.Import(names=names):
                    wanted = [alias.name for alias in names]
                case ast.ImportFrom(module=module, level=level):
                    wanted = [] if level else [module or ""]
                case _:
                    continue
            for name in wanted:
                top = name.partition(".")[0]
                assert top in allowed or name.startswith("hotline.domain"), f"{named(path)} imports {name}"


def test_workers_import_what_they_need_before_they_serve():
    """A fork or a first page that has to import the SDK does 1.3 jobs a second (performance notes)."""
    script = (
        "import workers.run, sys, threading\n"
        "class Stop(Exception): pass\n"
        "def say(*_, **__):\n"
        "    print(sorted(name for name in ('twilio.rest', 'hotline.usecases.outbox', 'rq') if name in sys.modules))\n"
        "    raise Stop\n"
        "workers.run.read_settings = lambda: None\n"
        "workers.run.start = lambda *_, **__: None\n"
        "threading.Thread.start = say\n"
        "try:\n"
        "    workers.run.main()\n"
        "except (Stop, AttributeError) as error:\n"
        "    if not isinstance(error, Stop): say()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, timeout=60)
    assert "['hotline.usecases.outbox', 'rq', 'twilio.rest']" in done.stdout, done.stdout + done.stderr


# --- the web


CALLS = {
    "/carriers/<name>/voice",
    "/carriers/<name>/voice/<call>/<turn>",
    "/carriers/<name>/asked/<call>",
    "/carriers/<name>/call-status",
    "/carriers/<name>/call-status/<call>",
}
OPEN_TO_ALL = CALLS | {
    "/carriers/<name>/sms",
    "/carriers/<name>/status/<message>",
    "/healthz",
    "/readyz",
    "/metrics",
    "/vcard/<region>.vcf",
    "/feeds/<secret>.ics",
}
"""Routes without a login: signed webhooks, those who watch, the public lines; the rest have their secrets."""


def test_every_route_is_written_down_here(desk):
    """Whoever adds a route decides here whether it needs a login."""
    rules = {(rule.rule, *sorted(rule.methods - {"HEAD", "OPTIONS"})) for rule in desk.app.url_map.iter_rules()}
    assert rules == {
        ("/carriers/<name>/sms", "POST"),
        ("/carriers/<name>/status/<message>", "POST"),
        ("/healthz", "GET"),
        ("/readyz", "GET"),
        ("/metrics", "GET"),
        ("/vcard/<region>.vcf", "GET"),
        ("/feeds/<secret>.ics", "GET"),
        *((path, "POST") for path in CALLS),
    }


def test_every_other_route_needs_a_login(desk):
    for rule in desk.app.url_map.iter_rules():
        if rule.rule in OPEN_TO_ALL:
            continue
        path = re.sub(r"<[^>]*>", "1", rule.rule)
        for method in rule.methods - {"OPTIONS"}:
            status = desk.client.open(path, method=method).status_code
            assert status in (302, 401, 403), f"{method} {rule.rule} answers {status} to a stranger"


BEFORE_SIGNING_IN = {
    "/static/<path:filename>",
    "/sign-in",
    "/sign-in/passkey",
    "/sign-in/passkey/<token>",
    "/invited/<secret>",
    "/sign-out",
    "/api/v1/openapi.json",
}
"""Pages of the console for who isn't signed in; none of them tells anything of anybody."""


def test_every_page_of_the_console_needs_a_sign_in(desk):
    from hotline.web.console.signing_in import create_served_console

    console = create_served_console(desk.runtime)
    console.config["WTF_CSRF_CHECK_DEFAULT"] = False  # the token must not be all that stands in the way
    client, asked = console.test_client(), 0
    for rule in console.url_map.iter_rules():
        if rule.rule in BEFORE_SIGNING_IN:
            continue
        for method in rule.methods - {"OPTIONS"}:
            answer = client.open(re.sub(r"<[^>]*>", "1", rule.rule), method=method, base_url="https://example.org")
            assert answer.status_code in (302, 400, 401, 404), f"{method} {rule.rule}: {answer.status_code}"
            assert answer.status_code != 302 or answer.location.startswith("/sign-in"), f"{method} {rule.rule}"
            asked += 1
    assert asked > 40


def test_what_signs_people_in_is_loaded_when_somebody_asks_for_a_page(desk):
    """It takes seconds, which no text is to wait for."""
    script = (
        "import sys, workers.web\n"
        "heavy = ('flask_security', 'webauthn', 'flask_limiter', 'hotline.web.console')\n"
        "print(sorted(name for name in heavy if name in sys.modules))\n"
        "said = []\n"
        "environ = {'REQUEST_METHOD': 'GET', 'PATH_INFO': '/sign-in', 'SERVER_NAME': 'x', 'SERVER_PORT': '80',\n"
        "           'wsgi.url_scheme': 'https', 'wsgi.input': None, 'wsgi.errors': sys.stderr, 'QUERY_STRING': ''}\n"
        "body = b''.join(workers.web.app(environ, lambda status, headers: said.append(status)))\n"
        "print(said, b'csrf_token' in body, 'flask_security' in sys.modules)\n"
    )
    env = {
        "PATH": "", "PUBLIC_URL": "https://hotline.example.org", "TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
        "TWILIO_AUTH_TOKEN": "t", "HOTLINE_KEYS": RING, "DATABASE_URL": f"sqlite:///{desk.path}",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, timeout=120, env=env
    )
    assert done.stdout.splitlines() == ["[]", "['200 OK'] True True"], done.stdout + done.stderr


def test_no_webhook_is_served_unsigned(desk):
    for rule in desk.app.url_map.iter_rules():
        if rule.rule.startswith("/carriers/"):
            path = rule.rule.replace("<name>", "twilio").replace("<message>", "0" * 24)
            path = path.replace("<call>", "0" * 24).replace("<turn>", "0")
            assert desk.client.post(path, data={"Body": "x"}).status_code == 403


# --- jobs


def test_every_job_has_a_use_case_and_a_queue_and_every_queue_a_sender():
    assert set(USE_CASES) == set(QUEUES) == set(JobName)
    assert set(QUEUES.values()) <= set(QueueName)
    assert {queue for queues in SENDERS for queue in queues} == set(QueueName)


def test_the_job_that_redis_is_given_exists():
    module, _, name = CARRY_OUT.rpartition(".")
    assert callable(getattr(__import__(module, fromlist=[name]), name))


# --- settings and words


def test_every_setting_is_in_the_readme_with_its_default():
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    missing = []
    for setting in SETTINGS:
        about = [line for line in lines if f"`{setting.name}`" in line]
        if not any(setting.default in line for line in about):
            missing.append(f"{setting.name} (default: {setting.default or 'none'})")
    assert missing == []


def test_every_variable_that_the_code_reads_is_a_setting():
    known = {setting.name for setting in SETTINGS} | {"PATH", "HOME", "TZ"}
    for path in modules():
        read = re.findall(r"environ(?:\.get\(|\[)[\"']([A-Z_]+)", path.read_text(encoding="utf-8"))
        unknown = [name for name in read if name not in known and not name.startswith("TWILIO_")]
        assert not unknown, f"{named(path)} reads {unknown}"


def test_no_answer_that_we_offer_is_a_word_that_carriers_keep():
    """An offered STOP would cut the reporter off; carriers take such words before we see them."""
    found = []
    for path in (ROOT / "hotline/domain/locales").glob("*.ftl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            offered = re.findall(r"\b(?:[Rr]eply|[Ss]end) (?:the word )?([A-Za-z0-9]+)", line)
            if not line.startswith("#"):
                found += [word for word in offered if word.upper() in CARRIER_WORDS]
    assert found == []


# --- the record and the database


LINKS_ONCE = "hotline/store/chains.py"
"""Where an entry of an older version is linked, which is the one change that the trigger lets through."""


def test_no_statement_changes_or_removes_what_is_append_only():
    """The trigger would refuse it; nobody should write it in the first place."""
    tables = "|".join(table.name for table in schema_chain.APPEND_ONLY)
    changing = re.compile(
        rf"(update|delete)\(\s*(schema(_chain)?\.)?({tables})\b(?!_)"
        rf"|\b(UPDATE|DELETE FROM|INSERT OR REPLACE INTO)\s+\"?({tables})\b",
        re.IGNORECASE,
    )
    found = [named(path) for path in modules() for _ in changing.finditer(path.read_text(encoding="utf-8"))]
    assert found == [LINKS_ONCE]
    linking = (ROOT / LINKS_ONCE).read_text(encoding="utf-8")
    assert re.search(r"update\(schema\.transcript\)\s*\.where\([^\n]*_T\.hash\.is_\(None\)\)", linking)
    assert {schema.transcript, schema_chain.audit, schema_chain.checkpoint} < set(schema_chain.APPEND_ONLY)


def test_the_database_refuses_to_change_a_transcript(desk):
    import sqlite3

    from tests.web.desk import text

    desk.post(text())
    with sqlite3.connect(desk.path) as connection:
        for statement in ("UPDATE transcript SET seq = seq + 100", "DELETE FROM transcript"):
            with pytest.raises(sqlite3.DatabaseError, match="append only"):
                connection.execute(statement)


SQL_WORD = re.compile(r"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|BEGIN|ATTACH)\b")
SQL_OF_OUR_OWN_NAMES = {
    "hotline/store/migrations/append_only.py": "DDL takes no parameters; the names are our tables'",
    "hotline/store/migrations/rights.py": "GRANT takes no parameters; the names are our tables' and the role's, quoted",
}


def test_no_sql_is_put_together_from_values():
    for path in modules():
        if named(path) in SQL_OF_OUR_OWN_NAMES:
            continue
        for node in ast.walk(tree(path)):
            match node:
                case ast.JoinedStr(values=[ast.Constant(value=str(first)), *_]) if SQL_WORD.match(first):
                    raise AssertionError(f"{named(path)}:{node.lineno}: SQL in an f-string")
                case ast.BinOp(left=ast.Constant(value=str(first)), op=ast.Mod() | ast.Add()) if SQL_WORD.match(first):
                    raise AssertionError(f"{named(path)}:{node.lineno}: SQL put together")
                case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(first)), attr="format")) if (
                    SQL_WORD.match(first)
                ):
                    raise AssertionError(f"{named(path)}:{node.lineno}: SQL put together")


# --- shape


WHOLE_BY_INTENT = {"hotline/verifier.py": 445}
"""What is given away as one file, that others may read and run it alone."""


def test_modules_and_functions_stay_readable():
    too_long = []
    for path in modules():
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > WHOLE_BY_INTENT.get(named(path), LONGEST_MODULE):
            too_long.append(f"{named(path)}: {lines} lines")
        for function in functions(path):
            size = (function.end_lineno or 0) - function.lineno + 1
            if size > LONGEST_FUNCTION:
                too_long.append(f"{named(path)}:{function.lineno} {function.name}: {size} lines")
    assert too_long == []


def _public(body: list[ast.stmt], within: str = "") -> Iterator[tuple[str, ast.stmt]]:
    for node in body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield within + node.name, node
            if isinstance(node, ast.ClassDef):
                yield from _public(node.body, f"{node.name}.")


SAYS_ITSELF = ("cached_property",)
"""Decorators whose functions are named like what they return."""


def test_whatever_others_may_call_says_what_it_does():
    silent = []
    for path in modules():
        if path.name != "__init__.py" and not ast.get_docstring(tree(path)):
            silent.append(named(path))
        for name, node in _public(tree(path).body):
            decorators = [ast.unparse(one) for one in getattr(node, "decorator_list", [])]
            inherited = "hotline/store/" in named(path) and ".process_" in name  # SQLAlchemy's own contract
            migration = "/versions/" in named(path) and name in ("upgrade", "downgrade")
            shape_only = isinstance(node, Function) and ast.unparse(node.body[-1]) == "..." and len(node.body) == 1
            said = shape_only or any(one.endswith(".setter") or one in SAYS_ITSELF for one in decorators)
            if not (ast.get_docstring(node) or inherited or migration or said):
                silent.append(f"{named(path)}: {name}")
    assert silent == []


CATCHES_ALL = {
    ("hotline/usecases/calls.py", "receive"): "a caller hears something and a human is paged, whatever our code does",
    (
        "hotline/usecases/intake.py",
        "take",
    ): "a signed text is kept raw and a human paged, whatever our code does",
    ("hotline/store/group_commit.py", "_run_together"): "each piece is run again by itself, and then has its error",
    ("hotline/store/group_commit.py", "_run_apart"): "the error is raised again to whoever gave us the work",
}
"""Where everything may be caught without being raised again right there, and why."""


def test_nothing_is_caught_wholesale_without_being_raised_again():
    for path in modules():
        for function in functions(path):
            for node in ast.walk(function):
                if not isinstance(node, ast.ExceptHandler):
                    continue
                caught = (
                    {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)}
                    if node.type
                    else {"Exception"}
                )
                if not caught & {"Exception", "BaseException"} or (named(path), function.name) in CATCHES_ALL:
                    continue
                again = any(isinstance(one, ast.Raise) and one.exc is None for one in ast.walk(node))
                assert again, f"{named(path)}:{node.lineno}: {function.name} catches everything"


def test_the_list_of_what_may_catch_everything_is_not_longer_than_needed():
    there = {(named(path), function.name) for path in modules() for function in functions(path)}
    assert CATCHES_ALL.keys() <= there


# --- the checkout


def test_no_address_of_a_registry_no_path_of_a_machine_and_nothing_left_to_do():
    parts = (
        r"/(root|home/\w+|Users/\w+|wor[k]|mnt)/",
        r"pyp[i]\.org",
        "pythonhoste[d]",
        "artifactor[y]",
        "--index-ur[l]",
        r"\bTOD[O]\b",
        r"\bFIXM[E]\b",
    )  # fmt: skip - the brackets keep this file from finding itself
    wrong = re.compile("|".join(parts))
    found = [
        f"{name}:{number}: {match[0]}"
        for name, text in texts_of_tracked()
        for number, line in enumerate(text.splitlines(), 1)
        if (match := wrong.search(line))
    ]
    assert found == []


def test_the_lock_has_hashes_and_no_address():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    assert "--index" not in lock
    assert "--find-links" not in lock
    wanted = [block for block in re.split(r"\n(?=[A-Za-z0-9])", lock) if re.match(r"[A-Za-z0-9]", block)]
    assert len(wanted) > 30
    for block in wanted:
        assert re.match(r"[A-Za-z0-9._-]+(\[[a-z,]+\])?==\S+", block), block.splitlines()[0]
        assert "--hash=sha256:" in block, block.splitlines()[0]


def test_no_lock_with_addresses_is_kept():
    assert "uv.lock" not in [named(path) for path in tracked()]


def test_every_dependency_is_locked():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    # Whoever transcribes installs that extra, large as it is, beside the lock.
    extras = {name: of for name, of in project["project"]["optional-dependencies"].items() if name != "transcribe"}
    wanted += [one for extra in extras.values() for one in extra]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8").lower()
    for one in wanted:
        name = re.split(r"[\s\[<>=~!;]", one)[0].lower().replace(".", "-").replace("_", "-")
        assert re.search(rf"^{re.escape(name)}==", lock.replace("_", "-"), re.MULTILINE), f"{one} is not locked"


def test_the_processes_of_the_procfile_exist():
    commands = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text().splitlines() if line)
    assert set(commands) == {"release", "web", "worker", "clock"}
    assert commands["release"] == "hotline migrate"
    for name in ("worker", "clock"):
        module = commands[name].rpartition(" ")[2]
        assert (ROOT / (module.replace(".", "/") + ".py")).exists()
