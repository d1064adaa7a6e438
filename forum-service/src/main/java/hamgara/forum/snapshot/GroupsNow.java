package hamgara.forum.snapshot;

import java.util.Map;

/// How many people each group of a map has that is large enough to be shown, and whether those are all.
public record GroupsNow(int seq, Map<Integer, Integer> people, boolean complete) {}
