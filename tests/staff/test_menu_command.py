"""`kiosk menu` as a manager with a laptop types it: out to a spreadsheet, and back as a draft or refused."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from kiosk.__main__ import main
from kiosk.commands import menu as command
from kiosk.core.brand import Mark
from kiosk.core.edition import NOTHING, Content
from kiosk.core.edits import Hide, Kind, Put, ReorderOptions, SetText
from kiosk.core.members_only import ALL
from kiosk.core.menu import DayPart, Menu
from kiosk.core.voucher import Voucher
from kiosk.staff import editing, menu_cells, menu_files, menu_table, publishing
from kiosk.staff.here import Here
from kiosk.store.local import Cache, DataFolder
from tests.core.menus import MENU, yen
from tests.staff.shop_menus import a_shop

NOW = datetime.now(UTC)
LANGUAGES = ("ja", "en")
TOML = """
[shop]
id = "test"
name = "Test"
country = "JP"
currency = "JPY"
time_zone = "Asia/Tokyo"
languages = ["ja", "en"]
[kiosk]
id = "k1"
data_dir = "{data}"
[pos]
adapter = "mock"
[pos.settings]
url = "http://127.0.0.1:9"
"""
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def here(tmp_path: Path) -> Here:
    return a_shop(f"sqlite:///{tmp_path / 'data' / 'shop.db'}")


@pytest.fixture
def run(
    here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs the command beside a POS that is asked for its menu and nothing else."""

    @contextmanager
    def asked(config: object) -> Iterator[tuple[Here, Menu]]:
        yield here, MENU

    monkeypatch.setattr(command, "_asked", asked)
    (tmp_path / "data").mkdir()
    config = tmp_path / "kiosk.toml"
    config.write_text(TOML.format(data=tmp_path / "data"), "utf-8")

    def run(*words: str) -> tuple[int, str]:
        code = main(["menu", words[0], "--config", str(config), "--lang", "en", *words[1:]])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return run


def changed(file: Path, **cells: str) -> None:
    """Change cells of the soup's row in a CSV file."""
    rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    row = next(row for row in rows if row[:2] == ["item", "soup"])
    for name, text in cells.items():
        row[rows[0].index(name)] = text
    write_csv(file, rows)


