package hamgara.forum.template;

import hamgara.forum.county.Counties;
import hamgara.forum.text.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps the words answers may begin with. An answer that was given keeps its own: they are copied by who writes it,
/// and
/// the code stands beside them.
@ApplicationScoped
public class Templates {

    private final Session database;
    private final Counties counties;
    private final Clock clock;

    Templates(Session database, Counties counties, Clock clock) {
        this.database = database;
        this.counties = counties;
        this.clock = clock;
    }

    @Transactional
    TemplateView write(String county, String code, NewTemplate request) {
        counties.switchedOn(county);
        return TemplateView.of(database.createNativeQuery("""
                        insert into answer_template (county, code, decision, name, reason, plan, written_at)
                        values (:county, :code, :decision, :name, :reason, :plan, :now)
                        on conflict (county, code) do update set decision = excluded.decision, name = excluded.name,
                            reason = excluded.reason, plan = excluded.plan, written_at = excluded.written_at
                        returning county, code, decision, name, reason, plan, written_at""", Object[].class)
                .setParameter("county", county)
                .setParameter("code", code)
                .setParameter("decision", request.decision())
                .setParameter("name", Words.of(request.name(), "fa", "/name"))
                .setParameter("reason", Words.of(request.reason(), "fa", "/reason"))
                .setParameter("plan", Words.orNone(request.plan(), "fa"), String.class)
                .setParameter("now", clock.instant())
                .getSingleResult());
    }

    @Transactional
    void drop(String county, String code) {
        database.createNativeMutationQuery("delete from answer_template where county = :county and code = :code")
                .setParameter("county", county)
                .setParameter("code", code)
                .executeUpdate();
    }

    /// Refuses a template that the county does not have, or has for another decision; the pointer names the field.
    public void require(String county, String code, String decision, String pointer) {
        boolean known = !database.createNativeQuery("""
                        select 1 from answer_template
                        where county = :county and code = :code and decision = :decision""", Integer.class)
                .setParameter("county", county)
                .setParameter("code", code)
                .setParameter("decision", decision)
                .getResultList()
                .isEmpty();
        if (!known) {
            throw new UnknownTemplate(code, decision).at(pointer);
        }
    }

    List<TemplateView> list(String county, @Nullable String decision, String afterCode, int limit) {
        return database.createNativeQuery("""
                        select county, code, decision, name, reason, plan, written_at from answer_template
                        where county = :county and code > :after
                          and (cast(:decision as text) is null or decision = :decision)
                        order by code""", Object[].class)
                .setParameter("county", county)
                .setParameter("after", afterCode)
                .setParameter("decision", decision, String.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> TemplateView.of(row))
                .toList();
    }
}
