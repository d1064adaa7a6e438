package hamgara.forum.organisation;

/// What an organisation is.
enum OrganisationKind {
    ASSOCIATION,
    SCHOOL,
    CLUB,
    FIRM,
    COOPERATIVE,
    OTHER
}
