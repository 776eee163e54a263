"""What a kiosk can ask: one `Endpoint` a call. Routes and the OpenAPI page are made from this list."""

from pos_adapters.mock.server.member_calls import MEMBER_CALLS
from pos_adapters.mock.server.order_calls import ORDER_CALLS
from pos_adapters.mock.server.terminal_calls import TERMINAL_CALLS

ENDPOINTS = (*ORDER_CALLS, *MEMBER_CALLS, *TERMINAL_CALLS)
