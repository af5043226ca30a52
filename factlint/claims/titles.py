"""The words around a title and its person in, what they say of it out: former, acting, of then, of now.

The qualifiers of an `Office`. A phrase in front of the sentence (“Under fire at home, the president …”) says nothing
about the title but the time of what is told: its guards end at the comma.
"""

from __future__ import annotations

from factlint.claims.guards import sentence_guards, words_before

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factlint.document.document import Document
    from factlint.knowledge import Knowledge

_LEAD = 300  # characters of an article: a plain past tense in its first sentences is news
_REACH = 150  # characters of the sentence in which a guard counts
_WHEN = ("after ", "before ", "during ", "under ")  # what begins a time that may be today’s as well as long ago


def qualifiers(document: Document, knowledge: Knowledge, title: tuple[int, int], person: tuple[int, int]) -> set[str]:
    """What the words around say of a title that stands, with its country, from one offset to another."""
    text = document.text
    begin, stop = title
    low, high = min(begin, person[0]), max(stop, person[1])
    clause = _clause(document, knowledge, low, high)
    between = knowledge.pattern("between").match(text, high)
    verb = between.end() if between else high
    governed = _governed(text, knowledge, low)
    opening = clause[0] <= _LEAD
    news = knowledge.pattern("news").match(text, verb) if opening and not governed else None
    front = _fronted(document, knowledge, low)
    meanwhile = knowledge.pattern("while-before").search(text, max(0, low - 40), low) is not None
    opens = front is not None or _opens(document, knowledge, low)
    present = (opens or meanwhile) and knowledge.pattern("now").match(text, verb) is not None
    did = None
    if news is None and opening and opens:
        did = knowledge.pattern("told-in-lead").match(text, verb)
    told = news or did
    if told is not None:
        clause = clause[0], _circumstance(knowledge, text, told.end(), clause[1])
    now = knowledge.pattern("days-around").search(document.around(begin)) is not None
    found: set[str] = {"dated"} if now else set()
    if front is not None:
        found |= _of_front(document, knowledge, (front, low), now, present)
        clause = low, clause[1]
    found |= sentence_guards(document, knowledge, low, high, clause=clause)
    if clause[0] == low and front is None:
        found |= _before_speech(document, knowledge, low, high, clause[1])
    found |= words_before(document, knowledge, begin, clause[0])
    spoken_for = knowledge.pattern("spoken-for").search(text, max(0, low - 40), low) is not None
    if spoken_for:
        found.discard("below")
    if present and meanwhile:
        found.discard("retold")
    since = stop if person[0] >= stop else None
    found |= words_before(document, knowledge, person[0], since) & {"former", "acting", "incoming"}
    if person[0] > stop and "," in text[stop : person[0]] and _fronted(document, knowledge, person[0]) is not None:
        found |= {"apart"}
    if "ended" in found or knowledge.pattern("of-before").search(text, max(0, begin - 16), begin):
        found |= {"retold"}
    if knowledge.pattern("designate").match(text, stop):
        found |= {"incoming"}
    said = knowledge.pattern("said-by").search(text, max(0, begin - 32), begin)
    said = said or knowledge.pattern("acts-on").search(text, max(0, begin - 32), begin)
    is_now = person[0] < begin and text[person[1] : begin].split()[:1] in (["is"], ["remains"])
    is_now = is_now or knowledge.pattern("is-done-by").search(text, max(0, low - 48), low) is not None
    news = None if meanwhile else news
    if said is not None or is_now or present or news is not None or knowledge.pattern("acts").match(text, verb):
        found |= {"acts"}
    elif meanwhile and opening and (did is not None or knowledge.pattern("news").match(text, verb)):
        found |= {"meanwhile"}
    elif did is not None:
        found |= {"did"}
    elif opening and knowledge.pattern("done-by").search(text, max(0, begin - 48), begin):
        found |= {"meanwhile"}
    elif opening and knowledge.pattern("done-to").search(text, max(0, begin - 32), begin):
        found |= {"object"}
    return found


