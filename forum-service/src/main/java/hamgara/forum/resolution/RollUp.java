package hamgara.forum.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Works out how far resolutions are: those without parts say so themselves, and one with parts is at
/// Σ weight × progress / Σ weight of its parts that were not given up, level by level.
///
/// Going down, each part gets its share of its parent's share; the leaves times their shares are the sum. Nothing of it
/// is kept, so nothing can differ from it, and 100 is shown only where every leaf is at 100.
@ApplicationScoped
class RollUp {

    private final Session database;

    RollUp(Session database) {
        this.database = database;
    }

    /// Of each of these, in per cent to two digits.
    Map<UUID, Double> of(Collection<UUID> resolutions) {
        Map<UUID, Double> progress = new HashMap<>();
        database.createNativeQuery("""
                        with recursive tree (root, id, share, progress) as (
                            select r.id, r.id, cast(1 as numeric), r.progress from resolution r
                            where r.id = any (cast(string_to_array(:ids, ' ') as uuid[]))
                          union all
                            select t.root, c.id, t.share * c.weight / sum(c.weight) over (partition by t.root, t.id),
                                   c.progress
                            from tree t join resolution c on c.parent = t.id and c.state <> 'CANCELLED')
                        select root, cast(case when min(progress) = 100 then 100
                                               else least(99.99, round(sum(share * progress), 2)) end as double precision)
                        from tree t
                        where not exists (
                            select 1 from resolution c where c.parent = t.id and c.state <> 'CANCELLED')
                        group by root""", Object[].class)
                .setParameter("ids", resolutions.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .getResultStream()
                .forEach(row -> progress.put((UUID) row[0], (Double) row[1]));
        return progress;
    }
}
