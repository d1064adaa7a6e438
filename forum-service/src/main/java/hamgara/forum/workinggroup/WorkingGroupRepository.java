package hamgara.forum.workinggroup;

import hamgara.kit.version.Held;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads and keeps working groups.
@ApplicationScoped
class WorkingGroupRepository implements PanacheRepositoryBase<WorkingGroup, WorkingGroup.Key> {

    private static final String LATE = """
        cadence_days is not null and late_told_on is null
        and 2 * (cast(:today as date) - coalesce(last_met_on, set_up_on)) > 3 * cadence_days""";

    boolean addOnce(WorkingGroup group) {
        return getSession()
                        .createNativeMutationQuery("""
                        insert into working_group (county, code, id, name_fa, name_ar, name_en, secretary_agency,
                                                   official_parent, mandate, cadence_days, set_up_on, version)
                        values (:county, :code, :id, :fa, :ar, :en, :secretary, :parent, :mandate, :cadence, :on, 1)
                        on conflict (county, code) do nothing""")
                        .setParameter("county", group.key.county())
                        .setParameter("code", group.key.code())
                        .setParameter("id", group.id)
                        .setParameter("fa", group.nameFa)
                        .setParameter("ar", group.nameAr, String.class)
                        .setParameter("en", group.nameEn, String.class)
                        .setParameter("secretary", group.secretaryAgency)
                        .setParameter(
                                "parent",
                                group.officialParent == null ? null : group.officialParent.name(),
                                String.class)
                        .setParameter("mandate", group.mandate, String.class)
                        .setParameter("cadence", group.cadenceDays, Integer.class)
                        .setParameter("on", group.setUpOn)
                        .executeUpdate()
                == 1;
    }

    Optional<WorkingGroup> locked(WorkingGroup.Key key) {
        return Held.again(getSession(), findByIdOptional(key));
    }

    List<WorkingGroup> of(String county, String afterCode, int limit) {
        return find("key.county = ?1 and key.code > ?2 order by key.code", county, afterCode)
                .page(0, limit)
                .list();
    }

    /// A meeting on an earlier day than the last one changes nothing.
    void met(WorkingGroup.Key key, LocalDate day) {
        getSession()
                .createNativeMutationQuery("""
                        update working_group set last_met_on = :day, late_told_on = null, version = version + 1
                        where county = :county and code = :code and (last_met_on is null or last_met_on < :day)""")
                .setParameter("day", day)
                .setParameter("county", key.county())
                .setParameter("code", key.code())
                .executeUpdate();
    }

    /// Those that are late and not yet told of.
    List<UUID> late(LocalDate today) {
        return getSession()
                .createNativeQuery("select id from working_group where " + LATE + " order by county, code", UUID.class)
                .setParameter("today", today)
                .getResultList();
    }

    /// Marks one of them; two watches at once never mark the same. Answers county, code, days since the
    /// last meeting, and its days.
    List<Object[]> markLate(UUID id, LocalDate today) {
        return getSession()
                .createNativeQuery(
                        "update working_group set late_told_on = :today, version = version + 1 where id = :id and "
                                + LATE
                                + " returning county, code, cast(:today as date) - coalesce(last_met_on, set_up_on),"
                                + " cadence_days",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("today", today)
                .getResultList();
    }
}
