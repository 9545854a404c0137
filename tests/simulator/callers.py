"""What the tests of calls share: numbers, a customer's server that answers with TwiML, and how to ask for a call."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from tests.simulator.conftest import Hook

ACCOUNT, TOKEN = "AC" + "0" * 31 + "1", "not a secret"
LINE, PHONE, OTHER, THIRD = "+15550100100", "+15550100142", "+15550100143", "+15550100144"


def say(words: str) -> str:
    return f"<Response><Say>{words}</Say></Response>"


def place(client, voice, **more):
    """Ask for a call through REST; its document is the customer's /page."""
    return client.calls.create(**{"to": PHONE, "from_": LINE, "url": voice.url + "/page"} | more)


class Voice:
    """A customer's web server: each path has its document; those without have an empty one."""

    def __init__(self) -> None:
        self.got: list[Hook] = []
        self._answers: dict[str, tuple[int | bytes | float, str]] = {}
        self._came = threading.Condition(threading.RLock())
        voice = self

        class Handler(BaseHTTPRequestHandler):
            def answer(self):
                form = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
                parts = urlsplit(self.path)
                params = dict(parse_qsl(form or parts.query, keep_blank_values=True))
                voice.take(self, Hook(self.command, parts.path, dict(self.headers.items()), params))

            do_GET = do_POST = answer  # noqa: N815

            def log_message(self, *args):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.handle_error = lambda request, address: None  # the carrier may hang up first
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def says(self, path: str, verbs: str) -> None:
        """Answer requests of *path* with these verbs."""
        self.raw(path, f"<Response>{verbs}</Response>".encode())

    def raw(self, path: str, answer: int | bytes | float, content_type: str = "text/xml") -> None:
        """Answer with bytes, a status, or (a float) after so many seconds with nothing."""
        self._answers[path] = (answer, content_type)

    def take(self, handler: BaseHTTPRequestHandler, hook: Hook) -> None:
        with self._came:
            self.got.append(hook)
            self._came.notify_all()
        answer, content_type = self._answers.get(hook.path, (b"<Response/>", "text/xml"))
        if isinstance(answer, float):
            time.sleep(answer)
            answer = b"<Response/>"
        body = b"" if isinstance(answer, int) else answer
        handler.send_response(answer if isinstance(answer, int) else 200)
        handler.send_header("Content-Type", content_type)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    def asked(self, path: str) -> list[Hook]:
        """Return the requests of *path* so far."""
        with self._came:
            return [hook for hook in self.got if hook.path == path]

    def wait_for_all(self, path: str, count: int, timeout: float = 4.0) -> list[Hook]:
        """Return the requests of *path* once there are *count*."""
        with self._came:
            assert self._came.wait_for(lambda: len(self.asked(path)) >= count, timeout), (
                f"{len(self.asked(path))} of {count} requests of {path}; all: {[hook.path for hook in self.got]}"
            )
            return self.asked(path)

    def wait_for(self, path: str, timeout: float = 4.0) -> Hook:
        """Return the first request of *path*, waiting for it."""
        return self.wait_for_all(path, 1, timeout)[0]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
