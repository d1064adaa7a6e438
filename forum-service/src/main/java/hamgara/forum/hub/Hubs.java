package hamgara.forum.hub;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.text.Words;
import hamgara.kit.ids.Ids;
import hamgara.kit.problem.Refusal;
import hamgara.kit.text.Names;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Knows where a hall may hold its sessions.
@ApplicationScoped
public class Hubs {

    private final Session database;
    private final Halls halls;
    private final AuditTrail audit;
    private final Clock clock;

    Hubs(Session database, Halls halls, AuditTrail audit, Clock clock) {
        this.database = database;
        this.halls = halls;
        this.audit = audit;
        this.clock = clock;
    }

    /// Hubs of the hall's county, and other places that are approved for it today, by code.
    List<HubView> list(UUID id, String afterCode, int limit) {
        HallFacts hall = halls.facts(id);
        return database.createNativeQuery("""
                        select v.code, v.venue, v.kind, v.area_code, v.name_fa, v.name_ar, v.name_en, v.is_hub,
                               case when v.is_hub then null else cast(e.until as text) end
                        from known_venue v left join hub_exception e
                            on e.hall_id = :hall and e.venue = v.venue and e.until >= :today
                        where v.in_use and v.code > :after
                          and (v.is_hub and v.county = :county or e.id is not null)
                        order by v.code""", Object[].class)
                .setParameter("hall", id)
                .setParameter("county", hall.county())
                .setParameter("today", Tehran.dayOf(clock.instant()))
                .setParameter("after", afterCode)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new HubView(
                        (String) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        new Names((String) row[4], (String) row[5], (String) row[6]),
                        (Boolean) row[7],
                        row[8] == null ? null : LocalDate.parse((String) row[8])))
                .toList();
    }

    /// A later approval of the same place takes the place of the earlier one; the audit record keeps both.
    @Transactional
    HubView approve(UUID id, NewHubException request) {
        HallFacts hall = halls.facts(id);
        List<UUID> venue = database.createNativeQuery(
                        "select venue from known_venue where code = :code and in_use", UUID.class)
                .setParameter("code", request.venueCode())
                .getResultList();
        if (venue.isEmpty()) {
            throw new VenueUnknown(request.venueCode()).at("/venueCode");
        }
        if (request.until().isBefore(Tehran.dayOf(clock.instant()))) {
            throw new HubExceptionOver().at("/until");
        }
        database.createNativeMutationQuery("""
                        insert into hub_exception (id, hall_id, venue, until) values (:id, :hall, :venue, :until)
                        on conflict (hall_id, venue) do update set until = excluded.until""")
                .setParameter("id", Ids.next())
                .setParameter("hall", id)
                .setParameter("venue", venue.getFirst())
                .setParameter("until", request.until())
                .executeUpdate();
        audit.write(
                id,
                hall.county(),
                "HUB_EXCEPTION",
                venue.getFirst(),
                Map.of("until", request.until().toString(), "reason", Words.of(request.reason(), "fa", "/reason")));
        return list(id, "", Integer.MAX_VALUE).stream()
                .filter(hub -> hub.venueCode().equals(request.venueCode()))
                .findFirst()
                .orElseThrow();
    }

    /// Refuses a place that is neither a hub of the hall's county nor approved for the hall on that day; the pointer
    /// names
    /// the field it came in.
    public void require(HallFacts hall, @Nullable String code, LocalDate day, String pointer) {
        boolean mayBeUsed = code != null
                && !database.createNativeQuery("""
                        select 1 from known_venue v
                        where v.code = :code and v.in_use
                          and (v.is_hub and v.county = :county
                               or exists (select 1 from hub_exception e
                                          where e.hall_id = :hall and e.venue = v.venue and e.until >= :day))""", Integer.class)
                        .setParameter("code", code)
                        .setParameter("county", hall.county())
                        .setParameter("hall", hall.id())
                        .setParameter("day", day)
                        .getResultList()
                        .isEmpty();
        if (!mayBeUsed) {
            throw new HubNeeded().at(pointer);
        }
    }

    /// Refuses more people than the largest room of the place takes, where that was told; the pointer names the
    /// field they came in.
    public void requireRoom(String code, int people, String pointer) {
        database.createNativeQuery("""
                        select max(f.places) from known_venue v join known_facility f on f.venue = v.venue
                        where v.code = :code having max(f.places) < :people""", Integer.class)
                .setParameter("code", code)
                .setParameter("people", people)
                .getResultStream()
                .findFirst()
                .ifPresent(places -> {
                    throw new PlaceTooSmall(code, places).at(pointer);
                });
    }

    /// Whether the place is closed as a whole in a part of this time.
    public boolean isClosed(String code, Instant from, Instant until) {
        return !database.createNativeQuery("""
                        select 1 from known_closure
                        where venue_code = :code and not revoked and starts_at < :until and ends_at > :from""", Integer.class)
                .setParameter("code", code)
                .setParameter("until", until)
                .setParameter("from", from)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /// What a place is called.
    public Optional<Names> nameOf(String code) {
        return database.createNativeQuery(
                        "select name_fa, name_ar, name_en from known_venue where code = :code", Object[].class)
                .setParameter("code", code)
                .getResultStream()
                .map(row -> new Names((String) row[0], (String) row[1], (String) row[2]))
                .findFirst();
    }

    /// A session in a room needs a hub, or a place that is approved.
    static final class HubNeeded extends Refusal.Invalid {
        HubNeeded() {
            super("hub-needed");
        }
    }

    /// No room there takes so many people.
    static final class PlaceTooSmall extends Refusal.Invalid {
        PlaceTooSmall(String venue, int places) {
            super("place-too-small", "venue", venue, "places", places);
        }
    }

    /// No place that is in use has this code.
    static final class VenueUnknown extends Refusal.Invalid {
        VenueUnknown(String code) {
            super("venue-unknown", "venue", code);
        }
    }

    /// An exception for days that are over helps nobody.
    static final class HubExceptionOver extends Refusal.Invalid {
        HubExceptionOver() {
            super("hub-exception-over");
        }
    }
}
