"""What a reader's step with a fact is called."""

from razbor.analysis.analysis import Analysis
from razbor.analysis.anchors import entity_at
from razbor.analysis.correction import Correction, CorrectionKind
from razbor.analysis.kept_fact import KeptFact, KeptFiller
from razbor.bridge.fact_names import fact_type_name, reality_name, role_name
from razbor.i18n import tr

_LONGEST = 40  # characters of a name


def fact_step_name(analysis: Analysis, correction: Correction) -> str:
    """Name a step with a fact by what it changes; no full stop."""
    fact, made = correction.fact, correction.made
    name = short((fact or made).summary) if fact or made else ""  # type: ignore[union-attr]
    if correction.kind is CorrectionKind.FACT_ACCEPT:
        return tr("принят факт «{}»").format(name)
    if correction.kind is CorrectionKind.FACT_REJECT:
        return tr("отклонён факт «{}»").format(name)
    if correction.kind is CorrectionKind.FACT_ADD and made:
        return tr("новый факт: {}").format(fact_type_name(made.type))
    change = _change(analysis, fact, made) if fact and made else ""
    return tr("факт «{name}»: {change}").format(name=name, change=change)


def _change(analysis: Analysis, was: KeptFact, made: KeptFact) -> str:
    """Say what one edit has changed."""
    if made.type is not was.type:
        return tr("тип — {}").format(fact_type_name(made.type))
    if made.factuality is not was.factuality:
        return tr("реальность — {}").format(reality_name(made.factuality))
    if made.voice != was.voice:
        who = analysis.by_id.get(entity_at(analysis, made.voice) or "") if made.voice else None
        return tr("говорит {}").format(short(who.canonical)) if who else tr("говорит сама статья")
    if made.roles != was.roles:
        return _roles(analysis, was, made)
    return tr("строка")


def _roles(analysis: Analysis, was: KeptFact, made: KeptFact) -> str:
    new = [one for one in made.roles if one not in was.roles]
    old = [one for one in was.roles if one not in made.roles]
    if new:
        role = role_name(made.type, new[0].role)
        return tr("{role} — {who}").format(role=role, who=_who(analysis, new[0]))
    role = role_name(was.type, old[0].role) if old else ""
    return tr("{role} — никто").format(role=role)


def _who(analysis: Analysis, filler: KeptFiller) -> str:
    entity = entity_at(analysis, filler.entity) if filler.entity else None
    words = filler.place.words if filler.place else filler.value or ""
    return short(analysis.by_id[entity].canonical if entity else words)


def short(words: str) -> str:
    """Return words on one line, cut where they are long."""
    line = " ".join(words.split()).strip("«»")
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
