package hamgara.forum.organisation;

/// Whether a hall's secretary has looked at a profile.
enum OrganisationState {
    WAITING,
    VERIFIED,
    REFUSED
}
