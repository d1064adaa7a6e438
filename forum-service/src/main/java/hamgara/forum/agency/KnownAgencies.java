package hamgara.forum.agency;

import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.forum.county.Counties;
import hamgara.forum.county.CountySwitchedOn;
import hamgara.kit.text.Names;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;

/// Brings the kinds of agencies from this service's own resource into the database, and gives every county its offices.
@ApplicationScoped
class KnownAgencies {

    /// Any number; it only has to be the same in every instance of this service.
    private static final long LOADING = 0x4841_4d47_4147_4e43L;

    private final Session database;
    private final Counties counties;
    private final ObjectMapper json;
    private final Clock clock;

    KnownAgencies(Session database, Counties counties, ObjectMapper json, Clock clock) {
        this.database = database;
        this.counties = counties;
        this.json = json;
        this.clock = clock;
    }

    /// Several instances may start at once: the lock lets one load, and the others find the work done.
    @Transactional
    void load(@Observes @Priority(100) StartupEvent start) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", LOADING)
                .getSingleResult();
        Resource resource = read();
        for (Kind kind : resource.kinds()) {
            database.merge(new AgencyKind(kind, resource.arabicNamesConfirmed()));
        }
        database.flush();
        counties.all().forEach(this::openOffices);
    }

    void open(@Observes @Priority(100) CountySwitchedOn event) {
        openOffices(event.county());
    }

    private void openOffices(String county) {
        database.createNativeMutationQuery("""
                        insert into agency_office (county, kind, since)
                        select :county, code, :now from agency_kind where level <> 'ANY'
                        on conflict do nothing""")
                .setParameter("county", county)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Resource read() {
        try (var in = KnownAgencies.class.getResourceAsStream("/reference/agencies.json")) {
            return json.readValue(in, Resource.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The resource file.
    record Resource(String note, boolean arabicNamesConfirmed, List<Kind> kinds) {}

    /// One kind in the resource file.
    record Kind(String code, String level, Names names, List<String> roles, boolean offersCapacity) {}
}
