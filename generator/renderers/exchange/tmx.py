"""TMX 1.4: the law as it stands beside a translation, for the memories of translators' tools."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.model.edition import Edition
from generator.model.languages import Language

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def memory(edition: Edition, language: Language) -> bytes:
    """The TMX file: each translated provision in both languages."""
    root = Element("tmx", {"version": "1.4"})
    SubElement(
        root,
        "header",
        {
            "creationtool": "bilingual-law-site",
            "creationtoolversion": "1",
            "segtype": "paragraph",
            "o-tmf": "bilingual-law-site",
            "adminlang": "en",
            "srclang": edition.original.tag,
            "datatype": "plaintext",
        },
    )
    body = SubElement(root, "body")
    for node in edition.law.walk():
        translation = edition.in_language(language, node)
        if node.text and translation and translation.text:
            unit = SubElement(body, "tu", {"tuid": node.eid})
            for tag, text in ((edition.original.tag, node.text), (language.tag, translation.text)):
                variant = SubElement(unit, "tuv", {_XML_LANG: tag})
                SubElement(variant, "seg").text = text
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, "unicode")}\n'.encode()
