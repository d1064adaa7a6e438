package hamgara.forum.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.forum.policy.PolicyRefusal.AnswerBeforeAcknowledgement;
import hamgara.forum.policy.PolicyRefusal.LadderOutOfOrder;
import hamgara.forum.policy.PolicyRefusal.PolicyStartsTooEarly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps the versions of each hall's policy; the database refuses that one which is written ever changes.
@ApplicationScoped
public class Policies {

    private static final String COLUMNS = "select version, valid_from, cast(terms as text) from hall_policy";

    private static final int KEPT_IN_MEMORY = 1_000;

    private final Session database;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<Written, HallPolicy> written = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Written, HallPolicy> eldest) {
            return size() > KEPT_IN_MEMORY;
        }
    });

    Policies(Session database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// The version that is valid now; before the first one begins, that one.
    public HallPolicy present(UUID hall) {
        return one(database.createNativeQuery(COLUMNS + """
                         where hall_id = :hall
                        order by valid_from > :now, case when valid_from > :now then version else -version end
                        limit 1""", Object[].class)
                .setParameter("hall", hall)
                .setParameter("now", clock.instant())
                .getSingleResult());
    }

    /// The version that something began with. It never changes, and a list asks for it with every line.
    public HallPolicy of(UUID hall, int version) {
        var asked = new Written(hall, version);
        HallPolicy known = written.get(asked);
        if (known == null) {
            known = one(database.createNativeQuery(
                            COLUMNS + " where hall_id = :hall and version = :version", Object[].class)
                    .setParameter("hall", hall)
                    .setParameter("version", version)
                    .getSingleResult());
            written.put(asked, known);
        }
        return known;
    }

    private record Written(UUID hall, int version) {}

    /// Newest first.
    public List<HallPolicy> list(UUID hall, int below, int limit) {
        return database.createNativeQuery(
                        COLUMNS + " where hall_id = :hall and version < :below order by version desc", Object[].class)
                .setParameter("hall", hall)
                .setParameter("below", below)
                .setMaxResults(limit)
                .getResultStream()
                .map(this::one)
                .toList();
    }

    /// Writes the next version. The caller holds the row of the hall, so that two at once get two numbers.
    @Transactional(Transactional.TxType.MANDATORY)
    public HallPolicy next(UUID hall, PolicyTerms terms, @Nullable Instant validFrom) {
        if (terms.answerDays() < terms.acknowledgeDays()) {
            throw new AnswerBeforeAcknowledgement().at("/answerDays");
        }
        List<Integer> ladder = terms.escalateAfter();
        if (!ladder.equals(ladder.stream().sorted().toList())) {
            throw new LadderOutOfOrder().at("/escalateAfter");
        }
        HallPolicy last = list(hall, Integer.MAX_VALUE, 1).stream().findFirst().orElse(null);
        Instant now = clock.instant();
        Instant start = validFrom == null ? now : validFrom;
        Instant earliest = last != null && last.validFrom().isAfter(now) ? last.validFrom() : now;
        if (start.isBefore(earliest)) {
            throw new PolicyStartsTooEarly(earliest);
        }
        var next = new HallPolicy(last == null ? 1 : last.version() + 1, start, terms);
        database.createNativeMutationQuery("""
                        insert into hall_policy (hall_id, version, valid_from, terms)
                        values (:hall, :version, :from, cast(:terms as jsonb))""")
                .setParameter("hall", hall)
                .setParameter("version", next.version())
                .setParameter("from", start)
                .setParameter("terms", text(terms))
                .executeUpdate();
        return next;
    }

    private HallPolicy one(Object[] row) {
        try {
            return new HallPolicy(
                    (Integer) row[0], (Instant) row[1], json.readValue((String) row[2], PolicyTerms.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(PolicyTerms terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
