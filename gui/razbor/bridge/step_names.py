"""What a reader's step is called: in the menu, in the status bar, for a screen reader."""

from razbor.analysis.analysis import Analysis
from razbor.analysis.anchors import Anchor, mention_of
from razbor.analysis.correction import Correction, CorrectionKind
from razbor.bridge.fact_step_names import fact_step_name, short
from razbor.bridge.kind_names import kind_name
from razbor.i18n import tr


def step_name(analysis: Analysis, correction: Correction) -> str:
    """Name a step by what it does to the analysis that it is made on; no full stop."""
    if correction.fact or correction.made:
        return fact_step_name(analysis, correction)
    at = correction.at
    name = _name(analysis, at)
    words = short(at.words)
    kind = kind_name(correction.type) if correction.type else ""
    others = "», «".join(_name(analysis, other) for other in correction.others)
    templates = {
        CorrectionKind.RETYPE: tr("тип «{name}»: {kind}"),
        CorrectionKind.RENAME: tr("имя «{new}» вместо «{name}»"),
        CorrectionKind.MERGE: tr("объединение «{name}» и «{others}»"),
        CorrectionKind.SPLIT: tr("«{words}» — это «{others}»"),
        CorrectionKind.REJECT_MENTION: tr("снятие выделения «{words}»"),
        CorrectionKind.REJECT_ENTITY: tr("снятие всех выделений «{name}»"),
        CorrectionKind.ADD: tr("выделение «{words}»: {kind}"),
    }
    template = templates[correction.kind]
    if correction.kind is CorrectionKind.SPLIT and not others:
        template = tr("«{words}» отдельно от «{name}»")
    new = short(correction.name or "")
    return template.format(name=name, words=words, kind=kind, others=others, new=new)


def _name(analysis: Analysis, at: Anchor) -> str:
    mention = mention_of(analysis, at)
    return short(analysis.by_id[mention.entity].canonical if mention else at.words)