def write_csv(file: Path, rows: list[list[str]], encoding: str = "utf-8-sig") -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    file.write_bytes(out.getvalue().encode(encoding))


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json"])
def test_what_was_exported_changes_nothing_when_it_comes_back(run: Run, tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"menu.{kind}"
    assert run("export", str(file))[0] == 0
    code, said = run("import", str(file))
    assert code == 0 and said.endswith("The file changes nothing.\n")


def test_cells_that_were_changed_enter_the_draft(run: Run, here: Here, tmp_path: Path) -> None:
    file = tmp_path / "menu.csv"
    run("export", str(file))
    changed(file, name_en="Broth", price_eat_in="￥１，２００", allergens="none", hidden="yes")
    code, said = run("import", str(file), "--by", "Aki")
    assert code == 0 and "4 changes" in said
    soup = editing.opened(here, NOW).content.overlay.items["soup"]
    assert (soup.name, soup.allergens, soup.hidden) == ({"en": "Broth"}, frozenset(), True)
    assert editing.opened(here, NOW).content.prices["soup"] == {"eat_in": yen(1200)}
    assert "Soup, price, eat in: ¥180 → ¥1,200" in run("diff")[1]
    run("export", str(file))
    changed(file, name_en="", hidden="")
    run("import", str(file))
    assert editing.opened(here, NOW).content.overlay.items["soup"].name == {}


@pytest.mark.parametrize(
    ("column", "text", "says"),
    [
        ("price_eat_in", "5,40", "column K (price_eat_in): “5,40”: a comma stands only between thousands"),
        ("price_eat_in", "540.5", "an amount in JPY has no digits after the point"),
        ("price_take_out", "free", "“free” is no price"),
        ("hidden", "maybe", "“maybe” is neither yes nor no"),
        ("calories", "90", "the POS states this: change it at the POS"),
        ("allergens", "たまご", "is no allergen"),
        ("name_en", "x" * 3000, "2000 is the most"),
        ("hours", "07:00-10:30", "leave the cell empty"),
    ],
)
def test_a_cell_that_is_wrong_is_named_and_nothing_is_taken(
    run: Run, here: Here, tmp_path: Path, column: str, text: str, says: str
) -> None:
    file = tmp_path / "menu.csv"
    run("export", str(file))
    changed(file, name_ja="別名", **{column: text})
    code, said = run("import", str(file))
    assert code == 1 and says in said and "row " in said and "nothing was imported" in said
    assert editing.opened(here, NOW).content == NOTHING


def test_what_says_what_the_pos_says_is_no_change(run: Run, here: Here, tmp_path: Path) -> None:
    file = tmp_path / "menu.csv"
    run("export", str(file))
    changed(file, name_en="Broth", price_eat_in="1200", featured="yes")
    run("import", str(file))
    changed(file, name_en="Soup", price_eat_in="¥180", featured="no")
    assert run("import", str(file))[0] == 0
    assert editing.opened(here, NOW).content == NOTHING and "no difference" in run("diff")[1]


def test_for_whom_a_dish_or_a_category_is_stands_in_the_table() -> None:
    table = menu_table.written(NOTHING, MENU, LANGUAGES)
    at, rows = table[0].index("members"), {tuple(row[:2]): row for row in table}
    rows["item", "soup"][at], rows["category", MENU.categories[0].id][at] = "all", "gold"
    found = menu_table.read(table, NOTHING, MENU, LANGUAGES, ())
    assert sorted(found.values()) == [ALL, "gold"]
    content = Put(found).on(NOTHING)
    again = {tuple(row[:2]): row for row in menu_table.written(content, MENU, LANGUAGES)}
    assert again["item", "soup"][at] == "all"
    again["item", "soup"][at] = ""
    back = menu_table.read(list(again.values()), content, MENU, LANGUAGES, ())
    assert back == {("overlay", "items", "soup", "members"): None}


def test_every_fault_is_named_at_once() -> None:
    table = menu_table.written(NOTHING, MENU, LANGUAGES)
    at = {name: index for index, name in enumerate(table[0])}
    rows = {tuple(row[:2]): row for row in table}
    rows["item", "cola"][at["id"]] = "colla"
    rows["item", "soup"][at["price_eat_in"]] = "-5"
    rows["item", "salad"][at["kind"]] = "dish"
    table[0][at["picture"]] = "pictur"
    table.append(list(rows["item", "burger"]))
    with pytest.raises(menu_table.BadTable) as refused:
        menu_table.read(table, NOTHING, MENU, LANGUAGES, ("price",))
    said = str(refused.value)
    assert "did you mean picture?" in said and "Did you mean cola?" in said
    assert "is no price" in said and "“dish” is none of" in said and "is in row" in said
    assert len(refused.value.wrong) == 5


def test_options_are_hidden_and_steps_of_sets_named_in_the_table() -> None:
    table = menu_table.written(Hide(Kind.OPTION, "egg").on(NOTHING), MENU, LANGUAGES)
    rows = {tuple(row[:2]): row for row in table}
    hidden, name = table[0].index("hidden"), table[0].index("name_en")
    assert rows["option", "egg"][hidden] == "yes" and rows["option", "cheese"][hidden] == ""
    rows["option", "egg"][hidden] = ""
    rows["option", "cheese"][hidden] = "yes"
    rows["step", "combo/main"][name] = "Your burger"
    assert menu_table.read(table, NOTHING, MENU, LANGUAGES, ()) == {
        ("overlay", "items", "combo", "steps", "main", "en"): "Your burger",
        ("overlay", "options", "cheese", "hidden"): True,
    }


def test_json_holds_what_is_hidden_for_members_and_trusted_and_the_order_of_options() -> None:
    mark = Mark({"en": "Hygiene"}, "mark-hygiene", "12", date(2027, 3, 31), "https://example.jp/")
    kept = {
        ("overlay", "items", "soup", "members"): "",
        ("overlay", "categories", "sides", "members"): "gold",
    }
    voucher = Voucher({"en": "Meal vouchers"}, at_counter=False)
    content = Put({**kept, ("brand", "marks"): (mark,), ("brand", "vouchers"): (voucher,)}).on(NOTHING)
    content = ReorderOptions("sauce", ("wasabi",)).on(Hide(Kind.OPTION, "egg").on(content))
    assert menu_files.content_of(menu_files.as_json(content, 3)) == content


def test_rows_that_end_early_say_no_more_and_none_is_longer_than_the_heading() -> None:
    known = SetText(Kind.ITEM, "soup", "text", "en", "Hot").on(NOTHING)
    short = [["kind", "id", "name_en", "text_en"], ["item", "soup", "Broth"]]
    place = ("overlay", "items", "soup", "name", "en")
    assert menu_table.read(short, known, MENU, LANGUAGES, ()) == {place: "Broth"}
    for row, says in ((["item"], "has no item “”"), (["item", "soup", "", "", "x"], "no heading above")):
        with pytest.raises(menu_table.BadTable, match=says):
            menu_table.read([short[0], row], known, MENU, LANGUAGES, ())


def test_a_pos_that_takes_no_prices_and_one_that_states_allergens_refuse_by_place() -> None:
    table = menu_table.written(NOTHING, MENU, LANGUAGES)
    at = table[0].index("price_eat_in")
    next(row for row in table if row[1] == "soup")[at] = "999"
    with pytest.raises(menu_table.BadTable, match="takes no prices from a kiosk"):
        menu_table.read(table, NOTHING, MENU, LANGUAGES, ("name",))
    with pytest.raises(ValueError, match="the POS states egg"):
        menu_cells.allergens_beside({"egg"})("milk")


# Files.


def test_shift_jis_is_recognised_and_said(run: Run, here: Here, tmp_path: Path) -> None:
    file = tmp_path / "menu.csv"
    run("export", str(file))
    changed(file, name_ja="味噌汁")
    file.write_bytes(file.read_bytes().decode("utf-8-sig").encode("cp932"))
    code, said = run("import", str(file))
    assert code == 0 and "was read as Shift-JIS" in said
    assert editing.opened(here, NOW).content.overlay.items["soup"].name == {"ja": "味噌汁"}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"kind,id\r\nitem,caf\xe9\r\n", "Row 2: the file is not in UTF-8"),
        (b"\xd0\xcf\x11\xe0 old", "old Excel"),
        (b"PK\x03\x04 but nothing", "no Excel workbook"),
        (b"\x00\x01\x02", "neither CSV nor Excel"),
        (b'kind,id\r\n"open', "no CSV"),
        (b"\xff\xfek", "cut off"),
    ],
)
def test_what_is_no_table_is_refused_in_words(data: bytes, says: str) -> None:
    with pytest.raises(menu_files.BadFile, match=says):
        menu_files.table_of(data)


