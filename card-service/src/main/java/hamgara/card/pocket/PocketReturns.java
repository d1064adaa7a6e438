package hamgara.card.pocket;

import hamgara.card.enrolment.EnrolmentMoved;
import hamgara.kit.time.Tehran;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

/// Brings the pockets of who takes part again along to the new enrolment, so that an end and a new
/// application give nobody more, and take nothing from anybody.
@ApplicationScoped
class PocketReturns {

    /// Whoever makes a pocket for a card of an ended enrolment has that card, so its pocket is seen below, or
    /// it is made where the others have come to.
    private static final String LOCK_CARDS = """
            select c.id from enrolment n join card c on c.person_id = n.person_id and c.programme_id = n.programme_id
            where n.id = ? and c.enrolment_id <> n.id
            order by c.id for no key update of c""";

    /// Of several of one period, from before they came along, the one with least in it; none where there is
    /// one already.
    private static final String BRING = """
            with earlier as materialized (
                select p.id, p.category, p.starts_on, p.unit, p.available, n.id as enrolment_id
                from enrolment n join pocket p on p.person_id = n.person_id and p.programme_id = n.programme_id
                where n.id = ? and p.enrolment_id <> n.id and p.ends_on >= ? and p.state = 'ACTIVE'
                order by p.id for update of p),
            coming as (
                select distinct on (category, starts_on, case when unit = 'IRR' then id end) id, enrolment_id
                from earlier e
                where unit = 'IRR'
                    or not exists (select from pocket there
                                   where there.enrolment_id = e.enrolment_id and there.category = e.category
                                       and there.starts_on = e.starts_on and there.unit <> 'IRR')
                order by category, starts_on, case when unit = 'IRR' then id end, available, id desc)
            update pocket set enrolment_id = coming.enrolment_id from coming where pocket.id = coming.id""";

    private final DataSource database;
    private final Clock clock;

    PocketReturns(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Locks the cards before the pockets, as uses do, and after all else that follows an enrolment. Doing it
    /// again changes nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) EnrolmentMoved moved) {
        if (moved.isActive()) {
            bring(moved.enrolment(), Tehran.dayOf(clock.instant()));
        }
    }

    private void bring(UUID enrolment, LocalDate today) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK_CARDS);
                PreparedStatement bring = connection.prepareStatement(BRING)) {
            lock.setObject(1, enrolment);
            lock.executeQuery().close();
            bring.setObject(1, enrolment);
            bring.setObject(2, today);
            bring.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
