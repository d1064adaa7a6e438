package hamgara.forum.policy;

/// What a person can do in a hall: a policy names the assurance it needs, a phase whether it is open.
public enum Act {
    PROPOSE,
    SUPPORT,
    STATE,
    VOTE,
    COMMENT,
    REGISTER
}
