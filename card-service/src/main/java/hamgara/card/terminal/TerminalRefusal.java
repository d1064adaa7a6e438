package hamgara.card.terminal;

import hamgara.kit.problem.Refusal;
import java.time.Instant;

/// The refusals of terminals.
final class TerminalRefusal {

    private TerminalRefusal() {}

    static final class TerminalNotFound extends Refusal.NotFound {
        TerminalNotFound() {
            super("terminal-not-found");
        }
    }

    static final class TerminalVenueNotKnown extends Refusal.Invalid {
        TerminalVenueNotKnown() {
            super("terminal-venue-not-known");
        }
    }

    static final class TerminalCodeWrong extends Refusal.Invalid {
        TerminalCodeWrong() {
            super("terminal-code-wrong");
        }
    }

    static final class TerminalCodeExpired extends Refusal.Gone {
        TerminalCodeExpired() {
            super("terminal-code-expired");
        }
    }

    static final class TerminalCodeUsed extends Refusal.Conflict {
        TerminalCodeUsed() {
            super("terminal-code-used");
        }
    }

    static final class TerminalEnrolmentLocked extends Refusal.Conflict {
        TerminalEnrolmentLocked(Instant until) {
            super("terminal-enrolment-locked", "lockedUntil", until.toString());
        }
    }

    static final class TerminalKeyMalformed extends Refusal.Invalid {
        TerminalKeyMalformed() {
            super("terminal-key-malformed");
        }
    }

    static final class TerminalKeyTaken extends Refusal.Conflict {
        TerminalKeyTaken() {
            super("terminal-key-taken");
        }
    }

    static final class TerminalProofWrong extends Refusal.Invalid {
        TerminalProofWrong() {
            super("terminal-proof-wrong");
        }
    }

    static final class AccountHasTerminal extends Refusal.Conflict {
        AccountHasTerminal() {
            super("account-has-terminal");
        }
    }

    static final class TerminalStateConflict extends Refusal.Conflict {
        TerminalStateConflict(TerminalFacts.State state) {
            super("terminal-state-conflict", "state", state.name());
        }
    }

    static final class TerminalRevoked extends Refusal.Forbidden {
        TerminalRevoked() {
            super("terminal-revoked");
        }
    }

    static final class TerminalUnknown extends Refusal.Forbidden {
        TerminalUnknown() {
            super("terminal-unknown");
        }
    }

    static final class TerminalScopeMissing extends Refusal.Forbidden {
        TerminalScopeMissing(Scope scope) {
            super("terminal-scope-missing", "scope", scope.name());
        }
    }
}
