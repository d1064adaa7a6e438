package hamgara.forum.proposal;

/// Where a proposal stands.
public enum ProposalState {
    /// Waits to be read by a moderator; only its authors and those who oversee the hall know of it.
    SUBMITTED,
    /// Sent back to its authors with advice.
    RETURNED,
    /// Not shown, for a reason and a rule.
    REJECTED,
    /// Open for support.
    PUBLISHED,
    /// Enough people stand behind it; the support is looked at before an agency is asked.
    QUALIFIED,
    /// An agency owes an answer and the text is frozen.
    WITH_AGENCY,
    /// The agency has answered.
    ANSWERED,
    /// A resolution carries it on.
    IN_FOLLOW_UP,
    /// Nothing more is to come of it.
    CLOSED,
    /// Taken back by its author before it qualified.
    WITHDRAWN,
    /// Taken into another proposal, with all who wrote and support it.
    MERGED,
    /// Its window ended before enough people supported it.
    EXPIRED;

    /// Whether people may still say that they support it. An answer does not end that: with more people behind it a
    /// session may still talk about what was answered.
    public boolean takesSupport() {
        return this == PUBLISHED || this == QUALIFIED || this == WITH_AGENCY || isAnswered();
    }

    /// Whether the answer is there and something may still come of it.
    boolean isAnswered() {
        return this == ANSWERED || this == IN_FOLLOW_UP;
    }

    /// Whether its authors may change its words.
    boolean isTheAuthors() {
        return this == SUBMITTED || this == RETURNED || this == PUBLISHED;
    }
}
