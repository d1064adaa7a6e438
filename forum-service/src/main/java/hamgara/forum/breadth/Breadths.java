package hamgara.forum.breadth;

import hamgara.forum.admission.Admissions;
import hamgara.forum.admission.Breadth;
import hamgara.forum.hall.Halls;
import hamgara.forum.policy.PolicyTerms;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.snapshot.GroupsNow;
import hamgara.forum.snapshot.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Works out how widely proposals are supported, aside from every request, and lets those in that every group supports.
@ApplicationScoped
class Breadths {

    private final BreadthRows rows;
    private final Snapshots snapshots;
    private final Admissions admissions;
    private final Proposals proposals;
    private final Halls halls;
    private final Clock clock;

    Breadths(
            BreadthRows rows,
            Snapshots snapshots,
            Admissions admissions,
            Proposals proposals,
            Halls halls,
            Clock clock) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.admissions = admissions;
        this.proposals = proposals;
        this.halls = halls;
        this.clock = clock;
    }

    @Transactional
    List<BreadthRows.Due> due(int limit) {
        return rows.due(limit);
    }

    /// Whether it comes in is decided once more where it does, by the count of that moment.
    @Transactional
    void workOut(BreadthRows.Due due) {
        Optional<GroupsNow> groups = snapshots.groupsNow(due.conversation());
        if (groups.isEmpty()) {
            return;
        }
        Measured measured = Measured.of(groups.get(), rows.supportersByGroup(due.proposal(), due.conversation()));
        rows.keep(due, measured, clock.instant());
        PolicyTerms terms = halls.policy(due.hall(), due.policyVersion()).terms();
        Double least = measured.least();
        Double product = measured.product();
        boolean isWide = measured.reaches(terms.bridgeBreadth());
        if (due.waitsForItsCase() && !isWide) {
            admissions.narrowed(due.proposal());
        } else if (isWide && least != null && product != null && due.counted() >= terms.bridgeFloor()) {
            admissions.byBreadth(due.proposal(), new Breadth(due.conversation(), measured.seq(), least, product));
        }
    }

    SummaryView summary(UUID id) {
        ProposalFacts proposal = proposals.facts(id);
        PolicyTerms terms =
                halls.policy(proposal.hallId(), proposal.policyVersion()).terms();
        Object[] desk = rows.desk(id);
        return new SummaryView(
                id,
                proposal.supporters(),
                proposal.asked(),
                proposal.conditional(),
                (Integer) desk[0],
                (Integer) desk[1],
                terms.paperCounts(),
                proposal.supportLine(),
                (Integer) desk[2],
                terms.bridgeFloor(),
                terms.bridgeBreadth(),
                rows.of(id).orElse(null),
                clock.instant());
    }
}
