package hamgara.forum.coauthor;

import hamgara.kit.problem.Refusal;

/// The refusals around co-authors.
final class CoauthorRefusal {

    private CoauthorRefusal() {}

    /// The code was used, is over, or never was one of this proposal.
    static final class CoauthorInvitationGone extends Refusal.Gone {
        CoauthorInvitationGone() {
            super("coauthor-invitation-gone");
        }
    }

    /// A proposal has so many authors and no more.
    static final class TooManyAuthors extends Refusal.Conflict {
        TooManyAuthors(int most) {
            super("too-many-authors", "most", most);
        }
    }

    /// Whoever wrote it first stays its author, and may take it back.
    static final class FirstAuthorStays extends Refusal.Conflict {
        FirstAuthorStays() {
            super("first-author-stays");
        }
    }
}
