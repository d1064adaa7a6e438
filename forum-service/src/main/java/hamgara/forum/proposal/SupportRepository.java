package hamgara.forum.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps who supports what; every number changes by one guarded statement whose row count is the decision.
@ApplicationScoped
class SupportRepository {

    private final Session database;

    SupportRepository(Session database) {
        this.database = database;
    }

    /// True when the person was not a supporter before; the primary key lets one of two parallel requests win.
    boolean add(UUID proposal, String person, SupportKind kind, Instant at) {
        return database.createNativeQuery("""
                        insert into proposal_support (proposal_id, person, kind, supported_at)
                        values (:proposal, :person, :kind, :at)
                        on conflict (proposal_id, person) do update set kind = excluded.kind
                        returning (xmax = 0)""", Boolean.class)
                .setParameter("proposal", proposal)
                .setParameter("person", person)
                .setParameter("kind", kind.name())
                .setParameter("at", at)
                .getSingleResult();
    }

    boolean has(UUID proposal, String person) {
        return !database.createNativeQuery(
                        "select 1 from proposal_support where proposal_id = :proposal and person = :person",
                        Integer.class)
                .setParameter("proposal", proposal)
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    boolean remove(UUID proposal, String person) {
        return database.createNativeMutationQuery(
                                "delete from proposal_support where proposal_id = :proposal and person = :person")
                        .setParameter("proposal", proposal)
                        .setParameter("person", person)
                        .executeUpdate()
                == 1;
    }

    /// Counts one supporter more, unless the proposal was withdrawn or merged, or its window ended, meanwhile.
    boolean countUp(UUID proposal) {
        return database.createNativeMutationQuery("""
                        update proposal set supporters = supporters + 1, version = version + 1
                        where id = :proposal and state not in ('WITHDRAWN', 'MERGED', 'EXPIRED')""")
                        .setParameter("proposal", proposal)
                        .executeUpdate()
                == 1;
    }

    void countDown(UUID proposal) {
        database.createNativeMutationQuery("""
                        update proposal set supporters = supporters - 1, version = version + 1
                        where id = :proposal and supporters > 0""")
                .setParameter("proposal", proposal)
                .executeUpdate();
    }

    /// Under the lock of the proposal; a support that is being given meanwhile counts after it, for the words it finds.
    void removeAll(UUID proposal) {
        int gone = database.createNativeMutationQuery("delete from proposal_support where proposal_id = :proposal")
                .setParameter("proposal", proposal)
                .executeUpdate();
        database.createNativeMutationQuery("""
                        update proposal set supporters = supporters - :gone, version = version + 1
                        where id = :proposal and supporters >= :gone""")
                .setParameter("gone", gone)
                .setParameter("proposal", proposal)
                .executeUpdate();
    }

    /// Adds to the target who supports the source; who supports both counts once. Answers how many came.
    int unite(UUID source, UUID target) {
        int came = database.createNativeMutationQuery("""
                        insert into proposal_support (proposal_id, person, kind, supported_at)
                        select :target, person, kind, supported_at from proposal_support where proposal_id = :source
                        on conflict (proposal_id, person) do nothing""")
                .setParameter("target", target)
                .setParameter("source", source)
                .executeUpdate();
        database.createNativeMutationQuery(
                        "update proposal set supporters = supporters + :came, version = version + 1 where id = :target")
                .setParameter("came", came)
                .setParameter("target", target)
                .executeUpdate();
        return came;
    }

    /// True for exactly one of all who try: the row leaves PUBLISHED once.
    boolean qualify(UUID proposal, int threshold, UUID caseId, Instant at) {
        return database.createNativeMutationQuery("""
                        update proposal set state = 'WITH_AGENCY', qualified_at = :at, case_id = :case, version = version + 1
                        where id = :proposal and state = 'PUBLISHED' and supporters >= :threshold""")
                        .setParameter("proposal", proposal)
                        .setParameter("threshold", threshold)
                        .setParameter("case", caseId)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }
}
