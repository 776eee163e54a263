"""The member pages in a real browser at a telephone's size, with their script and without."""

from __future__ import annotations

import os
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.support.ui import WebDriverWait

from kiosk.core.loyalty import Credential, CredentialKind
from pos_adapters.house_loyalty.back_office import BackOffice
from pos_adapters.house_loyalty.pages.app import build_app
from tests.pos_adapters.house_loyalty.house import OTHER, PHONE, TestHouse, a_house
from tests.pos_adapters.house_loyalty.pages.conftest import RECEIPT, claim_path

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --hide-scrollbars"
)
WIDTH, HEIGHT = 390, 844
LOOK = os.environ.get("MEMBER_PAGES_PICTURES")
"""A folder for a picture of each page, to look at."""
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="chromium and chromedriver are not installed"),
]


class Site:
    """The pages on loopback, in a thread."""

    def __init__(self, house: TestHouse, line: socket.socket) -> None:
        self.house = house
        self.url = f"http://localhost:{line.getsockname()[1]}"
        config = uvicorn.Config(
            build_app(house.house, now=lambda: house.now.timestamp()), log_config=None, lifespan="off"
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, args=([line],), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(10)

    def code(self) -> str:
        self.house.house.post.submit(lambda: None).result()
        return self.house.letters.sent[-1].digits


@pytest.fixture
def site(tmp_path: Path, programme: Path) -> Iterator[Site]:
    shutil.copy(programme, tmp_path)
    line = socket.create_server(("127.0.0.1", 0))
    url = f"http://localhost:{line.getsockname()[1]}"
    with a_house(tmp_path, public_base_url=url) as house:
        site = Site(house, line)
        yield site
        site.stop()


def chromium(language: str, scripts: bool, dark: bool = False) -> WebDriver:
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (*FLAGS.split(), *(["--force-dark-mode"] if dark else [])):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"intl.accept_languages": language})
    options.add_experimental_option(
        "mobileEmulation", {"deviceMetrics": {"width": WIDTH, "height": HEIGHT, "pixelRatio": 1.0}}
    )
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
    if not scripts:
        browser.execute_cdp_cmd("Network.enable", {})
        browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/page/page.js*"]})
    return browser


class Phone:
    """What a guest does: look, press, fill in. Every page is checked for width and complaints."""

    def __init__(self, site: Site, browser: WebDriver, name: str) -> None:
        self.site, self.browser, self.name, self._count = site, browser, name, 0

    def opens(self, path: str) -> None:
        self.browser.get(self.site.url + path)
        self.looks()

    def looks(self) -> None:
        """Nothing is wider than the telephone, and what is pressed is large enough for a thumb."""
        root = self.browser.find_element(By.TAG_NAME, "html")
        assert int(root.get_property("scrollWidth")) <= WIDTH, self.browser.current_url
        for button in self.browser.find_elements(By.CSS_SELECTOR, ".button, .chip, nav a, summary, .tick"):
            assert not button.is_displayed() or button.size["height"] >= 48, button.text
        self._count += 1
        if LOOK:
            place = Path(LOOK) / f"{self.name}-{self._count:02}.png"
            height = int(root.get_property("scrollHeight"))
            self.browser.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": WIDTH, "height": height, "deviceScaleFactor": 1, "mobile": True},
            )
            self.browser.save_screenshot(str(place))

    def one(self, selector: str):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def presses(self, selector: str) -> None:
        """Press what leads to another page, and wait for it."""
        before = self.browser.find_element(By.TAG_NAME, "html").id
        element = self.one(selector)
        element.submit() if element.tag_name == "form" else element.click()
        self.until(lambda: self.browser.find_element(By.TAG_NAME, "html").id != before)
        self.looks()

    def until(self, holds: Callable[[], object]) -> None:
        """Wait for something to come true; what is drawn anew meanwhile does not matter."""
        wait = WebDriverWait(self.browser, 10, 0.05, ignored_exceptions=[WebDriverException])
        wait.until(lambda _: holds())

    def types(self, name: str, words: str) -> None:
        self.one(f"[name={name}]").send_keys(words)

    def sees(self, *words: str) -> None:
        body = self.one("body").text
        for each in words:
            assert each in body, f"{each} is not in: {body}"

    def joins(self) -> None:
        self.types("whom", OTHER)
        self.types("name", "Emma")
        self.one("[name=consent]").click()
        self.presses("button.main")
        self.types("digits", self.site.code())
        self.presses("button.main")


