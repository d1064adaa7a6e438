package hamgara.card.redemption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.kit.ids.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that several redemptions write, collected and then written by one statement.
///
/// The update of the pockets is guarded once more, and nothing here skips a conflict: a key or a pocket that somebody
/// else has written meanwhile fails the statement as a whole.
final class RedemptionBatch {

    private static final String WRITE = """
            with granted as (
                insert into pocket (id, enrolment_id, person_id, programme_id, category, unit, starts_on, ends_on, quota,
                    available)
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::date[], ?::date[],
                    ?::bigint[], ?::bigint[])),
            spent as (
                update pocket set available = available - s.units
                from unnest(?::uuid[], ?::bigint[]) as s (id, units)
                where pocket.id = s.id and pocket.available >= s.units and pocket.state = 'ACTIVE'
                returning pocket.id),
            posted as (
                insert into entry (journal_id, line, kind, account_kind, account_owner, unit, amount, posted_at)
                select * from unnest(?::uuid[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                    ?::timestamptz[])),
            kept as (
                insert into redemption (id, state, reason, card_id, venue_code, category, units, reference, occurred_at,
                    recorded_at, recorded_by, pocket_id, journal_id, remaining, starts_on, ends_on, programme_id,
                    programme_version)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::int[], ?::text[],
                    ?::timestamptz[], ?::timestamptz[], ?::text[], ?::uuid[], ?::uuid[], ?::int[], ?::date[], ?::date[],
                    ?::uuid[], ?::int[])),
            answered as (
                insert into idempotency_key (scope, key, fingerprint, status, body)
                select scope, key, fingerprint, 201, body
                from unnest(?::text[], ?::text[], ?::bytea[], ?::bytea[]) as a (scope, key, fingerprint, body)),
            stream as (
                insert into outbox_stream (subject, version)
                select * from unnest(?::uuid[], ?::bigint[]) as s (subject, events) order by subject
                on conflict (subject) do update set version = outbox_stream.version + excluded.version
                returning subject, version),
            told as (
                insert into outbox (subject, version, type, traceparent, body)
                select e.subject, s.version - e.later, ?, e.traceparent,
                    e.body::jsonb || jsonb_build_object('version', s.version - e.later)
                from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[])
                    with ordinality as e (subject, later, traceparent, body, n)
                join stream s on s.subject = e.subject
                order by e.n
                returning 1)
            select (select count(*) from spent), (select count(*) from told)""";

    private final ObjectMapper json;
    private final Rows pockets = new Rows(10);
    private final Map<UUID, Long> spent = new TreeMap<>();
    private final Rows entries = new Rows(8);
    private final Rows redemptions = new Rows(18);
    private final Rows answers = new Rows(4);
    private final List<Told> events = new ArrayList<>();

    RedemptionBatch(ObjectMapper json) {
        this.json = json;
    }

    private record Told(UUID subject, @Nullable String traceparent, String body) {}

    /// A pocket that comes into being with its first use.
    record NewPocket(
            UUID id,
            UUID enrolment,
            UUID person,
            UUID programme,
            String category,
            String unit,
            LocalDate startsOn,
            LocalDate endsOn,
            long quota) {}

    /// Grants a pocket of which `left` is left when this batch is over.
    void grant(NewPocket pocket, long left, Use use) {
        pockets.add(
                pocket.id(),
                pocket.enrolment(),
                pocket.person(),
                pocket.programme(),
                pocket.category(),
                pocket.unit(),
                pocket.startsOn(),
                pocket.endsOn(),
                pocket.quota(),
                left);
        post("GRANT", "GRANT", pocket.programme().toString(), pocket.id(), pocket.unit(), -pocket.quota(), use);
    }

    void spend(UUID pocket, long units) {
        spent.merge(pocket, units, Long::sum);
    }

    /// Between a pocket and another account: `amount` leaves the pocket, or comes to it when below zero.
    UUID post(String kind, String otherKind, String otherOwner, UUID pocket, String unit, long amount, Use use) {
        UUID journal = Ids.next();
        String at = use.now().toString();
        entries.add(journal, (short) 1, kind, "POCKET", pocket.toString(), unit, -amount, at);
        entries.add(journal, (short) 2, kind, otherKind, otherOwner, unit, amount, at);
        return journal;
    }

