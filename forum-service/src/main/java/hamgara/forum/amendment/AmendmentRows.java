package hamgara.forum.amendment;

import hamgara.forum.content.Kind;
import hamgara.forum.content.Written;
import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import hamgara.forum.wording.WordingChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps amendments. Each change names the version it follows on, so of two at once one is refused.
@ApplicationScoped
class AmendmentRows implements Personal, Written {

    private static final String AMENDMENT = """
            select a.id, a.proposal_id, a.base_version, a.title, a.what_exists, a.what_should_be_done, a.existing_capacity,
                   a.who_benefits, a.reason,
                   case when a.state = 'PROPOSED' and p.state <> 'PUBLISHED' then 'OBSOLETE' else a.state end,
                   a.proposed_at, a.decided_at, a.decision_reason, a.promoted_to, a.version, a.author
            from amendment a join proposal p on p.id = a.proposal_id""";

    private final Session database;
    private final Remains remains;

    AmendmentRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    /// An amendment, and who wrote it.
    record Kept(AmendmentView view, String author) {}

    void add(UUID id, UUID proposal, int base, WordingChange words, String reason, String author, Instant at) {
        database.createNativeMutationQuery("""
                        insert into amendment (id, proposal_id, base_version, title, what_exists, what_should_be_done,
                                               existing_capacity, who_benefits, reason, author, state, proposed_at, version)
                        values (:id, :proposal, :base, :title, :exists, :done, :capacity, :benefits, :reason, :author,
                                'PROPOSED', :at, 1)""")
                .setParameter("id", id)
                .setParameter("proposal", proposal)
                .setParameter("base", base)
                .setParameter("title", words.title(), String.class)
                .setParameter("exists", words.whatExists(), String.class)
                .setParameter("done", words.whatShouldBeDone(), String.class)
                .setParameter("capacity", words.existingCapacity(), String.class)
                .setParameter("benefits", words.whoBenefits(), String.class)
                .setParameter("reason", reason)
                .setParameter("author", author)
                .setParameter("at", at)
                .executeUpdate();
    }

    /// False when it was seen before.
    boolean seen(UUID id, Instant at) {
        return database.createNativeMutationQuery(
                                "update amendment set shown_at = :at where id = :id and shown_at is null")
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /// Puts an amendment that waits on other words; false when it was changed in the meantime.
    boolean rebase(UUID id, int base, WordingChange words, String reason, long version) {
        return database.createNativeMutationQuery("""
                        update amendment
                        set base_version = :base, title = :title, what_exists = :exists, what_should_be_done = :done,
                            existing_capacity = :capacity, who_benefits = :benefits, reason = :reason, version = version + 1
                        where id = :id and version = :version and state = 'PROPOSED'""")
                        .setParameter("base", base)
                        .setParameter("title", words.title(), String.class)
                        .setParameter("exists", words.whatExists(), String.class)
                        .setParameter("done", words.whatShouldBeDone(), String.class)
                        .setParameter("capacity", words.existingCapacity(), String.class)
                        .setParameter("benefits", words.whoBenefits(), String.class)
                        .setParameter("reason", reason)
                        .setParameter("id", id)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    /// False when somebody else decided in the meantime.
    boolean move(Kept amendment, AmendmentState to, @Nullable String reason, @Nullable UUID promotedTo, Instant at) {
        return database.createNativeMutationQuery("""
                        update amendment
                        set state = :to, decided_at = :at, decision_reason = coalesce(:reason, decision_reason),
                            promoted_to = :promoted, version = version + 1
                        where id = :id and version = :version""")
                        .setParameter("to", to.name())
                        .setParameter("at", at)
                        .setParameter("reason", reason, String.class)
                        .setParameter("promoted", promotedTo, UUID.class)
                        .setParameter("id", amendment.view().id())
                        .setParameter("version", amendment.view().version())
                        .executeUpdate()
                == 1;
    }

    Optional<Kept> find(UUID id) {
        return database.createNativeQuery(AMENDMENT + " where a.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(AmendmentRows::kept)
                .findFirst();
    }

    List<AmendmentView> of(UUID proposal, @Nullable UUID after, int limit) {
        return database.createNativeQuery(AMENDMENT + """
                         where a.proposal_id = :proposal and a.id > :after
                           and not exists (select 1 from content o where o.id = a.id and o.state <> 'SHOWN')
                        order by a.id limit :limit""", Object[].class)
                .setParameter("proposal", proposal)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> kept(row).view())
                .toList();
    }

    private static Kept kept(Object[] row) {
        return new Kept(
                new AmendmentView(
                        (UUID) row[0],
                        (UUID) row[1],
                        ((Number) row[2]).intValue(),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        AmendmentState.valueOf((String) row[9]),
                        (Instant) row[10],
                        (Instant) row[11],
                        (String) row[12],
                        (UUID) row[13],
                        ((Number) row[14]).longValue()),
                (String) row[15]);
    }

    @Override
    public Kind kind() {
        return Kind.AMENDMENT;
    }

    @Override
    public Optional<String> words(UUID id) {
        return database.createNativeQuery("""
                        select concat_ws(E'\\n', title, what_exists, what_should_be_done, existing_capacity, who_benefits,
                                         reason)
                        from amendment where id = :id""", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /// Its proposal, as everybody does who changes an amendment.
    @Override
    public void hold(UUID id) {
        database.createNativeQuery("""
                        select 1 from proposal where id = (select proposal_id from amendment where id = :id)
                        for update""", Integer.class).setParameter("id", id).getResultList();
    }

    @Override
    public String name() {
        return "amendments";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select id, proposal_id, reason, state, proposed_at from amendment
                        where author = :person order by id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of(
                        "id", row[0], "proposalId", row[1], "reason", row[2], "state", row[3], "proposedAt", row[4]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("amendment", "id", "author", person);
    }
}
