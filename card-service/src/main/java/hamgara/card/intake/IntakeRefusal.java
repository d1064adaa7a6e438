package hamgara.card.intake;

import hamgara.kit.problem.Refusal;

/// The refusals of files and of their lines.
final class IntakeRefusal {

    private IntakeRefusal() {}

    static final class ImportNotFound extends Refusal.NotFound {
        ImportNotFound() {
            super("import-not-found");
        }
    }

    /// Not UTF-8, or a quote that never ends.
    static final class ImportNotReadable extends Refusal.Malformed {
        ImportNotReadable() {
            super("import-not-readable");
        }
    }

    static final class ImportEmpty extends Refusal.Invalid {
        ImportEmpty() {
            super("import-empty");
        }
    }

    static final class ImportTooLong extends Refusal.Invalid {
        ImportTooLong(int most) {
            super("import-too-long", "most", most);
        }
    }

    static final class ImportColumnUnknown extends Refusal.Invalid {
        ImportColumnUnknown(int column) {
            super("import-column-unknown", "column", column);
        }
    }

    static final class ImportColumnMissing extends Refusal.Invalid {
        ImportColumnMissing(String column) {
            super("import-column-missing", "column", column);
        }
    }

    static final class ProgrammeNotInForce extends Refusal.Invalid {
        ProgrammeNotInForce() {
            super("programme-not-in-force");
        }
    }

    /// Of a line: it has more cells than the header has columns.
    static final class LineTooLong extends Refusal.Invalid {
        LineTooLong() {
            super("line-too-long");
        }
    }

    /// Of a line: the name is missing or too long.
    static final class NameNotClear extends Refusal.Invalid {
        NameNotClear() {
            super("name-not-clear");
        }
    }

    /// Of a line: neither FEMALE nor MALE, زن nor مرد.
    static final class GenderNotClear extends Refusal.Invalid {
        GenderNotClear() {
            super("gender-not-clear");
        }
    }

    /// Of a line: the number belongs to somebody with another name or birth date.
    static final class PersonDiffers extends Refusal.Conflict {
        PersonDiffers() {
            super("person-differs");
        }
    }
}
