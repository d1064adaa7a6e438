package hamgara.forum.coauthor;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps who writes with whom, and the invitations that are out.
@ApplicationScoped
class CoauthorRows implements Personal {

    private final Session database;
    private final Remains remains;

    CoauthorRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    void invite(UUID proposal, String codeDigest, Instant until) {
        database.createNativeMutationQuery("""
                        insert into coauthor_invitation (code_digest, proposal_id, until) values (:digest, :proposal, :until)""")
                .setParameter("digest", codeDigest)
                .setParameter("proposal", proposal)
                .setParameter("until", until)
                .executeUpdate();
    }

    /// True for one of all who use the code at once: the row goes with its first use.
    boolean use(UUID proposal, String codeDigest, Instant now) {
        return database.createNativeMutationQuery("""
                        delete from coauthor_invitation
                        where code_digest = :digest and proposal_id = :proposal and until > :now""")
                        .setParameter("digest", codeDigest)
                        .setParameter("proposal", proposal)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void join(UUID proposal, String person, Instant at) {
        database.createNativeMutationQuery("""
                        insert into coauthor (proposal_id, person, joined_at) values (:proposal, :person, :at)
                        on conflict (proposal_id, person) do update set joined_at = excluded.joined_at, left_at = null
                        where coauthor.left_at is not null""")
                .setParameter("proposal", proposal)
                .setParameter("person", person)
                .setParameter("at", at)
                .executeUpdate();
    }

    boolean leave(UUID proposal, String person, Instant at) {
        return database.createNativeMutationQuery("""
                        update coauthor set left_at = :at
                        where proposal_id = :proposal and person = :person and left_at is null""")
                        .setParameter("at", at)
                        .setParameter("proposal", proposal)
                        .setParameter("person", person)
                        .executeUpdate()
                == 1;
    }

    int count(UUID proposal) {
        return database.createNativeQuery(
                        "select cast(count(*) as int) from coauthor where proposal_id = :proposal and left_at is null",
                        Integer.class)
                .setParameter("proposal", proposal)
                .getSingleResult();
    }

    @Override
    public String name() {
        return "coauthored";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select proposal_id, joined_at, left_at is not null from coauthor
                        where person = :person order by joined_at, proposal_id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("proposalId", row[0], "joinedAt", row[1], "left", row[2]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leaveLast("coauthor", "proposal_id", "proposal_id", "person", person);
    }
}
