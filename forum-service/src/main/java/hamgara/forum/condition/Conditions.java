package hamgara.forum.condition;

import hamgara.forum.allowance.Allowances;
import hamgara.forum.audit.AuditTrail;
import hamgara.forum.condition.ConditionRefusal.ConditionMovedOn;
import hamgara.forum.condition.ConditionRefusal.ConditionNotFound;
import hamgara.forum.condition.ConditionRefusal.NotWaitingForIt;
import hamgara.forum.condition.ConditionRefusal.TooManyConditions;
import hamgara.forum.condition.ConditionRows.Kept;
import hamgara.forum.content.ContentFacts;
import hamgara.forum.content.ContentHidden;
import hamgara.forum.content.ContentShown;
import hamgara.forum.content.ContentState;
import hamgara.forum.content.Contents;
import hamgara.forum.content.Kind;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.moderation.Acts;
import hamgara.forum.moderation.ContentDecided;
import hamgara.forum.moderation.Lane;
import hamgara.forum.policy.PolicyTerms.Moderation;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.review.Reviews;
import hamgara.forum.support.Supports;
import hamgara.forum.text.Words;
import hamgara.forum.trust.SanctionKind;
import hamgara.forum.trust.Standings;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes conditions down, says when they came true, and lets the support that waited for them count once its givers
/// had time to say that they did not.
@ApplicationScoped
public class Conditions {

    private static final int MOST = 50;