def test_tables_of_other_habits_are_read() -> None:
    assert menu_files.table_of("kind;id\nitem;soup\n".encode("utf-16"))[0] == [
        ["kind", "id"],
        ["item", "soup"],
    ]
    assert menu_files.table_of(b"kind\tid\nitem\tsoup\n")[0] == [["kind", "id"], ["item", "soup"]]


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    evil = SetText(Kind.ITEM, "soup", "name", "en", '=HYPERLINK("http://x")').on(NOTHING)
    table = menu_table.written(evil, MENU, LANGUAGES)
    assert '"\'=HYPERLINK(""http://x"")"' in menu_files.as_csv(table).decode()
    book = load_workbook(io.BytesIO(menu_files.as_xlsx(table)))
    assert all(cell.data_type != "f" for row in book.worksheets[0] for cell in row)
    for data in (menu_files.as_csv(table), menu_files.as_xlsx(table)):
        assert menu_table.read(menu_files.table_of(data)[0], evil, MENU, LANGUAGES, ()) == {}


def test_a_formula_in_a_workbook_is_named() -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["kind", "id", "name_en"])
    book.active.append(["item", "soup", "=1+1"])
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(menu_table.BadTable, match="row 2, column C: a formula"):
        menu_files.table_of(out.getvalue())


def test_numbers_of_a_workbook_are_prices() -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["kind", "id", "price_eat_in", "hidden", None])
    book.active.append(["item", "soup", 250.0, True])
    out = io.BytesIO()
    book.save(out)
    found = menu_table.read(menu_files.table_of(out.getvalue())[0], NOTHING, MENU, LANGUAGES, ("price",))
    assert found == {("prices", "soup", "eat_in"): yen(250), ("overlay", "items", "soup", "hidden"): True}


def as_file(**content: object) -> bytes:
    return json.dumps({"what": "okawari menu", "format": 1, "content": content}).encode()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"{,", "Line 1, column 2"),
        (b"[]", "no exported menu"),
        (b'{"what": "okawari menu", "format": 99}', "newer version"),
        (as_file(overlay={"items": {"soup": {"nmae": {"en": "x"}}}}), "soup / nmae: there is no such place"),
        (
            as_file(overlay={"items": {"soup": {"hidden": "maybe"}}}),
            "content / overlay / items / soup / hidden",
        ),
        (b"\xff", "not in UTF-8"),
    ],
)
def test_a_json_file_that_is_wrong_is_named_by_place(data: bytes, says: str) -> None:
    with pytest.raises(menu_files.BadFile, match=says):
        menu_files.content_of(data)


