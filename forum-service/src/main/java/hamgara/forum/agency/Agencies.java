package hamgara.forum.agency;

import hamgara.forum.county.Counties;
import hamgara.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/// Knows the offices of a county and who acts for them.
@ApplicationScoped
public class Agencies {

    private final Session database;
    private final Counties counties;
    private final Caller caller;

    Agencies(Session database, Counties counties, Caller caller) {
        this.database = database;
        this.counties = counties;
        this.caller = caller;
    }

    List<AgencyView> list(String county, String afterCode, int limit) {
        counties.switchedOn(county);
        return database.createNativeQuery("""
                        select k.* from agency_office o join agency_kind k on k.code = o.kind
                        where o.county = :county and o.kind > :after order by o.kind""", AgencyKind.class)
                .setParameter("county", county)
                .setParameter("after", afterCode)
                .setMaxResults(limit)
                .getResultStream()
                .map(kind -> AgencyView.of(kind, county))
                .toList();
    }

    /// Refuses an agency that has no office in the county; the pointer names the field it came in.
    public void requireOffice(String county, String agency, String pointer) {
        boolean known = !database.createNativeQuery(
                        "select 1 from agency_office where county = :county and kind = :agency", Integer.class)
                .setParameter("county", county)
                .setParameter("agency", agency)
                .getResultList()
                .isEmpty();
        if (!known) {
            throw new UnknownAgency(agency, county).at(pointer);
        }
    }

    /// Refuses a caller who does not act for this agency in this county; an officer without a county acts in all.
    public void requireActsFor(String county, String agency) {
        boolean sameAgency = caller.agency().filter(agency::equals).isPresent();
        boolean sameCounty = caller.county().map(county::equals).orElse(true);
        if (!sameAgency || !sameCounty) {
            throw new NotYourAgency(agency, county);
        }
    }

    /// The first of these roles that the caller has, with the agency of the caller.
    public Office acting(String... roles) {
        for (String role : roles) {
            if (caller.has(role)) {
                return new Office(role, caller.agency().orElse(null));
            }
        }
        throw new IllegalStateException("The endpoint admits roles that it does not name");
    }
}
