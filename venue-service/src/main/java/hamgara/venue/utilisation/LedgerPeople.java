package hamgara.venue.utilisation;

import hamgara.kit.caller.Pseudonyms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// Keeps what stands for people in the ledger: under a secret that the database does not know, and no longer than a
/// report can reach from that day to today.
@ApplicationScoped
class LedgerPeople {

    private static final String STORE = """
            update capacity_ledger
            set attended_people = kept_people(attended_people, day < cast(:before as date), :secret),
                expected_people = kept_people(expected_people, day < cast(:before as date), :secret),
                no_show_people = kept_people(no_show_people, day < cast(:before as date), :secret),
                late_people = kept_people(late_people, day < cast(:before as date), :secret), people_keyed = true
            where audience <> 'NONE' and\s""";

    private static final int DAYS_AT_ONCE = 7;
    private static final int LINES_AT_ONCE = 5000;

    private final EntityManager entities;
    private final String secret;

    LedgerPeople(EntityManager entities, Pseudonyms pseudonyms) {
        this.entities = entities;
        byte[] derived = pseudonyms.keyedDigest().doFinal("people of the ledger".getBytes(StandardCharsets.UTF_8));
        this.secret = HexFormat.of().formatHex(derived);
    }

    /// Derived, so that a statement that is written down somewhere does not give the service's own key away.
    String secret() {
        return secret;
    }

    /// Of some days that have become too old; false, having read nothing, when there are none.
    boolean forget() {
        List<?> due = entities.createNativeQuery("""
                        select cast(people_from as text), cast(least(tehran_today() - :longest, coalesce(
                                   (select min(day) from capacity_ledger where day >= people_from) + :some,
                                   tehran_today() - :longest)) as text)
                        from ledger_state where people_from < tehran_today() - :longest""")
                .setParameter("longest", ReportPeriod.LONGEST_DAYS)
                .setParameter("some", DAYS_AT_ONCE)
                .getResultList();
        for (Object each : due) {
            Object[] days = (Object[]) each;
            entities.createNativeQuery(STORE + "day >= cast(:since as date) and day < cast(:until as date)")
                    .setParameter("before", days[1])
                    .setParameter("secret", secret)
                    .setParameter("since", days[0])
                    .setParameter("until", days[1])
                    .executeUpdate();
            entities.createNativeQuery("update ledger_state set people_from = cast(:until as date)")
                    .setParameter("until", days[1])
                    .executeUpdate();
        }
        return !due.isEmpty();
    }

    /// Gives the secret to some lines that were there before it, as one person would else be two across that day;
    /// false when there are none.
    boolean key() {
        return entities.createNativeQuery(STORE + """
                                not people_keyed and ctid = any (array(
                                    select ctid from capacity_ledger where not people_keyed and audience <> 'NONE'
                                    order by day limit :some))""")
                        .setParameter("before", peopleFrom())
                        .setParameter("secret", secret)
                        .setParameter("some", LINES_AT_ONCE)
                        .executeUpdate()
                > 0;
    }

    private Object peopleFrom() {
        return entities.createNativeQuery("select cast(people_from as text) from ledger_state")
                .getSingleResult();
    }
}
