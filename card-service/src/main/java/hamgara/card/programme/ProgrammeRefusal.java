package hamgara.card.programme;

import hamgara.kit.problem.Refusal;

/// The refusals of programmes.
final class ProgrammeRefusal {

    private ProgrammeRefusal() {}

    static final class ProgrammeNotFound extends Refusal.NotFound {
        ProgrammeNotFound() {
            super("programme-not-found");
        }
    }

    static final class ProgrammeCodeTaken extends Refusal.Conflict {
        ProgrammeCodeTaken(String code) {
            super("programme-code-taken", "programme", code);
        }
    }

    static final class NoDraft extends Refusal.Conflict {
        NoDraft() {
            super("no-draft");
        }
    }

    static final class DraftExists extends Refusal.Conflict {
        DraftExists(int number) {
            super("draft-exists", "number", number);
        }
    }

    static final class AgesReversed extends Refusal.Invalid {
        AgesReversed() {
            super("ages-reversed");
        }
    }

    static final class AreaOutsideCounty extends Refusal.Invalid {
        AreaOutsideCounty(String area) {
            super("area-outside-county", "area", area);
        }
    }

    static final class CategoryTwice extends Refusal.Invalid {
        CategoryTwice() {
            super("category-twice");
        }
    }
}
