package hamgara.card.programme;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happens to a programme once it was published.
sealed interface ProgrammeEvent extends Event {

    UUID programme();

    @Override
    default UUID subject() {
        return programme();
    }

    /// A version of a programme is in force from now on.
    record ProgrammePublished(UUID programme, String code, String county, int programmeVersion)
            implements ProgrammeEvent {
        @Override
        public String type() {
            return "hamgara.card.programme-published.v1";
        }
    }

    /// A programme cannot be used or applied for until it is resumed.
    record ProgrammePaused(UUID programme, String code, String county) implements ProgrammeEvent {
        @Override
        public String type() {
            return "hamgara.card.programme-paused.v1";
        }
    }

    /// A paused programme can be used again.
    record ProgrammeResumed(UUID programme, String code, String county) implements ProgrammeEvent {
        @Override
        public String type() {
            return "hamgara.card.programme-resumed.v1";
        }
    }

    /// A programme is over for good.
    record ProgrammeClosed(UUID programme, String code, String county) implements ProgrammeEvent {
        @Override
        public String type() {
            return "hamgara.card.programme-closed.v1";
        }
    }
}
