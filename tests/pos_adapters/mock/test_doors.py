"""Who may come in."""

import http.client
import re
from collections.abc import Iterator

import httpx
import pytest

from tests.mockpos import Mock

STAFF = {"X-Okawari-Staff": "1"}


@pytest.fixture
def browser(mock: Mock) -> Iterator[httpx.Client]:
    """A browser that has opened the staff page."""
    with httpx.Client(base_url=mock.url) as client:
        assert client.get("/").status_code == 200
        yield client


@pytest.mark.parametrize(
    "path", ["/v1/health", "/v1/menu", "/v1/orders?client_order_id=x", "/staff/api/orders"]
)
@pytest.mark.parametrize("header", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic x"}])
def test_without_the_token_nothing_is_told(mock: Mock, path: str, header: dict[str, str]):
    response = httpx.get(mock.url + path, headers=header)
    assert (response.status_code, response.json()["error"]["code"]) == (401, "not_allowed")


def test_the_staff_page_s_cookie_opens_the_staff_api_but_not_the_kiosk_s(browser: httpx.Client):
    assert browser.get("/staff/api/orders").status_code == 200
    assert browser.post("/staff/api/session", json={"open": True}, headers=STAFF).status_code == 200
    assert browser.get("/v1/health").status_code == 401


def test_a_cookie_alone_changes_nothing(mock: Mock, browser: httpx.Client):
    """Another site's form would send the cookie, but never this header."""
    assert browser.post("/staff/api/session", json={"open": False}).status_code == 403
    assert mock.get("/v1/health")["session_open"] is True


def test_the_cookie_is_kept_from_scripts_and_from_other_sites(mock: Mock):
    cookie = httpx.get(mock.url + "/").headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=strict" in cookie


def test_another_name_for_this_machine_gets_no_cookie(mock: Mock):
    """A site that lets its own name point here (DNS rebinding) is asked for the token."""
    connection = http.client.HTTPConnection(mock.url.removeprefix("http://"))
    connection.request("GET", "/", headers={"Host": "evil.example"})
    response = connection.getresponse()
    assert response.status == 401
    assert response.getheader("set-cookie") is None
    assert "Token" in response.read().decode()
    connection.close()


def test_from_another_machine_the_token_opens_the_page(mock: Mock):
    wrong = httpx.post(mock.url + "/staff/sign-in", data={"token": "wrong"})
    assert (wrong.status_code, "set-cookie" in wrong.headers) == (401, False)
    right = httpx.post(mock.url + "/staff/sign-in", data={"token": mock.token})
    assert (right.status_code, right.headers["location"]) == (303, "/")
    assert "okawari_staff=" in right.headers["set-cookie"]


def test_a_flood_at_the_door_is_refused_in_words(mock: Mock):
    flood = httpx.post(mock.url + "/staff/sign-in", content=b"token=" + b"x" * 1_000_001)
    assert (flood.status_code, flood.json()["error"]["code"]) == (413, "too_large")


def test_pages_are_kept_by_no_browser(mock: Mock):
    """They tell whose order it was."""
    assert httpx.get(mock.url + "/").headers["cache-control"] == "no-store"
    assert httpx.get(mock.url + "/page/page.css").headers["cache-control"] == "no-cache"


def test_pages_are_strict_about_what_they_load(mock: Mock):
    page = httpx.get(mock.url + "/")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "unsafe" not in page.headers["content-security-policy"]
    for address in re.findall(r'(?:src|href)="([^"]+)"', page.text):
        assert address.startswith("/page/")
        assert httpx.get(mock.url + address).status_code == 200
    assert "//" not in page.text.replace("<!doctype", "")


def test_there_is_nothing_else(mock: Mock):
    for path in ("/nothing", "/page/../pos.py", "/page/staff.html", "/staff/api/none", "/r/none"):
        assert mock.staff.get(path).status_code == 404
