package hamgara.card.privacy;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Empties the answers that the staff were given about a person who is forgotten, wherever the person's id stands in
/// one.
///
/// No index knows of that, so all answers are gone through, in pieces of a moment each: the first with the erasure, the
/// others after it, on whichever instance has time. A person's answers are not added to any more by then.
@ApplicationScoped
class StoredAnswersSweep {

    private static final int PIECE = 50_000;

    private final DataSource database;

    StoredAnswersSweep(DataSource database) {
        this.database = database;
    }

    private record Place(UUID person, String scope, String key) {}

    /// Goes through the first piece and keeps the place where it stopped.
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(UUID person) throws SQLException {
        try (Connection connection = database.getConnection()) {
            go(connection, new Place(person, "", ""));
        }
    }

    @Scheduled(every = "{hamgara.erasure-sweep.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void goOn() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Place next = next(connection);
            if (next != null) {
                go(connection, next);
            }
        }
    }

    private static @Nullable Place next(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select person_id, past_scope, past_key from erasure_sweep
                        order by person_id limit 1 for update skip locked""");
                ResultSet row = select.executeQuery()) {
            return row.next() ? new Place(row.getObject(1, UUID.class), row.getString(2), row.getString(3)) : null;
        }
    }

    private static void go(Connection connection, Place from) throws SQLException {
        try (PreparedStatement empty = connection.prepareStatement("""
                with piece as materialized (
                    select scope, key, position(convert_to(?, 'UTF8') in body) > 0 as tells
                    from idempotency_key where (scope, key) > (?, ?) order by scope, key limit ?),
                emptied as (
                    update idempotency_key i set body = convert_to('{}', 'UTF8'), etag = null
                    from piece p where p.tells and i.scope = p.scope and i.key = p.key),
                past as (
                    select scope, key from piece order by scope desc, key desc limit 1),
                kept as (
                    insert into erasure_sweep (person_id, past_scope, past_key) select ?::uuid, scope, key from past
                    on conflict (person_id) do update
                        set past_scope = excluded.past_scope, past_key = excluded.past_key)
                delete from erasure_sweep where person_id = ?::uuid and not exists (select from past)""")) {
            empty.setString(1, from.person().toString());
            empty.setString(2, from.scope());
            empty.setString(3, from.key());
            empty.setInt(4, PIECE);
            empty.setString(5, from.person().toString());
            empty.setString(6, from.person().toString());
            empty.executeUpdate();
        }
    }
}
