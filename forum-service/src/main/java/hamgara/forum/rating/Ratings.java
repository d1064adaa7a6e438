package hamgara.forum.rating;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agencycase.CaseFacts;
import hamgara.forum.agencycase.Cases;
import hamgara.forum.hall.Halls;
import hamgara.forum.personal.Remains;
import hamgara.forum.rating.RatingRefusal.NothingToRate;
import hamgara.forum.rating.RatingRefusal.RatedTooEarly;
import hamgara.forum.rating.RatingRefusal.RatingSpent;
import hamgara.forum.rating.RatingRefusal.SupporterNeeded;
import hamgara.forum.support.Supports;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Lets the authors and supporters of a proposal rate its answer, and ask again once.
@ApplicationScoped
class Ratings {

    private static final Duration LATER = Duration.ofDays(90);

    private final Session database;
    private final Cases cases;
    private final Supports supports;
    private final Halls halls;
    private final Agencies agencies;
    private final Remains remains;
    private final Caller caller;
    private final Clock clock;

    Ratings(
            Session database,
            Cases cases,
            Supports supports,
            Halls halls,
            Agencies agencies,
            Remains remains,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.cases = cases;
        this.supports = supports;
        this.halls = halls;
        this.agencies = agencies;
        this.remains = remains;
        this.caller = caller;
        this.clock = clock;
    }

    /// One of a person for each version and wave; the last counts.
    @Transactional
    RatingView rate(UUID caseId, NewRating rating) {
        CaseFacts rated = cases.facts(caseId);
        String person = caller.pseudonym();
        if (isSpent(rated, rating.wave(), remains.of(person, caseId))) {
            throw new RatingSpent();
        }
        requireSupporter(rated, person);
        if (rated.answerNo() == 0) {
            throw new NothingToRate();
        }
        Instant now = clock.instant();
        if (rating.wave() == Wave.DAY_90) {
            Instant from = answeredAt(rated).plus(LATER);
            if (now.isBefore(from)) {
                throw new RatedTooEarly(from.toString());
            }
        }
        database.createNativeMutationQuery("""
                        insert into answer_rating (case_id, answer_no, wave, person, stars, rated_at)
                        values (:case, :no, :wave, :person, :stars, :now)
                        on conflict (case_id, answer_no, wave, person)
                        do update set stars = excluded.stars, rated_at = excluded.rated_at""")
                .setParameter("case", caseId)
                .setParameter("no", rated.answerNo())
                .setParameter("wave", rating.wave().name())
                .setParameter("person", person)
                .setParameter("stars", rating.stars())
                .setParameter("now", now)
                .executeUpdate();
        return new RatingView(caseId, rated.answerNo(), rating.wave(), rating.stars());
    }

    /// Of every version and wave that was rated, newest version first.
    List<RatingsView> of(UUID caseId) {
        CaseFacts rated = cases.facts(caseId);
        int least = halls.policy(rated.hallId(), rated.policyVersion()).terms().smallestCell();
        return database.createNativeQuery("""
                        select answer_no, wave, cast(count(*) as int) as ratings,
                               cast(round(avg(stars), 1) as double precision) as mean
                        from answer_rating where case_id = :case
                        group by answer_no, wave order by answer_no desc, wave""", Object[].class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(row -> {
                    boolean isShown = (Integer) row[2] >= least;
                    return new RatingsView(
                            (Integer) row[0],
                            Wave.valueOf((String) row[1]),
                            isShown ? (Integer) row[2] : null,
                            isShown ? (Double) row[3] : null);
                })
                .toList();
    }

    /// By who asked for it, or a secretary of the county.
    @Transactional
    void reopen(UUID caseId, String reason) {
        CaseFacts asked = cases.facts(caseId);
        if (caller.has(Roles.HALL_SECRETARY)) {
            caller.requireCounty(asked.county());
        } else {
            requireSupporter(asked, caller.pseudonym());
        }
        cases.reopen(caseId, reason, agencies.acting(Roles.HALL_SECRETARY, Roles.CITIZEN));
    }

    /// Who asked for it when it was answered: nobody comes for the answer alone.
    private void requireSupporter(CaseFacts of, String person) {
        if (!supports.askedFor(of.proposalId(), person, answeredAt(of))) {
            throw new SupporterNeeded();
        }
    }

    private Instant answeredAt(CaseFacts of) {
        return database.createNativeQuery("""
                        select coalesce(max(published_at), :now) from case_answer
                        where case_id = :case and is_final and not is_correction""", Instant.class)
                .setParameter("case", of.id())
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    private boolean isSpent(CaseFacts of, Wave wave, String remains) {
        return !database.createNativeQuery("""
                        select 1 from answer_rating
                        where case_id = :case and answer_no = :no and wave = :wave and person = :remains""", Integer.class)
                .setParameter("case", of.id())
                .setParameter("no", of.answerNo())
                .setParameter("wave", wave.name())
                .setParameter("remains", remains)
                .getResultList()
                .isEmpty();
    }
}
