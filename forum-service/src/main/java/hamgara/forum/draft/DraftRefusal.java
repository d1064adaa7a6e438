package hamgara.forum.draft;

import hamgara.kit.problem.Refusal;
import java.util.List;

/// The refusals around drafts.
final class DraftRefusal {

    private DraftRefusal() {}

    /// The caller has no such draft.
    static final class DraftNotFound extends Refusal.NotFound {
        DraftNotFound() {
            super("draft-not-found");
        }
    }

    /// Nobody can publish it before it says where it belongs and what it is called.
    static final class DraftIncomplete extends Refusal.Invalid {
        DraftIncomplete(List<String> fields) {
            super("draft-incomplete", "fields", fields);
        }
    }

    /// One person keeps so many drafts and no more.
    static final class TooManyDrafts extends Refusal.Conflict {
        TooManyDrafts(int most) {
            super("too-many-drafts", "most", most);
        }
    }
}
