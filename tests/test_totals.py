"""Parts and totals, remainders, percentages of one whole, and words that count a list."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint import Linter
from factlint.claims.lists import counts

SUMS = Linter(select=["Q203", "Q204", "Q205", "Q206", "Q207", "Q210"])
parts = st.lists(st.integers(2, 400), min_size=3, max_size=6)
PLACES = ["Cork", "Kerry", "Sligo", "Mayo", "Clare", "Louth"]


def found(text: str, linter: Linter = SUMS) -> list[tuple[str, str]]:
    """(code, text) of the findings."""
    return [(finding.code, text[finding.start : finding.end]) for finding in linter.lint(text).findings]


def listed(numbers: list[int]) -> str:
    """“4 from Cork, 5 from Kerry and 6 from Sligo”."""
    items = [f"{number} from {place}" for number, place in zip(numbers, PLACES, strict=False)]
    return ", ".join(items[:-1]) + " and " + items[-1]


SHAPES = [
    "The fair drew {total} boats: {parts}.",
    "The fair drew {total} boats, {parts}.",
    "The fair drew {total} boats — {parts}.",
    "The fleet of {total} boats consists of {parts}.",
    "The fair drew {parts}, {total} in all.",
    "The fair drew {parts}, a total of {total}.",
]


@given(parts, st.sampled_from(SHAPES))
@settings(max_examples=200)
def test_a_true_sum_is_never_flagged(numbers: list[int], shape: str) -> None:
    assert found(shape.format(total=sum(numbers), parts=listed(numbers))) == []


@given(parts, st.integers(1, 30), st.sampled_from(SHAPES[:4]))
@settings(max_examples=200)
def test_parts_that_exceed_their_total_are_flagged_unless_some_of_them_make_it(
    numbers: list[int], off: int, shape: str
) -> None:
    total = sum(numbers) - off
    if total > max(numbers) and total < 1000 and not _some_make(numbers, total):
        assert found(shape.format(total=total, parts=listed(numbers))) == [("Q203", str(numbers[-1]))]


SPLITS = [
    "The flood drowned {total} people, {0} guards and {1} miners, the mayor said.",
    "There were {total} passengers, {0} Danes and {1} Finns, aboard.",
    "The guild has {total} looms ({0} Danish and {1} Dutch) in use.",
    "The guild has {total} landing craft, {0} Boreal and {1} Auster, in use.",
    "The fort had {total} men ({0} officers and {1} enlisted men).",
    "The town voted a ${total}m plan, with ${0}m going to inns and ${1}m to mills.",
]


@given(st.lists(st.integers(2, 400), min_size=2, max_size=2), st.sampled_from(SPLITS))
@settings(max_examples=200)
def test_a_true_split_of_people_craft_or_money_is_never_flagged(numbers: list[int], shape: str) -> None:
    assert found(shape.format(*numbers, total=sum(numbers))) == []


@given(st.lists(st.integers(41, 99), min_size=2, max_size=2), st.sampled_from(SPLITS))
def test_a_split_that_exceeds_its_whole_is_flagged(numbers: list[int], shape: str) -> None:
    codes = [code for code, _ in found(shape.format(*numbers, total=max(numbers) + 1))]
    assert codes == ["Q203"]


@given(parts, st.integers(1, 30), st.sampled_from(SHAPES[4:]))
def test_a_sum_that_is_too_small_is_flagged(numbers: list[int], off: int, shape: str) -> None:
    total = sum(numbers) - off
    if total > max(numbers) and total < 1000 and not _some_make(numbers, total):
        assert found(shape.format(total=total, parts=listed(numbers))) == [("Q204", str(total))]


def _some_make(numbers: list[int], total: int) -> bool:
    """Whether two or more of the numbers make the total, tried one by one."""
    sums = {(0, 0)}
    for number in numbers:
        sums |= {(made + number, taken + 1) for made, taken in sums}
    return any(made == total and taken > 1 for made, taken in sums)


def test_parts_that_exceed_are_an_error_and_parts_that_fall_short_a_warning() -> None:
    over = SUMS.lint("The fair drew 12 boats: 4 from Cork, 4 from Kerry and 5 from Sligo.").findings
    short = SUMS.lint("The fair drew 14 boats: 4 from Cork, 4 from Kerry and 5 from Sligo.").findings
    assert [finding.severity for finding in (*over, *short)] == ["error", "warning"]
    assert over[0].message == "4 + 4 + 5 make 13, not 12"
    assert [fact.value for fact in over[0].evidence if fact.field == "repair"] == [
        "“13” for “12”",
        "“3” for “4”",
        "“4” for “5”",
    ]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The storm of the fort killed 26, eight soldiers and 19 civilians.", "19"),
        ("Of the 64 aldermen, 35 voted for it, 25 against it and nine abstained.", "nine"),
        ("The ferry sank with 12 people aboard, including eight women and six children.", "six"),
        ("The choir has 60 members, 33 of them women and 37 of them men.", "37"),
        ("The repairs cost $9.4m: $4.1m for the roof, $3.6m for the windows and $2.4m for the organ.", "$2.4m"),
        ("Of the 90 stalls, the guild took 50, the abbey 30 and strangers 20.", "20"),
        ("The 70-hectare estate is split into 40 hectares of vines, 20 of oats and 15 of moor.", "15"),
        ("The yard keeps 20 machines in total, nine lathes, eight presses and five saws.", "five"),
        ("Both curators, Moen, Lund and Vik, resigned.", "Both"),
        ("Two barges brought 120 and 95 sheep ashore, a combined 235.", "235"),
        ("Six of the nine miners were brought up; the other four are below.", "four"),
        ("The seven-judge bench ruled 5-3 for the tenants.", "5-3"),
        ("Of the 62 drones sent, 40 were shot down, 20 were jammed and seven hit the port.", "seven"),
        ("Of the 240 bids, 90 were opened, leaving 160 unread.", "160"),
        ("In the poll 52% were for the bridge, 43% against and 15% undecided.", "15%"),
    ],
)
def test_the_last_part_or_the_sum_is_marked(text: str, span: str) -> None:
    assert [each for _, each in found(text)] == [span]


@pytest.mark.parametrize(
    "text",
    [
        "The crash hurt 20 people, 12 of them Danes and 11 of them women.",
        "Thirty clerks were fined, 19 for lateness and 16 for rudeness; five for both.",
        "She has 14 titles on clay, eight on grass and seven on hard courts.",
        "Twelve people came Monday, eight on Tuesday and seven on Wednesday.",
        "The quake left 12 people dead, eight injured and six missing.",
        "Twelve villagers, eight soldiers and seven policemen were hurt.",
        "The fair drew 40 firms: 25 exporters and 20 newcomers.",
        "Of 50 pupils, 30 learn French, 25 German and 10 Danish.",
        "The mill costs $300m: $120m for looms, $110m for land and $80m for roads.",
        "Five couples were wed, five men and five women.",
        "The firm made $12m ($9m in 2019 and $8m in 2018).",
        "The seven-judge bench ruled 4-3 for the tenants.",
        "The nine-man side won by 6-4.",
        "Entrance is $20: $15 in winter and $10 in May.",
        "Nearly 90 barns burned: 55 on the coast and 33 on the moor.",
        "The abbey lent two bells. It keeps nine in the tower and four in the yard, 15 in all.",
        "Six of the nine miners were brought up, one died and the other two are below.",
        "In the poll 45% were for the bridge, 38% against and 18% undecided.",
        "The bridge is backed by 60% of men and 52% of women, with 15% undecided.",
        "“The fair drew 12 boats: four from Cork, four from Kerry and five from Sligo,” he told us.",
    ],
)
def test_parts_that_may_overlap_and_totals_of_something_else_are_left_alone(text: str) -> None:
    assert found(text) == []


@given(st.lists(st.integers(1, 97), min_size=2, max_size=2).filter(lambda two: sum(two) < 99), st.integers(0, 1))
def test_percentages_that_make_a_hundred_but_for_rounding_are_never_flagged(two: list[int], more: int) -> None:
    rest = 100 - sum(two) + more
    assert found(f"In the poll {two[0]}% were for it, {two[1]}% against and {rest}% undecided.") == []


NAMES = ["Moen", "Lund", "Vik", "Holm", "Berg", "Dahl", "Strand", "Lie"]
WORDS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}
LISTS = [
    "The {n} curators, {names}, resigned.",
    "The {n} curators — {names} — resigned.",
    "The {n} curators ({names}) resigned.",
    "The {n} curators are {names}.",
    "The board named {n} curators: {names}.",
    "It was cold. The board met the {n} new curators - {names} - in May.",
    "The work of its {n} curators – {names} – was praised.",
]


@given(st.integers(2, 8), st.integers(2, 8), st.booleans(), st.sampled_from(LISTS))
@settings(max_examples=200)
def test_a_word_that_counts_a_list_of_names_is_flagged_when_it_miscounts(
    said: int, names: int, oxford: bool, shape: str
) -> None:
    joint = ", and " if oxford and names > 2 else " and "
    text = shape.format(n=WORDS[said], names=", ".join(NAMES[: names - 1]) + joint + NAMES[names - 1])
    # “a, b, and c, d” may be pairs, as “Rome, Oregon, and Cairo, Illinois”
    pairs = oxford and names > 2 and names % 2 == 0 and said == names // 2
    far = said > names + 2  # nobody strikes three from a list: it is a list of something else
    assert found(text) == ([] if said == names or pairs or far else [("Q210", WORDS[said])])


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("shelter, light and heat", {3}),
        ("shelter, light and heat, and pay", {2, 3, 4}),
        ("shelter, light, and heat, in that order", {3, 4}),
        ("Harrow, the champions, and Marlow, the newcomers", {2, 3, 4}),
        ("Moss and Field and Son, Reed and Hill", {2, 3, 4, 5}),
        ("Lund; Dahl, his son-in-law; and Vik", {1, 3}),
        ("“Love, Actually”, “Yes” and “No, No”", {3}),
        ("James Low, 15, George Orr, 14, and Liam Ray, 12", {3}),
    ],
)
def test_a_list_has_as_many_items_as_its_readings(text: str, readings: set[int]) -> None:
    assert readings <= counts(text)
    assert max(counts(text)) <= max(readings) + 1


@pytest.mark.parametrize(
    "text",
    [
        "Three mills, including Asker and Bamble, are shut.",
        "They had two sons and one daughter: Patrick, Hugh and Joan.",
        "In two games, Lund, Dahl and Vik, the forwards, were hurt.",
        "The two knew each other well: Moen had taught Lund, Dahl and Vik.",
        "The two men shook hands: Moen smiled, Lund nodded and the cameras clicked.",
        "Three of the five directors, Moen, Lund and Vik, left.",
        "Her two-day trip takes in Oslo, Riga and Kyiv.",
        "Four goals won it: Moen, Lund and Dahl.",
        "Four people were hurt: a couple from Oslo and a father and son from Hamar.",
    ],
)
def test_a_list_of_something_else_or_left_open_is_left_alone(text: str) -> None:
    assert found(text) == []


AMONG = Linter(select=["Q208"])


@given(
    st.integers(3, 90),
    st.integers(1, 80),
    st.sampled_from(["{} nuns were hurt, including {} novices.", "{} nuns were hurt, {} of them novices."]),
)
def test_a_part_is_flagged_where_it_is_larger_than_its_whole_only(whole: int, more: int, shape: str) -> None:
    assert found(f"Some say so. {shape.format(whole + more, whole)}", AMONG) == []
    assert found(f"There {shape.format(f'at least {whole}', whole + more)}", AMONG) == []
    if whole + more <= whole * 10:
        people = shape.replace("nuns", "people").format(whole, whole + more)
        assert found(people, AMONG) == [("Q208", str(whole + more))]


def test_a_total_behind_a_semicolon_is_parted_only_where_it_is_called_a_total() -> None:
    lost = "men in the war; two officers and 30 enlisted men fell, 15 enlisted men died of fever."
    assert found(f"The fort lost a total of 47 {lost}") == []
    assert found(f"The fort lost a total of 48 {lost}") == [("Q203", "15")]
    assert found(f"The fort lost a total of 46 {lost}") == [("Q203", "15")]
    assert found(f"The fort lost 48 {lost}") == []
