package hamgara.forum.workinggroup;

import hamgara.kit.version.Held;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads and keeps working groups.
@ApplicationScoped
class WorkingGroupRepository implements PanacheRepositoryBase<WorkingGroup, WorkingGroup.Key> {

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

    /// Marks groups that are late and not yet told of; two watches at once never mark the same. Answers id, county,
    /// code,
    /// days since the last meeting, and its days.
    List<Object[]> markLate(LocalDate today, int most) {
        return getSession()
                .createNativeQuery("""
                        with late as materialized (
                            select county, code from working_group
                            where cadence_days is not null and late_told_on is null
                              and 2 * (cast(:today as date) - coalesce(last_met_on, set_up_on)) > 3 * cadence_days
                            order by county, code limit :most for update skip locked)
                        update working_group g set late_told_on = :today, version = g.version + 1
                        from late where g.county = late.county and g.code = late.code
                        returning g.id, g.county, g.code, cast(:today as date) - coalesce(g.last_met_on, g.set_up_on),
                                  g.cadence_days""", Object[].class)
                .setParameter("today", today)
                .setParameter("most", most)
                .getResultList();
    }
}
