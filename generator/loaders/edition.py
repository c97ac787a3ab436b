"""A root folder with source/ and translations/ into an edition."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.loaders.duties import read_duties
from generator.loaders.folder import Folder
from generator.loaders.glossary import read_glossary
from generator.loaders.languages import ORIGINAL, read_languages
from generator.loaders.languages import codes as language_codes
from generator.loaders.law import Law, read_law
from generator.loaders.misfits import misfit_problems, of_the_translation
from generator.loaders.relations import read_relations
from generator.loaders.revisions import read_revisions
from generator.loaders.rules import read_rules
from generator.loaders.shapes import RegulationFile
from generator.loaders.strangers import look_for_strangers
from generator.loaders.synonyms import read_synonyms
from generator.loaders.translated_shapes import TranslatedRegulationFile
from generator.loaders.translations import Translation, read_translation
from generator.model.amending import amend
from generator.model.amendments import Amendment
from generator.model.duties import Duties
from generator.model.edition import Edition, Version
from generator.model.glossary import Term
from generator.model.kinds import kind_of
from generator.model.languages import Language, is_code, views_of
from generator.model.regulation import Decision, Description, Regulation, Source
from generator.model.relations import Relation
from generator.model.revisions import Revision
from generator.model.rules import Rules
from generator.model.synonyms import SynonymGroup
from generator.model.wording import Wording
from generator.problems import Place, Problem, stops_the_build


def load_edition(root: Path) -> tuple[Edition | None, list[Problem]]:
    """Read everything under the root. No edition if there are errors in the law's own files.

    A translation with errors is left out, so that everything else can still be checked.
    """
    languages, problems = read_languages(root)
    folder = Folder(root, problems)
    codes = [code for code in language_codes(root) if is_code(code)]
    law = read_law(folder)
    translations = {} if law is None else _translations(folder, codes, languages, law)
    editorial = _Editorial(
        {code: read_synonyms(folder, code) for code in codes},
        read_glossary(folder, codes),
        read_duties(folder, codes),
        read_relations(folder, codes),
        {code: rules for code in codes if code != ORIGINAL and (rules := read_rules(folder, code))},
        {code: read_revisions(folder, code) for code in codes if code != ORIGINAL},
    )
    if law is None or not law.sound or not languages or languages[0].code != ORIGINAL:
        return None, [*folder.problems, *folder.remarks]
    strangers = look_for_strangers(folder, codes)
    edition, misfits = _edition(languages, law, translations, editorial)
    return edition, [*folder.problems, *folder.remarks, *strangers, *misfits]


@dataclass(frozen=True)
class _Editorial:
    """All that editors add to the law."""

    synonyms: Mapping[str, tuple[SynonymGroup, ...]]
    glossary: tuple[Term, ...]
    duties: Duties
    relations: tuple[Relation, ...]
    rules: Mapping[str, Rules]
    revisions: Mapping[str, tuple[Revision, ...]]


def _translations(
    folder: Folder, codes: Sequence[str], languages: Sequence[Language], law: Law
) -> dict[str, Translation]:
    """The translations without errors, by code. All are read, so that every error is reported."""
    by_code = {language.code: language for language in languages}
    translations: dict[str, Translation] = {}
    for code in codes:
        if code == ORIGINAL or not languages:
            continue
        before = len(folder.problems)
        known = by_code.get(code)
        translation = read_translation(folder, known or replace(languages[0], code=code), law)
        if translation and known and not stops_the_build(folder.problems[before:]):
            translations[code] = translation
    return translations


def _edition(
    languages: Sequence[Language],
    law: Law,
    translations: Mapping[str, Translation],
    editorial: _Editorial,
) -> tuple[Edition, list[Problem]]:
    shape = law.shape
    kind = shape.kind or kind_of(shape.title)
    languages = [language.speaking_of(kind) for language in languages]
    original = languages[0]
    dates = (shape.adopted, shape.in_force, shape.as_amended)
    adopted, in_force, as_amended = (date.isoformat() if date else "" for date in dates)
    texts = {original.code: _Text(law.wording, law.amendments, law.places)} | {
        code: _Text(translation.wording, translation.amendments, translation.places)
        for code, translation in translations.items()
    }
    versions, misfits = _versions(as_amended or in_force, texts)
    known = tuple(language for language in languages if language.code in texts)
    edition = Edition(
        regulation=Regulation(
            id=shape.id,
            jurisdiction=shape.jurisdiction,
            kind=kind,
            adopted=adopted,
            in_force=in_force,
            as_amended=as_amended,
            out_of_turn=tuple(shape.out_of_turn),
        ),
        source=Source(shape.source.description, shape.source.text_sha256),
        languages=known,
        views=views_of(known),
        versions=versions,
        descriptions=_descriptions(original, law, translations),
        records={original.code: {}}
        | {code: translated.records for code, translated in translations.items()},
        places={code: text.places for code, text in texts.items()},
        synonyms=editorial.synonyms,
        glossary=editorial.glossary,
        duties=editorial.duties,
        relations=editorial.relations,
        rules=editorial.rules,
        revisions=editorial.revisions,
    )
    return edition, misfits


@dataclass(frozen=True)
class _Text:
    """The law as adopted and its amendments in one language."""

    wording: Wording
    amendments: Sequence[Amendment]
    places: Mapping[str, Place]


def _descriptions(
    original: Language, law: Law, translations: Mapping[str, Translation]
) -> dict[str, Description]:
    provisions = {decision.id: decision.provision for decision in law.shape.decisions}
    described: dict[str, RegulationFile | TranslatedRegulationFile] = {original.code: law.shape}
    described |= {code: translation.shape for code, translation in translations.items()}
    return {
        code: Description(
            shape.short_title,
            shape.adopted_by,
            tuple(shape.provenance),
            tuple(shape.titles) if isinstance(shape, TranslatedRegulationFile) else (),
            tuple(
                Decision(decision.id, provisions.get(decision.id), decision.text)
                for decision in shape.decisions
            ),
        )
        for code, shape in described.items()
    }


def _versions(first: str, texts: Mapping[str, _Text]) -> tuple[tuple[Version, ...], list[Problem]]:
    """The version as adopted, which applies from the date `first`, and one for each amendment; and
    the changes that could not be made.
    """
    wordings = {code: text.wording for code, text in texts.items()}
    versions = [Version(first, wordings, {}, {})]
    problems: list[Problem] = []
    for instruments in zip(*(text.amendments for text in texts.values()), strict=True):
        by_language = dict(zip(texts, instruments, strict=True))
        amended = {
            code: amend(wordings[code], amendment) for code, amendment in by_language.items()
        }
        for code, result in amended.items():
            wording, misfits = wordings[code], result.misfits
            if code != ORIGINAL:
                misfits = tuple(of_the_translation(misfits, wording))
            problems += misfit_problems(misfits, by_language[code], wording, texts[code].places)
        wordings = {code: result.wording for code, result in amended.items()}
        marks = {code: result.marks for code, result in amended.items()}
        versions.append(Version(instruments[0].date, wordings, by_language, marks))
    return tuple(versions), problems
