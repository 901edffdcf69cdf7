//! Ink and paper: a small tree and the writers that put it on a page. It has never heard of a journal.
