package hamgara.card.sandbox;

import hamgara.card.venue.VenueFacts;
import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Puts up the stage: programmes, people and enrolments of nobody.
@ApplicationScoped
class SandboxRows {

    private static final LocalDate BORN = LocalDate.of(1990, 3, 21);
    private static final Instant OPENS = Instant.parse("2099-03-20T20:30:00Z");
    private static final String INPUTS = "{}";
    private static final int ENTRIES = 2;

    private final DataSource database;

    SandboxRows(DataSource database) {
        this.database = database;
    }

    /// The programme of a setting in a county; whoever comes first puts it up.
    UUID programme(String county, Scene.Setting setting, Instant now) {
        String code = code(county, setting);
        change("select pg_advisory_xact_lock(60, hashtext(?))", code);
        UUID found = id("select id from programme where code = ?", code);
        if (found != null) {
            return found;
        }
        UUID id = Ids.next();
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        change("""
                insert into programme (id, code, county_code, name_fa, name_ar, name_en, state, published_version,
                    latest_version, created_at, version, sandbox)
                values (?, ?, ?, 'برنامهٔ آزمایشی', 'برنامج تجريبي', 'Sandbox', ?, 1, 1, ?, 0, true)""", id, code, county, setting.state, at);
        change("""
                insert into programme_version (programme_id, number, state, age_min, age_max, area_codes, created_at, terms)
                values (?, 1, 'DRAFT', 0, 150, array[?], ?, ?::jsonb)""", id, county, at, setting.terms);
        change("""
                insert into entitlement (programme_id, version_number, category, entries, period)
                select ?, 1, category, ?, 'MONTH'
                from unnest(array['SPORT', 'CULTURE', 'LIBRARY', 'HERITAGE', 'SKILLS']) as category""", id, ENTRIES);
        change("update programme_version set state = 'PUBLISHED', published_at = ? where programme_id = ?", at, id);
        return id;
    }

    UUID person(String county, Instant now) {
        UUID id = Ids.next();
        change("""
                insert into person (id, given_name, family_name, birth_date, gender, area_code, county_code, enrolled_by,
                    document_seen, enrolled_at, version, sandbox)
                values (?, 'کارت', 'آزمایشی', ?, 'FEMALE', ?, ?, 'DESK', false, ?, 0, true)""", id, BORN, county, county, now.atOffset(ZoneOffset.UTC));
        return id;
    }

    UUID enrolment(UUID person, UUID programme, String county, LocalDate today, Instant now) {
        UUID id = Ids.next();
        change(
                """
                insert into enrolment (id, person_id, programme_id, programme_version, county_code, state, reasons,
                    birth_date, age, area_code, decided_on, decided_at, version, begins_on, inputs, inputs_hash)
                values (?, ?, ?, 1, ?, 'ACTIVE', '{}', ?, ?, ?, ?, ?, 0, ?, ?,
                    encode(sha256(convert_to(?, 'UTF8')), 'hex'))""",
                id,
                person,
                programme,
                county,
                BORN,
                today.getYear() - BORN.getYear(),
                county,
                today,
                now.atOffset(ZoneOffset.UTC),
                today,
                INPUTS,
                INPUTS);
        return id;
    }

    /// The fund of a county's sandbox; empty of an id when it was there before.
    Optional<UUID> newFund(String county, long rials, Instant now) {
        String code = fundCode(county);
        change("select pg_advisory_xact_lock(60, hashtext(?))", code);
        if (fund(county).isPresent()) {
            return Optional.empty();
        }
        UUID id = Ids.next();
        change("""
                insert into fund (id, code, county_code, sponsor_fa, sponsor_ar, sponsor_en, cap, alert_below, topped_up,
                    available, opened_at, sandbox)
                values (?, ?, ?, 'صندوق آزمایشی', 'صندوق تجريبي', 'Sandbox', 'SOFT', 0, ?, ?, ?, true)""", id, code, county, rials, rials, now.atOffset(ZoneOffset.UTC));
        return Optional.of(id);
    }

    Optional<UUID> fund(String county) {
        return Optional.ofNullable(id("select id from fund where code = ?", fundCode(county)));
    }

