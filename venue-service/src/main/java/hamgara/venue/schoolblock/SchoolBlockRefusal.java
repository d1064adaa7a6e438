package hamgara.venue.schoolblock;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The refusals around times that schools keep.
final class SchoolBlockRefusal {

    private SchoolBlockRefusal() {}

    static final class SchoolBlockNotFound extends Refusal.NotFound {
        SchoolBlockNotFound(UUID block) {
            super("school-block-not-found", "block", block);
        }
    }

    /// Only schools have pupils to keep a time for.
    static final class NotASchool extends Refusal.Conflict {
        NotASchool(String code) {
            super("not-a-school", "venueCode", code);
        }
    }

    /// It ends before it begins, lasts too long, or tells one time of day alone.
    static final class SchoolBlockNotOrdered extends Refusal.Invalid {
        SchoolBlockNotOrdered(long maxDays) {
            super("school-block-not-ordered", "maxDays", maxDays);
        }
    }

    /// No outsider books then.
    static final class KeptForPupils extends Refusal.Conflict {
        KeptForPupils(UUID block) {
            super("kept-for-pupils", "block", block);
        }
    }
}
