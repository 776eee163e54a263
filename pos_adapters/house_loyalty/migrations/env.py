"""Run by Alembic: brings the connection that `database.migrate` hands over to the newest version."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
