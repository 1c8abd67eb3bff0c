"""What the card tells of a word: where it comes from, its stress, its phrases, its tables."""

import pytest

from razbor.assets import table
from razbor.bridge.frequency import frequency_in_words
from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.text.span import Span
from razbor.words.look_up import LookUp
from razbor.words.models import Models
from razbor.words.parse import Parser
from razbor.words.set_phrases import phrases_of
from razbor.words.word import Word
from razbor.words.word_facts import WordFacts, stressed, word_facts


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(Models())


@pytest.fixture(scope="module")
def look_up() -> LookUp:
    return LookUp()


def acute(form: str) -> str:
    """«соз'дан» is written for «соз» with an acute on its last vowel."""
    return form.replace("'", "\u0301")


MADE = [  # form, dictionary form of its own, lemma, what it is
    ("инициированных", "иниции'рованный", "инициировать", "страдательное причастие прошедшего"),
    ("созданы", "со'зданный", "создать", "краткое страдательное причастие прошедшего"),
    ("читающему", "чита'ющий", "читать", "действительное причастие настоящего"),
    ("решённый", "решённый", "решить", "страдательное причастие прошедшего"),
    ("дома", "", "дом", "существительное"),
]


@pytest.mark.parametrize(("form", "own", "lemma", "part"), MADE)
def test_a_participle_names_itself_and_its_verb(look_up, form, own, lemma, part):
    reading = look_up.card_of(form).readings[0]
    assert (reading.own, reading.lemma) == (acute(own), lemma)
    assert reading.part.startswith(part)


STRESS = [
    ("министрами", "мини'страми"),
    ("создала", "создала'"),
    ("взятку", "взя'тку"),
    ("ёлками", "ёлками"),  # ё bears the stress
    ("рот", "рот"),  # nothing to choose
]


@pytest.mark.parametrize(("form", "shown"), STRESS)
def test_stress_comes_from_the_table(look_up, form, shown):
    assert look_up.card_of(form).readings[0].form == acute(shown)


def test_two_words_of_one_writing_leave_the_form_unmarked(look_up):
    reading = look_up.card_of("замка").readings[0]
    assert reading.notes.stressed == acute("за'мок, замо'к")
    assert reading.form == "замка"
    assert {form for row in reading.rows for form in row.forms} >= {"замку", "замком"}


def test_what_no_table_has_stays_unmarked(look_up):
    reading = look_up.card_of("бронтазаврил").readings[0]
    assert "\u0301" not in reading.form + reading.notes.stressed
    assert reading.notes.rank == 0


def test_a_table_for_another_dictionary_marks_no_form():
    facts = word_facts("принять", "INFN")
    assert len(set(facts.stress)) > 1
    assert facts.of_lexeme([]) == ()
    assert set(facts.of_lexeme([None] * 3)) == {0}


POS = {"N": "NOUN", "A": "ADJF", "V": "VERB", "O": "PREP"}


def test_rows_are_found_wherever_they_stand_in_the_table():
    rows = [line.split("\t") for line in table("word_facts")]
    looked_up = [rows[0], rows[-1], *rows[::997]]
    for lemma, part, *rest in looked_up:
        assert word_facts(lemma, POS[part]).rank == int((*rest, "0")[0] or 0), lemma
    assert word_facts("яяяя", "NOUN") == word_facts("", "NOUN") == WordFacts()


def test_a_verb_knows_its_partner():
    assert word_facts("создать", "VERB").pairs[0] == "создавать"


def test_a_vowel_that_is_not_there_is_not_marked():
    assert stressed("дом", 3) == "дом"
    assert stressed("вода", 0) == "вода"
    assert stressed("Вода", 2) == acute("Вода'")


def test_the_form_that_is_read_stands_out_by_case_not_by_letters_alone(look_up):
    word = Word(Span(0, 5), "песни", "песня", "NOUN", "Case=Gen|Number=Sing|Gender=Fem")
    reading = look_up.card(word).readings[0]
    assert reading.here == "родительный падеж, единственное число"
    lit = [(row.label, n) for row in reading.rows for n in row.here]
    assert lit == [("родительный", 0)]


def test_outside_a_sentence_a_word_is_told_once(look_up):
    (reading,) = look_up.card_of("руки").readings
    assert (reading.here, reading.form, reading.share) == ("", "руки", pytest.approx(1))
    assert not any(row.here for row in reading.rows)
    assert {one.lemma for one in look_up.card_of("стали").readings} == {"стать", "сталь"}


def test_a_verb_shows_persons_time_and_what_is_made_of_it(look_up):
    reading = look_up.card_of("решим").readings[0]
    rows = {row.label: row.forms for row in reading.rows}
    assert rows["он, они"] == (acute("реши'т"), acute("реша'т"))
    assert rows["страд. прич. прош. вр."] == ("решённый",)
    assert reading.notes.pairs == (acute("реша'ть"),)
    titles = [table.title for table in reading.lexeme if table.title]
    assert titles == ["будущее время"]


