"""A worker process: several senders in threads, each an RQ worker that doesn't fork.

A fork that imports the app does 1.3 jobs a second, an unforked worker 140 (shared performance notes). Most of a
sender's time is spent waiting for the carrier, so threads serve as well as processes and start at once.
"""

from __future__ import annotations

import signal
import threading
from types import FrameType

from redis.client import Pipeline
from redis.exceptions import ConnectionError as NotConnected
from redis.exceptions import TimeoutError as NoAnswer
from rq import Queue, SimpleWorker
from rq.exceptions import StopRequested
from rq.serializers import JSONSerializer
from rq.timeouts import TimerDeathPenalty

from hotline.domain.errors import StoreUnavailable
from hotline.logs import get_logger
from hotline.store.outbox import QueueName
from hotline.usecases.runtime import Runtime
from workers import jobs
from workers.process import read_settings, start
from workers.queues import TROUBLE, connect

log = get_logger()
SENDERS: tuple[tuple[QueueName, ...], ...] = (
    *(((QueueName.PAGES,),) * 4),
    (QueueName.TIMERS, QueueName.REPLIES),
    (QueueName.TIMERS,),
    (QueueName.REPLIES,),
    (QueueName.REPLIES,),
    *(((QueueName.MEDIA,),) * 2),
    (QueueName.TRANSCRIPTS,),
)
"""Which queues each thread serves. Nothing but pages occupies the four page senders, and a slow picture no other."""
WORKER_TTL = 17
"""Seconds after which a worker that Redis lost sight of is forgotten; by RQ's rule an idle one asks again 15 s earlier,
that is every 2 s."""
BEAT_EVERY = 15.0
"""Seconds between two signs of life; a minute without one is remarked on."""
COME_BACK_EVERY = 0.2
"""Seconds between two tries of a sender to reach a Redis that is lost."""


class Sender(SimpleWorker):
    """An RQ worker in a thread: without signals, and without RQ's own command channel."""

    death_penalty_class = TimerDeathPenalty

    def _install_signal_handlers(self) -> None:
        """Signals are the main thread's."""

    def subscribe(self) -> None:
        """RQ's commands (stop a job, shut down) are not used: a connection and a thread less for each sender."""

    def unsubscribe(self) -> None:
        """Nothing was subscribed to."""

    @property
    def connection_timeout(self) -> int:
        """Seconds after which a Redis that doesn't answer is given up, its host being gone (by RQ's rule: 12)."""
        return self.dequeue_timeout + 3

    def heartbeat(self, timeout: int | None = None, pipeline: Pipeline | None = None) -> None:
        """Stop where Redis is lost: RQ's own way is to try again after 1, 2, 4 and at last 60 seconds each."""
        try:
            super().heartbeat(timeout, pipeline)
        except (NotConnected, NoAnswer) as error:
            raise StopRequested from error

    def procline(self, message: str) -> None:
        """The process has many senders; its title stays."""


def serve(url: str, queues: tuple[QueueName, ...], stopping: threading.Event) -> None:
    """Carry out jobs of *queues* until told to stop; come back as soon as Redis does."""
    lost = False
    while not stopping.is_set():
        connection = connect(url, timeout=None)
        try:
            waiting = [Queue(name.value, connection=connection, serializer=JSONSerializer) for name in queues]
            sender = Sender(waiting, connection=connection, serializer=JSONSerializer, worker_ttl=WORKER_TTL)
            if lost:
                lost = False
                log.info("redis_back")
            sender.work(logging_level="WARNING", with_scheduler=False)
        except (StopRequested, *TROUBLE) as error:
            if not lost:
                lost = True
                log.warning("redis_lost", error=type(error).__name__)
        finally:
            connection.close()
        stopping.wait(COME_BACK_EVERY)


def main() -> None:
    """Start the senders and wait for SIGTERM."""
    settings = read_settings()
    runtime = start(settings, "worker")
    jobs.use(runtime)
    import twilio.rest  # noqa: F401 - the heaviest import, made before the first page instead of with it

    stopping = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopping.set()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    for number, queues in enumerate(SENDERS):
        arguments = (settings.redis_url, queues, stopping)
        threading.Thread(target=serve, args=arguments, name=f"sender-{number}", daemon=True).start()
    log.info("worker_started", count=len(SENDERS))
    while True:
        beat(runtime)
        if stopping.wait(BEAT_EVERY):
            return


def beat(runtime: Runtime) -> None:
    """Say that this worker is alive. A database that can't be written now hears of it with the next beat."""
    now = runtime.now()
    try:
        runtime.store.transact(lambda tx: tx.pulse.beat(runtime.process, now))
    except StoreUnavailable as error:
        log.warning("worker_beat_not_kept", error=type(error).__name__)


if __name__ == "__main__":
    main()
