package hamgara.forum.proposal;

import hamgara.forum.scope.Scope;
import hamgara.forum.search.SearchIndex;
import hamgara.forum.search.SearchKind;
import hamgara.forum.search.Searchable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads and keeps proposals, and moves their counters.
@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {

    private final SearchIndex index;

    ProposalRepository(SearchIndex index) {
        this.index = index;
    }

    /// A subject that was named or none was, and an area that holds the proposal's, or lies in it, or
    /// none was named. A proposal without an area is about its county.
    private static final String IN_SCOPE = """
            ((:subjects = '' or subject = any (string_to_array(:subjects, ' ')))
             and (:areas = '' or exists (
                 select 1 from unnest(string_to_array(:areas, ' ')) a
                 where coalesce(area_code, county) like a || '%' or a like coalesce(area_code, county) || '%')))""";

    /// Holds the row, so that no support slips in between a check and a change of words or state.
    Optional<Proposal> locked(UUID id) {
        Optional<Proposal> found = findByIdOptional(id);
        // Read again with the lock: what this transaction saw before may have moved on since.
        found.ifPresent(proposal -> getSession().refresh(proposal, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /// All who write the source write the target too.
    void uniteAuthors(UUID source, UUID target, Instant at) {
        getSession()
                .createNativeMutationQuery("""
                        insert into coauthor (proposal_id, person, joined_at)
                        select t.id, a.person, :at
                        from proposal t, (select author as person from proposal where id = :source
                                          union select person from coauthor
                                          where proposal_id = :source and left_at is null) a
                        where t.id = :target and a.person <> t.author
                        on conflict (proposal_id, person) do update
                        set joined_at = excluded.joined_at, left_at = null where coauthor.left_at is not null""")
                .setParameter("at", at)
                .setParameter("source", source)
                .setParameter("target", target)
                .executeUpdate();
    }

    /// It, those that went into it or that it came out of, and so on: from those it has authors and
    /// supporters.
    List<UUID> origins(UUID proposal) {
        return getSession()
                .createNativeQuery("""
                        with recursive origin (id) as (
                            select cast(:id as uuid)
                            union
                            select case r.kind when 'MERGED_INTO' then r.from_id else r.to_id end
                            from origin o join proposal_relation r
                                on (r.to_id = o.id and r.kind = 'MERGED_INTO')
                                or (r.from_id = o.id and r.kind = 'SPLIT_FROM'))
                        select id from origin""", UUID.class)
                .setParameter("id", proposal)
                .getResultList();
    }

    /// Voices that a desk entered: they were given for the words of that day, too.
    int deskVoices(UUID proposal) {
        return getSession()
                .createNativeQuery(
                        "select coalesce(sum(assisted + paper), 0) from desk_count where proposal_id = :id", Long.class)
                .setParameter("id", proposal)
                .getSingleResult()
                .intValue();
    }

    boolean isCoauthor(UUID proposal, String person) {
        return !getSession()
                .createNativeQuery(
                        "select 1 from coauthor where proposal_id = :id and person = :person and left_at is null",
                        Integer.class)
                .setParameter("id", proposal)
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    Set<UUID> coauthoredBy(String person) {
        return Set.copyOf(getSession()
                .createNativeQuery(
                        "select proposal_id from coauthor where person = :person and left_at is null", UUID.class)
                .setParameter("person", person)
                .getResultList());
    }

    /// Keeps the present wording and lets it be found; one that was taken over from elsewhere names
    /// where from.
    void keepText(Proposal proposal, Instant writtenAt, @Nullable UUID source) {
        getSession()
                .createNativeMutationQuery("""
                        insert into proposal_text (proposal_id, text_version, lang, title, what_exists,
                            what_should_be_done, existing_capacity, who_benefits, written_at, fingerprint, source_id)
                        values (:id, :version, :lang, :title, :exists, :done, :capacity, :benefits, :at, :fingerprint, :source)""")
                .setParameter("id", proposal.id)
                .setParameter("version", proposal.textVersion)
                .setParameter("lang", proposal.lang)
                .setParameter("title", proposal.title)
                .setParameter("exists", proposal.whatExists)
                .setParameter("done", proposal.whatShouldBeDone)
                .setParameter("capacity", proposal.existingCapacity)
                .setParameter("benefits", proposal.whoBenefits)
                .setParameter("at", writtenAt)
                .setParameter("fingerprint", proposal.text().fingerprint())
                .setParameter("source", source, UUID.class)
                .executeUpdate();
    }

    /// Lets everybody find it with its present words.
    void putInSearch(Proposal proposal) {
        index.put(new Searchable(
                SearchKind.PROPOSAL,
                proposal.id,
                proposal.hallId,
                proposal.county,
                proposal.subject,
                proposal.title,
                String.join(
                        " ",
                        proposal.whatExists,
                        proposal.whatShouldBeDone,
                        proposal.existingCapacity,
                        proposal.whoBenefits),
                Objects.requireNonNull(proposal.publishedAt)));
    }

    /// One that was taken back or went into another is read by those alone who know of it.
    void takeOutOfSearch(UUID proposal) {
        index.take(proposal);
    }

    /// Education first by weight, then the newest; ids grow with time, so the pair is a stable key on
    /// an index. With a scope, what lies in it comes first, and then the rest in the same order.
    List<Found> list(Filter filter, List<UUID> unseen, ProposalPlace after, int limit) {
        List<Found> found = new ArrayList<>();
        if (!after.outside()) {
            found.addAll(part(filter, unseen, after, false, limit));
        }
        if (filter.scope() != null && found.size() < limit) {
            ProposalPlace rest = after.outside() ? after : ProposalPlace.START;
            found.addAll(part(filter, unseen, rest, true, limit - found.size()));
        }
        return found;
    }

    /// What has the weight at which the page begins, and what comes after that weight: each a range of
    /// one index. With both in one condition everything before the page would be read.
    private List<Found> part(Filter filter, List<UUID> unseen, ProposalPlace after, boolean outside, int limit) {
        String where = where(filter, outside);
        String sameWeight = where + " and subject_weight = :weight and id < :id order by id desc limit :limit";
        String later = where + " and subject_weight > :weight order by subject_weight, id desc limit :limit";
        var query = getSession()
                .createNativeQuery(
                        "select * from ((" + sameWeight + ") union all (" + later + ")) p"
                                + " order by subject_weight, id desc limit :limit",
                        Proposal.class)
                .setParameter("unseen", unseen.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("weight", after.weight())
                .setParameter("id", after.id())
                .setParameter("limit", limit);
        if (filter.hall() != null) {
            query.setParameter("hall", filter.hall());
        }
        if (filter.subject() != null) {
            query.setParameter("subject", filter.subject());
        }
        if (filter.state() != null) {
            query.setParameter("state", filter.state().name());
        }
        if (filter.words() != null) {
            query.setParameter("words", filter.words());
        }
        if (filter.scope() != null) {
            query.setParameter("subjects", String.join(" ", filter.scope().subjects()))
                    .setParameter("areas", String.join(" ", filter.scope().areas()));
        }
        return query.getResultStream()
                .map(proposal -> new Found(proposal, new ProposalPlace(outside, proposal.subjectWeight, proposal.id)))
                .toList();
    }

    private static String where(Filter filter, boolean outside) {
        var where = new StringBuilder(
                "select * from proposal where hall_id <> all (cast(string_to_array(:unseen, ' ') as uuid[]))");
        where.append(" and published_at is not null");
        where.append(" and not exists (select 1 from content c where c.id = proposal.id and c.state <> 'SHOWN')");
        if (filter.hall() != null) {
            where.append(" and hall_id = :hall");
        }
        if (filter.subject() != null) {
            where.append(" and subject = :subject");
        }
        if (filter.state() != null) {
            where.append(" and state = :state");
        }
        if (filter.words() != null) {
            where.append(" and (words @@ plainto_tsquery('simple', fa_search_key(:words))"
                    + " or fa_compact_key(:words) <% text_key)");
        }
        if (filter.scope() != null) {
            where.append(outside ? " and not " : " and ").append(IN_SCOPE);
        }
        return where.toString();
    }

    /// What a list may be narrowed by.
    record Filter(
            @Nullable UUID hall,
            @Nullable String subject,
            @Nullable ProposalState state,
            @Nullable String words,
            @Nullable Scope scope) {}

    /// A proposal and its place in the list.
    record Found(Proposal proposal, ProposalPlace place) {}
}
