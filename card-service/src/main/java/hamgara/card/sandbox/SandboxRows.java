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

    /// A PIN nobody knows, tried too often.
    void lockPin(UUID enrolment, Instant now) {
        change("""
                insert into pin (enrolment_id, salt, digest, rounds, wrong, set_at)
                values (?, decode(md5(?::text), 'hex'), sha256(decode(md5(random()::text), 'hex')), 100000, 3, ?)""", enrolment, enrolment, now.atOffset(ZoneOffset.UTC));
    }

    void turn(UUID enrolment, String state) {
        change("update enrolment set state = ?, reasons = array['SANDBOX'] where id = ?", state, enrolment);
    }

    void insert(UUID card, VenueFacts venue, Scene scene, String by, Instant now) {
        change(
                "insert into sandbox_card (card_id, venue_code, decline, made_by, made_at) values (?, ?, ?, ?, ?)",
                card,
                venue.code(),
                scene == Scene.NONE ? null : scene.name(),
                by,
                now.atOffset(ZoneOffset.UTC));
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
