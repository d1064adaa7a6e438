package hamgara.card.grantbatch;

import hamgara.card.enrolment.EnrolmentFacts;
import hamgara.card.enrolment.Enrolments;
import hamgara.card.grant.Grantee;
import hamgara.card.grant.Grants;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Makes the grants of approved batches, a chunk in each transaction.
///
/// A person's answer is stored with the grant, so a crash loses at most an unfinished chunk, which is then made
/// anew; the unique key of grants would refuse a second one in any case.
@ApplicationScoped
class GrantBatchRunner {

    private static final int CHUNK = 100;

    private final GrantBatchRows rows;
    private final Grants grants;
    private final Enrolments enrolments;
    private final Programmes programmes;
    private final Outbox outbox;
    private final Clock clock;

    GrantBatchRunner(
            GrantBatchRows rows,
            Grants grants,
            Enrolments enrolments,
            Programmes programmes,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.grants = grants;
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// When a chunk asks for more than a fund holds, it is undone and its people are asked for one by one, so that
    /// the fund's last rials still reach somebody.
    @Scheduled(
            every = "{hamgara.grant-batch.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "grant-batches")
    void run() {
        int size = CHUNK;
        boolean more = true;
        while (more) {
            int now = size;
            try {
                more = QuarkusTransaction.requiringNew().call(() -> next(now));
            } catch (NobodyElse single) {
                QuarkusTransaction.requiringNew()
                        .run(() ->
                                rows.answer(single.batch, single.enrolment, null, GrantBatches.code(single.refusal)));
            } catch (Refusal _) {
                size = 1;
            }
        }
    }

    /// A chunk of one person was refused, so the answer is that person's.
    private static final class NobodyElse extends RuntimeException {
        private final UUID batch;
        private final UUID enrolment;
        private final transient Refusal refusal;

        NobodyElse(UUID batch, UUID enrolment, Refusal refusal) {
            super(refusal);
            this.batch = batch;
            this.enrolment = enrolment;
            this.refusal = refusal;
        }
    }

    private boolean next(int size) {
        Optional<GrantBatchRows.Row> next = rows.lockNext();
        next.ifPresent(batch -> {
            rows.run(batch.id());
            List<GrantBatchRows.Item> items = rows.waiting(batch.id(), size);
            if (items.isEmpty()) {
                finish(batch);
            } else {
                grant(batch, items);
            }
        });
        return next.isPresent();
    }

    private void grant(GrantBatchRows.Row batch, List<GrantBatchRows.Item> items) {
        Map<Integer, ProgrammeTerms> terms = new HashMap<>();
        var grantees = new ArrayList<Grantee>();
        for (GrantBatchRows.Item item : items) {
            ProgrammeTerms of = terms.computeIfAbsent(
                    item.programmeVersion(), version -> programmes.terms(batch.programme(), version));
            try {
                grantees.add(grantee(batch, item, of));
            } catch (Refusal refusal) {
                rows.answer(batch.id(), item.enrolment(), null, GrantBatches.code(refusal));
            }
        }
        String by = Objects.requireNonNull(batch.approvedBy());
        Map<UUID, UUID> made;
        try {
            made = grants.make(grantees, by, batch.id());
        } catch (Refusal refusal) {
            throw items.size() > 1
                    ? refusal
                    : new NobodyElse(batch.id(), items.getFirst().enrolment(), refusal);
        }
        for (Grantee grantee : grantees) {
            UUID grant = made.get(grantee.enrolment());
            rows.answer(batch.id(), grantee.enrolment(), grant, grant == null ? "ALREADY_GRANTED" : null);
        }
    }

    private Grantee grantee(GrantBatchRows.Row batch, GrantBatchRows.Item item, ProgrammeTerms terms) {
        EnrolmentFacts enrolment = enrolments.find(item.enrolment()).orElseThrow();
        return grants.grantee(enrolment, terms, batch.category(), batch.day());
    }

    private void finish(GrantBatchRows.Row batch) {
        long granted = 0;
        long refused = 0;
        for (GrantBatchRows.Count count : rows.counts(batch.id())) {
            if (count.state() == GrantBatchItemView.State.GRANTED) {
                granted += count.people();
            } else {
                refused += count.people();
            }
        }
        GrantBatchState state = refused == 0 ? GrantBatchState.DONE : GrantBatchState.PARTIAL;
        rows.finish(batch.id(), state, clock.instant());
        outbox.append(
                new GrantBatchEvent.Finished(batch.id(), batch.programme(), state, granted, refused, batch.county()));
    }
}
