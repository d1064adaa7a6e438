package hamgara.card.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The funds and venues that a version names, which have to be there when it comes into force.
///
/// Asks for them by their tables: their packages know programmes, not the other way round.
@ApplicationScoped
class References {

    private final EntityManager entities;

    References(EntityManager entities) {
        this.entities = entities;
    }

    /// Refuses what is not there or is of another county, where it could not be used.
    void require(String county, Terms terms) {
        List<UUID> funds = terms.fundShares().stream().map(FundShare::fund).toList();
        Set<Object> known = known("""
                select id from fund where id = any (cast(?1 as uuid[])) and county_code = ?2 and not sandbox""", funds, county);
        for (UUID fund : funds) {
            if (!known.contains(fund)) {
                throw new ProgrammeRefusal.ProgrammeFundNotKnown(fund);
            }
        }
        List<String> venues = terms.venueScope().venues();
        Set<Object> places = known(
                "select code from venue where code = any (cast(?1 as text[])) and county_code = ?2", venues, county);
        for (String venue : venues) {
            if (!places.contains(venue)) {
                throw new ProgrammeRefusal.ProgrammeVenueNotKnown(venue);
            }
        }
    }

    private Set<Object> known(String query, List<?> named, String county) {
        if (named.isEmpty()) {
            return Set.of();
        }
        Object texts = named.stream().map(Object::toString).toArray(String[]::new);
        var known = new HashSet<Object>();
        for (Object found : entities.createNativeQuery(query)
                .setParameter(1, texts)
                .setParameter(2, county)
                .getResultList()) {
            known.add(found);
        }
        return known;
    }
}
