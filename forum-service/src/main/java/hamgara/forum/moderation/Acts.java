package hamgara.forum.moderation;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.content.ContentFacts;
import hamgara.forum.content.ContentState;
import hamgara.forum.content.Contents;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.moderation.ModerationEvent.ModerationActed;
import hamgara.forum.moderation.ModerationEvent.SanctionSet;
import hamgara.forum.moderation.ModerationRefusal.ActNotByHand;
import hamgara.forum.moderation.ModerationRefusal.ContentNotFound;
import hamgara.forum.moderation.ModerationRefusal.ModerationActNotFound;
import hamgara.forum.moderation.ModerationRefusal.ReasonQuotes;
import hamgara.forum.moderation.ModerationRefusal.SanctionWithoutFault;
import hamgara.forum.moderation.ModerationRefusal.SelfReview;
import hamgara.forum.moderation.ModerationRefusal.UnderAppeal;
import hamgara.forum.text.Words;
import hamgara.forum.trust.Standings;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Does something about what people wrote, with a rule and a reason that its author and everybody can
/// read.
@ApplicationScoped
public class Acts {

    private final ActRows rows;
    private final Contents contents;
    private final Halls halls;
    private final Standings standings;
    private final AuditTrail audit;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<ContentDecided> decided;
    private final Clock clock;

    Acts(
            ActRows rows,
            Contents contents,
            Halls halls,
            Standings standings,
            AuditTrail audit,
            Caller caller,
            Outbox outbox,
            Event<ContentDecided> decided,
            Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.halls = halls;
        this.standings = standings;
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
        this.decided = decided;
        this.clock = clock;
    }

    @Transactional
    ActView act(NewAct request) {
        UUID id = judge(request.contentId(), request.judgement());
        return rows.view(id, 0, true).orElseThrow(ModerationActNotFound::new);
    }

    /// By the caller, who looks after the county and neither wrote the text nor took part in it. Answers
    /// with the act.
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID judge(UUID contentId, Judgement judgement) {
        ContentFacts content = contents.locked(contentId).orElseThrow(ContentNotFound::new);
        caller.requireCounty(content.county());
        String person = caller.pseudonym();
        requireOther(contentId, person, false);
        if (judgement.act() == ActKind.HIDDEN_BY_REPORTS) {
            throw new ActNotByHand(judgement.act()).at("/act");
        }
        if (judgement.sanction() != null && !judgement.act().isAgainst()) {
            throw new SanctionWithoutFault().at("/sanction");
        }
        if (rows.isUnderAppeal(contentId)) {
            throw new UnderAppeal();
        }
        String reason = Words.of(judgement.reason(), "fa", "/reason");
        if (contents.words(content).filter(text -> Quotes.in(reason, text)).isPresent()) {
            throw new ReasonQuotes().at("/reason");
        }
        UUID act = write(content, judgement.act(), judgement.rule(), reason, person);
        switch (judgement.act()) {
            case HIDE -> contents.hide(content, false, judgement.rule().name());
            case REMOVE -> contents.hide(content, true, judgement.rule().name());
            case SHOW, WARN, HIDDEN_BY_REPORTS -> contents.show(content);
        }
        contents.decided(contentId, judgement.act() == ActKind.SHOW);
        decided.fire(
                new ContentDecided(contentId, content.round(), judgement.act().isAgainst(), true));
        sanction(act, content, judgement.sanction());
        standings.recount(content.author());
        return act;
    }

    /// Refuses who wrote a text, alone or with others, reported it or has another part in it.
    public void requireOther(UUID contentId, String person, boolean hasPart) {
        if (hasPart
                || contents.find(contentId)
                        .filter(content -> contents.isOf(content, person))
                        .isPresent()) {
            throw new SelfReview();
        }
    }

    /// The limit of reports is reached: nobody sees the text until a moderator has decided.
    @Transactional(Transactional.TxType.MANDATORY)
    public void hideByReports(ContentFacts content, Rule rule) {
        var _ = write(content, ActKind.HIDDEN_BY_REPORTS, rule, null, null);
        contents.hide(content, false, rule.name());
    }

