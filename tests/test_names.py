"""Near misses are told only where one name can be meant; legal spellings and unknown names never."""

from __future__ import annotations

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from factlint import Linter
from factlint.claims.distance import by_hand, distance
from factlint.reference.load import load

CARDS = load([ROOT / "reference"])
words = st.text("abcdef", min_size=1, max_size=8)


def flagged(linter: Linter, text: str) -> list[tuple[str, str]]:
    """(code, span) of the findings about names."""
    return [
        (finding.code, text[finding.start : finding.end])
        for finding in linter.lint(text).findings
        if finding.code.startswith("N1") and finding.severity != "advice"
    ]


@given(st.text("abcdef", min_size=4, max_size=8), st.data())
def test_a_slip_of_the_hand_is_one_doubling_or_one_swap(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(name) - 2))
    doubled = name[: at + 1] + name[at:]
    swap = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    assert by_hand(doubled, name)
    assert by_hand(name, doubled)
    assert by_hand(swap, name) == (swap != name)
    assert not by_hand(name, name)
    assert not by_hand(f"{name}xy", name)


@given(words, words)
def test_the_distance_is_rapidfuzzs_where_it_counts(one: str, other: str) -> None:
    assert distance(one, other) == min(OSA.distance(one, other), 3)


@pytest.mark.parametrize(
    ("language", "native", "spelling"),
    [
        ("ru", "Орешник", "Oreshnik"),
        ("ru", "Орешник", "Orešnik"),
        ("ru", "Орешник", "Orechnik"),
        ("ru", "Су-30СМ2", "Su-30SM2"),
        ("ru", "Лукашенко", "Lukashenko"),
        ("be", "Лукашэнка", "Lukashenka"),
        ("be", "Лукашэнка", "Łukašenka"),
        ("be", "Гродна", "Hrodna"),
        ("ru", "Гродно", "Grodno"),
        ("uk", "Сирський", "Syrskyi"),
        ("ru", "Сырский", "Syrskiy"),
        ("uk", "Сирський", "Syrsky"),
        ("uk", "Сибіга", "Sybiga"),
    ],
)
def test_published_romanisations_are_legal(language: str, native: str, spelling: str) -> None:
    assert spelling in CARDS.romaniser.spellings(language, native)


def test_no_scheme_gives_the_misspelling() -> None:
    assert "Orehnik" not in CARDS.romaniser.spellings("ru", "Орешник")
    assert "Su-30C2" not in CARDS.romaniser.spellings("ru", "Су-30СМ2")


@pytest.mark.parametrize("language", ["ru", "uk", "be"])
def test_every_romanisation_of_every_card_is_left_alone(linter: Linter, language: str) -> None:
    wrong = []
    for record in CARDS.records.values():
        native = record.native.get(language)
        if native is None or record.kind not in ("weapon", "person"):
            continue
        head = "missile system" if record.kind == "weapon" else "said so"
        for spelling in CARDS.romaniser.spellings(language, native):
            found = flagged(linter, f"On Friday the {spelling} {head}.")
            wrong += [(spelling, finding) for finding in found if finding[0] in ("N101", "N102", "N103")]
    assert not wrong


@pytest.mark.parametrize(
    "text",
    [
        "Oreshkin, the presidential aide, spoke of missiles.",
        "The Zorblax missile was shown.",
        "The States missile programme was cut.",
        "Singer Knight backed the missile ban.",
        "During missile tests the road is closed.",
        "Bushmasters, Stingers and Bradleys were sent with missiles.",
        "Prime Minister Recep Tayyip Erdogan met Prime Minister Erdoğan's guests.",
        "John Terry led the team past the missile base.",
        "The C2 network, the C-130J and the CV90 were shown.",
        "Marshal Igor Sergeev kept bees.",  # no native name on his card: y, i and j may be romanised otherwise
        "The door was opened by Vladimir Rushaylo.",
        "The Martlett, a pub, was full of missile men.",
    ],
)
def test_what_only_resembles_a_name_is_left_alone(linter: Linter, text: str) -> None:
    assert flagged(linter, text) == []


@pytest.mark.parametrize(
    ("text", "code", "span"),
    [
        ("The Oreshnk missile was shown.", "N101", "Oreshnk"),
        ("An Iskandr launcher was seen.", "N101", "Iskandr"),
        ("The Kalibrr missile was fired.", "N101", "Kalibrr"),
        ("Foreign Minister Sergei Lavorv flew home.", "N102", "Lavorv"),
        ("Four Su-30C2 jets took off.", "N104", "Su-30C2"),
        ("Four Su-30СМ2 jets took off.", "N104", "Su-30СМ2"),
        ("The S-4OO battery fired.", "N104", "S-4OO"),
    ],
)
def test_a_slip_in_a_known_name_is_found(linter: Linter, text: str, code: str, span: str) -> None:
    assert flagged(linter, text) == [(code, span)]


