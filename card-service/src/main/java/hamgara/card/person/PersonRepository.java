package hamgara.card.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Stores and finds people.
@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    Optional<Person> ofAccount(String account) {
        return find("account", account).firstResultOptional();
    }

    /// Asks the consents by their table: their package knows people, not the other way round.
    boolean isGuardian(String account, UUID minor, LocalDate day) {
        return !getEntityManager()
                .createNativeQuery("""
                        select 1 from guardian_consent consent join person guardian on guardian.id = consent.guardian_id
                        where consent.minor_id = ?1 and guardian.account = ?2 and consent.ends_on > ?3
                          and consent.verified_at is not null and consent.withdrawn_at is null""")
                .setParameter(1, minor)
                .setParameter(2, account)
                .setParameter(3, day)
                .getResultList()
                .isEmpty();
    }

    /// Reads the row itself, whatever is known of it already, and locks it against a change; false when the person was
    /// forgotten.
    boolean hold(UUID id) {
        return !getEntityManager()
                .createNativeQuery("select 1 from person where id = ?1 and state <> 'ERASED' for share")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    /// Leaves the id and the county, and nothing that tells of the person.
    void erase(UUID id) {
        flush();
        getEntityManager().createNativeQuery("""
                        update person
                        set state = 'ERASED', given_name = '', family_name = '', account = null, birth_date = null,
                            gender = null, area_code = null, document_seen = false, version = version + 1
                        where id = ?1""").setParameter(1, id).executeUpdate();
    }

    List<Person> pending(String county, UUID after, int limit) {
        return find("countyCode = ?1 and state = ?2 and id > ?3 order by id", county, Person.State.PENDING_DESK, after)
                .page(0, limit)
                .list();
    }

    /// Who was born on the day, lives in the area and waits for the desk, the longest waiting first.
    List<Person> pendingOf(LocalDate birthDate, String area) {
        return list(
                "birthDate = ?1 and areaCode = ?2 and state = ?3 order by id",
                birthDate,
                area,
                Person.State.PENDING_DESK);
    }

    /// Others who look like the same person: born on the same day, living in the same area, with names that only
    /// differ in spelling.
    int alike(Person person) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select count(*) from person
                                where birth_date = ?1 and area_code = ?2 and id <> ?3 and state in ('CONFIRMED', 'PENDING_DESK')
                                  and fa_compact_key(given_name || ' ' || family_name) = fa_compact_key(?4)""")
                        .setParameter(1, person.birthDate)
                        .setParameter(2, person.areaCode)
                        .setParameter(3, person.id)
                        .setParameter(4, person.givenName + " " + person.familyName)
                        .getSingleResult())
                .intValue();
    }
}
