"""Names that stand as one subject: a role and its name, what «и» joins to them."""

from razbor.entities.entity import Mention, MentionKind
from razbor.facts.statements.nominals import Nominal
from razbor.facts.view import View
from razbor.words.word import Word


def joined(view: View, found: list[Nominal], chosen: Nominal, verb: Word) -> tuple[Mention, ...]:
    """Return the chosen name, the name that stands beside a role, and what «и» joins to them."""
    place = next(i for i, nominal in enumerate(found) if nominal.span == chosen.span)
    group = [chosen]
    for step in (-1, 1):
        index = place + step
        edge = chosen
        while 0 <= index < len(found) and _touches(view, found[index], edge):
            edge = found[index]
            if edge.case == chosen.case:
                group.insert(0, edge) if step < 0 else group.append(edge)
            elif edge.case != "Gen" or step < 0:
                break
            index += step
    return _one_each(group, chosen, verb)


def _one_each(group: list[Nominal], chosen: Nominal, verb: Word) -> tuple[Mention, ...]:
    best: dict[str, Mention] = {}
    for nominal in group:
        mention = nominal.mention
        if mention is None:
            continue
        held = best.get(mention.entity)
        if held is None or (mention.kind is MentionKind.NAM and held.kind is not MentionKind.NAM):
            best[mention.entity] = mention
    if verb.number == "Sing" and chosen.mention:
        held = best[chosen.mention.entity]
        names = [m for m in best.values() if m.kind is MentionKind.NAM]
        return (names[0],) if held.kind is MentionKind.NOM and len(names) == 1 else (held,)
    return tuple(best.values())


def _touches(view: View, one: Nominal, other: Nominal) -> bool:
    """Say whether two names stand side by side, as role and name or joined by «и» or a comma.

    A genitive between a role and its name parts them not: «адвокат Петрова Олег Ким».
    """
    if one.mention is None or other.mention is None or one.preposition:
        return False
    first, second = sorted((one.span, other.span))
    between = view.text[first.end : second.start].strip()
    return between in ("", "и", ",", "–", "—", "(")
