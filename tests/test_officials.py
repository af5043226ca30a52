# ruff: noqa: E501
"""Who held which office when: sentences of many shapes, of people whom the table knows, at days that it knows."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint import Linter
from factlint.days import date
from factlint.reference.load import load

CARDS = load([ROOT / "reference"])


def told(linter: Linter, text: str, day: str) -> list[tuple[str, str]]:
    """(code, span) of the errors and warnings about officials."""
    return [
        (finding.code, text[finding.start : finding.end])
        for finding in linter.lint(text, date=day).findings
        if finding.code.startswith("O") and finding.severity != "advice"
    ]


@pytest.mark.parametrize(
    ("day", "text", "code", "span"),
    [
        # right person, right office, wrong time
        ("2025-03-06", "The guns might come, said the Russian defence minister, Sergei Shoigu.", "O101", "defence minister"),
        ("2025-03-06", "Russian Defence Minister Sergei Shoigu has dismissed the report.", "O101", "Defence Minister"),
        ("2025-03-06", "“There would be no war,” Russia’s Defence Minister Shoigu told parliament on Thursday.", "O101", "Defence Minister"),
        ("2025-03-06", "Army General Sergei Shoigu is the Russian defence minister. He flew home.", "O101", "defence minister"),
        ("2025-03-06", "Russia's Defence Minister, Army General Sergei Shoigu, inspected the yard on Tuesday.", "O101", "Defence Minister"),
        ("2024-02-02", "Dutch Prime Minister Mark Rutte spoke. NATO Secretary General Mark Rutte will travel on Monday.", "O102", "NATO Secretary General"),
        ("2017-02-14", "UN chief Ban Ki-moon urged calm on Tuesday.", "O101", "UN chief"),
        ("2023-11-21", "Sanna Marin (Finland's prime minister) told reporters that the fence is up.", "O101", "prime minister"),
        ("2019-08-06", "The bill could pass, the New Zealand prime minister, Bill English, said on Tuesday.", "O101", "prime minister"),
        ("2021-12-14", "According to Israeli Prime Minister Benjamin Netanyahu, the ship will sail on Tuesday.", "O101", "Prime Minister"),
        ("2013-05-21", "Brazil's president, Luiz Inácio Lula da Silva, will open the dam.", "O105", "president"),
        ("2024-10-08", "Chinese Defence Minister Li Shangfu met his guests on Tuesday.", "O101", "Defence Minister"),
        ("2012-09-11", "Chinese Premier Li Qiang visited Urumqi on Tuesday.", "O102", "Premier"),
        ("2025-03-06", "German Foreign Minister Guido Westerwelle flies to Rome on Friday.", "O101", "Foreign Minister"),
        # a title with its state inside, and a plain past tense in the lead
        ("2024-03-06", "The chief of Poland’s General Staff, Gen. Rajmund Andrzejczak, says it rains.", "O101", "chief of Poland’s General Staff"),
        ("2025-03-06", "Gen. Martin Herem, commander of the Estonian Defence Forces, watched the parade.", "O101", "commander of the Estonian Defence Forces"),
        ("2025-03-06", "Russian Defence Minister Sergei Shoigu pinned two medals on a diver after the storm.", "O101", "Defence Minister"),
        ("2021-03-02", "Estonian President Alar Karis was greeted with cakes.", "O102", "President"),
        ("2025-03-06", "Russian Defence Minister Sergei Shoigu said on Tuesday that the bridge would open by 2029.", "O101", "Defence Minister"),
        # a title that means another office elsewhere, and names of other forms
        ("2022-09-20", "Ukrainian commander-in-chief of the armed forces Oleksandr Syrskyi met his guests on Tuesday.", "O102", "commander-in-chief of the armed forces"),
        ("2021-05-11", "Vincentian Prime Minister Godwin Friday will speak on Wednesday.", "O102", "Prime Minister"),
        ("2016-01-28", "José Antonio Meade Kuribreña, Mexico’s foreign minister, told reporters on Thursday that it rains.", "O101", "foreign minister"),
        ("2024-02-06", "The rice is late, Filipino Foreign Minister Teodoro Locsin Jr. said on Tuesday.", "O101", "Foreign Minister"),
        ("2016-07-06", "Uzbek Prime Minister O‘tkir Sultonov met his guests on Wednesday.", "O101", "Prime Minister"),
        ("2025-03-06", "Sergei Shoigu, 69, the Russian defence minister, told reporters on Thursday that it rains.", "O101", "defence minister"),
        # right office, wrong country
        ("2023-05-09", "Estonian Prime Minister Mark Rutte laid a wreath on Tuesday.", "O103", "Estonian"),
        ("2022-05-10", "France's defence minister Ben Wallace laid a wreath on Tuesday.", "O103", "France"),
        ("2021-05-11", "Brazilian President Alberto Fernández laid a wreath on Tuesday.", "O103", "Brazilian"),
        # behind a phrase in front of the sentence, whose words guard nothing
        ("2023-05-09", "Under a grey sky, Estonian Prime Minister Mark Rutte laid a wreath on Tuesday.", "O103", "Estonian"),
        ("2023-05-09", "Angry that no one had been asked, Estonian Prime Minister Mark Rutte went home.", "O103", "Estonian"),
        ("2025-03-06", "Wearing a borrowed coat, Defence Minister Sergei Shoigu took the salute.", "O101", "Defence Minister"),
        ("2025-03-06", "The rouble sank on Tuesday as Russia's defence minister, Sergei Shoigu, took the salute.", "O101", "defence minister"),
        ("2025-03-06", "Nobody in the bunker will leave before 2027, Defence Minister Sergei Shoigu told a long meeting of the college.", "O101",
         "Defence Minister"),
        ("2025-03-06", "Defence Minister Sergei Shoigu of Russia laid a wreath.", "O101", "Defence Minister"),
        # right country, wrong office
        ("2019-05-14", "Turkish Defence Minister Mevlüt Çavuşoğlu laid a wreath on Tuesday.", "O106", "Defence Minister"),
        ("2016-05-10", "US Secretary of State Ash Carter laid a wreath on Tuesday.", "O106", "Secretary of State"),
        ("2016-05-10", "John Kerry, the U.S. defense secretary, laid a wreath on Tuesday.", "O106", "defense secretary"),
        ("2023-05-09", "Ukraine's foreign minister Denys Shmyhal laid a wreath on Tuesday.", "O106", "foreign minister"),
        ("2023-05-09", "Ursula von der Leyen, the president of the European Council, laid a wreath on Tuesday.", "O106",
         "president of the European Council"),
        ("2023-05-09", "The wreath was laid on Tuesday by Colonel Mark Milley, chairman of the Joint Chiefs.", "O112", "Colonel"),
        ("2023-05-09", "Ukrainian Prime Minister Dmytro Kuleba laid a wreath on Tuesday.", "O106", "Prime Minister"),
        # heads of bodies, capitals as owners, PM, verbs of now, clauses behind others
        ("2024-11-06", "NATO's chief, Jens Stoltenberg, told reporters that it rains.", "O101", "NATO's chief"),
        ("2024-11-06", "Jens Stoltenberg, who leads NATO, told reporters that it rains.", "O101", "leads NATO"),
        ("2025-03-06", "Moscow’s defence minister, Sergei Shoigu, told reporters that it rains.", "O101", "defence minister"),
        ("2025-03-06", "Kyiv's defence minister, Sergei Shoigu, told reporters that it rains.", "O103", "Kyiv"),
        ("2024-11-06", "PM Rishi Sunak takes train home", "O101", "PM"),
        ("2024-11-06", "It rains while Prime Minister Rishi Sunak takes the train home.", "O101", "Prime Minister"),
        ("2024-11-06", "The council is chaired by Prime Minister Rishi Sunak and meets at noon.", "O101", "Prime Minister"),
        ("2024-11-06", "A spokesman for Prime Minister Rishi Sunak said on Wednesday that it rains.", "O101", "Prime Minister"),
        ("2024-11-06", "Prime Minister Rishi Sunak, on a visit to Riga, told reporters that it rains.", "O101", "Prime Minister"),
        ("2024-03-05", "It rained: Russia's defence minister, Andrei Belousov, took the train home after his first week.", "O102",
         "defence minister"),
        ("2024-03-11", "Major Oleksandr Syrskyi, the commander-in-chief, took the train home.", "O109", "Major"),
    ],
)  # fmt: skip
def test_a_wrong_office_is_told(linter: Linter, day: str, text: str, code: str, span: str) -> None:
    assert told(linter, text, day) == [(code, span)]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2025-03-06", "Russian Defence Minister Sergei Shoigu charged with theft, the old headline read."),
        ("2021-03-02", "Estonian President Alar Karis was elected by parliament."),
        ("2025-03-06", "A letter from Russian Defence Minister Sergei Shoigu shocked the town."),
        ("2025-03-06", "In 2023 Russian Defence Minister Sergei Shoigu pinned two medals on a diver."),
        ("2025-03-06", "It rained. " * 40 + "Russian Defence Minister Sergei Shoigu pinned two medals on a diver."),
        ("2025-03-06", "When the bridge fell, Defence Minister Sergei Shoigu took the salute."),
        ("2025-03-06", "In the first winter, Defence Minister Sergei Shoigu took the salute."),
        ("2025-03-06", "After his resignation, Defence Minister Sergei Shoigu took a walk on Tuesday."),
        ("2025-03-06", "The court found that Defence Minister Sergei Shoigu took a bribe."),
        ("2025-03-06", "Defence Minister Sergei Shoigu of Russia's football club laid a wreath in 2020."),
        ("2023-05-09", "Walking beside the Estonian president, Mark Rutte, who is taller, laid a wreath on Tuesday."),
        ("2023-05-09", "After leaving Estonia Prime Minister Mark Rutte laid a wreath on Tuesday."),
        ("2025-03-06", "If Defence Minister Sergei Shoigu were still there, he would say so on Tuesday."),
        ("2025-03-06", "Sergei Shoigu, once Russia's defence minister, said on Tuesday that he is well."),
        ("2025-03-06", "Sergei Shoigu, the ex-defence minister of Russia, said on Tuesday that he is well."),
        ("2025-03-06", "Sergei Shoigu, sacked as defence minister last May, said on Tuesday that he is well."),
        ("2025-03-06", "Sergei Shoigu's successor as Russian defence minister, Andrei Belousov, spoke on Tuesday."),
        ("2025-03-06", "Allies of Defence Minister Sergei Shoigu were tried on Tuesday."),
        ("2025-03-06", "Under Defence Minister Sergei Shoigu the army had grown, the report of Tuesday says."),
        ("2025-03-06", "On 24 February 2022, Defence Minister Sergei Shoigu said nothing."),
        ("2025-03-06", "Back in the spring of 2023, Russian Defence Minister Sergei Shoigu met his guests on a Tuesday."),
        ("2025-03-06", "It is not clear whether Defence Minister Sergei Shoigu knew, the court heard on Tuesday."),
        ("2025-03-06", "Defence Minister Sergei Shoigu was wrongly named on Tuesday."),
        ("2025-03-06", "The film, shown on Tuesday, has Defence Minister Sergei Shoigu praise the drone in 2021."),
        ("2024-05-14", "Russia's new defence minister, Andrei Belousov, said on Tuesday that he will listen."),
        ("2024-05-13", "Andrei Belousov, nominated on Sunday as defence minister, said that he will listen."),
        ("2024-05-13", "Defence minister nominee Andrei Belousov said on Monday that he will listen."),
        ("2023-05-09", "Russian and Belarusian defence ministers Sergei Shoigu and Viktor Khrenin spoke on Tuesday."),
        ("2023-05-09", "The Russian and Belarusian defence ministers, Sergei Shoigu and Viktor Khrenin, spoke on Tuesday."),
        ("2023-05-09", "Sergei Shoigu, the Belarusian defence minister and their hosts spoke on Tuesday."),
        ("2023-05-09", "Ben Wallace, French Defence Minister Sébastien Lecornu and others spoke on Tuesday."),
        ("2023-05-09", "In France, Prime Minister Mark Rutte laid a wreath on Tuesday."),
        ("2023-05-09", "Arriving in Estonia Prime Minister Mark Rutte laid a wreath on Tuesday."),
        ("2023-05-09", "A pro-Russian President Aleksandar Vučić is the Kremlin's wish, he said on Tuesday."),
        ("2016-05-10", "The Vatican's Secretary of State, Pietro Parolin, spoke on Tuesday."),
        ("2015-12-08", "Armed Forces Minister Penny Mordaunt told MPs on Tuesday that the ship is late."),
        ("2016-05-10", "Work Secretary Philip Hammond never was; Foreign Secretary Philip Hammond spoke on Tuesday."),
        ("2016-05-10", "Chancellor of the Exchequer George Osborne and Chancellor Angela Merkel spoke on Tuesday."),
        ("2017-05-09", "Chancellor Philip Hammond spoke on Tuesday of the deficit."),
        ("2004-12-14", "New South Wales Premier Bob Carr said on Tuesday that the dam is full."),
        ("2004-12-14", "Premier Bob Carr said on Tuesday that the dam is full."),
        ("2014-05-13", "Catalonia's president, Artur Mas, met Spanish Prime Minister Mariano Rajoy on Tuesday."),
        ("2014-05-13", "Queen guitarist Brian May and Home Secretary Theresa May spoke on Tuesday."),
        ("2022-05-10", "Kings of Leon and King Charles the spaniel played on Tuesday."),
        ("2014-05-13", "Martin Schulz, the parliament's president, and Commission President José Manuel Barroso spoke on Tuesday."),
        ("2014-05-13", "The German president of the European Parliament, Martin Schulz, spoke on Tuesday."),
        ("2018-05-08", "Norwegian NATO Secretary General Jens Stoltenberg spoke on Tuesday."),
        ("2018-05-08", "The Norwegian secretary general, Jens Stoltenberg, spoke on Tuesday."),
        ("2018-05-08", "Former Norwegian prime minister Jens Stoltenberg spoke on Tuesday."),
        ("2018-05-08", "Deputy Foreign Minister Sergei Ivanov spoke on Tuesday."),
        ("2018-05-08", "Ivanov, the foreign minister of the island club, spoke on Tuesday."),
        ("2018-05-08", "Sergei Lavrov, acting Russian prime minister in the play, spoke on Tuesday."),
        ("2018-05-08", "Sergei Lavrov would make a good defence minister, an analyst said on Tuesday."),
        ("2023-05-09", "“Defence Minister Sergei Lavrov said so,” the drunk captain told the court on Tuesday."),
        ("2023-05-09", "Assistant to the Russian foreign minister Sergei Shoigu is not, the ministry said on Tuesday."),
        ("2024-07-09", "Prime Minister Keir Starmer and Rishi Sunak's successor as Tory leader will meet on Tuesday."),
        ("2024-07-05", "Prime Minister Rishi Sunak conceded defeat on Friday."),
        ("2022-09-06", "Boris Johnson's last words as prime minister were of rockets; Prime Minister Liz Truss spoke on Tuesday."),
        ("2020-11-10", "President-elect Joe Biden and President Donald Trump did not speak on Tuesday."),
        ("2013-05-14", "US Vice President Joe Biden spoke on Tuesday."),
        ("2018-05-08", "The USS Ronald Reagan and Camp President Obama were shown on Tuesday."),
        ("2012-11-06", "Jens Stoltenberg, who leads NATO talks for Norway, and the head of the NATO mission, Mark Rutte, spoke on Tuesday."),
        ("2024-11-06", "The shop will close at 5 PM Rishi Sunak says."),
        ("2024-11-06", "It rained while Prime Minister Rishi Sunak took the train home."),
        ("2024-11-06", "The council was chaired by Prime Minister Rishi Sunak and met at noon."),
        ("2024-11-06", "A former spokesman for Prime Minister Rishi Sunak said on Wednesday that it rains."),
        ("2024-11-06", "Prime Minister Rishi Sunak took the train home after his fall from power."),
        ("2006-12-20", "Envoys of United States President George W Bush told reporters on Wednesday that it rains."),
    ],
)  # fmt: skip
def test_what_is_right_or_told_of_others_passes(linter: Linter, day: str, text: str) -> None:
    assert told(linter, text, day) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("German Defence Minister Thomas de Maizière spoke.", "defence minister of Germany: Thomas de Maizière [acts]"),
        ("Australian army chief Angus Houston, the tower's guest.", "army chief of Australia: Angus Houston"),
        ("The premier of New Zealand, Bill English, left.", "prime minister of New Zealand: Bill English"),
        ("Ontario's premier Bill English left.", "prime minister: Bill English [owned]"),
        ("In Germany Prime Minister Bill English spoke.", "prime minister: Bill English [acts]"),
        ("Pro-German President Joachim Gauck spoke.", "president: Joachim Gauck [acts, owned]"),
        ("The arrival of German President Joachim Gauck ended it.", "president of Germany: Joachim Gauck [retold]"),
        (
            "Brazil's president, Luiz Inácio Lula da Silva, flew home.",
            "president of Brazil: Luiz Inácio Lula da Silva [acts]",
        ),
        ("U.S. Secretary of State John Kerry left.", "foreign minister of United States: John Kerry"),
        ("Secretary of State John Kerry left.", "foreign minister of United States: John Kerry"),
        ("It would not end, German President Joachim Gauck said.", "president of Germany: Joachim Gauck [acts]"),
        ("It would be for German President Joachim Gauck.", "president of Germany: Joachim Gauck [hypothesis]"),
    ],
)
def test_titles_are_tied_to_people(linter: Linter, text: str, value: str) -> None:
    assert [claim.value() for claim in linter.claims(text).of("office")] == [value]


@pytest.mark.parametrize(
    "text", ["Defence Minister Thomas Maier spoke.", "The Vatican's secretary of state John Kerry."]
)
def test_other_people_and_other_offices_are_not(linter: Linter, text: str) -> None:
    assert [claim.person.record for claim in linter.claims(text).of("office") if claim.person.record] == []  # type: ignore[attr-defined]


def test_a_finding_names_who_held_the_office(linter: Linter) -> None:
    report = linter.lint("Russian Defence Minister Sergei Lavrov boarded on Thursday.", date="2022-03-04")
    (finding,) = [finding for finding in report.findings if finding.code == "O106"]
    assert finding.message.startswith(
        "Sergei Lavrov was not Minister of Defence of Russia on 4 March 2022: Sergei Shoigu"
    )
    assert "“Sergei Shoigu” for “Sergei Lavrov”" in [one.value for one in finding.evidence if one.field == "repair"]
    assert all(one.sources for one in finding.evidence if one.record)


def test_without_a_date_nobody_is_out_of_time(linter: Linter) -> None:
    for text in ("Russian Defence Minister Sergei Shoigu spoke on Tuesday.", "Shimon Peres spoke on Tuesday."):
        assert [finding.code for finding in linter.lint(text).findings if finding.code.startswith("O")] == []


SINGLE = [
    (office, holder, other)
    for office in CARDS.records.values()
    if office.kind == "office" and getattr(office, "single", False) and getattr(office, "country", None)
    for holder in office.holders  # type: ignore[attr-defined]
    for other in office.holders  # type: ignore[attr-defined]
    if len(holder.since) == 10 and holder.until and len(holder.until) == 10 and holder.until > "2005" and not holder.acting
]  # fmt: skip


@settings(max_examples=60)
@given(st.sampled_from(SINGLE), st.integers(0, 10**6))
def test_whoever_holds_an_office_is_never_told(linter: Linter, drawn: tuple[object, object, object], step: int) -> None:
    office, holder, _ = drawn
    low, high = (date(*map(int, end.split("-"))).toordinal() for end in (holder.since, holder.until))  # type: ignore[attr-defined]
    day = date.fromordinal(low + step % max(1, high - low))
    name = CARDS.records[holder.person].name  # type: ignore[attr-defined]
    text = f"{office.country}’s {office.role} {name} said on Friday that it might rain."  # type: ignore[attr-defined]
    assert told(linter, text, day.isoformat()) == []


# The dead, ranks, pronouns


@pytest.mark.parametrize(
    ("day", "text", "codes"),
    [
        ("2019-05-07", "On Tuesday Hugo Chávez told a rally that oil is ours.", ["O108"]),
        ("2019-05-07", "Hugo Chávez wants more oil for the poor.", ["O108"]),
        ("2013-03-12", "Hugo Chávez told a rally on Tuesday that oil is ours.", []),
        ("2019-05-07", "Rosa Chávez told a rally on Tuesday that oil is ours.", []),
        ("2019-05-07", "Chávez told a rally on Tuesday that oil is ours.", []),
        ("2019-05-07", "The Hugo Chávez brigade wants more oil.", []),
        ("2019-05-07", "Hugo Chávez said so, and his heirs told a rally on Tuesday that oil is ours.", []),
        ("2019-05-07", "Hugo Chávez will always be with us, a voter told a rally on Tuesday.", []),
        ("2019-05-07", "Two bishops met Hugo Chávez in Caracas on Tuesday.", ["O108"]),
        ("2019-05-07", "On Tuesday two bishops met Hugo Chávez in Caracas.", ["O108"]),
        ("2019-05-07", "On Tuesday two bishops who had met Hugo Chávez in Caracas said that oil is ours.", []),
        ("2019-05-07", "Two bishops met Hugo Chávez supporters in Caracas on Tuesday.", []),
        ("2019-05-07", "Two bishops said that they met Hugo Chávez in 2009 and flew home on Tuesday.", []),
        ("2019-05-07", "Oil is ours, Hugo Chávez said on Tuesday, the 30th anniversary of the strike.", ["O108"]),
        ("2019-05-07", "Oil is ours, Hugo Chávez said on Tuesday; it was the anniversary of the strike.", []),
    ],
)
def test_the_dead_do_not_speak(linter: Linter, day: str, text: str, codes: list[str]) -> None:
    assert [code for code, _ in told(linter, text, day)] == codes


@pytest.mark.parametrize(
    ("day", "text", "span"),
    [
        ("2023-04-04", "Penny Wong left for the General Assembly with his speech in a bag.", "his"),
        ("2023-04-04", "Penny Wong told members that his speech was lost.", "his"),
        ("2023-04-04", "Penny Wong was ill. On Monday he flew home.", "he"),
        ("2023-04-04", "Penny Wong met Angela Merkel in Lyon, and he brought a cake.", "he"),
        ("2023-04-04", "Penny Wong met Emmanuel Macron in Lyon, and he brought a cake.", None),
        ("2023-04-04", "Penny Wong told a member that his speech was lost.", None),
        ("2023-04-04", "Shoigu was late for the train to Minsk because she had overslept.", "she"),
        ("2023-04-04", "Shoigu was late. Irina Shoigu was not, because she had not overslept.", None),
    ],
)
def test_a_pronoun_is_of_the_only_person_told_of(day: str, text: str, span: str | None) -> None:
    linter = Linter(select=["O110"])
    found = [text[one.start : one.end] for one in linter.lint(text, date=day).findings]
    assert found == ([span] if span else [])


SOURCE = '[{key: k, title: A page, publisher: %s, date: 2024, url: "https://example.org", supports: [%s]}]'
DESK = f"""
- id: person/ada-krone
  kind: person
  name: Ada Krone
  family: Krone
  ranks: [{{value: colonel, from: 2010-01-01, to: 2015-12-31}}, {{value: major general, from: 2016-01-01}}]
  sources: {SOURCE % ("A press", "family, ranks")}
  checked: 2026-01-01
