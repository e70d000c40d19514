"""XMP sidecars: a photo's class as a keyword for Lightroom, digiKam, darktable, Immich and others.

The class goes into ``dc:subject`` (a Bag, as the XMP specification part 1 says of it) and, under the parent ``AI``,
into ``lr:hierarchicalSubject``; where digiKam keeps a ``TagsList``, it goes there too, as that one is read first. An
existing sidecar is taken as it is and only these lists change: what others wrote stays, byte for byte where possible.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.dom import Node
from xml.dom.minidom import Document, Element, parseString
from xml.parsers.expat import ExpatError

from copl_engine.errors import EngineError

PARENT: Final = "AI"

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XMLNS: Final = "http://www.w3.org/2000/xmlns/"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_LIGHTROOM: Final = "http://ns.adobe.com/lightroom/1.0/"
_DIGIKAM: Final = "http://www.digikam.org/ns/1.0/"
_EMPTY: Final = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
    f' <rdf:RDF xmlns:rdf="{_RDF}">\n'
    '  <rdf:Description rdf:about=""/>\n'
    " </rdf:RDF>\n"
    "</x:xmpmeta>\n"
    '<?xpacket end="w"?>\n'
)


class SidecarProblem(EngineError):
    """A sidecar that is there and cannot be understood; it is left as it is."""


def sidecars(photo: Path, whole_name: bool) -> list[Path]:
    """The sidecars to write: those of either habit that are there, else one of the wanted habit.

    Args:
        photo: the photo's place, or the place beside which its sidecar lies.
        whole_name: ``photo.jpg.xmp``, as darktable and digiKam write, rather than ``photo.xmp``, as Lightroom does.
    """
    whole, stem = photo.with_name(f"{photo.name}.xmp"), photo.with_name(f"{photo.stem}.xmp")
    there = [path for path in (whole, stem) if path.exists()]
    return there or [whole if whole_name else stem]


def with_keyword(old: bytes | None, name: str, target: Path) -> bytes:
    """A sidecar's bytes with a class as keyword, in place of the one that an earlier export gave.

    Args:
        old: the sidecar that is there; None where there is none.
        name: the class.
        target: the file, named in errors.

    Raises:
        SidecarProblem: the old one is no XMP.
    """
    try:
        document = parseString(_EMPTY.encode() if old is None else old)
    except (ExpatError, ValueError) as error:
        raise SidecarProblem(f"{target} is there and is no XMP ({error}); it is left as it is.") from error
    descriptions = document.getElementsByTagNameNS(_RDF, "Description")
    if not descriptions:
        raise SidecarProblem(f"{target} is there and is no XMP (no rdf:Description); it is left as it is.")
    keyword = name.replace("|", " ").replace("/", " ")
    _set_keyword(document, descriptions, keyword)
    text = document.toxml()
    prolog = '<?xml version="1.0" ?>'
    declared = old is not None and old.lstrip(b"\xef\xbb\xbf").startswith(b"<?xml ")
    text = text if declared else text.removeprefix(prolog)
    return text.encode()


def _set_keyword(document: Document, descriptions: list[Element], keyword: str) -> None:
    hierarchy = _list_of(document, descriptions, (_LIGHTROOM, "lr", "hierarchicalSubject", "Bag"))
    before = [text for text, _ in _items(hierarchy) if text.startswith(f"{PARENT}|")]
    kept = [text for text, _ in _items(hierarchy) if not text.startswith(f"{PARENT}|")]
    stale = {text.rsplit("|", 1)[1] for text in before} - {text.rsplit("|", 1)[-1] for text in kept} - {keyword}
    _replace(document, hierarchy, {*before} - {f"{PARENT}|{keyword}"}, f"{PARENT}|{keyword}")
    _replace(document, _list_of(document, descriptions, (_DC, "dc", "subject", "Bag")), stale, keyword)
    if any(True for each in descriptions for _ in _named(each, _DIGIKAM, "TagsList")):
        tags = _list_of(document, descriptions, (_DIGIKAM, "digiKam", "TagsList", "Seq"))
        _replace(
            document, tags, {text.replace("|", "/") for text in before} - {f"{PARENT}/{keyword}"}, f"{PARENT}/{keyword}"
        )


def _list_of(document: Document, descriptions: list[Element], what: tuple[str, str, str, str]) -> Element:
    """The Bag or Seq of a property, made where it is missing."""
    namespace, prefix, name, kind = what
    for description in descriptions:
        for owner in _named(description, namespace, name):
            for child in owner.childNodes:
                if child.nodeType == Node.ELEMENT_NODE and child.namespaceURI == _RDF:
                    return child
            description.removeChild(owner)  # it says nothing
    description = descriptions[0]
    prefix = _prefix_of(description, namespace, prefix)
    rdf = _prefix_of(description, _RDF, "rdf")
    owner = document.createElementNS(namespace, f"{prefix}:{name}")
    made = document.createElementNS(_RDF, f"{rdf}:{kind}")
    owner.appendChild(made)
    description.appendChild(owner)
    return made


def _prefix_of(element: Element, namespace: str, wanted: str) -> str:
    """The prefix of a namespace here; declared on the element where nobody did."""
    taken: dict[str, str] = {}
    each: object = element
    while isinstance(each, Element):
        for name, value in each.attributes.items():
            if name.startswith("xmlns:"):
                taken.setdefault(name.removeprefix("xmlns:"), value)
        each = each.parentNode
    for prefix, address in taken.items():
        if address == namespace:
            return prefix
    prefix = wanted
    while prefix in taken:
        prefix += "_"
    element.setAttributeNS(_XMLNS, f"xmlns:{prefix}", namespace)
    return prefix


def _named(element: Element, namespace: str, name: str) -> Iterator[Element]:
    for child in element.childNodes:
        if child.nodeType == Node.ELEMENT_NODE and (child.namespaceURI, child.localName) == (namespace, name):
            yield child


def _items(list_: Element) -> list[tuple[str, Element]]:
    found = []
    for item in _named(list_, _RDF, "li"):
        text = "".join(node.data for node in item.childNodes if node.nodeType in (Node.TEXT_NODE, 4))
        found.append((text.strip(), item))
    return found


def _replace(document: Document, list_: Element, stale: set[str], wanted: str) -> None:
    """Take stale items off a list and put the wanted one on, unless it is there."""
    present = False
    for text, item in _items(list_):
        if text in stale:
            list_.removeChild(item)
        present = present or text == wanted
    if not present:
        item = document.createElementNS(_RDF, f"{list_.prefix}:li")
        item.appendChild(document.createTextNode(wanted))
        list_.appendChild(item)
