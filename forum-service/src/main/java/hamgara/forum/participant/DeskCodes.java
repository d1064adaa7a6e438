package hamgara.forum.participant;

import hamgara.forum.participant.ParticipantRefusal.CodeSpent;
import hamgara.forum.participant.ParticipantRefusal.CodeUnknown;
import hamgara.forum.participant.ParticipantRefusal.SelfVerification;
import hamgara.kit.caller.Caller;
import hamgara.kit.text.Digits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;

/// Lets a desk say how surely it knows somebody without learning who that is here: the person shows a code, the officer
/// looks at a document and types the code.
@ApplicationScoped
class DeskCodes {

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Session database;
    private final ParticipantRepository people;
    private final Caller caller;
    private final Clock clock;

    DeskCodes(Session database, ParticipantRepository people, Caller caller, Clock clock) {
        this.database = database;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DeskCodeView draw(String person) {
        String code = String.format(Locale.ROOT, "%09d", RANDOM.nextLong(1_000_000_000L));
        Instant until = clock.instant().plus(GOOD_FOR);
        database.createNativeMutationQuery(
                        "insert into desk_code (code_digest, person, until) values (:digest, :person, :until)")
                .setParameter("digest", digest(code))
                .setParameter("person", person)
                .setParameter("until", until)
                .executeUpdate();
        return new DeskCodeView(code, until);
    }

    @Transactional
    VerificationView verify(NewVerification request, String officer, String county) {
        String person = take(request.code(), officer);
        people.raise(person, request.level(), county, clock.instant());
        return new VerificationView(request.level(), county);
    }

    /// Whose code it is; it is spent with that. Nobody shows a code to themselves.
    @Transactional(Transactional.TxType.MANDATORY)
    String take(String code, String other) {
        List<Object[]> codes = database.createNativeQuery(
                        "select person, until, used_at is not null from desk_code where code_digest = :digest for update",
                        Object[].class)
                .setParameter("digest", digest(Digits.typedNumber(code)))
                .getResultList();
        Instant now = clock.instant();
        if (codes.isEmpty() || ((Instant) codes.getFirst()[1]).isBefore(now)) {
            throw new CodeUnknown();
        }
        if ((Boolean) codes.getFirst()[2]) {
            throw new CodeSpent();
        }
        String person = (String) codes.getFirst()[0];
        if (person.equals(other)) {
            throw new SelfVerification();
        }
        database.createNativeMutationQuery("update desk_code set used_at = :now where code_digest = :digest")
                .setParameter("now", now)
                .setParameter("digest", digest(Digits.typedNumber(code)))
                .executeUpdate();
        return person;
    }

    private String digest(String code) {
        return HexFormat.of()
                .formatHex(caller.keyedDigest().doFinal(("desk\n" + code).getBytes(StandardCharsets.UTF_8)));
    }
}
