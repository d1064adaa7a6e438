package hamgara.forum.session;

/// A session begins as a draft, told within this service in the transaction that made it: whoever has something for it
/// puts it there.
public record SessionPrepared(SessionFacts session) {}
