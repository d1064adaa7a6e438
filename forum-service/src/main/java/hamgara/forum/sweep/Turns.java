package hamgara.forum.sweep;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.function.Consumer;

/// Gives each thing that is due its own transaction.
public final class Turns {

    private Turns() {}

    /// One that fails leaves the others their turn, and is due again with the next sweep. The keys are
    /// ids, which name nobody.
    public static <K> void each(String what, List<K> due, Consumer<K> act) {
        for (K key : due) {
            try {
                QuarkusTransaction.requiringNew().run(() -> act.accept(key));
            } catch (RuntimeException e) {
                Log.errorf(e, "%s: %s failed and is tried again", what, key);
            }
        }
    }
}
