"""Besets the program with bad clients and measures how a normal one fares. See `Scripts/soak`."""

import asyncio
import dataclasses
import multiprocessing
import re
import resource
import select
import signal
import socket
import sys
import time

import bad_clients as bad
from normal_client import Figures, NormalClient
from served import Served

# Besieged servers have fewer places than the idle flood wants, so that places are taken back.
PLACES = 4000
IDLE_CONNECTIONS = 10_000
# What the allocator keeps of the worst moment; a leak of one request's memory would be far more.
MEMORY_NOISE_MEGABYTES = 40


@dataclasses.dataclass
class Siege:
    """So many bad clients of a kind, for so many seconds."""

    name: str
    count: int
    client: object
    seconds: float = 7


SIEGES = [
    Siege("slow headers", 500, bad.slow_headers),
    Siege("slow bodies", 400, bad.slow_body),
    Siege("slow readers", 200, bad.slow_reader),
    Siege("never reads", 200, bad.never_reads, 9),
    Siege("idle flood", 5000, bad.idle, 14),
    Siege("churn", 50, bad.churn),
    Siege("vanishes", 300, bad.vanishes),
    Siege("half open", 300, bad.half_open),
    Siege("pipelined flood", 40, bad.pipelined_flood),
    Siege("garbage", 100, bad.garbage),
]


@dataclasses.dataclass
class Worst:
    """The most memory and descriptors that the program was seen to have."""

    megabytes: float = 0
    descriptors: int = 0

    def note(self, served: Served) -> None:
        self.megabytes = max(self.megabytes, served.resident_megabytes())
        self.descriptors = max(self.descriptors, served.descriptors())


class Report:
    def __init__(self) -> None:
        self.problems: list[str] = []
        print(f"{'':<22}{'bad clients':>12}{'served':>8}{'failed':>8}{'p50 ms':>9}{'p99 ms':>9}"
              f"{'worst ms':>10}{'MB':>7}{'fds':>7}", flush=True)

    def line(self, name: str, count: int, figures: Figures, worst: Worst) -> None:
        print(f"{name:<22}{count:>12}{len(figures.milliseconds):>8}{len(figures.failures):>8}"
              f"{figures.percentile(0.5):>9.1f}{figures.percentile(0.99):>9.1f}{figures.percentile(1):>10.1f}"
              f"{worst.megabytes:>7.0f}{worst.descriptors:>7}", flush=True)
        if figures.failures:
            self.problems.append(f"{name}: {len(figures.failures)} normal requests failed: {figures.failures[0]}")
        if not figures.milliseconds:
            self.problems.append(f"{name}: no normal request was served")

    def check(self, holds: bool, words: str) -> None:
        print(f"{'ok' if holds else 'PROBLEM':<8}{words}", flush=True)
        if not holds:
            self.problems.append(words)


def _beset(count: int, client, port: int) -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    asyncio.run(bad.crowd(count, client, port))


def besiege(siege: Siege, served: Served, report: Report) -> None:
    crowd = multiprocessing.Process(target=_beset, args=(siege.count, siege.client, served.port), daemon=True)
    crowd.start()
    normal = NormalClient(served.port)
    worst = Worst()
    end = time.monotonic() + siege.seconds
    while time.monotonic() < end:
        worst.note(served)
        time.sleep(0.2)
    report.line(siege.name, siege.count, normal.figures(), worst)
    crowd.kill()
    crowd.join()


def without_descriptors(served: Served, report: Report) -> None:
    """Lets the program run out of descriptors while clients queue up."""
    normal_before = served.descriptors()
    served.limit_descriptors(normal_before + 40)
    clients = []
    for _ in range(200):
        client = socket.create_connection(("127.0.0.1", served.port))
        clients.append(client)
    time.sleep(0.5)
    before = served.processor_seconds()
    time.sleep(3)
    spent = served.processor_seconds() - before
    report.check(spent < 0.3, f"out of descriptors: {spent:.2f} s of processor time in 3 s")
    normal = NormalClient(served.port)
    time.sleep(4)
    served.limit_descriptors()
    time.sleep(2)
    worst = Worst()
    worst.note(served)
    report.line("out of descriptors", len(clients), normal.figures(), worst)
    for client in clients:
        client.close()


def settle(served: Served, descriptors: int) -> int:
    """Waits until the descriptors are back, for half a minute at most."""
    for _ in range(60):
        if served.descriptors() <= descriptors:
            break
        time.sleep(0.5)
    return served.descriptors()


def quiet(served: Served, report: Report, name: str, seconds: float = 3) -> None:
    normal = NormalClient(served.port)
    time.sleep(seconds)
    worst = Worst()
    worst.note(served)
    report.line(name, 0, normal.figures(), worst)


