package hamgara.card.purse;

import hamgara.card.card.CardFacts;
import hamgara.card.card.Cards;
import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.ledger.Move;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.Category;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.venue.VenueFacts;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Sets aside, spends and gives back what a holder wants to use where there is no network.
///
/// What is in a purse cannot be spent online, so journals that come days later still find it. For the same reason it
/// goes back only when no terminal can have a use of it that has not arrived.
@ApplicationScoped
public class OfflinePurses {

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration PACKAGE_ENDS = Duration.ofDays(3);
    private static final Duration ARRIVAL = Duration.ofDays(3);
    private static final long MOST_ENTRIES = 30;
    private static final long MOST_RIALS = 10_000_000;

    private final PurseRows purses;
    private final Cards cards;
    private final Programmes programmes;
    private final Sources sources;
    private final Pockets pockets;
    private final Outbox outbox;
    private final Clock clock;

    OfflinePurses(
            PurseRows purses,
            Cards cards,
            Programmes programmes,
            Sources sources,
            Pockets pockets,
            Outbox outbox,
            Clock clock) {
        this.purses = purses;
        this.cards = cards;
        this.programmes = programmes;
        this.sources = sources;
        this.pockets = pockets;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A purse as a terminal is told of it.
    ///
    /// @param credential digest of the card's credential in hexadecimal
    /// @param terms the rules it is used by
    /// @param pinGiven whether the holder gave the PIN for it
    public record Listed(
            String credential, ProgrammeTerms terms, Unit unit, long amount, boolean pinGiven, Instant endsAt) {}

    /// The purses a venue may take from: those of its category whose programme can be used there.
    @Transactional
    public List<Listed> listed(VenueFacts venue, Instant now) {
        LocalDate day = Tehran.dayOf(now);
        return purses.open(venue.county(), venue.category(), now).stream()
                .map(row -> new Listed(
                        row.credential(),
                        programmes.terms(row.programme(), row.programmeVersion()),
                        row.unit(),
                        row.amount(),
                        row.pinGiven(),
                        row.endsAt()))
                .filter(purse -> purse.terms().venueScope().covers(venue.code()))
                .filter(purse -> purse.terms().obstacle(day).isEmpty())
                .toList();
    }

    /// The purse a use at an instant is paid from, locked; also one that is about to go back.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<PurseFacts> of(UUID card, Category category, Unit unit, Instant at) {
        return purses.live(card, category, unit, at).map(OfflinePurse::facts);
    }

    /// Owes an amount to the venue out of a purse that holds it; returns the journal.
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID spend(PurseFacts purse, long amount, String venue) {
        if (!purses.spend(purse.id(), amount)) {
            throw new IllegalStateException("purse " + purse.id() + " does not hold " + amount);
        }
        return pockets.spendOffline(purse.pocket(), purse.card(), amount, venue)
                .orElseThrow(() -> new IllegalStateException("pocket " + purse.pocket() + " has less aside"));
    }

