package hamgara.forum.hub;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps what the venue service tells of places, each at the newest version that was heard: an older word that comes
/// late says nothing.
@ApplicationScoped
class KnownVenues implements EventHandler {

    private final Session database;

    KnownVenues(Session database) {
        this.database = database;
    }

    @Override
    public Set<String> types() {
        return Set.of("hamgara.venue.venue-registered.v1", "hamgara.venue.venue-changed.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        var venue = event.as(ToldVenue.class);
        boolean inUse = (venue.state() == null || venue.state().equals("OPEN"))
                && (venue.publication() == null || venue.publication().equals("PUBLISHED"));
        boolean isHub = venue.roles() != null && venue.roles().contains("TAG_HUB");
        database.createNativeMutationQuery("""
                        insert into known_venue (venue, code, county, area_code, kind, is_hub, in_use,
                                                 name_fa, name_ar, name_en, heard_version)
                        values (:venue, :code, :county, :area, :kind, :hub, :use, :fa, :ar, :en, :version)
                        on conflict (venue) do update set code = excluded.code, county = excluded.county,
                            area_code = excluded.area_code, kind = excluded.kind, is_hub = excluded.is_hub,
                            in_use = excluded.in_use, name_fa = excluded.name_fa, name_ar = excluded.name_ar,
                            name_en = excluded.name_en, heard_version = excluded.heard_version
                        where known_venue.heard_version < excluded.heard_version""")
                .setParameter("venue", event.subject())
                .setParameter("code", venue.code())
                .setParameter("county", venue.county(), String.class)
                .setParameter("area", venue.areaCode(), String.class)
                .setParameter("kind", venue.kind(), String.class)
                .setParameter("hub", isHub)
                .setParameter("use", inUse)
                .setParameter("fa", venue.names().fa())
                .setParameter("ar", venue.names().ar(), String.class)
                .setParameter("en", venue.names().en(), String.class)
                .setParameter("version", venue.version())
                .executeUpdate();
    }

    /// What this service reads of the venue service's events.
    record ToldVenue(
            String code,
            Names names,
            @Nullable String county,
            @Nullable String areaCode,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String publication,
            @Nullable List<String> roles,
            long version) {}
}
