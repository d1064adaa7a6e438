package hamgara.forum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Tells the other features what signed minutes say.
@ApplicationScoped
public class SignedMinutes {

    private final Session database;

    SignedMinutes(Session database) {
        this.database = database;
    }

    /// What the signed minutes of a session say of a resolution that was on its agenda; the first edition that does.
    public Optional<Found> of(UUID session, UUID resolution) {
        return database.createNativeQuery("""
                        select m.id, i.item_id from minutes m
                        join minutes_item i on i.minutes_id = m.id
                        join agenda_item a on a.id = i.item_id
                        where m.session_id = :session and m.state = 'SIGNED' and a.resolution_id = :resolution
                        order by m.edition, a.no limit 1""", Object[].class)
                .setParameter("session", session)
                .setParameter("resolution", resolution)
                .getResultStream()
                .map(row -> new Found((UUID) row[0], (UUID) row[1]))
                .findFirst();
    }

    /// The minutes and the item in them.
    public record Found(UUID minutes, UUID item) {}
}
