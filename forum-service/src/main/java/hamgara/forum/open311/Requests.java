package hamgara.forum.open311;

import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Reads subjects as services and cases as requests. Cases of private halls are not among them.
@ApplicationScoped
class Requests {

    static final int MOST = 1000;

    private static final int LONGEST_DESCRIPTION = 4000;

    private final Session database;
    private final Clock clock;

    Requests(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Whether a county was named and is not there.
    boolean isUnknown(@Nullable String county) {
        return county != null
                && !county.isBlank()
                && database.createNativeQuery("select 1 from switched_on_county where county = :county", Integer.class)
                        .setParameter("county", county)
                        .getResultList()
                        .isEmpty();
    }

    List<Element> services(@Nullable String code) {
        return database.createNativeQuery("""
                        select s.code, s.name_fa, s.name_en, concat_ws(', ', s.name_en, s.name_ar), g.name_fa
                        from subject_term s
                        left join subject_term g on g.code = s.parent and g.valid @> cast(:now as timestamptz)
                        where (cast(:code as text) is null or s.code = :code)
                          and s.valid @> cast(:now as timestamptz)
                        order by s.weight, s.code""", Object[].class)
                .setParameter("code", code, String.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> Element.of("service")
                        .with("service_code", row[0])
                        .with("service_name", row[1])
                        .with("description", row[2])
                        .with("metadata", true)
                        .with("type", "batch") // a token now, a case with enough support
                        .with("keywords", row[3])
                        .with("group", row[4]))
                .toList();
    }

    /// Newest first.
    List<Element> requests(Filter filter) {
        return database.createNativeQuery("""
                        select c.id, c.state, c.decision, s.name_fa, c.subject, p.title, p.what_should_be_done,
                               coalesce(o.name_fa, k.name_fa), c.opened_at,
                               coalesce(c.answered_at, (select max(t.at) from case_step t where t.case_id = c.id)),
                               c.answer_due_at, c.county, p.area_code, a.name_fa
                        from agency_case c
                        join proposal p on p.id = c.proposal_id
                        join subject_term s on s.code = c.subject and s.valid @> c.opened_at
                        join agency_kind k on k.code = c.agency
                        left join office o on o.code = c.office
                        left join area a on a.code = p.area_code
                        where (cast(:county as text) is null or c.county = :county)
                          and (cast(:service as text) is null or c.subject = any (string_to_array(:service, ',')))
                          and (cast(:open as boolean) is null or :open = (c.state <> 'ANSWERED'))
                          and (cast(:ids as text) is null or c.id = any (cast(string_to_array(:ids, ',') as uuid[])))
                          and (cast(:ids as text) is not null or (c.opened_at >= :from and c.opened_at <= :until))
                          and not exists (select 1 from hall h where h.id = c.hall_id and h.visibility = 'PRIVATE')
                          and not exists (select 1 from content o where o.id = p.id and o.state <> 'SHOWN')
                        order by c.opened_at desc, c.id desc""", Object[].class)
                .setParameter("county", filter.county(), String.class)
                .setParameter(
                        "service", filter.services() == null ? null : String.join(",", filter.services()), String.class)
                .setParameter("open", filter.open(), Boolean.class)
                .setParameter(
                        "ids",
                        filter.ids() == null
                                ? null
                                : filter.ids().stream().map(UUID::toString).collect(Collectors.joining(",")),
                        String.class)
                .setParameter("from", filter.from())
                .setParameter("until", filter.until())
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> request(row))
                .toList();
    }

    /// A token is a proposal; it leads to the case of what that proposal went into, once there is one. Empty where it
    /// is
    /// not everybody's to know of.
    Optional<Element> token(UUID token) {
        return database.createNativeQuery("""
                        with recursive way as (
                            select id, merged_into, case_id, hall_id from proposal where id = :token
                            union
                            select p.id, p.merged_into, p.case_id, p.hall_id
                            from proposal p join way w on p.id = w.merged_into)
                        select w.case_id, h.visibility from way w join hall h on h.id = w.hall_id
                        where w.merged_into is null""", Object[].class)
                .setParameter("token", token)
                .getResultStream()
                .filter(row -> !"PRIVATE".equals(row[1]))
                .map(row ->
                        Element.of("request").with("service_request_id", row[0]).with("token", token.toString()))
                .findFirst();
    }

    private static Element request(Object[] row) {
        boolean isClosed = "ANSWERED".equals(row[1]);
        return Element.of("request")
                .with("service_request_id", row[0].toString())
                .with("status", isClosed ? "closed" : "open")
                .with("status_notes", isClosed ? row[2] : row[1])
                .with("service_name", row[3])
                .with("service_code", row[4])
                .with("description", shortened(row[5] + "\n" + row[6]))
                .with("agency_responsible", row[7])
                .with("service_notice", null)
                .with("requested_datetime", time((Instant) row[8]))
                .with("updated_datetime", time((Instant) row[9]))
                .with("expected_datetime", time((Instant) row[10]))
                .with("address", row[13])
                .with("address_id", row[12])
                .with("zipcode", null)
                .with("lat", null)
                .with("long", null)
                .with("media_url", null)
                .with("jurisdiction_id", row[11]);
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1)) + "…";
    }

    /// With the offset of Tehran, to the second.
    private static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(Tehran.ZONE));
    }

    /// What requests may be narrowed by; with ids the time does not count.
    record Filter(
            @Nullable String county,
            @Nullable List<String> services,
            @Nullable Boolean open,
            @Nullable List<UUID> ids,
            Instant from,
            Instant until) {

        /// These, whatever else they are.
        static Filter of(List<UUID> ids) {
            return new Filter(null, null, null, ids, Instant.EPOCH, Instant.EPOCH);
        }
    }
}
