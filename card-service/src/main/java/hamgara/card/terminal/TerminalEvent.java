package hamgara.card.terminal;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happened to a terminal, told without key, code or account.
sealed interface TerminalEvent extends Event {

    UUID terminal();

    @Override
    default UUID subject() {
        return terminal();
    }

    /// A venue has a new terminal that waits for its device.
    record TerminalRegistered(UUID terminal, String venue, String county) implements TerminalEvent {
        @Override
        public String type() {
            return "hamgara.card.terminal-registered.v1";
        }
    }

    /// A device has shown its key.
    record TerminalEnrolled(UUID terminal, String venue, String county) implements TerminalEvent {
        @Override
        public String type() {
            return "hamgara.card.terminal-enrolled.v1";
        }
    }

    /// The device has a new key; the one before counts for what it signed earlier.
    record TerminalRotated(UUID terminal, String venue, String county, int keyNumber) implements TerminalEvent {
        @Override
        public String type() {
            return "hamgara.card.terminal-rotated.v1";
        }
    }

    /// The terminal is refused everything from now on.
    record TerminalRevoked(UUID terminal, String venue, String county, Terminal.RevokeReason reason)
            implements TerminalEvent {
        @Override
        public String type() {
            return "hamgara.card.terminal-revoked.v1";
        }
    }
}
