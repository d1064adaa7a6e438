package hamgara.forum.appeal;

import hamgara.forum.appeal.AppealRefusal.AppealDecided;
import hamgara.forum.appeal.AppealRefusal.AppealNotFound;
import hamgara.forum.appeal.AppealRefusal.AppealStillInTime;
import hamgara.forum.appeal.AppealRefusal.NotYourText;
import hamgara.forum.appeal.AppealRefusal.NothingToAppealAgainst;
import hamgara.forum.appeal.AppealRefusal.OwnAppeal;
import hamgara.forum.audit.AuditTrail;
import hamgara.forum.closure.AnswerClock;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.moderation.ActFacts;
import hamgara.forum.moderation.Acts;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Lets authors appeal against what a moderator decided, and somebody else decide on it in time.
@ApplicationScoped
class Appeals {

    private final AppealRows rows;
    private final Acts acts;
    private final Halls halls;
    private final AnswerClock answerClock;
    private final AuditTrail audit;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Appeals(
            AppealRows rows,
            Acts acts,
            Halls halls,
            AnswerClock answerClock,
            AuditTrail audit,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.halls = halls;
        this.answerClock = answerClock;
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What the limit of reports hid waits for a moderator anyway; there is nobody yet to appeal
    /// against.
    @Transactional
    AppealView appeal(UUID actId, String reason) {
        ActFacts act = acts.facts(actId);
        String person = caller.pseudonym();
        if (!acts.isAbout(act, person)) {
            throw new NotYourText();
        }
        if (act.actor() == null || !act.act().isAgainst() || act.overturned()) {
            throw new NothingToAppealAgainst();
        }
        HallFacts hall = halls.facts(act.hallId());
        Instant now = clock.instant();
        var appeal = new AppealRows.Kept(
                Ids.next(),
                actId,
                hall.id(),
                hall.county(),
                Words.of(reason, "fa", "/reason"),
                person,
                now,
                answerClock
                        .of(hall.county(), now)
                        .dueAfter(now, hall.policy().terms().appealDays()),
                act.actor(),
                null,
                null,
                null,
                1);
        if (!rows.add(appeal)) {
            throw new NothingToAppealAgainst();
        }
        audit.write(hall.id(), hall.county(), "MODERATION_APPEALED", actId, Map.of("appeal", appeal.id()));
        outbox.append(new AppealEvent.ModerationAppealed(
                actId, appeal.id(), hall.id(), hall.county(), appeal.dueAt(), hall.privateOrNull()));
        return AppealView.of(appeal);
    }

    /// By a moderator of the county; once the clock has run out, also by the governor's office.
    @Transactional
    AppealView decide(UUID id, NewAppealDecision decision, long expectedVersion) {
        AppealRows.Kept appeal = rows.find(id)
                .filter(kept -> halls.known(kept.hall()).isPresent())
                .orElseThrow(AppealNotFound::new);
        caller.requireCounty(appeal.county());
        StaleVersion.check(expectedVersion, appeal.version());
        String person = caller.pseudonym();
        String remains = rows.remains(person, appeal.act());
        ActFacts act = acts.facts(appeal.act());
        if (List.of(person, remains).contains(appeal.actedBy())
                || List.of(person, remains).contains(appeal.appealedBy())
                || acts.isBy(act, person)
                || acts.isAbout(act, person)) {
            throw new OwnAppeal();
        }
        if (!caller.has(Roles.MODERATOR) && appeal.escalatedAt() == null) {
            throw new AppealStillInTime(appeal.dueAt());
        }
        String reason = Words.of(decision.reason(), "fa", "/reason");
        Instant now = clock.instant();
        if (!rows.decide(id, expectedVersion, decision.overturned(), reason, person, now)) {
            throw new AppealDecided();
        }
        if (decision.overturned()) {
            acts.overturn(appeal.act());
        }
        audit.write(
                appeal.hall(),
                appeal.county(),
                "APPEAL_DECIDED",
                appeal.act(),
                Map.of("appeal", id, "overturned", decision.overturned()));
        outbox.append(new AppealEvent.Decided(
                appeal.act(),
                id,
                appeal.hall(),
                appeal.county(),
                decision.overturned(),
                !now.isAfter(appeal.dueAt()),
                halls.facts(appeal.hall()).privateOrNull()));
        return AppealView.of(rows.find(id).orElseThrow());
    }

    /// For its author, and for those who decide or look on.
    AppealView show(UUID id) {
        AppealRows.Kept appeal = rows.find(id)
                .filter(kept -> halls.known(kept.hall()).isPresent())
                .orElseThrow(AppealNotFound::new);
        boolean isStaff = caller.has(Roles.AUDITOR)
                || ((caller.has(Roles.MODERATOR) || caller.has(Roles.GOVERNOR))
                        && caller.county().filter(appeal.county()::equals).isPresent());
        if (!isStaff && !appeal.appealedBy().equals(caller.pseudonym())) {
            throw new AppealNotFound();
        }
        return AppealView.of(appeal);
    }

    List<AppealView> waiting(UUID hall, Instant afterDue, UUID afterId, int limit) {
        caller.requireCounty(halls.facts(hall).county());
        return rows.waiting(hall, afterDue, afterId, limit).stream()
                .map(AppealView::of)
                .toList();
    }
}
