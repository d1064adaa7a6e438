package hamgara.forum.comment;

import hamgara.forum.content.Contents;
import hamgara.forum.content.Kind;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.participant.Participants;
import hamgara.forum.policy.Act;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.text.Words;
import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Adds to proposals what helps them on; a bare no is not among it.
@ApplicationScoped
class Comments {

    private final CommentRepository improvements;
    private final Proposals proposals;
    private final Halls halls;
    private final Contents contents;
    private final Participants participants;
    private final Clock clock;

    Comments(
            CommentRepository improvements,
            Proposals proposals,
            Halls halls,
            Contents contents,
            Participants participants,
            Clock clock) {
        this.improvements = improvements;
        this.proposals = proposals;
        this.halls = halls;
        this.contents = contents;
        this.participants = participants;
        this.clock = clock;
    }

    @Transactional
    ImprovementView add(UUID proposalId, NewImprovement request) {
        var proposal = proposals.notWithdrawn(proposalId);
        String lang = request.lang() == null ? "fa" : request.lang();
        HallFacts hall = halls.facts(proposal.hallId());
        halls.requireLanguage(hall, lang);
        String author = participants.require(Act.COMMENT, hall, null);
        String alternative = Words.orNone(request.alternative(), lang);
        if (request.kind() == CommentKind.CONCERN_WITH_ALTERNATIVE && alternative == null) {
            throw new AlternativeNeeded().at("/alternative");
        }
        var improvement = new Comment();
        improvement.id = Ids.next();
        improvement.proposalId = proposal.id();
        improvement.kind = request.kind();
        improvement.lang = lang;
        improvement.text = Words.of(request.text(), lang, "/text");
        improvement.alternative = alternative;
        improvement.author = author;
        improvement.writtenAt = clock.instant();
        improvements.persist(improvement);
        contents.put(Kind.COMMENT, improvement.id, proposal.hallId(), proposal.county(), author);
        return ImprovementView.of(improvement);
    }

    List<ImprovementView> list(UUID proposalId, @Nullable UUID after, int limit) {
        proposals.facts(proposalId);
        return improvements.of(proposalId, after, limit).stream()
                .map(ImprovementView::of)
                .toList();
    }
}
