"""Who may come in: PINs, pauses, locks, and what is remembered while the shop database is away."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.config import Config, ShopDatabase, secrets_of
from kiosk.core.staff import Audit, Person, PinFault, Role
from kiosk.staff import audit
from kiosk.staff.access import Access, Trial, staff_file
from kiosk.staff.people import NotChanged, People, Why
from kiosk.staff.pin_key import NoPinSecret
from kiosk.staff.pins import Cost, Pins
from kiosk.store import shop as shop_store
from tests.ui.staff_scene import CHEAP, shop_of

PIN, WRONG = "274936", "947263"
NEW = "908173"
KEY, SECRET = b"a key of a test", "a secret of a test"


class Kiosk:
    """A kiosk's way in, on a clock that the test moves."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.at = datetime(2026, 11, 25, 3, tzinfo=UTC)
        self.noted: list[Audit] = []
        self.access = Access(config, self.now, self.noted.append, Pins(CHEAP))
        self.people = People(config, self.now, self.noted.append, Pins(CHEAP))

    def now(self) -> datetime:
        return self.at

    def wait(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)

    def hire(self, name: str, role: Role = Role.MANAGER) -> Person:
        return self.people.add(name, role, PIN, None)

    def lock(self, person: Person) -> None:
        for _ in range(10):
            self.access.enter(person.id, WRONG)
            self.wait(301)

    def actions(self) -> list[str]:
        return [line.action for line in self.noted]


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(shop_of(tmp_path))


def away(kiosk: Kiosk) -> None:
    """The shop database is gone, as if on another machine that is switched off."""
    nowhere = replace(kiosk.config.shop_database, url="postgresql+nothing://shop")
    kiosk.access.config = replace(kiosk.config, shop_database=nowhere)


def sharing(config: Config, secret: str | None) -> Config:
    """With a secret that all kiosks of the shop share."""
    return replace(config, shop_database=replace(config.shop_database, pin_secret=secret))


def test_the_right_pin_lets_in_and_both_tries_are_written_down(kiosk: Kiosk) -> None:
    ann = kiosk.hire("Ann")
    kiosk.access.crowd()
    assert kiosk.access.enter(ann.id, WRONG) == Trial(None)
    assert kiosk.access.enter(ann.id, PIN) == Trial(ann)
    assert kiosk.actions() == ["person_added", "wrong_pin", "enter"]
    assert kiosk.noted[1].details == {"tries": "1"} and kiosk.noted[1].person_id == ann.id


def test_the_pin_itself_is_nowhere_to_be_read(kiosk: Kiosk, tmp_path: Path) -> None:
    ann = kiosk.hire("Ann")
    kiosk.access.enter(ann.id, WRONG)
    assert PIN not in repr(kiosk.noted) and WRONG not in repr(kiosk.noted)
    copy = tmp_path / "staff.db"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert [known.pin[:10] for known in staff_file(kiosk.config).people()] == ["$argon2id$"]


def test_a_copy_of_the_shop_database_alone_says_no_pin(kiosk: Kiosk, tmp_path: Path) -> None:
    ann = kiosk.hire("Ann")
    key = tmp_path / "pins.secret"
    assert key.stat().st_mode & 0o777 == 0o600
    (tmp_path / "stolen").mkdir()
    (tmp_path / "stolen" / "shop.db").write_bytes((tmp_path / "shop.db").read_bytes())
    stolen = Kiosk(shop_of(tmp_path / "stolen"))
    assert stolen.access.crowd().people == (ann,)
    assert stolen.access.enter(ann.id, PIN).person is None
    (tmp_path / "stolen" / "pins.secret").write_text(key.read_text())
    assert stolen.access.enter(ann.id, PIN).person == ann


