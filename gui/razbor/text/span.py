"""A stretch of text, counted in characters (code points), end excluded."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where something stands: ``text[start:end]``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"inverted span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Return the characters covered."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Say whether another span lies wholly inside (or is equal)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, place: int) -> bool:
        """Say whether a character's place lies inside."""
        return self.start <= place < self.end

    def __len__(self) -> int:
        return self.end - self.start
