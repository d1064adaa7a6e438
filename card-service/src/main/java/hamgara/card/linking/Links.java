package hamgara.card.linking;

import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import hamgara.card.secret.SecretCodes;
import hamgara.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Hands out codes at the desk and takes them from citizens.
///
/// The first half of a code finds its row, the second half is the secret: so a wrong try is counted on the code it was
/// meant for.
@ApplicationScoped
class Links {

    private static final Duration VALID = Duration.ofDays(7);
    private static final int HALF = 6;
    private static final String PURPOSE = "link-code";

    private final DataSource database;
    private final Persons persons;
    private final SecretCodes codes;
    private final LinkGuard guard;
    private final Caller caller;
    private final Clock clock;

    Links(DataSource database, Persons persons, SecretCodes codes, LinkGuard guard, Caller caller, Clock clock) {
        this.database = database;
        this.persons = persons;
        this.codes = codes;
        this.guard = guard;
        this.caller = caller;
        this.clock = clock;
    }

    /// A new code takes the place of the one before.
    @Transactional
    LinkCodeView issue(UUID personId) {
        PersonFacts person = persons.callersOwn(personId);
        persons.requireConfirmed(person);
        if (person.account() != null) {
            throw new LinkRefusal.PersonHasAccount();
        }
        Instant now = clock.instant();
        Instant end = now.plus(VALID);
        while (true) {
            String selector = codes.digits(HALF);
            String secret = codes.digits(HALF);
            if (put(personId, selector, codes.digest(PURPOSE, selector, secret), now, end)) {
                return LinkCodeView.of(selector, secret, end);
            }
        }
    }

    @Transactional
    UUID link(NewLink request) {
        String account = caller.pseudonym();
        String selector = request.code().substring(0, HALF);
        byte[] digest = codes.digest(PURPOSE, selector, request.code().substring(HALF));
        Optional<UUID> person = switch (guard.count(account, selector)) {
            case ACCOUNT_LOCKED -> throw new LinkRefusal.LinkingLocked();
            case CODE_LOCKED -> Optional.empty();
            case COUNTED -> take(selector, digest);
        };
        if (person.isEmpty()) {
            throw new LinkRefusal.LinkCodeWrong().at("/code");
        }
        guard.forgive(account);
        if (!persons.linkCaller(person.get())) {
            throw new LinkRefusal.PersonHasAccount();
        }
        return person.get();
    }

    private boolean put(UUID person, String selector, byte[] digest, Instant now, Instant end) {
        try (Connection connection = database.getConnection();
                PreparedStatement taken =
                        connection.prepareStatement("select from link_code where selector = ? and person_id <> ?");
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into link_code (person_id, selector, digest, issued_at, issued_by, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (person_id) do update
                            set selector = excluded.selector, digest = excluded.digest,
                                issued_at = excluded.issued_at, issued_by = excluded.issued_by,
                                expires_at = excluded.expires_at, wrong = 0, used_at = null""")) {
            taken.setString(1, selector);
            taken.setObject(2, person);
            try (ResultSet row = taken.executeQuery()) {
                if (row.next()) {
                    return false;
                }
            }
            upsert.setObject(1, person);
            upsert.setString(2, selector);
            upsert.setBytes(3, digest);
            upsert.setObject(4, now.atOffset(ZoneOffset.UTC));
            upsert.setString(5, caller.pseudonym());
            upsert.setObject(6, end.atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes the code out of use. The row stays locked until the account is linked, so that it serves one of two.
    private Optional<UUID> take(String selector, byte[] digest) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select person_id, digest from link_code
                        where selector = ? and used_at is null and expires_at > ?""");
                PreparedStatement use = connection.prepareStatement(
                        "update link_code set used_at = ? where selector = ? and used_at is null")) {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            select.setString(1, selector);
            select.setObject(2, now);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !MessageDigest.isEqual(digest, row.getBytes(2))) {
                    return Optional.empty();
                }
                UUID person = row.getObject(1, UUID.class);
                use.setObject(1, now);
                use.setString(2, selector);
                return use.executeUpdate() == 1 ? Optional.of(person) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
