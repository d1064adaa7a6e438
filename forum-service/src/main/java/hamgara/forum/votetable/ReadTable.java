package hamgara.forum.votetable;

import hamgara.forum.polis.VoteTable;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The votes of a conversation as one transaction saw them: `seen` names it, and `statements` are the columns.
public record ReadTable(VoteTable table, List<UUID> statements, List<Column> columns, String seen, long moderationSeq) {

    public ReadTable without(Set<Integer> rows) {
        return new ReadTable(table.without(rows), statements, columns, seen, moderationSeq);
    }

    /// A statement of the table.
    public record Column(UUID statement, long no, boolean out, boolean meta) {}
}
