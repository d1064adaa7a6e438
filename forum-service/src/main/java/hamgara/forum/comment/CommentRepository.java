package hamgara.forum.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads and keeps improvements.
@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {

    /// Oldest first.
    List<Comment> of(UUID proposal, @Nullable UUID after, int limit) {
        var query = after == null
                ? find("proposalId = ?1 order by id", proposal)
                : find("proposalId = ?1 and id > ?2 order by id", proposal, after);
        return query.page(0, limit).list();
    }
}
