package hamgara.card.partner;

import hamgara.card.identity.Identities;
import hamgara.kit.ids.Ids;
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
import org.jspecify.annotations.Nullable;

/// The accounts partners are paid to: sealed, shown masked, changed only by two persons.
@ApplicationScoped
class BankAccounts {

    private final DataSource database;
    private final Identities vault;
    private final Clock clock;

    BankAccounts(DataSource database, Identities vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    UUID propose(UUID partner, Iban iban, String by) {
        UUID id = Ids.next();
        Identities.SealedNumber sealed = vault.seal(id, iban.text());
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into partner_bank_account
                            (id, partner_id, state, key_id, nonce, sealed, shown, proposed_by, proposed_at)
                        values (?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?)
                        on conflict do nothing""")) {
            insert.setObject(1, id);
            insert.setObject(2, partner);
            insert.setString(3, sealed.keyId());
            insert.setBytes(4, sealed.nonce());
            insert.setBytes(5, sealed.value());
            insert.setString(6, iban.masked());
            insert.setString(7, by);
            insert.setObject(8, now());
            if (insert.executeUpdate() == 0) {
                throw new PartnerRefusal.BankAccountProposed();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /// The one before is replaced in the same moment; the caller holds the partner's row.
    @Transactional(Transactional.TxType.MANDATORY)
    void decide(UUID partner, UUID account, boolean accepted, String by) {
        BankAccountView proposed = of(partner).stream()
                .filter(found -> found.id().equals(account))
                .findAny()
                .orElseThrow(PartnerRefusal.BankAccountNotFound::new);
        if (proposed.state() != BankAccountView.State.PROPOSED) {
            throw new PartnerRefusal.BankAccountDecided();
        }
        if (by.equals(proposed.proposedBy())) {
            throw new PartnerRefusal.OwnApplication();
        }
        if (accepted) {
            change(
                    "update partner_bank_account set state = 'REPLACED' where partner_id = ? and state = 'IN_FORCE'",
                    partner);
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update partner_bank_account set state = ?, decided_by = ?, decided_at = ? where id = ?")) {
            update.setString(1, accepted ? "IN_FORCE" : "REFUSED");
            update.setString(2, by);
            update.setObject(3, now());
            update.setObject(4, account);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The newest first.
    List<BankAccountView> of(UUID partner) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id, state, shown, proposed_by, proposed_at, decided_at
                        from partner_bank_account where partner_id = ? order by id desc""")) {
            select.setObject(1, partner);
            try (ResultSet row = select.executeQuery()) {
                var accounts = new ArrayList<BankAccountView>();
                while (row.next()) {
                    OffsetDateTime decidedAt = row.getObject(6, OffsetDateTime.class);
                    accounts.add(BankAccountView.of(
                            row.getObject(1, UUID.class),
                            BankAccountView.State.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            decidedAt == null ? null : decidedAt.toInstant()));
                }
                return accounts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<UUID> proposed(UUID partner) {
        return inState(partner, BankAccountView.State.PROPOSED);
    }

    Optional<UUID> inForce(UUID partner) {
        return inState(partner, BankAccountView.State.IN_FORCE);
    }

    /// The number itself, for the order to the bank alone.
    Optional<String> number(UUID account) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select key_id, nonce, sealed from partner_bank_account where id = ?")) {
            select.setObject(1, account);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(vault.open(
                                account,
                                new Identities.SealedNumber(row.getString(1), row.getBytes(2), row.getBytes(3))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<UUID> inState(UUID partner, BankAccountView.State state) {
        return of(partner).stream()
                .filter(account -> account.state() == state)
                .map(BankAccountView::id)
                .findFirst();
    }

    private void change(String sql, @Nullable Object argument) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, argument);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
