package hamgara.forum.convergence;

import hamgara.forum.conversation.ConversationFacts;
import hamgara.forum.conversation.Conversations;
import hamgara.forum.snapshot.SharedGround;
import hamgara.forum.snapshot.Snapshots;
import hamgara.forum.statement.Statements;
import hamgara.forum.text.Words;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Draws up drafts out of what every group shares, and keeps them there when they are reworded.
@ApplicationScoped
class Convergences {

    private static final double USUAL_FLOOR = 0.6;
    private static final int USUAL_MOST = 10;

    private final ConvergenceRows rows;
    private final Conversations conversations;
    private final Snapshots snapshots;
    private final Statements statements;
    private final Outbox outbox;
    private final Clock clock;

    Convergences(
            ConvergenceRows rows,
            Conversations conversations,
            Snapshots snapshots,
            Statements statements,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.conversations = conversations;
        this.snapshots = snapshots;
        this.statements = statements;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ConvergenceDraftView draw(NewConvergenceDraft request) {
        ConversationFacts conversation = conversations.facts(request.conversationId());
        double floor = request.floor() == null ? USUAL_FLOOR : request.floor();
        SharedGround ground =
                snapshots.sharedGround(conversation.id()).orElseThrow(ConvergenceRefusal.NoGroupsYet::new);
        List<SharedGround.Shared> shared = ground.statements().stream()
                .filter(each -> each.least() >= floor)
                .filter(each -> statements.isShown(each.statement()))
                .limit(request.most() == null ? USUAL_MOST : request.most())
                .toList();
        if (shared.isEmpty()) {
            throw new ConvergenceRefusal.NothingShared(floor);
        }
        var draft = new ConvergenceRows.Draft(
                Ids.next(),
                conversation.id(),
                conversation.hallId(),
                conversation.county(),
                ground.seq(),
                floor,
                clock.instant(),
                1,
                shared.size());
        rows.add(draft);
        for (int i = 0; i < shared.size(); i++) {
            rows.put(
                    draft.id(),
                    i + 1,
                    shared.get(i),
                    statements.text(shared.get(i).statement()),
                    ground.seq());
        }
        outbox.append(new ConvergenceDrafted(
                draft.id(),
                draft.conversation(),
                draft.hall(),
                draft.county(),
                shared.size(),
                conversation.hall().privateOrNull()));
        return ConvergenceDraftView.of(draft, shared.size());
    }

    /// Other words stand on a statement as well, and no group may fall below the floor with it.
    @Transactional
    ConvergenceDraftView reword(UUID id, int no, ClauseChange change, long expectedVersion) {
        ConvergenceRows.Draft draft = found(id);
        StaleVersion.check(expectedVersion, draft.version());
        if (no < 1 || no > draft.clauses()) {
            throw new ConvergenceRefusal.ClauseNotFound();
        }
        SharedGround ground =
                snapshots.sharedGround(draft.conversation()).orElseThrow(ConvergenceRefusal.NoGroupsYet::new);
        SharedGround.Shared shared = ground.statements().stream()
                .filter(each -> each.statement().equals(change.statementId()))
                .filter(each -> statements.isShown(each.statement()))
                .findFirst()
                .orElseThrow(() -> new ConvergenceRefusal.NothingShared(draft.floor()));
        shared.support().stream()
                .filter(group -> group.share() < draft.floor())
                .findFirst()
                .ifPresent(group -> {
                    throw new ConvergenceRefusal.BelowFloor(group.group(), group.share(), draft.floor());
                });
        if (!rows.touch(id, expectedVersion)) {
            StaleVersion.check(expectedVersion, expectedVersion + 1);
        }
        rows.put(id, no, shared, Words.of(change.text(), "fa", "/text"), ground.seq());
        return show(id);
    }

    ConvergenceDraftView show(UUID id) {
        ConvergenceRows.Draft draft = found(id);
        return ConvergenceDraftView.of(draft, draft.clauses());
    }

    String countyOf(UUID id) {
        return found(id).county();
    }

    List<ConvergenceDraftView> list(UUID conversation, @Nullable UUID after, int limit) {
        conversations.facts(conversation);
        return rows.of(conversation, after, limit).stream()
                .map(draft -> ConvergenceDraftView.of(draft, draft.clauses()))
                .toList();
    }

    List<ClauseView> clauses(UUID id, int after, int limit) {
        found(id);
        return rows.clauses(id, after, limit);
    }

    private ConvergenceRows.Draft found(UUID id) {
        return rows.find(id)
                .filter(draft -> conversations.known(draft.conversation()).isPresent())
                .orElseThrow(ConvergenceRefusal.ConvergenceDraftNotFound::new);
    }
}
