package hamgara.venue.batch;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.problem.DatabaseFaults;
import hamgara.kit.problem.Refusal;
import hamgara.venue.batch.NewBatch.Noted;
import hamgara.venue.card.CardServiceUnavailable;
import hamgara.venue.checkin.Arrival;
import hamgara.venue.checkin.CheckInRefusal.CheckInWrongVenue;
import hamgara.venue.checkin.CheckIns;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Records arrivals noted offline, each on its own: what is decided stays so, what is not waits for a repeat.
@ApplicationScoped
class Batches {

    private static final Logger LOG = Logger.getLogger(Batches.class);

    private final CheckIns checkIns;
    private final ConflictRepository conflicts;
    private final BatchConfig config;
    private final Caller caller;
    private final Clock clock;

    Batches(CheckIns checkIns, ConflictRepository conflicts, BatchConfig config, Caller caller, Clock clock) {
        this.checkIns = checkIns;
        this.conflicts = conflicts;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /// In the order in which people came, so that whoever hands in the same gets the same.
    BatchView record(UUID id, NewBatch request) {
        String venue = caller.venue().orElseThrow(CheckInWrongVenue::new);
        Instant until = clock.instant().plus(config.lasts());
        List<Noted> ordered = request.records().stream()
                .sorted(Comparator.comparing(Noted::occurredAt).thenComparing(Noted::nonce))
                .toList();
        var results = new IdentityHashMap<Noted, BatchResult>(); // the same may be in it twice
        int unanswered = 0;
        for (Noted noted : ordered) {
            boolean goOn = unanswered < config.unanswered() && clock.instant().isBefore(until);
            Optional<BatchResult> result = goOn ? record(id, venue, noted) : Optional.of(known(id, venue, noted));
            if (result.isEmpty()) {
                unanswered++;
            }
            results.put(noted, result.orElseGet(() -> BatchResult.pending(noted.nonce())));
        }
        return BatchView.of(
                id,
                request.records().stream()
                        .map(noted -> Objects.requireNonNull(results.get(noted)))
                        .toList());
    }

    /// Empty when card-service gave no answer. Whatever becomes of one arrival, the others are decided.
    private Optional<BatchResult> record(UUID batch, String venue, Noted noted) {
        try {
            return decided(batch, venue, noted);
        } catch (RuntimeException failure) {
            return Optional.of(failed(batch, venue, noted, failure));
        }
    }

    private Optional<BatchResult> decided(UUID batch, String venue, Noted noted) {
        Optional<Conflict> before = before(venue, noted);
        if (before.isPresent() && before.get().code() != ConflictCode.CARD_DECLINED) {
            return Optional.of(answer(before.get()));
        }
        try {
            return Optional.of(answer(batch, venue, noted, checkIns.record(noted.nonce(), noted.showing())));
        } catch (CardServiceUnavailable _) {
            return Optional.empty();
        } catch (Refusal.TooMany | Refusal.Unavailable | Refusal.InProgress _) {
            // wrong codes, say: this one is not looked at for a while
            return Optional.of(BatchResult.pending(noted.nonce()));
        } catch (Refusal refused) {
            return Optional.of(conflict(batch, venue, noted, ConflictCode.of(refused)));
        }
    }

    /// Nobody foresaw it: somebody at the venue looks at it, unless a repeat may do better.
    private BatchResult failed(UUID batch, String venue, Noted noted, RuntimeException failure) {
        LOG.errorf(failure, "arrival %s of batch %s could not be decided", noted.nonce(), batch);
        if (DatabaseFaults.isPassing(failure)) {
            return BatchResult.pending(noted.nonce());
        }
        try {
            return conflict(batch, venue, noted, ConflictCode.UNCLEAR);
        } catch (RuntimeException again) {
            LOG.errorf(again, "nor could arrival %s be kept as a conflict", noted.nonce());
            return BatchResult.pending(noted.nonce());
        }
    }

    /// Without asking card-service.
    private BatchResult known(UUID batch, String venue, Noted noted) {
        try {
            return foundOut(batch, venue, noted);
        } catch (RuntimeException failure) {
            return failed(batch, venue, noted, failure);
        }
    }

    private BatchResult foundOut(UUID batch, String venue, Noted noted) {
        Optional<Conflict> before = before(venue, noted);
        if (before.isPresent() && before.get().code() != ConflictCode.CARD_DECLINED) {
            return answer(before.get());
        }
        try {
            return checkIns.known(noted.nonce(), noted.showing())
                    .map(arrival -> answer(batch, venue, noted, arrival))
                    .orElseGet(() -> BatchResult.pending(noted.nonce()));
        } catch (Refusal.TooMany | Refusal.Unavailable | Refusal.InProgress _) {
            return BatchResult.pending(noted.nonce());
        } catch (Refusal refused) {
            return conflict(batch, venue, noted, ConflictCode.of(refused));
        }
    }

    private Optional<Conflict> before(String venue, Noted noted) {
        return requiringNew().call(() -> conflicts.find(idOf(venue, noted), List.of(venue)));
    }

    private BatchResult answer(UUID batch, String venue, Noted noted, Arrival arrival) {
        String reason = arrival.reason();
        return reason == null
                ? BatchResult.recorded(arrival)
                : BatchResult.declined(arrival, reason, keep(batch, venue, noted, ConflictCode.CARD_DECLINED));
    }

    private static BatchResult answer(Conflict conflict) {
        return BatchResult.conflict(conflict.nonce(), conflict.code(), conflict.id());
    }

    private BatchResult conflict(UUID batch, String venue, Noted noted, ConflictCode code) {
        keep(batch, venue, noted, code);
        // of two who hand in the same at once, the first one's word stands
        return answer(before(venue, noted).orElseThrow());
    }

    private UUID keep(UUID batch, String venue, Noted noted, ConflictCode code) {
        UUID id = idOf(venue, noted);
        Instant came = noted.showing().isTimely() ? noted.occurredAt() : null;
        requiringNew()
                .run(() -> conflicts.insert(
                        id, batch, venue, code, noted.nonce(), noted.bookingId(), came, clock.instant()));
        return id;
    }

    private static UUID idOf(String venue, Noted noted) {
        String record = venue + " " + noted.nonce() + " " + noted.showing().fingerprint();
        return UUID.nameUUIDFromBytes(record.getBytes(StandardCharsets.UTF_8));
    }
}
