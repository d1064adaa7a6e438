package hamgara.forum.organisation;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Which organisations somebody speaks for.
@ApplicationScoped
class OrganisationsOfPerson implements Personal {

    private final Session database;
    private final Remains remains;

    OrganisationsOfPerson(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select organisation_id, since from organisation_member
                        where person = :person order by since, organisation_id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("organisationId", row[0], "since", row[1]))
                .toList();
    }

    /// The word that is left speaks for nobody; it keeps who comes back from deciding about an organisation
    /// of theirs.
    @Override
    public int forget(String person) {
        List<UUID> spokenFor = database.createNativeQuery(
                        "select organisation_id from organisation_member where person = :person", UUID.class)
                .setParameter("person", person)
                .getResultList();
        // The word of an earlier time makes room, so that who was let in again can be forgotten again.
        for (UUID organisation : spokenFor) {
            database.createNativeMutationQuery(
                            "delete from organisation_member where organisation_id = :id and person = :remains")
                    .setParameter("id", organisation)
                    .setParameter("remains", remains.of(person, organisation))
                    .executeUpdate();
        }
        return remains.leave("organisation_member", "organisation_id", "person", person);
    }
}
