package hamgara.forum.dispute;

import hamgara.forum.agency.Office;
import hamgara.forum.content.Contents;
import hamgara.forum.content.Kind;
import hamgara.forum.dispute.DisputeRefusal.DisputeIsOwn;
import hamgara.forum.dispute.DisputeRefusal.DisputedOnce;
import hamgara.forum.dispute.DisputeRefusal.DisputerNotSupporter;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.personal.Remains;
import hamgara.forum.resolution.ResolutionFacts;
import hamgara.forum.resolution.Resolutions;
import hamgara.forum.support.Supports;
import hamgara.forum.text.Words;
import hamgara.forum.verification.Verifications;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Lets those who asked for it when it was verified say that it is not done. The unique constraint gives each of them
/// one dispute, and what waits to be decided is decided together.
@ApplicationScoped
class Disputes {

    private final Session database;
    private final Resolutions resolutions;
    private final Verifications verifications;
    private final Supports supports;
    private final Halls halls;
    private final Contents contents;
    private final Remains remains;
    private final Caller caller;
    private final Clock clock;

    Disputes(
            Session database,
            Resolutions resolutions,
            Verifications verifications,
            Supports supports,
            Halls halls,
            Contents contents,
            Remains remains,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.resolutions = resolutions;
        this.verifications = verifications;
        this.supports = supports;
        this.halls = halls;
        this.contents = contents;
        this.remains = remains;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DisputeView raise(UUID resolution, NewDispute request, Office as) {
        ResolutionFacts of = resolutions.held(resolution);
        String person = caller.pseudonym();
        Instant by = verifications.doneAt(resolution).orElseGet(clock::instant);
        if (of.proposalId() == null || !supports.askedFor(of.proposalId(), person, by)) {
            throw new DisputerNotSupporter();
        }
        HallFacts hall = halls.facts(of.hallId());
        halls.requireActive(hall);
        halls.requireLanguage(hall, request.lang());
        if (isSpent(resolution, person)) {
            throw new DisputedOnce();
        }
        resolutions.dispute(resolution, as);
        UUID id = Ids.next();
        database.createNativeMutationQuery("""
                        insert into dispute (id, resolution_id, person, lang, reason, disputed_at)
                        values (:id, :resolution, :person, :lang, :reason, :at)""")
                .setParameter("id", id)
                .setParameter("resolution", resolution)
                .setParameter("person", person)
                .setParameter("lang", request.lang())
                .setParameter("reason", Words.of(request.reason(), request.lang(), "/reason"))
                .setParameter("at", clock.instant())
                .executeUpdate();
        contents.put(Kind.DISPUTE, id, hall.id(), hall.county(), person);
        halls.wasActive(hall, person);
        return list(resolution, null, 1, id).getFirst();
    }

    /// By somebody from outside the owner who did not verify it and did not dispute it.
    @Transactional
    List<DisputeView> decide(UUID resolution, NewDispute.Decision request, Office by, long expectedVersion) {
        resolutions.disputed(resolution, expectedVersion);
        String person = caller.pseudonym();
        if (verifications.wereBy(resolution, person) || isSpent(resolution, person)) {
            throw new DisputeIsOwn();
        }
        String why = Words.of(request.reason(), "fa", "/reason");
        database.createNativeMutationQuery("""
                        update dispute set upheld = :upheld, decision = :why, decided_role = :role,
                            decided_agency = :agency, decided_by_person = :person, decided_at = :at
                        where resolution_id = :resolution and upheld is null""")
                .setParameter("upheld", request.upheld())
                .setParameter("why", why)
                .setParameter("role", by.role())
                .setParameter("agency", by.agency(), String.class)
                .setParameter("person", person)
                .setParameter("at", clock.instant())
                .setParameter("resolution", resolution)
                .executeUpdate();
        resolutions.disputeDecided(resolution, request.upheld(), why, by);
        return list(resolution, null, Integer.MAX_VALUE, null);
    }

    /// In the order in which they were raised.
    List<DisputeView> of(UUID resolution, @Nullable UUID after, int limit) {
        resolutions.facts(resolution);
        return list(resolution, after, limit, null);
    }

    private List<DisputeView> list(UUID resolution, @Nullable UUID after, int limit, @Nullable UUID only) {
        return database.createNativeQuery("""
                        select id, resolution_id, lang,
                               case when exists (select 1 from content o where o.id = dispute.id and o.state <> 'SHOWN')
                                    then null else reason end,
                               disputed_at, upheld, decision, decided_role,
                               decided_agency, decided_at
                        from dispute where resolution_id = :resolution
                          and (cast(:after as uuid) is null or id > :after)
                          and (cast(:only as uuid) is null or id = :only)
                        order by id""", Object[].class)
                .setParameter("resolution", resolution)
                .setParameter("after", after, UUID.class)
                .setParameter("only", only, UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> DisputeView.of(row))
                .toList();
    }

    private boolean isSpent(UUID resolution, String person) {
        return !database.createNativeQuery("""
                        select 1 from dispute
                        where resolution_id = :resolution and person in (:person, :remains)""", Integer.class)
                .setParameter("resolution", resolution)
                .setParameter("person", person)
                .setParameter("remains", remains.of(person, resolution))
                .getResultList()
                .isEmpty();
    }
}
