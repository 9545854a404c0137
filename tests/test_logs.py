import io
import json
import logging
import re
import warnings

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from hotline import logs

NUMBER = "+15550100123"
LIBRARIES = ["twilio.http_client", "urllib3", "urllib3.connectionpool", "rq.worker", "sqlalchemy.engine.Engine",
             "granian", "werkzeug", "alembic.runtime.migration", "a.library.nobody.thought.of"]  # fmt: skip


class Written:
    """What was logged since the last look, one dict a line."""

    def __init__(self) -> None:
        self.stream = io.StringIO()

    def lines(self) -> list[dict]:
        return [json.loads(line) for line in self.stream.getvalue().splitlines()]

    def one(self) -> dict:
        (line,) = self.lines()
        return line


@pytest.fixture
def written():
    root = logging.getLogger()
    before = (root.handlers[:], root.level, {name: logging.getLogger(name).level for name in logs.LIBRARIES})
    output = Written()
    logs.configure("DEBUG", output.stream)
    yield output
    logging.captureWarnings(False)
    root.handlers[:], level, levels = before
    root.setLevel(level)
    for name, was in levels.items():
        logging.getLogger(name).setLevel(was)
    structlog.contextvars.clear_contextvars()
    structlog.reset_defaults()


def test_a_line_is_one_json_object_with_ids_level_and_time(written):
    logs.get_logger().info("page_sent", incident=142, page=9, carrier="twilio", seconds=0.25, status=None)
    line = written.one()
    assert line.pop("timestamp").endswith("Z")
    assert line == {"event": "page_sent", "level": "info", "incident": 142, "page": 9, "carrier": "twilio",
                    "seconds": 0.25, "status": None}  # fmt: skip


def test_ids_bound_once_are_in_every_line(written):
    structlog.contextvars.bind_contextvars(row=7, text="help me")
    logs.get_logger().bind(attempt=2).info("row_claimed")
    line = written.one()
    assert (line["row"], line["attempt"], line["dropped"]) == (7, 2, ["text"])


def test_unknown_fields_are_dropped_and_named_but_not_shown(written):
    logs.get_logger().info("sms_received", body="he grabbed me", sender=NUMBER, row=1, **{NUMBER: 1})
    line = written.one()
    assert line["dropped"] == ["[key]", "body", "sender"]
    assert "grabbed" not in written.stream.getvalue()
    assert "0123" not in written.stream.getvalue()


@pytest.mark.parametrize(
    "value", [["a"], {"a": 1}, pytest.param(object(), id="object"), b"bytes", ("x",), {"s"}], ids=repr
)
def test_values_other_than_plain_ones_are_dropped(written, value):
    logs.get_logger().info("page_sent", reason=value)
    assert written.one()["dropped"] == ["reason"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param("+15550100123", "[number]", id="e164"),
        pytest.param("call (555) 010-0123 now", "call ([number] now", id="separated"),
        pytest.param("555.010.0123 x", "[number] x", id="dots"),
        pytest.param("٠١٢٣٤٥٦٧", "[number]", id="arabic-digits"),
        pytest.param("5 5 5 0 1 0 0", "[number]", id="spaced-out"),
        pytest.param("error 30007", "error 30007", id="a-code-is-none"),
        pytest.param("E7K-32", "E7K-32", id="a-reference-is-none"),
        pytest.param("SM00000000123456789012345678901234", "SM00000000123456789012345678901234", id="carrier-id"),
        pytest.param("SM00000000123456789012345678901234 +15550100123", "SM[number] [number]", id="not-only-an-id"),
        pytest.param("x" * 200, "x" * 80, id="long"),
        pytest.param("y" * 75 + "5550100123", "y" * 75 + "[numb", id="number-across-the-cut"),
        pytest.param("line\r\nforged", "line\r\nforged", id="line-breaks-stay-inside-json"),
    ],
)
def test_numbers_are_replaced_and_long_texts_cut(written, value, shown):
    logs.get_logger().info("page_failed", reason=value)
    assert written.one()["reason"] == shown


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("code", 15550100123, "[number]"),
        ("status", 15550100123.0, "[number]"),
        ("code", 30007, 30007),
        ("incident", 1234567890, 1234567890),
        ("seconds", float("nan"), "nan"),
        ("incident", True, True),
    ],
)
def test_long_numbers_pass_only_as_ids(written, field, value, shown):
    logs.get_logger().info("page_failed", **{field: value})
    assert written.one()[field] == shown


