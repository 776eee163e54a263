"""Run by Alembic: brings the connection that `kiosk.store.shop` hands over to the newest version."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
