"""Tells the open staff pages what has changed (server-sent events)."""

import asyncio
from collections.abc import AsyncIterator

HEARTBEAT_S = 15.0


class Feed:
    """Publishes topics: orders, calls, shelf, menu, members, payments, session, faults."""

    def __init__(self) -> None:
        self._readers: set[asyncio.Queue[str | None]] = set()

    def publish(self, *topics: str) -> None:
        for reader in self._readers:
            for topic in topics:
                reader.put_nowait(topic)

    def close(self) -> None:
        """End every stream, so that the server can stop."""
        for reader in self._readers:
            reader.put_nowait(None)

    async def events(self) -> AsyncIterator[str]:
        """The stream of one page; a comment now and then shows that the line is alive."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._readers.add(queue)
        try:
            yield "retry: 1000\n\n"
            while True:
                try:
                    topic = await asyncio.wait_for(queue.get(), HEARTBEAT_S)
                except TimeoutError:
                    yield ": alive\n\n"
                    continue
                if topic is None:
                    return
                yield f"event: {topic}\ndata: {topic}\n\n"
        finally:
            self._readers.discard(queue)
