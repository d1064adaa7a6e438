package hamgara.card.batch;

import hamgara.card.card.CardFacts;
import hamgara.card.journal.JournalRecord;
import hamgara.card.journal.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The statements on what became of records.
@ApplicationScoped
class OutcomeRows {

    private final DataSource database;

    OutcomeRows(DataSource database) {
        this.database = database;
    }

    /// What earlier outcomes mean for a use; sums in its unit.
    record Earlier(
            boolean repeated,
            long takenHere,
            long usesUnderPackage,
            long rialsUnderPackage,
            long borneByProgramme,
            boolean seenElsewhere) {}

    /// Counts over all enrolments of the person in the programme, so that nothing begins anew with the next
    /// one.
    Earlier earlier(JournalRecord use, @Nullable UUID enrolment, String venue, Duration window) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        with own as (
                            select array(select o.id from enrolment e join enrolment o
                                         on o.person_id = e.person_id and o.programme_id = e.programme_id
                                         where e.id = ?) as ids),
                        here as (
                            select * from offline_outcome
                            where enrolment_id = any((select ids from own)::uuid[]) and occurred_at > ?
                                and state <> 'REJECTED'),
                        pack as (
                            select count(*) as uses, coalesce(sum(amount) filter (where unit = 'IRR'), 0) as rials
                            from offline_outcome
                            where terminal_id = ? and package_version = ? and state <> 'REJECTED')
                        select exists (select from offline_outcome o
                                       where o.terminal_id = ? and o.credential = ? and o.counter = ?
                                         and o.reason is distinct from 'DUPLICATE')
                            or exists (select from offline_outcome o
                                       where o.venue_code = ? and o.reference = ?
                                         and o.enrolment_id = any((select ids from own)::uuid[])
                                         and o.state <> 'REJECTED'),
                            (select coalesce(sum(amount), 0) from here
                             where terminal_id = ? and unit = ? and category = ?),
                            pack.uses, pack.rials,
                            (select coalesce(sum(from_programme), 0) from here where unit = ?),
                            exists (select from here where terminal_id <> ?)
                        from pack""")) {
            select.setObject(1, enrolment, java.sql.Types.OTHER);
            select.setObject(2, use.occurredAt().minus(window).atOffset(ZoneOffset.UTC));
            select.setObject(3, use.terminal());
            select.setLong(4, use.packageVersion());
            select.setObject(5, use.terminal());
            select.setBytes(6, use.credential().bytes());
            select.setLong(7, use.counter());
            select.setString(8, venue);
            select.setString(9, use.reference().isEmpty() ? null : use.reference());
            select.setObject(10, use.terminal());
            select.setString(11, use.unit().name());
            select.setString(12, use.category().name());
            select.setString(13, use.unit().name());
            select.setObject(14, use.terminal());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Earlier(
                        row.getBoolean(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getBoolean(6));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the journal of a terminal has of a credential between an instant and a use, in the unit of the use.
    long takenSince(JournalRecord use, Instant from) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select coalesce(sum(amount), 0) from offline_outcome
                        where terminal_id = ? and credential = ? and unit = ? and occurred_at between ? and ?
                            and state <> 'REJECTED'""")) {
            select.setObject(1, use.terminal());
            select.setBytes(2, use.credential().bytes());
            select.setString(3, use.unit().name());
            select.setObject(4, from.atOffset(ZoneOffset.UTC));
            select.setObject(5, use.occurredAt().atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void insert(Outcome outcome, String venue, UUID batch, Instant now) {
        JournalRecord use = outcome.use();
        Verdict verdict = outcome.verdict();
        CardFacts card = outcome.card();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into offline_outcome (terminal_id, seq, digest, venue_code, state, reason, bearer,
                            credential, counter, card_id, enrolment_id, category, unit, amount, occurred_at,
                            package_version, reference, from_purse, from_pocket, from_programme, unpaid, redemption_id,
                            decided_in, decided_at, programme_version, authorization_id, journals)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, use.terminal());
            insert.setLong(2, use.seq());
            insert.setBytes(3, use.hash().bytes());
            insert.setString(4, venue);
            insert.setString(5, verdict.state().name());
            insert.setString(6, verdict.reason());
            insert.setString(
                    7, verdict.bearer() == null ? null : verdict.bearer().name());
            insert.setBytes(8, use.credential().bytes());
            insert.setLong(9, use.counter());
            insert.setObject(10, card == null ? null : card.id(), java.sql.Types.OTHER);
            insert.setObject(11, card == null ? null : card.enrolment().id(), java.sql.Types.OTHER);
            insert.setString(12, use.category().name());
            insert.setString(13, use.unit().name());
            insert.setLong(14, use.amount());
            insert.setObject(15, use.occurredAt().atOffset(ZoneOffset.UTC));
            insert.setLong(16, use.packageVersion());
            insert.setString(17, use.reference().isEmpty() ? null : use.reference());
            insert.setLong(18, verdict.fromPurse());
            insert.setLong(19, verdict.fromPocket());
            insert.setLong(20, verdict.fromProgramme());
            insert.setLong(21, verdict.unpaid());
            insert.setObject(22, outcome.effect().redemption(), java.sql.Types.OTHER);
            insert.setObject(23, batch);
            insert.setObject(24, now.atOffset(ZoneOffset.UTC));
            insert.setObject(25, outcome.programmeVersion(), java.sql.Types.INTEGER);
            insert.setObject(26, outcome.effect().authorization(), java.sql.Types.OTHER);
            insert.setArray(
                    27,
                    connection.createArrayOf("uuid", outcome.effect().journals().toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
