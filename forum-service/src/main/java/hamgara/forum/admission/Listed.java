package hamgara.forum.admission;

import java.util.UUID;

/// A proposal that waits for a session to talk about it.
public record Listed(UUID proposal, String lang, String title) {}
