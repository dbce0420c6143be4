"""Runs the built program for the tests, on a database of their own."""

import os
import re
import select
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SEEDS = REPOSITORY / "Seeds"
# A debug build can be named here while one works on the tests.
BUILT = Path(os.environ.get("EROPALVELUT_PROGRAM", REPOSITORY / ".build/release/eropalvelut"))
ENVIRONMENT = os.environ | {
    "EROPALVELUT_RESOURCES": str(REPOSITORY / "Resources"),
    "EROPALVELUT_SEEDS": str(SEEDS),
}
START_SECONDS = 60
STOP_SECONDS = 15
COMMAND_SECONDS = 60


class Running:
    """A started server; `base` is its address without a final slash."""

    def __init__(self, command: list[str], folder: Path, prepare=None) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=(folder / "server.log").open("a"),
            preexec_fn=prepare,
        )
        self.output = ""
        try:
            self.base = self.wait_for(r"is at (http://127\.0\.0\.1:\d+)/\n")
        except Exception:
            self.process.kill()
            raise

    def wait_for(self, line: str) -> str:
        """Waits for a line of its output; a server that ends first says why."""
        deadline = time.monotonic() + START_SECONDS
        pipe = self.process.stdout
        while time.monotonic() < deadline:
            found = re.search(line, self.output)
            if found:
                return found[1]
            if not select.select([pipe], [], [], 0.5)[0]:
                continue
            piece = os.read(pipe.fileno(), 4096).decode()
            self.output += piece
            if not piece:
                break
        raise RuntimeError(f"the server did not start; it said:\n{self.output}")

    def stop(self) -> int:
        """Ends it as a system would, by its own id; the exit code."""
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(STOP_SECONDS)
        finally:
            self.process.kill()
            self.process.stdout.close()

    def kill(self) -> None:
        """Ends it as a power cut would: it gets no moment to finish anything."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(STOP_SECONDS)
        self.process.stdout.close()


def seed(database: Path) -> None:
    subprocess.run(
        [BUILT, "seed", "--database", database],
        check=True, env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
    )


def copied(database: Path, to: Path) -> Path:
    """A copy of a database file, also of one that is in use."""
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(to)) as copy:
        source.backup(copy)
    return to


def rows(database: Path, sql: str) -> list[tuple]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql).fetchall()


def run(*arguments, database: Path | None = None) -> subprocess.CompletedProcess:
    """Runs a command that ends by itself; its exit code and what it said."""
    options = [] if database is None else ["--database", database]
    return subprocess.run(
        [str(part) for part in (BUILT, *arguments, *options)], env=ENVIRONMENT,
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=COMMAND_SECONDS)


def serve(database: Path, *options: str, prepare=None) -> Running:
    """Starts a server; `prepare` runs in its process before the program, to set limits."""
    command = [str(BUILT), "serve", "--listen", "127.0.0.1:0", "--database", str(database)]
    return Running([*command, *options], database.parent, prepare)