def test_a_path_with_a_query_is_no_route_template(written):
    logs.get_logger().info("request_refused", path="/i/<reference>?token=abc")
    assert written.one()["dropped"] == ["path"]


@pytest.mark.parametrize("event", ["He grabbed me at gate 4", NUMBER, "", "x" * 81, "sent_15550100123", 7])
def test_an_event_that_is_no_name_is_left_out(written, event):
    logs.get_logger().info(event, row=1)
    assert written.one()["event"] == ""
    assert written.one()["dropped"] == ["event"]


def test_values_formatted_into_an_event_are_left_out(written):
    logs.get_logger().info("sent to %s", NUMBER)
    assert "0123" not in written.stream.getvalue()


def test_levels_below_the_chosen_one_are_not_written():
    output = Written()
    logs.configure("WARNING", output.stream)
    logs.get_logger().info("page_sent")
    logs.get_logger().warning("page_late")
    assert output.one()["event"] == "page_late"
    structlog.reset_defaults()


def test_an_unknown_level_is_refused():
    with pytest.raises(KeyError):
        logs.configure("LOUD")


def fail_with(number: str) -> None:
    secret_local = f"he grabbed me {number}"
    raise LookupError(secret_local)


def test_an_exception_shows_its_class_and_where_it_happened_only(written):
    try:
        fail_with(NUMBER)
    except LookupError:
        logs.get_logger().exception("row_failed", row=3)
    line = written.one()
    assert (line["error"], line["row"], line["level"]) == ("LookupError", 3, "error")
    assert [frame.split(":")[2] for frame in line["frames"]][-1] == "fail_with"
    assert "grabbed" not in written.stream.getvalue()
    assert "0123" not in written.stream.getvalue()


def test_an_exception_handed_over_is_shown_the_same_way(written):
    logs.get_logger().error("row_failed", exc_info=ValueError(NUMBER))
    logs.get_logger().error("row_failed", exc_info=(ValueError, ValueError(NUMBER), None))
    logs.get_logger().error("row_failed", exc_info=True)  # outside of any handler: nothing to show
    assert [line.get("error") for line in written.lines()] == ["ValueError", "ValueError", None]
    assert "0123" not in written.stream.getvalue()


@pytest.mark.parametrize("name", LIBRARIES)
def test_a_librarys_message_is_reported_without_its_text(written, name):
    logging.getLogger(name).warning("POST Body=%s To=%s", "he grabbed me", NUMBER)
    line = written.one()
    assert (line["event"], line["logger"], line["level"]) == ("library_message", name, "warning")
    assert set(line) == {"event", "logger", "level", "timestamp"}


@pytest.mark.parametrize("name", LIBRARIES)
def test_a_librarys_debug_and_info_are_not_emitted_even_at_debug(written, name):
    logging.getLogger(name).debug("To=%s", NUMBER)
    logging.getLogger(name).info("To=%s", NUMBER)
    assert written.lines() == []


def test_a_library_that_brought_its_own_handler_loses_it(written):
    own = io.StringIO()
    logging.getLogger("rq.worker").addHandler(logging.StreamHandler(own))
    logs.configure("DEBUG", written.stream)
    logging.getLogger("rq.worker").error("job failed: %s", NUMBER)
    assert own.getvalue() == ""
    assert written.one()["level"] == "error"


def test_a_librarys_exception_shows_where_but_not_what(written):
    try:
        fail_with(NUMBER)
    except LookupError:
        logging.getLogger("hotline.app").exception("Exception on /i/%s", NUMBER)
    assert written.one()["error"] == "LookupError"
    assert "0123" not in written.stream.getvalue()


def test_warnings_lose_their_text_too(written):
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(False)
        logging.captureWarnings(True)
        warnings.warn(f"odd value {NUMBER}", stacklevel=1)
    assert written.one()["logger"] == "py.warnings"


@given(
    st.text() | st.from_regex(r"[\d +-]{5,20}") | st.integers() | st.floats() | st.binary(),
    st.text(min_size=1),
    st.text(),
)
def test_no_line_ever_breaks_or_holds_seven_digits_of_a_text(value, key, event):
    line = logs.keep_known_fields(None, "info", {"event": event, key: value, "reason": value})
    assert "\n" not in json.dumps(line)
    assert not re.search(r"\d{7}", str(line.get("reason")) if isinstance(value, str) else "")
