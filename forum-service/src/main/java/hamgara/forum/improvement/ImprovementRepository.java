package hamgara.forum.improvement;

import hamgara.forum.content.Kind;
import hamgara.forum.content.Written;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads and keeps improvements.
@ApplicationScoped
class ImprovementRepository implements PanacheRepositoryBase<Improvement, UUID>, Written {

    @Override
    public Kind kind() {
        return Kind.COMMENT;
    }

    @Override
    public Optional<String> words(UUID id) {
        return findByIdOptional(id)
                .map(each -> each.alternative == null ? each.text : each.text + "\n" + each.alternative);
    }

    /// Oldest first.
    List<Improvement> of(UUID proposal, @Nullable UUID after, int limit) {
        return getSession()
                .createNativeQuery("""
                        select * from improvement i
                        where proposal_id = :proposal and (cast(:after as uuid) is null or id > :after)
                          and not exists (select 1 from content c where c.id = i.id and c.state <> 'SHOWN')
                        order by id""", Improvement.class)
                .setParameter("proposal", proposal)
                .setParameter("after", after, UUID.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
