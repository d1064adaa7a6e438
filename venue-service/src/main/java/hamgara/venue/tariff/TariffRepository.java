package hamgara.venue.tariff;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import hamgara.venue.slot.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads and writes tariffs, and the prices that people were told; the clock is the database's.
@ApplicationScoped
class TariffRepository {

    private final EntityManager entities;

    TariffRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// A tariff without its lines.
    record Row(UUID id, UUID facility, LocalDate fromOn, Instant setAt) {}

    Row insert(UUID id, UUID facility, NewTariff tariff) {
        Instant setAt = instant(entities.createNativeQuery("""
                        insert into tariff (id, facility_id, from_on) values (:id, :facility, :fromOn)
                        returning set_at""")
                .setParameter("id", id)
                .setParameter("facility", facility)
                .setParameter("fromOn", tariff.fromOn())
                .getSingleResult());
        for (int i = 0; i < tariff.lines().size(); i++) {
            TariffLine line = tariff.lines().get(i);
            entities.createNativeQuery("""
                            insert into tariff_line (tariff_id, line, audience, from_time, to_time, basis, amount)
                            values (:tariff, :line, cast(:audience as text), cast(:from as time), cast(:to as time),
                                    :basis, :amount)""")
                    .setParameter("tariff", id)
                    .setParameter("line", i)
                    .setParameter("audience", name(line.audience()))
                    .setParameter("from", text(line.from()))
                    .setParameter("to", text(line.to()))
                    .setParameter("basis", line.basis().name())
                    .setParameter("amount", line.amount().amount())
                    .executeUpdate();
        }
        return new Row(id, facility, tariff.fromOn(), setAt);
    }

    private static @Nullable String name(@Nullable Audience audience) {
        return audience == null ? null : audience.name();
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    /// One row more than the page, the latest first.
    List<Row> ofFacility(UUID facility, PageRequest page) {
        Optional<Cursor> cursor = page.cursor();
        var query = entities.createNativeQuery("""
                        select id, facility_id, from_on, set_at from tariff where facility_id = :facility
                        """ + (cursor.isEmpty() ? "" : "and id < :before ") + "order by id desc")
                .setParameter("facility", facility);
        cursor.ifPresent(before -> query.setParameter("before", before.uuid(0)));
        List<?> rows = query.setMaxResults(page.rowsToRead()).getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    /// The tariff that counts on a day.
    Optional<UUID> on(UUID facility, LocalDate day) {
        List<?> found = entities.createNativeQuery("""
                        select id from tariff where facility_id = :facility and from_on <= :day
                        order by from_on desc, set_at desc, id desc limit 1""")
                .setParameter("facility", facility)
                .setParameter("day", day)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    List<TariffLine> lines(UUID tariff) {
        List<?> rows =
                entities.createNativeQuery("""
                        select audience, cast(from_time as text), cast(to_time as text), basis, amount from tariff_line
                        where tariff_id = :tariff order by line""").setParameter("tariff", tariff).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new TariffLine(
                        row[0] == null ? null : Audience.valueOf((String) row[0]),
                        time((String) row[1]),
                        time((String) row[2]),
                        Basis.valueOf((String) row[3]),
                        Money.rials(((Number) row[4]).longValue())))
                .toList();
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    private static Row row(Object[] row) {
        LocalDate fromOn = row[2] instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) row[2];
        return new Row((UUID) row[0], (UUID) row[1], fromOn, instant(row[3]));
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    /// Keeps a price for somebody, and forgets what the same person was told before that no hold goes by any more.
    Instant tell(UUID id, String caller, UUID card, Priced place, long price, long holderShare, Duration lifetime) {
        entities.createNativeQuery("""
                        delete from quoted_price
                        where caller = :caller and expires_at <= clock_timestamp() - interval '1 hour'""").setParameter("caller", caller).executeUpdate();
        return instant(entities.createNativeQuery("""
                        insert into quoted_price (id, caller, card_id, asked, party, price, holder_share, expires_at)
                        values (:id, :caller, :card, :asked, :party, :price, :holderShare,
                                clock_timestamp() + :seconds * interval '1 second')
                        returning expires_at""")
                .setParameter("id", id)
                .setParameter("caller", caller)
                .setParameter("card", card)
                .setParameter("asked", place.asked())
                .setParameter("party", place.party())
                .setParameter("price", price)
                .setParameter("holderShare", holderShare)
                .setParameter("seconds", lifetime.toSeconds())
                .getSingleResult());
    }

    /// The price that somebody was told last for a place, as long as it is kept.
    Optional<Long> told(String caller, UUID card, Priced place) {
        List<?> found = entities.createNativeQuery("""
                        select price from quoted_price
                        where caller = :caller and card_id = :card and asked = :asked and party = :party
                          and expires_at > clock_timestamp()
                        order by expires_at desc, id desc limit 1""")
                .setParameter("caller", caller)
                .setParameter("card", card)
                .setParameter("asked", place.asked())
                .setParameter("party", place.party())
                .getResultList();
        return found.stream().map(Long.class::cast).findFirst();
    }

    /// What somebody was told last to pay themselves of a price that a hold may have taken since.
    Optional<Long> toldShare(String caller, UUID card, List<String> asked, int party, long price) {
        List<?> found = entities.createNativeQuery("""
                        select holder_share from quoted_price
                        where caller = :caller and card_id = :card and asked in :asked and party = :party
                          and price = :price and holder_share is not null
                          and expires_at > clock_timestamp() - interval '1 hour'
                        order by expires_at desc, id desc limit 1""")
                .setParameter("caller", caller)
                .setParameter("card", card)
                .setParameter("asked", asked)
                .setParameter("party", party)
                .setParameter("price", price)
                .getResultList();
        return found.stream().map(Long.class::cast).findFirst();
    }
}
