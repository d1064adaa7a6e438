package hamgara.card.partner;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happened to a partner, told without names, persons and account numbers.
sealed interface PartnerEvent extends Event {

    UUID partner();

    @Override
    default UUID subject() {
        return partner();
    }

    /// An operator asks to take part.
    record PartnerApplied(UUID partner, String county) implements PartnerEvent {
        @Override
        public String type() {
            return "hamgara.card.partner-applied.v1";
        }
    }

    /// The partner takes part, for the first time or again.
    record PartnerApproved(UUID partner, String county) implements PartnerEvent {
        @Override
        public String type() {
            return "hamgara.card.partner-approved.v1";
        }
    }

    /// The application was refused.
    record PartnerRejected(UUID partner, String county, Partner.Reason reason) implements PartnerEvent {
        @Override
        public String type() {
            return "hamgara.card.partner-rejected.v1";
        }
    }

    /// Its venues take no cards and it is not paid for now.
    record PartnerSuspended(UUID partner, String county, Partner.Reason reason) implements PartnerEvent {
        @Override
        public String type() {
            return "hamgara.card.partner-suspended.v1";
        }
    }

    /// Its venues take cards again.
    record PartnerResumed(UUID partner, String county) implements PartnerEvent {
        @Override
        public String type() {
            return "hamgara.card.partner-resumed.v1";
        }
    }

    /// It takes part no longer; what is owed for the time before is still settled.
    record PartnerTerminated(UUID partner, String county, Partner.Reason reason) implements PartnerEvent {
        @Override
        public String type() {
            return "hamgara.card.partner-terminated.v1";
        }
    }

    /// It is paid to another account from now on.
    record PartnerBankAccountChanged(UUID partner, String county) implements PartnerEvent {
        @Override
        public String type() {
            return "hamgara.card.partner-bank-account-changed.v1";
        }
    }
}
