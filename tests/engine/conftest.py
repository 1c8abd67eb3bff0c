"""What the tests of the networks read with; loaded once for all tests of a process."""

import pytest

from engine import reading
from razbor.model.tagger import Tagger
from razbor.words.models import Models
from razbor.words.parse import Parser


@pytest.fixture(scope="session")
def models() -> Models:
    return reading.models()


@pytest.fixture(scope="session")
def parser() -> Parser:
    return reading.parser()


@pytest.fixture(scope="session")
def tagger() -> Tagger:
    return reading.tagger()
