package hamgara.card.redemption;

import hamgara.card.journal.JournalRecord.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// The statements on what authorizations and journals tell of one reference of a venue.
@ApplicationScoped
class OfflineRows {

    /// An authorization is a use while something is held by it, or once something was captured, whatever was given back
    /// later. One that was declined, voided or has expired is none.
    private static final String COUNTS = """
             exists (select from authorization_line l where l.authorization_id = a.id
                     and (l.captured > 0 or (a.state in ('AUTHORIZED', 'PARTIALLY_CAPTURED') and a.expires_at > ?)))
            """;

    private final DataSource database;

    OfflineRows(DataSource database) {
        this.database = database;
    }

    /// A use that was told before.
    ///
    /// @param amount entries or rials of it, as asked for
    record Told(UUID id, UUID card, long amount) {}

    /// Whoever captures, voids or expires one of these waits until the transaction ends.
    void lockAuthorizations(String venue, Collection<String> references) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id from card_authorization
                        where venue_code = ? and partner_reference = any(?) order by id for share""")) {
            select.setString(1, venue);
            select.setArray(2, connection.createArrayOf("text", references.toArray()));
            select.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The authorizations that are uses, each with what it holds or has captured.
    List<Told> authorizations(String venue, String reference, Unit unit, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select a.id, a.card_id, (select coalesce(sum(l.held - l.released), 0) from authorization_line l
                                                 where l.authorization_id = a.id and (l.unit = 'IRR') = ?)
                        from card_authorization a
                        where a.venue_code = ? and a.partner_reference = ? and""" + COUNTS + "order by a.id")) {
            select.setBoolean(1, unit == Unit.IRR);
            select.setString(2, venue);
            select.setString(3, reference);
            select.setObject(4, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<Told>();
                while (row.next()) {
                    found.add(new Told(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The cards of which a journal has told a use that somebody pays for; not of one that was counted as an
    /// authorization of which nothing came.
    List<UUID> cardsTakenOffline(String venue, String reference, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select o.card_id from offline_outcome o
                        where o.venue_code = ? and o.reference = ? and o.state <> 'REJECTED' and o.unpaid < o.amount
                          and o.card_id is not null
                          and (o.authorization_id is null
                              or exists (select from card_authorization a where a.id = o.authorization_id and""" + COUNTS + "))")) {
            select.setString(1, venue);
            select.setString(2, reference);
            select.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<UUID>();
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
