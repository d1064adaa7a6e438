package hamgara.card;

import hamgara.card.pocket.Pockets;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Function;

/// Uses pockets as the venue side does, each time in a transaction of its own.
final class PocketWorld {

    private PocketWorld() {}

    static <T> T use(Function<Pockets, T> what) {
        Pockets pockets = Arc.container().instance(Pockets.class).get();
        return QuarkusTransaction.requiringNew().call(() -> what.apply(pockets));
    }
}
