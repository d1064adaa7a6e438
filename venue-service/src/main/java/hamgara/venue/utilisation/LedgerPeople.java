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
            set attended_people = kept_people(attended_people, :forgotten, :secret),
                expected_people = kept_people(expected_people, :forgotten, :secret),
                no_show_people = kept_people(no_show_people, :forgotten, :secret),
                late_people = kept_people(late_people, :forgotten, :secret)
            where audience <> 'NONE'""";

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

    /// Of days that have become too old; reads nothing when there are none.
    void forget() {
        List<?> due = entities.createNativeQuery("""
                        select cast(people_from as text), cast(tehran_today() - :days as text)
                        from ledger_state where people_from < tehran_today() - :days""")
                .setParameter("days", ReportPeriod.LONGEST_DAYS)
                .getResultList();
        for (Object each : due) {
            Object[] days = (Object[]) each;
            entities.createNativeQuery(STORE + " and day >= cast(:since as date) and day < cast(:until as date)")
                    .setParameter("forgotten", true)
                    .setParameter("secret", secret)
                    .setParameter("since", days[0])
                    .setParameter("until", days[1])
                    .executeUpdate();
            entities.createNativeQuery("update ledger_state set people_from = cast(:until as date)")
                    .setParameter("until", days[1])
                    .executeUpdate();
        }
        keyThoseOfBefore();
    }

    /// Once, after the release that brought the secret: without it, one person would be two across that day.
    private void keyThoseOfBefore() {
        boolean first = entities.createNativeQuery("update ledger_state set people_keyed = true where not people_keyed")
                        .executeUpdate()
                == 1;
        if (first) {
            entities.createNativeQuery(STORE + " and day >= (select people_from from ledger_state)")
                    .setParameter("forgotten", false)
                    .setParameter("secret", secret)
                    .executeUpdate();
        }
    }
}
