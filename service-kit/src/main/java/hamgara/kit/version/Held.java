package hamgara.kit.version;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.hibernate.Session;

/// Rows that nobody else changes until the transaction is over.
public final class Held {

    private Held() {}

    /// Reads it again with the lock: what this transaction saw before may have moved on since, and a lock on what is
    /// known already reads nothing. What this transaction has changed itself is sent first, and stays.
    public static <T> Optional<T> again(Session session, Optional<T> found) {
        found.ifPresent(held -> {
            session.flush();
            session.refresh(held, LockModeType.PESSIMISTIC_WRITE);
        });
        return found;
    }
}
