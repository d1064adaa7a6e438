package hamgara.card.terminal;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An enrolled or revoked terminal, for the rules of other parts.
public record TerminalFacts(
        UUID id,
        String venue,
        String county,
        Set<Scope> scopes,
        State state,
        @Nullable DeviceKey publicKey) {

    /// Where a terminal stands.
    public enum State {
        /// Waits for its device to bring the enrolment code.
        PENDING,
        /// Its device has shown its key.
        ENROLLED,
        /// Over for good.
        REVOKED
    }
}
