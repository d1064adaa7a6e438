package hamgara.forum.groupmember;

import hamgara.forum.agency.Agencies;
import hamgara.forum.groupmember.GroupMemberRefusal.GroupMemberNotFound;
import hamgara.forum.groupmember.GroupMemberRefusal.GroupRoleTaken;
import hamgara.forum.text.Words;
import hamgara.forum.workinggroup.WorkingGroups;
import hamgara.kit.ids.Ids;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/// Keeps who belongs to working groups. What was stays on record; unique indexes allow one place for an agency, one
/// chair and one secretary at a time.
@ApplicationScoped
class GroupMembers {

    private final Session database;
    private final WorkingGroups groups;
    private final Agencies agencies;
    private final Clock clock;

    GroupMembers(Session database, WorkingGroups groups, Agencies agencies, Clock clock) {
        this.database = database;
        this.groups = groups;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Transactional
    GroupMemberView put(String county, String code, String agency, NewGroupMember request) {
        groups.requireThere(county, code);
        agencies.requireOffice(county, agency, "/agency");
        LocalDate today = Tehran.dayOf(clock.instant());
        end(county, code, agency, today);
        String post = Words.orNone(request.post(), "fa");
        int added = database.createNativeMutationQuery("""
                        insert into group_member (id, county, code, agency, role, post, since_on)
                        values (:id, :county, :code, :agency, :role, :post, :today) on conflict do nothing""")
                .setParameter("id", Ids.next())
                .setParameter("county", county)
                .setParameter("code", code)
                .setParameter("agency", agency)
                .setParameter("role", request.role().name())
                .setParameter("post", post, String.class)
                .setParameter("today", today)
                .executeUpdate();
        if (added == 0) {
            throw new GroupRoleTaken(request.role().name());
        }
        return new GroupMemberView(agency, request.role(), post, today, null);
    }

    @Transactional
    void remove(String county, String code, String agency) {
        groups.requireThere(county, code);
        if (end(county, code, agency, Tehran.dayOf(clock.instant())) == 0) {
            throw new GroupMemberNotFound();
        }
    }

    /// Chair and secretary first; those who left last.
    List<GroupMemberView> of(String county, String code) {
        groups.requireThere(county, code);
        return database.createNativeQuery("""
                        select agency, role, post, since_on, until_on from group_member
                        where county = :county and code = :code
                        order by until_on is not null, array_position(array['CHAIR', 'SECRETARY', 'MEMBER', 'OBSERVER'], role),
                                 agency, since_on""", Object[].class)
                .setParameter("county", county)
                .setParameter("code", code)
                .getResultStream()
                .map(row -> new GroupMemberView(
                        (String) row[0],
                        NewGroupMember.Role.valueOf((String) row[1]),
                        (String) row[2],
                        (LocalDate) row[3],
                        (LocalDate) row[4]))
                .toList();
    }

    private int end(String county, String code, String agency, LocalDate today) {
        return database.createNativeMutationQuery("""
                        update group_member set until_on = :today
                        where county = :county and code = :code and agency = :agency and until_on is null""")
                .setParameter("today", today)
                .setParameter("county", county)
                .setParameter("code", code)
                .setParameter("agency", agency)
                .executeUpdate();
    }
}
