package hamgara.forum.statement;

import hamgara.forum.content.Kind;
import hamgara.forum.content.Written;
import hamgara.kit.version.Held;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps statements.
@ApplicationScoped
class StatementRepository implements PanacheRepositoryBase<Statement, UUID>, Written {

    @Override
    public Kind kind() {
        return Kind.STATEMENT;
    }

    @Override
    public Optional<String> words(UUID id) {
        return findByIdOptional(id).map(statement -> statement.text);
    }

    @Override
    public void hold(UUID id) {
        var _ = locked(id);
    }

    /// False when the conversation has the same statement under this twin number, whatever its spelling.
    boolean addOnce(Statement statement, int twin) {
        return getSession()
                        .createNativeMutationQuery("""
                        insert into statement (id, hall_id, conversation_id, lang, text, author, written_at, seed, twin)
                        values (:id, :hall, :conversation, :lang, :text, :author, :at, :seed, :twin)
                        on conflict do nothing""")
                        .setParameter("id", statement.id)
                        .setParameter("hall", statement.hallId)
                        .setParameter("conversation", statement.conversationId)
                        .setParameter("lang", statement.lang)
                        .setParameter("text", statement.text)
                        .setParameter("author", statement.author)
                        .setParameter("at", statement.writtenAt)
                        .setParameter("seed", statement.seed)
                        .setParameter("twin", twin)
                        .executeUpdate()
                == 1;
    }

    /// Ids of those with the same words in any spelling, the first first.
    List<UUID> same(UUID conversation, String text) {
        return getSession()
                .createNativeQuery("""
                        select id from statement
                        where conversation_id = :conversation and md5(text_key) = md5(fa_compact_key(:text))
                        order by twin""", UUID.class)
                .setParameter("conversation", conversation)
                .setParameter("text", text)
                .getResultList();
    }

    /// Those put before people: all but the rejected, in strict mode the accepted alone.
    List<Statement> shown(UUID conversation, boolean isStrict, @Nullable UUID after, int limit) {
        var shown = isStrict ? List.of(Moderation.ACCEPTED) : List.of(Moderation.ACCEPTED, Moderation.PENDING);
        var query = after == null
                ? find("conversationId = ?1 and moderation in ?2 order by id", conversation, shown)
                : find("conversationId = ?1 and moderation in ?2 and id > ?3 order by id", conversation, shown, after);
        return query.page(0, limit).list();
    }

    /// All of them, whatever was decided.
    List<Statement> all(UUID conversation, @Nullable Moderation decided, @Nullable UUID after, int limit) {
        var where = new StringBuilder("conversationId = :conversation");
        Map<String, Object> params = new HashMap<>(Map.of("conversation", conversation));
        if (decided != null) {
            where.append(" and moderation = :decided");
            params.put("decided", decided);
        }
        if (after != null) {
            where.append(" and id > :after");
            params.put("after", after);
        }
        return find(where + " order by id", params).page(0, limit).list();
    }

    Optional<Statement> locked(UUID id) {
        return Held.again(getSession(), findByIdOptional(id));
    }
}
