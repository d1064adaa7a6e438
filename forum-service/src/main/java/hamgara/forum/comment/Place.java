package hamgara.forum.comment;

/// Where a comment stands in its thread.
record Place(String path, int depth) {}
