"""What stands before and after the body: the preamble, and the annexes as documents of their own."""

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from generator.model.provisions import Provision
from generator.renderers.akn.body import Body, identified
from generator.renderers.akn.element import element
from generator.renderers.akn.identity import Expression, identification


def preamble(body: Body, node: Provision, tongue: Mapping[str, str]) -> Element:
    """The preamble. The schema allows no heading in it, so that one is put into a block (tblock)."""
    words = [*body.heading(node), *body.lines(node)]
    if node.text is not None:
        words = [element("tblock", {"eId": f"{node.eid}__tblock_1"}, words)]
    return element("preamble", {**identified(node), **tongue}, words)


def attachments(
    body: Body, expression: Expression, nodes: Sequence[Provision], tongue: Mapping[str, str]
) -> Iterator[Element]:
    """The attachments element with all annexes; nothing where there are none."""
    made = [_attachment(body, expression, node, tongue) for node in nodes]
    if made:
        yield element("attachments", {}, made)


def _attachment(
    body: Body, expression: Expression, node: Provision, tongue: Mapping[str, str]
) -> Element:
    component = f"annex_{node.eid.rpartition('_')[2]}"
    document = element(
        "doc",
        {"name": "annex"},
        [
            element("meta", {}, [identification(expression, component)]),
            element("mainBody", tongue, body.lines(node)),
        ],
    )
    words = [*body.heading(node), document]
    return element("attachment", {**identified(node), **tongue}, words)
