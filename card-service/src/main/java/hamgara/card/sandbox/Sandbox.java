package hamgara.card.sandbox;

import hamgara.card.card.Cards;
import hamgara.card.card.Trial;
import hamgara.card.pocket.PocketFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.smscode.SmsCodes;
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
import java.util.UUID;

/// Makes cards that meet a wanted decline. There is no other rule for them anywhere: a card is taken to the state in
/// which the ordinary rules decline it.
@ApplicationScoped
class Sandbox {

    static final int MOST_A_DAY = 200;

    /// Wrong PINs that lock a card.
    private static final int PIN_TRIES = 3;

    /// Uses of the stage itself are owed to no venue there is.
    static final String NOWHERE = "sandbox";

    private final SandboxRows rows;
    private final Venues venues;
    private final Programmes programmes;
    private final Cards cards;
    private final Pockets pockets;
    private final Limits limits;
    private final SmsCodes codes;
    private final SandboxMoney money;
    private final Caller caller;
    private final Clock clock;

    Sandbox(
            SandboxRows rows,
            Venues venues,
            Programmes programmes,
            Cards cards,
            Pockets pockets,
            Limits limits,
            SmsCodes codes,
            SandboxMoney money,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.venues = venues;
        this.programmes = programmes;
        this.cards = cards;
        this.pockets = pockets;
        this.limits = limits;
        this.codes = codes;
        this.money = money;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    SandboxCardView make(Scene scene) {
        VenueFacts venue = caller.venue().flatMap(venues::find).orElseThrow(SandboxRefusal.SandboxNeedsVenue::new);
        Instant now = clock.instant();
        if (rows.madeSince(venue.code(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new SandboxRefusal.SandboxFull(MOST_A_DAY);
        }
        UUID programme = rows.programme(venue.county(), scene.setting, now);
        UUID person = rows.person(venue.county(), now);
        UUID enrolment = rows.enrolment(person, programme, venue.county(), Tehran.dayOf(now), now);
        Trial trial = cards.trial(enrolment, scene.card);
        prepare(scene, venue, person, enrolment, programme, now);
        rows.insert(trial.card(), venue, scene, caller.pseudonym(), now);
        return new SandboxCardView(
                trial.card(),
                shown(scene, trial, venue.code(), now),
                scene,
                scene.shownBy(),
                scene.venue(venue.code()),
                venue.category(),
                SandboxRows.code(venue.county(), scene.setting),
                scene == Scene.CARD_MISMATCH ? Ids.next() : null);
    }

    private String shown(Scene scene, Trial trial, String venue, Instant now) {
        return switch (scene) {
            case TOKEN_REPLAYED -> usedCode(trial.card(), venue);
            case TOKEN_STALE -> {
                String code = codes.make(trial.card(), venue).code();
                rows.letCodesEnd(trial.card(), now);
                yield code;
            }
            case CREDENTIAL_REVOKED -> {
                rows.withdrawKey(trial.card());
                yield trial.credential();
            }
            default -> trial.credential();
        };
    }

    /// A code for this venue that was used before; it tells so for the five minutes it lives.
    private String usedCode(UUID card, String venue) {
        String code = codes.make(card, venue).code();
        codes.use(venue, code).ifPresent(decline -> {
            throw new IllegalStateException(decline);
        });
        return code;
    }

    private void prepare(Scene scene, VenueFacts venue, UUID person, UUID enrolment, UUID programme, Instant now) {
        ProgrammeTerms terms = programmes.terms(programme, 1);
        switch (scene) {
            case ENROLMENT_SUSPENDED, ENROLMENT_EXPIRED, ENROLMENT_NOT_ACTIVE -> {
                String state = scene.enrolment();
                if (state != null) {
                    rows.turn(enrolment, state);
                }
            }
            case QUOTA_EXHAUSTED -> {
                PocketFacts pocket = pockets.entryPocket(
                        enrolment, terms, terms.entitlement(venue.category()).orElseThrow(), Tehran.dayOf(now));
                if (pockets.spend(pocket.id(), pocket.available(), NOWHERE).isEmpty()) {
                    throw new IllegalStateException("The pocket of a new card is not full");
                }
            }
            case LIMIT_PER_DAY, LIMIT_PER_WEEK, LIMIT_PER_MONTH, LIMIT_PER_PERIOD ->
                limits.take(terms, person, venue.category(), now, Limit.Measure.ENTRIES, 1)
                        .ifPresent(full -> {
                            throw new IllegalStateException(full);
                        });
            case PIN_REQUIRED -> money.grant(venue, person, enrolment, terms, Scene.Setting.RIALS);
            case PIN_WRONG, PIN_LOCKED -> {
                money.grant(venue, person, enrolment, terms, Scene.Setting.RIALS);
                rows.insertPin(enrolment, scene == Scene.PIN_LOCKED ? PIN_TRIES : 0, now);
            }
            case VENUE_CLOSED -> rows.closedVenue(scene.venue(venue.code()));
            case VENUE_SUSPENDED -> rows.suspendedVenue(scene.venue(venue.code()));
            default -> {}
        }
    }
}
