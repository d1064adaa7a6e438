package hamgara.forum.opinion;

/// What a person says to a statement.
enum Vote {
    AGREE,
    DISAGREE,
    PASS
}
