package hamgara.forum.owndata;

import hamgara.kit.caller.Caller;
import hamgara.kit.problem.Refusal;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Keeps what a person does apart from that person's being forgotten, whatever feature it is done in.
///
/// Each transaction of a request that may write holds the person's lock together with the others, and an erasure waits
/// until it has the lock alone: what was begun before is over by then and is forgotten too. What comes while an erasure
/// waits or works is refused, so that nothing of a person is written after it by a request that was sent before.
@ApplicationScoped
public class Presence {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String KEY = "(hashtextextended('person ' || ?, 0))";

    private final CurrentVertxRequest requests;
    private final Caller caller;
    private final DataSource database;
    private final TransactionManager transactions;

    Presence(CurrentVertxRequest requests, Caller caller, DataSource database, TransactionManager transactions) {
        this.requests = requests;
        this.caller = caller;
        this.database = database;
        this.transactions = transactions;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        try {
            if (isBeingForgotten()) {
                throw new BeingForgotten();
            }
        } catch (RuntimeException e) {
            end();
            throw e;
        }
    }

    /// The same for a person for whom somebody else does something, such as a desk.
    @Transactional(Transactional.TxType.MANDATORY)
    public void require(String person) {
        if (!shares(person)) {
            throw new BeingForgotten();
        }
    }

    /// Waits until nothing of the person is under way.
    void leave(String person) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select pg_advisory_xact_lock" + KEY)) {
            statement.setString(1, person);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of a person could not be had", e);
        }
    }

    private boolean isBeingForgotten() {
        RoutingContext request = request();
        if (request == null
                || READING.contains(request.request().method().name())
                || request.normalizedPath().endsWith(OwnDataResource.ERASURE)) {
            return false;
        }
        Optional<String> person = caller.person();
        return person.isPresent() && !shares(person.get());
    }

    private boolean shares(String person) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select pg_try_advisory_xact_lock_shared" + KEY)) {
            statement.setString(1, person);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of a person could not be asked for", e);
        }
    }

    /// None while the service works by itself or on what it has heard.
    private @Nullable RoutingContext request() {
        return Arc.container().requestContext().isActive() ? requests.getCurrent() : null;
    }

    /// Nobody else would end a transaction whose beginning failed.
    private void end() {
        try {
            transactions.rollback();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The person is being forgotten in this moment.
    static final class BeingForgotten extends Refusal.Conflict {
        BeingForgotten() {
            super("being-forgotten");
        }
    }
}
