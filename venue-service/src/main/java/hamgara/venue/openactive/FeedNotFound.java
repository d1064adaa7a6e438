package hamgara.venue.openactive;

import hamgara.kit.problem.Refusal;

/// There is no feed of this name.
final class FeedNotFound extends Refusal.NotFound {
    FeedNotFound(String feed) {
        super("feed-not-found", "feed", feed);
    }
}
