package hamgara.card.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Which venues are whose. A venue has one partner at a time.
@ApplicationScoped
class PartnerVenues {

    private final DataSource database;
    private final Clock clock;

    PartnerVenues(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// False when the venue is another partner's, or this one's already.
    @Transactional(Transactional.TxType.MANDATORY)
    boolean add(UUID partner, String venue) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into partner_venue (partner_id, venue_code, since) values (?, ?, ?)
                        on conflict do nothing""")) {
            insert.setObject(1, partner);
            insert.setString(2, venue);
            insert.setObject(3, now());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void free(UUID partner) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update partner_venue set until = ? where partner_id = ? and until is null")) {
            update.setObject(1, now());
            update.setObject(2, partner);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> of(UUID partner) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select venue_code from partner_venue where partner_id = ? order by venue_code")) {
            select.setObject(1, partner);
            try (ResultSet row = select.executeQuery()) {
                var codes = new ArrayList<String>();
                while (row.next()) {
                    codes.add(row.getString(1));
                }
                return codes;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The live partner of a venue, else the one that had it last.
    Optional<UUID> partnerOf(String venue) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select partner_id from partner_venue where venue_code = ?
                        order by until is null desc, since desc limit 1""")) {
            select.setString(1, venue);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
