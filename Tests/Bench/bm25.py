#!/usr/bin/env python3
"""A baseline for judging the directory's search: plain BM25 over the active listings.

It ranks listings alone: it knows no topics, no places, no typing errors and no safety help.
What a reader of the figures should know:

* The texts of a listing are its names, other names, summaries and descriptions, its providers, the
  names of the municipalities or regions where it is and whom it serves, and the labels and synonyms
  of its vocabulary terms: all in Finnish, Swedish and English, in one bag of words.
* Active means: state "active" and not a draft. Ended, planned and cancelled listings are left out.
* Words are lower-cased runs of letters and digits. With the Python module libvoikko at hand, Finnish
  words become their base forms; without it they stay as they are. --prefix N cuts every word to its
  first N letters instead, which is a poor man's stemmer.
* A hit is a listing that the row names, or, for ~code of a service type, any listing of it. ~code of a
  need group, audience or phase is a topic page, which BM25 cannot offer. In sections headed "with a
  place" so is ~code of a type: the strict figures count no listing for it, the lenient ones count any
  listing of the type, wherever it is.
* A row may ask for safety help first ("!"); BM25 has none, so that part is not judged here.

Usage: bm25.py [--seeds DIR] [--queries FILE] [--prefix N] [--lenient] [--misses]
"""

import argparse
import json
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

LANGUAGES = ("fi", "sv", "en")
K1, B = 1.2, 0.75  # the usual constants of BM25: saturation of repeats, weight of length
REPOSITORY = Path(__file__).resolve().parents[2]


class Words:
    """Turns a text into index terms."""

    def __init__(self, prefix):
        self.prefix = prefix
        self.voikko = None
        self.base_forms = {}
        if not prefix:
            try:
                import libvoikko
                self.voikko = libvoikko.Voikko("fi")
            except Exception:  # no module, no library or no dictionary: plain words do
                self.voikko = None

    def name(self):
        if self.prefix:
            return f"first {self.prefix} letters of each word"
        return "Voikko base forms of Finnish words" if self.voikko else "plain words"

    def of(self, text, language):
        for word in re.findall(r"[^\W_]+", text.lower()):
            if self.prefix:
                yield word[:self.prefix]
            elif self.voikko and language == "fi":
                yield from self.finnish(word)
            else:
                yield word

    def finnish(self, word):
        if word not in self.base_forms:
            forms = {a["BASEFORM"].lower() for a in self.voikko.analyze(word) if "BASEFORM" in a}
            self.base_forms[word] = sorted(forms) or [word]
        return self.base_forms[word]


def load_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


def read_seeds(directory):
    """The seeds as dictionaries by code or slug."""
    services = []
    for path in sorted((directory / "services").glob("*.json")):
        services += load_json(path)["services"]
    places = {}
    for path in sorted((directory / "regions").glob("*.json")):
        data = load_json(path)
        places[data["region"]["code"]] = data["region"]
        for municipality in data["municipalities"]:
            places[municipality["code"]] = municipality
    return {
        "services": {s["slug"]: s for s in services},
        "terms": {t["code"]: t for t in load_json(directory / "vocabulary.json")["terms"]},
        "groups": {g["code"] for g in load_json(directory / "need-groups.json")["need_groups"]},
        "organizations": {o["slug"]: o for o in load_json(directory / "organizations.json")["organizations"]},
        "places": places,
    }


def is_active(service):
    return service["state"] == "active" and not service.get("draft")


def term_codes(service):
    """The codes of all vocabulary terms that a listing has."""
    codes = set()
    for key in ("types", "audiences", "phases", "access", "formats"):
        codes.update(service.get(key, []))
    if "level" in service:
        codes.add(service["level"])
    codes.update(d["mode"] for d in service.get("deliveries", []))
    return codes


def texts_of(service, seeds):
    """(language, text) pairs: all that is searched of one listing."""
    bodies = [service.get(key, {}) for key in ("name", "alternate_name", "summary", "description")]
    for provider in service.get("providers", []):
        bodies.append(seeds["organizations"][provider["organization"]]["name"])
    where = {p["municipality"] for p in service.get("places", [])} | set(service.get("area", []))
    bodies += [seeds["places"][code]["name"] for code in sorted(where) if code in seeds["places"]]
    for code in sorted(term_codes(service)):
        term = seeds["terms"][code]
        bodies.append(term["name"])
        bodies.append({k: "\n".join(v) for k, v in term.get("synonyms", {}).items()})
    for body in bodies:
        for language, text in body.items():
            if language in LANGUAGES and isinstance(text, str):
                yield language, text
            elif language in LANGUAGES:  # alternate names may be lists
                for name in text:
                    yield language, name


class BM25:
    """An inverted index over bags of words."""

    def __init__(self, documents):
        self.lengths = {name: sum(bag.values()) for name, bag in documents.items()}
        self.mean = sum(self.lengths.values()) / len(documents)
        self.postings = defaultdict(dict)
        for name, bag in documents.items():
            for word, count in bag.items():
                self.postings[word][name] = count

    def rank(self, words):
        scores = Counter()
        for word in set(words):
            found = self.postings.get(word, {})
            rarity = math.log(1 + (len(self.lengths) - len(found) + 0.5) / (len(found) + 0.5))
            for name, count in found.items():
                length = K1 * (1 - B + B * self.lengths[name] / self.mean)
                scores[name] += rarity * count * (K1 + 1) / (count + length)
        return sorted(scores, key=lambda name: (-scores[name], name))


