package hamgara.forum.merge;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps who agreed to which merge, and reads how proposals belong together.
@ApplicationScoped
class MergeRows implements Personal {

    private final Session database;
    private final Remains remains;

    MergeRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    /// The sides that agree, with this one.
    int agree(UUID source, UUID target, List<String> sides, String person, Instant at) {
        for (String side : sides) {
            database.createNativeMutationQuery("""
                            insert into merge_agreement (source_id, target_id, side, agreed_by_person, agreed_at)
                            values (:source, :target, :side, :person, :at)
                            on conflict (source_id, target_id, side) do nothing""")
                    .setParameter("source", source)
                    .setParameter("target", target)
                    .setParameter("side", side)
                    .setParameter("person", person)
                    .setParameter("at", at)
                    .executeUpdate();
        }
        return database.createNativeQuery(
                        "select cast(count(*) as int) from merge_agreement where source_id = :source and target_id ="
                                + " :target",
                        Integer.class)
                .setParameter("source", source)
                .setParameter("target", target)
                .getSingleResult();
    }

    void relate(UUID from, UUID to, String kind, Instant at) {
        database.createNativeMutationQuery("""
                        insert into proposal_relation (from_id, to_id, kind, related_at) values (:from, :to, :kind, :at)""")
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("kind", kind)
                .setParameter("at", at)
                .executeUpdate();
    }

    /// Both what it went into or came out of, and what went into or came out of it; by the id of the other one.
    List<RelationView> of(UUID proposal, UUID after, String afterKind, int limit) {
        return database.createNativeQuery("""
                        select from_id, to_id, kind, related_at from (
                            select from_id, to_id, kind, related_at, to_id as other from proposal_relation
                            where from_id = :proposal
                            union all
                            select from_id, to_id, kind, related_at, from_id from proposal_relation
                            where to_id = :proposal) r
                        where (other, kind) > (:after, :kind) order by other, kind limit :limit""", Object[].class)
                .setParameter("proposal", proposal)
                .setParameter("after", after)
                .setParameter("kind", afterKind)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new RelationView((UUID) row[0], (UUID) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }

    @Override
    public String name() {
        return "merges";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select source_id, target_id, side, agreed_at from merge_agreement
                        where agreed_by_person = :person order by agreed_at, source_id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("proposalId", row[0], "into", row[1], "side", row[2], "agreedAt", row[3]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("merge_agreement", "source_id", "agreed_by_person", person);
    }
}
