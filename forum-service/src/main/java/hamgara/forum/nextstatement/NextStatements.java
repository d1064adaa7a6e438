package hamgara.forum.nextstatement;

import hamgara.forum.conversation.ConversationFacts;
import hamgara.forum.conversation.Conversations;
import hamgara.forum.snapshot.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.hibernate.Session;

/// Draws the next statement for a person; works without a map, when all weigh the same.
@ApplicationScoped
class NextStatements {

    private final Conversations conversations;
    private final Snapshots snapshots;
    private final Session database;

    NextStatements(Conversations conversations, Snapshots snapshots, Session database) {
        this.conversations = conversations;
        this.snapshots = snapshots;
        this.database = database;
    }

    private record Open(UUID id, String lang, String text) {}

    NextView next(UUID id, String person, Set<UUID> excluded, RandomGenerator random) {
        ConversationFacts conversation = conversations.facts(id);
        conversations.requireOpen(conversation);
        List<Open> open = open(conversation, person).stream()
                .filter(each -> !excluded.contains(each.id()))
                .toList();
        if (open.isEmpty()) {
            return new NextView(null, null, null, 0);
        }
        Map<UUID, Double> priorities = snapshots.priorities(id);
        double all = open.stream()
                .mapToDouble(each -> priorities.getOrDefault(each.id(), 1.0))
                .sum();
        double drawn = random.nextDouble() * all;
        Open next = open.getLast();
        for (Open each : open) {
            drawn -= priorities.getOrDefault(each.id(), 1.0);
            if (drawn < 0) {
                next = each;
                break;
            }
        }
        return new NextView(next.id(), next.lang(), next.text(), open.size());
    }

    /// Statements put before people that this one has said nothing to.
    private List<Open> open(ConversationFacts conversation, String person) {
        return database.createNativeQuery("""
                        select s.id, s.lang, s.text from statement s
                        where s.conversation_id = :conversation
                            and (s.moderation = 'ACCEPTED' or s.moderation = 'PENDING' and not :strict)
                            and not exists (
                                select 1 from opinion_vote v
                                join opinion_voter p on p.no = v.voter_no
                                where v.conversation_id = :conversation and p.conversation_id = :conversation
                                    and p.person = :person and v.statement_no = s.no)
                        order by s.id""", Object[].class)
                .setParameter("conversation", conversation.id())
                .setParameter("strict", conversation.isStrict())
                .setParameter("person", person)
                .getResultStream()
                .map(row -> new Open((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }
}
