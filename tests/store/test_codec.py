"""What reads kept data keeps nothing of it."""

from kiosk.store.codec import codec


def test_a_guests_text_lives_no_longer_than_what_was_read():
    def name() -> str:
        names = codec(tuple[str, ...])
        return names.validate_json('["a guest called Kept"]')[0]

    assert name() == name()
    assert name() is not name(), "it was kept beside what was read"
