package hamgara.forum.owndata;

import hamgara.forum.personal.Personal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// Asks every feature that keeps something of persons.
@ApplicationScoped
class OwnData {

    private final List<Personal> keepers;
    private final Presence presence;
    private final Session database;
    private final Clock clock;

    OwnData(@All List<Personal> keepers, Presence presence, Session database, Clock clock) {
        this.keepers =
                keepers.stream().sorted(Comparator.comparing(Personal::name)).toList();
        this.presence = presence;
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    OwnDataView of(String person) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        keepers.forEach(keeper -> all.put(keeper.name(), keeper.of(person)));
        return new OwnDataView(clock.instant(), all);
    }

    /// In one transaction: all of it or nothing. The answers kept for repeated requests go too.
    @Transactional
    ErasureView forget(String person) {
        presence.leave(person);
        Map<String, Integer> forgotten = new LinkedHashMap<>();
        keepers.forEach(keeper -> forgotten.put(keeper.name(), keeper.forget(person)));
        database.createNativeMutationQuery("delete from idempotency_key where scope = :person")
                .setParameter("person", person)
                .executeUpdate();
        return new ErasureView(clock.instant(), forgotten);
    }
}
