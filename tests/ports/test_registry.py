"""What is said of settings that an adapter does not accept: key, value, what is wrong, what it is for."""

from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field, SecretStr

from kiosk.ports import registry


class Sender(BaseModel):
    address: str


class Settings(BaseModel):
    model_config = ConfigDict(extra="forbid")

    url: str = Field(pattern="^https?://", description="Address of the till.")
    tables: int = Field(0, ge=0, le=4, description="Digits of a table's number.")
    token: SecretStr = Field(SecretStr(""), min_length=6, description="The till's token.")
    sender: Sender | None = None


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({}, "url: is missing. Address of the till."),
        ({"url": 5}, "url = 5: should be a valid string. Address of the till."),
        ({"url": "till.local"}, "url = 'till.local': String should match pattern '^https?://'. Address of"),
        ({"url": "x:secret@till"}, "url: String should match pattern"),
        ({"url": "http://till", "tables": 9}, "tables = 9: should be less than or equal to 4. Digits of"),
        ({"url": "http://till", "token": "abc"}, "token: Value should have at least 6 items"),
        ({"url": "http://till", "ulr": "s3cret"}, "ulr: there is no such key; did you mean url?"),
        (
            {"url": "http://till", "colour": 1},
            "colour: there is no such key; there are url, tables, token, sender",
        ),
        ({"url": "http://till", "sender": {"address": 7}}, "sender.address: should be a valid string"),
    ],
)
def test_a_wrong_setting_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, Any], told: str
) -> None:
    monkeypatch.setattr(registry, "load", lambda group, name: SimpleNamespace(Settings=Settings))
    with pytest.raises(registry.AdapterError) as refused:
        registry.build("pos", "till", settings, None, registry.Passing())
    (line,) = str(refused.value).splitlines()
    assert line.startswith(f"[pos.settings] {told}")
    assert "secret" not in line and "s3cret" not in line and "abc" not in line
