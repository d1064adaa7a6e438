package hamgara.forum.member;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.member.MemberRefusal.InvitationGone;
import hamgara.forum.member.MemberRefusal.InvitationNeeded;
import hamgara.forum.member.MemberRefusal.MemberNotFound;
import hamgara.forum.member.MemberRefusal.MembershipNeeded;
import hamgara.forum.personal.Personal;
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
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Lets people into halls that are not for everybody, by an invitation that one person can use once. Who is a member is
/// known by a handle that means nothing elsewhere.
@ApplicationScoped
public class Members implements Personal {

    private static final Duration GOOD_FOR = Duration.ofDays(14);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Session database;
    private final Halls halls;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    Members(Session database, Halls halls, AuditTrail audit, Caller caller, Clock clock) {
        this.database = database;
        this.halls = halls;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    InvitationView invite(UUID id) {
        HallFacts hall = halls.facts(id);
        String code = String.format(Locale.ROOT, "%010d", RANDOM.nextLong(10_000_000_000L));
        Instant until = clock.instant().plus(GOOD_FOR);
        database.createNativeMutationQuery("""
                        insert into hall_invitation (code_digest, hall_id, until) values (:digest, :hall, :until)""")
                .setParameter("digest", digest(code))
                .setParameter("hall", id)
                .setParameter("until", until)
                .executeUpdate();
        audit.write(id, hall.county(), "MEMBER_INVITED", id, Map.of());
        return new InvitationView(code, until);
    }

    /// The row of the invitation goes with its first use, so two who use it at once are one member. A public hall has
    /// room for everybody and needs none.
    @Transactional
    MemberView join(@Nullable String code, String person) {
        if (code == null) {
            throw new InvitationNeeded();
        }
        List<UUID> opened = database.createNativeQuery("""
                        delete from hall_invitation where code_digest = :digest and until > :now returning hall_id""", UUID.class)
                .setParameter("digest", digest(Digits.typedNumber(code)))
                .setParameter("now", clock.instant())
                .getResultList();
        if (opened.isEmpty()) {
            throw new InvitationGone();
        }
        UUID hall = opened.getFirst();
        database.createNativeMutationQuery("""
                        insert into hall_member (hall_id, person, handle, since) values (:hall, :person, :handle, :now)
                        on conflict (hall_id, person) do nothing""")
                .setParameter("hall", hall)
                .setParameter("person", person)
                .setParameter("handle", handle(hall, person))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return new MemberView(hall, handle(hall, person), clock.instant());
    }

    List<MemberView> list(UUID hall, String afterHandle, int limit) {
        halls.facts(hall);
        return database.createNativeQuery("""
                        select handle, since from hall_member
                        where hall_id = :hall and handle > :after order by handle""", Object[].class)
                .setParameter("hall", hall)
                .setParameter("after", afterHandle)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new MemberView(hall, (String) row[0], (Instant) row[1]))
                .toList();
    }

    @Transactional
    void remove(UUID id, String handle) {
        HallFacts hall = halls.facts(id);
        int gone = database.createNativeMutationQuery(
                        "delete from hall_member where hall_id = :hall and handle = :handle")
                .setParameter("hall", id)
                .setParameter("handle", handle)
                .executeUpdate();
        if (gone == 0) {
            throw new MemberNotFound();
        }
        audit.write(id, hall.county(), "MEMBER_REMOVED", id, Map.of("handle", handle));
    }

    @Transactional
    void leave(UUID hall, String person) {
        database.createNativeMutationQuery("delete from hall_member where hall_id = :hall and person = :person")
                .setParameter("hall", hall)
                .setParameter("person", person)
                .executeUpdate();
    }

    /// Refuses whom the hall does not admit to take part.
    public void require(HallFacts hall, String person) {
        if (!halls.admits(hall, person)) {
            throw new MembershipNeeded();
        }
    }

    /// What a person is called in one hall, and nowhere else.
    public String handle(UUID hall, String person) {
        Mac mac = caller.keyedDigest();
        mac.update(("handle\n" + hall + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac.doFinal(person.getBytes(StandardCharsets.UTF_8)), 0, 6);
    }

    private String digest(String code) {
        Mac mac = caller.keyedDigest();
        return HexFormat.of().formatHex(mac.doFinal(("invitation\n" + code).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String name() {
        return "halls";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select hall_id, 'MEMBER', since from hall_member where person = :person
                        union all
                        select hall_id, 'LAST_ACTIVE', cast(last_active_on as timestamptz) from hall_activity
                        where person = :person order by 3""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("hallId", row[0], "what", row[1], "at", row[2]))
                .toList();
    }

    @Override
    public int forget(String person) {
        int rows = 0;
        for (String table : List.of("hall_member", "hall_activity")) {
            rows += database.createNativeMutationQuery("delete from " + table + " where person = :person")
                    .setParameter("person", person)
                    .executeUpdate();
        }
        return rows;
    }
}
