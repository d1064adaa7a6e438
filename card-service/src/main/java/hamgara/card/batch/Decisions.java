package hamgara.card.batch;

import hamgara.card.admission.Admission;
import hamgara.card.admission.Ruling;
import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.journal.JournalRecord;
import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.journal.Reconciliation;
import hamgara.card.journal.Sha256;
import hamgara.card.journal.Situation;
import hamgara.card.journal.Verdict;
import hamgara.card.ledger.Move;
import hamgara.card.offline.OfflinePackages;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.purse.OfflinePurses;
import hamgara.card.purse.PurseFacts;
import hamgara.card.redemption.OfflineUses;
import hamgara.card.usage.Limits;
import hamgara.card.venue.Venues;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides on the records whose turn has come, one after the other, and does what the decision says.
///
/// Order of locks: the journal of the terminal (by the caller), the references, the cards, the pockets, each in their
/// own
/// order and all before the first decision. So two terminals never wait for each other in a circle, and a card that is
/// stopped here is stopped for everybody who waits.
@ApplicationScoped
class Decisions {

    private final OutcomeRows outcomes;
    private final OfflinePackages packages;
    private final Cards cards;
    private final Admission admission;
    private final Venues venues;
    private final OfflinePurses purses;
    private final Pockets pockets;
    private final OfflineUses uses;
    private final Limits limits;

    Decisions(
            OutcomeRows outcomes,
            OfflinePackages packages,
            Cards cards,
            Admission admission,
            Venues venues,
            OfflinePurses purses,
            Pockets pockets,
            OfflineUses uses,
            Limits limits) {
        this.outcomes = outcomes;
        this.packages = packages;
        this.cards = cards;
        this.admission = admission;
        this.venues = venues;
        this.purses = purses;
        this.pockets = pockets;
        this.uses = uses;
        this.limits = limits;
    }

    /// Where and in which batch decisions are made.
    record Round(String venue, UUID batch, Instant now) {}

    @Transactional(Transactional.TxType.MANDATORY)
    List<Outcome> decide(List<JournalRows.Waiting> turns, Round round) {
        Map<Sha256, CardFacts> known = locked(turns, round.venue());
        var decided = new ArrayList<Outcome>();
        for (JournalRows.Waiting turn : turns) {
            Outcome outcome = decide(turn, known.get(turn.use().credential()), round);
            outcomes.insert(outcome, round.venue(), round.batch(), round.now());
            decided.add(outcome);
        }
        return decided;
    }