def test_hours_are_written_as_they_are_read() -> None:
    for text in ("07:00-10:30", "mo tu we th fr 07:00-10:30; sa su 08:00-11:00", "22:00-02:00"):
        assert menu_cells.hours_text(menu_cells.hours(text)) == text
    assert menu_cells.hours("Mo-Fr 7:00–10:30")[0].weekdays == frozenset(range(5))
    assert isinstance(menu_cells.hours("sa-mo 10:00-24:00")[0], DayPart)
    for text in ("noon", "xx 07:00-10:30", "25:00-26:00", "07:00-10:75"):
        with pytest.raises(ValueError, match=r"write|no time"):
            menu_cells.hours(text)


# Looking and comparing.


def test_lint_fails_where_nothing_could_be_sold(run: Run, here: Here) -> None:
    code, said = run("lint")
    assert code == 0 and "its allergens are not stated" in said and "0 errors" in said
    assert run("lint", "--strict")[0] == 1
    bad = SetText(Kind.ITEM, "soup", "name", "en", "x" * 3000)
    editing.save(here, editing.changed(editing.opened(here, NOW), bad, ()), "Aki", NOW)
    assert run("lint")[0] == 1


def test_lint_counts_what_is_missing_in_a_language_before_it_lists_it(run: Run, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(config.read_text("utf-8").replace('["ja", "en"]', '["ja", "en", "es"]'), "utf-8")
    lines = run("lint")[1].splitlines()
    (told,) = (line for line in lines if "names and descriptions are missing" in line)
    single = [line for line in lines if "there is no name in Spanish" in line or "missing in Spanish" in line]
    assert lines.index(told) == 0 and told.startswith(f"warning  Spanish: {len(single)} names")
    assert lines.index(single[0]) > next(at for at, line in enumerate(lines) if "allergens" in line)


def test_two_editions_are_compared_in_words(run: Run, here: Here, tmp_path: Path) -> None:
    draft = editing.changed(editing.opened(here, NOW), Hide(Kind.ITEM, "soup"), ())
    publishing.publish(here, draft, MENU, "Aki", NOW)
    assert run("diff", "0", "1") == (0, "Soup, hidden: as at the POS → yes\n")
    assert run("diff", "1")[1] == "There is no difference.\n"
    assert run("diff", "9")[0] == 2 and run("diff", "x")[0] == 2
    file = tmp_path / "one.json"
    assert run("export", str(file), "--of", "1")[0] == 0
    assert menu_files.content_of(file.read_bytes()) == Content(draft.content.overlay)
    assert run("export", str(tmp_path / "menu.pdf"))[0] == 2
    assert run("import", str(tmp_path / "nothing.csv"))[0] == 2


def test_a_cell_at_the_end_of_the_world_makes_no_table_of_its_size() -> None:
    """Sixteen thousand columns times sixty thousand rows, in a file of five kilobytes."""
    book, out = Workbook(), io.BytesIO()
    book.worksheets[0]["A1"] = "kind"
    book.worksheets[0]["XFD3000"] = "typed there by mistake"
    book.save(out)
    table, _ = menu_files.table_of(out.getvalue())
    assert table[0][0] == "kind" and max(map(len, table)) <= menu_files.MOST_COLUMNS


def test_a_file_that_is_nested_without_end_is_refused_in_words() -> None:
    with pytest.raises(menu_files.BadFile, match="nested deeper"):
        menu_files.content_of(b'{"a":' * 100_000)


def test_lint_knows_a_profile_that_the_shop_does_not_have(
    run: Run, here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = editing.opened(here, NOW)
    made = Put({("profiles", "bar", "title"): "The bar"}).on(draft.content)
    editing.save(here, replace(draft, content=made), "Aki", NOW)
    monkeypatch.setenv("KIOSK__KIOSK__PROFILE", "bra")
    assert "bra (bra): this kiosk is to be one, and the shop has no such profile (bar)" in run("lint")[1]
    monkeypatch.setenv("KIOSK__KIOSK__PROFILE", "bar")
    assert "no such profile" not in run("lint")[1]
    with closing(Cache(DataFolder(tmp_path / "data").cache)) as cache:
        cache.adapter_state("kiosk").set("profile", ":terrace")
    assert "terrace (terrace): this kiosk is to be one" in run("lint")[1], "as chosen at the screen"
