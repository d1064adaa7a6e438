package hamgara.card.export;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Stores and finds exports and the parts of their files.
@ApplicationScoped
class ExportRepository implements PanacheRepositoryBase<Export, UUID> {

    /// The oldest file still to be made that nobody else is making.
    Optional<Export> next() {
        List<?> oldest = getEntityManager()
                .createNativeQuery(
                        "select * from export where state = 'STARTED' order by requested_at limit 1 for no key update skip locked",
                        Export.class)
                .getResultList();
        return oldest.stream().map(Export.class::cast).findFirst();
    }

    void addPart(UUID export, int number, String text) {
        getEntityManager()
                .createNativeQuery("insert into export_part (export_id, number, text) values (:export, :number, :text)")
                .setParameter("export", export)
                .setParameter("number", number)
                .setParameter("text", text)
                .executeUpdate();
    }

    /// A part of the file; empty behind the last one.
    Optional<String> part(UUID export, int number) {
        List<?> parts = getEntityManager()
                .createNativeQuery(
                        "select text from export_part where export_id = :export and number = :number", String.class)
                .setParameter("export", export)
                .setParameter("number", number)
                .getResultList();
        return parts.stream().map(String.class::cast).findFirst();
    }

    int end(Instant now) {
        getEntityManager().createNativeQuery("""
                        delete from export_part where export_id in
                            (select id from export where state = 'AVAILABLE' and ends_at <= :now)""").setParameter("now", now).executeUpdate();
        return update(
                "state = ?1, version = version + 1 where state = ?2 and endsAt <= ?3",
                Export.State.ENDED,
                Export.State.AVAILABLE,
                now);
    }
}
