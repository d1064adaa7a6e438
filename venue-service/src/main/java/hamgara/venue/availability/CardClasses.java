package hamgara.venue.availability;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import hamgara.venue.availability.Need.CardClass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What cards of each programme open, as card-service announces it. Newer words win, in whatever order they come.
@ApplicationScoped
class CardClasses implements EventHandler {

    private static final String PUBLISHED = "hamgara.card.programme-published.v1";
    private static final String PAUSED = "hamgara.card.programme-paused.v1";
    private static final String RESUMED = "hamgara.card.programme-resumed.v1";
    private static final String CLOSED = "hamgara.card.programme-closed.v1";

    private final EntityManager entities;

    CardClasses(EntityManager entities) {
        this.entities = entities;
    }

    private record ProgrammeTold(
            UUID programme,
            String code,
            String county,
            @Nullable List<String> categories,
            @Nullable List<String> venues,
            long version) {}

    @Override
    public Set<String> types() {
        return Set.of(PUBLISHED, PAUSED, RESUMED, CLOSED);
    }

    @Override
    public void on(ReceivedEvent event) {
        ProgrammeTold told = event.as(ProgrammeTold.class);
        boolean inForce = event.type().equals(PUBLISHED) || event.type().equals(RESUMED);
        if (event.type().equals(PUBLISHED)) {
            keepTerms(told);
        }
        entities.createNativeQuery("""
                        insert into card_class (programme_id, code, county, in_force, state_version)
                        values (:programme, :code, :county, :inForce, :version)
                        on conflict (programme_id) do update set in_force = :inForce, state_version = :version
                        where card_class.state_version < :version""")
                .setParameter("programme", told.programme())
                .setParameter("code", told.code())
                .setParameter("county", told.county())
                .setParameter("inForce", inForce)
                .setParameter("version", told.version())
                .executeUpdate();
    }

    /// Events of old name no categories: such a programme is not known here until its next version.
    private void keepTerms(ProgrammeTold told) {
        if (told.categories() == null) {
            return;
        }
        List<String> venues = told.venues() == null ? List.of() : told.venues();
        entities.createNativeQuery("""
                        insert into card_class (programme_id, code, county, categories, venues, terms_version)
                        values (:programme, :code, :county, :categories, :venues, :version)
                        on conflict (programme_id) do update
                        set categories = :categories, venues = :venues, terms_version = :version
                        where card_class.terms_version < :version""")
                .setParameter("programme", told.programme())
                .setParameter("code", told.code())
                .setParameter("county", told.county())
                .setParameter("categories", told.categories().toArray(new String[0]))
                .setParameter("venues", venues.toArray(new String[0]))
                .setParameter("version", told.version())
                .executeUpdate();
    }

    /// The programme, when its cards may be used now.
    Optional<CardClass> find(UUID programme) {
        List<?> rows = entities.createNativeQuery("""
                        select county, categories, venues from card_class
                        where programme_id = :programme and in_force and categories is not null""")
                .setParameter("programme", programme)
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).map(CardClasses::of).findFirst();
    }

    private static CardClass of(Object[] row) {
        return new CardClass((String) row[0], List.of((String[]) row[1]), List.of((String[]) row[2]));
    }
}
