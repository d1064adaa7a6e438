package hamgara.forum.snapshot;

import java.util.Map;
import java.util.UUID;

/// The votes a published map follows from, named by what the database saw then, and the shown group of each row, -1
/// for none.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record MadeOf(UUID conversation, String seen, byte[] groupOf, Map<UUID, Counted> statements) {

    public MadeOf {
        statements = Map.copyOf(statements);
    }

    /// Whether a statement was left out, or was about the conversation itself, when the map was made.
    public record Counted(boolean out, boolean meta) {}
}
