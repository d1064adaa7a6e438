package hamgara.forum.routing;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.OfficeSet;
import hamgara.forum.area.Areas;
import hamgara.forum.county.Counties;
import hamgara.forum.county.CountySwitchedOn;
import hamgara.forum.subject.SubjectAdded;
import hamgara.forum.subject.Subjects;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Knows which one agency a subject of a county goes to at an instant.
@ApplicationScoped
public class Routing {

    private static final String WHOLE_COUNTY = "*";
    private static final String COLUMNS = "id, county, subject, agency, lower(valid), upper(valid), area_code, office";

    private final Session database;
    private final Agencies agencies;
    private final Counties counties;
    private final Subjects subjects;
    private final Areas areas;
    private final Outbox outbox;
    private final Clock clock;

    Routing(
            Session database,
            Agencies agencies,
            Counties counties,
            Subjects subjects,
            Areas areas,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.agencies = agencies;
        this.counties = counties;
        this.subjects = subjects;
        this.areas = areas;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A new county starts with the usual agency of every subject, so that no proposal is ever without one.
    void routeAsUsual(@Observes @Priority(200) CountySwitchedOn event) {
        database.createNativeMutationQuery("""
                        insert into routing_rule (id, county, subject, agency, valid)
                        select uuidv7(), :county, code, usual_agency, tstzrange(:now, null) from subject""")
                .setParameter("county", event.county())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// A new subject goes to its usual agency in every county, so that no proposal is ever without one.
    void routeAsUsual(@Observes SubjectAdded event) {
        database.createNativeMutationQuery("""
                        insert into routing_rule (id, county, subject, agency, valid)
                        select uuidv7(), county, :subject, :agency, tstzrange(:now, null) from switched_on_county""")
                .setParameter("subject", event.code())
                .setParameter("agency", event.usualAgency())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// What an office serves no more does not go to it either: a place goes where the one around it does, and a whole
    /// county to its own office of that agency.
    void leave(@Observes OfficeSet event) {
        ledTo(event.office()).stream().map(RoutingRuleView::county).distinct().forEach(this::oneAtATime);
        for (RoutingRuleView rule : ledTo(event.office())) {
            String area = rule.area();
            if (agencies.serves(rule.agency(), event.office(), rule.county(), area == null ? rule.county() : area)) {
                continue;
            }
            if (area == null) {
                replace(rule, rule.county(), rule.subject(), WHOLE_COUNTY, new NewRoutingRule(rule.agency(), null));
            } else {
                routeAsAround(rule.county(), rule.subject(), area);
            }
        }
    }

    /// By county, the wider before the narrower.
    private List<RoutingRuleView> ledTo(String office) {
        return database.createNativeQuery("select " + COLUMNS + """
                         from routing_rule
                        where office = :office and upper_inf(valid)
                        order by county, length(area_code), id""", Object[].class)
                .setParameter("office", office)
                .getResultStream()
                .map(row -> RoutingRuleView.of(row))
                .toList();
    }

    /// Where a subject goes: an agency, and one of its offices where it has several.
    public record Route(String agency, @Nullable String office) {}

    /// The one office that answers for the subject in the area at the instant: that of the smallest area a rule names.
    /// The rule of the whole county is always there, so there is always one.
    public Route routeFor(String county, String subject, @Nullable String area, Instant at) {
        Object[] route = database.createNativeQuery("""
                        select agency, office from routing_rule
                        where county = :county and subject = :subject and valid @> cast(:at as timestamptz)
                          and (area_code = '*' or starts_with(cast(:area as text), area_code))
                        order by case when area_code = '*' then 0 else length(area_code) end desc limit 1""", Object[].class)
                .setParameter("county", county)
                .setParameter("subject", subject)
                .setParameter("area", area, String.class)
                .setParameter("at", at)
                .getSingleResult();
        return new Route((String) route[0], (String) route[1]);
    }

    /// From now on the subject goes to the agency; a case that is open stays where it is. The office is held before the
    /// county, as by whoever changes what it serves.
    @Transactional
    RoutingRuleView route(String county, String subject, @Nullable String area, NewRoutingRule request) {
        subjects.weight(subject);
        counties.switchedOn(county);
        agencies.requireOffice(county, request.agency(), "/agency");
        if (area != null) {
            areas.requireIn(county, area, "/area");
        }
        if (request.office() != null) {
            String served = area == null ? county : area;
            agencies.requireServes(request.agency(), request.office(), county, served, "/office");
        }
        oneAtATime(county);
        String where = area == null ? WHOLE_COUNTY : area;
        RoutingRuleView present =
                present(county, subject, where).stream().findFirst().orElse(null);
        if (present != null && present.says(request)) {
            return present;
        }
        replace(present, county, subject, where, request);
        return present(county, subject, where).getFirst();
    }

    private void replace(
            @Nullable RoutingRuleView present, String county, String subject, String where, NewRoutingRule request) {
        Instant now = clock.instant();
        UUID id = Ids.next();
        if (present != null) {
            end(present, now);
        }
        database.createNativeMutationQuery("""
                        insert into routing_rule (id, county, subject, area_code, agency, office, valid)
                        values (:id, :county, :subject, :area, :agency, :office, tstzrange(:now, null))""")
                .setParameter("id", id)
                .setParameter("county", county)
                .setParameter("subject", subject)
                .setParameter("area", where)
                .setParameter("agency", request.agency())
                .setParameter("office", request.office(), String.class)
                .setParameter("now", now)
                .executeUpdate();
        String area = where.equals(WHOLE_COUNTY) ? null : where;
        outbox.append(new RoutingChanged(id, county, subject, area, request.agency(), request.office()));
    }

    /// From now on the area goes where the area around it does.
    @Transactional
    void routeAsAround(String county, String subject, String area) {
        oneAtATime(county);
        for (RoutingRuleView present : present(county, subject, area)) {
            Instant now = clock.instant();
            end(present, now);
            Route route = routeFor(county, subject, area, now);
            outbox.append(new RoutingChanged(present.id(), county, subject, area, route.agency(), route.office()));
        }
    }

    /// Two changes of one county come one after the other, so each sees the rule the other left.
    private void oneAtATime(String county) {
        database.createNativeQuery("select 1 from switched_on_county where county = :county for update", Integer.class)
                .setParameter("county", county)
                .getSingleResult();
    }

    /// A rule that has not lived a moment goes; it never routed anything.
    private void end(RoutingRuleView rule, Instant now) {
        String how = now.isAfter(rule.validFrom())
                ? "update routing_rule set valid = tstzrange(lower(valid), :now) where id = :id"
                : "delete from routing_rule where id = :id and lower(valid) >= :now";
        database.createNativeMutationQuery(how)
                .setParameter("now", now)
                .setParameter("id", rule.id())
                .executeUpdate();
    }

    /// Every rule that was ever valid, newest first, of one county or of all.
    List<RoutingRuleView> list(@Nullable String county, @Nullable String subject, @Nullable UUID before, int limit) {
        return database.createNativeQuery("select " + COLUMNS + """
                         from routing_rule
                        where (cast(:county as text) is null or county = :county)
                          and (cast(:subject as text) is null or subject = :subject)
                          and (cast(:before as uuid) is null or id < :before)
                        order by id desc""", Object[].class)
                .setParameter("county", county, String.class)
                .setParameter("subject", subject, String.class)
                .setParameter("before", before, UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> RoutingRuleView.of(row))
                .toList();
    }

    private List<RoutingRuleView> present(String county, String subject, String area) {
        return database.createNativeQuery("select " + COLUMNS + """
                         from routing_rule
                        where county = :county and subject = :subject and area_code = :area
                          and upper_inf(valid)""", Object[].class)
                .setParameter("county", county)
                .setParameter("subject", subject)
                .setParameter("area", area)
                .getResultStream()
                .map(row -> RoutingRuleView.of(row))
                .toList();
    }
}
