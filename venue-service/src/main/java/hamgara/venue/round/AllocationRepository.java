package hamgara.venue.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.venue.round.Allocator.Given;
import hamgara.venue.round.Allocator.Section;
import hamgara.venue.round.ApplicationView.Reason;
import hamgara.venue.round.ApplicationView.Rejected;
import hamgara.venue.timetable.Weekday;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Keeps what applications got and why not more.
@ApplicationScoped
class AllocationRepository {

    private final EntityManager entities;
    private final ObjectMapper json;

    AllocationRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private record Line(UUID application, int section, UUID facility, String weekday, int from, int to) {}

    private record Why(UUID application, int section, Map<String, Integer> why) {}

    /// Puts a result in the place of the one before.
    void store(UUID round, List<Given> given, Map<Section, Map<String, Integer>> whyNot) {
        forgetWhyNot(round);
        entities.createNativeQuery("delete from allocation where round_id = :round")
                .setParameter("round", round)
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into allocation (round_id, application_id, section, facility_id, weekday, from_minute, to_minute)
                        select :round, g.application, g.section, g.facility, g.weekday, g."from", g."to"
                        from jsonb_to_recordset(cast(:given as jsonb)) as g (application uuid, section integer, facility uuid,
                            weekday text, "from" integer, "to" integer)""")
                .setParameter("round", round)
                .setParameter(
                        "given",
                        text(given.stream()
                                .map(time -> new Line(
                                        time.section().application(),
                                        time.section().number(),
                                        time.facility(),
                                        time.weekday().name(),
                                        time.from(),
                                        time.to()))
                                .toList()))
                .executeUpdate();
        entities.createNativeQuery("""
                        update round_section s set why_not = w.why
                        from jsonb_to_recordset(cast(:whyNot as jsonb)) as w (application uuid, section integer, why jsonb)
                        where s.application_id = w.application and s.section = w.section""")
                .setParameter(
                        "whyNot",
                        text(whyNot.entrySet().stream()
                                .map(each -> new Why(
                                        each.getKey().application(),
                                        each.getKey().number(),
                                        each.getValue()))
                                .toList()))
                .executeUpdate();
        entities.createNativeQuery("""
                        update round_application a set given = coalesce((
                            select sum(s.min_minutes) from allocation g
                            join round_section s on s.application_id = g.application_id and s.section = g.section
                            where g.application_id = a.id), 0)
                        where a.round_id = :round""").setParameter("round", round).executeUpdate();
    }

    /// How often in a week each group comes, by application and number.
    Map<List<Object>, Integer> timesGiven(UUID round) {
        Map<List<Object>, Integer> times = new HashMap<>();
        for (Object each :
                entities.createNativeQuery("""
                        select cast(application_id as text), section, count(*) from allocation where round_id = :round
                        group by 1, 2""").setParameter("round", round).getResultList()) {
            Object[] row = (Object[]) each;
            times.put(List.of(UUID.fromString((String) row[0]), number(row[1])), number(row[2]));
        }
        return times;
    }

    private void forgetWhyNot(UUID round) {
        entities.createNativeQuery("""
                        update round_section set why_not = null where why_not is not null
                          and application_id in (select id from round_application where round_id = :round)""").setParameter("round", round).executeUpdate();
    }

    /// The groups of an application with what they got; without that where results are not to be seen yet.
    List<ApplicationView.Section> results(UUID application, boolean sent) {
        Map<Integer, List<ApplicationView.Given>> given = new HashMap<>();
        Map<List<Object>, List<Rejected>> rejected = sent ? rejected(application) : Map.of();
        Map<Integer, ApplicationView.Section> sections = new LinkedHashMap<>();
        if (sent) {
            for (Object each : entities.createNativeQuery("""
                            select section, cast(facility_id as text), weekday, from_minute, to_minute from allocation
                            where application_id = :application
                            order by 1, array_position(array['SAT', 'SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI'], weekday)""")
                    .setParameter("application", application)
                    .getResultList()) {
                Object[] row = (Object[]) each;
                given.computeIfAbsent(number(row[0]), _ -> new ArrayList<>())
                        .add(new ApplicationView.Given(
                                UUID.fromString((String) row[1]),
                                Weekday.valueOf((String) row[2]),
                                RoundRepository.time(number(row[3])),
                                RoundRepository.time(number(row[4])),
                                rejected.getOrDefault(List.of(number(row[0]), row[2]), List.of())));
            }
        }
        for (Object each : entities.createNativeQuery("""
                        select section, name, times_per_week, cast(why_not as text) from round_section
                        where application_id = :application order by 1""")
                .setParameter("application", application)
                .getResultList()) {
            Object[] row = (Object[]) each;
            sections.put(
                    number(row[0]),
                    new ApplicationView.Section(
                            (String) row[1],
                            number(row[2]),
                            given.getOrDefault(number(row[0]), List.of()),
                            sent && row[3] != null ? reasons((String) row[3]) : null));
        }
        return List.copyOf(sections.values());
    }

    /// By group and day of the week.
    private Map<List<Object>, List<Rejected>> rejected(UUID application) {
        Map<List<Object>, List<Rejected>> rejected = new HashMap<>();
        for (Object each : entities.createNativeQuery("""
                        select section, weekday, cast(on_date as text), reason from rejected_occurrence
                        where application_id = :application order by 1, 3""")
                .setParameter("application", application)
                .getResultList()) {
            Object[] row = (Object[]) each;
            rejected.computeIfAbsent(List.of(number(row[0]), row[1]), _ -> new ArrayList<>())
                    .add(Rejected.of(LocalDate.parse((String) row[2]), Reason.valueOf((String) row[3])));
        }
        return rejected;
    }

    RoundView.Summary summary(UUID round) {
        Object[] row = (Object[])
                entities.createNativeQuery("""
                        select count(*), count(*) filter (where given = asked), count(*) filter (where given > 0 and given < asked),
                               coalesce(sum(asked), 0), coalesce(sum(given), 0)
                        from round_application where round_id = :round""").setParameter("round", round).getSingleResult();
        return new RoundView.Summary(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue());
    }

    private Map<String, Integer> reasons(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, Integer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