    /// A venue that never opens; whoever comes first puts it up. It is of no county, so no programme can name it.
    void closedVenue(String code) {
        change("""
                insert into venue (code, category, county_code, event_version, closed)
                values (?, 'SPORT', '', 0, array[0, ?]::bigint[]) on conflict (code) do nothing""", code, OPENS.toEpochMilli());
    }

    /// A venue that takes no cards, of no county either.
    void suspendedVenue(String code) {
        change("""
                insert into venue (code, category, county_code, event_version, suspended)
                values (?, 'SPORT', '', 0, true) on conflict (code) do nothing""", code);
    }

    /// A PIN nobody knows, tried before.
    void insertPin(UUID enrolment, int wrong, Instant now) {
        change("""
                insert into pin (enrolment_id, salt, digest, rounds, wrong, set_at)
                values (?, decode(md5(?::text), 'hex'), sha256(decode(md5(random()::text), 'hex')), 100000, ?, ?)""", enrolment, enrolment, wrong, now.atOffset(ZoneOffset.UTC));
    }

    /// Lets the codes of a card be over since a moment ago.
    void letCodesEnd(UUID card, Instant now) {
        OffsetDateTime end = now.minusSeconds(1).atOffset(ZoneOffset.UTC);
        change("update sms_code set made_at = ?, expires_at = ? where card_id = ?", end.minusMinutes(5), end, card);
    }

    /// Puts the credential of a card under a key that there is not.
    void withdrawKey(UUID card) {
        change("update credential set kid = decode('00000000', 'hex') where card_id = ?", card);
    }

    void turn(UUID enrolment, String state) {
        change("update enrolment set state = ?, reasons = array['SANDBOX'] where id = ?", state, enrolment);
    }

    void insert(UUID card, VenueFacts venue, @Nullable Scene scene, String by, Instant now) {
        change(
                "insert into sandbox_card (card_id, venue_code, decline, made_by, made_at) values (?, ?, ?, ?, ?)",
                card,
                venue.code(),
                scene == null || scene == Scene.NONE ? null : scene.name(),
                by,
                now.atOffset(ZoneOffset.UTC));
    }

    /// Lets the time of a card run out a moment ago.
    void ranOut(UUID card, Instant now) {
        change(
                "update card set issued_at = issued_at - interval '365 days', expires_at = ? where id = ?",
                now.minusSeconds(1).atOffset(ZoneOffset.UTC),
                card);
    }

    /// A use of a card at a terminal there is not.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Elsewhere(UUID card, UUID enrolment, byte[] credential, String category, String county) {}

    /// An outcome of that terminal's journal that took nothing from anybody.
    void usedElsewhere(Elsewhere use, String venue, Instant now) {
        UUID terminal = Ids.next();
        UUID batch = Ids.next();
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        change("""
                insert into offline_batch (id, terminal_id, venue_code, county_code, received_at, records)
                values (?, ?, ?, ?, ?, 1)""", batch, terminal, venue, use.county(), at);
        change("""
                insert into offline_record (terminal_id, seq, digest, record, signature, batch_id, received_at)
                values (?, 1, ?, '', decode(repeat('00', 64), 'hex'), ?, ?)""", terminal, use.credential(), batch, at);
        change(
                """
                insert into offline_outcome (terminal_id, seq, digest, venue_code, state, bearer, credential, counter,
                    card_id, enrolment_id, category, unit, amount, occurred_at, package_version, from_purse, from_pocket,
                    from_programme, unpaid, decided_in, decided_at)
                values (?, 1, ?, ?, 'ACCEPTED', 'PROGRAMME', ?, 1, ?, ?, ?, 'ENTRY', 1, ?, 1, 0, 0, 0, 0, ?, ?)""",
                terminal,
                use.credential(),
                venue,
                use.credential(),
                use.card(),
                use.enrolment(),
                use.category(),
                at,
                batch,
                at);
    }

    int madeSince(String venue, Instant since) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from sandbox_card where venue_code = ? and made_at > ?")) {
            select.setString(1, venue);
            select.setObject(2, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String code(String county, Scene.Setting setting) {
        return "SANDBOX-" + county + "-" + setting.name().replace('_', '-');
    }

    private static String fundCode(String county) {
        return "SANDBOX-" + county;
    }

    private @Nullable UUID id(String sql, String argument) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, argument);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
