"""What the table says of weapons is silent in every wording; what it gives to others alone is flagged."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from factlint import Linter
from factlint.reference.load import load

WEAPONS = [record for record in load([ROOT / "reference"]).records.values() if record.kind == "weapon"]
FAMILY = ("W", "T301", "T302", "T308")
DEMONYMS = {"Russia": "Russian", "United States": "American", "China": "Chinese", "France": "French", "Iran": "Iranian"}


def texts(value: Any) -> list[str]:
    """The values of a field of text."""
    items = value if isinstance(value, list) else [] if value is None else [value]
    return [item if isinstance(item, str) else item.value for item in items]


def flagged(linter: Linter, text: str, date: str | None = None) -> list[tuple[str, str]]:
    """(code, span) of the findings about weapons."""
    return [
        (finding.code, text[finding.start : finding.end])
        for finding in linter.lint(text, date=date).findings
        if finding.code.startswith(FAMILY)
    ]


TRUE = [
    sentence
    for record in WEAPONS
    for sentence in (
        *(
            f"The {record.name} {word} was shown, and two {record.name} {word}s left."
            for word in texts(getattr(record, "class"))
        ),
        *(f"The {record.name}, a {word}, was shown." for word in texts(getattr(record, "class"))),
        *(f"The {record.name} ({code}) left." for code in texts(record.reporting_names)),
        *(f"The {record.name}, known to NATO as the {code}, left." for code in texts(record.reporting_names)),
        *(
            f"A {DEMONYMS[home]}-made {record.name} was shown."
            for home in (*texts(record.origin), *texts(record.licence))
            if home in DEMONYMS
        ),
        *(f"The {record.name}, built by {maker}, was shown." for maker in texts(record.maker)),
        *([f"The {record.calibre_mm}mm {record.name} was shown."] if record.calibre_mm else []),
    )
]


def test_what_the_table_says_is_silent(linter: Linter) -> None:
    assert len(TRUE) > 4000
    assert [(sentence, found) for sentence in TRUE[::9] if (found := flagged(linter, sentence))] == []


CODES = {code: record for record in WEAPONS for code in texts(record.reporting_names) if " " in code}
CODED = sorted(
    {record.id: record for record in CODES.values() if record.category in ("missile", "air-defence")}.items()
)


@given(
    st.sampled_from(CODED), st.sampled_from(sorted(CODES)), st.sampled_from(["({})", "(NATO: {})", ", NATO name {}"])
)
def test_a_reporting_name_is_flagged_where_the_table_gives_it_to_others_only(
    linter: Linter, pair: tuple[str, Any], code: str, wording: str
) -> None:
    record = pair[1]
    own = {part for name in texts(record.reporting_names) for part in name.split()}
    said = f"The {record.name} {wording.format(code)}, left.".replace(" ,", ",")
    found = flagged(linter, said)
    if own & set(code.split()):
        assert found == []
    elif CODES[code].category in ("missile", "air-defence", "aircraft", "helicopter"):
        assert found in ([("W104", code)], [])
        bases = {part.rstrip("ABCDEF").split("-")[0] for part in own}
        if not bases & {part.split("-")[0] for part in code.split()}:
            assert found == [("W104", code)]


@given(st.integers(1, 40_000))
def test_a_range_is_judged_by_how_far_it_lies_outside_the_band(linter: Linter, kilometres: int) -> None:
    found = [code for code, _ in flagged(linter, f"The Oreshnik missile has a range of {kilometres:,} km.")]
    assert found == (
        [] if 2000 <= kilometres <= 8250 else ["W106"] if 1000 <= kilometres <= 16500 else ["W110"]
    )  # the card says 3,000 to 5,500


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Oreshnik missile has a range of 340 miles.", [("W110", "340 miles")]),
        ("The Oreshnik missile has a range of 2,200 nautical miles.", []),
        ("The Oreshnik missile has a range of up to 500 km.", [("W110", "up to 500 km")]),
        ("The export version of the Oreshnik missile has a range of 500 km.", []),
        ("Fired at a range of 500 km, the Oreshnik missile fell.", []),
        ("A 15.5 cm Krab howitzer and an 8-inch M777 howitzer.", [("W111", "8-inch")]),
        ("A 155 mm M777 and a 122 mm D-30 howitzer.", []),
        ("Four Leopard 2 [tanks and] howitzers.", []),
        ("Four Leopard 2 howitzers.", [("W103", "howitzers")]),
        ("Four Leopard 2s and howitzers.", []),
        ("The Bradley tank-hunter.", []),
        ("The Slava-class battleship Moskva sank.", [("W117", "battleship")]),
        ("The American-supplied Storm Shadow missile.", []),
        ("The American-made Storm Shadow missile.", [("W105", "American-made")]),
        ("Polish-made T-72 and Turkish-made F-16 aircraft.", []),
        ("A Russian-built F-16 fighter.", [("W116", "Russian-built")]),
        ("The Gripen, built by Dassault, landed.", [("W108", "Dassault")]),
        ("The Gripen, built by Dassault's rival Saab, landed.", []),
        ("If the Gripen were built by Dassault, it would have canards.", []),
        ("The Polish air force's F-22 landed.", [("W109", "Polish air force's")]),
        ("The Polish air force's captured F-22 landed.", []),
        ("The Polish air force's Su-30SM2 landed.", []),
        ("A drone was hit by a Gepard missile.", [("W114", "missile")]),
        ("A HIMARS at 2,500 km/h.", [("W115", "2,500 km/h")]),
        ("The SA-21 (S-200) and the SA-21 (S-400).", [("W104", "SA-21")]),
        ("The Su-30, of the Flanker family, and the Su-34 Flanker.", []),
        ("The Su-24 and Su-34 Fencer.", []),
        ("Were the Yars a short-range missile, they would sleep.", []),
        ("Is the Oreshnik a short-range missile?", []),
        ("The Oreshnik is a short-range missile.", [("W101", "short-range")]),
        ("A CH-47 Chinook attack helicopter carried the bridge.", [("W123", "attack helicopter")]),
        ("A Mi-8 attack helicopter was shot down.", []),
        ("A C-17 bomber brought flour.", [("W127", "bomber")]),
        ("Two M777 mortars were found.", [("W103", "mortars")]),
        ("With a range of 900 km, the Storm Shadow reached the port.", [("W106", "900 km")]),
        ("With a range of 900 km, the Storm Shadow’s rival reached the port.", []),
        ("Shares in Boeing, the maker of HIMARS, fell.", [("W124", "Boeing")]),
        ("Boeing, the maker of HIMARS parts, fell.", []),
        ("A German-designed Patriot battery left.", [("W126", "German-designed")]),
        ("Two French-made Gripen fighters landed.", [("W125", "French-made")]),
        ("A Brazilian-made Gripen fighter landed.", []),
        ("Italian-built Challenger 2 tanks left.", [("W125", "Italian-built")]),
        ("German-made Challenger 2 tanks and Italian-made F-35 fighters left.", []),
        ("Polish-built Black Hawk helicopters left.", []),
        ("A Russian-built Rafale fighter landed.", [("W116", "Russian-built")]),
        ("Two Ka-52 planes landed.", [("W128", "planes")]),
        ("Two Ka-52 plane spotters came.", []),
        ("Ka-52 and Il-76 planes landed.", []),
        ("Two V-22 Osprey planes landed.", []),
        ("Two Apache jets fired.", [("W129", "jets")]),
        ("Two Apache helicopters fired; an Apache jet engine broke.", []),
        ("Two Tiger jets fired, and a Lynx jet.", [("W129", "jet")]),
        ("Able to hit targets 900 km away, the Storm Shadow missile flew on.", [("W106", "900 km")]),
        ("Unable to hit targets 900 km away, the Storm Shadow missile flew on.", []),
        ("The Storm Shadow flies up to 3,000 km.", [("W110", "up to 3,000 km")]),
        ("Leopard 2s with 12-mm main guns left.", [("W130", "12-mm")]),
        ("Leopard 2s with 12-mm machine guns left.", []),
        ("Leopard 2s with 120-mm smoothbore guns left.", []),
    ],
)
def test_words_beside_a_weapon(linter: Linter, text: str, found: list[tuple[str, str]]) -> None:
    assert flagged(linter, text) == found


def test_a_reporting_name_says_whose_it_is_and_what_is_right(linter: Linter) -> None:
    text = "The S-400 (SA-22 Greyhound) fired."
    (finding,) = (one for one in linter.lint(text).findings if one.code == "W104")
    assert finding.severity == "error"
    assert "Pantsir" in finding.message
    assert "SA-21 Growler" in finding.message
    assert finding.evidence[0].record == "weapon/s-400"
    assert len({source["publisher"] for source in finding.evidence[0].sources}) >= 2


@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        ("Four Su-57 fighters flew.", "1980-01-01", [("T308", "Su-57")]),
        ("Four Su-57 fighters flew.", "2011-01-01", []),
        ("In 1985 four Su-57 fighters flew.", None, [("T302", "Su-57")]),
        ("In 1985 the future Su-57 fighter was a sketch.", None, []),
        ("In May 1985, on the eve of the Feast, F-22 Raptors flew low.", None, [("T302", "F-22 Raptor")]),
        ("The S-400s, which guarded the port in 1985, were sold.", None, [("T302", "S-400")]),
        ("The S-400s, which guarded the port rebuilt in 1985, were sold.", None, []),
        ("The S-400s, which guarded the port in 2015, were sold.", None, []),
        ("In the war of 1985, he hid behind S-400 launchers.", None, [("T302", "S-400")]),
        ("He hid in the war of 1985, and commands S-400 launchers.", None, []),
        ("A THAAD battery stood there in 1990.", None, [("T302", "THAAD")]),
        ("A THAAD battery stood there in 1996.", None, []),  # a programme before it was a weapon
        ("The Oreshnik missile flew.", "2024-11-19", [("T301", "Oreshnik")]),
        ("The Oreshnik missile flew.", "2024-11-20", []),  # the evening before, west of the date line
        ("The Oreshnik missile flew.", "2024-11-21", []),
    ],
)
def test_weapons_before_their_time(linter: Linter, text: str, date: str | None, found: list[tuple[str, str]]) -> None:
    assert flagged(linter, text, date) == found


def test_a_sports_desk_has_nicknames_of_its_own(desk: Linter) -> None:
    text = "Ashwick Rovers, nicknamed the Herons, won."
    (finding,) = desk.lint(text).findings
    assert (finding.code, text[finding.start : finding.end]) == ("X104", "Herons")
    assert finding.message == "“Herons” are Tarnmoor United; Ashwick Rovers are the Brickmen or Kilns"


@pytest.mark.parametrize(
    ("text", "code", "span"),
    [
        ("Tomahawks with a range of 25,000 km were shown.", "W110", "25,000 km"),
        ("Javelin missiles with a range of 40 km were shown.", "W110", "40 km"),
        ("Oreshniks are short-range missiles.", "W101", "short-range"),
        ("The T-72, with its 100-mm smoothbore gun, is slow.", "W130", "100-mm"),
    ],
)
def test_names_in_the_plural_have_the_attributes_of_the_singular(
    linter: Linter, text: str, code: str, span: str
) -> None:
    assert (code, span) in flagged(linter, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pyongyang showed the Hwasong-15. The short-range missile was green.", [("W101", "short-range")]),
        ("Pyongyang showed the Hwasong-15. The Short-Range Missile Society met.", []),
        ("Pyongyang showed the Hwasong-15.\n\nThe short-range missile was green.", [("W101", "short-range")]),
        ("Pyongyang showed the Hwasong-15. It rained. The short-range missile was green.", []),
        ("Pyongyang showed the Hwasong-15 and the KN-23. The short-range missile was green.", []),
        ("Pyongyang showed the Hwasong-15. The short-range missile was green, not the KN-23.", []),
        ("A short-range missile, the Hwasong-15 was shown.", [("W101", "short-range")]),
        ("In the novel a short-range missile, the Hwasong-15, was shown.", []),
        ("Doha flies Rafales. The Swedish-built jets are new.", [("W125", "Swedish-built")]),
        ("Doha flies Rafales. The Swedish-built tanks are new.", []),
    ],
)
def test_the_next_sentence_may_mean_the_same_thing(linter: Linter, text: str, found: list[tuple[str, str]]) -> None:
    assert flagged(linter, text) == found


LAUNCHERS = [("Buk", "9M38"), ("Iron Dome", "Tamir"), ("Bastion-P", "Oniks"), ("S-400", "40N6")]


@pytest.mark.parametrize("launcher", [name for name, _ in LAUNCHERS])
@pytest.mark.parametrize("missile", [name for _, name in LAUNCHERS])
def test_a_launcher_fires_its_own_missiles_only(linter: Linter, launcher: str, missile: str) -> None:
    wrong = (launcher, missile) not in LAUNCHERS
    for text in (
        f"A {launcher} fired two {missile} missiles.",
        f"They saw {missile} missiles fired from a {launcher}.",
    ):
        assert flagged(linter, text) == ([("W132", missile)] if wrong else [])
    assert flagged(linter, f"A {launcher} did not fire {missile} missiles.") == []
    assert flagged(linter, f"A {launcher} and a ship fired {missile} missiles.") == []


@pytest.mark.parametrize("letter", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
def test_only_letters_far_above_a_series_are_no_variants(linter: Linter, letter: str) -> None:
    text = f"They saw a Gripen {letter} fighter."
    found = [text[one.start : one.end] for one in linter.lint(text).findings if one.code == "N109"]
    assert found == ([f"Gripen {letter}"] if letter in "HPQRUWZ" else [])


@given(st.sampled_from((122, 152, 155, 203)), st.sampled_from(("D-30", "Krab", "2S7 Pion", "M777")))
def test_a_gun_fires_its_own_shells(linter: Linter, calibre: int, gun: str) -> None:
    right = {"D-30": 122, "Krab": 155, "2S7 Pion": 203, "M777": 155}[gun]
    for text, code in (
        (f"They fear the {calibre}mm shells of a {gun}.", "W137"),
        (f"They fear a {gun} that fires {calibre}mm shells.", "W137"),
        (f"Few guns are louder than the {calibre}mm {gun}.", "W111"),
    ):
        assert flagged(linter, text) == ([] if calibre == right else [(code, f"{calibre}mm")])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Missile: Storm Shadow\nMaker: MBDA\nRange: 900 km", [("W106", "900 km")]),
        ("Missile: Storm Shadow\nMaker: MBDA\nRange: 250 km", []),
        ("Missile: Storm Shadow and Yars\nMaker: MBDA\nRange: 900 km", []),
        ("Missile: Storm Shadow\nIt is slow.\nRange: 900 km", []),
        ("The range of the Storm Shadow is 900 km.", [("W106", "900 km")]),
        ("The range of the jet with the Storm Shadow is 900 km.", []),
        ("The Storm Shadow, which the navy says can reach 900 km, is grey.", [("W106", "900 km")]),
        ("The Storm Shadow was believed to have a range of 900 km.", []),
        ("Storm Shadow is believed to have a range of 900 km.", [("W106", "900 km")]),
        ("With a range of 900 km and a heavy warhead, the Storm Shadow is grey.", [("W106", "900 km")]),
        ("With a range of 900 km and a pylon, jets bear the Storm Shadow.", []),
        ("Leopard 2\nCrew: 6", [("W113", "6")]),
        ("Leopard 2\nCrew: 4", []),
    ],
)
def test_whose_a_figure_is(linter: Linter, text: str, found: list[tuple[str, str]]) -> None:
    assert flagged(linter, text) == found


@given(st.integers(1, 29))
def test_only_numbers_far_above_a_series_are_no_variants(linter: Linter, number: int) -> None:
    text = f"They saw a Leopard 2A{number} tank."
    codes = [finding.code for finding in linter.lint(text).findings if finding.code == "N109"]
    assert bool(codes) == (number >= 10)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two boats carry the Buk's 9M82 missile.", [("W132", "9M82")]),
        ("Bits of a 48N6 missile from a Buk were found.", [("W132", "48N6")]),
        ("They can tell a 48N6 missile from a Buk.", []),
        ("A Pantsir loaded with 9M331 missiles burned.", [("W132", "9M331")]),
        ("A S-400 missile fired from a HIMARS fell.", [("W132", "S-400")]),
        ("A S-400 missile fired from a S-300 fell.", []),
        ("A shell from an Iskander fell.", [("W134", "shell")]),
        ("A shell from the Iskander works fell.", []),
        ("A missile fired by a Krab fell.", [("W114", "missile")]),
        ("A missile fired at a Krab fell.", []),
    ],
)
def test_what_a_launcher_bears_is_read_in_more_than_one_order(
    linter: Linter, text: str, found: list[tuple[str, str]]
) -> None:
    assert flagged(linter, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Frigates of the Slava class left.", [("W103", "Frigates")]),
        ("Cruisers of the Slava class left.", []),
        ("A cruiser of the Slava class met a frigate.", []),
        ("Ballistic Kalibr missiles fell.", [("W102", "Ballistic")]),
        ("Cruise and ballistic Kalibr missiles fell.", []),
        ("They saw two Kalibrs, ballistic missiles with red noses.", [("W102", "ballistic missiles")]),
        ("They saw two Kalibrs, ballistic missiles with red noses, and a jet.", []),
        ("They saw jets, two Kalibrs, ballistic missiles with red noses.", []),
    ],
)
def test_class_words_are_read_around_and_behind_a_name(linter: Linter, text: str, found: list[tuple[str, str]]) -> None:
    assert flagged(linter, text) == found


NEVER_HAD = ("Danish", "Chilean", "Japanese")


@pytest.mark.parametrize("nation", [*NEVER_HAD, "American"])
@pytest.mark.parametrize("jet", ["F-22", "B-2", "B-1B"])
def test_who_never_had_a_thing_is_not_told_to_keep_or_lose_it(linter: Linter, nation: str, jet: str) -> None:
    for text in (f"The {nation} Air Force lost a {jet} at sea.", f"The {nation} air force has grounded its {jet}s."):
        who = text.removeprefix("The ")[: len(nation) + 10]
        assert flagged(linter, text) == ([("W141", who)] if nation in NEVER_HAD else [])
    assert flagged(linter, f"The {nation} Air Force lost sight of a {jet} and flew a {jet} pilot home.") == []
    assert flagged(linter, f"The {nation} Air Force would have lost its {jet}s.") == []


@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        ("They saw the frigate Moskva.", "2021-05-05", [("W142", "frigate")]),
        ("They saw the frigate Moskva.", None, []),
        ("They saw the frigate Moskva.", "1970-05-05", []),
        ("They saw the Moskva, a Russian frigate, leave.", "2021-05-05", [("W142", "frigate")]),
        ("They saw the Moskva, a Russian frigate and a tug leave.", "2021-05-05", []),
        ("They saw the Moskva, a Russian cruiser, leave.", "2021-05-05", []),
        ("They saw the Nimitz and, in 1943, the frigate Moskva.", "2021-05-05", []),
    ],
)
def test_a_ship_known_by_its_noun_is_known_by_a_wrong_one(
    linter: Linter, text: str, date: str | None, found: list[tuple[str, str]]
) -> None:
    assert flagged(linter, text, date) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # The register alone tells 2006: two years of grace.
        ("In 2002 Polish F-16s flew over the bay.", [("W143", "Polish")]),
        ("In 2005 Polish F-16s flew over the bay.", []),
        # Two publishers tell October 2023: half a year.
        ("In May 2022 Ukraine fired ATACMS missiles at the depot.", [("W143", "Ukraine")]),
        ("In August 2023 Ukraine fired ATACMS missiles at the depot.", []),
    ],
)
def test_the_grace_of_a_first_delivery_depends_on_who_tells_it(
    linter: Linter, text: str, found: list[tuple[str, str]]
) -> None:
    assert flagged(linter, text, None) == found
