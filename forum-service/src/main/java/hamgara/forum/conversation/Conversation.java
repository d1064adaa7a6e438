package hamgara.forum.conversation;

import hamgara.forum.hall.HallFacts;
import hamgara.forum.polis.OpinionParams;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Statements about one thing, and what people say to them.
@Entity
class Conversation {

    @Id
    UUID id;

    @Column(name = "hall_id")
    UUID hallId;

    String county;

    boolean main;

    @Enumerated(EnumType.STRING)
    @Column(name = "about_kind")
    @Nullable
    AboutKind aboutKind;

    @Column(name = "about_id")
    @Nullable
    String aboutId;

    @Nullable
    String title;

    @Enumerated(EnumType.STRING)
    ConversationMode mode;

    @Enumerated(EnumType.STRING)
    ConversationState state;

    @Column(name = "statement_length")
    int statementLength;

    @Column(name = "least_votes")
    int leastVotes;

    @Column(name = "least_voters")
    int leastVoters;

    @Column(name = "base_clusters")
    int baseClusters;

    @Column(name = "most_groups")
    int mostGroups;

    int steadiness;

    @Column(name = "most_statements")
    int mostStatements;

    @Column(name = "most_voters")
    int mostVoters;

    @Column(name = "refuse_small_groups")
    boolean refuseSmallGroups;

    @Column(name = "opened_at")
    Instant openedAt;

    long version;

    Conversation() {} // for Hibernate

    /// What a conversation can be about.
    enum AboutKind {
        SUBJECT,
        PROPOSAL,
        SESSION
    }

    OpinionParams params() {
        return new OpinionParams(leastVotes, leastVoters, baseClusters, mostGroups, steadiness, refuseSmallGroups);
    }

    void take(OpinionParams params) {
        leastVotes = params.leastVotes();
        leastVoters = params.leastVoters();
        baseClusters = params.baseClusters();
        mostGroups = params.mostGroups();
        steadiness = params.steadiness();
        refuseSmallGroups = params.refuseSmallGroups();
    }

    ConversationFacts facts(HallFacts hall) {
        return new ConversationFacts(id, hall, mode, state, statementLength, params());
    }
}
