"""`eropalvelut serve` as its operator meets it: signals, rivals, wrong options, a proxy in front."""

import signal
import socket
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection

import program
import pytest
from program import run

# Exit codes of Sources/eropalvelut/README.md.
WRONG_USE = 64
TAKEN = 69


def port_of(server):
    return int(server.base.rsplit(":", 1)[1])


def status(connection, path="/"):
    connection.request("GET", path)
    response = connection.getresponse()
    response.read()
    return response.status


def test_a_hang_up_loses_no_connection(database):
    server = program.serve(database)
    kept = HTTPConnection("127.0.0.1", port_of(server))
    assert status(kept) == 200
    socket_before = kept.sock
    server.process.send_signal(signal.SIGHUP)
    assert status(kept) == 200
    assert kept.sock is socket_before, "the same connection goes on"
    assert server.stop() == 0


def test_a_server_told_to_stop_the_moment_it_is_ready_does(database, tmp_path):
    # Many at once, so that the processors are as busy as those of a machine that starts.
    def stopped(number):
        folder = tmp_path / str(number)
        folder.mkdir()
        return program.serve(program.copied(database, folder / "own.sqlite")).stop()

    with ThreadPoolExecutor(12) as starts:
        assert set(starts.map(stopped, range(24))) == {0}


def test_a_second_server_says_so_and_leaves_the_first_alone(database, tmp_path):
    server = program.serve(database)
    same_database = run("serve", "--listen", "127.0.0.1:0", "--database", database)
    assert same_database.returncode == TAKEN
    assert "Another server already serves" in same_database.stderr
    other = tmp_path / "other.sqlite"
    program.seed(other)
    same_port = run("serve", "--listen", f"127.0.0.1:{port_of(server)}", "--database", other)
    assert same_port.returncode == TAKEN
    assert "another program listens there" in same_port.stderr
    assert run("check", "--database", database).returncode == 0, "other commands run beside it"
    assert status(HTTPConnection("127.0.0.1", port_of(server))) == 200
    assert server.stop() == 0


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--trusted-proxy", "10.0.0.0/33", "no address and no network"),
        ("--trusted-proxy", "localhost", "no address and no network"),
        ("--proxy-fields", "both", "x-forwarded"),
        ("--connections", "0", "must be 1 or more"),
        ("--head-seconds", "0", "must be more than 0"),
    ])
def test_a_wrong_option_is_told(option, value, words):
    told = run("serve", option, value)
    assert told.returncode == WRONG_USE
    assert words in told.stderr


def test_a_limit_that_was_set_holds(database):
    server = program.serve(
        database, "--connections-per-address", "3", "--trusted-proxy", "127.0.0.1", "--body-bytes", "10",
        "--requests-per-connection", "2")
    with socket.create_connection(("127.0.0.1", port_of(server))) as client:
        client.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n" * 3)
        answers = b"".join(iter(lambda: client.recv(65536), b""))
    assert answers.count(b"HTTP/1.1 200 OK") == 2
    assert answers.count(b"Connection: close") == 1
    with socket.create_connection(("127.0.0.1", port_of(server))) as client:
        client.sendall(b"POST /ilmoita HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n")
        assert client.recv(65536).startswith(b"HTTP/1.1 413 ")
    assert server.stop() == 0
