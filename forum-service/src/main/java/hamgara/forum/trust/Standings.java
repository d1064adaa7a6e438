package hamgara.forum.trust;

import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.trust.StandingRefusal.Sanctioned;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Knows how much each person is trusted, and whom a moderator keeps from something for a time. Trust
/// gives room to write; it never weighs a voice.
@ApplicationScoped
public class Standings {

    static final Duration COUNTED = Duration.ofDays(100);

    private final StandingRows rows;
    private final Halls halls;
    private final Caller caller;
    private final Clock clock;

    Standings(StandingRows rows, Halls halls, Caller caller, Clock clock) {
        this.rows = rows;
        this.halls = halls;
        this.caller = caller;
        this.clock = clock;
    }

    /// How many times the budget of the hall's policy the person has.
    @Transactional(Transactional.TxType.MANDATORY)
    public int budget(HallFacts hall, String person, int usual) {
        rows.known(person, Tehran.dayOf(clock.instant()));
        return (int) Math.max(
                1, Math.round(usual * hall.policy().terms().trustShares().get(rows.level(person))));
    }

    /// Refuses whom a moderator keeps from this for a time.
    public void requireFree(HallFacts hall, String person, SanctionKind kind) {
        rows.inForce(person, hall.id(), clock.instant()).stream()
                .filter(sanction -> sanction.kind() == kind)
                .findFirst()
                .ifPresent(sanction -> {
                    throw new Sanctioned(kind, sanction.until());
                });
    }

    /// Keeps the person from something in a hall for some days, for the act that says why.
    @Transactional(Transactional.TxType.MANDATORY)
    public void sanction(UUID act, UUID hall, String person, SanctionKind kind, int days) {
        Instant now = clock.instant();
        rows.sanction(
                Ids.next(), person, new StandingRows.Sanction(act, hall, kind, now, now.plus(Duration.ofDays(days))));
    }

    /// Ends what followed from an act.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lift(UUID act) {
        rows.lift(act, clock.instant());
    }

    /// Counts the level of a person again, at once.
    @Transactional(Transactional.TxType.MANDATORY)
    public void recount(String person) {
        Instant now = clock.instant();
        int present = rows.heldLevel(person);
        int level = rows.deeds(person, now.minus(COUNTED)).level(present);
        if (level != present) {
            rows.put(person, level, Tehran.dayOf(now));
        }
    }

    StandingView show() {
        String person = caller.pseudonym();
        Instant now = clock.instant();
        int level = rows.level(person);
        List<StandingRows.Sanction> known = rows.inForce(person, now).stream()
                .filter(sanction -> halls.known(sanction.hall()).isPresent())
                .toList();
        return StandingView.of(level, rows.deeds(person, now.minus(COUNTED)), known);
    }
}
