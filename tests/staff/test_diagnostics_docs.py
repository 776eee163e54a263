"""docs/diagnostics.md has a section for each fault that the checks know, in the screen's words."""

from tests.staff.fault_sections import DOC, HEADING, sections


def test_each_fault_is_explained_as_the_screen_says_it() -> None:
    written = DOC.read_text().partition(HEADING)[2]
    assert sections().strip() in written, "python -m tests.staff.fault_sections writes them anew"
    assert written.count("\n### ") == sections().count("### ")