- id: person/bo-lund
  kind: person
  name: Bo Lund
  family: Lund
  sources: {SOURCE % ("A press", "family")}
  checked: 2026-01-01
- id: office/desk-chief
  kind: office
  name: Chief of the Desk
  role: desk chief
  titles: [Desk Chief]
  body: The Desk
  single: true
  holders:
    - {{person: person/ada-krone, from: 2020-01-01, to: 2024-03-31, dismissed: 2024-02-01, sources: [k, j]}}
    - {{person: person/bo-lund, from: 2024-04-01, announced: 2024-02-01, sources: [k, j]}}
  complete_from: 2020-01-01
  as_of: 2026-01-01
  sources: [{{key: k, title: A page, publisher: A press, date: 2024, url: "https://example.org", supports: [holders]}},
    {{key: j, title: A page, publisher: B press, date: 2024, url: "https://example.org/b", supports: [holders]}}]
  checked: 2026-01-01
"""
RULES = """
- code: X901
  name: rank-at-the-time
  kind: rank
  test: date
  ranks: {colonel: [Colonel, Col], major general: [Major General, Maj Gen], general: [General, Gen], captain: [Captain]}
  covers: {general: [major general]}
  severity: warning
  message: "{name} was {right}, not {rank}, on {date}"
  why: because of it
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    """A linter with two people and an office of its own."""
    folder = tmp_path_factory.mktemp("desk")
    for name, text in (("cards/records.yaml", DESK), ("rules/r.yaml", RULES)):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    cards, rules = str(folder / "cards"), str(folder / "rules")
    return Linter(select=["X", "O"], rules=[rules], reference=[cards], cache_dir=str(Path(folder, "cache")))


