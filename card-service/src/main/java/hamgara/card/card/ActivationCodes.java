package hamgara.card.card;

import hamgara.card.secret.SecretCodes;
import hamgara.kit.text.Digits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Keeps the codes that activate printed cards.
@ApplicationScoped
class ActivationCodes {

    private static final int DIGITS = 8;
    private static final int TRIES = 5;

    private final DataSource database;
    private final SecretCodes secrets;
    private final TryCounter counter;
    private final Clock clock;

    ActivationCodes(DataSource database, SecretCodes secrets, TryCounter counter, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.counter = counter;
        this.clock = clock;
    }

    /// A fresh code with all its tries; the one before stops.
    @Transactional(Transactional.TxType.MANDATORY)
    String renew(UUID card) {
        String code = secrets.digits(DIGITS);
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into activation_code (card_id, digest, tries, made_at) values (?, ?, 0, ?)
                        on conflict (card_id) do update
                        set digest = excluded.digest, tries = 0, made_at = excluded.made_at
                        """)) {
            upsert.setObject(1, card);
            upsert.setBytes(2, digest(card, code));
            upsert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
            return code;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The try is counted for good before the code is compared: neither the refusal that follows nor a hundred
    /// requests at the same moment give a sixth one.
    void require(UUID card, String typed) {
        TryCounter.Try counted = counter.count(card, TRIES).orElseThrow(CardRefusal.ActivationLocked::new);
        if (!MessageDigest.isEqual(counted.digest(), digest(card, Digits.typedNumber(typed)))) {
            throw new CardRefusal.ActivationCodeWrong(TRIES - counted.number()).at("/code");
        }
    }

    private byte[] digest(UUID card, String code) {
        return secrets.digest("activation", card, code);
    }

    /// Counts tries in transactions of their own.
    @ApplicationScoped
    static class TryCounter {

        private final DataSource database;

        TryCounter(@io.quarkus.agroal.DataSource("guard") DataSource database) {
            this.database = database;
        }

        @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
        record Try(byte[] digest, int number) {}

        /// Empty when all tries are used up, or when there is no code.
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        Optional<Try> count(UUID card, int tries) {
            try (var connection = database.getConnection();
                    var update = connection.prepareStatement("""
                            update activation_code set tries = tries + 1 where card_id = ? and tries < ?
                            returning digest, tries
                            """)) {
                update.setObject(1, card);
                update.setInt(2, tries);
                try (var row = update.executeQuery()) {
                    return row.next() ? Optional.of(new Try(row.getBytes(1), row.getInt(2))) : Optional.empty();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
