package hamgara.card.sandbox;

import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.card.Trial;
import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.journal.Sha256;
import hamgara.card.offline.OfflinePackages;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.purse.OfflinePurses;
import hamgara.card.terminal.TerminalFacts;
import hamgara.card.terminal.Terminals;
import hamgara.card.usage.Limits;
import hamgara.card.venue.VenueFacts;
import hamgara.card.venue.Venues;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Brings a card and a package to where a record of them meets a wanted end. The record is written and signed by the
/// terminal itself, and the ordinary rules decide on it.
@ApplicationScoped
class OfflineTrials {

    /// What the purse of a trial holds at first, and what is left of it.
    private static final long PURSE = 1_000_000;

    private static final long LEFT = 100_000;

    private final SandboxRows rows;
    private final SandboxMoney money;
    private final Terminals terminals;
    private final Venues venues;
    private final Programmes programmes;
    private final Cards cards;
    private final Pockets pockets;
    private final Limits limits;
    private final OfflinePurses purses;
    private final OfflinePackages packages;
    private final Caller caller;
    private final Clock clock;

    OfflineTrials(
            SandboxRows rows,
            SandboxMoney money,
            Terminals terminals,
            Venues venues,
            Programmes programmes,
            Cards cards,
            Pockets pockets,
            Limits limits,
            OfflinePurses purses,
            OfflinePackages packages,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.money = money;
        this.terminals = terminals;
        this.venues = venues;
        this.programmes = programmes;
        this.cards = cards;
        this.pockets = pockets;
        this.limits = limits;
        this.purses = purses;
        this.packages = packages;
        this.caller = caller;
        this.clock = clock;
    }

    /// A card, the person and enrolment it is of, and the terms it goes by.
    private record Staged(
            VenueFacts venue, UUID person, UUID enrolment, ProgrammeTerms terms, Trial trial, CardFacts card) {}

    @Transactional
    OfflineTrialView make(OfflineConflict conflict) {
        TerminalFacts terminal = terminals.ofCaller().orElseThrow(SandboxRefusal.SandboxNeedsVenue::new);
        VenueFacts venue = venues.find(terminal.venue()).orElseThrow(SandboxRefusal.SandboxNeedsVenue::new);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (rows.madeSince(venue.code(), now.minus(Duration.ofDays(1))) >= Sandbox.MOST_A_DAY) {
            throw new SandboxRefusal.SandboxFull(Sandbox.MOST_A_DAY);
        }
        Staged staged = staged(conflict, venue, now);
        prepare(conflict, staged, now);
        String credential = staged.trial().credential();
        boolean isNobodys = conflict == OfflineConflict.CREDENTIAL_UNKNOWN;
        String shown = isNobodys ? "HG1:SANDBOX" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT) : credential;
        long version = packages.trial(
                terminal.id(),
                now.minus(conflict.packageAge),
                conflict == OfflineConflict.REVOKED_BEFORE_PACKAGE ? List.of(Sha256.ofText(credential)) : List.of(),
                conflict.isNamed() ? List.of(staged.terms().code()) : List.of());
        return new OfflineTrialView(
                conflict,
                isNobodys ? null : staged.trial().card(),
                shown,
                new OfflineTrialView.Entry(
                        programme(conflict, staged, now),
                        venue.category(),
                        conflict.isOfRials() ? Unit.IRR : Unit.ENTRY,
                        amount(conflict),
                        now.minus(conflict.useAge),
                        version,
                        "sandbox-" + Ids.next()),
                conflict.handling,
                expected(conflict.outcome()));
    }

    private Staged staged(OfflineConflict conflict, VenueFacts venue, Instant now) {
        UUID programme = rows.programme(venue.county(), conflict.setting, now);
        UUID person = rows.person(venue.county(), now);
        UUID enrolment = rows.enrolment(person, programme, venue.county(), Tehran.dayOf(now), now);
        Trial trial = cards.trial(enrolment, Trial.State.USABLE);
        rows.insert(trial.card(), venue, null, caller.pseudonym(), now);
        CardFacts card = cards.find(trial.card()).orElseThrow();
        return new Staged(venue, person, enrolment, programmes.terms(programme, 1), trial, card);
    }

    private void prepare(OfflineConflict conflict, Staged staged, Instant now) {
        switch (conflict) {
            case OVER_LIMIT ->
                limits.count(staged.terms(), staged.person(), staged.venue().category(), now, Limit.Measure.ENTRIES, 1);
            case QUOTA_EXHAUSTED -> empty(entries(staged, now));
            case QUOTA_EXHAUSTED_UNPAID -> {
                PocketFacts pocket = entries(staged, now);
                purses.trial(staged.card(), pocket, staged.terms(), pocket.available(), 0);
                empty(entries(staged, now));
            }
            case CLONED -> {
                empty(entries(staged, now));
                rows.usedElsewhere(
                        new SandboxRows.Elsewhere(
                                staged.trial().card(),
                                staged.enrolment(),
                                Sha256.ofText(staged.trial().credential()).bytes(),
                                staged.venue().category().name(),
                                staged.venue().county()),
                        Sandbox.NOWHERE,
                        now);
            }
            case PURSE_EXCEEDED, PURSE_EXCEEDED_UNPAID -> purse(staged, PURSE, LEFT);
            case OVER_TERMINAL_CAP -> purse(staged, amount(conflict), amount(conflict));
            case CARD_EXPIRED -> rows.ranOut(staged.trial().card(), now);
            default -> {}
        }
    }

    private void purse(Staged staged, long loaded, long left) {
        PocketFacts pocket = money.grant(staged.venue(), staged.person(), staged.enrolment(), staged.terms(), loaded);
        purses.trial(staged.card(), pocket, staged.terms(), loaded, left);
    }

    private PocketFacts entries(Staged staged, Instant now) {
        ProgrammeTerms terms = staged.terms();
        return pockets.entryPocket(
                staged.enrolment(),
                terms,
                terms.entitlement(staged.venue().category()).orElseThrow(),
                Tehran.dayOf(now));
    }

    private void empty(PocketFacts pocket) {
        if (pockets.spend(pocket.id(), pocket.available(), Sandbox.NOWHERE).isEmpty()) {
            throw new IllegalStateException("The pocket of a new card is not full");
        }
    }

    /// The record of a mismatch names a programme that is there, but not the card's.
    private String programme(OfflineConflict conflict, Staged staged, Instant now) {
        if (conflict != OfflineConflict.PROGRAMME_MISMATCH) {
            return staged.terms().code();
        }
        rows.programme(staged.venue().county(), Scene.Setting.LIMIT_USE, now);
        return SandboxRows.code(staged.venue().county(), Scene.Setting.LIMIT_USE);
    }

    private long amount(OfflineConflict conflict) {
        return conflict == OfflineConflict.OVER_TERMINAL_CAP
                ? packages.limits().rialsPerPackage() + 1
                : conflict.amount;
    }

    private static OfflineTrialView.Expected expected(OfflineConflict.Outcome outcome) {
        return new OfflineTrialView.Expected(outcome.state(), outcome.reason(), outcome.bearer(), outcome.finding());
    }
}
