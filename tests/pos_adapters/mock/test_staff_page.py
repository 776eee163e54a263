"""The staff page in a real browser, from an order's arrival to closing time."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

from tests.mockpos import Mock, running_mock
from tests.pos_adapters.mock.conftest import HERE
from tests.pos_adapters.mock.goods import a_set, line, paid, placed, yen

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --lang=en --window-size=1440,1000"
)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="chromium and chromedriver are not installed"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[WebDriver]:
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in FLAGS.split():
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def own_server() -> Iterator[Mock]:
    with running_mock(HERE / "shop.yaml") as mock:
        yield mock


@pytest.fixture
def mock(own_server: Mock) -> Mock:
    """One that other tests have not filled with orders and calls."""
    own_server.reset()
    return own_server


@pytest.fixture
def page(mock: Mock, browser: WebDriver) -> Iterator[Page]:
    browser.get(mock.url + "/")
    browser.execute_script("localStorage.setItem('language', 'en')")
    browser.get(mock.url + "/")
    page = Page(browser)
    page.until(lambda: page.one("#live").text == "Live")
    yield page
    complaints = [entry["message"] for entry in browser.get_log("browser")]
    assert [words for words in complaints if "ERR_" not in words] == []


class Page:
    """What a member of staff does: look, press, fill in."""

    def __init__(self, browser: WebDriver) -> None:
        self._browser = browser

    def one(self, selector: str) -> WebElement:
        return self._browser.find_element(By.CSS_SELECTOR, selector)

    def until(self, holds: Callable[[], object]) -> None:
        """Wait for something to come true; elements that are drawn anew meanwhile don't matter."""
        WebDriverWait(self._browser, 10, 0.05, ignored_exceptions=[WebDriverException]).until(
            lambda _: holds()
        )

    def run(self, script: str, *elements: WebElement) -> object:
        return self._browser.execute_script(script, *elements)

    def sees(self, selector: str, words: str) -> None:
        self.until(lambda: words in self.one(selector).text)

    def press(self, selector: str, words: str) -> None:
        """Press the button with these words inside an element."""

        def pressed() -> bool:
            for button in self.one(selector).find_elements(By.TAG_NAME, "button"):
                if button.text == words:
                    self._browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
                    button.click()
                    return True
            return False

        self.until(pressed)

    def types(self, selector: str, words: str) -> None:
        """Put words into a field; one that is drawn anew before the first of them is looked up again."""

        def typed() -> bool:
            field = self.one(selector)
            field.clear()
            field.send_keys(words)
            return field.get_attribute("value") == words

        self.until(typed)

    def tab(self, name: str) -> None:
        self.one(f"#tab-{name}").click()
        self.until(lambda: self.one(f"#{name}").is_displayed())


def card(order: dict) -> str:
    return f"[data-order='{order['id']}']"


def state(mock: Mock, order: dict) -> str:
    return str(mock.get(f"/v1/orders/{order['id']}")["state"])


def test_an_order_arrives_by_itself_and_is_called_ready(mock: Mock, page: Page):
    new = paid(mock, a_set("fries-l"), table="12")
    page.sees(card(new), new["number"])
    for words in ("Burger set", "Fries L", "House", "Table 12", "Eat in", "Paid", "¥960"):
        page.sees(card(new), words)
    page.press(card(new), "Ready")
    page.sees(f"{card(new)}[data-state='ready']", "Ready")
    assert state(mock, new) == "ready"


def test_an_unpaid_order_is_paid_at_the_counter_another_cancelled_after_asking_twice(mock: Mock, page: Page):
    beer, other = placed(mock, line("beer"), payment="counter"), placed(mock, payment="counter")
    page.sees(card(beer), "Check age: 20 or over")
    page.press(card(beer), "Paid at the counter")
    page.sees(f"{card(beer)}[data-state='paid']", "Paid")
    page.press(card(other), "Cancel")
    assert state(mock, other) == "unpaid"
    page.press(card(other), "Really cancel?")
    page.sees(f"{card(other)}[data-state='cancelled']", "Cancelled")


def test_long_words_and_pieces_of_html_stay_words_in_their_card(mock: Mock, page: Page):
    html = '<img src=x onerror="document.title=1">'
    given_offline = {"payment": "counter", "ticket_name": "901", "expected_total": yen(10**12)}
    new = placed(mock, {**line("cola"), "note": html}, guest_name="W" * 60, **given_offline)
    page.sees(card(new), html)
    page.sees(card(new), "W" * 60)
    wide = "arguments[0].scrollWidth > arguments[0].parentElement.clientWidth"
    assert page.run(f"return {wide}", page.one(card(new))) is False
    assert page.run("return document.title") == "Okawari mock POS"


def test_what_another_programme_takes_off_and_pays_is_shown(mock: Mock, page: Page):
    off = {"id": "rain", "name": {"en": "Rainy day"}, "amount": yen(300)}
    new = placed(mock, line("dinner"), discounts=[off], points_amount=yen(500), payment="counter")
    for words in ("Rainy day −¥300", "¥2,130", "Points pay ¥500, ¥1,630 left"):
        page.sees(card(new), words)


