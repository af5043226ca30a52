"""What the words of a title mean, as the table prints it: “chief of the defence staff@Estonia;army chief”."""

from __future__ import annotations


def meanings(title: str) -> list[tuple[str, list[str]]]:
    """The roles that a title may mean, each with the areas that alone use it so, none for a title of all."""
    parted = (one.partition("@") for one in title.split(";"))
    return [(role, own.split("|") if own else []) for role, _, own in parted]


def meant(title: str, area: str | None) -> tuple[str, list[str]]:
    """The role that a title means of an area, and the areas that alone use it so; "" if it is not the table's.

    The Vatican's secretary of state is no foreign minister, and Estonia's commander-in-chief is its chief of defence.
    """
    roles = meanings(title)
    for role, own in roles:
        if area in own:
            return role, own
    general = [one for one in roles if not one[1]]
    if general:
        return general[0]
    return roles[0] if area is None and len(roles) == 1 else ("", [])