def test_kiosks_share_a_secret_that_is_in_none_of_their_files(kiosk: Kiosk, tmp_path: Path) -> None:
    one = Kiosk(sharing(kiosk.config, SECRET))
    ann = one.hire("Ann")
    own = replace(one.config.kiosk, id="k2", data_dir=tmp_path / "k2")
    for secret, comes_in in ((SECRET, True), ("another secret of a test", False)):
        other = Kiosk(sharing(replace(kiosk.config, kiosk=own), secret))
        assert other.access.crowd().people == (ann,)
        assert (other.access.enter(ann.id, PIN).person == ann) is comes_in
    assert not (tmp_path / "pins.secret").exists() and SECRET in secrets_of(one.config)
    assert SECRET not in repr(one.config)


def test_without_a_shared_secret_several_kiosks_have_no_pins(kiosk: Kiosk) -> None:
    ann = kiosk.hire("Ann")
    shared = Kiosk(replace(kiosk.config, shop_database=ShopDatabase(url="postgresql+nothing://shop")))
    with pytest.raises(NoPinSecret, match=r"\[shop_database\] pin_secret"):
        shared.hire("Ben")
    for _ in range(3):
        with pytest.raises(NoPinSecret):
            shared.access.enter(ann.id, PIN)
    assert kiosk.access.enter(ann.id, PIN).person == ann  # none of that was a try


def test_after_two_slips_each_wrong_pin_costs_more_waiting(kiosk: Kiosk) -> None:
    ann = kiosk.hire("Ann")
    waits = []
    for _ in range(5):
        waits.append(kiosk.access.enter(ann.id, WRONG).wait_s)
        kiosk.wait(waits[-1])
    assert waits == [0, 0, 5, 10, 20]


def test_while_waiting_even_the_right_pin_is_not_looked_at(kiosk: Kiosk) -> None:
    ann = kiosk.hire("Ann")
    for _ in range(3):
        kiosk.access.enter(ann.id, WRONG)
    kiosk.wait(4)
    assert kiosk.access.enter(ann.id, PIN) == Trial(None, wait_s=1)
    kiosk.wait(1)
    assert kiosk.access.enter(ann.id, PIN).person == ann
    assert kiosk.access.enter(ann.id, WRONG).wait_s == 0  # it begins anew


def test_a_clock_that_is_set_back_shortens_nothing(kiosk: Kiosk) -> None:
    ann = kiosk.hire("Ann")
    for _ in range(3):
        kiosk.access.enter(ann.id, WRONG)
    kiosk.wait(-86400)
    assert kiosk.access.enter(ann.id, PIN).wait_s == 5
    kiosk.wait(4)
    assert kiosk.access.enter(ann.id, PIN).wait_s == 1
    kiosk.wait(1)
    assert kiosk.access.enter(ann.id, PIN).person == ann, "nobody waits until the clock is there again"


def test_ten_wrong_pins_lock_until_somebody_unlocks(kiosk: Kiosk) -> None:
    ann, ben = kiosk.hire("Ann"), kiosk.hire("Ben")
    kiosk.lock(ann)
    kiosk.wait(86400 * 30)
    assert kiosk.access.enter(ann.id, PIN) == Trial(None, locked=True)
    assert kiosk.access.crowd().locked == {ann.id}
    assert kiosk.access.enter(ben.id, PIN).person == ben
    kiosk.access.unlock(ann, ben)
    assert kiosk.access.enter(ann.id, PIN).person == ann
    assert "locked" in kiosk.actions()
    unlocked = next(line for line in kiosk.noted if line.action == "unlocked")
    assert (unlocked.name, unlocked.details) == ("Ben", {"whom": "Ann"})


