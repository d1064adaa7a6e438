package hamgara.forum.invalidation;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.invalidation.InvalidationRefusal.InvalidationConditionNeeded;
import hamgara.forum.invalidation.InvalidationRefusal.InvalidationMovedOn;
import hamgara.forum.invalidation.InvalidationRefusal.InvalidationNotFound;
import hamgara.forum.invalidation.InvalidationRefusal.InvalidationTimeWrong;
import hamgara.forum.moderation.Acts;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.support.Supports;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets moderators look for patterns in support, and take out what was not given freely. Each step is in the audit
/// trail, and until a batch starts it can be called off.
@ApplicationScoped
class Invalidations {

    private static final int CHUNK = 500;

    private final InvalidationRows rows;
    private final Acts acts;
    private final Supports supports;
    private final Proposals proposals;
    private final Halls halls;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    Invalidations(
            InvalidationRows rows,
            Acts acts,
            Supports supports,
            Proposals proposals,
            Halls halls,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.supports = supports;
        this.proposals = proposals;
        this.halls = halls;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    InvalidationView write(NewInvalidation request) {
        HallFacts hall = halls.facts(request.hallId());
        caller.requireCounty(hall.county());
        Pattern meant = request.conditions();
        if (meant.isEmpty()) {
            throw new InvalidationConditionNeeded().at("/conditions");
        }
        Instant from = meant.givenFrom();
        Instant until = meant.givenUntil();
        if (from != null && until != null && !from.isBefore(until)) {
            throw new InvalidationTimeWrong().at("/conditions/givenUntil");
        }
        UUID proposal = meant.proposalId();
        if (proposal != null && !proposals.facts(proposal).hallId().equals(hall.id())) {
            throw new InvalidationConditionNeeded().at("/conditions/proposalId");
        }
        requireOther(meant);
        UUID id = Ids.next();
        rows.add(
                id,
                hall.id(),
                hall.county(),
                Words.of(request.name(), "fa", "/name"),
                Words.of(request.reason(), "fa", "/reason"),
                meant,
                caller.pseudonym(),
                clock.instant());
        InvalidationView written = show(id);
        note(written, hall.county(), "INVALIDATION_WRITTEN");
        return written;
    }

    @Transactional
    InvalidationView schedule(UUID id, Instant startsAt, long expectedVersion) {
        InvalidationView batch = held(id, expectedVersion);
        requireOther(batch.conditions());
        if (startsAt.isBefore(clock.instant())) {
            throw new InvalidationTimeWrong().at("/startsAt");
        }
        return moved(batch, rows.schedule(id, startsAt), "INVALIDATION_SCHEDULED");
    }

    @Transactional
    InvalidationView cancel(UUID id, long expectedVersion) {
        InvalidationView batch = held(id, expectedVersion);
        return moved(batch, rows.cancel(id), "INVALIDATION_CANCELLED");
    }

    InvalidationView show(UUID id) {
        InvalidationView batch = rows.find(id).orElseThrow(InvalidationNotFound::new);
        caller.requireCounty(halls.facts(batch.hallId()).county());
        boolean isAhead = batch.state() == InvalidationState.DRAFT || batch.state() == InvalidationState.SCHEDULED;
        return isAhead ? withPreview(batch, rows.preview(id)) : batch;
    }

    List<InvalidationView> list(UUID hall, @Nullable UUID before, int limit) {
        caller.requireCounty(halls.facts(hall).county());
        return rows.of(hall, before, limit);
    }

    ReviewView review(UUID id) {
        ProposalFacts proposal = proposals.facts(id);
        caller.requireCounty(proposal.county());
        int least = halls.facts(proposal.hallId()).policy().terms().smallestCell();
        return new ReviewView(id, rows.origins(id, least), rows.hours(id, least));
    }

    List<UUID> due(int most) {
        return rows.due(clock.instant(), most);
    }

    /// Takes the next chunk of a batch out. False when nothing of it is left to be done now.
    @Transactional
    boolean goOn(UUID id) {
        Instant now = clock.instant();
        if (!rows.goesOn(id, now)) {
            return false;
        }
        Optional<UUID> proposal = rows.nextProposal(id);
        if (proposal.isEmpty()) {
            rows.done(id, now);
            return false;
        }
        proposals.lockedOfRecord(proposal.get());
        int taken = rows.take(id, proposal.get(), CHUNK);
        if (taken > 0) {
            rows.tookOut(id, taken);
            supports.takenOut(proposal.get(), id, taken);
        }
        return true;
    }

    /// Nobody takes supporters from what they wrote, or says that it needs no looking at.
    private void requireOther(Pattern meant) {
        UUID proposal = meant.proposalId();
        if (proposal != null) {
            String person = caller.pseudonym();
            acts.requireOther(proposal, person, proposals.hasPart(proposal, person));
        }
    }

    private InvalidationView held(UUID id, long expectedVersion) {
        InvalidationView batch = show(id);
        StaleVersion.check(expectedVersion, batch.version());
        return batch;
    }

    private InvalidationView moved(InvalidationView before, boolean moved, String what) {
        if (!moved) {
            throw new InvalidationMovedOn(
                    rows.find(before.id()).map(InvalidationView::state).orElse(before.state()));
        }
        note(before, halls.facts(before.hallId()).county(), what);
        return show(before.id());
    }

    private void note(InvalidationView batch, String county, String what) {
        audit.write(batch.hallId(), county, what, batch.id(), Map.of("found", batch.found()));
    }

    private static InvalidationView withPreview(InvalidationView batch, List<InvalidationView.Effect> preview) {
        return new InvalidationView(
                batch.id(),
                batch.hallId(),
                batch.name(),
                batch.reason(),
                batch.conditions(),
                batch.state(),
                batch.found(),
                batch.taken(),
                preview,
                batch.startsAt(),
                batch.startsAtJalali(),
                batch.startedAt(),
                batch.endedAt(),
                batch.version());
    }
}
