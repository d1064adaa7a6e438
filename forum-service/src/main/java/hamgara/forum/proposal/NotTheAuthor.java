package hamgara.forum.proposal;

import hamgara.kit.problem.Refusal;

/// Only its author may do this to a proposal.
final class NotTheAuthor extends Refusal.Forbidden {
    NotTheAuthor() {
        super("not-the-author");
    }
}
