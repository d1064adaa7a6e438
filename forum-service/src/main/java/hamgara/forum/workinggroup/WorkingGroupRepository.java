package hamgara.forum.workinggroup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Reads and keeps working groups.
@ApplicationScoped
class WorkingGroupRepository implements PanacheRepositoryBase<WorkingGroup, WorkingGroup.Key> {

    boolean addOnce(WorkingGroup group) {
        return getSession()
                        .createNativeMutationQuery("""
                        insert into working_group (county, code, name_fa, name_ar, name_en, secretary_agency)
                        values (:county, :code, :fa, :ar, :en, :secretary) on conflict do nothing""")
                        .setParameter("county", group.key.county())
                        .setParameter("code", group.key.code())
                        .setParameter("fa", group.nameFa)
                        .setParameter("ar", group.nameAr, String.class)
                        .setParameter("en", group.nameEn, String.class)
                        .setParameter("secretary", group.secretaryAgency)
                        .executeUpdate()
                == 1;
    }

    List<WorkingGroup> of(String county, String afterCode, int limit) {
        return find("key.county = ?1 and key.code > ?2 order by key.code", county, afterCode)
                .page(0, limit)
                .list();
    }
}
