"""A reader's own names as a JSON file, to take elsewhere.

::

    {"format": "razbor-names/1",
     "names": [{"words": "Северного Ветра", "type": "ORG", "canonical": "Северный Ветер",
                "lemmas": ["северный", "ветер"]}]}

``words`` are the words as they stand in a text; ``type`` is a type of entity of the format
``news-analysis/1``, or null where the words name nothing; ``canonical`` is the name shown, by
default the words; ``lemmas`` are the dictionary forms of the words, by default none: then the words
are met as they stand alone. UTF-8.
"""

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from razbor.analysis.own_names import OwnName
from razbor.entities.entity import EntityType
from razbor.i18n import tr
from razbor.library.errors import NamesFileError

FORMAT = "razbor-names/1"
_LARGEST = 20_000_000  # bytes
_LONGEST = 300  # characters of words or of a name
_KEYS = frozenset({"words", "type", "canonical", "lemmas"})


class Imported(NamedTuple):
    """What a file gave: names that are sound, one sentence for each that is not."""

    names: list[OwnName]
    problems: list[str]


def write_names(file: Path, names: Sequence[OwnName]) -> None:
    """Write names to a file, whole or not at all."""
    rows = [
        {
            "words": name.words,
            "type": name.type.value if name.type else None,
            "canonical": name.canonical,
            "lemmas": list(name.lemmas),
        }
        for name in names
    ]
    text = json.dumps({"format": FORMAT, "names": rows}, ensure_ascii=False, indent=1)
    fresh = file.with_name(f".{file.name}.new")
    try:
        fresh.write_text(text + "\n", encoding="utf-8")
        os.replace(fresh, file)  # noqa: PTH105  (atomic: an older file stays whole)
    except (OSError, UnicodeEncodeError) as error:
        fresh.unlink(missing_ok=True)
        sentence = tr("Файл «{}» не записан: выберите другую папку.")
        raise NamesFileError(sentence.format(file.name)) from error


def read_names(file: Path) -> Imported:
    """Read names from a file; NamesFileError where it is no such file at all."""
    rows = _rows(file)
    names: list[OwnName] = []
    problems: list[str] = []
    for number, row in enumerate(rows, start=1):
        wrong = next(_wrong(row), None)
        if wrong:
            problems.append(tr("Запись {}: {}").format(number, wrong))
        elif isinstance(row, dict):
            names.append(_name(row))
    return Imported(names, problems)


def _rows(file: Path) -> list[object]:
    try:
        if file.stat().st_size > _LARGEST:
            raise NamesFileError(tr("Файл «{}» слишком велик для списка имён.").format(file.name))
        data = json.loads(file.read_text("utf-8-sig"))
    except OSError as error:
        raise NamesFileError(tr("Файл «{}» не читается.").format(file.name)) from error
    except (ValueError, RecursionError) as error:
        sentence = tr("«{}» — не список имён: нужен файл JSON, который сохранил Razbor.")
        raise NamesFileError(sentence.format(file.name)) from error
    rows = data.get("names") if isinstance(data, dict) and data.get("format") == FORMAT else None
    if not isinstance(rows, list):
        sentence = tr("«{}» — не список имён в формате {}.")
        raise NamesFileError(sentence.format(file.name, FORMAT))
    return rows


def _wrong(row: object) -> Iterator[str]:
    """Yield what is wrong with one entry; nothing where it is sound."""
    if not isinstance(row, dict):
        yield tr("это не объект с полями words, type, canonical.")
        return
    unknown = sorted(str(key) for key in row if key not in _KEYS)
    if unknown:
        yield tr("неизвестное поле «{}».").format(unknown[0])
    words = row.get("words")
    if not _is_text(words) or not any(map(str.isalnum, str(words))):
        yield tr("поле words должно быть словами из текста.")
    if row.get("type") is not None and str(row["type"]) not in set(EntityType):
        yield tr("неизвестный тип «{}».").format(row["type"])
    if not _is_text(row.get("canonical", words)):
        yield tr("поле canonical должно быть именем.")
    lemmas = row.get("lemmas", [])
    if not isinstance(lemmas, list) or not all(map(_is_text, lemmas)):
        yield tr("поле lemmas должно быть списком слов.")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= _LONGEST and "\n" not in value


def _name(row: dict[str, object]) -> OwnName:
    kind, words = row.get("type"), str(row["words"]).strip()
    lemmas = row.get("lemmas")
    return OwnName(
        words,
        EntityType(str(kind)) if kind is not None else None,
        str(row.get("canonical", words)).strip(),
        tuple(map(str, lemmas)) if isinstance(lemmas, list) else (),
    )
