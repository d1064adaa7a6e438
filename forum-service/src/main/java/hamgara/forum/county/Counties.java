package hamgara.forum.county;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Counties that are switched on; the rest of the service hears of a new one as [CountySwitchedOn].
@ApplicationScoped
public class Counties implements EventHandler {

    private final Session database;
    private final Event<CountySwitchedOn> switchedOn;
    private final Clock clock;

    Counties(Session database, Event<CountySwitchedOn> switchedOn, Clock clock) {
        this.database = database;
        this.switchedOn = switchedOn;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("hamgara.card.county-switched-on.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        var county = event.as(SwitchedOnCounty.class);
        var names = county.names() == null ? Names.fa(county.county()) : county.names();
        int inserted = database.createNativeMutationQuery("""
                        insert into switched_on_county (county, name_fa, name_ar, name_en, switched_on_at)
                        values (:county, :fa, :ar, :en, :at) on conflict (county) do nothing""")
                .setParameter("county", county.county())
                .setParameter("fa", names.fa())
                .setParameter("ar", names.ar(), String.class)
                .setParameter("en", names.en(), String.class)
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (inserted == 1) {
            switchedOn.fire(new CountySwitchedOn(county.county()));
        }
    }

    /// The county's names, or [CountyNotEnabled].
    public Names switchedOn(String county) {
        List<Object[]> rows = database.createNativeQuery(
                        "select name_fa, name_ar, name_en from switched_on_county where county = :county",
                        Object[].class)
                .setParameter("county", county)
                .getResultList();
        if (rows.isEmpty()) {
            throw new CountyNotEnabled(county);
        }
        Object[] names = rows.getFirst();
        return new Names((String) names[0], (String) names[1], (String) names[2]);
    }

    /// Every county that is switched on.
    public List<String> all() {
        return database.createNativeQuery("select county from switched_on_county order by county", String.class)
                .getResultList();
    }

    /// What this service reads of the card service's event.
    record SwitchedOnCounty(String county, @Nullable Names names) {}
}
