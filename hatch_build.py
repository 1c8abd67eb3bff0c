"""Carry resources/ and seeds/ into the wheel; an editable install reads them in place."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourceHook(BuildHookInterface):  # type: ignore[type-arg]
    """Hatchling calls this before every wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the data folders to a standard wheel only."""
        if version == "standard":
            build_data["force_include"]["resources"] = "razbor/resources"
            build_data["force_include"]["seeds"] = "razbor/seeds"
