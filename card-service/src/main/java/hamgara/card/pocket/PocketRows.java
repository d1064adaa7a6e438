package hamgara.card.pocket;

import hamgara.card.programme.Category;
import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

/// The statements on pockets. Plain SQL, because the row count of one statement is the decision.
@ApplicationScoped
class PocketRows {

    private static final String FACTS = """
            select id, enrolment_id, person_id, programme_id, unit, category, starts_on, ends_on, priority,
                available, held, offline
            from pocket\s""";

    private static final String ROW = FACTS.replace("from pocket", ", state, quota from pocket");

    private final DataSource database;

    PocketRows(DataSource database) {
        this.database = database;
    }

    /// What a statement adds to the sums of a pocket.
    record Change(long available, long held, long offline, long refunded) {}

    /// A pocket as it is stored.
    record Row(PocketFacts facts, PocketView.State state, long quota) {}

    Optional<Row> row(UUID id) {
        return query(ROW + "where id = ?", PocketRows::row, id).stream().findFirst();
    }

    List<Row> ofPerson(UUID person, String endsOn, UUID id, int limit) {
        return query(
                ROW + "where person_id = ? and (ends_on, id) < (?::date, ?) order by ends_on desc, id desc limit ?",
                PocketRows::row,
                person,
                endsOn,
                id,
                limit);
    }

    Optional<PocketFacts> find(UUID id) {
        return query(FACTS + "where id = ?", id).stream().findFirst();
    }

    /// Those with something left, in the order money is taken.
    List<PocketFacts> spendable(UUID person, Category category, LocalDate day) {
        return query(FACTS + """
                where person_id = ? and category = ? and unit = 'IRR' and state = 'ACTIVE' and available > 0
                    and ? between starts_on and ends_on
                order by priority, ends_on, id""", person, category.name(), day);
    }

    /// The person's for the programme, whichever enrolment it lies with: a use by a card of an ended
    /// enrolment that is told of late counts where all others do.
    Optional<PocketFacts> entryPocket(UUID enrolment, Category category, LocalDate startsOn) {
        return query(FACTS + """
                        where (person_id, programme_id) = (select person_id, programme_id from enrolment where id = ?)
                            and category = ? and starts_on = ? and ends_on >= ? and unit <> 'IRR'
                        order by enrolment_id desc""", enrolment, category.name(), startsOn, startsOn).stream()
                .findFirst();
    }

    /// Returns the id of the new pocket; empty when there is one. It lies with the enrolment of the same
    /// person and programme that began last. Waits for another insert of the same to be decided.
    Optional<UUID> insertEntryPocket(
            UUID enrolment, UUID programme, Category category, String unit, Days days, long quota) {
        UUID id = Ids.next();
        return change(
                        """
                insert into pocket (id, enrolment_id, person_id, programme_id, category, unit, starts_on, ends_on, quota,
                    available)
                select ?, last.id, last.person_id, ?, ?, ?, ?, ?, ?, ?
                from enrolment e join enrolment last on last.person_id = e.person_id and last.programme_id = e.programme_id
                    and (last.begins_on is not null or last.id = e.id)
                where e.id = ?
                order by last.id desc limit 1
                on conflict (enrolment_id, category, starts_on) where unit <> 'IRR' do nothing""",
                        id,
                        programme,
                        category.name(),
                        unit,
                        days.startsOn(),
                        days.endsOn(),
                        quota,
                        quota,
                        enrolment)
                ? Optional.of(id)
                : Optional.empty();
    }

    /// First and last day of a pocket.
    record Days(LocalDate startsOn, LocalDate endsOn) {}

    /// For new uses: the pocket is active and, where it holds money, the day lies in it. The unit of the pocket, or
    /// nothing when it does not hold as much.
    Optional<String> use(UUID pocket, Change change, LocalDate today) {
        return text(
                """
                update pocket set available = available + ?, held = held + ?, offline = offline + ?,
                    refunded = refunded + ?
                where id = ? and state = 'ACTIVE' and (unit <> 'IRR' or ? between starts_on and ends_on)
                    and available + ? >= 0
                returning unit""",
                change.available(),
                change.held(),
                change.offline(),
                change.refunded(),
                pocket,
                today,
                change.available());
    }

    /// For what follows an earlier use: the unit, or nothing when not as much is held or set aside. What would come
    /// back to a pocket that is over does not stay in it: see [#isOver].
    Optional<String> settle(UUID pocket, Change change) {
        return text(
                """
                update pocket set available = available + case when state = 'ACTIVE' then ? else 0 end, held = held + ?,
                    offline = offline + ?, refunded = refunded + ?
                where id = ? and held + ? >= 0 and offline + ? >= 0
                returning unit""",
                change.available(),
                change.held(),
                change.offline(),
                change.refunded(),
                pocket,
                change.held(),
                change.offline());
    }

    void lock(Collection<UUID> people, LocalDate since) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id from pocket where person_id = any(?) and ends_on >= ? order by id for update")) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            select.setObject(2, since);
            select.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void lock(Collection<UUID> pockets) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id from pocket where id = any(?) order by id for update")) {
            select.setArray(1, connection.createArrayOf("uuid", pockets.toArray()));
            select.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Asked by who has the pocket locked.
    boolean isOver(UUID pocket) {
        return text("select id::text from pocket where id = ? and state <> 'ACTIVE'", pocket)
                .isPresent();
    }

    /// Empties and ends a pocket of money; what was left in it, or nothing when it was over before.
    OptionalLong end(UUID pocket, String state) {
        return text("""
                update pocket set available = 0, state = ? where id = ? and unit = 'IRR' and state = 'ACTIVE'
                returning old.available::text""", state, pocket)
                .map(Long::parseLong)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /// The unit, or nothing when the pocket is over or would go below zero.
    Optional<String> adjust(UUID pocket, long delta) {
        return text("""
                update pocket set available = available + ?, quota = quota + greatest(?, 0)
                where id = ? and state = 'ACTIVE' and available + ? >= 0 returning unit""", delta, delta, pocket, delta);
    }

    /// Pockets of money past their last day, locked for the caller; others pass them by.
    List<PocketFacts> past(LocalDate today, int limit) {
        return query(FACTS + """
                where unit = 'IRR' and state = 'ACTIVE' and ends_on < ? order by ends_on, id limit ?
                for update skip locked""", today, limit);
    }

    /// Marks pockets of money that end soon with something left in them; each is found once.
    List<PocketFacts> endingSoon(LocalDate today, LocalDate until, int limit) {
        return query("""
                update pocket set reminded = true
                where id in (
                    select id from pocket
                    where unit = 'IRR' and state = 'ACTIVE' and ends_on between ? and ? and not reminded
                        and available > 0
                    limit ? for update skip locked)
                returning id, enrolment_id, person_id, programme_id, unit, category, starts_on, ends_on, priority,
                    available, held, offline""", today, until, limit);
    }

    private Optional<String> text(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, args);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean change(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, args)) {
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PocketFacts> query(String sql, Object... args) {
        return query(sql, PocketRows::facts, args);
    }

    /// Reads one row of an answer.
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, args);
                ResultSet row = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(facts(row), PocketView.State.valueOf(row.getString(13)), row.getLong(14));
    }

    private static PocketFacts facts(ResultSet row) throws SQLException {
        return new PocketFacts(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                Category.valueOf(row.getString(6)),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getInt(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12));
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... args) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }
}
