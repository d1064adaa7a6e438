package hamgara.venue.changeover;

import hamgara.kit.time.EndOfDay;
import hamgara.venue.slot.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/// Reads the hours of timetables that still hold.
@ApplicationScoped
class ChangeoverRepository {

    private final EntityManager entities;

    ChangeoverRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// The spans of each timetable of a facility that is not over.
    List<List<KeptHours>> timetables(UUID facility, LocalDate today) {
        List<?> sets = entities.createNativeQuery("""
                        select id from opening_set
                        where facility_id = :facility and removed_at is null and season is not null and to_on >= :today
                        order by id""", UUID.class)
                .setParameter("facility", facility)
                .setParameter("today", today)
                .getResultList();
        return sets.stream().map(set -> spans((UUID) set)).toList();
    }

    private List<KeptHours> spans(UUID set) {
        List<?> rows = entities.createNativeQuery("""
                        select weekday, cast(from_time as text), cast(to_time as text), audience from opening_span
                        where opening_set_id = :set order by weekday, from_time""").setParameter("set", set).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new KeptHours(
                        (String) row[0],
                        LocalTime.parse((String) row[1]),
                        EndOfDay.parse((String) row[2]),
                        Audience.valueOf((String) row[3])))
                .toList();
    }
}
