"""The drawing in front of a fact: by its type, apart where a finer kind says the contrary."""

from collections.abc import Mapping

from razbor.facts.fact import Fact, FactType

_APART: Mapping[tuple[FactType, str | None], str] = {
    (FactType.APPOINTMENT, "end"): "appointment_end",
    (FactType.COURTESY, "condolence"): "mourning",
    (FactType.LIFE, "death"): "mourning",
    (FactType.MEETING, "phone"): "meeting_phone",
    (FactType.STANCE, "expectation"): "stance_expectation",
}


def icon_of(fact: Fact) -> str:
    """Return the name of a drawing in ``resources/icons``: no gift for condolences."""
    if fact.type is FactType.STANCE and fact.negative:
        return "facts/stance_against"  # criticism, rejection, «не поддержал»
    return f"facts/{_APART.get((fact.type, fact.subtype), fact.type.lower())}"
