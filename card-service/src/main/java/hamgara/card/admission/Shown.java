package hamgara.card.admission;

import hamgara.card.card.CardFacts;
import hamgara.card.credential.Credentials;
import hamgara.card.enrolment.EnrolmentFacts;
import hamgara.card.enrolment.EnrolmentState;
import hamgara.card.programme.Category;
import hamgara.card.programme.ProgrammeState;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.venue.VenueFacts;
import hamgara.kit.time.Tehran;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that a ruling on a shown card needs, as one row of the database has it.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record Shown(
        UUID card,
        CardFacts.Standing standing,
        Instant issuedAt,
        Instant expiresAt,
        UUID enrolment,
        EnrolmentState enrolmentState,
        UUID person,
        UUID programme,
        int programmeVersion,
        String county,
        ProgrammeState programmeState,
        @Nullable LocalDate usableUntil,
        @Nullable LocalDate suspendedFrom,
        byte[] kid) {

    /// The columns that [#of] reads, of card `c`, enrolment `e`, programme `g` and
    /// credential `k`.
    public static final String COLUMNS = """
            c.id, c.state, c.issued_at, c.expires_at, e.id, e.state, e.person_id, e.programme_id, e.programme_version,
            e.county_code, g.state, e.usable_until, e.suspended_from, k.kid""";

    /// Which of those, counted from 0, is null where the card belongs to no enrolment; then there is nothing to read.
    public static final int ENROLMENT = 4;

    /// Reads [#COLUMNS], the first of which is column `first`.
    public static Shown of(ResultSet row, int first) throws SQLException {
        return new Shown(
                row.getObject(first, UUID.class),
                CardFacts.Standing.of(row.getString(first + 1)),
                row.getObject(first + 2, OffsetDateTime.class).toInstant(),
                row.getObject(first + 3, OffsetDateTime.class).toInstant(),
                row.getObject(first + 4, UUID.class),
                EnrolmentState.valueOf(row.getString(first + 5)),
                row.getObject(first + 6, UUID.class),
                row.getObject(first + 7, UUID.class),
                row.getInt(first + 8),
                row.getString(first + 9),
                ProgrammeState.valueOf(row.getString(first + 10)),
                row.getObject(first + 11, LocalDate.class),
                row.getObject(first + 12, LocalDate.class),
                row.getBytes(first + 13));
    }

    public Ruling rule(
            Credentials credentials, ProgrammeTerms terms, Optional<VenueFacts> venue, Category category, Instant at) {
        LocalDate day = Tehran.dayOf(at);
        List<String> obstacles = Stream.of(
                        credentials.obstacle(kid),
                        EnrolmentFacts.obstacle(enrolmentState, usableUntil, suspendedFrom, day),
                        CardFacts.obstacle(standing, issuedAt, expiresAt, at))
                .flatMap(Optional::stream)
                .toList();
        return Ruling.of(obstacles, terms, venue, category, at);
    }
}
