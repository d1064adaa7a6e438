package hamgara.forum.hub;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps how many people the rooms of places take, each at the newest version that was heard.
@ApplicationScoped
class KnownFacilities implements EventHandler {

    private final Session database;

    KnownFacilities(Session database) {
        this.database = database;
    }

    @Override
    public Set<String> types() {
        return Set.of("hamgara.venue.facility-opened.v1", "hamgara.venue.facility-changed.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        var told = event.as(ToldFacility.class);
        database.createNativeMutationQuery("""
                        insert into known_facility (facility, venue, places, heard_version)
                        values (:facility, :venue, :places, :version)
                        on conflict (facility) do update set venue = excluded.venue, places = excluded.places,
                            heard_version = excluded.heard_version
                        where known_facility.heard_version < excluded.heard_version""")
                .setParameter("facility", event.subject())
                .setParameter("venue", told.venue())
                .setParameter("places", told.places())
                .setParameter("version", told.version())
                .executeUpdate();
    }

    /// What this service reads of such an event.
    record ToldFacility(UUID venue, int places, long version) {}
}
