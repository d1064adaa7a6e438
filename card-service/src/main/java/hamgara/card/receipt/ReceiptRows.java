package hamgara.card.receipt;

import hamgara.card.money.Money;
import hamgara.card.programme.Category;
import hamgara.card.receipt.ReceiptContent.Item;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Reads what was captured, from redemptions and authorizations.
@ApplicationScoped
class ReceiptRows {

    private static final String REDEEMED = """
            select case when u.redemption_id is null then 'CAPTURED' else 'UNDONE' end, r.card_id, c.person_id,
                r.venue_code, r.category, r.reference, r.occurred_at, coalesce(u.undone_at, r.recorded_at),
                null::bigint, null::bigint, null::bigint, p.unit, r.units,
                case when u.redemption_id is null then 0 else r.units end
            from redemption r join card c on c.id = r.card_id join pocket p on p.id = r.pocket_id
                left join redemption_undo u on u.redemption_id = r.id
            where r.id = ? and r.state = 'CAPTURED'""";

    private static final String AUTHORIZED = """
            select a.state, a.card_id, a.person_id, a.venue_code, a.category, a.partner_reference, a.authorized_at,
                (select max(s.recorded_at) from authorization_step s where s.authorization_id = a.id),
                a.price, a.venue_share, a.holder_share, l.unit, sum(l.captured), sum(l.refunded)
            from card_authorization a join authorization_line l on l.authorization_id = a.id
            where a.id = ? and a.state in ('PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED')
            group by a.id, l.unit having sum(l.captured) > 0 order by l.unit""";

    private final DataSource database;

    ReceiptRows(DataSource database) {
        this.database = database;
    }

    /// What was captured, and whose it is.
    record Captured(
            ReceiptContent.Kind kind,
            String state,
            UUID card,
            UUID person,
            String venue,
            Category category,
            @Nullable String reference,
            Instant occurredAt,
            Instant changedAt,
            @Nullable Money price,
            @Nullable Money venueShare,
            @Nullable Money holderShare,
            List<Item> items) {}

    Optional<Captured> find(UUID id) {
        return find(ReceiptContent.Kind.REDEMPTION, REDEEMED, id)
                .or(() -> find(ReceiptContent.Kind.AUTHORIZATION, AUTHORIZED, id));
    }

    private Optional<Captured> find(ReceiptContent.Kind kind, String sql, UUID id) {
        try (var connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(captured(kind, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Captured captured(ReceiptContent.Kind kind, ResultSet row) throws SQLException {
        String state = row.getString(1);
        UUID card = row.getObject(2, UUID.class);
        UUID person = row.getObject(3, UUID.class);
        String venue = row.getString(4);
        Category category = Category.valueOf(row.getString(5));
        String reference = row.getString(6);
        Instant occurredAt = instant(row, 7);
        Instant changedAt = instant(row, 8);
        Money price = money(row, 9);
        Money venueShare = price == null ? null : money(row, 10);
        Money holderShare = price == null ? null : money(row, 11);
        var items = new ArrayList<Item>();
        do {
            items.add(new Item(row.getString(12), row.getLong(13), row.getLong(14)));
        } while (row.next());
        return new Captured(
                kind,
                state,
                card,
                person,
                venue,
                category,
                reference,
                occurredAt,
                changedAt,
                price,
                venueShare,
                holderShare,
                List.copyOf(items));
    }

    private static @Nullable Money money(ResultSet row, int column) throws SQLException {
        Long rials = row.getObject(column, Long.class);
        return rials == null ? null : new Money(rials, Money.CURRENT, null);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