    private final ConditionRows rows;
    private final Supports supports;
    private final Proposals proposals;
    private final Halls halls;
    private final Contents contents;
    private final Acts acts;
    private final Reviews reviews;
    private final Standings standings;
    private final Allowances allowances;
    private final AuditTrail audit;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Conditions(
            ConditionRows rows,
            Supports supports,
            Proposals proposals,
            Halls halls,
            Contents contents,
            Acts acts,
            Reviews reviews,
            Standings standings,
            Allowances allowances,
            AuditTrail audit,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.supports = supports;
        this.proposals = proposals;
        this.halls = halls;
        this.contents = contents;
        this.acts = acts;
        this.reviews = reviews;
        this.standings = standings;
        this.allowances = allowances;
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The writer's own support is the first that waits for it.
    @Transactional
    ConditionView add(UUID proposalId, NewCondition request, @Nullable String address) {
        ProposalFacts proposal = proposals.lockedFacts(proposalId);
        HallFacts hall = halls.facts(proposal.hallId());
        String lang = request.lang() == null ? "fa" : request.lang();
        halls.requireLanguage(hall, lang);
        if (rows.count(proposalId) >= MOST) {
            throw new TooManyConditions(MOST);
        }
        String person = caller.pseudonym();
        standings.requireFree(hall, person, SanctionKind.NO_WRITING);
        int usual = hall.policy().terms().budgets().comments();
        allowances.spend(person, "CONDITION " + hall.id(), standings.budget(hall, person, usual), Duration.ofDays(1));
        UUID id = Ids.next();
        boolean shown = hall.policy().terms().moderation() == Moderation.OPEN;
        String words = Words.of(request.words(), lang, "/words");
        rows.add(id, proposalId, lang, words, person, shown, clock.instant());
        contents.put(Kind.CONDITION, id, hall.id(), hall.county(), person);
        if (!shown) {
            reviews.open(
                    contents.locked(id).orElseThrow(), Lane.USUAL, hall.policy().terms());
        }
        supports.supportIf(proposalId, id, address);
        return shown(found(proposalId, id), true);
    }

    /// In a hall that reads words first.
    @Transactional
    ConditionView pass(UUID proposalId, UUID id, long expectedVersion) {
        ProposalFacts proposal = overseen(proposalId, id, expectedVersion);
        if (!rows.pass(id, clock.instant())) {
            throw new ConditionMovedOn();
        }
        // what was reported waits on for somebody to decide
        contents.find(id)
                .filter(content -> content.state() == ContentState.SHOWN && content.reporters() == 0)
                .ifPresent(_ -> reviews.takenBack(id));
        audit.write(proposal.hallId(), proposal.county(), "CONDITION_PASSED", proposalId, Map.of("condition", id));
        return shown(found(proposalId, id), true);
    }

    @Transactional
    ConditionView fulfil(UUID proposalId, UUID id, NewFulfilment request, long expectedVersion) {
        ProposalFacts proposal = overseen(proposalId, id, expectedVersion);
        HallFacts hall = halls.facts(proposal.hallId());
        Instant now = clock.instant();
        int days = halls.policy(proposal.hallId(), proposal.policyVersion())
                .terms()
                .conditionObjectionDays();
        // All of the last day, in Tehran, on which somebody may object.
        Instant converts = Tehran.startOf(Tehran.dayOf(now).plusDays(days + 1L));
        String role = caller.has(Roles.HALL_SECRETARY) ? "HALL_SECRETARY" : "AGENCY_OFFICER";
        if (!rows.fulfil(id, Words.of(request.how(), proposal.lang(), "/how"), role, now, converts)) {
            throw new ConditionMovedOn();
        }
        ConditionView fulfilled = shown(found(proposalId, id), oversees(proposal));
        audit.write(
                proposal.hallId(),
                proposal.county(),
                "CONDITION_FULFILLED",
                proposalId,
                Map.of("condition", id, "waiting", fulfilled.waiting()));
        outbox.append(new ConditionFulfilled(
                proposalId, hall.id(), hall.county(), id, fulfilled.waiting(), converts, hall.privateOrNull()));
        return fulfilled;
    }

    /// The support of who objects goes on waiting.
    @Transactional
    ConditionView object(UUID proposalId, UUID id) {
        proposals.lockedFacts(proposalId);
        proposals.notWithdrawn(proposalId);
        Kept condition = found(proposalId, id);
        if (!rows.object(proposalId, id, caller.pseudonym(), clock.instant())) {
            throw new NotWaitingForIt();
        }
        return shown(condition, false);
    }

    List<ConditionView> list(UUID proposalId, UUID after, int limit) {
        ProposalFacts proposal = proposals.facts(proposalId);
        boolean all = oversees(proposal);
        return rows.of(proposalId, after, limit).stream()
                .map(kept -> shown(kept, all))
                .toList();
    }

    ConditionView show(UUID proposalId, UUID id) {
        ProposalFacts proposal = proposals.facts(proposalId);
        return shown(found(proposalId, id), oversees(proposal));
    }

    List<ConditionRows.Over> over(int most) {
        return rows.over(clock.instant(), most);
    }

    /// Lets one condition count whose days to object are over; its proposal is held first.
    @Transactional(Transactional.TxType.MANDATORY)
    void convert(ConditionRows.Over over) {
        proposals.lockedOfRecord(over.proposal());
        if (rows.convert(over.id(), clock.instant())) {
            supports.convert(over.proposal(), over.id());
        }
    }

    /// What is read of it changes with whether it is seen.
    void outOfSight(@Observes ContentHidden hidden) {
        if (hidden.kind() == Kind.CONDITION) {
            rows.touch(hidden.content());
        }
    }

    /// Whoever shows it has read it.
    void inSight(@Observes ContentShown shown) {
        if (shown.kind() == Kind.CONDITION) {
            if (!rows.pass(shown.content(), clock.instant())) {
                rows.touch(shown.content());
            }
            takeAlong(shown.content());
        }
    }

    /// A moderator who leaves words in sight has read them.
    void decided(@Observes ContentDecided decided) {
        if (decided.wasRead()
                && !contents.isHidden(decided.content())
                && rows.pass(decided.content(), clock.instant())) {
            takeAlong(decided.content());
        }
    }

    /// What came along with it is seen with it: somebody has read the same words.
    private void takeAlong(UUID original) {
        for (ConditionRows.Copy copy : rows.untouchedCopies(original)) {
            ContentFacts content = contents.locked(copy.id()).orElseThrow();
            if (content.round() > 1 || content.reporters() > 0) {
                continue; // decided or reported a moment ago
            }
            if (content.state() != ContentState.SHOWN) {
                contents.show(content); // tells what came along with it in turn
            } else if (rows.pass(copy.id(), clock.instant())) {
                takeAlong(copy.id());
            }
            reviews.takenBack(copy.id());
        }
    }

    /// Those that came along with a proposal that went into another, and that nobody is shown there, wait there for a
    /// moderator.
    @Transactional(Transactional.TxType.MANDATORY)
    public void cameAlong(UUID source, UUID target, HallFacts hall) {
        rows.unseenCopies(source, target)
                .forEach(copy -> reviews.openCopy(
                        copy.id(), copy.original(), hall.policy().terms()));
    }

    /// By nobody who wrote the condition or the proposal: nobody decides that their own comes true.
    private ProposalFacts overseen(UUID proposalId, UUID id, long expectedVersion) {
        ProposalFacts proposal = proposals.lockedFacts(proposalId);
        caller.requireCounty(proposal.county());
        StaleVersion.check(expectedVersion, found(proposalId, id).view().version());
        proposals.notWithdrawn(proposalId);
        String person = caller.pseudonym();
        acts.requireOther(id, person, proposals.hasPart(proposalId, person));
        return proposal;
    }

    private boolean oversees(ProposalFacts proposal) {
        return caller.has(Roles.ADMIN)
                || caller.has(Roles.AUDITOR)
                || ((caller.has(Roles.MODERATOR) || caller.has(Roles.HALL_SECRETARY))
                        && caller.county().filter(proposal.county()::equals).isPresent());
    }

    private Kept found(UUID proposalId, UUID id) {
        return rows.find(proposalId, id).orElseThrow(ConditionNotFound::new);
    }

    /// Who wrote words that are hidden still reads them, and so do those who look after the county.
    private ConditionView shown(Kept kept, boolean all) {
        boolean isHidden = kept.sight() != ContentState.SHOWN;
        boolean isOwn = !caller.isAnonymous() && kept.author().equals(caller.pseudonym());
        boolean mayRead = all || (isOwn ? kept.sight() != ContentState.REMOVED : kept.passed() && !isHidden);
        return mayRead ? kept.seen() : kept.seen().withoutWords();
    }
}
