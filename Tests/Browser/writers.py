"""Visitors who report and editors who save, over plain HTTP, until the server is gone."""

import http.client
import threading
from contextlib import closing
from html.parser import HTMLParser
from urllib.parse import urlencode

import desk
from site_client import Client

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
GONE = (OSError, http.client.HTTPException, IndexError)


class FormReader(HTMLParser):
    """The fields that a browser would send of the last form in a page's main part."""

    def __init__(self, page):
        super().__init__()
        self.fields, self.area, self.select = [], None, None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        name, value = given.get("name"), given.get("value") or ""
        if tag == "form":
            self.fields = []
        elif tag == "input" and name:
            if given.get("type") not in ("checkbox", "radio") or "checked" in given:
                self.fields.append((name, value))
        elif tag == "textarea":
            self.area = (name, "")
        elif tag == "select":
            self.select = (name, None)
        elif tag == "option" and self.select:
            if self.select[1] is None or "selected" in given:
                self.select = (self.select[0], value)

    def handle_data(self, data):
        if self.area:
            self.area = (self.area[0], self.area[1] + data)

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            self.fields.append((self.area[0], self.area[1].removeprefix("\n")))
            self.area = None
        elif tag == "select" and self.select:
            self.fields.append((self.select[0], self.select[1] or ""))
            self.select = None


def form_of(page):
    """The form of a page's main part, as field names with their values; the last one there."""
    main = page.split("<main", 1)[1].split("</main>", 1)[0]
    return FormReader(main).fields


def typed(fields, texts):
    """The fields with some of them typed anew."""
    new = [(name, text) for name, text in texts.items() if name not in dict(fields)]
    return [(name, texts.get(name, value)) for name, value in fields] + new


def token(base):
    return dict(form_of(Client(base).get("/ilmoita").text))["token"]


def post(base, path, fields, cookie=""):
    """Sends a form as a browser does; the answer's status, fields and page."""
    connection = http.client.HTTPConnection(base.removeprefix("http://"), timeout=30)
    with closing(connection):
        connection.request("POST", path, urlencode(fields), FORM | {"Cookie": cookie})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read().decode()


def report(base, text):
    """Opens a form and sends it: each counts once."""
    fields = {"token": token(base), "asia": "other", "teksti": text}
    status, _, page = post(base, "/ilmoita", fields)
    return status, page


class SignedIn:
    """An editor's browser; its session outlives the server that began it."""

    def __init__(self, base, email):
        fields = typed(
            form_of(Client(base).get("/yllapito/kirjaudu").text),
            {"sahkoposti": email, "salasana": desk.PASSWORD})
        status, answer, _ = post(base, "/yllapito/kirjaudu", fields)
        assert status == 303
        self.cookie = answer["Set-Cookie"].split(";")[0]

    def form(self, base, path):
        return form_of(Client(base).get(path, Cookie=self.cookie).text)

    def send(self, base, path, fields):
        return post(base, path, fields, self.cookie)

    def create_organization(self, base, name):
        path = "/yllapito/jarjestajat/uusi"
        status, answer, page = self.send(
            base, path, typed(self.form(base, path), {"name.fi": name}))
        assert status == 303, page
        return int(answer["Location"].split("?")[0].rsplit("/", 1)[1])


class Writer(threading.Thread):
    """Writes until the server is gone; keeps what was sent, and what was acknowledged."""

    def __init__(self, base, name):
        super().__init__()
        self.base, self.title = base, name
        self.sent, self.acknowledged, self.fault = [], [], None

    def run(self):
        try:
            self.prepare()
            for number in range(10_000):
                self.write(number)
        except GONE:
            pass
        except Exception as fault:
            self.fault = fault


class Reporter(Writer):
    def prepare(self):
        """Nothing: each report is a form of its own."""

    def write(self, number):
        text = f"{self.title}/{number} " + "pitkä kertomus " * (number % 200)
        self.sent.append(text.strip())
        if report(self.base, text)[0] == 303:
            self.acknowledged.append(text.strip())


class Editor(Writer):
    """Saves listings and organizations in turn, each with a mark of its own in several parts of it.

    What another editor saved meanwhile is opened anew, as somebody would who leaves their own.
    """

    def __init__(self, base, name, browser, services, organizations):
        super().__init__(base, name)
        self.browser = browser
        services = [f"/yllapito/palvelut/{number}" for number in services]
        organizations = [f"/yllapito/jarjestajat/{number}" for number in organizations]
        self.paths = [path for pair in zip(services, organizations) for path in pair]
        self.forms, self.conflicts = {}, 0

    def prepare(self):
        """Nothing: a form is opened when it is first needed."""

    def write(self, number):
        path = self.paths[number % len(self.paths)]
        if path not in self.forms:
            self.forms[path] = self.browser.form(self.base, path)
        mark = f"merkki{self.title}x{number}"
        if "palvelut" in path:
            texts = {
                "kuvaus-fi": "Pitkä kuvaus. " * (number % 100) + mark, "nimi-sv": mark,
                "yhteys-1-arvo": "040 0000000", "yhteys-1-lisa-fi": mark, "lahteet": mark,
                "_toimi": "tallenna"}
        else:
            texts = {"name.sv": mark, "url": f"https://{mark}.example/"}
        fields = typed(self.forms[path], texts | {"miksi": mark})
        self.sent.append((path, mark))
        status, _, page = self.browser.send(self.base, path, fields)
        if status == 303:
            self.acknowledged.append((path, mark))
        else:
            assert status == 409, page
            self.conflicts += 1
        self.forms[path] = self.browser.form(self.base, path)
