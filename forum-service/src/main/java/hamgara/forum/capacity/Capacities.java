package hamgara.forum.capacity;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Counts the pairs of capacities that became symmetric, county by county.
@ApplicationScoped
public class Capacities implements EventHandler {

    private final Session database;

    Capacities(Session database) {
        this.database = database;
    }

    @Override
    public Set<String> types() {
        return Set.of("hamgara.venue.capacity-symmetric.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        var match = event.as(SymmetricCapacity.class);
        database.createNativeMutationQuery("""
                        insert into symmetric_capacity (match_id, county, kind, area, symmetric_at)
                        values (:match, :county, :kind, :area, :at) on conflict (match_id) do nothing""")
                .setParameter("match", event.subject())
                .setParameter("county", match.county())
                .setParameter("kind", match.kind(), String.class)
                .setParameter("area", match.areaCode(), String.class)
                .setParameter("at", event.time())
                .executeUpdate();
    }

    /// How many pairs of the county are symmetric.
    public long symmetricIn(String county) {
        return database.createNativeQuery("select count(*) from symmetric_capacity where county = :county", Long.class)
                .setParameter("county", county)
                .getSingleResult();
    }

    /// What this service reads of the venue service's event.
    record SymmetricCapacity(
            String county, @Nullable String kind, @Nullable String areaCode) {}
}