def test_an_adjective_shows_short_forms_and_degree(look_up):
    rows = {row.label: row.forms for row in look_up.card_of("смелого").readings[0].rows}
    assert rows["краткая форма"][0] == "смел"
    assert rows["сравнительная степень"] == ("смелее",)  # its stress is in no source


PHRASES = [
    ("Речь шла о новом мосте.", "шла", "идти речь (о ком-чём)"),
    ("О мосте речь пока не идёт.", "речь", "идти речь (о ком-чём)"),
    ("Стороны пришли к согласию.", "согласию", "прийти к согласию"),
    ("Он примет самое активное участие в споре.", "участие", "принять участие (в чём)"),
    ("Там были дети, в том числе малые.", "числе", "в том числе"),
    ("Заработной платы не было.", "платы", "заработная плата"),
    ("Город в свою очередь молчал.", "очередь", "в свою очередь"),
    ("Так называемого порядка нет.", "называемого", "так называемый"),
]


@pytest.mark.parametrize(("text", "form", "phrase"), PHRASES)
def test_phrases_are_found_by_lemma(parser, text, form, phrase):
    words = parser.parse(segment(Article(text))).words
    word = next(one for one in words if one.text == form)
    assert phrase in {one.words for one in phrases_of(word, words)}


NO_PHRASES = [
    ("Речь короля была долгой, а король шёл.", "король"),
    ("Он принял гостей. Участие было горячим.", "гостей"),
    ("Очередь за хлебом в свою пору мала.", "Очередь"),
]


@pytest.mark.parametrize(("text", "form"), NO_PHRASES)
def test_words_that_stand_apart_are_no_phrase(parser, text, form):
    words = parser.parse(segment(Article(text))).words
    word = next(one for one in words if one.text == form)
    assert phrases_of(word, words) == ()


def test_government_is_told(look_up):
    assert look_up.card_of("сообщает").readings[0].notes.governs == "кому; о ком-чём; что"


@pytest.mark.parametrize(
    ("rank", "said"),
    [(1, "1000"), (1000, "1000"), (1001, "3000"), (9999, "10\u00a0000"), (50_000, "редкое")],
)
def test_frequency_is_a_band(rank, said):
    assert said in frequency_in_words(rank)


IN_CONTEXT = [  # sentence, form, lemmas on the card in their order, beginning of what the word is
    ("Рабочие стали чаще приходить.", "стали", ["стать", "сталь"], "глагол"),
    ("Мост построен из стали.", "стали", ["сталь"], "существительное"),
    ("Всё будет готово.", "Всё", ["всё"], "местоимение"),
    ("В лесу тихо.", "В", ["в"], "предлог"),
    ("Её дом пуст.", "Её", ["её"], "местоимение-прилагательное"),
    ("Он был третий.", "третий", ["третий"], "порядковое числительное"),
    ("Анна Зорина пришла.", "Зорина", ["Зорина"], "существительное, женский род"),
    ("Подписанный договор лежал.", "Подписанный", ["подписать"], "страдательное причастие"),
]


@pytest.mark.parametrize("case", IN_CONTEXT)
def test_readings_stand_as_the_sentence_weighed_them(parser, look_up, case):
    text, form, lemmas, part = case
    words = parser.parse(segment(Article(text))).words
    card = look_up.card(next(one for one in words if one.text == form))
    seen = list(dict.fromkeys(one.lemma for one in card.readings))
    assert seen[: len(lemmas)] == lemmas
    assert card.readings[0].part.startswith(part)
    shares = [one.share for one in card.readings]
    assert shares[1:] == sorted(shares[1:], reverse=True)
    assert sum(shares) == pytest.approx(1)


STRESSED = [("бо'льшую", "больший"), ("большу'ю", "большой")]


@pytest.mark.parametrize(("written", "lemma"), STRESSED)
def test_a_written_stress_decides(look_up, written, lemma):
    text = acute(written)
    word = Word(Span(0, len(text)), text, "большой", "ADJ", "Case=Acc|Gender=Fem|Number=Sing")
    card = look_up.card(word)
    assert card.readings[0].lemma == lemma
    assert sum(one.share for one in card.readings) == pytest.approx(1)


def test_a_taught_lemma_comes_first_with_its_own_forms(look_up):
    word = Word(Span(0, 5), "стали", "сталь", "VERB", "Number=Plur|Tense=Past|VerbForm=Fin")
    reading = look_up.card(word).readings[0]
    assert (reading.lemma, reading.part.split(",")[0]) == ("сталь", "существительное")
    unknown = look_up.card(Word(Span(0, 5), "стали", "сталёк", "NOUN", "Case=Gen")).readings[0]
    assert (unknown.lemma, unknown.here) == ("сталёк", "родительный падеж")
    assert not unknown.lexeme
    assert not unknown.changes


def test_what_is_written_short_has_the_forms_of_the_word(look_up):
    reading = look_up.card(Word(Span(0, 2), "г.", "год", "NOUN", "")).readings[0]
    assert (reading.lemma, reading.form, reading.known) == ("год", "г.", True)
    assert {form for row in reading.rows for form in row.forms} >= {acute("го'да")}
    assert not any(row.here for row in reading.rows)
