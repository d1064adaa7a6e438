package hamgara.forum.volunteering;

import hamgara.kit.problem.Refusal;

/// The refusals around volunteering.
final class VolunteeringRefusal {

    private VolunteeringRefusal() {}

    /// There is none with this id, or it is another person's.
    static final class ContributionNotFound extends Refusal.NotFound {
        ContributionNotFound() {
            super("contribution-not-found");
        }
    }

    /// No certificate has this code.
    static final class CertificateNotFound extends Refusal.NotFound {
        CertificateNotFound() {
            super("certificate-not-found");
        }
    }

    /// It was decided about.
    static final class ContributionDecided extends Refusal.Conflict {
        ContributionDecided(String state) {
            super("contribution-decided", "state", state);
        }
    }

    /// Nobody confirms what they gave themselves.
    static final class OwnContribution extends Refusal.Forbidden {
        OwnContribution() {
            super("own-contribution");
        }
    }

    /// Only its host, or the hall's secretary, saw it.
    static final class HostNeeded extends Refusal.Forbidden {
        HostNeeded() {
            super("host-needed");
        }
    }

    /// What is still to come was not given.
    static final class ContributionToCome extends Refusal.Invalid {
        ContributionToCome() {
            super("contribution-to-come");
        }
    }
}
