package hamgara.forum.manipulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.forum.audit.AuditTrail;
import hamgara.forum.conversation.Conversations;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.manipulation.ManipulationRefusal.ManipulationReportNotFound;
import hamgara.forum.manipulation.ManipulationRefusal.SubjectNeeded;
import hamgara.forum.manipulation.ManipulationRefusal.SubjectOfAnotherHall;
import hamgara.forum.manipulation.ManipulationView.OfConversation;
import hamgara.forum.manipulation.ManipulationView.OfProposal;
import hamgara.forum.manipulation.ManipulationView.Side;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.snapshot.Effect;
import hamgara.forum.snapshot.Snapshots;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Works out what thresholds and groups would be without some voices. It takes no voice away and names
/// nobody.
@ApplicationScoped
class Manipulations {

    private final ManipulationRows rows;
    private final Proposals proposals;
    private final Conversations conversations;
    private final Snapshots snapshots;
    private final Halls halls;
    private final AuditTrail audit;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    Manipulations(
            ManipulationRows rows,
            Proposals proposals,
            Conversations conversations,
            Snapshots snapshots,
            Halls halls,
            AuditTrail audit,
            Caller caller,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.conversations = conversations;
        this.snapshots = snapshots;
        this.halls = halls;
        this.audit = audit;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /// Each report is written down with who asked, so that nobody asks their way towards a single person
    /// unseen.
    @Transactional
    ManipulationView report(NewManipulationReport request) {
        HallFacts hall = halls.facts(request.hallId());
        caller.requireCounty(hall.county());
        request.cohort().requireClear();
        if (request.proposalId() == null && request.conversationId() == null) {
            throw new SubjectNeeded().at("/proposalId");
        }
        NewManipulationReport.Cohort cohort = request.cohort().whole();
        var report = new ManipulationView(
                Ids.next(),
                hall.id(),
                cohort,
                clock.instant(),
                ofProposal(request.proposalId(), cohort, hall),
                ofConversation(request.conversationId(), cohort, hall));
        rows.add(report, hall.county(), caller.pseudonym(), written(report));
        audit.write(hall.id(), hall.county(), "MANIPULATION_REPORTED", report.id(), facts(request, cohort));
        return report;
    }

    ManipulationView show(UUID id) {
        String[] found = rows.find(id).orElseThrow(ManipulationReportNotFound::new);
        caller.requireCounty(found[0]);
        try {
            return json.readValue(found[1], ManipulationView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable OfProposal ofProposal(@Nullable UUID id, NewManipulationReport.Cohort cohort, HallFacts hall) {
        if (id == null) {
            return null;
        }
        if (!proposals.facts(id).hallId().equals(hall.id())) {
            throw new SubjectOfAnotherHall().at("/proposalId");
        }
        ManipulationRows.Supporters supporters = rows.supporters(id, cohort);
        int line = supporters.line();
        int rest = supporters.all() - supporters.ofCohort();
        boolean tooSmall = isTooSmall(supporters.ofCohort(), rest, hall);
        return new OfProposal(
                id,
                supporters.all(),
                line,
                supporters.all() >= line,
                tooSmall,
                tooSmall ? null : supporters.ofCohort(),
                tooSmall ? null : rest,
                tooSmall ? null : rest >= line);
    }

    private @Nullable OfConversation ofConversation(
            @Nullable UUID id, NewManipulationReport.Cohort cohort, HallFacts hall) {
        if (id == null) {
            return null;
        }
        if (!conversations.facts(id).hallId().equals(hall.id())) {
            throw new SubjectOfAnotherHall().at("/conversationId");
        }
        Set<Long> voters = rows.voters(id, cohort);
        Effect effect = snapshots.effect(id, voters).orElse(null);
        if (effect == null) {
            return new OfConversation(id, true, null, null, null, null);
        }
        int leftOut = effect.all().voters() - effect.without().voters();
        if (isTooSmall(leftOut, effect.without().voters(), hall)) {
            return new OfConversation(id, true, null, null, null, null);
        }
        var same = new HashSet<>(effect.all().commonGround());
        same.retainAll(effect.without().commonGround());
        return new OfConversation(id, false, leftOut, side(effect.all()), side(effect.without()), same.size());
    }

    /// Neither those left out nor the others may be so few that a number is about somebody.
    private static boolean isTooSmall(int leftOut, int rest, HallFacts hall) {
        int smallest = hall.policy().terms().smallestGroup();
        return leftOut < smallest || (rest > 0 && rest < smallest);
    }

    private static Side side(Effect.Side side) {
        return new Side(side.voters(), side.groups(), side.hiddenGroups(), side.commonGround());
    }

    private static Map<String, ?> facts(NewManipulationReport request, NewManipulationReport.Cohort cohort) {
        return Map.of(
                "proposal", String.valueOf(request.proposalId()),
                "conversation", String.valueOf(request.conversationId()),
                "newerThanDays", String.valueOf(cohort.newerThanDays()),
                "hour", String.valueOf(cohort.hour()));
    }

    private String written(ManipulationView report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