def signals_and_rivals(served: Served, report: Report) -> None:
    normal = NormalClient(served.port)
    for _ in range(5):
        served.tell(signal.SIGHUP)
        time.sleep(0.2)
    figures = normal.figures()
    report.check(not figures.failures and bool(figures.milliseconds), "SIGHUP loses nothing")
    rival = served.run("serve", "--listen", f"127.0.0.1:{served.port}", "--database", served.database)
    report.check(
        rival.returncode == 69 and served.process.poll() is None,
        f"a second server of the same database says: {rival.stderr.strip().splitlines()[:1]}")
    other = served.database + ".other"
    served.run("seed", "--database", other, check=True)
    rival = served.run("serve", "--listen", f"127.0.0.1:{served.port}", "--database", other)
    report.check(
        rival.returncode == 69 and served.process.poll() is None,
        f"a second server on the same port says: {rival.stderr.strip().splitlines()[:1]}")


def stopping(served: Served, report: Report) -> None:
    """A client that takes its answers slowly when the program is told to stop gets the one under way to
    its end, and the last is told to be the last."""
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    client.connect(("127.0.0.1", served.port))
    client.sendall(bad.REQUEST * 200)
    select.select([client], [], [], 30)
    begun = time.monotonic()
    served.tell(signal.SIGTERM)
    received = b""
    while piece := client.recv(16_384):
        received += piece
    client.close()
    answers, rest = answers_in(received)
    report.check(
        0 < len(answers) < 200 and not rest and b"\r\nConnection: close" in answers[-1],
        f"SIGTERM: {len(answers)} of 200 answers were begun and came whole, the last one told so")
    code = served.process.wait(timeout=30)
    seconds = time.monotonic() - begun
    report.check(code == 0 and seconds < 6.5, f"SIGTERM: stopped in {seconds:.1f} s with code {code}")


def answers_in(stream: bytes) -> tuple[list[bytes], bytes]:
    """The heads of whole answers, and what is left behind them."""
    heads = []
    while b"\r\n\r\n" in stream:
        head, rest = stream.split(b"\r\n\r\n", 1)
        length = int(re.search(rb"\r\nContent-Length: (\d+)", head)[1])
        if len(rest) < length:
            break
        heads.append(head)
        stream = rest[length:]
    return heads, stream


def beset_server(wanted: list[str], report: Report) -> None:
    served = Served("--connections", str(PLACES))
    try:
        quiet(served, report, "warming up")
        quiet(served, report, "quiet, before")
        time.sleep(1)
        descriptors, megabytes = served.descriptors(), served.resident_megabytes()
        for siege in SIEGES:
            if not wanted or any(word in siege.name for word in wanted):
                besiege(siege, served, report)
        if not wanted or any(word in "out of descriptors" for word in wanted):
            without_descriptors(served, report)
        left = settle(served, descriptors)
        quiet(served, report, "quiet, after")
        grown = served.resident_megabytes() - megabytes
        report.check(left <= descriptors, f"descriptors: {descriptors} before, {left} after")
        report.check(
            grown < MEMORY_NOISE_MEGABYTES,
            f"resident memory: {megabytes:.0f} MB before, {megabytes + grown:.0f} MB after")
        signals_and_rivals(served, report)
        print(f"        refused: {dict(sorted(served.refusals().items()))}")
        stopping(served, report)
    finally:
        served.kill()


def idle_server(report: Report) -> None:
    """Ten thousand connections that say nothing, or as many as the system lets both sides have."""
    count = min(IDLE_CONNECTIONS, resource.getrlimit(resource.RLIMIT_NOFILE)[1] - 200)
    served = Served("--connections", "12000", "--idle-seconds", "60", "--head-seconds", "60")
    try:
        quiet(served, report, "quiet, before")
        before = served.resident_megabytes()
        besiege(Siege("idle connections", count, bad.idle, 12), served, report)
        grown = served.resident_megabytes() - before
        report.check(grown < 60, f"{count} idle connections take {grown:.0f} MB (budget: 60)")
        descriptors = settle(served, 100)
        report.check(descriptors < 100, f"descriptors after them: {descriptors}")
        code, seconds = served.stop()
        report.check(code == 0, f"stopped in {seconds:.1f} s")
    finally:
        served.kill()


def main(wanted: list[str]) -> int:
    report = Report()
    beset_server(wanted, report)
    if not wanted or "idle" in wanted:
        idle_server(report)
    for problem in report.problems:
        print(f"\nNot well: {problem}", file=sys.stderr)
    return 1 if report.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
