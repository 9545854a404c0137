import re
from pathlib import Path

import pytest

from hotline.config import SETTINGS, Settings, load_env, settings_help
from hotline.domain.errors import SettingsError

REQUIRED = {
    "PUBLIC_URL": "https://hotline.example.org",
    "TWILIO_ACCOUNT_SID": "AC0123",
    "TWILIO_AUTH_TOKEN": "old-token, new-token",
    "HOTLINE_KEYS": "hotline.keys",
}
SECRETS = {
    "TWILIO_AUTH_TOKEN": "s3cr3t-token",
    "TWILIO_API_KEY": "SKs3cr3t",
    "TWILIO_API_SECRET": "s3cr3t-secret",
    "HOTLINE_KEYS": "s3cr3t-ring",
    "SMTP_URL": "smtp://user:s3cr3t@mail.example.org",
    "REDIS_URL": "redis://:s3cr3t@127.0.0.1/0",
    "HOTLINE_METRICS_TOKEN": "s3cr3t-metrics",
    "HOTLINE_DEADMAN_URL": "https://deadman.example.org/s3cr3t",
}


def read(**env: str) -> Settings:
    return Settings.from_env(REQUIRED | env)


def problems(env: dict[str, str]) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        Settings.from_env(env)
    return str(caught.value).splitlines()


def test_what_is_not_set_has_its_default():
    settings = read()
    assert settings == Settings(
        public_url="https://hotline.example.org",
        twilio_account_sid="AC0123",
        twilio_auth_tokens=("old-token", "new-token"),
        keys="hotline.keys",
        twilio_api_url="https://api.twilio.com",
        config_path=Path("hotline.toml"),
        database_url="sqlite:///hotline.db",
        redis_url="redis://127.0.0.1:6379/0",
        log_level="INFO",
    )


def test_every_missing_variable_is_named_in_one_go_with_an_example():
    lines = problems({})
    assert [line.split()[0] for line in lines] == list(REQUIRED)
    assert all("is not set" in line and "Example: " in line for line in lines)


def test_an_empty_variable_counts_as_not_set():
    assert problems(REQUIRED | {"PUBLIC_URL": "  "})[0].startswith("PUBLIC_URL is not set")
    assert read(REDIS_URL="").redis_url == "redis://127.0.0.1:6379/0"


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("PUBLIC_URL", "http://hotline.example.org", "https://"),
        ("PUBLIC_URL", "https://hotline.example.org/?a=b", "without a query"),
        ("PUBLIC_URL", "https://hotline.example.org/#a", "without a query"),
        ("PUBLIC_URL", "https://user:pw@hotline.example.org", "https://"),
        ("PUBLIC_URL", "https://", "https://"),
        ("PUBLIC_URL", "https://hotline.example.org:99999", "https://"),
        ("PUBLIC_URL", "https://hot\nline.example.org", "https://"),
        ("PUBLIC_URL", "http://localhost.example.org", "https://"),
        ("TWILIO_ACCOUNT_SID", "SK123", "begins with AC"),
        ("TWILIO_ACCOUNT_SID", "AC12/../3", "begins with AC"),
        ("TWILIO_AUTH_TOKEN", "one,two,three", "one token, or two"),
        ("TWILIO_AUTH_TOKEN", "one,", "one token, or two"),
        ("TWILIO_AUTH_TOKEN", "one two", "without spaces"),
        ("TWILIO_API_URL", "http://carrier.example.org", "https://"),
        ("DATABASE_URL", "postgresql://localhost", "postgresql://user@host/database"),
        ("DATABASE_URL", "postgresql://localhost:0/hotline", "postgresql://user@host/database"),
        ("DATABASE_URL", "postgresql+psycopg://localhost/hotline", "postgresql://user@host/database"),
        ("DATABASE_URL", "mysql://localhost/hotline", "postgresql://user@host/database"),
        ("DATABASE_URL", "sqlite://", "sqlite:///"),
        ("DATABASE_URL", "sqlite:///:memory:", "all processes"),
        ("DATABASE_URL", "hotline.db", "sqlite:///"),
        ("REDIS_URL", "127.0.0.1:6379", "redis://"),
        ("SMTP_URL", "mail.example.org", "smtp://"),
        ("SMTP_URL", "smtp://mail.example.org/inbox", "smtp://"),
        ("ALARM_FROM", "nobody", "e-mail address"),
        ("ALARM_FROM", "a@example.org\r\nBcc: b@example.org", "e-mail address"),
        ("HOTLINE_METRICS_TOKEN", "two words", "without spaces"),
        ("HOTLINE_DEADMAN_URL", "ftp://example.org", "http"),
        ("HOTLINE_LOG_LEVEL", "LOUD", "DEBUG"),
        ("HOTLINE_ENV", "dev", "production or development"),
    ],
)
def test_a_malformed_variable_is_refused_in_one_sentence(name, value, says):
    lines = problems(REQUIRED | {"ALARM_FROM": "a@example.org", name: value})
    assert len(lines) == 1
    assert lines[0].startswith(f"{name} is malformed: ")
    assert says in lines[0]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://hotline.example.org/", "https://hotline.example.org"),
        ("https://example.org/hotline/", "https://example.org/hotline"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://localhost:8080/", "http://localhost:8080"),
    ],
)
def test_the_public_url_has_no_slash_at_its_end(given, kept):
    assert read(PUBLIC_URL=given).public_url == kept


