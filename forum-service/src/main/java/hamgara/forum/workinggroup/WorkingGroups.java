package hamgara.forum.workinggroup;

import hamgara.forum.agency.Agencies;
import hamgara.forum.county.Counties;
import hamgara.forum.text.Words;
import hamgara.forum.workinggroup.WorkingGroupRefusal.UnknownWorkingGroup;
import hamgara.forum.workinggroup.WorkingGroupRefusal.WorkingGroupExists;
import hamgara.forum.workinggroup.WorkingGroupRefusal.WorkingGroupNotFound;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Sets up working groups, and knows when they met.
@ApplicationScoped
public class WorkingGroups {

    private static final int USUAL_CADENCE = 30;

    private final WorkingGroupRepository groups;
    private final Counties counties;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Clock clock;

    WorkingGroups(WorkingGroupRepository groups, Counties counties, Agencies agencies, Outbox outbox, Clock clock) {
        this.groups = groups;
        this.counties = counties;
        this.agencies = agencies;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    WorkingGroupView setUp(NewWorkingGroup request) {
        counties.switchedOn(request.county());
        agencies.requireOffice(request.county(), request.secretaryAgency(), "/secretaryAgency");
        int cadence = request.cadenceDays() == null ? USUAL_CADENCE : request.cadenceDays();
        var group = new WorkingGroup();
        group.key = new WorkingGroup.Key(request.county(), request.code());
        group.id = Ids.next();
        group.call(Words.of(request.names(), "/names"));
        group.secretaryAgency = request.secretaryAgency();
        group.officialParent = request.officialParent();
        group.mandate = Words.orNone(request.mandate(), "fa");
        group.cadenceDays = cadence;
        group.setUpOn = today();
        group.version = 1;
        if (!groups.addOnce(group)) {
            throw new WorkingGroupExists(request.code(), request.county());
        }
        outbox.append(new GroupEvent.GroupSetUp(
                group.id, request.county(), request.code(), request.officialParent(), cadence));
        return WorkingGroupView.of(group, today());
    }

    @Transactional
    WorkingGroupView change(String county, String code, WorkingGroupChange change, long expectedVersion) {
        WorkingGroup group = groups.locked(new WorkingGroup.Key(county, code)).orElseThrow(WorkingGroupNotFound::new);
        StaleVersion.check(expectedVersion, group.version);
        if (change.names() != null) {
            group.call(Words.of(change.names(), "/names"));
        }
        if (change.secretaryAgency() != null) {
            agencies.requireOffice(county, change.secretaryAgency(), "/secretaryAgency");
            group.secretaryAgency = change.secretaryAgency();
        }
        group.officialParent = change.officialParent() == null ? group.officialParent : change.officialParent();
        group.mandate = change.mandate() == null ? group.mandate : Words.orNone(change.mandate(), "fa");
        if (change.cadenceDays() != null) {
            group.cadenceDays = change.cadenceDays();
            group.lateToldOn = null;
        }
        group.version++;
        groups.flush();
        return WorkingGroupView.of(group, today());
    }

    WorkingGroupView show(String county, String code) {
        return WorkingGroupView.of(
                groups.findByIdOptional(new WorkingGroup.Key(county, code)).orElseThrow(WorkingGroupNotFound::new),
                today());
    }

    List<WorkingGroupView> list(String county, String afterCode, int limit) {
        LocalDate today = today();
        return groups.of(county, afterCode, limit).stream()
                .map(group -> WorkingGroupView.of(group, today))
                .toList();
    }

    /// Refuses a group that the county does not have.
    public void require(String county, String code) {
        if (groups.findByIdOptional(new WorkingGroup.Key(county, code)).isEmpty()) {
            throw new UnknownWorkingGroup(code, county).at("/workingGroup");
        }
    }

    /// The same where a path names it.
    public void requireThere(String county, String code) {
        if (groups.findByIdOptional(new WorkingGroup.Key(county, code)).isEmpty()) {
            throw new WorkingGroupNotFound();
        }
    }

    /// A session of the group was held on that day.
    @Transactional(Transactional.TxType.MANDATORY)
    public void met(String county, String code, LocalDate day) {
        groups.met(new WorkingGroup.Key(county, code), day);
    }

    private LocalDate today() {
        return Tehran.dayOf(clock.instant());
    }
}