def test_a_try_counts_before_it_is_looked_at(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever pulls the plug while a PIN is looked at has used up a try."""
    ann = kiosk.hire("Ann")

    def pulled(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(kiosk.access.pins, "fits", pulled)
    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            kiosk.access.enter(ann.id, WRONG)
    assert Kiosk(kiosk.config).access.enter(ann.id, PIN).wait_s == 5


def test_a_new_pin_takes_the_lock_away_and_the_old_pin_with_it(kiosk: Kiosk) -> None:
    ann, ben = kiosk.hire("Ann"), kiosk.hire("Ben")
    kiosk.lock(ann)
    kiosk.people.change_pin(ann.id, NEW, ben)
    assert kiosk.access.enter(ann.id, PIN).person is None
    assert kiosk.access.enter(ann.id, NEW).person == ann


def test_while_the_shop_database_is_away_the_copy_lets_in(tmp_path: Path) -> None:
    kiosk = Kiosk(sharing(shop_of(tmp_path), SECRET))
    ann = kiosk.hire("Ann")
    kiosk.access.crowd()
    away(kiosk)
    crowd = kiosk.access.crowd()
    assert crowd.away and crowd.people == (ann,)
    assert kiosk.access.enter(ann.id, PIN).person == ann


def test_a_shop_database_that_lost_its_people_makes_nobody_its_first_manager(
    kiosk: Kiosk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody put an empty file in the damaged one's place: a guest must not be asked who they are."""
    ann = kiosk.hire("Ann")
    kiosk.access.crowd()
    for file in tmp_path.rglob("shop.db*"):
        file.unlink()
    crowd = kiosk.access.crowd()
    assert (crowd.people, crowd.away) == ((ann,), True) and "lost its people" in caplog.text
    caplog.clear()
    assert kiosk.access.enter(ann.id, PIN) == Trial(ann)
    kiosk.people.remove_everybody()
    assert kiosk.access.crowd().people == (), "the last resort goes on working"


def test_who_was_removed_at_another_kiosk_is_out_here_too(kiosk: Kiosk, tmp_path: Path) -> None:
    ann, ben = kiosk.hire("Ann"), kiosk.hire("Ben")
    kiosk.access.crowd()
    other = replace(kiosk.config, kiosk=replace(kiosk.config.kiosk, id="k2", data_dir=tmp_path / "k2"))
    Kiosk(other).people.remove(ann.id, ben)
    assert kiosk.access.crowd().people == (ben,)
    assert kiosk.access.enter(ann.id, PIN) == Trial(None)


def test_a_damaged_copy_is_made_anew(kiosk: Kiosk, tmp_path: Path) -> None:
    ann = kiosk.hire("Ann")
    for name in ("staff.db-wal", "staff.db-shm"):
        (tmp_path / name).unlink(missing_ok=True)
    (tmp_path / "staff.db").write_bytes(b"nothing of use" * 300)
    assert kiosk.access.crowd().people == (ann,)
    assert kiosk.access.enter(ann.id, PIN).person == ann


def test_a_newer_versions_copy_still_lets_them_in_while_the_database_is_newer_too(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    """A version was taken back: the cure is a technician's, who has to come in."""
    ann = kiosk.hire("Ann")
    kiosk.access.crowd()
    with closing(sqlite3.connect(tmp_path / "staff.db")) as file:
        file.execute("PRAGMA user_version = 99")
    with closing(sqlite3.connect(tmp_path / "shop.db")) as file, file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    assert kiosk.access.crowd().people == (ann,)
    assert kiosk.access.enter(ann.id, PIN).person == ann
    assert len(list(tmp_path.glob("staff-newer-*.db"))) == 1


def test_the_first_manager_can_be_made_once_only(kiosk: Kiosk) -> None:
    ann = kiosk.people.add("Ann", Role.MANAGER, PIN, None, first=True)
    with pytest.raises(NotChanged) as refused:
        kiosk.people.add("Eve", Role.MANAGER, PIN, None, first=True)
    assert refused.value.why is Why.NOT_FIRST
    assert kiosk.people.everybody() == [ann]


def test_a_shop_always_has_a_manager(kiosk: Kiosk) -> None:
    with pytest.raises(NotChanged, match="last_manager"):
        kiosk.hire("Tom", Role.TECHNICIAN)
    ann, tom = kiosk.hire("Ann"), kiosk.hire("Tom", Role.TECHNICIAN)
    for change in (
        lambda: kiosk.people.remove(ann.id, tom),
        lambda: kiosk.people.change_role(ann.id, Role.CREW, tom),
    ):
        with pytest.raises(NotChanged, match="last_manager"):
            change()
    kiosk.people.change_role(tom.id, Role.MANAGER, ann)
    kiosk.people.remove(ann.id, ann)
    assert [person.name for person in kiosk.people.everybody()] == ["Tom"]


def test_names_stay_different_and_readable(kiosk: Kiosk) -> None:
    ann, ben = kiosk.hire("Ann"), kiosk.hire("  Ben\t ")
    assert ben.name == "Ben"
    for name, why in (("ann", Why.TAKEN), ("", Why.NAME), ("a\x1b[2Jb", Why.NAME), ("x" * 41, Why.NAME)):
        with pytest.raises(NotChanged) as refused:
            kiosk.people.rename(ben.id, name, ann)
        assert refused.value.why is why
    kiosk.people.rename(ben.id, "Robert'); DROP TABLE people;--", ann)
    assert [person.name for person in kiosk.people.everybody()] == ["Ann", "Robert'); DROP TABLE people;--"]
    kiosk.people.rename(ann.id, "ANN", ann)


def test_what_everybody_tries_first_is_no_pin(kiosk: Kiosk) -> None:
    with pytest.raises(NotChanged) as refused:
        kiosk.people.add("Ann", Role.MANAGER, "005901", None)  # the end of the shop's tax number
    assert refused.value.why is PinFault.SHOP
    assert kiosk.people.everybody() == []


def test_somebody_who_has_gone_cannot_be_changed(kiosk: Kiosk) -> None:
    ann = kiosk.hire("Ann")
    with pytest.raises(NotChanged, match="gone"):
        kiosk.people.rename("nobody", "Eve", ann)
    assert kiosk.access.enter("nobody", PIN) == Trial(None)
    assert kiosk.actions() == ["person_added"]


def test_the_last_resort_removes_everybody(kiosk: Kiosk) -> None:
    kiosk.hire("Ann")
    kiosk.hire("Ben", Role.CREW)
    assert kiosk.people.remove_everybody() == 2
    assert kiosk.access.crowd().people == () and staff_file(kiosk.config).people() == []
    assert kiosk.noted[-1].name == "the machine" and kiosk.actions()[-1] == "everybody_removed"


def test_the_hash_is_argon2id_of_the_stated_cost_and_salted() -> None:
    pins = Pins(CHEAP)
    one, other = pins.hashed(PIN, KEY), pins.hashed(PIN, KEY)
    assert one != other and one.startswith("$argon2id$v=19$m=8,t=1,p=1$")
    assert pins.fits(one, PIN, KEY) and not pins.fits(one, WRONG, KEY)
    assert not pins.fits(one, PIN, b"another key")
    assert not pins.fits("", PIN, KEY) and not pins.fits("$argon2id$v=19$m=8", PIN, KEY)
    assert Cost() == Cost(passes=3, memory_kib=65536, lanes=1)


def test_the_log_is_read_newest_first_and_exported_harmlessly(kiosk: Kiosk) -> None:
    ann = kiosk.people.add('=HYPERLINK("x")', Role.MANAGER, PIN, None, first=True)
    kiosk.wait(60)
    kiosk.access.enter(ann.id, PIN)
    with closing(shop_store.ShopDatabase(kiosk.config.shop_database.url)) as shop:
        shop.write(kiosk.noted)
        shop.write(kiosk.noted)  # a lost answer: the same lines once more
    lines = audit.read(kiosk.config, 10)
    assert [line.action for line in lines] == ["enter", "person_added"]
    assert lines == kiosk.noted[::-1]
    written = audit.as_csv(lines).splitlines()
    assert written[0] == "at,kiosk,name,role,action,details"
    assert written[1].startswith("2026-11-25T03:01:00+00:00,demo,\"'=HYPERLINK")
