"""Clients that nobody wants, each a coroutine that besets the server until it is cancelled."""

import asyncio
import itertools
import socket
import struct

REQUEST = b"GET /kunta/utsjoki HTTP/1.1\r\nHost: a\r\n\r\n"
_sources = itertools.cycle(f"127.0.0.{last}" for last in range(2, 250))


async def connect(port: int, receive_bytes: int | None = None) -> socket.socket:
    """A connection from one of many addresses of loopback, so that ports do not run out."""
    client = socket.socket()
    client.setblocking(False)
    if receive_bytes:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_bytes)
    try:
        client.bind((next(_sources), 0))
        await asyncio.wait_for(asyncio.get_running_loop().sock_connect(client, ("127.0.0.1", port)), 20)
    except BaseException:
        client.close()
        raise
    return client


async def again(one_client, port: int) -> None:
    """Comes back as soon as it is thrown out."""
    while True:
        try:
            await one_client(port)
        except (OSError, asyncio.TimeoutError):
            await asyncio.sleep(0.05)


async def crowd(count: int, one_client, port: int) -> None:
    async with asyncio.TaskGroup() as group:
        for number in range(count):
            group.create_task(again(one_client, port))
            if number % 50 == 49:
                await asyncio.sleep(0.01)


async def dribble(port: int, start: bytes, piece: bytes) -> None:
    loop = asyncio.get_running_loop()
    with await connect(port) as client:
        await loop.sock_sendall(client, start)
        while True:
            await asyncio.sleep(0.2)
            await loop.sock_sendall(client, piece)


async def slow_headers(port: int) -> None:
    await dribble(port, b"GET / HTTP/1.1\r\nHost: a\r\n", b"X: y\r\n")


async def slow_body(port: int) -> None:
    head = b"POST /ilmoita HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    await dribble(port, head + b"Content-Length: 100000\r\n\r\n" + b"a" * 50_000, b"a")


async def slow_reader(port: int) -> None:
    loop = asyncio.get_running_loop()
    with await connect(port, receive_bytes=4096) as client:
        await loop.sock_sendall(client, REQUEST * 50)
        while await loop.sock_recv(client, 1024):
            await asyncio.sleep(0.2)


async def never_reads(port: int) -> None:
    loop = asyncio.get_running_loop()
    with await connect(port, receive_bytes=4096) as client:
        # Ends when the server cuts the connection: it reads no more than it has answered.
        while True:
            await loop.sock_sendall(client, REQUEST * 50)


async def idle(port: int) -> None:
    with await connect(port) as client:
        await asyncio.get_running_loop().sock_recv(client, 1)


async def churn(port: int) -> None:
    (await connect(port)).close()


async def vanishes(port: int) -> None:
    """Resets the connection within a request."""
    client = await connect(port)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    await asyncio.get_running_loop().sock_sendall(client, b"POST /ilmoita HTTP/1.1\r\nHost: a\r\nConte")
    await asyncio.sleep(0.05)
    client.close()


async def half_open(port: int) -> None:
    """Ends its own side within a request and waits."""
    loop = asyncio.get_running_loop()
    with await connect(port) as client:
        await loop.sock_sendall(client, b"GET / HTTP/1.1\r\nHos")
        client.shutdown(socket.SHUT_WR)
        while await loop.sock_recv(client, 4096):
            pass


async def pipelined_flood(port: int) -> None:
    loop = asyncio.get_running_loop()
    with await connect(port) as client:

        async def send() -> None:
            while True:
                await loop.sock_sendall(client, REQUEST * 500)

        sending = asyncio.ensure_future(send())
        try:
            while await loop.sock_recv(client, 1 << 20):
                pass
        finally:
            sending.cancel()


async def garbage(port: int) -> None:
    loop = asyncio.get_running_loop()
    with await connect(port) as client:
        await loop.sock_sendall(client, bytes(range(256)) * 8)
        while await loop.sock_recv(client, 4096):
            pass
