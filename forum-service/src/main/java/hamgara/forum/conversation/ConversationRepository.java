package hamgara.forum.conversation;

import hamgara.kit.version.Held;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads and keeps conversations.
@ApplicationScoped
class ConversationRepository implements PanacheRepositoryBase<Conversation, UUID> {

    Optional<Conversation> locked(UUID id) {
        return Held.again(getSession(), findByIdOptional(id));
    }

    Optional<Conversation> mainOf(UUID hall) {
        return find("hallId = ?1 and main = true", hall).firstResultOptional();
    }

    List<Conversation> of(UUID hall, @Nullable UUID after, int limit) {
        var query = after == null
                ? find("hallId = ?1 order by id", hall)
                : find("hallId = ?1 and id > ?2 order by id", hall, after);
        return query.page(0, limit).list();
    }

    /// False when the hall got its main conversation from somebody else in the meantime.
    boolean addOnce(Conversation made) {
        boolean isNew = getSession()
                        .createNativeMutationQuery("""
                        insert into conversation (id, hall_id, county, main, about_kind, about_id, title, mode, state,
                                                  statement_length, least_votes, least_voters, base_clusters, most_groups,
                                                  steadiness, refuse_small_groups, most_statements, most_voters, opened_at,
                                                  version)
                        values (:id, :hall, :county, :main, :kind, :about, :title, :mode, :state, :length, :votes, :voters,
                                :bases, :groups, :steadiness, :refuse, :statements, :people, :at, 1)
                        on conflict do nothing""")
                        .setParameter("id", made.id)
                        .setParameter("hall", made.hallId)
                        .setParameter("county", made.county)
                        .setParameter("main", made.main)
                        .setParameter("kind", made.aboutKind == null ? null : made.aboutKind.name(), String.class)
                        .setParameter("about", made.aboutId, String.class)
                        .setParameter("title", made.title, String.class)
                        .setParameter("mode", made.mode.name())
                        .setParameter("state", made.state.name())
                        .setParameter("length", made.statementLength)
                        .setParameter("votes", made.leastVotes)
                        .setParameter("voters", made.leastVoters)
                        .setParameter("bases", made.baseClusters)
                        .setParameter("groups", made.mostGroups)
                        .setParameter("steadiness", made.steadiness)
                        .setParameter("refuse", made.refuseSmallGroups)
                        .setParameter("statements", made.mostStatements)
                        .setParameter("people", made.mostVoters)
                        .setParameter("at", made.openedAt)
                        .executeUpdate()
                == 1;
        if (isNew) {
            getSession()
                    .createNativeMutationQuery("insert into opinion_work (conversation_id) values (:id)")
                    .setParameter("id", made.id)
                    .executeUpdate();
            getSession()
                    .createNativeMutationQuery("insert into conversation_size (conversation_id) values (:id)")
                    .setParameter("id", made.id)
                    .executeUpdate();
        }
        return isNew;
    }

    /// False when it has as many statements as it takes.
    boolean takesStatement(UUID id) {
        return getSession()
                        .createNativeMutationQuery("""
                        update conversation_size z set statements = z.statements + 1 from conversation c
                        where z.conversation_id = :id and c.id = :id and z.statements < c.most_statements""")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /// False when as many people vote in it as it takes.
    boolean takesVoter(UUID id) {
        return getSession()
                        .createNativeMutationQuery("""
                        update conversation_size z set voters = z.voters + 1 from conversation c
                        where z.conversation_id = :id and c.id = :id and z.voters < c.most_voters""")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /// Another mode changes what the map is made of, as moderation does.
    void follow(UUID id, ConversationMode mode, int length) {
        getSession()
                .createNativeMutationQuery("""
                        update conversation set mode = :mode, statement_length = :length, version = version + 1,
                            moderation_seq = moderation_seq + case when mode <> :mode then 1 else 0 end
                        where id = :id and (mode <> :mode or statement_length <> :length)""")
                .setParameter("mode", mode.name())
                .setParameter("length", length)
                .setParameter("id", id)
                .executeUpdate();
    }

    /// What the map is made of has changed beside the votes.
    void moderated(UUID id) {
        getSession()
                .createNativeMutationQuery("update conversation set moderation_seq = moderation_seq + 1 where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
