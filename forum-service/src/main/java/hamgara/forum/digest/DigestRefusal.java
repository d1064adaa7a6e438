package hamgara.forum.digest;

import hamgara.kit.problem.Refusal;

/// The refusals of digests.
final class DigestRefusal {

    private DigestRefusal() {}

    /// The session has none, or it is not approved yet.
    static final class DigestNotFound extends Refusal.NotFound {
        DigestNotFound() {
            super("digest-not-found");
        }
    }

    /// Everybody has read it.
    static final class DigestIsPublic extends Refusal.Conflict {
        DigestIsPublic() {
            super("digest-is-public");
        }
    }

    /// Nobody has written it.
    static final class DigestNotWritten extends Refusal.Conflict {
        DigestNotWritten() {
            super("digest-not-written");
        }
    }

    /// Another person than its writer approves it.
    static final class OwnDigest extends Refusal.Forbidden {
        OwnDigest() {
            super("own-digest");
        }
    }
}