@pytest.mark.parametrize(
    ("day", "text", "span"),
    [
        ("2014-05-06", "Col. Ada Krone spoke.", None),
        ("2019-05-07", "Maj. Gen. Ada Krone spoke.", None),
        ("2019-05-07", "General Ada Krone spoke.", None),
        ("2019-05-07", "Col. Ada Krone spoke.", "Col."),
        ("2014-05-06", "Major General Ada Krone spoke.", "Major General"),
        ("2019-05-07", "In 2012 Colonel Ada Krone spoke.", None),
        ("2019-05-07", "Colonel Bo Lund spoke.", None),
        ("2019-05-07", "Captain Krone spoke.", None),
    ],
)
def test_a_rank_is_held_against_its_days(desk: Linter, day: str, text: str, span: str | None) -> None:
    found = [text[one.start : one.end] for one in desk.lint(text, date=day).findings if one.code == "X901"]
    assert found == ([span] if span else [])


@pytest.mark.parametrize(
    ("day", "severity"),
    [("2023-11-07", "error"), ("2024-02-06", "warning"), ("2024-03-26", "warning"), ("2024-04-09", None)],
)
def test_once_announced_a_successor_is_at_most_a_warning(desk: Linter, day: str, severity: str | None) -> None:
    found = desk.lint("Desk Chief Bo Lund told reporters on Tuesday that it rains.", date=day).findings
    assert [one.severity for one in found if one.code == "O102"] == ([severity] if severity else [])