@pytest.fixture(params=["ja", pytest.param("en", marks=pytest.mark.slow)])
def phone(request: pytest.FixtureRequest, site: Site) -> Iterator[Phone]:
    """Japanese without the pages' script, English with it."""
    browser = chromium(request.param, scripts=request.param == "en")
    phone = Phone(site, browser, request.param)
    yield phone
    complaints = [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    browser.quit()
    assert [each for each in complaints if "ERR_BLOCKED_BY_CLIENT" not in each] == []


@pytest.mark.slow
def test_from_the_receipt_to_points_code_friend_and_farewell(phone: Phone):
    site = phone.site
    ja = phone.name == "ja"
    path = claim_path(site.house)
    phone.opens(path)
    phone.sees("¥2,000" if not ja else "2,000", "42")
    phone.presses("a.button.main")
    phone.joins()
    phone.sees("受け取る" if ja else "Claim points")
    phone.presses("form button.main")
    phone.sees("20 ポイントを受け取りました" if ja else "20 points are yours")
    phone.one(".faces label:nth-child(4) input").click()
    phone.presses("form[action='/feedback'] button")
    phone.sees("ありがとうございます" if ja else "Thank you")
    phone.opens("/me")
    phone.sees("70", "Emma")
    phone.presses("a.button.main")
    assert phone.one("svg.qr").size["width"] >= 216
    (emma,) = BackOffice(site.house.house).members("Emma")
    for number in ("012E4CD2A1B3C4D5", "9CA4110B"):
        site.house.house.link(emma["id"], Credential(CredentialKind.CARD, number))
    for page in ("/me/history", "/me/friends", "/me/privacy"):
        phone.opens(page)
    phone.presses("form[action='/me/unlink-card'] button")
    assert len(BackOffice(site.house.house).member(emma["id"])["ic_cards"]) == 1
    phone.one("[name=sure]").click()
    phone.presses("form[action='/me/delete'] button")
    phone.sees("すべて消しました" if ja else "Everything is deleted")
    phone.opens("/")
    phone.sees("会員になる" if ja else "Join")


@pytest.mark.slow
def test_the_code_is_renewed_by_itself(site: Site):
    site.house.join(PHONE)
    browser = chromium("en", scripts=True)
    try:
        phone = Phone(site, browser, "code")
        phone.opens("/sign-in")
        phone.types("whom", PHONE)
        phone.presses("button.main")
        phone.types("digits", site.code())
        phone.presses("button.main")
        site.house.later(seconds=29 - site.house.now.second % 30)
        phone.opens("/me/code")
        first = phone.one("svg.qr").get_attribute("outerHTML")
        site.house.later(seconds=2)
        phone.until(lambda: phone.one("svg.qr").get_attribute("outerHTML") != first)
        assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []
    finally:
        browser.quit()


@pytest.mark.slow
def test_other_pages_fit_too(site: Site):
    """The front page, a friend's invitation, and a long receipt, in the dark."""
    me = site.house.join(PHONE)
    invitation = site.house.house.invitation(me)
    long = {**RECEIPT, "lines": RECEIPT["lines"] * 3, "number": "A-1042"}
    browser = chromium("ja", scripts=True, dark=True)
    try:
        phone = Phone(site, browser, "dark")
        for path in (
            "/",
            f"/friend/{invitation}",
            claim_path(site.house, receipt=long),
            "/sign-in",
            "/nothing",
        ):
            phone.opens(path)
    finally:
        browser.quit()
