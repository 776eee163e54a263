"""The shop database's file is lost in every way: the newest sound backup is back, with its people's PINs."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.core.staff import Person, Role
from kiosk.store import backup_notes, backups, bringing_back
from kiosk.store.backup_notes import Restored
from kiosk.store.backups import Backups, Stopped, damage, file_of
from kiosk.store.bringing_back import ASIDE, restore
from kiosk.store.errors import CorruptStore, DiskFull, StoreError
from kiosk.store.people import Known, roll
from kiosk.store.shop import ShopDatabase

NOON = datetime(2026, 4, 1, 12, 0, tzinfo=UTC)
SATO = Known(Person("1", "Sato", Role.MANAGER), "$argon2id$first")
KATO = Known(Person("2", "Kato", Role.CREW), "$argon2id$second")


class Shop:
    """A shop database in a folder, and its backups, each made an hour after the one before."""

    def __init__(self, folder: Path, kept: int = 7) -> None:
        self.file = folder / "shop.db"
        self.hour = 0
        self.backups = Backups(self.file, kept, self.now)

    def now(self) -> datetime:
        return NOON + timedelta(hours=self.hour)

    def add(self, known: Known) -> None:
        with closing(ShopDatabase(f"sqlite:///{self.file}")) as shop, roll(shop) as people:
            people.put(known, self.now())

    def people(self) -> list[Known]:
        with closing(ShopDatabase(f"sqlite:///{self.file}")) as shop, roll(shop) as people:
            return people.all()

    def back_up(self) -> backups.Backup:
        made = self.backups.make()
        self.hour += 1
        return made

    def restore(self) -> Restored | None:
        return restore(self.backups, self.now())


@pytest.fixture(scope="module")
def sold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sato is in the older backup, Kato too in the newer one."""
    folder = tmp_path_factory.mktemp("sold")
    shop = Shop(folder)
    shop.add(SATO)
    shop.back_up()
    shop.add(KATO)
    shop.back_up()
    return folder


@pytest.fixture(autouse=True)
def a_roomy_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "SPARE", 0)


@pytest.fixture
def shop(tmp_path: Path, sold: Path) -> Shop:
    shutil.copytree(sold, tmp_path / "data")
    shop = Shop(tmp_path / "data")
    shop.hour = 2
    return shop


def overwrite(file: Path, at: int, length: int = 4096) -> None:
    with file.open("r+b") as opened:
        opened.seek(at)
        opened.write(b"\xa5" * length)


