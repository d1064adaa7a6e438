package hamgara.card.programme;

import hamgara.kit.outbox.Event;
import java.util.List;
import java.util.UUID;

/// What happens to a programme once it was published.
sealed interface ProgrammeEvent extends Event {

    UUID programme();

    @Override
    default UUID subject() {
        return programme();
    }

    /// A version of a programme is in force from now on.
    ///
    /// @param categories of its entries, allowances and discounts
    /// @param venues codes of those it is for; every one of the county and categories when empty
    record ProgrammePublished(
            UUID programme,
            String code,
            String county,
            int programmeVersion,
            List<Category> categories,
            List<String> venues)
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
