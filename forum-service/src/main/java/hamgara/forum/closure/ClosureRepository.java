package hamgara.forum.closure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads and keeps closure notices, and keeps clocks and notices of one county apart.
@ApplicationScoped
class ClosureRepository implements PanacheRepositoryBase<Closure, UUID> {

    /// Notices of a county that last until this day or longer.
    List<Closure> of(String county, LocalDate endingFrom) {
        return getSession()
                .createNativeQuery(
                        "select * from closure_notice where counties @> array[cast(:county as text)] and to_on >= :from and revoked_at is null",
                        Closure.class)
                .setParameter("county", county)
                .setParameter("from", endingFrom)
                .getResultList();
    }

    /// True for the first who calls it off.
    boolean revoke(UUID id, Instant at) {
        return getSession()
                        .createNativeMutationQuery(
                                "update closure_notice set revoked_at = :at where id = :id and revoked_at is null")
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /// Newest first.
    List<Closure> list(@Nullable String county, @Nullable UUID before, int limit) {
        return getSession()
                .createNativeQuery("""
                        select * from closure_notice
                        where (cast(:county as text) is null or counties @> array[cast(:county as text)])
                          and (cast(:before as uuid) is null or id < :before)
                        order by id desc""", Closure.class)
                .setParameter("county", county, String.class)
                .setParameter("before", before, UUID.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /// Many clocks of a county may be read at once, but not while a notice for it is being written: otherwise a case
    /// opened in that moment would miss the notice and the notice would miss the case.
    void shareWithClocks(String county) {
        lock("pg_advisory_xact_lock_shared", county);
    }

    /// In the order of codes, so that two notices for several counties never wait for each other.
    void keepClocksStill(Collection<String> counties) {
        counties.stream().sorted().forEach(county -> lock("pg_advisory_xact_lock", county));
    }

    private void lock(String function, String county) {
        getSession()
                .createNativeQuery(
                        "select 1 from " + function + "(hashtext('closures'), hashtext(:county))", Integer.class)
                .setParameter("county", county)
                .getSingleResult();
    }
}
