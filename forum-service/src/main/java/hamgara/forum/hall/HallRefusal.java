package hamgara.forum.hall;

import hamgara.kit.problem.Refusal;
import java.util.List;
import java.util.UUID;

/// The refusals around halls.
final class HallRefusal {

    private HallRefusal() {}

    /// There is no such hall, or it is not the caller's to know of.
    static final class HallNotFound extends Refusal.NotFound {
        HallNotFound() {
            super("hall-not-found");
        }
    }

    /// The county or neighbourhood has its one hall already.
    static final class HallAlreadyOpen extends Refusal.Conflict {
        HallAlreadyOpen(String county, UUID hall) {
            super("hall-already-open", "county", county, "hall", hall.toString());
        }
    }

    /// A hall of a neighbourhood names it, and that of a county names none.
    static final class HallAreaUnclear extends Refusal.Invalid {
        HallAreaUnclear(HallFacts.Kind kind) {
            super("hall-area-unclear", "kind", kind.name());
        }
    }

    /// Nothing happens in it now.
    static final class HallNotActive extends Refusal.Conflict {
        HallNotActive(HallFacts.Status status) {
            super("hall-not-active", "state", status.name());
        }
    }

    /// An archived hall stays so; a hall in a state does not enter it again.
    static final class HallStatusWrong extends Refusal.Conflict {
        HallStatusWrong(HallFacts.Status status, List<HallFacts.Status> allowed) {
            super(
                    "hall-status-wrong",
                    "from",
                    status.name(),
                    "allowed",
                    allowed.stream().map(Enum::name).toList());
        }
    }

    /// The hall's policy does not list this language.
    static final class UnsupportedLanguage extends Refusal.Invalid {
        UnsupportedLanguage(String lang, List<String> languages) {
            super("unsupported-language", "lang", lang, "languages", String.join(", ", languages));
        }
    }
}