    /// Records the redemption and keeps its answer; returns the answer.
    RedemptionQueue.Answered keep(Redemption redemption, ProgrammeTerms terms, Use use) {
        RedemptionView view = RedemptionView.of(redemption, Optional.of(terms), null);
        redemptions.add(
                redemption.id,
                redemption.state.name(),
                redemption.reason,
                redemption.cardId,
                redemption.venueCode,
                redemption.category.name(),
                redemption.units,
                redemption.reference,
                redemption.occurredAt.toString(),
                redemption.recordedAt.toString(),
                redemption.recordedBy,
                redemption.pocketId,
                redemption.journalId,
                redemption.remaining,
                redemption.startsOn,
                redemption.endsOn,
                redemption.programmeId,
                redemption.programmeVersion);
        try {
            byte[] body = json.writeValueAsBytes(view);
            answers.add(use.asked().scope(), use.asked().key(), use.asked().fingerprint(), body);
            return new RedemptionQueue.Answered(view, body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void tell(EntryRedeemed event, Use use) {
        try {
            events.add(new Told(event.subject(), use.traceparent(), json.writeValueAsString(event)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(Connection connection) throws SQLException {
        if (answers.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            int next = pockets.set(
                    statement, 1, "uuid", "uuid", "uuid", "uuid", "text", "text", "date", "date", "bigint", "bigint");
            var spendings = new Rows(2);
            spent.forEach(spendings::add);
            next = spendings.set(statement, next, "uuid", "bigint");
            next = entries.set(
                    statement, next, "uuid", "smallint", "text", "text", "text", "text", "bigint", "timestamptz");
            next = redemptions.set(
                    statement,
                    next,
                    "uuid",
                    "text",
                    "text",
                    "uuid",
                    "text",
                    "text",
                    "int",
                    "text",
                    "timestamptz",
                    "timestamptz",
                    "text",
                    "uuid",
                    "uuid",
                    "int",
                    "date",
                    "date",
                    "uuid",
                    "int");
            next = answers.set(statement, next, "text", "text", "bytea", "bytea");
            setEvents(statement, next);
            try (ResultSet counts = statement.executeQuery()) {
                counts.next();
                if (counts.getInt(1) != spent.size() || counts.getInt(2) != events.size()) {
                    throw new SQLException("A pocket did not hold what its lock had shown", "40001");
                }
            }
        }
    }

    /// Events of one subject get versions without gaps, in the order they were told.
    private void setEvents(PreparedStatement statement, int first) throws SQLException {
        Map<UUID, Long> streams = new TreeMap<>();
        events.forEach(event -> streams.merge(event.subject(), 1L, Long::sum));
        var rows = new Rows(2);
        streams.forEach(rows::add);
        int next = rows.set(statement, first, "uuid", "bigint");
        statement.setString(next, EntryRedeemed.TYPE);
        var told = new Rows(4);
        for (Told event : events) {
            long later = streams.merge(event.subject(), -1L, Long::sum);
            told.add(event.subject(), later, event.traceparent(), event.body());
        }
        told.set(statement, next + 1, "uuid", "bigint", "text", "text");
    }

    /// Rows turned into one array for each column.
    private static final class Rows {

        private final List<List<@Nullable Object>> columns = new ArrayList<>();

        Rows(int width) {
            for (int i = 0; i < width; i++) {
                columns.add(new ArrayList<>());
            }
        }

        void add(@Nullable Object... values) {
            for (int i = 0; i < values.length; i++) {
                columns.get(i).add(values[i]);
            }
        }

        boolean isEmpty() {
            return columns.getFirst().isEmpty();
        }

        /// Returns the number of the next parameter.
        int set(PreparedStatement statement, int first, String... types) throws SQLException {
            Connection connection = statement.getConnection();
            for (int i = 0; i < types.length; i++) {
                statement.setArray(
                        first + i,
                        connection.createArrayOf(
                                types[i],
                                types[i].equals("bytea")
                                        ? columns.get(i).toArray(byte[][]::new)
                                        : columns.get(i).toArray()));
            }
            return first + types.length;
        }
    }
}
