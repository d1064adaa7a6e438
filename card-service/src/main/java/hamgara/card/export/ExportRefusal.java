package hamgara.card.export;

import hamgara.kit.problem.Refusal;

/// The refusals of exports.
final class ExportRefusal {

    private ExportRefusal() {}

    static final class ExportNotFound extends Refusal.NotFound {
        ExportNotFound() {
            super("export-not-found");
        }
    }

    static final class ExportForAuditors extends Refusal.Forbidden {
        ExportForAuditors() {
            super("export-for-auditors");
        }
    }

    static final class ExportNotReady extends Refusal.Conflict {
        ExportNotReady() {
            super("export-not-ready");
        }
    }

    static final class ExportEnded extends Refusal.Gone {
        ExportEnded() {
            super("export-ended");
        }
    }
}