@pytest.mark.parametrize(("given", "missing"), [("TWILIO_API_KEY", "TWILIO_API_SECRET"), ("SMTP_URL", "ALARM_FROM")])
def test_what_needs_the_other_says_so(given, missing):
    (line,) = problems(REQUIRED | {given: "smtp://mail.example.org"})
    assert line.startswith(f"{missing} is not set, but {given} is")


def test_accepted_mail_and_redis_addresses():
    settings = read(
        SMTP_URL="smtps://a:b%40c@mail.example.org:465", ALARM_FROM="a@example.org", REDIS_URL="unix:///r.sock"
    )
    assert settings.smtp_url == "smtps://a:b%40c@mail.example.org:465"
    assert settings.redis_url == "unix:///r.sock"
    assert read(HOTLINE_LOG_LEVEL="debug").log_level == "DEBUG"


def test_a_key_ring_of_several_lines_is_carried_as_it_is():
    assert read(HOTLINE_KEYS="index=abc=\n2026=def=\n").keys == "index=abc=\n2026=def="


def test_no_secret_is_printed():
    settings = Settings.from_env(REQUIRED | SECRETS | {"ALARM_FROM": "a@example.org"})
    assert "s3cr3t" not in repr(settings)
    assert "hotline.example.org" in repr(settings)


def test_no_secret_is_in_a_complaint():
    broken = {name: f"{value} ,s3cr3t,\x00" for name, value in SECRETS.items() if name != "HOTLINE_KEYS"}
    lines = problems(broken | {"DATABASE_URL": "mysql://user:s3cr3t@db/hotline"})
    assert len(lines) >= len(broken)
    assert "s3cr3t" not in "\n".join(lines)


def test_every_variable_that_settings_read_is_in_the_table_and_in_the_help():
    source = Path("hotline/config.py").read_text(encoding="utf-8")
    assert {setting.name for setting in SETTINGS} - {"HOTLINE_ENV"} == set(re.findall(r'read\["([A-Z_]+)"\]', source))
    for setting in SETTINGS:
        assert f"{setting.name} (" in settings_help()
        assert setting.help in settings_help()


def test_every_example_and_default_is_accepted():
    for setting in SETTINGS:
        setting.check(setting.example)
        if setting.default:
            setting.check(setting.default)


def test_a_dotenv_file_is_read_in_development_only_and_the_environment_wins(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path(".env").write_text("PUBLIC_URL=https://file\nTWILIO_AUTH_TOKEN='a${HOME}$b'\nEMPTY\n", encoding="utf-8")
    assert load_env({"PUBLIC_URL": "https://real"}) == {"PUBLIC_URL": "https://real"}
    assert load_env({"HOTLINE_ENV": "production"}) == {"HOTLINE_ENV": "production"}
    assert load_env({"HOTLINE_ENV": "development", "PUBLIC_URL": "https://real"}) == {
        "HOTLINE_ENV": "development",
        "PUBLIC_URL": "https://real",
        "TWILIO_AUTH_TOKEN": "a${HOME}$b",
    }


def test_development_without_a_dotenv_file_is_fine(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert load_env({"HOTLINE_ENV": "development"}) == {"HOTLINE_ENV": "development"}


def test_pretend_time_is_for_a_carrier_on_this_machine_only():
    here = read(HOTLINE_PRETEND_TIME="/run/demo/time", TWILIO_API_URL="http://127.0.0.1:8090")
    assert here.pretend_time == Path("/run/demo/time")
    for elsewhere in (
        {},
        {"TWILIO_API_URL": "https://api.example.org"},
        {"TWILIO_API_URL": "https://127.0.0.1.example"},
    ):
        (said,) = problems(REQUIRED | elsewhere | {"HOTLINE_PRETEND_TIME": "/run/demo/time"})
        assert said.startswith("HOTLINE_PRETEND_TIME is set, but TWILIO_API_URL is not on this machine")
    assert read().pretend_time is None
