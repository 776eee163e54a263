"""What every sign-in service's adapter must do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.conformance.line import LineConformance
from kiosk.conformance.suite import Ask
from kiosk.conformance.worlds import SignInWorld
from kiosk.core.loyalty import Credential
from kiosk.ports.errors import Reason, Refused, Unreachable
from kiosk.ports.signin import Invitation, SignIn

LEAST_S = 30
"""A guest needs that long to take out a phone."""


class SignInConformance(LineConformance):
    """Subclass it, and give the fixtures `world` (a SignInWorld) and `signin` (the adapter)."""

    adapter = "signin"

    @pytest.fixture
    def invitation(self, signin: SignIn) -> Invitation:
        return signin.begin()

    @pytest.fixture
    def asks(self, signin: SignIn, invitation: Invitation) -> list[Ask]:
        return [Ask("begin", signin.begin), Ask("poll", lambda: signin.poll(invitation))]

    @pytest.fixture
    def effect(self) -> Callable[[], object]:
        return lambda: None

    def test_an_invitation_can_be_shown(self, signin: SignIn, invitation: Invitation) -> None:
        assert invitation.url.startswith(("https://", "http://")) and invitation.device_code
        assert invitation.interval_s >= 1 and invitation.expires_in_s >= LEAST_S
        assert bool(invitation.user_code) == signin.capabilities.user_code
        assert invitation.device_code not in invitation.url
        assert signin.begin().device_code != invitation.device_code

    def test_it_waits_for_the_guest(self, signin: SignIn, invitation: Invitation) -> None:
        for _ in range(2):
            waiting = signin.poll(invitation)
            assert isinstance(waiting, Invitation)
            assert waiting.device_code == invitation.device_code
            assert waiting.interval_s >= invitation.interval_s

    def test_who_signed_in_is_the_same_person_every_time(self, signin: SignIn, world: SignInWorld) -> None:
        found = []
        for _ in range(2):
            invitation = signin.begin()
            world.sign_in(invitation.device_code)
            found.append(signin.poll(invitation))
        assert isinstance(found[0], Credential) and found[0].value
        assert found[0] == found[1]

    def test_one_guest_s_sign_in_is_not_another_s(
        self, signin: SignIn, world: SignInWorld, invitation: Invitation
    ) -> None:
        other = signin.begin()
        world.sign_in(other.device_code)
        assert isinstance(signin.poll(invitation), Invitation)
        assert isinstance(signin.poll(other), Credential)

    def test_a_guest_may_say_no(self, signin: SignIn, world: SignInWorld, invitation: Invitation) -> None:
        world.decline(invitation.device_code)
        self.refused(signin, invitation, Reason.DECLINED)

    def test_an_invitation_expires(self, signin: SignIn, world: SignInWorld, invitation: Invitation) -> None:
        world.let_expire(invitation.device_code)
        self.refused(signin, invitation, Reason.INVALID)

    def test_an_invitation_of_nobody_is_none(self, signin: SignIn) -> None:
        self.refused(signin, Invitation("no-such-code", "https://sign-in.example/", 5, 300), Reason.INVALID)

    def refused(self, signin: SignIn, invitation: Invitation, reason: Reason) -> None:
        with pytest.raises(Refused) as refused:
            signin.poll(invitation)
        assert refused.value.reason is reason

    def test_who_asks_too_often_waits_longer(
        self, signin: SignIn, world: SignInWorld, invitation: Invitation
    ) -> None:
        world.slow_down()
        slower = signin.poll(invitation)
        assert isinstance(slower, Invitation)
        assert slower.interval_s >= invitation.interval_s + 5
        world.sign_in(invitation.device_code)
        assert isinstance(signin.poll(slower), Credential)

    def test_a_lost_answer_is_asked_for_again(
        self, signin: SignIn, world: SignInWorld, invitation: Invitation
    ) -> None:
        """The person, or a sign-in to be begun anew; never somebody else, never for ever."""
        world.sign_in(invitation.device_code)
        world.wire.lose_reply()
        with pytest.raises(Unreachable):
            signin.poll(invitation)
        try:
            assert isinstance(signin.poll(invitation), Credential)
        except Refused as refused:
            assert refused.reason is Reason.INVALID

    def test_the_device_code_is_not_logged(
        self, signin: SignIn, world: SignInWorld, invitation: Invitation, caplog: pytest.LogCaptureFixture
    ) -> None:
        signin.poll(invitation)
        world.wire.down()
        with pytest.raises(Unreachable) as error:
            signin.poll(invitation)
        assert invitation.device_code not in caplog.text
        assert invitation.device_code not in str(error.value)