def read_queries(path, seeds):
    """The rows of the file; refuses anything that the seeds do not know."""
    rows, errors, section, seen = [], [], "", set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        if line.startswith("#"):
            section = line
            continue
        columns = line.split("\t")
        if len(columns) != 4:
            errors.append(f"line {number}: {len(columns)} columns, not 4")
            continue
        language, query, place, accepted = columns
        tokens = [t for t in accepted.split(" ") if t != "!"]
        if language not in LANGUAGES:
            errors.append(f"line {number}: language {language}")
        if (language, query) in seen:
            errors.append(f"line {number}: {query} stands twice")
        seen.add((language, query))
        if not tokens:
            errors.append(f"line {number}: no answer")
        if len(set(tokens)) != len(tokens):
            errors.append(f"line {number}: an answer stands twice")
        for token in tokens:
            errors += [f"line {number}: {problem}" for problem in problems(token, seeds)]
        rows.append({"line": number, "language": language, "query": query, "place": place, "section": section,
                     "placed": "with a place" in section, "safety": accepted.startswith("!"), "tokens": tokens})
    if errors:
        sys.exit("\n".join(errors))
    return rows


def problems(token, seeds):
    if token.startswith("~"):
        code = token[1:]
        if code not in seeds["terms"] and code not in seeds["groups"]:
            yield f"unknown code {code}"
    elif token not in seeds["services"]:
        yield f"unknown slug {token}"
    elif seeds["services"][token].get("draft"):
        yield f"{token} is a draft, which visitors never see"


def accepted_listings(row, active, seeds, lenient):
    """The slugs that are right answers to a row."""
    right = set()
    for token in row["tokens"]:
        if not token.startswith("~"):
            right.add(token)
        elif lenient or not row["placed"]:
            code = token[1:]
            right.update(slug for slug in active if code in active[slug]["types"])
    return right


def figures(label, ranks):
    """One line: n, hits among the first 1 and 3, mean reciprocal rank, empty lists."""
    n = len(ranks)
    if not n:
        return
    first = sum(1 for rank, _ in ranks if rank == 1)
    three = sum(1 for rank, _ in ranks if rank and rank <= 3)
    mrr = sum(1 / rank for rank, _ in ranks if rank) / n
    empty = sum(1 for _, length in ranks if not length)
    print(f"{label:34} {n:4}   {first:4} {first / n:6.1%}   {three:4} {three / n:6.1%}   {mrr:.3f}   {empty:3}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=Path, default=REPOSITORY / "Seeds")
    parser.add_argument("--queries", type=Path, default=REPOSITORY / "Tests/Fixtures/unseen-queries.tsv")
    parser.add_argument("--prefix", type=int, default=0, help="cut words to their first N letters")
    parser.add_argument("--lenient", action="store_true", help="~code also counts listings elsewhere")
    parser.add_argument("--misses", action="store_true", help="list the queries that missed the first three")
    options = parser.parse_args()

    seeds = read_seeds(options.seeds)
    rows = read_queries(options.queries, seeds)
    words = Words(options.prefix)
    active = {slug: s for slug, s in seeds["services"].items() if is_active(s)}
    index = BM25({slug: Counter(w for language, text in texts_of(s, seeds) for w in words.of(text, language))
                  for slug, s in active.items()})

    ranks, misses = defaultdict(list), []
    for row in rows:
        order = index.rank(list(words.of(row["query"], row["language"])))
        right = accepted_listings(row, active, seeds, options.lenient)
        rank = next((i for i, slug in enumerate(order, 1) if slug in right), 0)
        result = (rank, len(order))
        title = row["section"].lstrip("# ")
        for key in ("all", row["language"], "with a place" if row["placed"] else "without a place", f"  {title}"):
            ranks[key].append(result)
        if not rank or rank > 3:
            why = "empty list" if not order else f"rank {rank}" if rank else "not found"
            unlisted = "" if right else "; no listing could be right"
            misses.append(f"{row['language']}  {row['query']}  [{why}{unlisted}]  got {' '.join(order[:3]) or '-'}")

    print(f"{len(rows)} queries, {len(active)} active listings; {words.name()}; "
          f"{'lenient' if options.lenient else 'strict'} on topics in places")
    print(f"{'':34} {'n':>4}   {'hits@1':>11}   {'hits@3':>11}   MRR     empty")
    for key in ("all", *LANGUAGES, "without a place", "with a place"):
        figures(key, ranks[key])
    for key in [k for k in ranks if k.startswith("  ")]:
        figures(key, ranks[key])
    if options.misses:
        print(f"\n{len(misses)} queries without a right answer among the first three:")
        print("\n".join(misses))


if __name__ == "__main__":
    main()
