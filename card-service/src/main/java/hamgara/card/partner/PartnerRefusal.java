package hamgara.card.partner;

import hamgara.kit.problem.Refusal;

/// The refusals of partners.
final class PartnerRefusal {

    private PartnerRefusal() {}

    static final class PartnerNotFound extends Refusal.NotFound {
        PartnerNotFound() {
            super("partner-not-found");
        }
    }

    static final class PartnerVenueNotYours extends Refusal.Invalid {
        PartnerVenueNotYours(String venue) {
            super("partner-venue-not-yours", "venue", venue);
        }
    }

    static final class PartnerVenueTaken extends Refusal.Conflict {
        PartnerVenueTaken(String venue) {
            super("partner-venue-taken", "venue", venue);
        }
    }

    static final class PartnerStateConflict extends Refusal.Conflict {
        PartnerStateConflict(Partner.State state) {
            super("partner-state-conflict", "state", state.name());
        }
    }

    static final class OwnApplication extends Refusal.Forbidden {
        OwnApplication() {
            super("own-application");
        }
    }

    static final class IbanMalformed extends Refusal.Invalid {
        IbanMalformed() {
            super("iban-malformed");
        }
    }

    static final class IbanChecksum extends Refusal.Invalid {
        IbanChecksum() {
            super("iban-checksum");
        }
    }

    static final class BankAccountNotFound extends Refusal.NotFound {
        BankAccountNotFound() {
            super("bank-account-not-found");
        }
    }

    static final class BankAccountProposed extends Refusal.Conflict {
        BankAccountProposed() {
            super("bank-account-proposed");
        }
    }

    static final class BankAccountDecided extends Refusal.Conflict {
        BankAccountDecided() {
            super("bank-account-decided");
        }
    }
}
