"""Alert rules and dashboard ask for figures that the kiosk has; Prometheus' own tool tries the rules."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from kiosk.staff import metrics

FOLDER = Path(__file__).parents[2] / "docs" / "monitoring"
MAIL = FOLDER / "okawari-alertmanager.yml"
RULES, TESTS = FOLDER / "okawari-alerts.yml", FOLDER / "okawari-alerts-test.yml"


def known() -> set[str]:
    """The names of the kiosk's figures, as Prometheus has them."""
    written = set(re.findall(r'"(okawari_\w+)"', Path(metrics.__file__).read_text()))
    return written | {"okawari_kiosk_info", "okawari_orders_total"}


def asked(text: str) -> set[str]:
    return set(re.findall(r"\bokawari_\w+", text))


def test_rules_and_dashboard_ask_for_what_there_is() -> None:
    dashboard = json.loads((FOLDER / "okawari-dashboard.json").read_text())
    wanted = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
    wanted += [line for line in RULES.read_text().splitlines() if "expr:" in line]
    assert len(wanted) > 15
    assert asked(" ".join(wanted)) <= known()


def test_each_alert_says_what_to_do() -> None:
    text = RULES.read_text()
    assert text.count("- alert:") == text.count("summary:") == text.count("cure:") > 5


def test_no_two_panels_of_the_dashboard_lie_on_one_another() -> None:
    taken: set[tuple[int, int]] = set()
    for panel in json.loads((FOLDER / "okawari-dashboard.json").read_text())["panels"]:
        at = panel["gridPos"]
        cells = {(at["x"] + x, at["y"] + y) for x in range(at["w"]) for y in range(at["h"])}
        assert not cells & taken and at["x"] + at["w"] <= 24
        taken |= cells


def test_what_is_critical_reaches_the_help_desk_by_mail_over_tls() -> None:
    made = yaml.safe_load(MAIL.read_text())
    [critical] = made["route"]["routes"]
    wanted = {each["name"] for each in made["receivers"] if each["email_configs"][0]["to"]}
    assert {critical["receiver"], made["route"]["receiver"]} == wanted
    assert critical["matchers"] == ['severity="critical"'] and made["global"]["smtp_require_tls"]
    alerts = {each["alert"] for each in yaml.safe_load(RULES.read_text())["groups"][0]["rules"]}
    assert made["inhibit_rules"][0]["source_matchers"] == ['alertname="KioskAway"'] and "KioskAway" in alerts


def test_alertmanager_s_own_tool_finds_no_fault() -> None:
    amtool = shutil.which("amtool") or pytest.skip("amtool is not installed")
    done = subprocess.run([amtool, "check-config", str(MAIL)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("words", [("check", "rules", RULES), ("test", "rules", TESTS)])
def test_prometheus_own_tool_finds_no_fault(words: tuple[object, ...]) -> None:
    promtool = shutil.which("promtool") or pytest.skip("promtool is not installed")
    done = subprocess.run([promtool, *map(str, words)], cwd=FOLDER, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
