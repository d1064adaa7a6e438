package hamgara.forum.agency;

import hamgara.forum.county.Counties;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

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

    /// Refuses a caller who does not act for this agency in this county.
    public void requireActsFor(String county, String agency) {
        if (!actsFor(county, agency)) {
            throw new NotYourAgency(agency, county);
        }
    }

    /// Whether the caller acts for this agency in this county.
    public boolean actsFor(String county, String agency) {
        boolean sameAgency = caller.agency().filter(agency::equals).isPresent();
        return sameAgency && caller.county().map(county::equals).orElseGet(this::actsInEveryCounty);
    }

    /// The agency the caller acts for, and where: a county, or `*` for all of them. For lists that show an agency what
    /// is with it.
    public record Own(@Nullable String agency, @Nullable String county) {}

    public Own own() {
        return new Own(caller.agency().orElse(null), caller.county().orElse(actsInEveryCounty() ? "*" : null));
    }

    /// The head of an agency without a county acts in all of them; any other role without a county acts in none.
    public boolean actsInEveryCounty() {
        return caller.has(Roles.AGENCY_HEAD) && caller.county().isEmpty();
    }

    /// Whether the caller surely belongs elsewhere: agency staff whose agency nobody knows may well be of this one.
    public boolean isOutside(String agency) {
        boolean staff = caller.has(Roles.AGENCY_OFFICER) || caller.has(Roles.AGENCY_HEAD);
        return caller.agency().map(own -> !own.equals(agency)).orElse(!staff);
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
