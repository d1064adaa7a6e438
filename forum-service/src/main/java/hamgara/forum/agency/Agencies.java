package hamgara.forum.agency;

import hamgara.forum.county.Counties;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Knows the offices of a county and who acts for them.
@ApplicationScoped
public class Agencies {

    /// The agency whose head is asked last (`ESCALATION_FINAL` of the reference list).
    public static final String LAST = "GOVERNORATE";

    /// The office of the governor of a county, and its part for women and families.
    private static final List<String> OF_THE_GOVERNOR = List.of("GOVERNOR", "GOVERNOR_WOMEN");

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

    /// Refuses a caller who does not act for this office, or for the one of the county where none is named.
    public void requireActsFor(String county, String agency, @Nullable String office) {
        if (!actsFor(county, agency, office)) {
            throw new NotYourAgency(agency, county);
        }
    }

    /// Whether the caller acts for this office. A token that names an office acts for that one alone, and one that
    /// names
    /// none for all offices of its agency with their seat in its county.
    public boolean actsFor(String county, String agency, @Nullable String office) {
        if (office == null) {
            return actsFor(county, agency);
        }
        boolean isAgency = caller.agency().filter(agency::equals).isPresent();
        if (!isAgency || caller.office().isPresent()) {
            return isAgency && caller.office().filter(office::equals).isPresent();
        }
        return caller.county()
                .map(own -> own.equals(county) || isSeat(office, own))
                .orElseGet(this::actsInEveryCounty);
    }

    /// The deputy of the governor-general: the head of the agency that is asked last, in every county.
    public boolean isDeputy() {
        return actsInEveryCounty() && caller.agency().filter(LAST::equals).isPresent();
    }

    /// The county of an office's seat; of no office there is none.
    public @Nullable String seatOf(@Nullable String office) {
        return office == null
                ? null
                : database.createNativeQuery("select county from office where code = :code", String.class)
                        .setParameter("code", office)
                        .getSingleResult();
    }

    private boolean isSeat(String office, String county) {
        return !database.createNativeQuery(
                        "select 1 from office where code = :code and county = :county", Integer.class)
                .setParameter("code", office)
                .setParameter("county", county)
                .getResultList()
                .isEmpty();
    }

    /// Refuses an office that is not of this kind or does not serve the area; the pointer names the field it came in.
    /// What it serves it gives up after this transaction at the earliest: that begins with a change of its row.
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireServes(String agency, String office, String county, String area, String pointer) {
        database.createNativeQuery("select 1 from office where code = :code for share", Integer.class)
                .setParameter("code", office)
                .getResultList();
        if (!serves(agency, office, county, area)) {
            throw new UnknownOffice(office).at(pointer);
        }
    }

    /// Whether an office of this kind serves the area now: the area itself, one around it, or its whole county.
    public boolean serves(String agency, String office, String county, String area) {
        return !database.createNativeQuery("""
                          select 1 from office o join office_area a on a.office = o.code and upper_inf(a.valid)
                          where o.code = :code and o.kind = :agency
                            and (starts_with(:area, a.area_code) or a.area_code = :county)""", Integer.class)
                .setParameter("code", office)
                .setParameter("agency", agency)
                .setParameter("area", area)
                .setParameter("county", county)
                .getResultList()
                .isEmpty();
    }

    /// The agency the caller acts for, and where: a county, or `*` for all of them. For lists that show an agency what
    /// is with it.
    public record Own(@Nullable String agency, @Nullable String county, boolean isDeputy) {}

    public Own own() {
        return new Own(
                caller.agency().orElse(null), caller.county().orElse(actsInEveryCounty() ? "*" : null), isDeputy());
    }

    /// The head of an agency without a county acts in all of them; any other role without a county acts in none.
    public boolean actsInEveryCounty() {
        return caller.has(Roles.AGENCY_HEAD) && caller.county().isEmpty();
    }

    /// Whether the caller surely belongs elsewhere: agency staff whose agency nobody knows may well be of this one, and
    /// a
    /// governor is of the governor's office, whatever the token names.
    public boolean isOutside(String agency) {
        if (caller.has(Roles.GOVERNOR) && OF_THE_GOVERNOR.contains(agency)) {
            return false;
        }
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
