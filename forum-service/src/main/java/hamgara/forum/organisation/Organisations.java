package hamgara.forum.organisation;

import hamgara.forum.county.Counties;
import hamgara.forum.organisation.OrganisationRefusal.AlreadyDecided;
import hamgara.forum.organisation.OrganisationRefusal.NotYourOrganisation;
import hamgara.forum.organisation.OrganisationRefusal.OrganisationNotFound;
import hamgara.forum.organisation.OrganisationRefusal.OrganisationSelfReview;
import hamgara.forum.participant.Participants;
import hamgara.forum.personal.Remains;
import hamgara.forum.text.Words;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.text.Names;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps the profiles of organisations; one is only what a hall's secretary has looked at.
@ApplicationScoped
public class Organisations {

    private static final String COLUMNS = """
            select id, county, kind, name_fa, name_ar, name_en, lang, about, state, decided_at, version from organisation""";

    private final Session database;
    private final Counties counties;
    private final Participants participants;
    private final Remains remains;
    private final Outbox outbox;
    private final Clock clock;

    Organisations(
            Session database,
            Counties counties,
            Participants participants,
            Remains remains,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.counties = counties;
        this.participants = participants;
        this.remains = remains;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Whoever enters it speaks for it.
    @Transactional
    OrganisationView enter(NewOrganisation request, String person) {
        counties.switchedOn(request.county());
        UUID id = Ids.next();
        Names names = Words.of(request.names(), "/names");
        database.createNativeMutationQuery("""
                        insert into organisation (id, county, kind, name_fa, name_ar, name_en, lang, about, state, version)
                        values (:id, :county, :kind, :fa, :ar, :en, :lang, :about, 'WAITING', 1)""")
                .setParameter("id", id)
                .setParameter("county", request.county())
                .setParameter("kind", request.kind().name())
                .setParameter("fa", names.fa())
                .setParameter("ar", names.ar(), String.class)
                .setParameter("en", names.en(), String.class)
                .setParameter("lang", request.lang())
                .setParameter("about", Words.of(request.about(), request.lang(), "/about"))
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into organisation_member (organisation_id, person, since) values (:id, :person, :now)""")
                .setParameter("id", id)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return show(id, person);
    }

    /// What was verified has to be looked at again when its words change.
    @Transactional
    OrganisationView change(UUID id, OrganisationChange change, String person, long expectedVersion) {
        OrganisationView held = held(id, person, expectedVersion);
        requireMember(id, person);
        Names names = change.names() == null ? held.names() : Words.of(change.names(), "/names");
        String about = change.about() == null ? held.about() : Words.of(change.about(), held.lang(), "/about");
        database.createNativeMutationQuery("""
                        update organisation set name_fa = :fa, name_ar = :ar, name_en = :en, about = :about,
                            state = 'WAITING', decided_at = null, version = version + 1 where id = :id""")
                .setParameter("fa", names.fa())
                .setParameter("ar", names.ar(), String.class)
                .setParameter("en", names.en(), String.class)
                .setParameter("about", about)
                .setParameter("id", id)
                .executeUpdate();
        return show(id, person);
    }

    /// Another one speaks for it from now on: who speaks for it types the code that this person shows.
    @Transactional
    OrganisationView admit(UUID id, String code, String person) {
        show(id, person);
        requireMember(id, person);
        database.createNativeMutationQuery("""
                        insert into organisation_member (organisation_id, person, since) values (:id, :person, :now)
                        on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("person", participants.whoShows(code))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return show(id, person);
    }

    @Transactional
    void leave(UUID id, String person) {
        show(id, person);
        requireMember(id, person);
        database.createNativeMutationQuery(
                        "delete from organisation_member where organisation_id = :id and person = :person")
                .setParameter("id", id)
                .setParameter("person", person)
                .executeUpdate();
    }

    @Transactional
    OrganisationView decide(UUID id, OrganisationState state, String secretary, long expectedVersion) {
        OrganisationView held = held(id, secretary, expectedVersion);
        if (isMember(id, secretary) || isMember(id, remains.of(secretary, id))) {
            throw new OrganisationSelfReview();
        }
        if (held.state() == state) {
            throw new AlreadyDecided(state);
        }
        database.createNativeMutationQuery("""
                        update organisation set state = :state, decided_at = :now, version = version + 1 where id = :id""")
                .setParameter("state", state.name())
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
        if (state == OrganisationState.VERIFIED) {
            outbox.append(new OrganisationVerified(id, held.county(), held.kind()));
        }
        return show(id, secretary);
    }

    /// Public are those that were verified; what waits is shown to its members and to staff of the county.
    List<OrganisationView> list(@Nullable String county, OrganisationState state, @Nullable UUID after, int limit) {
        return database.createNativeQuery(COLUMNS + """
                         where state = :state and (cast(:county as text) is null or county = :county)
                          and (cast(:after as uuid) is null or id > :after)
                        order by id""", Object[].class)
                .setParameter("state", state.name())
                .setParameter("county", county, String.class)
                .setParameter("after", after, UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> view(row, null))
                .toList();
    }

    OrganisationView show(UUID id, @Nullable String reader) {
        return database
                .createNativeQuery(COLUMNS + " where id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> view(row, (reader != null && isMember(id, reader)) ? Boolean.TRUE : null))
                .findFirst()
                .orElseThrow(OrganisationNotFound::new);
    }

    /// Whether the organisation was verified and the person speaks for it.
    public boolean speaksFor(UUID organisation, String person) {
        return show(organisation, null).state() == OrganisationState.VERIFIED && isMember(organisation, person);
    }

    /// Refuses one that does not exist.
    public void require(UUID organisation) {
        show(organisation, null);
    }

    private OrganisationView held(UUID id, String person, long expectedVersion) {
        database.createNativeQuery("select 1 from organisation where id = :id for update", Integer.class)
                .setParameter("id", id)
                .getResultList();
        OrganisationView held = show(id, person);
        StaleVersion.check(expectedVersion, held.version());
        return held;
    }

    private void requireMember(UUID id, String person) {
        if (!isMember(id, person)) {
            throw new NotYourOrganisation();
        }
    }

    private boolean isMember(UUID id, String person) {
        return !database.createNativeQuery(
                        "select 1 from organisation_member where organisation_id = :id and person = :person",
                        Integer.class)
                .setParameter("id", id)
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    private static OrganisationView view(Object[] row, @Nullable Boolean mine) {
        return new OrganisationView(
                (UUID) row[0],
                (String) row[1],
                OrganisationKind.valueOf((String) row[2]),
                new Names((String) row[3], (String) row[4], (String) row[5]),
                (String) row[6],
                (String) row[7],
                OrganisationState.valueOf((String) row[8]),
                (Instant) row[9],
                mine,
                ((Number) row[10]).longValue());
    }
}
