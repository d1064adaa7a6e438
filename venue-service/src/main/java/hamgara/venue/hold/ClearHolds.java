package hamgara.venue.hold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks for holds of which nothing can stand in the way, and writes them down, many in a statement.
@ApplicationScoped
class ClearHolds {

    /// Persons and venues as [HoldRepository] and closures lock them, but without waiting: so that nobody here
    /// waits for what somebody does with another venue, and no two wait for each other in a circle. Slots and
    /// what is told of them are waited for as long as others take to hold or book a place.
    private static final String LOCK = """
            select a.n, set_config('lock_timeout', '100ms', true) from rows from (jsonb_to_recordset(?::jsonb) as (caller text, slot uuid))
                with ordinality as a (caller, slot, n) join slot s on s.id = a.slot
            where pg_try_advisory_xact_lock(hashtextextended(a.caller, 8))
              and pg_try_advisory_xact_lock_shared(hashtextextended(s.venue_id::text, 9))""";

    /// Stricter than the rules, never laxer: whoever has missed a booking, comes near to a limit of fair use or wants
    /// time with conditions is looked at by itself. Slots are locked in the order of their ids.
    private static final String LOOK = """
            select a.n, s.facility_id, s.starts_at, s.ends_at, s.capacity - s.held - s.booked as free, v.county,
                   coalesce(told.price, 0) as price
            from rows from (jsonb_to_recordset(?::jsonb) as (id uuid, caller text, card uuid, slot uuid, party int, place text))
                with ordinality as a (id, caller, card, slot, party, place, n)
                join slot s on s.id = a.slot
                join venue v on v.id = s.venue_id
                join facility f on f.id = s.facility_id
                left join lateral (
                    select q.price from quoted_price q
                    where q.caller = a.caller and q.card_id = a.card and q.asked = a.place and q.party = a.party
                      and q.expires_at > clock_timestamp()
                    order by q.expires_at desc, q.id desc limit 1) told on true
            where a.n = any(?)
              and s.status = 'OPEN' and s.starts_at > clock_timestamp() and s.waiting = 0 and not s.by_lot
              and not s.exclusive and s.audience = 'MIXED' and s.age_min is null and s.age_max is null and s.staff is null
              and v.publication = 'PUBLISHED' and v.state = 'OPEN'
              and not exists (select from closed_time c where c.venue_id = s.venue_id
                              and c.during && tstzrange(s.starts_at, s.ends_at))
              and exists (select from card_holder h where h.card_id = a.card and h.caller = a.caller)
              and not exists (select from known_card k where k.card_id = a.card and k.state <> 'USABLE')
              and not exists (select from no_show m where m.caller = a.caller
                              and m.standing not in ('EXCUSED', 'WITHDRAWN'))
              and not exists (select from hold h where h.id = a.id)
              and not exists (select from hold_item i where i.caller = a.caller and i.occupies
                              and i.starts_at < s.ends_at and i.ends_at > s.starts_at)
              and (told.price is not null
                   or not exists (select from tariff t where t.facility_id = s.facility_id))
              and not exists (select from fair_use_limit l where l.county = v.county
                              and (l.kind is null or l.kind = f.kind)
                              and exists (select from hold_item i where i.caller = a.caller and i.occupies
                                          and i.starts_at > s.starts_at - interval '8 days'
                                          and i.starts_at < s.starts_at + interval '8 days'))
            order by s.id, a.n
            for no key update of s""";

    private static final String SKIP_LOCKED = " skip locked";

    /// The counters are guarded once more; an id that somebody else has written meanwhile fails the statement.
    private static final String KEEP = """
            with placed as materialized (
                select * from rows from (jsonb_to_recordset(?::jsonb)
                    as (id uuid, caller text, card uuid, asked text, slot uuid, party int, "startsAt" timestamptz,
                        "endsAt" timestamptz, price bigint, traceparent text, event jsonb))
                    with ordinality as p (id, caller, card, asked, slot, party, starts_at, ends_at, price, traceparent,
                                          event, n)),
            kept as (
                insert into hold (id, caller, card_id, status, asked, expires_at)
                select id, caller, card, 'HELD', asked, clock_timestamp() + ? * interval '1 second' from placed
                returning id, expires_at),
            items as (
                insert into hold_item (hold_id, item, slot_id, caller, party, starts_at, ends_at, makes_slot, price)
                select id, 0, slot, caller, party, starts_at, ends_at, false, price from placed),
            stream as (
                insert into outbox_stream (subject, version) select id, 1 from placed order by id
                on conflict (subject) do update set version = outbox_stream.version + 1
                returning subject, version),
            told as (
                insert into outbox (subject, version, type, traceparent, body)
                select p.id, s.version, ?, p.traceparent, p.event || jsonb_build_object('version', s.version)
                from placed p join stream s on s.subject = p.id order by p.n),
            taken as (
                update slot s set held = held + w.places, version = version + 1
                from (select slot, sum(party)::int as places from placed group by slot) w
                where s.id = w.slot and s.status = 'OPEN' and s.starts_at > clock_timestamp() and s.waiting = 0
                  and not s.by_lot and s.held + s.booked + w.places <= s.capacity
                returning s.id)
            select id, expires_at,
                   (select count(*) from taken) = (select count(distinct slot) from placed) as whole
            from kept""";

