package hamgara.card.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Stores and finds people.
@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    Optional<Person> ofAccount(String account) {
        return find("account", account).firstResultOptional();
    }

    List<Person> pending(String county, UUID after, int limit) {
        return find("countyCode = ?1 and state = ?2 and id > ?3 order by id", county, Person.State.PENDING_DESK, after)
                .page(0, limit)
                .list();
    }

    /// Others who look like the same person: born on the same day, living in the same area, with names that only
    /// differ in spelling.
    int alike(Person person) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select count(*) from person
                                where birth_date = ?1 and area_code = ?2 and id <> ?3 and state <> 'REFUSED'
                                  and fa_compact_key(given_name || ' ' || family_name) = fa_compact_key(?4)""")
                        .setParameter(1, person.birthDate)
                        .setParameter(2, person.areaCode)
                        .setParameter(3, person.id)
                        .setParameter(4, person.givenName + " " + person.familyName)
                        .getSingleResult())
                .intValue();
    }
}
