package hamgara.forum.milestone;

import hamgara.forum.agency.Office;
import hamgara.forum.hall.Halls;
import hamgara.forum.milestone.MilestoneRefusal.EvidenceOfAnother;
import hamgara.forum.milestone.MilestoneRefusal.MilestoneAfterDue;
import hamgara.forum.milestone.MilestoneRefusal.MilestoneMet;
import hamgara.forum.milestone.MilestoneRefusal.MilestoneNotFound;
import hamgara.forum.milestone.MilestoneRefusal.MilestoneNotYet;
import hamgara.forum.milestone.MilestoneRefusal.TooManyMilestones;
import hamgara.forum.resolution.ResolutionFacts;
import hamgara.forum.resolution.Resolutions;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Keeps the milestones of resolutions. Each change is made under the lock of the resolution, which counts them again.
@ApplicationScoped
public class Milestones {

    private static final int MOST = 50;

    private final Session database;
    private final Resolutions resolutions;
    private final Halls halls;
    private final Outbox outbox;
    private final Clock clock;

    Milestones(Session database, Resolutions resolutions, Halls halls, Outbox outbox, Clock clock) {
        this.database = database;
        this.resolutions = resolutions;
        this.halls = halls;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Those with which a resolution begins; it counts them as many have to be met.
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(UUID resolution, String lang, List<PlannedMilestone> planned) {
        for (PlannedMilestone each : planned) {
            add(resolution, Ids.next(), lang, each.title(), each.dueOn(), each.mandatory());
        }
    }

    /// Refuses a milestone that does not lie on the way.
    public void requireInTime(LocalDate dueOn, LocalDate resolutionDueOn, String pointer) {
        if (dueOn.isAfter(resolutionDueOn)) {
            throw new MilestoneAfterDue(resolutionDueOn).at(pointer);
        }
    }

    /// By the owner before it begins, and by those who resolved it until it is claimed done.
    @Transactional
    MilestoneView put(UUID resolution, UUID id, NewMilestone request, Office by) {
        ResolutionFacts of = resolutions.planned(resolution, !by.role().equals(Roles.HALL_SECRETARY));
        requireInTime(request.dueOn(), of.dueOn(), "/dueOn");
        String lang = request.lang() == null ? "fa" : request.lang();
        String title = Words.of(request.title(), lang, "/title");
        if (!add(resolution, id, lang, title, request.dueOn(), request.mandatory())) {
            throw new MilestoneMet();
        }
        if (of(resolution).size() > MOST) {
            throw new TooManyMilestones(MOST);
        }
        count(resolution, by);
        return one(resolution, id);
    }

    @Transactional
    void remove(UUID resolution, UUID id, Office by) {
        resolutions.planned(resolution, !by.role().equals(Roles.HALL_SECRETARY));
        if (one(resolution, id).metOn() != null) {
            throw new MilestoneMet();
        }
        database.createNativeMutationQuery("delete from milestone where resolution_id = :resolution and id = :id")
                .setParameter("resolution", resolution)
                .setParameter("id", id)
                .executeUpdate();
        count(resolution, by);
    }

    /// By the owner while at work on it.
    @Transactional
    MilestoneView meet(UUID resolution, UUID id, NewMilestone.Met request, Office by) {
        ResolutionFacts of = resolutions.worked(resolution);
        if (one(resolution, id).metOn() != null) {
            throw new MilestoneMet();
        }
        if (request.metOn().isAfter(Tehran.dayOf(clock.instant()))) {
            throw new MilestoneNotYet().at("/metOn");
        }
        if (request.evidenceId() != null && !isEvidence(resolution, request.evidenceId())) {
            throw new EvidenceOfAnother().at("/evidenceId");
        }
        database.createNativeMutationQuery("""
                        update milestone set met_on = :on, evidence_id = :evidence
                        where resolution_id = :resolution and id = :id""")
                .setParameter("on", request.metOn())
                .setParameter("evidence", request.evidenceId(), UUID.class)
                .setParameter("resolution", resolution)
                .setParameter("id", id)
                .executeUpdate();
        count(resolution, by);
        MilestoneView met = one(resolution, id);
        outbox.append(new MilestoneReached(
                resolution,
                id,
                of.county(),
                of.ownerAgency(),
                request.metOn(),
                met.mandatory(),
                halls.ofRecord(of.hallId()).privateOrNull()));
        return met;
    }

    /// By their days.
    List<MilestoneView> list(UUID resolution) {
        resolutions.facts(resolution);
        return of(resolution);
    }

    /// In the place of the one with this id. False when that is met.
    private boolean add(UUID resolution, UUID id, String lang, String title, LocalDate dueOn, boolean mandatory) {
        return database.createNativeMutationQuery("""
                        insert into milestone (id, resolution_id, lang, title, due_on, mandatory)
                        values (:id, :resolution, :lang, :title, :due, :mandatory)
                        on conflict (resolution_id, id) do update set lang = excluded.lang, title = excluded.title,
                            due_on = excluded.due_on, mandatory = excluded.mandatory
                        where milestone.met_on is null""")
                        .setParameter("id", id)
                        .setParameter("resolution", resolution)
                        .setParameter("lang", lang)
                        .setParameter("title", title)
                        .setParameter("due", dueOn)
                        .setParameter("mandatory", mandatory)
                        .executeUpdate()
                == 1;
    }

    private void count(UUID resolution, Office by) {
        Object[] counted = database.createNativeQuery("""
                        select cast(count(*) as int), cast(count(*) filter (where met_on is null) as int)
                        from milestone where resolution_id = :resolution and mandatory""", Object[].class)
                .setParameter("resolution", resolution)
                .getSingleResult();
        resolutions.milestonesAre(resolution, (Integer) counted[0], (Integer) counted[1], by);
    }

    private MilestoneView one(UUID resolution, UUID id) {
        return of(resolution).stream()
                .filter(milestone -> milestone.id().equals(id))
                .findFirst()
                .orElseThrow(MilestoneNotFound::new);
    }

    private List<MilestoneView> of(UUID resolution) {
        return database.createNativeQuery("""
                        select id, resolution_id, lang, title, due_on, mandatory, met_on, evidence_id
                        from milestone where resolution_id = :resolution order by due_on, id""", Object[].class)
                .setParameter("resolution", resolution)
                .getResultStream()
                .map(row -> MilestoneView.of(row))
                .toList();
    }

    private boolean isEvidence(UUID resolution, UUID evidence) {
        return !database.createNativeQuery(
                        "select 1 from resolution_evidence where id = :id and resolution_id = :resolution",
                        Integer.class)
                .setParameter("id", evidence)
                .setParameter("resolution", resolution)
                .getResultList()
                .isEmpty();
    }
}
