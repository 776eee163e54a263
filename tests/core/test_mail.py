"""Mail addresses as they are typed at the kiosk."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core import mail
from tests.examples import examples


@pytest.mark.parametrize(
    "address",
    [
        "sakura@example.jp",
        "s.a-k_u+ra@mail.example.co.jp",
        "1@a.io",
        "docomo-01@docomo.ne.jp",
        "a@b-c.museum",
    ],
)
def test_an_address_is_whole(address: str) -> None:
    assert mail.complete(address) and mail.typed(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "", "@", "sakura", "sakura@", "@example.jp", "sakura@example", "sakura@.jp", "sakura@example.",
        "a..b@example.jp", ".a@example.jp", "a.@example.jp", "a@b@c.jp", "a@-b.jp", "a@b-.jp", "a@b..jp",
        "a@127.0.0.1", "a@b.j", "さくら@example.jp", "a b@example.jp", "a@example.jp\n",
        "a@example.jp\r\nBcc: x", f"{'a' * 65}@example.jp",
        f"a@{'b' * 64}.jp", "<script>@example.jp", "a'--@example.jp",
    ],
)  # fmt: skip
def test_what_is_none_is_never_sent(address: str) -> None:
    assert not mail.complete(address)


@settings(max_examples=examples(100))
@given(st.text())
def test_no_key_puts_anything_else_there(text: str) -> None:
    typed = mail.typed(text)
    assert set(typed) <= set("abcdefghijklmnopqrstuvwxyz0123456789@._+-") and len(typed) <= mail.LONGEST
    assert mail.typed(typed) == typed


def test_of_an_address_a_passer_by_reads_its_first_sign_and_its_end() -> None:
    assert mail.masked("sakura@example.jp") == "s•••@•••.jp"
