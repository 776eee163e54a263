"""Each rule of the suites bites: of an adapter with one fault exactly the tests of that rule fail.

The broken adapters run in one process beside this one: each test that must fail is run with one of them, and
some that must not with all. With EVERY_RULE=1 in the environment each runs through the whole of its suite, in
minutes.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import pytest

from kiosk.conformance import (
    LoyaltyConformance,
    PaymentConformance,
    PosConformance,
    PrinterConformance,
    SignInConformance,
)

HERE = Path(__file__).parent
FILES = tuple(HERE / f"broken_{name}.py" for name in ("pos", "goods", "others", "loyalty", "devices"))
SUITES = (
    LoyaltyConformance,
    PaymentConformance,
    PosConformance,
    PrinterConformance,
    SignInConformance,
)

LOST_SUBMIT = {
    "test_a_lost_reply_and_the_same_key_again_make_one_order",
    "test_whichever_request_loses_its_answer_there_is_one_order",
}
LOST_SETTLE = "test_a_lost_reply_to_settling_and_the_same_key_again_pay_once"
ANY_NAME = "test_a_guest_may_have_any_name"
STATUSES = "test_a_status_that_is_no_success_is_an_error"
NONSENSE = "test_nonsense_is_never_a_parser_s_error"
WRONG_PART = "test_a_wrong_part_of_an_answer_is_never_a_parser_s_error"
REDIRECT = "test_a_redirect_is_never_followed"
CUT = "test_an_answer_that_was_cut_is_none"
FAULT = "test_a_fault_after_the_effect_is_uncertain"
NOBODY = {
    "test_down_means_unreachable_and_nothing_is_left_behind",
    "test_a_request_that_is_cut_off_is_never_a_success",
    "test_what_is_never_answered_is_given_up",
    "test_an_answer_that_stops_in_the_middle_is_none",
    CUT,
}
TRICKLE = "test_an_answer_that_trickles_is_given_up"
ENDLESS = "test_an_answer_without_end_is_not_read_to_its_end"
ANOTHER_DAY = "test_an_order_of_another_day_is_an_order"
KIOSK_S_CLOCK = "test_the_kiosk_s_clock_does_not_matter"
NO_PAPER = {"test_without_paper_nothing_is_begun", "test_with_an_open_cover_nothing_is_begun"}
TORN_OFF = "test_paper_that_ends_in_the_middle_is_never_a_receipt"
NO_PICTURE = "test_what_is_no_picture_is_refused"
TRIAL = "test_a_test_payment_can_be_taken_back"
ON_THE_SCREEN = "test_only_a_code_on_the_screen_is_one"
NO_TRANSACTION = {
    "test_down_means_unreachable_and_nothing_is_left_behind",
    "test_a_request_that_is_cut_off_is_never_a_success",
    "test_what_is_never_answered_is_given_up",
}
GIFT_FOUND = "test_a_gift_card_is_found_and_its_number_is_not_shown"
GIFT_PAYS = "test_a_gift_card_pays_its_part_once"
GIFT_HELD_ONCE = "test_a_lost_reply_and_the_same_key_again_set_a_gift_card_aside_once"
GIFT_RELEASED = "test_what_was_set_aside_of_a_gift_card_is_given_back_once"
GIFT_CANCELLED = "test_a_cancelled_order_gives_its_gift_card_back"
POINTS_APART = "test_point_cards_are_told_apart_by_their_numbers"
POINTS_BOOKED = "test_a_paid_order_is_booked_on_its_point_card_and_the_number_is_not_shown"
POINTS_LATER = "test_nothing_is_booked_on_a_point_card_before_the_order_is_paid"
POINTS_ONCE = "test_a_lost_reply_and_the_same_key_again_book_a_point_card_once"
POINTS_STRANGE = "test_a_point_card_that_nobody_knows_does_not_stop_the_order"
POINTS_BACK = "test_a_refund_takes_the_point_card_s_points_back"
GIFT_REFUNDED = "test_a_refund_gives_the_gift_card_its_part_back"
FORGOTTEN = "test_somebody_is_forgotten_for_good"
SAID = "test_what_guests_said_elsewhere_is_told_in_its_order"
WHO_WAS_FORGOTTEN = "test_who_was_forgotten_is_told_to_who_asks_after_them"
TOGETHER = "test_a_reward_and_points_are_held_together_or_not_at_all"
EARNS_ONCE = "test_an_order_earns_once"
EARNS_LATER = "test_an_order_at_the_counter_earns_when_it_is_paid"
UNDONE = "test_what_was_earned_and_spent_is_undone_once"
REPEATED = "test_whatever_loses_its_answer_is_repeated_with_the_same_key"
PARTS = "test_points_of_parts_come_back_once_each_and_the_others_with_the_whole"
PART_EARNS = "test_money_that_went_back_earns_nothing_any_more"
SCANNED_BEFORE = "test_a_code_scanned_while_nobody_could_be_asked_earns_later"
KNOWS_CARD = "test_a_linked_card_finds_its_member_each_time"
ONE_OWNER = "test_a_card_is_but_one_member_s"
CARD_EARNS = "test_a_linked_card_earns_and_a_strange_one_earns_nothing"
CARD_GONE = "test_the_card_of_who_was_forgotten_opens_nothing"
TWICE = "test_requests_that_arrive_twice_have_their_effect_once"

RULES: dict[str, set[str]] = {
    "TestRepeatsWithANewKey": {
        *LOST_SUBMIT,
        ANY_NAME,
        "test_two_threads_with_one_key_make_one_order",
        "test_find",
    },
    "TestRepeatsByItself": {
        *LOST_SUBMIT,
        LOST_SETTLE,
        ANY_NAME,
        NONSENSE,
        WRONG_PART,
        "test_an_order_that_never_arrived_can_be_sent_again",
        "test_an_order_that_arrives_twice_is_one_order",
        "test_two_threads_with_one_key_make_one_order",
        "test_a_payment_that_arrives_twice_is_booked_once",
        "test_cancel",
    },
    "TestFollowsRedirects": {REDIRECT},
    "TestLogsItsToken": {"test_credentials_that_expire_are_for_staff_and_good_again_afterwards"},
    "TestTellsItsTokenInErrors": {*NOBODY, STATUSES, REDIRECT, NONSENSE, TRICKLE, ENDLESS},
    "TestTellsTheGuestSName": {"test_an_error_never_says_more_than_what_was_asked_of_whom"},
    "TestLetsItsParserSErrorsOut": {NONSENSE, WRONG_PART},
    "TestSaysUnreachableAfterTheEffect": {
        *LOST_SUBMIT,
        LOST_SETTLE,
        CUT,
        FAULT,
        NONSENSE,
        "test_cancel",
    },
    "TestIgnoresTotals": {"test_a_price_that_changed_is_refused_and_nothing_is_placed"},
    "TestRepeatsTheGuestSTotal": {"test_another_total_is_never_taken_for_the_guest_s"},
    "TestClaimsWhatItLacks": {"test_stock"},
    "TestHidesWhatItHas": {"test_status"},
    "TestBelievesAnOldStatus": {"test_an_older_status_never_takes_an_order_back"},
    "TestAnswersFromMemory": {*NOBODY, STATUSES, REDIRECT, NONSENSE},
    "TestTakesAnyPageForNotFound": {STATUSES},
    "TestReadsWithoutEnd": {TRICKLE, ENDLESS},
    "TestTrustsTheServerSClock": {
        "test_the_server_s_clock_does_not_matter",
        KIOSK_S_CLOCK,
        ANOTHER_DAY,
    },
    "TestTrustsItsOwnClock": {ANOTHER_DAY},
    "TestComparesClocks": {ANOTHER_DAY, KIOSK_S_CLOCK},
    "TestNeverTriesItsCredentialsAgain": {
        "test_credentials_that_expire_are_for_staff_and_good_again_afterwards"
    },
    "TestReadsOnlyTheFirstPage": {"test_a_large_menu_comes_whole"},
    "TestKnowsOnlyAscii": {"test_a_name_stays_as_it_is"},
    "TestSendsAnyName": {ANY_NAME},
    "TestBooksEachTime": {LOST_SETTLE},
    "TestTakesAnyPayment": {"test_a_payment_that_is_not_enough_is_refused"},
    "TestSaysPaidAtOnce": {
        "test_an_older_status_never_takes_an_order_back",
        "test_the_kitchen_sees_an_order_when_it_is_paid_not_before",
        "test_an_order_can_wait_at_the_counter",
    },
    "TestForgetsTheOtherProgramme": {
        "test_a_cheaper_order_is_taken_back_and_given_back_whole_or_by_lines",
        "test_points_may_pay_all_of_it_but_no_more",
        "test_points_of_another_programme_pay_and_leave_the_tax_alone",
        "test_two_discounts_come_off_one_after_the_other",
        "test_what_another_programme_takes_off_costs_what_the_guest_was_shown",
    },
    "TestOpensToATelephoneNumber": {"test_a_telephone_number_opens_nothing", KNOWS_CARD, CARD_GONE},
    "TestTellsWhoIsAMember": {
        "test_joining_looks_alike_for_a_member_and_a_stranger",
        "test_somebody_of_any_name_may_join",
        NONSENSE,
    },
    "TestHoldsWithANewKey": {"test_a_lost_reply_and_the_same_key_again_hold_once"},
    "TestClosesNoCode": {
        "test_a_code_that_was_added_takes_something_off_until_it_is_closed",
        "test_a_code_nobody_added_cannot_be_closed",
    },
    "TestAddsTheRewardOfARepeat": {"test_a_reward_is_added_changed_and_removed"},
    "TestTakesDaysWithoutKeepingThem": {"test_what_is_not_declared_is_not_changed"},
    "TestLogsTheNumber": {"test_a_number_earns_blind_and_a_stranger_s_earns_nothing"},
    "TestChargesWithANewKey": {"test_a_lost_reply_and_the_same_key_again_charge_once"},
    "TestGivesBackWithANewKey": {"test_a_refund_gives_back_once"},
    "TestForgetsWhatWasGivenBack": {"test_the_day_has_each_approved_payment"},
    "TestLeavesOutWhatIsNotPaid": {"test_the_day_has_each_order_as_it_is_now"},
    "TestShowsTheGiftCardSNumber": {GIFT_FOUND},
    "TestTakesAnyGiftCard": {STATUSES, "test_a_number_of_no_gift_card_is_refused"},
    "TestHoldsAGiftCardWithANewKey": {GIFT_PAYS, GIFT_HELD_ONCE},
    "TestKeepsWhatAGiftCardHolds": {GIFT_RELEASED},
    "TestForgetsTheGiftCardOfAnOrder": {GIFT_PAYS, GIFT_RELEASED, GIFT_CANCELLED, GIFT_REFUNDED},
    "TestHoldsWhatIsOnAGiftCard": {"test_no_more_is_set_aside_than_is_on_the_gift_card"},
    "TestTellsPointCardsApartByNothing": {POINTS_APART},
    "TestShowsThePointCardSNumber": {POINTS_BOOKED},
    "TestLogsThePointCard": {POINTS_BOOKED},
    "TestBooksPointCardsAtOnce": {POINTS_LATER},
    "TestForgetsThePointCardOfARepeat": {POINTS_ONCE},
    "TestRefusesOrdersForTheirPointCard": {POINTS_STRANGE},
    "TestKeepsThePointsOfARefund": {POINTS_BACK},
    "TestTakesRefundsOffTwice": {"test_the_day_s_sums_are_those_of_its_orders"},
    "TestKnowsOneDayOnly": {"test_the_day_has_nothing_of_another_day"},
    "TestSaysOnlyTheLastRefund": {"test_a_refund_says_how_much_was_given_back"},
    "TestSaysAllThatWasGivenBack": {"test_each_refund_says_what_it_gave_back_itself"},
    "TestSaysCancelledInAnyCase": {"test_a_cancellation_that_comes_too_late_says_that_it_was_paid"},
    "TestIsReadyWithoutALine": {"test_a_terminal_that_is_away_is_not_ready"},
    "TestDoesNotWaitForTheConfirmation": {TORN_OFF},
    "TestSaysNotPrintedOfWhatMayBe": {TORN_OFF, "test_a_confirmation_that_is_lost_is_uncertain"},
    "TestIsAlwaysReady": {*NO_PAPER, "test_little_paper_is_said_and_still_printed_on"},
    "TestNeverSlowsDown": {"test_who_asks_too_often_waits_longer"},
    "TestKnowsNoDecline": {
        STATUSES,
        "test_a_guest_may_say_no",
        "test_an_invitation_expires",
        "test_an_invitation_of_nobody_is_none",
        "test_a_lost_answer_is_asked_for_again",
    },
    "TestLogsTheDeviceCode": {"test_the_device_code_is_not_logged"},
    "TestIsUncertainOfNothing": {*NOBODY, NONSENSE, TRICKLE, ENDLESS},
    "TestClaimsACodeToType": {"test_an_invitation_can_be_shown"},
    "TestNeverGivesUp": {"test_it_names_its_methods_and_is_ready"},
    "TestTakesTheFirstMethodOnly": {"test_every_method_can_be_started", ON_THE_SCREEN},
    "TestSaysApprovedAtOnce": {"test_a_payment_waits_for_the_guest_then_is_approved"},
    "TestSaysNotWhyItDeclined": {"test_a_decline_says_so"},
    "TestTakesWaitingForDeclined": {"test_an_undecided_payment_stays_pending"},
    "TestNeverSaysCancelled": {"test_a_cancellation_in_time", TRIAL},
    "TestGivesAllOfItBack": {
        "test_a_part_refund_and_no_more_than_was_taken",
        "test_the_day_has_each_approved_payment",
    },
    "TestAsksTheTerminalTwice": {
        "test_a_lost_reply_and_the_same_key_again_charge_once",
        "test_a_request_that_arrives_twice_charges_and_gives_back_once",
        "test_a_request_that_never_arrived_can_be_sent_again",
        TRIAL,
    },
    "TestIsAsNarrowAsAStamp": {"test_it_says_how_wide_it_prints"},
    "TestPrintsNothingTwice": {NO_PICTURE, "test_what_was_printed_is_there"},
    "TestPrintsWhatIsNoPicture": {NO_PICTURE, "test_a_picture_that_is_too_wide_is_refused"},
    "TestIsAlwaysShortOfPaper": {"test_it_is_ready"},
    "TestIsUncertainWhetherItIsOff": {"test_a_printer_that_is_off_is_unreachable"},
    "TestTakesAnyAnswerForYes": {
        "test_a_printer_that_never_answers_is_given_up",
        "test_garbage_is_no_answer",
        TORN_OFF,
    },
    "TestAsksFasterAndFaster": {
        "test_it_waits_for_the_guest",
        "test_who_asks_too_often_waits_longer",
    },
    "TestKnowsNobodyAgain": {"test_who_signed_in_is_the_same_person_every_time"},
    "TestAsksForTheLastGuest": {"test_one_guest_s_sign_in_is_not_another_s"},
    "TestHidesWhatPointsAreWorth": {"test_the_programme_says_what_points_are_worth"},
    "TestTellsNoName": {"test_a_card_finds_its_member"},
    "TestTakesAnyCard": {"test_a_strange_code_finds_nobody", FORGOTTEN},
    "TestForgetsNobody": {FORGOTTEN, WHO_WAS_FORGOTTEN, CARD_GONE},
    "TestGivesNothingBack": {
        *NO_TRANSACTION,
        REPEATED,
        "test_a_reward_is_set_aside_and_spent_once",
        "test_points_are_set_aside_and_given_back",
    },
    "TestLeavesTheRewardOut": {TOGETHER, "test_a_reward_is_set_aside_and_spent_once"},
    "TestSpendsWhatIsNotThere": {TOGETHER, STATUSES, "test_what_is_not_there_cannot_be_set_aside"},
    "TestHoldsOneAfterTheOther": {TOGETHER},
    "TestEarnsEachTime": {
        *(EARNS_ONCE, EARNS_LATER, UNDONE, REPEATED, TWICE, SAID),
        *(PARTS, PART_EARNS, SCANNED_BEFORE, CARD_EARNS),
    },
    "TestEarnsBeforeItIsPaid": {EARNS_LATER},
    "TestGivesPointsBackEachTime": {PARTS, PART_EARNS},
    "TestGivesLittleBack": {"test_no_more_points_come_back_than_were_spent"},
    "TestLetsWhatWentBackEarn": {PART_EARNS},
    "TestUndoesNothing": {*NO_TRANSACTION, UNDONE, REPEATED, TWICE},
    "TestPromisesTwiceAsMuch": {
        EARNS_ONCE,
        EARNS_LATER,
        TWICE,
        SCANNED_BEFORE,
        CARD_EARNS,
        "test_a_number_earns_blind_and_a_stranger_s_earns_nothing",
    },
    "TestTakesAnyCode": {
        "test_a_code_that_can_be_used_and_one_that_is_none",
        "test_a_code_that_was_added_takes_something_off_until_it_is_closed",
    },
    "TestHoldsNoCoupon": {"test_a_coupon_s_use_is_set_aside_and_given_back"},
    "TestKeepsNoDays": {"test_points_are_multiplied_on_days_that_were_added"},
    "TestCountsNoTries": {
        "test_a_one_time_code_finds_its_member_once",
        "test_a_one_time_code_stands_few_tries",
    },
    "TestTellsWhoGetsACode": {"test_a_challenge_looks_alike_for_a_member_and_a_stranger"},
    "TestTellsWhoIsAMemberByALink": {"test_points_nobody_earned_have_a_link_to_claim_them"},
    "TestTellsWhoBringsFriends": {"test_a_member_has_a_link_to_bring_friends_with"},
    "TestSuggestsInAnyCase": {"test_a_member_can_do_without_suggestions"},
    "TestKeepsAnyScore": {"test_a_member_who_rated_is_not_asked_again"},
    "TestTellsOldOpinions": {SAID},
    "TestPutsDishesNowhere": {"test_the_menu_can_be_sold_from"},
    "TestReadsOnePage": {"test_a_large_menu_comes_whole"},
    "TestSendsTheMenuAgain": {"test_a_menu_that_has_not_changed_is_not_sent_again"},
    "TestKeepsItsFirstMenu": {
        "test_a_name_stays_as_it_is",
        "test_a_new_price_comes_with_the_next_menu",
    },
    "TestSellsAtAnyHour": {"test_it_says_whether_it_sells"},
    "TestSendsPicturesAgain": {"test_a_picture_is_sent_once"},
    "TestLetsHalfACharacterOut": {
        NONSENSE,
        WRONG_PART,
        "test_half_a_character_never_reaches_a_screen",
    },
    "TestRoundsAsItLikes": {
        "test_both_sides_reckon_alike_to_the_last_unit",
        "test_what_another_programme_takes_off_costs_what_the_guest_was_shown",
    },
    "TestSendsTwoLinesAtMost": {
        "test_both_sides_reckon_alike_to_the_last_unit",
        "test_every_kind_of_goods_can_be_ordered",
    },
    "TestCallsNobodyByANumber": {ANY_NAME, "test_an_order_arrives_with_its_lines_and_its_total"},
    "TestLeavesNoOrderUnpaid": {"test_a_guest_may_go_to_the_counter_after_all"},
    "TestNamesNoLine": {"test_sold_out_names_the_line_and_nothing_is_placed"},
    "TestTakesClosedForInvalid": {"test_a_closed_shop_refuses"},
    "TestNamesNoLineOfAQuote": {"test_quote"},
    "TestKeepsTheFirstNumber": {"test_name_ticket"},
    "TestAsksForNoTable": {"test_a_table_is_asked_for_in_so_many_digits"},
    "TestSaysCancelledWhenItIsTooLate": {STATUSES, "test_cancel_too_late"},
    "TestSaysPaidOfWhatWasGivenBack": {"test_refund", "test_refund_by_lines"},
    "TestCallsStaffEachTime": {"test_call_staff"},
    "TestShowsItsToken": {"test_an_adapter_shows_no_secret"},
    "TestForgetsTheShopSOffers": {
        "test_a_cheaper_order_is_taken_back_and_given_back_whole_or_by_lines",
        "test_a_line_is_given_back_for_what_was_paid_for_it",
        "test_a_price_that_changed_is_refused_and_nothing_is_placed",
        "test_a_price_that_changed_under_a_discount_is_refused",
        "test_a_price_that_changed_under_an_offer_is_refused",
        "test_an_offer_may_take_all_of_a_line",
        "test_another_programmes_discount_comes_off_what_remains",
        "test_two_discounts_come_off_one_after_the_other",
        "test_what_another_programme_takes_off_costs_what_the_guest_was_shown",
        "test_what_offers_take_off_costs_what_the_guest_was_shown",
    },
    "TestQuotesTheGoodsOnly": {
        "test_a_cheaper_order_is_taken_back_and_given_back_whole_or_by_lines",
        "test_a_price_that_changed_under_a_discount_is_refused",
        "test_another_programmes_discount_comes_off_what_remains",
        "test_no_more_is_taken_off_than_the_goods_cost",
        "test_points_may_pay_all_of_it_but_no_more",
        "test_points_of_another_programme_pay_and_leave_the_tax_alone",
        "test_two_discounts_come_off_one_after_the_other",
        "test_what_another_programme_takes_off_costs_what_the_guest_was_shown",
    },
    "TestWritesWhatNobodyKnows": {"test_write_menu"},
    "TestWritesOnePriceForBoth": {"test_a_price_that_is_written_is_in_the_next_menu"},
    "TestWritesInCapitals": {
        "test_a_change_whose_answer_was_lost_may_be_written_again",
        "test_a_name_that_is_written_is_in_the_next_menu",
    },
    "TestHidesNothing": {"test_what_is_hidden_is_not_on_the_menu_until_it_is_shown_again"},
    "TestForgetsWhatIsSoldOut": {
        "test_what_is_not_on_the_menu_cannot_be_changed",
        "test_what_is_written_as_sold_out_is_refused_until_it_is_not",
    },
    "TestForgetsWhoWasForgotten": {WHO_WAS_FORGOTTEN},
    "TestTellsWhoWasForgottenForEver": {WHO_WAS_FORGOTTEN},
    "TestForgetsCodesOfBefore": {SCANNED_BEFORE, CARD_EARNS},
    "TestTakesNoAddress": {"test_who_joins_with_an_address_earns_by_typing_it"},
    "TestGivesTheSignInTheNumber": {"test_who_joins_by_a_sign_in_has_nothing_of_what_the_number_earns"},
    "TestConfirmsNothing": {"test_a_number_that_its_member_confirms_earns_by_typing_it"},
    "TestLinksNobody": {
        "test_a_linked_identity_finds_its_member",
        KNOWS_CARD,
        ONE_OWNER,
        CARD_EARNS,
        CARD_GONE,
    },
    "TestKnowsNoCardAgain": {KNOWS_CARD},
    "TestGivesAnybodyTheCard": {ONE_OWNER},
    "TestEarnsNothingByCard": {CARD_EARNS},
    "TestKeepsTheCardOfWhoWasForgotten": {CARD_GONE},
}
"""By broken adapter: the tests that fail, and no others."""

FIRST = {
    rule: min((each for each in RULES if rule in RULES[each]), key=lambda each: len(RULES[each]))
    for rule in sorted(set().union(*RULES.values()))
}
"""By test: the adapter that fails it and as few others as can be."""

BESIDES = {
    "Pos": ("test_find",),
    "Loyalties": ("test_a_strange_code_finds_nobody", "test_a_telephone_number_opens_nothing"),
    "Houses": ("test_a_member_has_a_link_to_bring_friends_with",),
    "Terminals": ("test_a_terminal_that_is_away_is_not_ready",),
    "Days": ("test_a_menu_that_has_not_changed_is_not_sent_again",),
    "Printers": ("test_it_is_ready",),
    "SignIns": ("test_it_waits_for_the_guest",),
}
"""By suite: quick tests that run with those that must fail."""
EVERY = bool(os.environ.get("EVERY_RULE"))


def chosen(adapter: str, suite: str) -> set[str]:
    """The tests that are run where not all are: each rule is broken once, and each adapter breaks one."""
    own = {rule for rule in RULES[adapter] if FIRST[rule] == adapter}
    return {*(own or sorted(RULES[adapter])[:1]), *BESIDES[suite]}


def names_of(adapter: str) -> list[str]:
    """What is run of an adapter, as pytest calls it."""
    file = next(file for file in FILES if adapter in suites(file))
    if EVERY:
        return [f"{file}::{adapter}"]
    return [f"{file}::{adapter}::{test}" for test in sorted(chosen(adapter, suites(file)[adapter]))]


def suites(*files: Path) -> dict[str, str]:
    """Each broken adapter's suite."""
    text = "\n".join(file.read_text() for file in files or FILES)
    return dict(re.findall(r"^class (Test\w+)\((\w+)\):$", text, re.MULTILINE))


