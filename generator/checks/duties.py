"""Does each duty say what its provision says: this actor, these partners, that word?"""

import re
from collections.abc import Iterator

from generator.model.duties import Actor, Duty, Modality
from generator.model.edition import Edition
from generator.model.levels import Level
from generator.model.provisions import Provision
from generator.model.wording import Wording
from generator.problems import Problem, error

_WORDS = {
    Modality.SHALL: "应当",
    Modality.MAY: "可以",
    Modality.SUPPORT: r"(?m:^|[。；，]|鼓励、)支持",  # not 支持政策, 支持力度
    Modality.ENCOURAGE: "鼓励",
}


def duties(edition: Edition) -> Iterator[Problem]:
    """Each duty's provision must exist, mention its actors and have the word of its modality; each
    actor's term must be in the glossary.
    """
    actors = {actor.id: actor for actor in edition.duties.actors}
    terms = {term.id for term in edition.glossary}
    for actor in actors.values():
        if actor.term and actor.term not in terms:
            yield error(
                "no-term",
                actor.place,
                "source/glossary.yml has no such term",
                actor.term,
                "Correct the id, or take “term” out",
            )
    for duty in edition.duties.duties:
        node = edition.law.by_eid.get(duty.provision)
        if node is None:
            yield error(
                "no-provision",
                duty.place,
                "the provision of the duty does not exist",
                duty.provision,
                "Correct the id, as art_10__para_2",
            )
            continue
        text = "\n".join(_words(edition.law, node))
        yield from _not_in_text(duty, text, actors)


def _not_in_text(duty: Duty, text: str, actors: dict[str, Actor]) -> Iterator[Problem]:
    """A problem for each actor and each modality of the duty that the text does not have."""
    for name in (duty.actor, *duty.partners):
        actor = actors.get(name)
        if actor and not any(words in text for words in actor.mention):
            yield error(
                "not-mentioned",
                duty.place,
                f"{duty.provision} mentions none of: {'、'.join(actor.mention)}",
                name,
                "Correct the provision or the actor, or add the words that it uses to “mention”",
            )
    for modality in duty.modalities:
        word = _WORDS.get(modality)
        if word and not re.search(word, text):
            yield error(
                "modality",
                duty.place,
                f"{duty.provision} does not have the Chinese word that “{modality.value}” stands for",
                modality.value,
                "Write the modality that the provision has, or “bare” if none",
            )


def _words(law: Wording, node: Provision) -> Iterator[str]:
    """The texts of a provision and of the paragraph that introduces it, if it is an item: the
    subject stands before the list.
    """
    lead = (
        holder for holder in law.above[node.eid] if holder.level in (Level.PARAGRAPH, Level.ITEM)
    )
    return (provision.text for provision in (*lead, *node.walk()) if provision.text)
