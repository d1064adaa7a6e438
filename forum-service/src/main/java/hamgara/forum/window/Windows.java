package hamgara.forum.window;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.hall.Halls;
import hamgara.forum.moderation.Acts;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.proposal.PublicProposal;
import hamgara.forum.text.Words;
import hamgara.forum.window.WindowRefusal.WindowOnlyLonger;
import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Lengthens windows, and ends those that are over.
@ApplicationScoped
class Windows {

    private final Session database;
    private final Proposals proposals;
    private final Acts acts;
    private final Halls halls;
    private final AuditTrail audit;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Windows(
            Session database,
            Proposals proposals,
            Acts acts,
            Halls halls,
            AuditTrail audit,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.proposals = proposals;
        this.acts = acts;
        this.halls = halls;
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A window only ever gets longer: nobody who still meant to support it is left out.
    @Transactional
    PublicProposal lengthen(UUID id, WindowChange change, long expectedVersion) {
        ProposalFacts proposal = proposals.lockedFacts(id);
        caller.requireCounty(proposal.county());
        String person = caller.pseudonym();
        acts.requireOther(id, person, proposals.hasPart(id, person));
        StaleVersion.check(expectedVersion, proposal.version());
        proposals.requireOpen(id);
        Instant until = Tehran.startOf(change.untilOn().plusDays(1));
        Instant now = proposals.show(id).windowUntil();
        if (now == null || !until.isAfter(now)) {
            throw new WindowOnlyLonger().at("/untilOn");
        }
        proposals.lengthen(id, until);
        audit.write(
                proposal.hallId(),
                proposal.county(),
                "WINDOW_LENGTHENED",
                id,
                Map.of(
                        "untilOn",
                        change.untilOn().toString(),
                        "reason",
                        Words.of(change.reason(), proposal.lang(), "/reason")));
        return proposals.show(id);
    }

    List<UUID> over(int most) {
        return database.createNativeQuery("""
                        select id from proposal where state = 'PUBLISHED' and window_until <= :now
                        order by window_until, id limit :most""", UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .getResultList();
    }

    /// Ends one that is over; none that somebody is just qualifying, withdrawing or lengthening.
    @Transactional(Transactional.TxType.MANDATORY)
    void expire(UUID id) {
        database.createNativeQuery("""
                        with over as materialized (
                            select id from proposal where id = :id and state = 'PUBLISHED' and window_until <= :now
                            for update skip locked)
                        update proposal p set state = 'EXPIRED', version = p.version + 1
                        from over where p.id = over.id returning p.id, p.hall_id, p.county, p.supporters""", Object[].class)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .getResultList()
                .forEach(row -> outbox.append(new ProposalExpired(
                        id,
                        (UUID) row[1],
                        (String) row[2],
                        (Integer) row[3],
                        halls.ofRecord((UUID) row[1]).privateOrNull())));
    }
}