def middle(file: Path) -> int:
    """A page that belongs to the people's table: in the middle, and read by nobody at opening."""
    with closing(sqlite3.connect(file)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'people'").fetchone()
    return int(page - 1) * 4096


DAMAGES: dict[str, Callable[[Path], object]] = {
    "the header": lambda file: overwrite(file, 0, 100),
    "the first page": lambda file: overwrite(file, 0),
    "a page in the middle": lambda file: overwrite(file, middle(file)),
    "the second half": lambda file: file.open("r+b").truncate(file.stat().st_size // 2),
    "all but a few bytes": lambda file: file.open("r+b").truncate(50),
    "everything in it": lambda file: file.open("r+b").truncate(0),
    "the file": lambda file: file.unlink(),
}


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("what", DAMAGES)
def test_whatever_of_the_file_is_lost_the_last_backup_is_brought_back(shop: Shop, what: str) -> None:
    DAMAGES[what](shop.file)
    restored = shop.restore()
    assert restored is not None and restored.put and restored.since == NOON + timedelta(hours=1)
    assert {known.pin for known in shop.people()} == {SATO.pin, KATO.pin}
    assert shop.file.stat().st_mode & 0o777 == 0o600
    there = [path.name for path in shop.file.parent.glob("shop-damaged-*.db")]
    assert len(there) == (what != "the file")
    assert shop.restore() is None
    assert shop.backups.notes.read().restored == restored


def test_a_sound_file_is_left_as_it_is(shop: Shop) -> None:
    before = shop.file.read_bytes()
    assert shop.restore() is None
    assert shop.file.read_bytes() == before
    assert shop.backups.notes.read().restored is None


def test_a_file_that_is_not_there_yet_is_in_order(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    assert shop.restore() is None
    assert not shop.file.exists()
    shop.file.touch()  # the power went right after it was made
    assert shop.restore() is None


def test_a_damaged_backup_is_passed_over(shop: Shop) -> None:
    overwrite(shop.file, 0)
    overwrite(shop.backups.all()[0].path, 0)
    restored = shop.restore()
    assert restored is not None and restored.since == NOON
    assert [known.person.name for known in shop.people()] == ["Sato"]


def test_a_backup_that_cannot_be_opened_is_passed_over(shop: Shop) -> None:
    newest = shop.backups.all()[0].path
    newest.unlink()
    newest.mkdir()
    overwrite(shop.file, 0)
    restored = shop.restore()
    assert restored is not None and restored.since == NOON


def test_without_a_sound_backup_the_damaged_file_stays_for_somebody_to_look_at(shop: Shop) -> None:
    overwrite(shop.file, 0)
    for each in shop.backups.all():
        overwrite(each.path, middle(each.path))
    before = shop.file.read_bytes()
    with pytest.raises(CorruptStore, match="no sound backup"):
        shop.restore()
    assert shop.file.read_bytes() == before


def test_a_log_that_was_left_is_not_read_into_the_file_that_is_brought_back(shop: Shop) -> None:
    wal = Path(f"{shop.file}-wal")
    with closing(sqlite3.connect(shop.file, isolation_level=None)) as connection:
        connection.execute("DELETE FROM people")
        left = wal.read_bytes()
    overwrite(shop.file, 0)
    wal.write_bytes(left)
    assert shop.restore() is not None
    assert len(shop.people()) == 2


def test_a_program_that_has_the_damaged_file_open_is_not_left_behind_with_it(shop: Shop) -> None:
    holds = (
        f"import sqlite3; c = sqlite3.connect({str(shop.file)!r}); c.execute('SELECT count(*) FROM people')"
        "; print('open', flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holds], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None and other.stdout.readline() == b"open\n"
        overwrite(shop.file, 0)
        with pytest.raises(CorruptStore, match="end the other program"):
            shop.restore()
        other.send_signal(signal.SIGKILL)
    assert shop.restore() is not None


def test_damaged_files_do_not_fill_the_disk(shop: Shop) -> None:
    for _ in range(ASIDE + 2):
        overwrite(shop.file, 0)
        shop.restore()
    assert len(list(shop.file.parent.glob("shop-damaged-*.db"))) == ASIDE


class PowerCut(BaseException):
    pass


def cut_before(monkeypatch: pytest.MonkeyPatch, step: int) -> list[str]:
    """The power goes before the `step`-th change of the disk. The answer: which changes there were."""
    done: list[str] = []

    def watched(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def change(*arguments: object, **named: object) -> object:
            if len(done) == step:
                raise PowerCut
            done.append(name)
            return real(*arguments, **named)

        return change

    for name in ("rename", "replace", "unlink"):
        monkeypatch.setattr(Path, name, watched(name, getattr(Path, name)))
    monkeypatch.setattr("shutil.copyfile", watched("copyfile", shutil.copyfile))
    for module in (backup_notes, backups, bringing_back):
        monkeypatch.setattr(module, "sync", watched("sync", module.sync))
        monkeypatch.setattr(module, "make_private", watched("make_private", module.make_private))
    return done


def steps(work: Callable[[], object]) -> Iterator[Callable[[pytest.MonkeyPatch], bool]]:
    """Each step of `work` at which the power can go; its answer: the work was ended before."""
    for step in range(200):

        def cut(patch: pytest.MonkeyPatch, step: int = step) -> bool:
            cut_before(patch, step)
            try:
                work()
            except PowerCut:
                return False
            return True

        yield cut


def test_the_power_goes_at_each_step_of_bringing_it_back(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    overwrite(shop.file, 0)
    shutil.copytree(shop.file.parent, tmp_path / "before")
    cuts = 0
    for cut in steps(shop.restore):
        cuts += 1
        shutil.rmtree(shop.file.parent)
        shutil.copytree(tmp_path / "before", shop.file.parent)
        with monkeypatch.context() as patch:
            ended = cut(patch)
        shop.restore()
        assert len(shop.people()) == 2
        restored = shop.backups.notes.read().restored
        assert restored is not None and restored.put
        assert not Path(f"{shop.file}.new").exists()
        if ended:
            break
    assert cuts > 12


def test_a_file_begun_anew_while_it_was_brought_back_does_not_count(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Between the power cut and the next start somebody asks for a report: that makes an empty database."""
    overwrite(shop.file, 0)
    shutil.copytree(shop.file.parent, tmp_path / "before")
    for cut in steps(shop.restore):
        shutil.rmtree(shop.file.parent)
        shutil.copytree(tmp_path / "before", shop.file.parent)
        with monkeypatch.context() as patch:
            ended = cut(patch)
        if not shop.file.exists():
            assert shop.people() == []
        shop.restore()
        assert len(shop.people()) == 2
        if ended:
            break


def test_the_power_goes_at_each_step_of_a_backup(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    before = shop.backups.all()
    for cut in steps(shop.backups.make):
        with monkeypatch.context() as patch:
            ended = cut(patch)
        assert set(before) <= set(shop.backups.all())
        assert all(damage(each.path) == "" for each in shop.backups.all())
        if ended:
            break
    assert shop.backups.make().number > before[0].number


def test_seven_are_kept_the_newest_by_their_numbers(shop: Shop) -> None:
    for _ in range(9):
        shop.back_up()
    assert [each.number for each in shop.backups.all()] == [11, 10, 9, 8, 7, 6, 5]
    assert all(each.path.stat().st_mode & 0o777 == 0o600 for each in shop.backups.all())
    assert shop.backups.folder.stat().st_mode & 0o777 == 0o700


def test_a_clock_in_1970_neither_hides_the_newest_nor_throws_it_away(shop: Shop) -> None:
    shop.hour = -round((NOON - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(hours=1))
    for _ in range(7):
        made = shop.back_up()
    assert shop.backups.all()[0] == made and made.at.year == 1970
    shop.file.unlink()
    restored = shop.restore()
    assert restored is not None and restored.since == made.at


def test_a_backup_of_a_damaged_database_is_none(shop: Shop) -> None:
    before = shop.backups.all()
    overwrite(shop.file, middle(shop.file))
    with pytest.raises(CorruptStore, match="is damaged"):
        shop.back_up()
    assert shop.backups.all() == before
    there = sorted(path.name for path in shop.backups.folder.iterdir())
    assert there == [*(each.path.name for each in reversed(before)), "lock"]


def test_orders_come_before_backups_on_a_disk_that_is_nearly_full(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "SPARE", 1 << 60)
    with pytest.raises(DiskFull, match="is full"):
        shop.back_up()
    assert [each.number for each in shop.backups.all()] == [2]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", disk], capture_output=True)
    if done.returncode:
        pytest.skip("this user may not mount a disk")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_a_disk_that_fills_meanwhile_leaves_what_was_there(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Backups, "_make_room", lambda _: None)
    shop = Shop(small_disk)
    shop.add(SATO)
    first = shop.back_up()
    ballast = small_disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass
    with pytest.raises(DiskFull):
        shop.back_up()
    assert shop.backups.all() == [first]
    overwrite(shop.file, 0)
    with pytest.raises(DiskFull):
        shop.restore()
    assert not list(small_disk.glob("shop-damaged-*"))
    ballast.unlink()
    assert shop.restore() is not None
    assert shop.people() == [SATO]


def test_a_backup_that_takes_too_long_is_given_up(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "PAGES", 2)
    with pytest.raises(Stopped):
        shop.backups.make(lambda: False)
    assert len(shop.backups.all()) == 2


def test_two_kiosks_with_one_file_do_not_write_one_backup_together(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "PAGES", 2)
    other = Backups(shop.file, 7, shop.now)
    refused: list[Stopped] = []

    def meanwhile() -> bool:
        try:
            other.make()
        except Stopped as error:
            refused.append(error)
        return True

    shop.backups.make(meanwhile)
    assert refused and "another program" in str(refused[0])
    assert [each.number for each in other.all()] == [3, 2, 1]
    assert other.make().number == 4


def test_a_look_that_takes_too_long_is_given_up_and_changes_nothing(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "STEPS", 5)
    asked = iter([True] * 3)
    with pytest.raises(Stopped):
        damage(shop.file, lambda: next(asked, False))
    overwrite(shop.file, 0)
    with pytest.raises(Stopped):
        restore(shop.backups, shop.now(), lambda: False)
    assert not list(shop.file.parent.glob("shop-damaged-*"))


def test_what_is_written_meanwhile_neither_waits_nor_spoils_it(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "PAGES", 2)
    names = iter(range(1000))

    def writes() -> bool:
        number = next(names)
        shop.add(Known(Person(f"new {number}", f"N{number}", Role.CREW), ""))
        return True

    made = shop.backups.make(writes)
    assert next(names) > 5
    with closing(sqlite3.connect(made.path)) as copy:
        assert copy.execute("SELECT count(*) FROM people").fetchone() == (2,)


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:////var/lib/okawari/shop.db", Path("/var/lib/okawari/shop.db")),
        ("sqlite+pysqlite:////shop.db?timeout=5", Path("/shop.db")),
        ("sqlite:///shop.db", Path("shop.db")),
        ("sqlite://", None),
        ("sqlite:///:memory:", None),
        ("postgresql+psycopg://okawari@db.example/okawari", None),
    ],
)
def test_which_file_an_address_means(url: str, file: Path | None) -> None:
    assert file_of(url) == file


def test_what_cannot_be_looked_at_is_not_called_damaged(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written") as caught:
        damage(tmp_path / "nothing.db")
    assert not isinstance(caught.value, CorruptStore)


def test_notes_that_cannot_be_read_are_none(shop: Shop) -> None:
    shop.backups.notes.problem("no room")
    assert shop.backups.notes.read().problem == "no room"
    (shop.backups.folder / "noted.json").write_text("{")
    assert shop.backups.notes.read() == backup_notes.Noted()
