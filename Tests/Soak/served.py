"""The program under test, and what the system knows of it."""

import os
import pathlib
import re
import resource
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def is_page_file(descriptor: pathlib.Path) -> bool:
    """Whether it is a file without a name, as `ContentFile` makes them; false when it has gone."""
    try:
        return descriptor.readlink().is_relative_to("/var/tmp")
    except OSError:
        return False


class Served:
    """A server of the seeds on a free port of loopback, with limits short enough to be reached."""

    OPTIONS = ["--head-seconds", "3", "--body-seconds", "4", "--idle-seconds", "6", "--write-seconds", "6"]

    def __init__(self, *options: str):
        self.folder = tempfile.TemporaryDirectory()
        self.database = f"{self.folder.name}/soak.sqlite"
        self.program = os.environ["EROPALVELUT_PROGRAM"]
        # One arena, as in Scripts/deploy/eropalvelut.service.
        self.environment = dict(
            os.environ, EROPALVELUT_RESOURCES=str(ROOT / "Resources"), EROPALVELUT_SEEDS=str(ROOT / "Seeds"),
            MALLOC_ARENA_MAX="1",
        )
        self.run("seed", "--database", self.database, check=True)
        self.log = open(f"{self.folder.name}/log.txt", "w+")
        arguments = ["serve", "--listen", "127.0.0.1:0", "--database", self.database]
        self.process = subprocess.Popen(
            [self.program, *arguments, *self.OPTIONS, *options],
            env=self.environment, stdout=self.log, stderr=subprocess.STDOUT,
        )
        self.port = self._port()

    def run(self, *arguments: str, check: bool = False) -> subprocess.CompletedProcess:
        return subprocess.run(
            [self.program, *arguments], env=self.environment, check=check, capture_output=True, text=True, timeout=60
        )

    def _port(self) -> int:
        for _ in range(200):
            found = re.search(r"http://127\.0\.0\.1:(\d+)", self.words())
            if found:
                return int(found[1])
            time.sleep(0.1)
        raise SystemExit(f"the program did not start:\n{self.words()}")

    def words(self) -> str:
        self.log.flush()
        return pathlib.Path(self.log.name).read_text()

    def refusals(self) -> dict[str, int]:
        """What the program's log says it refused, by reason."""
        counts: dict[str, int] = {}
        for count, reason in re.findall(r"count=(\d+) reason=(\w+)", self.words()):
            counts[reason] = counts.get(reason, 0) + int(count)
        return counts

    def descriptors(self) -> int:
        """Without the files of kept pages, of which there are more as more pages are asked for."""
        folder = pathlib.Path(f"/proc/{self.process.pid}/fd")
        return sum(not is_page_file(one) for one in folder.iterdir())

    def resident_megabytes(self) -> float:
        pages = int(pathlib.Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def processor_seconds(self) -> float:
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def limit_descriptors(self, soft: int | None = None) -> None:
        """Sets how many descriptors the program may have; without a number, all it may."""
        _, hard = resource.prlimit(self.process.pid, resource.RLIMIT_NOFILE)
        resource.prlimit(self.process.pid, resource.RLIMIT_NOFILE, (soft or hard, hard))

    def tell(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def stop(self) -> tuple[int, float]:
        """Tells it to stop; gives its exit code and the seconds it took."""
        began = time.monotonic()
        self.tell(signal.SIGTERM)
        code = self.process.wait(timeout=30)
        seconds = time.monotonic() - began
        self.log.close()
        self.folder.cleanup()
        return code, seconds

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
