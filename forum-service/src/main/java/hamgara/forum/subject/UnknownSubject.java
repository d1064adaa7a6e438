package hamgara.forum.subject;

import hamgara.kit.problem.Refusal;

/// No subject has this code.
final class UnknownSubject extends Refusal.Invalid {
    UnknownSubject(String code) {
        super("unknown-subject", "subject", code);
    }
}
