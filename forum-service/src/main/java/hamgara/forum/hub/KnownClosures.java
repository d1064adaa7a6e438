package hamgara.forum.hub;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Set;
import org.hibernate.Session;

/// Keeps when places are closed as a whole, and lets those know who come together there.
@ApplicationScoped
class KnownClosures implements EventHandler {

    private static final String ANNOUNCED = "hamgara.venue.closure-announced.v1";
    private static final String REVOKED = "hamgara.venue.closure-revoked.v1";

    private final Session database;
    private final Event<PlaceClosed> closed;

    KnownClosures(Session database, Event<PlaceClosed> closed) {
        this.database = database;
        this.closed = closed;
    }

    @Override
    public Set<String> types() {
        return Set.of(ANNOUNCED, REVOKED);
    }

    @Override
    public void on(ReceivedEvent event) {
        var told = event.as(ToldClosure.class);
        boolean isRevoked = event.type().equals(REVOKED);
        boolean isNews = database.createNativeMutationQuery("""
                        insert into known_closure (closure, venue_code, starts_at, ends_at, revoked, heard_version)
                        values (:closure, :venue, :starts, :ends, :revoked, :version)
                        on conflict (closure) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                            revoked = excluded.revoked, heard_version = excluded.heard_version
                        where known_closure.heard_version < excluded.heard_version""")
                        .setParameter("closure", event.subject())
                        .setParameter("venue", told.venue())
                        .setParameter("starts", told.startsAt())
                        .setParameter("ends", told.endsAt())
                        .setParameter("revoked", isRevoked)
                        .setParameter("version", told.version())
                        .executeUpdate()
                == 1;
        if (isNews && !isRevoked) {
            closed.fire(new PlaceClosed(told.venue(), told.startsAt(), told.endsAt()));
        }
    }

    /// What this service reads of such an event.
    record ToldClosure(String venue, Instant startsAt, Instant endsAt, long version) {}
}
