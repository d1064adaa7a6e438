package hamgara.forum.sweep;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Gives each thing that is due its turn in transactions of its own: one that fails is told in the log, waits for the
/// next sweep, and keeps none of the others from theirs.
///
/// The log tells which one it was by the id of the thing. Other keys may be people, and are not told.
public final class InTurn {

    private static final int BATCH = 100;

    private InTurn() {}

    /// A key of several parts that the log may tell by this id, which is of a thing and never of a person.
    public interface OfThing {
        UUID id();
    }

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
            fresh.forEach(of -> alone(what, of, act));
            isMore = found.size() == most;
            // What failed or is held elsewhere comes again, and what is due behind it comes, too.
            limit = BATCH + found.size() - fresh.size();
        } while (isMore);
    }

    /// The same for what is known to be due.
    public static <T> void all(String what, List<T> due, Consumer<T> act) {
        due.forEach(of ->
                alone(what, of, each -> QuarkusTransaction.requiringNew().run(() -> act.accept(each))));
    }

    /// Piece after piece, each in one transaction, for what is cheaper many at a time. What is in a piece that fails
    /// goes one after the other, and what fails then is in none of the pieces that follow.
    public static <T> void pieces(String what, Pieces<T> work) {
        Set<T> failed = new HashSet<>();
        while (isMore(what, work, failed)) {}
    }

    private static <T> boolean isMore(String what, Pieces<T> work, Set<T> failed) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> work.piece(failed));
        } catch (RuntimeException e) {
            Log.debugf(e, "A piece of the %s is done one by one", what);
        }
        List<T> due = QuarkusTransaction.requiringNew().call(() -> work.due(failed));
        for (T of : due) {
            if (!alone(what, of, each -> QuarkusTransaction.requiringNew().run(() -> work.one(each)))) {
                failed.add(of);
                QuarkusTransaction.requiringNew().run(() -> work.passBy(of));
            }
        }
        return !due.isEmpty();
    }

    /// Whatever goes wrong stays where it is.
    public static void alone(String what, Runnable act) {
        alone(what, what, _ -> act.run());
    }

    /// False when it failed.
    private static <T> boolean alone(String what, T of, Consumer<T> act) {
        try {
            act.accept(of);
            return true;
        } catch (RuntimeException e) {
            Log.errorf(e, "One of the %s failed and is tried again with the next sweep%s", what, told(of));
            return false;
        }
    }

    private static String told(Object key) {
        return switch (key) {
            case UUID id -> ": " + id;
            case OfThing thing -> ": " + thing.id();
            default -> "";
        };
    }
}
