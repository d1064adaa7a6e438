package hamgara.forum.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Writes down who decided what, by role, in the transaction of the decision. Each entry carries the digest of the one
/// before: a change, a gap or a cut-off end shows. Every hall has a chain of its own, and the platform one.
@ApplicationScoped
public class AuditTrail {

    private static final UUID PLATFORM = new UUID(0, 0);
    private static final List<String> STAFF = List.of(
            Roles.ADMIN,
            Roles.GOVERNOR,
            Roles.AUDITOR,
            Roles.HALL_SECRETARY,
            Roles.MODERATOR,
            Roles.DESK_OFFICER,
            Roles.AGENCY_HEAD,
            Roles.AGENCY_OFFICER,
            Roles.CITIZEN);

    private final Session database;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    AuditTrail(Session database, ObjectMapper json, Caller caller, Clock clock) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /// Of a hall. The facts are codes, numbers and ids, no words of a person.
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(UUID hall, String county, String what, UUID object, Map<String, ?> facts) {
        append(hall, county, what, object.toString(), facts);
    }

    /// Of the platform as a whole.
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(String what, String object, Map<String, ?> facts) {
        append(PLATFORM, null, what, object, facts);
    }

    private void append(UUID chain, @Nullable String county, String what, String object, Map<String, ?> facts) {
        database.createNativeMutationQuery("""
                        insert into audit_head (chain, no, hash) values (:chain, 0, '')
                        on conflict (chain) do nothing""").setParameter("chain", chain).executeUpdate();
        // Held until commit: the chain has no fork.
        Object[] head = database.createNativeQuery(
                        "select no, hash from audit_head where chain = :chain for update", Object[].class)
                .setParameter("chain", chain)
                .getSingleResult();
        var entry = new Entry(
                ((Number) head[0]).longValue() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                county,
                what,
                object,
                role(),
                text(new TreeMap<>(facts)));
        String hash = entry.hash((String) head[1]);
        database.createNativeMutationQuery("""
                        insert into audit_entry (chain, no, at, county, what, object, by_role, facts, previous, hash)
                        values (:chain, :no, :at, :county, :what, :object, :role, :facts, :previous, :hash)""")
                .setParameter("chain", chain)
                .setParameter("no", entry.no())
                .setParameter("at", entry.at())
                .setParameter("county", county, String.class)
                .setParameter("what", what)
                .setParameter("object", object)
                .setParameter("role", entry.byRole())
                .setParameter("facts", entry.facts())
                .setParameter("previous", (String) head[1])
                .setParameter("hash", hash)
                .executeUpdate();
        database.createNativeMutationQuery("update audit_head set no = :no, hash = :hash where chain = :chain")
                .setParameter("no", entry.no())
                .setParameter("hash", hash)
                .setParameter("chain", chain)
                .executeUpdate();
    }

    /// Newest first; a county narrows it to what belongs there.
    List<AuditRecordView> list(
            @Nullable UUID hall, @Nullable String county, @Nullable String object, long below, int limit) {
        return database.createNativeQuery("""
                        select no, at, county, what, object, by_role, facts, previous, hash from audit_entry
                        where chain = :chain and no < :below
                          and (cast(:county as text) is null or county = :county)
                          and (cast(:object as text) is null or object = :object)
                        order by no desc""", Object[].class)
                .setParameter("chain", hall == null ? PLATFORM : hall)
                .setParameter("below", below)
                .setParameter("county", county, String.class)
                .setParameter("object", object, String.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> AuditRecordView.of(entry(row), facts(row), (String) row[7], (String) row[8]))
                .toList();
    }

    /// Works every digest of a chain out again and compares it with what is kept.
    AuditProofView proof(@Nullable UUID hall) {
        UUID chain = hall == null ? PLATFORM : hall;
        String previous = "";
        long no = 0;
        List<Object[]> rows = database.createNativeQuery("""
                        select no, at, county, what, object, by_role, facts, previous, hash from audit_entry
                        where chain = :chain order by no""", Object[].class)
                .setParameter("chain", chain)
                .getResultList();
        for (Object[] row : rows) {
            Entry entry = entry(row);
            no++;
            if (entry.no() != no || !row[7].equals(previous) || !row[8].equals(entry.hash(previous))) {
                return new AuditProofView(hall, rows.size(), false, no);
            }
            previous = (String) row[8];
        }
        List<Object[]> head = database.createNativeQuery(
                        "select no, hash from audit_head where chain = :chain", Object[].class)
                .setParameter("chain", chain)
                .getResultList();
        boolean whole = head.isEmpty()
                ? no == 0
                : ((Number) head.getFirst()[0]).longValue() == no && head.getFirst()[1].equals(previous);
        return new AuditProofView(hall, rows.size(), whole, whole ? null : no + 1);
    }

    private String role() {
        return STAFF.stream().filter(caller::has).findFirst().orElse("system");
    }

    private String text(Map<String, ?> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<?, ?> facts(Object[] row) {
        try {
            return json.readValue((String) row[6], Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6]);
    }

    /// What one entry says.
    record Entry(
            long no, Instant at, @Nullable String county, String what, String object, String byRole, String facts) {

        /// SHA-256 over the digest before and every field, each on a line of its own.
        String hash(String previous) {
            String text = String.join(
                    "\n",
                    previous,
                    Long.toString(no),
                    at.toString(),
                    county == null ? "" : county,
                    what,
                    object,
                    byRole,
                    facts);
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