@pytest.mark.parametrize(
    ("text", "code", "span"),
    [
        ("The depot at Babryusk, Belarus, burned.", "N107", "Babryusk"),
        ("Trams run in the Ukrainian city of Kramtorsk.", "N107", "Kramtorsk"),
        ("FLOOD HITS KRAMTORSK, UKRAINE", "N107", "KRAMTORSK"),
        ("They met at the Shanghai Coperation Organisation in Astana.", "N107", "Shanghai Coperation Organisation"),
        ("The Budapset Memorandum was read out.", "N107", "Budapset Memorandum"),
        ("The 79th Air Asault Brigade was named.", "N107", "79th Air Asault Brigade"),
        ("French President Marcon spoke.", "N102", "Marcon"),
        ("Emmanuel Macron left. Later President Macrom spoke.", "N102", "Macrom"),
        ("President Recep Tayyip Ergodan spoke.", "N102", "Ergodan"),
        ("PRESIDENT EMMANUEL MARCON SPEAKS", "N102", "MARCON"),
        ("President Emmanual Macron spoke.", "N102", "Emmanual Macron"),
        ("The Iskandr’s launcher was seen.", "N101", "Iskandr"),
        ("Four F-l6 fighters and a crew left.", "N104", "F-l6"),
        ("A Su-3O fighter left.", "N104", "Su-3O"),
        ("A MiG-3l interceptor left.", "N104", "MiG-3l"),
        ("Two Mi-I7 helicopters left.", "N104", "Mi-I7"),
        ("A T-9OM tank was hit.", "N104", "T-9OM"),
        ("Two Bhramos missiles were fired.", "N101", "Bhramos"),
        ("Two Iksander missiles were fired.", "N101", "Iksander"),
        ("Brazil flies the Grippen NG.", "N101", "Grippen NG"),
        ("“No,” replied Emmanuel Macronn, who was late.", "N103", "Macronn"),
        ("On Friday Ursula von der Leyan was late.", "N103", "Ursula von der Leyan"),
        ("Prime Minister Sir Kier Starmer was late.", "N102", "Kier Starmer"),
        ("Prime Minister Justine Trudeau was late.", "N103", "Justine Trudeau"),
        ("Mikheil Saakashvily, the Georgian president, was late.", "N102", "Saakashvily"),
        ("Georgian leader Mikheil Saakashvily was late.", "N102", "Saakashvily"),
        ("A MlG-31 jet took off.", "N104", "MlG-31"),
        ("A MиГ-31 jet took off.", "N104", "MиГ-31"),
        ("A 9М729 missile was fired.", "N104", "9М729"),
        ("A Russian Cu-34 was shot down.", "N104", "Cu-34"),
        ("Two Ty-160 bombers took off.", "N104", "Ty-160"),
        # a real word, in front of its class; a real name, by an office; a body by most of its name
        ("Two Strom Shadow missiles missed the bridge.", "N101", "Strom Shadow"),
        ("Budapest bought 14 Grippen fighters.", "N101", "Grippen"),
        ("Ursula von der Leyden, the president of the European Commission, sat down.", "N102", "Ursula von der Leyden"),
        ("Prime Minister Boris Johnston sat down.", "N103", "Johnston"),
        ("The Wrold Health Organization sat down.", "N107", "Wrold Health Organization"),
    ],
)
def test_what_stands_around_a_slip_tells_what_is_meant(linter: Linter, text: str, code: str, span: str) -> None:
    assert flagged(linter, text) == [(code, span)]


@pytest.mark.parametrize(
    "text",
    [
        "The depot at Babryusk burned.",  # no country
        "The depot at Babryusk, France, burned.",
        "New Kramtorsk, Ukraine, and the Kramtorsk Hills, Ukraine, are made up.",
        "Donetske, Ukraine, lies near Donetsk, Ukraine.",
        "La Rochette, France, and La Rochelle, France, are two places.",
        "Zhejiang province, China, and China’s Zhejiang province are one.",
        "President Omar al-Beshir and President Omar al-Bashir are one man.",
        "President Macrom of the rowing club spoke.",
        "President Oleksiy Danilov and Defence Minister Oleksiy Reznikov are spelled so too.",
        "The singer Sergei Lavrin sang.",
        "The Budapest Memoranda and the Africa Union of Journalists were discussed.",
        "A B-II bomber and an S-OO battery were drawn.",
        "The bridge at I\u0361Uzhno-Sakhalinsk, Russia, was closed.",
        "F16, F 16, F‑16 and F–16 are one fighter.",
        "Justine Trudeau, a plumber, met President Bashir al-Assad.",  # no office, and a custom of romanising
        "Kier Starmer, a plumber, met Jonh and Niel.",  # no office
        "Prime Minister Kire Starmer is somebody else.",  # more than two neighbours
        "The driver Emmanuel Macronn was late.",
        "The Cu-34 sample was a copper alloy; Cu-64 is a Russian isotope, and Ty-160 a yarn.",
        "The Su-57 (in Cyrillic letters Су-57) was shown.",
        "The MlG code and the AlG-29 code are a warehouse's.",
        "Anna Grippen NGO worker was there.",
        "Anna Grippen fighters, the Strom Shadow tour and Karin Strom were there.",
        "Budapest bought a Rafael missile and a Cornet missile.",
        "Ursula von der Leyden, the president of the rowing club, sat down.",
        "Boris Johnston, a plumber, and President José Gonzales sat down.",
        "World Trade Centre, World Theatre Organization and the Anti-Untied Nations League are three things.",
        "Mario Dragoni, president of the rowing club, sat down.",
    ],
)
def test_without_it_nothing_is_told(linter: Linter, text: str) -> None:
    assert flagged(linter, text) == []


def test_the_fix_is_the_right_spelling(linter: Linter) -> None:
    report = linter.lint("The ‘Orehnik’ complex and an OREHNIK MISSILE.")
    assert [finding.fix.edits[0][2] for finding in report.findings if finding.fix] == ["Oreshnik", "ORESHNIK"]


def test_a_name_in_its_own_script_is_meant() -> None:
    linter = Linter()
    alike = set("АВСЕНІЈКМОРЅТХУасеіјорѕху")
    natives = {record.native.get("ru", "") for record in CARDS.records.values() if record.kind == "weapon"}
    own = [
        name
        for name in natives
        if (letters := set(filter(str.isalpha, name))) - alike and not any(map(str.isascii, letters))
    ]
    assert len(own) > 100
    assert [name for name in own if flagged(linter, f"They call it “{name}”.")] == []
