package hamgara.forum.resolution;

import hamgara.forum.agency.Agencies;
import hamgara.forum.search.SearchIndex;
import hamgara.forum.search.SearchKind;
import hamgara.forum.search.Searchable;
import hamgara.kit.version.Held;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads and keeps resolutions.
@ApplicationScoped
class ResolutionRepository implements PanacheRepositoryBase<Resolution, UUID> {

    private final SearchIndex index;

    ResolutionRepository(SearchIndex index) {
        this.index = index;
    }

    /// Keeps a new one and lets it be found.
    void add(Resolution adopted) {
        persist(adopted);
        index.put(new Searchable(
                SearchKind.RESOLUTION,
                adopted.id,
                adopted.hallId,
                adopted.county,
                null,
                null,
                adopted.text + " " + adopted.indicator,
                adopted.adoptedAt));
    }

    /// What is not done, and what the group has to look at again and has not since; the earliest due first.
    List<Resolution> openOf(String county, String group) {
        return getSession()
                .createNativeQuery("""
                        select r.* from resolution r
                        where r.county = :county and r.working_group = :group
                          and (r.state not in ('DONE_VERIFIED', 'CLOSED', 'CANCELLED')
                               or (r.review_told and r.state <> 'CANCELLED' and not exists (
                                   select 1 from agenda_item a join hall_session s on s.id = a.session_id
                                   where a.resolution_id = r.id and s.state in ('HELD', 'CLOSED')
                                     and cast(s.starts_at at time zone 'Asia/Tehran' as date) >= r.review_on)))
                        order by r.due_on, r.id""", Resolution.class)
                .setParameter("county", county)
                .setParameter("group", group)
                .getResultList();
    }

    /// Parts that were not given up.
    long parts(UUID parent) {
        return count("parent = ?1 and state <> ?2", parent, ResolutionState.CANCELLED);
    }

    /// Parts that nobody has verified and nobody gave up.
    int openParts(UUID parent) {
        return (int) count(
                "parent = ?1 and state not in ?2",
                parent,
                List.of(ResolutionState.DONE_VERIFIED, ResolutionState.CLOSED, ResolutionState.CANCELLED));
    }

    /// Those of these that are there, whatever has more above it first: so a part comes before all that it is
    /// a part of.
    List<UUID> fromWithin(Collection<UUID> ids) {
        return getSession()
                .createNativeQuery("""
                        with recursive above (id, whole) as (
                            select id, parent from resolution
                            where id = any (cast(string_to_array(:ids, ' ') as uuid[]))
                          union all
                            select a.id, r.parent from above a join resolution r on r.id = a.whole)
                        select id from above group by id order by count(*) desc, id""", UUID.class)
                .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .getResultList();
    }

    Optional<Resolution> locked(UUID id) {
        return Held.again(getSession(), findByIdOptional(id));
    }

    /// Newest first: all but those of unseen halls that the caller's agency has no part in.
    List<Resolution> list(
            Filter filter, LocalDate today, List<UUID> unseen, Agencies.Own own, @Nullable UUID before, int limit) {
        return getSession()
                .createNativeQuery("""
                        select * from resolution
                        where (cast(:county as text) is null or county = :county)
                          and (cast(:owner as text) is null or owner_agency = :owner)
                          and (cast(:group as text) is null or working_group = :group)
                          and (cast(:proposal as uuid) is null or proposal_id = :proposal)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:overdue as boolean) is null
                               or :overdue = (state in ('NOT_STARTED', 'ACCEPTED', 'IN_PROGRESS') and due_on < :today))
                          and (cast(:parent as uuid) is null or parent = :parent)
                          and (hall_id <> all (cast(string_to_array(:unseen, ' ') as uuid[]))
                               or (:ownAgency = any (cooperating || owner_agency) and :ownCounty in ('*', county)))
                          and (cast(:before as uuid) is null or id < :before)
                        order by id desc""", Resolution.class)
                .setParameter("county", filter.county(), String.class)
                .setParameter("owner", filter.ownerAgency(), String.class)
                .setParameter("group", filter.workingGroup(), String.class)
                .setParameter("proposal", filter.proposal(), UUID.class)
                .setParameter(
                        "state", filter.state() == null ? null : filter.state().name(), String.class)
                .setParameter("overdue", filter.overdue(), Boolean.class)
                .setParameter("parent", filter.parent(), UUID.class)
                .setParameter("today", today)
                .setParameter("unseen", unseen.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("ownAgency", own.agency(), String.class)
                .setParameter("ownCounty", own.county(), String.class)
                .setParameter("before", before, UUID.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /// What a list may be narrowed by.
    record Filter(
            @Nullable String county,
            @Nullable String ownerAgency,
            @Nullable String workingGroup,
            @Nullable UUID proposal,
            @Nullable UUID parent,
            @Nullable ResolutionState state,
            @Nullable Boolean overdue) {}
}
