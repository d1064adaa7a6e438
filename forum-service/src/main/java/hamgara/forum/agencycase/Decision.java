package hamgara.forum.agencycase;

/// What an agency decided; each comes with a reason.
enum Decision {
    ACCEPT,
    ACCEPT_IN_PART,
    REJECT,
    ALREADY_DONE,
    OUT_OF_COMPETENCE,
    NEEDS_STUDY
}
