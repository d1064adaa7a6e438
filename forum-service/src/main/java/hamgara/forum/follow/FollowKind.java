package hamgara.forum.follow;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can be followed. Each knows where it stands: a statement that answers with its hall, or with nothing for what
/// is no better known in one hall than in another.
@Schema(name = "FollowKind")
enum FollowKind {
    PROPOSAL("""
            select hall_id from proposal where id = cast(:id as uuid) and published_at is not null
              and not exists (select 1 from content o where o.id = proposal.id and o.state <> 'SHOWN')""", true),
    CASE("select hall_id from agency_case where id = cast(:id as uuid)", true),
    RESOLUTION("select hall_id from resolution where id = cast(:id as uuid)", true),
    SESSION("select hall_id from hall_session where id = cast(:id as uuid) and announced_at is not null", true),
    MINUTES("select hall_id from minutes where id = cast(:id as uuid) and signed_at is not null", true),
    AMENDMENT("""
            select p.hall_id from amendment a join proposal p on p.id = a.proposal_id
            where a.id = cast(:id as uuid)
              and not exists (select 1 from content o where o.id in (a.id, p.id) and o.state <> 'SHOWN')""", true),
    CONVERSATION("select hall_id from conversation where id = cast(:id as uuid) and state <> 'DRAFT'", true),
    HALL("select id from hall where id = cast(:id as uuid)", true),
    TOPIC("select cast(null as uuid) from subject where code = :id", false),
    COUNTY("select cast(null as uuid) from switched_on_county where county = :id", false),
    AREA("select cast(null as uuid) from area where code = :id", false),
    AGENCY("select cast(null as uuid) from agency_kind where code = :id", false),
    WORKING_GROUP("select cast(null as uuid) from working_group where county || ':' || code = :id", false);

    private final String hall;
    private final boolean isByUuid;

    FollowKind(String hall, boolean isByUuid) {
        this.hall = hall;
        this.isByUuid = isByUuid;
    }

    String hall() {
        return hall;
    }

    boolean canBe(String id) {
        if (!isByUuid) {
            return id.length() <= 60;
        }
        try {
            return UUID.fromString(id).toString().equals(id);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
