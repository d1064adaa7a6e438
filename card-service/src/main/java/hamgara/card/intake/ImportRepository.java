package hamgara.card.intake;

import hamgara.card.identity.Identities;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Stores imports and their lines; every call joins the transaction around it.
@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<EnrolmentImport, UUID> {

    private final DataSource database;

    ImportRepository(DataSource database) {
        this.database = database;
    }

    /// A line that waits, as it stands in the table.
    record Waiting(UUID id, UUID importId, int number, Identities.SealedNumber sealed) {}

    Optional<EnrolmentImport> earlier(String county, byte[] digest) {
        return find("countyCode = ?1 and digest = ?2 and not dryRun", county, digest)
                .firstResultOptional();
    }

    void lock(byte[] digest) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, ByteBuffer.wrap(digest).getLong());
            lock.execute();
        }
    }

    void add(UUID importId, List<Waiting> lines, Map<Integer, LineOutcome> known) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into enrolment_import_line
                            (id, import_id, number, key_id, nonce, sealed, outcome, code, pointer)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Waiting line : lines) {
                LineOutcome outcome = known.get(line.number());
                insert.setObject(1, line.id());
                insert.setObject(2, importId);
                insert.setInt(3, line.number());
                insert.setString(4, outcome == null ? line.sealed().keyId() : null);
                insert.setBytes(5, outcome == null ? line.sealed().nonce() : null);
                insert.setBytes(6, outcome == null ? line.sealed().value() : null);
                insert.setString(7, outcome == null ? null : outcome.kind().name());
                insert.setString(8, outcome == null ? null : outcome.code());
                insert.setString(9, outcome == null ? null : outcome.pointer());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// The next line of an import, locked, so that several instances share the work.
    Optional<Waiting> next(UUID importId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id, number, key_id, nonce, sealed from enrolment_import_line
                        where import_id = ? and outcome is null order by number limit 1 for update skip locked""")) {
            select.setObject(1, importId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Waiting(
                                row.getObject(1, UUID.class),
                                importId,
                                row.getInt(2),
                                new Identities.SealedNumber(row.getString(3), row.getBytes(4), row.getBytes(5))))
                        : Optional.empty();
            }
        }
    }

    /// Keeps the outcome and forgets the line.
    void settle(UUID line, LineOutcome outcome) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update enrolment_import_line
                        set outcome = ?, code = ?, pointer = ?, person_id = ?, enrolment_id = ?, alike = ?,
                            key_id = null, nonce = null, sealed = null
                        where id = ? and outcome is null""")) {
            update.setString(1, outcome.kind().name());
            update.setString(2, outcome.code());
            update.setString(3, outcome.pointer());
            update.setObject(4, outcome.person());
            update.setObject(5, outcome.enrolment());
            update.setObject(6, outcome.alike());
            update.setObject(7, line);
            update.executeUpdate();
        }
    }

    List<EnrolmentImport> running() {
        return list("state = ?1 order by id", EnrolmentImport.State.RUNNING);
    }

    /// True once, for the one who closes it.
    boolean finish(UUID id, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update enrolment_import set state = 'DONE', finished_at = ?, version = version + 1
                        where id = ? and state = 'RUNNING'
                          and not exists (select from enrolment_import_line where import_id = ? and outcome is null)""")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, id);
            update.setObject(3, id);
            return update.executeUpdate() == 1;
        }
    }

    Map<String, Long> outcomes(UUID importId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select outcome, count(*) from enrolment_import_line
                        where import_id = ? and outcome is not null group by outcome""")) {
            select.setObject(1, importId);
            var outcomes = new TreeMap<String, Long>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    outcomes.put(row.getString(1), row.getLong(2));
                }
            }
            return outcomes;
        }
    }

    List<ImportLineView> report(UUID importId, LineOutcome.@Nullable Kind kind, long after, int limit)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select number, outcome, code, pointer, person_id, enrolment_id, alike from enrolment_import_line
                        where import_id = ? and outcome is not null and (?::text is null or outcome = ?) and number > ?
                        order by number limit ?""")) {
            String wanted = kind == null ? null : kind.name();
            select.setObject(1, importId);
            select.setString(2, wanted);
            select.setString(3, wanted);
            select.setLong(4, after);
            select.setInt(5, limit);
            var lines = new ArrayList<ImportLineView>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(new ImportLineView(
                            row.getInt(1),
                            LineOutcome.Kind.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, UUID.class),
                            row.getObject(6, UUID.class),
                            row.getObject(7, Integer.class)));
                }
            }
            return lines;
        }
    }
}
