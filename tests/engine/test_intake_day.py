"""The day of publication on a line of its own."""

from datetime import date

import pytest

from razbor.intake.day_line import told_day
from razbor.intake.files import read_file

LINES = [
    ("Завод открыт\n\n13 ноября 2025, 11:25\n\nЗавод открыт.", date(2025, 11, 13)),
    ("Завод открыт\n05.02.2024 09:30\nЗавод открыт.", date(2024, 2, 5)),
    ("2024-05-12\nЗавод открыт.", date(2024, 5, 12)),
    ("Завод открыт\nПонедельник, 4 Марта 2024 года\nЗавод открыт.", date(2024, 3, 4)),
    ("Завод открыт 13 ноября 2025 года.\n\nЗавод велик.", None),
    ("Завод открыт\n\n31 февраля 2025\n\nЗавод велик.", None),
    ("Завод открыт\n\n" + "Завод велик.\n" * 9 + "13 ноября 2025\n", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "day"), LINES)
def test_day(text: str, day: date | None) -> None:
    assert told_day(text) == day


def test_a_file_is_dated_by_its_line_unless_the_reader_says_otherwise(tmp_path) -> None:
    place = tmp_path / "завод.txt"
    place.write_text("Завод открыт\n\n13 ноября 2025, 11:25\n\nЗавод открыт.", encoding="utf-8")
    assert read_file(place).article.published == date(2025, 11, 13)
    assert read_file(place, published=date(2020, 1, 1)).article.published == date(2020, 1, 1)
