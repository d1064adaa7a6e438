package hamgara.forum.convergence;

import hamgara.forum.snapshot.SharedGround;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps drafts and their clauses.
@ApplicationScoped
class ConvergenceRows {

    private static final String DRAFT = """
            select id, conversation_id, hall_id, county, snapshot_seq, floor, drafted_at, version,
                   (select count(*) from convergence_clause c where c.draft_id = d.id)
            from convergence_draft d""";

    private final Session database;

    ConvergenceRows(Session database) {
        this.database = database;
    }

    record Draft(
            UUID id,
            UUID conversation,
            UUID hall,
            String county,
            int snapshot,
            double floor,
            Instant draftedAt,
            long version,
            int clauses) {}

    void add(Draft draft) {
        database.createNativeMutationQuery("""
                        insert into convergence_draft (id, conversation_id, hall_id, county, snapshot_seq, floor, drafted_at,
                                                       version)
                        values (:id, :conversation, :hall, :county, :snapshot, :floor, :at, :version)""")
                .setParameter("id", draft.id())
                .setParameter("conversation", draft.conversation())
                .setParameter("hall", draft.hall())
                .setParameter("county", draft.county())
                .setParameter("snapshot", draft.snapshot())
                .setParameter("floor", draft.floor())
                .setParameter("at", draft.draftedAt())
                .setParameter("version", draft.version())
                .executeUpdate();
    }

    /// Writes a clause, or other words and another statement for it.
    void put(UUID draft, int no, SharedGround.Shared shared, String text, int snapshot) {
        database.createNativeMutationQuery("""
                        insert into convergence_clause (draft_id, no, statement_id, text, snapshot_seq, group_no, share)
                        values (:draft, :no, :statement, :text, :snapshot, cast(:groups as int[]),
                                cast(:shares as double precision[]))
                        on conflict (draft_id, no) do update
                        set statement_id = excluded.statement_id, text = excluded.text,
                            snapshot_seq = excluded.snapshot_seq, group_no = excluded.group_no, share = excluded.share""")
                .setParameter("draft", draft)
                .setParameter("no", no)
                .setParameter("statement", shared.statement())
                .setParameter("text", text)
                .setParameter("snapshot", snapshot)
                .setParameter("groups", array(shared.support(), support -> String.valueOf(support.group())))
                .setParameter("shares", array(shared.support(), support -> String.valueOf(support.share())))
                .executeUpdate();
    }

    /// False when somebody else changed the draft in the meantime.
    boolean touch(UUID draft, long expectedVersion) {
        return database.createNativeMutationQuery(
                                "update convergence_draft set version = version + 1 where id = :id and version = :version")
                        .setParameter("id", draft)
                        .setParameter("version", expectedVersion)
                        .executeUpdate()
                == 1;
    }

    Optional<Draft> find(UUID id) {
        return database.createNativeQuery(DRAFT + " where id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(ConvergenceRows::draft)
                .findFirst();
    }

    List<Draft> of(UUID conversation, @Nullable UUID after, int limit) {
        return database.createNativeQuery(
                        DRAFT + " where conversation_id = :conversation and id > :after order by id limit :limit",
                        Object[].class)
                .setParameter("conversation", conversation)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("limit", limit)
                .getResultStream()
                .map(ConvergenceRows::draft)
                .toList();
    }

    List<ClauseView> clauses(UUID draft, int after, int limit) {
        return database.createNativeQuery("""
                        select c.no, c.statement_id, case when s.moderation = 'REJECTED' then '' else c.text end,
                               c.snapshot_seq, array_to_string(c.group_no, ' '), array_to_string(c.share, ' ')
                        from convergence_clause c join statement s on s.id = c.statement_id
                        where c.draft_id = :draft and c.no > :after order by c.no limit :limit""", Object[].class)
                .setParameter("draft", draft)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultStream()
                .map(ConvergenceRows::clause)
                .toList();
    }

    private static String array(List<SharedGround.Support> support, Function<SharedGround.Support, String> element) {
        return support.stream().map(element).collect(Collectors.joining(",", "{", "}"));
    }

    private static Draft draft(Object[] row) {
        return new Draft(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                ((Number) row[4]).intValue(),
                ((Number) row[5]).doubleValue(),
                (Instant) row[6],
                ((Number) row[7]).longValue(),
                ((Number) row[8]).intValue());
    }

    private static ClauseView clause(Object[] row) {
        String[] groups = ((String) row[4]).split(" ", -1);
        String[] shares = ((String) row[5]).split(" ", -1);
        List<ClauseView.Support> support = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            support.add(new ClauseView.Support(Integer.parseInt(groups[i]), Double.parseDouble(shares[i])));
        }
        return new ClauseView(
                ((Number) row[0]).intValue(),
                (UUID) row[1],
                (String) row[2],
                ((Number) row[3]).intValue(),
                List.copyOf(support));
    }
}
