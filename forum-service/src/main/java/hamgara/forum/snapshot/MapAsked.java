package hamgara.forum.snapshot;

import java.util.UUID;

/// Somebody asked for the next map of a conversation now.
record MapAsked(UUID conversation) {}
