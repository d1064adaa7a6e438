package hamgara.card.waitlist;

import hamgara.card.person.Persons;
import hamgara.card.programme.AreaQuota;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Tells how many wait for the places of a programme, and the caller where the own application stands.
@ApplicationScoped
class Waitlist {

    private final Programmes programmes;
    private final Persons persons;
    private final Caller caller;
    private final DataSource database;

    Waitlist(Programmes programmes, Persons persons, Caller caller, DataSource database) {
        this.programmes = programmes;
        this.persons = persons;
        this.caller = caller;
        this.database = database;
    }

    @Transactional
    WaitlistView read(UUID programme) {
        ProgrammeTerms terms = programmes.inForce(programme).orElseThrow(ProgrammeNotFound::new);
        boolean staff = caller.has(Roles.DESK_OFFICER) || caller.has(Roles.PROGRAMME_MANAGER);
        if (staff) {
            caller.requireCounty(terms.county());
        }
        WaitlistView.Own own =
                persons.ofCaller().map(person -> own(programme, person.id())).orElse(null);
        return new WaitlistView(programme, terms.version(), staff ? areas(terms) : List.of(), own);
    }

    private List<WaitlistView.Area> areas(ProgrammeTerms terms) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        with waiting as (
                            select place_area, count(*) as people from enrolment
                            where programme_id = ? and state = 'WAITLISTED' group by place_area),
                        taken as (select area_code, taken from place_count where programme_id = ?)
                        select coalesce(w.place_area, t.area_code) as area, coalesce(t.taken, 0), coalesce(w.people, 0)
                        from waiting w full join taken t on t.area_code = w.place_area
                        order by area nulls last
                        """)) {
            select.setObject(1, terms.programme());
            select.setObject(2, terms.programme());
            try (ResultSet row = select.executeQuery()) {
                var areas = new ArrayList<WaitlistView.Area>();
                while (row.next()) {
                    String area = row.getString(1);
                    areas.add(new WaitlistView.Area(area, places(terms, area), row.getLong(2), row.getLong(3)));
                }
                return areas;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Integer places(ProgrammeTerms terms, @Nullable String area) {
        return area == null
                ? null
                : terms.quota(List.of(area)).map(AreaQuota::places).orElse(null);
    }

    private WaitlistView.@Nullable Own own(UUID programme, UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select e.id, e.queue_number, (
                            select count(*) from enrolment o
                            where o.programme_id = e.programme_id and o.state = 'WAITLISTED'
                              and o.place_area is not distinct from e.place_area
                              and (o.priority, o.queue_number) < (e.priority, e.queue_number))
                        from enrolment e where e.programme_id = ? and e.person_id = ? and e.state = 'WAITLISTED'
                        """)) {
            select.setObject(1, programme);
            select.setObject(2, person);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new WaitlistView.Own(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3))
                        : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// There is no such programme, or nothing of it was published.
    static final class ProgrammeNotFound extends Refusal.NotFound {
        ProgrammeNotFound() {
            super("programme-not-found");
        }
    }
}