def test_a_guest_who_calls_is_answered(mock: Mock, page: Page):
    call = mock.post("/v1/call-staff", {"reason": "help", "place": "kiosk-7"})
    page.sees("#calls", "kiosk-7")
    page.press("#calls", "I’m coming")
    page.sees("#calls", "Somebody is coming")
    assert mock.get(f"/v1/call-staff/{call['id']}")["state"] == "acknowledged"


def test_a_dish_is_sold_out_and_a_price_changed(mock: Mock, page: Page):
    page.tab("shelf")
    page.press("[data-item='dinner']", "On sale")
    page.sees("[data-item='dinner']", "Sold out")
    assert mock.get("/v1/stock")["items"] == ["dinner"]
    page.press("[data-item='dinner']", "for 4 h")
    page.sees("[data-item='dinner']", "back at ")
    assert list(mock.get("/v1/stock")["back_at"]) == ["dinner"]
    page.press("[data-item='dinner']", "Sold out")
    page.sees("[data-item='dinner']", "On sale")
    page.types("[data-item='dinner'] input[name='eat_in']", "2500")
    page.press("[data-item='dinner']", "Change")
    page.sees("[data-item='dinner']", "Menu price")
    assert mock.post("/v1/quote", {"mode": "eat_in", "lines": [line("dinner")]})["total"] == yen(2500)
    page.press("[data-item='dinner']", "Menu price")
    page.until(lambda: page.one("[data-item='dinner'] input[name='eat_in']").get_attribute("value") == "2430")


def test_a_member_s_ledger_follows_what_happens(mock: Mock, page: Page):
    page.tab("members")
    page.sees("#members", "•••5679")
    assert "+8190" not in page.one("#members").text
    page.until(lambda: page.one("#members tr:nth-child(2) button").click() is None)
    page.sees("#members", "Ledger of Emma")
    mock.post("/v1/loyalty/earn", {"order_id": paid(mock)["id"], "member_id": "ema"})
    page.sees("#members", "+24")


def test_a_lost_ic_card_is_taken_from_its_member(mock: Mock, page: Page):
    page.tab("members")
    mock.post("/v1/members/ema/cards", {"number": "9CA4110B"})
    page.press("#members", "Unlink")
    page.until(lambda: "Unlink" not in page.one("#members").text)
    assert mock.post("/v1/members/find", {"card": "9CA4110B"})["member"] is None


def test_the_terminal_s_next_answers_are_lined_up(mock: Mock, page: Page):
    page.tab("terminal")
    page.press("#terminal", "declined")
    page.sees("#queue", "declined")
    page.press("#terminal", "lost sight of")
    page.sees("#queue", "declined → lost sight of")
    for _ in range(2):
        mock.post("/v1/terminal/payments", {"amount": yen(100), "reference": "a-1"})
    mock.clock.pass_by(3)
    page.sees("#terminal", "Not known")
    page.press("#terminal", "It was paid")
    page.sees("#terminal", "VISA •••• 4242")


def test_faults_are_set_met_and_cleared(mock: Mock, page: Page):
    page.tab("faults")
    page.until(lambda: len(page.one("#fault [name='endpoint']").find_elements(By.TAG_NAME, "option")) > 10)
    Select(page.one("#fault [name='kind']")).select_by_value("error")
    Select(page.one("#fault [name='endpoint']")).select_by_value("GET /v1/stock")
    page.one("#fault [name='times']").clear()
    page.press("#fault", "Make it so")
    page.sees("#active", "GET /v1/stock")
    assert mock.staff.get("/v1/stock").status_code == 503
    page.press("#active", "Clear all")
    page.sees("#active", "No faults are set")
    assert mock.staff.get("/v1/stock").status_code == 200


def test_the_page_says_when_the_server_is_gone_and_comes_back_by_itself(mock: Mock, page: Page):
    page.tab("faults")
    seconds = page.one("#down [name='seconds']")
    seconds.clear()
    seconds.send_keys("1")
    page.press("#down", "Take the server down")
    page.sees("#live", "cannot be reached")
    page.sees("#live", "Live")


def test_the_page_says_as_long_as_nothing_can_be_written(mock: Mock, page: Page):
    connection = mock.server.pos.database._connection
    connection.execute("PRAGMA query_only = ON")
    try:
        mock.staff.post("/staff/api/session", json={"open": True})
        page.sees("#notices", "The database cannot be written")
    finally:
        connection.execute("PRAGMA query_only = OFF")
    mock.get("/staff/api/orders")  # as the page asks every half minute
    page.until(lambda: "cannot be written" not in page.one("#notices").text)


def test_it_speaks_japanese_and_closes_the_shop(mock: Mock, page: Page):
    page.one("#language").click()
    page.sees("#tabs", "売り切れ・値段")
    page.sees("#live", "接続中")
    page.until(lambda: page.one("#session").text == "営業中・閉店する")
    page.one("#session").click()
    page.until(lambda: page.one("#session").text == "閉店中・開店する")
    assert mock.get("/v1/health")["open"] is False