def _clause(document: Document, knowledge: Knowledge, begin: int, end: int) -> tuple[int, int]:
    """The part of the sentence whose words guard the title: without the speech that its holder is told to have made.

    “The talks would go on, the minister said on Friday.” “The minister said on Friday that it had been a mistake.”
    """
    text = document.text
    low, high = document.sentence(begin)
    low, high = max(low, begin - _REACH), min(high, end + _REACH)
    speech = knowledge.pattern("speech").match(text, end, high)
    said = knowledge.pattern("said-by").search(text, max(low, begin - 32), begin)
    opens = said.start() if said else begin
    before = text[low:opens].rstrip()
    if before.lower().endswith((" the", "\nthe")):
        before = before[:-4].rstrip()
    parted = before.endswith((",", "”", '"', "’", "—", "–"))
    if said is not None:
        return (opens if parted else low), high
    if speech is None:
        return low, high
    ends = knowledge.pattern("speech-ends").match(text, speech.end(), high) is not None
    return (begin if parted else low), (high if ends else speech.end())


def _before_speech(document: Document, knowledge: Knowledge, low: int, high: int, stop: int) -> set[str]:
    """What a clause in front of an unfinished speech says of its time: “In those days, he told MPs that …”."""
    speech = knowledge.pattern("speech").match(document.text, high, stop)
    if speech is None or knowledge.pattern("speech-ends").match(document.text, speech.end()):
        return set()
    opens = max(document.sentence(low)[0], low - _REACH)
    return sentence_guards(document, knowledge, low, high, clause=(opens, stop)) & {"past", "mistake"}


def _fronted(document: Document, knowledge: Knowledge, begin: int) -> int | None:
    """Where a phrase before the sentence's subject begins, if that is all that stands before the title."""
    text = document.text
    low = document.sentence(begin)[0]
    if begin - low > _LEAD or text[low:begin].rstrip(" \n\u00a0").removesuffix(" the")[-1:] != ",":
        return None
    match = knowledge.pattern("fronted").fullmatch(text, low, begin)
    return match.start(1) if match else None


def _of_front(document: Document, knowledge: Knowledge, span: tuple[int, int], now: bool, present: bool) -> set[str]:
    """What a phrase in front says: another time (“At the time of the raid, …”), or a time that only a day makes now.

    So does a verb of now, unless it is a tale of a long time (“After a winter of war, the minister takes …”).
    """
    text = document.text[span[0] : span[1]].lower()
    guards = knowledge.lexicon["guards"]
    found = words_before(document, knowledge, document.text.rindex(",", *span), span[0]) & {"ended", "incoming"}
    single = {match[0] for match in knowledge.pattern("guard-word").finditer(text)}
    past = (phrase for phrase in guards["past"] if not phrase.startswith(_WHEN))
    if any((phrase in text if " " in phrase else phrase in single) for phrase in past):
        found |= {"past"}
    first, *rest = document.text[span[0] : span[1]].replace(",", " ").split()
    placed = first == "At" and len(rest) == 1 and rest[0][:1].isupper()  # “At Davos, …” is no time
    if not now and (
        (first.lower() in guards["timing"] and not placed and not present) or not single.isdisjoint(guards["times"])
    ):
        found |= {"retold"}
    return found


def _opens(document: Document, knowledge: Knowledge, begin: int) -> bool:
    """Whether a sentence begins with the title, or a clause of it: “… as Argentina's president, Javier Milei, did”."""
    low = document.sentence(begin)[0]
    return begin - low <= _LEAD and knowledge.pattern("opens-clause").fullmatch(document.text, low, begin) is not None


def _governed(text: str, knowledge: Knowledge, begin: int) -> bool:
    """Whether a preposition or a verb of telling makes the title no subject of the news."""
    low = max(0, begin - 40)
    if knowledge.pattern("while-before").search(text, low, begin):
        return False
    return knowledge.pattern("governed-before").search(text, low, begin) is not None


def _circumstance(knowledge: Knowledge, text: str, low: int, high: int) -> int:
    """Where what the news came after begins: “ordered three days of mourning after the blast” is no tale of then."""
    match = knowledge.pattern("circumstance").search(text, low, high)
    return high if match is None else match.start()
