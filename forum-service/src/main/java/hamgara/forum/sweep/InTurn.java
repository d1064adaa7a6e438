package hamgara.forum.sweep;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Gives each thing that is due its turn in transactions of its own: one that fails is told in the log, waits for the
/// next sweep, and keeps none of the others from theirs.
public final class InTurn {

    private static final int BATCH = 100;

    private InTurn() {}

    /// Asks for at most so many keys of what is due, the most urgent first, until nothing new comes. Whoever acts looks
    /// at the thing once more under its lock: another instance may have been there first.
    public static <T> void each(String what, IntFunction<List<T>> due, Consumer<T> act) {
        eachApart(what, due, of -> QuarkusTransaction.requiringNew().run(() -> act.accept(of)));
    }

    /// The same for what takes several transactions, which it begins itself.
    public static <T> void eachApart(String what, IntFunction<List<T>> due, Consumer<T> act) {
        Set<T> seen = new HashSet<>();
        int limit = BATCH;
        boolean isMore;
        do {
            int most = limit;
            List<T> found = QuarkusTransaction.requiringNew().call(() -> due.apply(most));
            List<T> fresh = found.stream().filter(seen::add).toList();
            fresh.forEach(of -> alone(what, () -> act.accept(of)));
            isMore = found.size() == most;
            // What failed or is held elsewhere comes again, and what is due behind it comes, too.
            limit = BATCH + found.size() - fresh.size();
        } while (isMore);
    }

    /// The same for what is known to be due.
    public static <T> void all(String what, List<T> due, Consumer<T> act) {
        due.forEach(of -> alone(what, () -> QuarkusTransaction.requiringNew().run(() -> act.accept(of))));
    }

    /// Whatever goes wrong stays where it is.
    public static void alone(String what, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            Log.errorf(e, "One of the %s failed and is tried again with the next sweep", what);
        }
    }
}
