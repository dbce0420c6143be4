"""Asks the server over plain HTTP, without a browser."""

import gzip
import http.client
from dataclasses import dataclass


@dataclass
class Answer:
    status: int
    fields: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def is_page(self) -> bool:
        return (self.fields["Content-Type"] or "").startswith("text/html")


class Client:
    """One connection that is kept."""

    def __init__(self, base: str) -> None:
        self.connection = http.client.HTTPConnection(base.removeprefix("http://"), timeout=30)

    def get(self, path: str, **fields: str) -> Answer:
        self.connection.request("GET", path, headers=fields)
        answer = self.connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())

    def open(self, path: str) -> Answer:
        """What a browser shows: an address that tells of violence leads to one that does not."""
        return self.get(self.quiet(path))

    def quiet(self, path: str) -> str:
        answer = self.get(path)
        return answer.fields["Location"] if answer.status == 303 else path

    def weight(self, path: str) -> int:
        """Bytes of the body as sent to a browser that takes gzip."""
        answer = self.get(path, **{"Accept-Encoding": "gzip"})
        assert answer.fields["Content-Encoding"] == "gzip"
        assert len(gzip.decompress(answer.body)) > len(answer.body)
        return len(answer.body)