    /// Sets something of a card for trying terminals out aside and gives all but a rest back, so that
    /// the purse was once larger than it is.
    @Transactional(Transactional.TxType.MANDATORY)
    public void trial(CardFacts card, PocketFacts pocket, ProgrammeTerms terms, long loaded, long left) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant endsAt = now.plus(LONGEST);
        UUID id = Ids.next();
        purses.insert(new OfflinePurse(
                id,
                card.id(),
                pocket.id(),
                terms.programme(),
                terms.version(),
                false,
                pocket.category(),
                pocket.unit().equals(Move.RIALS) ? Unit.IRR : Unit.ENTRY,
                loaded,
                0,
                0,
                PurseState.OPEN,
                now,
                endsAt,
                endsAt.plus(ARRIVAL),
                null,
                1));
        if (!pockets.loadOffline(pocket.id(), card.id(), loaded)
                || (loaded > left && !pockets.unloadOffline(pocket.id(), card.id(), loaded - left))) {
            throw new IllegalStateException("pocket " + pocket.id() + " of a trial is not full");
        }
        purses.giveBack(id, loaded - left);
    }

    @Transactional
    OfflinePurseView load(NewOfflinePurse request) {
        cards.callersOwn(request.cardId());
        CardFacts card = cards.held(request.cardId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        card.obstacle(now).ifPresent(reason -> {
            throw new PurseRefusal.OfflinePurseCardNotUsable(reason);
        });
        long most = request.unit() == Unit.IRR ? MOST_RIALS : MOST_ENTRIES;
        if (request.amount() > most) {
            throw new PurseRefusal.OfflinePurseTooLarge(most).at("/amount");
        }
        Sources.Source source = sources.of(card, request, now);
        Instant endsAt = earliest(now.plus(LONGEST), card.expiresAt(), source.endsAt());
        sources.requireRoom(card, source, request, now, endsAt);
        UUID pocket = source.pocket().id();
        var purse = new OfflinePurse(
                Ids.next(),
                card.id(),
                pocket,
                source.terms().programme(),
                source.terms().version(),
                sources.requirePin(card, source, request),
                request.category(),
                request.unit(),
                request.amount(),
                0,
                0,
                PurseState.OPEN,
                now,
                endsAt,
                endsAt.plus(ARRIVAL),
                null,
                1);
        if (!purses.insert(purse)) {
            throw new PurseRefusal.OfflinePurseExists();
        }
        if (!pockets.loadOffline(pocket, card.id(), request.amount())) {
            throw new PurseRefusal.OfflinePurseExceedsPocket();
        }
        outbox.append(new PurseEvent.OfflinePurseLoaded(
                purse.id(),
                card.id(),
                purse.category(),
                purse.unit(),
                purse.loaded(),
                card.enrolment().county()));
        return OfflinePurseView.of(purse);
    }

    /// At once when no terminal can have been told of it; otherwise when the last of them can have reported.
    @Transactional
    OfflinePurseView unload(UUID id, long version) {
        purses.lockPackages();
        OfflinePurse purse = callers(purses.locked(id));
        StaleVersion.check(version, purse.version());
        if (purse.state() != PurseState.OPEN) {
            throw new PurseRefusal.OfflinePurseOver();
        }
        Optional<Instant> told = purses.lastPackageSince(purse.loadedAt());
        if (told.isEmpty()) {
            giveBack(purse);
        } else {
            Instant lastUse = earliest(told.get().plus(PACKAGE_ENDS), purse.endsAt());
            purses.returning(id, lastUse.plus(ARRIVAL));
        }
        return OfflinePurseView.of(purses.find(id).orElseThrow());
    }

    @Transactional
    OfflinePurseView read(UUID id) {
        return OfflinePurseView.of(callers(purses.find(id)));
    }

    @Transactional
    List<OfflinePurseView> ofCard(UUID card) {
        cards.callersOwn(card);
        return purses.ofCard(card).stream().map(OfflinePurseView::of).toList();
    }

    /// Gives back one purse whose time has come.
    @Transactional
    void giveBackDue(UUID id) {
        purses.locked(id)
                .filter(purse -> purse.state() != PurseState.CLOSED)
                .filter(purse -> !purse.returnsAt().isAfter(clock.instant()))
                .ifPresent(this::giveBack);
    }

    private void giveBack(OfflinePurse purse) {
        long left = purse.left();
        purses.close(purse.id(), clock.instant());
        if (left > 0 && !pockets.unloadOffline(purse.pocket(), purse.card(), left)) {
            throw new IllegalStateException("pocket " + purse.pocket() + " has less aside than its purse");
        }
        String county = cards.find(purse.card()).orElseThrow().enrolment().county();
        outbox.append(new PurseEvent.OfflinePurseReturned(purse.id(), purse.card(), purse.spent(), left, county));
    }

    private OfflinePurse callers(Optional<OfflinePurse> purse) {
        OfflinePurse found = purse.orElseThrow(PurseRefusal.OfflinePurseNotFound::new);
        cards.callersOwn(found.card());
        return found;
    }

    private static Instant earliest(Instant... instants) {
        return java.util.Arrays.stream(instants).min(Instant::compareTo).orElseThrow();
    }
}
