"""A visitor who asks for a page again and again, in a process of its own so that nothing but the
server makes it wait."""

import dataclasses
import http.client
import multiprocessing
import time

PATHS = ["/", "/kunta/utsjoki", "/haku?q=sovittelu", "/katvealueet"]
PAUSE_SECONDS = 0.02
PATIENCE_SECONDS = 10


@dataclasses.dataclass
class Figures:
    """Milliseconds of each answered request, and what was not answered."""

    milliseconds: list[float] = dataclasses.field(default_factory=list)
    failures: list[str] = dataclasses.field(default_factory=list)

    def percentile(self, share: float) -> float:
        ordered = sorted(self.milliseconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


class NormalClient:
    """Asks in turns on a connection that it keeps and on a new one, until it is stopped."""

    def __init__(self, port: int):
        self._ours, theirs = multiprocessing.Pipe()
        self._stopping = multiprocessing.Event()
        self._process = multiprocessing.Process(target=_ask, args=(port, theirs, self._stopping), daemon=True)
        self._process.start()

    def figures(self) -> Figures:
        self._stopping.set()
        figures = self._ours.recv()
        self._process.join()
        return figures


def _ask(port: int, answer_to, stopping) -> None:
    figures = Figures()
    kept = _connection(port)
    number = 0
    while not stopping.is_set():
        path = PATHS[number // 2 % len(PATHS)]
        fresh = number % 2 == 1
        number += 1
        began = time.monotonic()
        try:
            if fresh:
                connection = _connection(port)
                _get(connection, path)
                connection.close()
            else:
                kept = _get_again(kept, port, path)
            figures.milliseconds.append((time.monotonic() - began) * 1000)
        except (OSError, http.client.HTTPException, AssertionError) as error:
            figures.failures.append(f"{path}: {type(error).__name__} {error}")
            kept = _connection(port)
        time.sleep(PAUSE_SECONDS)
    answer_to.send(figures)


def _connection(port: int) -> http.client.HTTPConnection:
    return http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)


def _get(connection: http.client.HTTPConnection, path: str) -> None:
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    body = response.read()
    assert response.status == 200 and body, f"status {response.status}"


def _get_again(connection: http.client.HTTPConnection, port: int, path: str) -> http.client.HTTPConnection:
    """Asks on a connection that the server may have closed while it was idle, as browsers do."""
    try:
        _get(connection, path)
        return connection
    except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
        connection.close()
        connection = _connection(port)
        _get(connection, path)
        return connection
