"""What who joins agrees to has one version, on the kiosk and on the pages: other words, another version."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from kiosk.core.loyalty import CONSENT, Credential, CredentialKind
from kiosk.ports.loyalty import Enrolment
from pos_adapters.house_loyalty import HouseLoyalty
from pos_adapters.house_loyalty.settings import HouseSettings
from tests.mockpos import MemoryState
from tests.pos_adapters.house_loyalty.house import OTHER, PHONE, SECRET, TestHouse

ROOT = Path(__file__).parents[3]
WORDED = {"2026-11": "b80279322321b6ffe5d35f2a3961d5582482618797882490d3aeb0d96b171025"}
"""The fingerprint of the words of each version. An old one is never changed: members agreed to it."""


def wording() -> str:
    """All that is said beside the mark of agreement."""
    screen = (ROOT / "kiosk/qml/Kiosk/JoinConsent.qml").read_text(encoding="utf-8")
    said = re.findall(r'qsTr\("([^"]+)"\)', screen)
    pages = json.loads((ROOT / "pos_adapters/house_loyalty/pages/words.json").read_text(encoding="utf-8"))
    kept = {
        key: pages[key] for key in sorted(pages) if re.fullmatch("consent_(phone|mail|identity|more)", key)
    }
    assert len(said) == 4 and len(kept) == 4
    return json.dumps([said, kept], ensure_ascii=False, sort_keys=True)


def test_other_words_are_another_version() -> None:
    assert WORDED[CONSENT] == hashlib.sha256(wording().encode()).hexdigest()


def test_the_programme_says_which_version_is_kept(house: TestHouse) -> None:
    settings = HouseSettings.model_validate({"database": house.settings.database, "secret": SECRET})
    programme = HouseLoyalty(settings, None, MemoryState())
    try:
        assert programme.programme().consent == CONSENT
        identity = Credential(CredentialKind.SIGNED_IN, "https://id.example 7")
        programme.enrol(Enrolment(PHONE, "Sakura", "ja", CONSENT, identity), "k-1")
        programme.enrol(Enrolment(OTHER, "Emma", "en", CONSENT, identity), "k-2")
        member = programme.find(identity)
        assert member is not None and member.name == "Sakura"  # whose it is, it stays
        kept = house.manager.member(member.id)["consents"]
        assert [each["version"] for each in kept] == [CONSENT]
    finally:
        programme.close()
