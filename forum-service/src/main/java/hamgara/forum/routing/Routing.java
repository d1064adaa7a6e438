package hamgara.forum.routing;

import hamgara.forum.agency.Agencies;
import hamgara.forum.county.Counties;
import hamgara.forum.county.CountySwitchedOn;
import hamgara.forum.subject.SubjectAdded;
import hamgara.forum.subject.Subjects;
import hamgara.kit.ids.Ids;
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

    private static final String COLUMNS = "id, county, subject, agency, lower(valid), upper(valid)";

    private final Session database;
    private final Agencies agencies;
    private final Counties counties;
    private final Subjects subjects;
    private final Clock clock;

    Routing(Session database, Agencies agencies, Counties counties, Subjects subjects, Clock clock) {
        this.database = database;
        this.agencies = agencies;
        this.counties = counties;
        this.subjects = subjects;
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

    /// The agency that answers for the subject at the instant.
    public String agencyFor(String county, String subject, Instant at) {
        return database.createNativeQuery(
                        "select agency from routing_rule where county = :county and subject = :subject and valid @> cast(:at as timestamptz)",
                        String.class)
                .setParameter("county", county)
                .setParameter("subject", subject)
                .setParameter("at", at)
                .getSingleResult();
    }

    /// From now on the subject goes to the agency; a case that is open stays where it is.
    @Transactional
    RoutingRuleView route(String county, String subject, String agency) {
        subjects.weight(subject);
        counties.switchedOn(county);
        agencies.requireOffice(county, agency, "/agency");
        // Two changes of one county come one after the other, so each sees the rule the other left.
        database.createNativeQuery("select 1 from switched_on_county where county = :county for update", Integer.class)
                .setParameter("county", county)
                .getSingleResult();
        RoutingRuleView present = present(county, subject).getFirst();
        if (present.agency().equals(agency)) {
            return present;
        }
        Instant now = clock.instant();
        if (!now.isAfter(present.validFrom())) {
            // A rule that has not lived a moment is corrected; it never routed anything.
            database.createNativeMutationQuery("update routing_rule set agency = :agency where id = :id")
                    .setParameter("agency", agency)
                    .setParameter("id", present.id())
                    .executeUpdate();
            return present(county, subject).getFirst();
        }
        database.createNativeMutationQuery(
                        "update routing_rule set valid = tstzrange(lower(valid), :now) where id = :id")
                .setParameter("now", now)
                .setParameter("id", present.id())
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into routing_rule (id, county, subject, agency, valid)
                        values (:id, :county, :subject, :agency, tstzrange(:now, null))""")
                .setParameter("id", Ids.next())
                .setParameter("county", county)
                .setParameter("subject", subject)
                .setParameter("agency", agency)
                .setParameter("now", now)
                .executeUpdate();
        return present(county, subject).getFirst();
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

    private List<RoutingRuleView> present(String county, String subject) {
        return database.createNativeQuery("select " + COLUMNS + """
                         from routing_rule
                        where county = :county and subject = :subject and upper_inf(valid)""", Object[].class)
                .setParameter("county", county)
                .setParameter("subject", subject)
                .getResultStream()
                .map(row -> RoutingRuleView.of(row))
                .toList();
    }
}
