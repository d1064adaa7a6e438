package hamgara.forum.workinggroup;

import hamgara.forum.agency.Agencies;
import hamgara.forum.county.Counties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Sets up working groups.
@ApplicationScoped
public class WorkingGroups {

    private final WorkingGroupRepository groups;
    private final Counties counties;
    private final Agencies agencies;

    WorkingGroups(WorkingGroupRepository groups, Counties counties, Agencies agencies) {
        this.groups = groups;
        this.counties = counties;
        this.agencies = agencies;
    }

    @Transactional
    WorkingGroupView setUp(NewWorkingGroup request) {
        counties.switchedOn(request.county());
        agencies.requireOffice(request.county(), request.secretaryAgency(), "/secretaryAgency");
        var group = new WorkingGroup(request);
        if (!groups.addOnce(group)) {
            throw new WorkingGroupExists(request.code(), request.county());
        }
        return WorkingGroupView.of(group);
    }

    List<WorkingGroupView> list(String county, String afterCode, int limit) {
        return groups.of(county, afterCode, limit).stream()
                .map(WorkingGroupView::of)
                .toList();
    }

    /// Refuses a group that the county does not have.
    public void require(String county, String code) {
        if (groups.findByIdOptional(new WorkingGroup.Key(county, code)).isEmpty()) {
            throw new UnknownWorkingGroup(code, county).at("/workingGroup");
        }
    }
}
