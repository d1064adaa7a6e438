package hamgara.card.pocket;

import hamgara.card.ledger.AccountKind;
import hamgara.card.ledger.JournalKind;
import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Shows pockets to who may see them: the holder, the desk and the programme managers of the county, and auditors.
@ApplicationScoped
class PocketBook {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final PocketRows rows;
    private final Persons persons;
    private final DataSource database;
    private final Caller caller;
    private final Clock clock;

    PocketBook(PocketRows rows, Persons persons, DataSource database, Caller caller, Clock clock) {
        this.rows = rows;
        this.persons = persons;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /// An entry of a pocket's accounts.
    record Entry(
            UUID journal,
            int line,
            JournalKind kind,
            AccountKind account,
            long amount,
            String unit,
            Instant postedAt) {}

    @Transactional
    PocketView read(UUID id) {
        return PocketView.of(visible(id), today());
    }

    @Transactional
    Page<PocketEntryView> entries(UUID id, PageRequest request) {
        visible(id);
        Cursor cursor = request.cursor().orElseGet(() -> Cursor.of(LATEST, id, 0));
        return Page.of(
                entries(id, cursor, request.rowsToRead()),
                request,
                entry -> Cursor.of(entry.postedAt(), entry.journal(), entry.line()),
                PocketEntryView::of);
    }

    /// Those that end last come first.
    @Transactional
    Page<PocketView> ofPerson(UUID person, PageRequest request) {
        persons.callersOwn(person);
        LocalDate today = today();
        Cursor cursor = request.cursor().orElseGet(() -> Cursor.of("9999-01-01", person));
        return Page.of(
                rows.ofPerson(person, cursor.at(0), cursor.uuid(1), request.rowsToRead()),
                request,
                row -> Cursor.of(row.facts().endsOn(), row.facts().id()),
                row -> PocketView.of(row, today));
    }

    private PocketRows.Row visible(UUID id) {
        return rows.row(id)
                .filter(row -> caller.has(Roles.AUDITOR)
                        || persons.find(row.facts().person())
                                .filter(this::mayRead)
                                .isPresent())
                .orElseThrow(PocketRefusal.PocketNotFound::new);
    }

    private boolean mayRead(PersonFacts person) {
        return persons.isCallers(person)
                || (caller.has(Roles.PROGRAMME_MANAGER)
                        && caller.county().orElse("").equals(person.county()));
    }

    private List<Entry> entries(UUID pocket, Cursor before, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select journal_id, line, kind, account_kind, amount, unit, posted_at from entry
                        where account_owner = ? and account_kind in ('POCKET', 'HOLD')
                            and (posted_at, journal_id, line) < (?, ?, ?)
                        order by posted_at desc, journal_id desc, line desc limit ?""")) {
            select.setString(1, pocket.toString());
            select.setObject(2, before.instant(0).atOffset(ZoneOffset.UTC));
            select.setObject(3, before.uuid(1));
            select.setLong(4, before.number(2));
            select.setInt(5, limit);
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<Entry>();
                while (row.next()) {
                    found.add(new Entry(
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            JournalKind.valueOf(row.getString(3)),
                            AccountKind.valueOf(row.getString(4)),
                            row.getLong(5),
                            row.getString(6),
                            row.getObject(7, OffsetDateTime.class).toInstant()));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private LocalDate today() {
        return Tehran.dayOf(clock.instant());
    }
}
