package hamgara.forum.session;

import java.util.UUID;

/// A session has another state or other places (`from` is its state then), told within this service in
/// the transaction of the change: whoever keeps what it needs for the step refuses it here.
public record SessionMoved(UUID session, SessionState from, SessionState state, String county) {}
