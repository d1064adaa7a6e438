package hamgara.card.batch;

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
import hamgara.card.redemption.OfflineUses;
import hamgara.card.usage.Limits;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides on the records whose turn has come, one after the other, and does what the decision says.
///
/// Order of locks: the journal of the terminal (by the caller), the references and the authorizations that have them,
/// the cards, the purses, the counters of limits, the pockets, each in their own order and all before the first
/// decision. So two terminals never wait for each other in a circle, and a card that is stopped here is stopped for
/// everybody who waits.
@ApplicationScoped
class Decisions {

    private final OutcomeRows outcomes;
    private final OfflinePackages packages;
    private final Cards cards;
    private final Judging judging;
    private final OfflinePurses purses;
    private final Pockets pockets;
    private final OfflineUses uses;
    private final Limits limits;

    Decisions(
            OutcomeRows outcomes,
            OfflinePackages packages,
            Cards cards,
            Judging judging,
            OfflinePurses purses,
            Pockets pockets,
            OfflineUses uses,
            Limits limits) {
        this.outcomes = outcomes;
        this.packages = packages;
        this.cards = cards;
        this.judging = judging;
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
        Map<UUID, CardFacts> alone = cards.alone(Set.copyOf(cardOf.values())).stream()
                .collect(Collectors.toMap(CardFacts::id, card -> card));
        var known = new HashMap<Sha256, CardFacts>();
        cardOf.forEach((credential, card) -> known.put(credential, alone.get(card)));
        limits.lock(turns.stream()
                .map(JournalRows.Waiting::use)
                .filter(use -> known.containsKey(use.credential()))
                .map(use -> judging.counted(Objects.requireNonNull(known.get(use.credential())), use))
                .toList());
        turns.stream()
                .map(turn -> Tehran.dayOf(turn.use().occurredAt()))
                .min(LocalDate::compareTo)
                .ifPresent(since -> pockets.lock(
                        alone.values().stream()
                                .map(card -> card.enrolment().person().id())
                                .collect(Collectors.toSet()),
                        since));
        return known;
    }

    private Outcome decide(JournalRows.Waiting turn, @Nullable CardFacts card, Round round) {
        JournalRecord use = turn.use();
        OutcomeRows.Earlier earlier = outcomes.earlier(
                use,
                card == null ? null : card.enrolment().id(),
                round.venue(),
                packages.limits().end());
        OfflineUses.Counted online = card == null || use.reference().isEmpty()
                ? null
                : uses.counted(use, round.venue(), card.id(), round.now()).orElse(null);
        OfflinePackages.Told told = packages.told(use.terminal(), use.packageVersion(), use.programme())
                .orElse(null);
        Means means = card == null ? Means.NONE : judging.means(card, use, told, round.venue());
        Situation situation = new Situation(
                earlier.repeated(),
                online == null ? null : online.amount(),
                told == null ? null : told.issuedAt(),
                means.obstacle(),
                means.overHere(),
                means.overAll(),
                earlier.takenHere(),
                earlier.usesUnderPackage(),
                earlier.rialsUnderPackage(),
                means.loaded(),
                means.left(),
                means.quota(),
                earlier.borneByProgramme(),
                earlier.seenElsewhere());
        Verdict verdict = Reconciliation.decide(use, turn.receivedAt(), situation, packages.limits());
        Effect effect = Effect.NONE;
        if (card != null && verdict.state() != Verdict.State.REJECTED) {
            effect = online == null
                    ? carryOut(card, use, verdict, means, round.venue())
                    : new Effect(online.redemption(), online.authorization(), List.of());
        }
        if (card != null && verdict.finding() == Verdict.Finding.CLONED) {
            cards.suspendForRisk(card.id());
        }
        Integer version = means.terms() == null ? null : means.terms().version();
        return new Outcome(use, verdict, card, version, effect);
    }

    /// Moves what the verdict says. There is no redemption of rials, nor of what nobody pays.
    private Effect carryOut(CardFacts card, JournalRecord use, Verdict verdict, Means means, String venue) {
        ProgrammeTerms terms = Objects.requireNonNull(means.terms());
        boolean money = use.unit() == Unit.IRR;
        limits.count(
                terms,
                card.enrolment().person().id(),
                use.category(),
                use.occurredAt(),
                money ? Limit.Measure.IRR : Limit.Measure.ENTRIES,
                use.amount());
        PocketFacts pocket = money
                ? null
                : pockets.entryPocket(
                        card.enrolment().id(),
                        terms,
                        terms.entitlement(use.category()).orElseThrow(),
                        Tehran.dayOf(use.occurredAt()));
        var journals = new ArrayList<UUID>();
        if (verdict.fromPocket() > 0 && pocket != null) {
            journals.add(pockets.spend(pocket.id(), verdict.fromPocket(), venue).orElseThrow());
        }
        if (verdict.fromPurse() > 0 && means.purse() != null) {
            journals.add(purses.spend(means.purse(), verdict.fromPurse(), venue));
        }
        if (verdict.fromProgramme() > 0) {
            String unit = money ? Move.RIALS : terms.unit(use.category());
            journals.add(pockets.shortfall(terms.programme(), unit, verdict.fromProgramme(), venue));
        }
        if (pocket == null || journals.isEmpty()) {
            return new Effect(null, null, journals);
        }
        UUID redemption = uses.record(new OfflineUses.Use(
                card,
                venue,
                use.category(),
                use.amount() - verdict.unpaid(),
                use.reference(),
                use.occurredAt(),
                pockets.find(pocket.id()).orElseThrow(),
                journals.getLast()));
        return new Effect(redemption, null, journals);
    }
}