    private Map<Sha256, CardFacts> locked(List<JournalRows.Waiting> turns, String venue) {
        uses.lock(
                venue,
                turns.stream()
                        .map(turn -> turn.use().reference())
                        .filter(reference -> !reference.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
        var cardOf = new HashMap<Sha256, UUID>();
        for (JournalRows.Waiting turn : turns) {
            Sha256 credential = turn.use().credential();
            if (!cardOf.containsKey(credential)) {
                cards.ofCredential(credential.bytes()).ifPresent(card -> cardOf.put(credential, card.id()));
            }
        }
        Map<UUID, CardFacts> alone = cards.alone(new TreeSet<>(cardOf.values())).stream()
                .collect(Collectors.toMap(CardFacts::id, card -> card));
        turns.stream()
                .map(turn -> Tehran.dayOf(turn.use().occurredAt()))
                .min(LocalDate::compareTo)
                .ifPresent(since -> pockets.lock(
                        alone.values().stream()
                                .map(card -> card.enrolment().person().id())
                                .collect(Collectors.toSet()),
                        since));
        var known = new HashMap<Sha256, CardFacts>();
        cardOf.forEach((credential, card) -> known.put(credential, alone.get(card)));
        return known;
    }

    private Outcome decide(JournalRows.Waiting turn, @Nullable CardFacts card, Round round) {
        JournalRecord use = turn.use();
        OutcomeRows.Earlier earlier = outcomes.earlier(
                use,
                card == null ? null : card.enrolment().id(),
                round.venue(),
                packages.limits().end());
        Optional<UUID> online = card == null || use.reference().isEmpty()
                ? Optional.empty()
                : uses.counted(round.venue(), use.reference(), card.id());
        Means means = card == null ? Means.NONE : means(card, use, round.venue());
        Situation situation = new Situation(
                earlier.repeated(),
                online.isPresent(),
                packages.issuedAt(use.terminal(), use.packageVersion()).orElse(null),
                means.obstacle(),
                earlier.takenHere(),
                earlier.usesUnderPackage(),
                earlier.rialsUnderPackage(),
                means.purse() == null ? 0 : means.purse().loaded(),
                means.purse() == null ? 0 : means.purse().left(),
                means.quota(),
                earlier.borneByProgramme(),
                earlier.seenElsewhere());
        Verdict verdict = Reconciliation.decide(use, turn.receivedAt(), situation, packages.limits());
        UUID redemption = card == null || verdict.state() == Verdict.State.REJECTED || online.isPresent()
                ? online.filter(counted -> verdict.state() != Verdict.State.REJECTED)
                        .orElse(null)
                : carryOut(card, use, verdict, means, round.venue());
        if (card != null && verdict.finding() == Verdict.Finding.CLONED) {
            cards.suspendForRisk(card.id());
        }
        return new Outcome(use, verdict, card, redemption);
    }

    /// What a use can be paid from.
    ///
    /// @param quota entries left in the period of the use, also when no pocket was made for it yet
    private record Means(
            @Nullable String obstacle,
            @Nullable Ruling ruling,
            @Nullable PurseFacts purse,
            long quota) {
        static final Means NONE = new Means("CREDENTIAL_UNKNOWN", null, null, 0);
    }

    private Means means(CardFacts card, JournalRecord use, String venue) {
        Ruling ruling = admission.rule(card, venue, use.category(), use.occurredAt());
        PurseFacts purse = purses.of(card.id(), use.category(), use.unit(), use.occurredAt())
                .orElse(null);
        long quota = use.unit() == Unit.ENTRY
                ? admission
                        .quota(card, ruling)
                        .map(left -> (long) left.remaining())
                        .orElse(0L)
                : 0;
        return new Means(obstacle(card, use, ruling, venue), ruling, purse, quota);
    }

    /// Whether the card was stopped is told by the package the terminal had, not by what happened since.
    private @Nullable String obstacle(CardFacts card, JournalRecord use, Ruling ruling, String venue) {
        if (!ruling.terms().code().equals(use.programme())) {
            return "PROGRAMME_MISMATCH";
        }
        if (packages.isRevoked(use.terminal(), use.packageVersion(), use.credential())) {
            return "REVOKED_BEFORE_PACKAGE";
        }
        return card.obstacleOfTime(use.occurredAt())
                .or(() -> ruling.reasons().stream()
                        .filter(reason -> !reason.startsWith("CARD_"))
                        .filter(reason -> use.unit() == Unit.ENTRY
                                || !reason.equals("NO_PROGRAMME_FOR_VENUE")
                                || !serves(ruling.terms(), use, venue))
                        .findFirst())
                .orElse(null);
    }

    /// A purse of rials needs no quota of entries, but the venue has to be one of the programme.
    private boolean serves(ProgrammeTerms terms, JournalRecord use, String venue) {
        return venues.find(venue)
                .filter(facts -> facts.category() == use.category())
                .filter(facts -> facts.county().equals(terms.county()))
                .filter(facts -> terms.venueScope().covers(venue))
                .isPresent();
    }

    /// Moves what the verdict says; returns the redemption it is counted as, nothing for rials and for what nobody
    /// pays.
    private @Nullable UUID carryOut(CardFacts card, JournalRecord use, Verdict verdict, Means means, String venue) {
        ProgrammeTerms terms = Objects.requireNonNull(means.ruling()).terms();
        boolean money = use.unit() == Unit.IRR;
        PocketFacts pocket = money
                ? null
                : pockets.entryPocket(
                        card.enrolment().id(),
                        terms,
                        terms.entitlement(use.category()).orElseThrow(),
                        Tehran.dayOf(use.occurredAt()));
        UUID journal = null;
        if (verdict.fromPocket() > 0 && pocket != null) {
            journal = pockets.spend(pocket.id(), verdict.fromPocket(), venue).orElseThrow();
        }
        if (verdict.fromPurse() > 0 && means.purse() != null) {
            journal = purses.spend(means.purse(), verdict.fromPurse(), venue);
        }
        if (verdict.fromProgramme() > 0) {
            String unit = money ? Move.RIALS : terms.unit(use.category());
            journal = pockets.shortfall(terms.programme(), unit, verdict.fromProgramme(), venue);
        }
        if (pocket == null || journal == null) {
            return null;
        }
        limits.take( // for the uses to come; this one has happened
                terms,
                card.enrolment().person().id(),
                use.category(),
                use.occurredAt(),
                Limit.Measure.ENTRIES,
                use.amount());
        return uses.record(new OfflineUses.Use(
                card,
                venue,
                use.category(),
                use.amount() - verdict.unpaid(),
                use.reference(),
                use.occurredAt(),
                pockets.find(pocket.id()).orElseThrow(),
                journal));
    }
}
