package hamgara.card.riskrule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores and finds rules.
@ApplicationScoped
class RiskRuleRepository implements PanacheRepositoryBase<RiskRule, UUID> {

    List<RiskRule> active() {
        return list("state", RiskRule.State.ACTIVE);
    }

    /// Newest first, from behind the given one.
    List<RiskRule> list(String county, @Nullable UUID before, int most) {
        return (before == null
                        ? find("countyCode = ?1 order by id desc", county)
                        : find("countyCode = ?1 and id < ?2 order by id desc", county, before))
                .range(0, most - 1)
                .list();
    }

    /// True when nobody else sweeps; others wait for the next time.
    boolean lockSweep() {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(96, 1)", Boolean.class)
                .getSingleResult();
    }
}
