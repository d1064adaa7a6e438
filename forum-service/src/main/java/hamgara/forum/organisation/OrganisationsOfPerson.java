package hamgara.forum.organisation;

import hamgara.forum.personal.Personal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// Which organisations somebody speaks for.
@ApplicationScoped
class OrganisationsOfPerson implements Personal {

    private final Session database;

    OrganisationsOfPerson(Session database) {
        this.database = database;
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

    @Override
    public int forget(String person) {
        return database.createNativeMutationQuery("delete from organisation_member where person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
