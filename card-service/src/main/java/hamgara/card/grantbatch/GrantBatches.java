package hamgara.card.grantbatch;

import hamgara.card.fund.Cap;
import hamgara.card.fund.FundFacts;
import hamgara.card.fund.Funds;
import hamgara.card.grant.Allotment;
import hamgara.card.grant.Grants;
import hamgara.card.money.Rate;
import hamgara.card.money.Rials;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.problem.Refusal;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes in grant batches, reckons what they cost and has them approved.
@ApplicationScoped
class GrantBatches {

    private static final UUID FIRST = new UUID(0, 0);

    private final GrantBatchRows rows;
    private final Grants grants;
    private final Programmes programmes;
    private final Funds funds;
    private final Rials rials;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    GrantBatches(
            GrantBatchRows rows,
            Grants grants,
            Programmes programmes,
            Funds funds,
            Rials rials,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.grants = grants;
        this.programmes = programmes;
        this.funds = funds;
        this.rials = rials;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Reckons and keeps nothing.
    @Transactional
    GrantBatchView dryRun(NewGrantBatch request) {
        GrantBatchRows.Row batch = batch(request, GrantBatchState.DRY_RUN);
        return view(batch, rows.candidates(batch.programme(), batch.category(), batch.day()));
    }

    @Transactional
    GrantBatchView request(NewGrantBatch request) {
        GrantBatchRows.Row batch = batch(request, GrantBatchState.REQUESTED);
        rows.insert(batch, clock.instant());
        List<GrantBatchRows.Count> counts = rows.counts(batch.id());
        if (counts.stream().noneMatch(count -> count.state() == GrantBatchItemView.State.WAITING)) {
            throw new GrantBatchRefusal.NobodyToGrant();
        }
        outbox.append(new GrantBatchEvent.Requested(batch.id(), batch.programme(), batch.category(), batch.county()));
        return view(batch, counts);
    }

    /// Whoever asked for it cannot approve it, whatever the role.
    @Transactional
    GrantBatchView approve(UUID id, long seen) {
        GrantBatchRows.Row batch = rows.lock(id).orElseThrow(GrantBatchRefusal.GrantBatchNotFound::new);
        caller.requireCounty(batch.county());
        if (caller.pseudonym().equals(batch.requestedBy())) {
            throw new GrantBatchRefusal.ApproverIsRequester();
        }
        if (batch.state() != GrantBatchState.REQUESTED) {
            throw new GrantBatchRefusal.GrantBatchNotWaiting(batch.state());
        }
        StaleVersion.check(seen, batch.version());
        rows.approve(id, caller.pseudonym(), clock.instant());
        outbox.append(new GrantBatchEvent.Approved(id, batch.programme(), batch.county()));
        return read(id);
    }

    @Transactional
    GrantBatchView read(UUID id) {
        return view(own(id), rows.counts(id));
    }

    /// In the order they were asked for, so that the second person finds those that wait.
    @Transactional
    Page<GrantBatchView> list(String county, @Nullable GrantBatchState state, PageRequest request) {
        caller.requireCounty(county);
        UUID after = request.cursor().map(cursor -> cursor.uuid(0)).orElse(FIRST);
        return Page.of(
                rows.after(county, state, after, request.rowsToRead()),
                request,
                batch -> Cursor.of(batch.id()),
                batch -> view(batch, rows.counts(batch.id())));
    }

    @Transactional
    Page<GrantBatchItemView> items(UUID id, PageRequest request) {
        own(id);
        UUID after = request.cursor().map(cursor -> cursor.uuid(0)).orElse(FIRST);
        return Page.of(
                rows.items(id, after, request.rowsToRead()),
                request,
                item -> Cursor.of(item.enrolmentId()),
                item -> item);
    }

    private GrantBatchRows.Row own(UUID id) {
        GrantBatchRows.Row batch = rows.find(id).orElseThrow(GrantBatchRefusal.GrantBatchNotFound::new);
        caller.requireCounty(batch.county());
        return batch;
    }

    private GrantBatchRows.Row batch(NewGrantBatch request, GrantBatchState state) {
        ProgrammeTerms terms = programmes
                .inForce(request.programmeId())
                .orElseThrow(() -> new GrantBatchRefusal.ProgrammeUnknown().at("/programmeId"));
        caller.requireCounty(terms.county());
        LocalDate day = request.day() == null ? Tehran.dayOf(clock.instant()) : request.day();
        grants.allotment(terms, request.category(), day);
        return new GrantBatchRows.Row(
                Ids.next(),
                terms.programme(),
                terms.county(),
                request.category(),
                day,
                state,
                caller.pseudonym(),
                null,
                null,
                null,
                1);
    }

    private GrantBatchView view(GrantBatchRows.Row batch, List<GrantBatchRows.Count> counts) {
        var sums = new Sums();
        for (GrantBatchRows.Count count : counts) {
            switch (count.state()) {
                case REFUSED -> sums.refuse(Objects.requireNonNull(count.reason()), count.people());
                case GRANTED -> sums.granted += count.people();
                case WAITING -> {
                    try {
                        sums.give(allotment(batch, count.programmeVersion()), count.people());
                    } catch (Refusal refusal) {
                        sums.refuse(code(refusal), count.people());
                    }
                }
            }
        }
        return view(batch, sums);
    }

    /// What a batch comes to, as far as the funds reach.
    private final class Sums {
        private final Map<UUID, Long> costs = new TreeMap<>();
        private final Map<UUID, Long> left = new TreeMap<>();
        private final Map<String, Long> refused = new TreeMap<>();
        private long waiting;
        private long granted;

        void refuse(String reason, long people) {
            refused.merge(reason, people, Long::sum);
        }

        void give(Allotment allotment, long people) {
            long reached = people;
            for (var share : allotment.shares().entrySet()) {
                FundFacts fund = funds.find(share.getKey()).orElseThrow();
                left.putIfAbsent(fund.id(), fund.available());
                if (fund.cap() == Cap.HARD) {
                    reached = Math.min(reached, Math.max(0, left.get(fund.id())) / share.getValue());
                }
            }
            for (var share : allotment.shares().entrySet()) {
                costs.merge(share.getKey(), share.getValue() * reached, Long::sum);
                left.merge(share.getKey(), -share.getValue() * reached, Long::sum);
            }
            waiting += reached;
            if (reached < people) {
                refuse("FUND_EXHAUSTED", people - reached);
            }
        }
    }

    private GrantBatchView view(GrantBatchRows.Row batch, Sums sums) {
        Rate rate = rials.today();
        return new GrantBatchView(
                batch.state() == GrantBatchState.DRY_RUN ? null : batch.id(),
                batch.state(),
                batch.programme(),
                batch.category(),
                batch.day(),
                GrantBatchView.jalali(batch.day()),
                sums.waiting + sums.granted,
                rate.money(
                        sums.costs.values().stream().mapToLong(Long::longValue).sum()),
                sums.costs.entrySet().stream()
                        .map(cost -> new GrantBatchView.FundUse(
                                cost.getKey(),
                                rate.money(cost.getValue()),
                                rate.money(Objects.requireNonNull(sums.left.get(cost.getKey())))))
                        .toList(),
                sums.refused.entrySet().stream()
                        .map(reason -> new GrantBatchView.Refused(reason.getKey(), reason.getValue()))
                        .toList(),
                sums.granted,
                batch.approvedAt(),
                batch.finishedAt(),
                batch.version());
    }

    private Allotment allotment(GrantBatchRows.Row batch, int programmeVersion) {
        return grants.allotment(programmes.terms(batch.programme(), programmeVersion), batch.category(), batch.day());
    }

    static String code(Refusal refusal) {
        return refusal.slug().replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