@cache
def failures(adapters: tuple[str, ...]) -> dict[str, set[str]]:
    """The tests that failed, by broken adapter."""
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        words = [sys.executable, "-m", "pytest", "-q", "--tb=no", "-p", "no:cacheprovider"]
        words += [f"--junitxml={report}", *(name for adapter in adapters for name in names_of(adapter))]
        done = subprocess.run(words, cwd=HERE.parents[1], capture_output=True, text=True)
        assert done.returncode == 1, done.stdout[-3000:] + done.stderr[-3000:]
        cases = list(ElementTree.parse(report).iter("testcase"))
    failed: dict[str, set[str]] = defaultdict(set)
    for case in cases:
        if case.find("failure") is not None or case.find("error") is not None:
            name = case.attrib["name"].partition("[")[0]
            failed[case.attrib["classname"].rpartition(".")[2]].add(name)
    return failed


def test_every_broken_adapter_has_its_rule() -> None:
    assert suites().keys() == RULES.keys()


def test_every_rule_has_its_broken_adapter() -> None:
    rules = {name for suite in SUITES for name in dir(suite) if name.startswith("test_")}
    assert rules - set().union(*RULES.values()) == set()


@pytest.mark.slow
@pytest.mark.timeout(300)  # the first one waits for all
@pytest.mark.parametrize("adapter", RULES)
def test_the_rule_bites(adapter: str) -> None:
    expected = RULES[adapter] if EVERY else RULES[adapter] & chosen(adapter, suites()[adapter])
    assert failures((adapter,) if EVERY else tuple(RULES))[adapter] == expected
