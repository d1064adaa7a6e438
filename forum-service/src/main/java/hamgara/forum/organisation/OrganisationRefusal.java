package hamgara.forum.organisation;

import hamgara.kit.problem.Refusal;

/// The refusals around organisations.
final class OrganisationRefusal {

    private OrganisationRefusal() {}

    /// There is no such organisation.
    static final class OrganisationNotFound extends Refusal.NotFound {
        OrganisationNotFound() {
            super("organisation-not-found");
        }
    }

    /// Only who speaks for it changes its profile.
    static final class NotYourOrganisation extends Refusal.Forbidden {
        NotYourOrganisation() {
            super("not-your-organisation");
        }
    }

    /// Nobody verifies the organisation they speak for.
    static final class OrganisationSelfReview extends Refusal.Forbidden {
        OrganisationSelfReview() {
            super("organisation-self-review");
        }
    }

    /// It is so already.
    static final class AlreadyDecided extends Refusal.Conflict {
        AlreadyDecided(OrganisationState state) {
            super("already-decided", "state", state.name());
        }
    }
}
