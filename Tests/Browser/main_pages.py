"""The pages that every test of looks and manners visits."""

LANGUAGES = ["fi", "sv", "en"]

# Three services by their short names: the first characters of their UUIDs in base 32.
LIST = "svsatrkq-x0czmmw2-a4kc39p4"

# By a name for the test's title; the error page among them answers 404.
PAGES = {
    "front": "/",
    "utsjoki": "/kunta/utsjoki",
    "tampere": "/kunta/tampere",
    "filtered municipality": "/kunta/utsjoki?tapa=video",
    "misspelt municipality": "/kunta?nimi=utsjki",
    "service": "/palvelu/apua-eroon-chat",
    "shelter": "/palvelu/lapin-turvakoti",
    "topic": "/aihe/lastenvalvoja",
    "provider": "/jarjestaja/lapin-ensi-ja-turvakoti",
    "search": "/haku?q=huoltajuus",
    "search without words": "/haku",
    "narrowed search": "/haku?q=ero&alue=lappi&muoto=ryhma&hinta=maksuton",
    "misspelt search": "/haku?q=sovitelu%20rovanimi",
    "search about danger": "/haku?q=turvakoti&kunta=kemi",
    "search without results": "/haku?q=qwxzqwxz",
    "search narrowed to nothing": "/haku?q=sovittelu&kunta=utsjoki&hinta=maksullinen",
    "pathway": "/palvelupolku",
    "situation": "/tilanne/akuutti-ero",
    "page of the young": "/tilanne/lapsi-tai-nuori",
    "two homes": "/kunta/utsjoki?toinen=inari",
    "municipality in a situation": "/kunta/tampere?tilanne=sopiminen",
    "place elsewhere": "/kunta?nimi=Helsinki",
    "materials": "/materiaalit",
    "professionals": "/ammattilaisille",
    "calendar": "/kalenteri",
    "filtered calendar": "/kalenteri?kunta=rovaniemi&tapa=video",
    "year": "/kalenteri?vuosi=2018&alue=lappi",
    "news": "/uutta",
    "list": f"/lista?p={LIST}",
    "list with something lost": f"/lista?p={LIST}-zzzzzzzz",
    "empty list": "/lista",
    "search for a list": f"/haku?q=huoltajuus&lista={LIST}",
    "municipality for a list": f"/kunta/utsjoki?lista={LIST}",
    "gap map of a need": "/katvealueet?aihe=perheneuvonta",
    "gap map of all needs": "/katvealueet",
    "gap map of a past day": "/katvealueet?aihe=vertaisryhma&paiva=2018-03-01&ryhmittele=seutukunta",
    "scorecard": "/katvealueet/utsjoki",
    "gap method": "/katvealueet/menetelma",
    "mediation": "/katvealueet/sovittelu",
    "gap map of what is known": "/katvealueet?kysymys=tieto&alue=lappi",
    "board sheet": "/katvealueet/lappi/tiivistelma?aihe=perheneuvonta",
    "planning": (
        "/katvealueet/suunnittelu?aihe=tapaamispaikka&tapa=kasvokkain&kunta=inari&alue=naapurit"
    ),
    "report": "/ilmoita",
    "about": "/tietoa",
    "accessibility": "/saavutettavuus",
    "privacy": "/tietosuoja",
    "safety": "/turvallisesti",
    "error": "/ei-ole-tallaista",
}


def address(path: str, language: str) -> str:
    """The path in a language: Finnish has no prefix, and a front page no slash after it."""
    if language == "fi":
        return path
    return f"/{language}" + ("" if path == "/" else path)
