package hamgara.forum.minutes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.forum.agency.Agencies;
import hamgara.forum.milestone.Milestones;
import hamgara.forum.milestone.PlannedMilestone;
import hamgara.forum.minutes.MinutesRefusal.CommitmentDueTooSoon;
import hamgara.forum.minutes.MinutesRefusal.WorkingGroupNeeded;
import hamgara.forum.resolution.Resolutions;
import hamgara.forum.resolution.Undertaking;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.text.Words;
import hamgara.forum.workinggroup.WorkingGroups;
import hamgara.kit.ids.Ids;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/// Keeps what agencies take on in minutes, as wholly as a resolution has it. A trigger refuses every
/// change in signed ones.
@ApplicationScoped
class Commitments {

    private final Session database;
    private final Resolutions resolutions;
    private final Milestones milestones;
    private final Agencies agencies;
    private final WorkingGroups groups;
    private final ObjectMapper json;

    Commitments(
            Session database,
            Resolutions resolutions,
            Milestones milestones,
            Agencies agencies,
            WorkingGroups groups,
            ObjectMapper json) {
        this.database = database;
        this.resolutions = resolutions;
        this.milestones = milestones;
        this.agencies = agencies;
        this.groups = groups;
        this.json = json;
    }

    /// Where in minutes something is taken on, and the language they are written in.
    record Place(UUID minutes, UUID item, int no, String lang) {}

    void clear(UUID minutes) {
        database.createNativeMutationQuery("delete from commitment where minutes_id = :minutes")
                .setParameter("minutes", minutes)
                .executeUpdate();
    }

    /// Before the first of them is added.
    void holdWholes(List<NewMinutes.Commitment> taken) {
        resolutions.holdWholes(taken.stream()
                .map(NewMinutes.Commitment::parentId)
                .filter(Objects::nonNull)
                .toList());
    }

    void add(Place at, SessionFacts session, NewMinutes.Commitment taken, String pointer) {
        String group = taken.workingGroup() == null ? session.workingGroup() : taken.workingGroup();
        if (group == null) {
            throw new WorkingGroupNeeded().at(pointer + "/workingGroup");
        }
        groups.require(session.county(), group);
        agencies.requireOffice(session.county(), taken.agency(), pointer + "/agency");
        if (!taken.dueOn().isAfter(session.lastDay())) {
            throw new CommitmentDueTooSoon().at(pointer + "/dueOn");
        }
        var planned = new Undertaking(
                session.county(),
                taken.agency(),
                taken.cooperatingAgencies(),
                taken.dueOn(),
                taken.reviewOn(),
                taken.parentId());
        resolutions.requireWhole(planned, pointer);
        database.createNativeMutationQuery("""
                        insert into commitment (id, minutes_id, item_id, no, agency, working_group, post, due_on, indicator,
                                                text, cooperating, weight, parent, review_on, milestones)
                        values (:id, :minutes, :item, :no, :agency, :group, :post, :due, :indicator, :text,
                                string_to_array(:cooperating, ' '), :weight, :parent, :review, cast(:milestones as jsonb))""")
                .setParameter("id", Ids.next())
                .setParameter("minutes", at.minutes())
                .setParameter("item", at.item())
                .setParameter("no", at.no())
                .setParameter("agency", taken.agency())
                .setParameter("group", group)
                .setParameter("post", Words.of(taken.post(), at.lang(), pointer + "/post"))
                .setParameter("due", taken.dueOn())
                .setParameter("indicator", Words.of(taken.indicator(), at.lang(), pointer + "/indicator"))
                .setParameter("text", Words.of(taken.text(), at.lang(), pointer + "/text"))
                .setParameter("cooperating", String.join(" ", taken.cooperatingAgencies()))
                .setParameter("weight", taken.weight() == null ? BigDecimal.ONE : taken.weight())
                .setParameter("parent", taken.parentId(), UUID.class)
                .setParameter("review", taken.reviewOn(), LocalDate.class)
                .setParameter("milestones", written(planned(taken, at.lang(), pointer)))
                .executeUpdate();
    }

    private List<PlannedMilestone> planned(NewMinutes.Commitment taken, String lang, String pointer) {
        var planned = new ArrayList<PlannedMilestone>();
        for (NewMinutes.Milestone step : taken.steps()) {
            String own = pointer + "/milestones/" + planned.size();
            milestones.requireInTime(step.dueOn(), taken.dueOn(), own + "/dueOn");
            planned.add(
                    new PlannedMilestone(Words.of(step.title(), lang, own + "/title"), step.dueOn(), step.mandatory()));
        }
        planned.sort(Comparator.comparing(PlannedMilestone::dueOn));
        return planned;
    }

    /// In the order in which they were taken on.
    List<MinutesView.Commitment> of(UUID minutes, UUID item) {
        return database.createNativeQuery("""
                        select id, agency, working_group, post, due_on, indicator, text, array_to_string(cooperating, ' '),
                               parent, weight, cast(milestones as text), review_on, resolution_id
                        from commitment where minutes_id = :minutes and item_id = :item order by no""", Object[].class)
                .setParameter("minutes", minutes)
                .setParameter("item", item)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    private MinutesView.Commitment view(Object[] row) {
        var dueOn = (LocalDate) row[4];
        var cooperating = (String) row[7];
        var reviewOn = (LocalDate) row[11];
        return new MinutesView.Commitment(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                dueOn,
                Jalali.of(dueOn),
                (String) row[5],
                (String) row[6],
                cooperating.isEmpty() ? List.of() : List.of(cooperating.split(" ")),
                (UUID) row[8],
                ((BigDecimal) row[9]).doubleValue(),
                read((String) row[10])
                        .map(each -> new MinutesView.Milestone(
                                each.title(), each.dueOn(), Jalali.of(each.dueOn()), each.mandatory()))
                        .toList(),
                reviewOn,
                reviewOn == null ? null : Jalali.of(reviewOn),
                (UUID) row[12]);
    }

    /// Before the minutes are sealed, in the same transaction.
    void followedBy(UUID commitment, UUID resolution) {
        database.createNativeMutationQuery("update commitment set resolution_id = :resolution where id = :id")
                .setParameter("resolution", resolution)
                .setParameter("id", commitment)
                .executeUpdate();
    }

    private String written(List<PlannedMilestone> planned) {
        try {
            return json.writeValueAsString(planned);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<PlannedMilestone> read(String written) {
        try {
            return Stream.of(json.readValue(written, PlannedMilestone[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
