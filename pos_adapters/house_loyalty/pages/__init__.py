"""The member pages: what a guest's own telephone shows. See docs/member-pages.md."""
