package hamgara.forum.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps editions: the one that is being made, the present one, and the one before for whoever is still reading it.
@ApplicationScoped
class EditionRows {

    private static final Duration LEASE = Duration.ofHours(1);

    private final Session database;

    EditionRows(Session database) {
        this.database = database;
    }

    /// A published edition.
    record Edition(UUID id, DataSet set, Instant publishedAt, long rows, String csvSha256, String jsonlSha256) {

        String sha256(String form) {
            return form.equals("csv") ? csvSha256 : jsonlSha256;
        }
    }

    /// Takes a set that is due, for as long as it takes to make it; one instance takes it.
    @Transactional
    Optional<DataSet> claim(Instant now) {
        return database.createNativeQuery("""
                        update open_data_set set leased_until = :until where name = (
                            select name from open_data_set where next_at <= :now and leased_until <= :now
                            order by next_at, name limit 1 for update skip locked)
                        returning name""", String.class)
                .setParameter("now", now)
                .setParameter("until", now.plus(LEASE))
                .getResultStream()
                .findFirst()
                .flatMap(DataSet::of);
    }

    /// What was begun and never finished goes, and so does what nobody can be reading any more.
    @Transactional
    void begin(UUID id, DataSet set, Instant now) {
        String old = """
                select id from open_data_edition where set_name = :set
                  and (published_at is null
                       or id not in (select id from open_data_edition where set_name = :set and published_at is not null
                                     order by id desc limit 2))""";
        for (String delete : List.of(
                "delete from open_data_part where edition_id in (" + old + ")",
                "delete from open_data_edition where id in (" + old + ")")) {
            database.createNativeMutationQuery(delete)
                    .setParameter("set", set.word())
                    .executeUpdate();
        }
        database.createNativeMutationQuery(
                        "insert into open_data_edition (id, set_name, made_at) values (:id, :set, :now)")
                .setParameter("id", id)
                .setParameter("set", set.word())
                .setParameter("now", now)
                .executeUpdate();
    }

    @Transactional
    void put(UUID id, String form, int no, byte[] content) {
        database.createNativeMutationQuery("""
                        insert into open_data_part (edition_id, form, no, content) values (:id, :form, :no, :content)""")
                .setParameter("id", id)
                .setParameter("form", form)
                .setParameter("no", no)
                .setParameter("content", content)
                .executeUpdate();
    }

    /// False when another has meanwhile taken the set over.
    boolean publish(Edition made, Instant next) {
        boolean isOurs = database.createNativeMutationQuery("""
                                update open_data_edition set published_at = :at, data_rows = :rows, csv_sha256 = :csv,
                                                             jsonl_sha256 = :jsonl
                                where id = :id and published_at is null""")
                        .setParameter("at", made.publishedAt())
                        .setParameter("rows", made.rows())
                        .setParameter("csv", made.csvSha256())
                        .setParameter("jsonl", made.jsonlSha256())
                        .setParameter("id", made.id())
                        .executeUpdate()
                == 1;
        if (isOurs) {
            database.createNativeMutationQuery("""
                            update open_data_set set next_at = :next, leased_until = '-infinity' where name = :set""")
                    .setParameter("next", next)
                    .setParameter("set", made.set().word())
                    .executeUpdate();
        }
        return isOurs;
    }

    Optional<Edition> present(DataSet set) {
        return database.createNativeQuery("""
                        select id, published_at, data_rows, csv_sha256, jsonl_sha256 from open_data_edition
                        where set_name = :set and published_at is not null
                        order by id desc limit 1""", Object[].class)
                .setParameter("set", set.word())
                .getResultStream()
                .map(row -> new Edition(
                        (UUID) row[0], set, (Instant) row[1], ((Number) row[2]).longValue(), (String) row[3], (String)
                                row[4]))
                .findFirst();
    }

    Optional<byte[]> part(UUID edition, String form, int no) {
        return database.createNativeQuery("""
                        select content from open_data_part
                        where edition_id = :id and form = :form and no = :no""", byte[].class)
                .setParameter("id", edition)
                .setParameter("form", form)
                .setParameter("no", no)
                .getResultStream()
                .findFirst();
    }
}
