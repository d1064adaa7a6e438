package hamgara.forum.rating;

import hamgara.kit.problem.Refusal;

/// The refusals of ratings and reopenings.
final class RatingRefusal {

    private RatingRefusal() {}

    /// Those who supported the proposal say what they make of its answer.
    static final class SupporterNeeded extends Refusal.Forbidden {
        SupporterNeeded() {
            super("supporter-needed");
        }
    }

    /// There is no answer to be rated.
    static final class NothingToRate extends Refusal.Conflict {
        NothingToRate() {
            super("nothing-to-rate");
        }
    }

    /// What became of an answer shows after 90 days.
    static final class RatedTooEarly extends Refusal.Conflict {
        RatedTooEarly(String from) {
            super("rated-too-early", "from", from);
        }
    }

    /// The person was forgotten, and what was said stays.
    static final class RatingSpent extends Refusal.Conflict {
        RatingSpent() {
            super("rating-spent");
        }
    }
}