    /// On appeal: what followed from the act ends. The text is as the act that stands behind it left it,
    /// unless something else was decided since. What was reported since waits on for somebody to read it.
    @Transactional(Transactional.TxType.MANDATORY)
    public void overturn(UUID id) {
        ActFacts act = facts(id);
        ContentFacts content = contents.locked(act.contentId()).orElseThrow(ContentNotFound::new);
        boolean isInForce = rows.inForce(act.contentId()).filter(id::equals).isPresent();
        if (!rows.overturn(id, clock.instant())) {
            return;
        }
        if (isInForce) {
            backTo(rows.lastByHand(act.contentId()).orElse(ActKind.SHOW), content);
            if (content.reporters() == 0) {
                contents.decided(act.contentId(), true);
            }
        }
        decided.fire(new ContentDecided(act.contentId(), rows.round(id), false, false));
        standings.lift(id);
        standings.recount(act.author());
    }

    /// An appeal never takes more out of sight than is.
    private void backTo(ActKind behind, ContentFacts content) {
        boolean isAgainstSight = behind == ActKind.HIDE || behind == ActKind.REMOVE;
        if (!isAgainstSight) {
            contents.show(content);
        } else if (content.state() == ContentState.REMOVED) {
            contents.hide(content, behind == ActKind.REMOVE, behind.name());
        }
    }

    /// What an act is about, for who may know of its hall.
    public ActFacts facts(UUID id) {
        return rows.find(id)
                .filter(act -> halls.known(act.hallId()).isPresent())
                .orElseThrow(ModerationActNotFound::new);
    }

    /// Whether it is the caller whose text the act is about.
    public boolean isAbout(ActFacts act, String person) {
        return contents.find(act.contentId())
                .filter(content -> contents.isOf(content, person))
                .isPresent();
    }

    /// Whether it is the caller who acted; who was forgotten and came back is still known.
    public boolean isBy(ActFacts act, String person) {
        return person.equals(act.actor())
                || rows.remains(person, act.contentId()).equals(act.actor());
    }

    ActView show(UUID id) {
        ActFacts act = facts(id);
        return rows.view(id, smallest(act.hallId()), oversees(act.county())).orElseThrow(ModerationActNotFound::new);
    }

    /// The public log of a hall.
    List<ActView> ofHall(UUID hall, @Nullable UUID below, int limit) {
        HallFacts facts = halls.facts(hall);
        return rows.ofHall(hall, below, limit, facts.policy().terms().smallestGroup(), oversees(facts.county()));
    }

    /// What was done about texts of the caller.
    List<ActView> mine(@Nullable UUID below, int limit) {
        return rows.of(caller.pseudonym(), below, limit);
    }

    private int smallest(UUID hall) {
        return halls.facts(hall).policy().terms().smallestGroup();
    }

    private boolean oversees(String county) {
        return caller.has(Roles.AUDITOR)
                || (caller.has(Roles.MODERATOR)
                        && caller.county().filter(county::equals).isPresent());
    }

    private void sanction(UUID act, ContentFacts content, Judgement.@Nullable Sanction sanction) {
        if (sanction == null) {
            return;
        }
        standings.sanction(act, content.hallId(), content.author(), sanction.kind(), sanction.days());
        outbox.append(new SanctionSet(
                act,
                content.hallId(),
                content.county(),
                sanction.kind(),
                sanction.days(),
                halls.ofRecord(content.hallId()).privateOrNull()));
    }

    private UUID write(ContentFacts content, ActKind act, Rule rule, @Nullable String reason, @Nullable String person) {
        UUID id = Ids.next();
        rows.add(id, content, act, rule, reason, person, clock.instant());
        audit.write(
                content.hallId(),
                content.county(),
                "CONTENT_MODERATED",
                content.id(),
                Map.of(
                        "act",
                        id,
                        "did",
                        act.name(),
                        "rule",
                        rule.name(),
                        "was",
                        content.state().name()));
        outbox.append(new ModerationActed(
                id,
                content.id(),
                content.kind(),
                content.hallId(),
                content.county(),
                act,
                rule,
                halls.ofRecord(content.hallId()).privateOrNull()));
        return id;
    }

    /// Refuses a text that is not to be seen at large.
    public ContentFacts requireShown(UUID contentId) {
        return contents.find(contentId)
                .filter(content -> content.state() == ContentState.SHOWN)
                .filter(content -> halls.known(content.hallId()).isPresent())
                .orElseThrow(ContentNotFound::new);
    }
}
