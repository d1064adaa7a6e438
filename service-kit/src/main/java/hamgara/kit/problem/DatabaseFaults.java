package hamgara.kit.problem;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells from an exception whether the database is away, overloaded, or refused what a client sent.
public final class DatabaseFaults {

    private DatabaseFaults() {}

    /// True when a later retry of the same work can succeed: no connection, shutdown, no free connection, deadlock.
    public static boolean isPassing(Throwable failure) {
        SQLException cause = sqlCause(failure);
        if (cause == null) {
            return false;
        }
        String state = cause.getSQLState();
        if (state == null) {
            return true; // the pool itself speaks without a state: acquisition timed out, or it is closed
        }
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || isLockLoss(state);
    }

    /// True when the database broke a transaction off in favour of another, so that it may succeed at once.
    public static boolean isLostRace(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && ("40001".equals(cause.getSQLState()) || "40P01".equals(cause.getSQLState()));
    }

    /// True when the data sent cannot be stored as text at all (a NUL character, a broken encoding).
    static boolean isUnstorableText(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && ("22021".equals(cause.getSQLState()) || "22P05".equals(cause.getSQLState()));
    }

    /// True when a day or an instant that was sent lies beyond those that the database knows.
    static boolean isDateOutOfRange(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && ("22008".equals(cause.getSQLState()) || "22007".equals(cause.getSQLState()));
    }

    /// True when somebody else kept a lock for longer than this work was to wait.
    static boolean isOutwaited(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && "55P03".equals(cause.getSQLState());
    }

    private static boolean isLockLoss(String state) {
        return state.equals("40001") || state.equals("40P01") || state.equals("55P03");
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        Throwable at = failure;
        while (at != null && seen.add(at)) {
            if (at instanceof SQLException sql) {
                return sql;
            }
            at = at.getCause();
        }
        return null;
    }
}
