package hamgara.forum.satisfaction;

import hamgara.forum.hall.Halls;
import hamgara.forum.personal.Remains;
import hamgara.forum.resolution.ResolutionFacts;
import hamgara.forum.resolution.ResolutionState;
import hamgara.forum.resolution.Resolutions;
import hamgara.forum.satisfaction.SatisfactionRefusal.NotVerified;
import hamgara.forum.satisfaction.SatisfactionRefusal.RaterNotSupporter;
import hamgara.forum.satisfaction.SatisfactionRefusal.SatisfactionSpent;
import hamgara.forum.satisfaction.SatisfactionRefusal.SatisfactionTooEarly;
import hamgara.forum.support.Supports;
import hamgara.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Lets those who asked for it when it was verified say how satisfied they are with what was done.
@ApplicationScoped
class Satisfactions {

    private static final Set<ResolutionState> DONE =
            EnumSet.of(ResolutionState.DONE_VERIFIED, ResolutionState.DISPUTED, ResolutionState.CLOSED);

    private final Session database;
    private final Resolutions resolutions;
    private final Supports supports;
    private final Halls halls;
    private final Remains remains;
    private final Caller caller;
    private final Clock clock;

    Satisfactions(
            Session database,
            Resolutions resolutions,
            Supports supports,
            Halls halls,
            Remains remains,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.resolutions = resolutions;
        this.supports = supports;
        this.halls = halls;
        this.remains = remains;
        this.caller = caller;
        this.clock = clock;
    }

    /// One of a person for each wave; the last counts.
    @Transactional
    NewSatisfaction rate(UUID resolution, NewSatisfaction request) {
        ResolutionFacts rated = resolutions.facts(resolution);
        String person = caller.pseudonym();
        if (isSpent(resolution, request.wave(), remains.of(person, resolution))) {
            throw new SatisfactionSpent();
        }
        Instant by = asked(resolution, NewSatisfaction.Wave.DONE).orElseGet(clock::instant);
        if (rated.proposalId() == null || !supports.askedFor(rated.proposalId(), person, by)) {
            throw new RaterNotSupporter();
        }
        requireAsked(rated, request.wave());
        database.createNativeMutationQuery("""
                        insert into satisfaction (resolution_id, wave, person, stars, rated_at)
                        values (:resolution, :wave, :person, :stars, :now)
                        on conflict (resolution_id, wave, person)
                        do update set stars = excluded.stars, rated_at = excluded.rated_at""")
                .setParameter("resolution", resolution)
                .setParameter("wave", request.wave().name())
                .setParameter("person", person)
                .setParameter("stars", request.stars())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return request;
    }

    /// Of both waves that somebody answered.
    List<SatisfactionView> of(UUID resolution) {
        ResolutionFacts rated = resolutions.facts(resolution);
        int least = halls.ofRecord(rated.hallId()).policy().terms().smallestCell();
        return database.createNativeQuery("""
                        select wave, cast(count(*) as int), cast(round(avg(stars), 1) as double precision)
                        from satisfaction where resolution_id = :resolution
                        group by wave order by wave desc""", Object[].class)
                .setParameter("resolution", resolution)
                .getResultStream()
                .map(row -> {
                    boolean isShown = (Integer) row[1] >= least;
                    return new SatisfactionView(
                            NewSatisfaction.Wave.valueOf((String) row[0]),
                            isShown ? (Integer) row[1] : null,
                            isShown ? (Double) row[2] : null);
                })
                .toList();
    }

    private void requireAsked(ResolutionFacts of, NewSatisfaction.Wave wave) {
        Instant from = asked(of.id(), wave).orElseThrow(NotVerified::new);
        if (!DONE.contains(of.state())) {
            throw new NotVerified();
        }
        if (clock.instant().isBefore(from)) {
            throw new SatisfactionTooEarly(from.toString());
        }
    }

    /// From when on people are asked; the first wave begins with the last verification.
    private Optional<Instant> asked(UUID resolution, NewSatisfaction.Wave wave) {
        return database.createNativeQuery("""
                        select due_at from satisfaction_ask
                        where kind = 'RESOLUTION' and object_id = :resolution and wave = :wave""", Instant.class)
                .setParameter("resolution", resolution)
                .setParameter("wave", wave.name())
                .getResultStream()
                .findFirst();
    }

    private boolean isSpent(UUID resolution, NewSatisfaction.Wave wave, String remains) {
        return !database.createNativeQuery("""
                        select 1 from satisfaction
                        where resolution_id = :resolution and wave = :wave and person = :remains""", Integer.class)
                .setParameter("resolution", resolution)
                .setParameter("wave", wave.name())
                .setParameter("remains", remains)
                .getResultList()
                .isEmpty();
    }
}
