"""Wordings with choices in, every one of them out: “based [in|at]” is “based in” and “based at”."""


def expanded(template: str) -> list[str]:
    """Every wording of a template."""
    head, opened, rest = template.partition("[")
    if not opened:
        return [template]
    inner, _, tail = rest.partition("]")
    return [wording for word in inner.split("|") for wording in expanded(head + word + tail)]
