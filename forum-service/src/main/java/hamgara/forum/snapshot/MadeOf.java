package hamgara.forum.snapshot;

import java.util.UUID;

/// The votes a published map follows from, named by what the database saw then, and the shown group of each row, -1
/// for none.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record MadeOf(UUID conversation, String seen, byte[] groupOf) {}