    private final ObjectMapper json;

    ClearHolds(ObjectMapper json) {
        this.json = json;
    }

    /// Somebody's wish for places of a slot; `asked` is the request in one line, `place` what a price was told for.
    record Ask(
            UUID id,
            String caller,
            UUID card,
            UUID slot,
            int party,
            String asked,
            String place,
            @Nullable String traceparent) {}

    /// An ask that nothing stands against as long as the slot has room: `free` places before anything is taken.
    record Clear(
            Ask ask,
            UUID facility,
            Instant startsAt,
            Instant endsAt,
            int free,
            @Nullable String county,
            long price) {

        HoldView view(Instant expiresAt) {
            Hold hold = Hold.made(ask.id(), ask.caller(), ask.card(), ask.asked(), expiresAt);
            var item = new HoldRepository.Item(ask.slot(), facility, startsAt, endsAt, ask.party(), false, price);
            return HoldView.of(hold, List.of(item));
        }

        HoldPlaced event() {
            var item = new HoldPlaced.Item(ask.slot(), ask.party());
            return new HoldPlaced(ask.id(), ask.slot(), ask.party(), county, List.of(item));
        }
    }

    /// What is written down of it.
    private record Placed(
            UUID id,
            String caller,
            UUID card,
            String asked,
            UUID slot,
            int party,
            Instant startsAt,
            Instant endsAt,
            long price,
            @Nullable String traceparent,
            HoldPlaced event) {

        static Placed of(Clear clear) {
            Ask ask = clear.ask();
            return new Placed(
                    ask.id(),
                    ask.caller(),
                    ask.card(),
                    ask.asked(),
                    ask.slot(),
                    ask.party(),
                    clear.startsAt(),
                    clear.endsAt(),
                    clear.price(),
                    ask.traceparent(),
                    clear.event());
        }
    }

    /// Those that are clear, by their place in the list; a slot that somebody has locked is waited for, or not clear.
    Map<Integer, Clear> look(Connection connection, List<Ask> asks, boolean waiting) throws SQLException {
        String asked = text(asks);
        Map<Integer, Clear> clear = new HashMap<>();
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement look = connection.prepareStatement(waiting ? LOOK : LOOK + SKIP_LOCKED)) {
            lock.setString(1, asked);
            look.setString(1, asked);
            look.setArray(2, connection.createArrayOf("bigint", numbers(lock).toArray()));
            try (ResultSet rows = look.executeQuery()) {
                while (rows.next()) {
                    int at = rows.getInt("n") - 1;
                    clear.put(
                            at,
                            new Clear(
                                    asks.get(at),
                                    rows.getObject("facility_id", UUID.class),
                                    instant(rows, "starts_at"),
                                    instant(rows, "ends_at"),
                                    rows.getInt("free"),
                                    rows.getString("county"),
                                    rows.getLong("price")));
                }
            }
        }
        return clear;
    }

    private static List<Long> numbers(PreparedStatement statement) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    /// Until when each is kept, by its id.
    Map<UUID, Instant> keep(Connection connection, Collection<Clear> clear, Duration lifetime) throws SQLException {
        Map<UUID, Instant> until = new HashMap<>();
        if (clear.isEmpty()) {
            return until;
        }
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, text(clear.stream().map(Placed::of).toList()));
            keep.setLong(2, lifetime.toSeconds());
            keep.setString(3, HoldPlaced.TYPE);
            try (ResultSet rows = keep.executeQuery()) {
                while (rows.next()) {
                    if (!rows.getBoolean("whole")) {
                        throw new SQLException("A slot did not have the room that its lock had shown", "40001");
                    }
                    until.put(rows.getObject("id", UUID.class), instant(rows, "expires_at"));
                }
            }
        }
        return until;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private String text(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
