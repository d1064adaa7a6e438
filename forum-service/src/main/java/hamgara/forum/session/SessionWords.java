package hamgara.forum.session;

import hamgara.forum.search.SearchIndex;
import hamgara.forum.search.SearchKind;
import hamgara.forum.search.Searchable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lets sessions to which people were invited be found, by their names and by what is on their agenda.
@ApplicationScoped
class SessionWords {

    private final SearchIndex index;
    private final Agendas agendas;

    SessionWords(SearchIndex index, Agendas agendas) {
        this.index = index;
        this.agendas = agendas;
    }

    void put(HallSession session) {
        if (session.state == SessionState.DRAFT || session.announcedAt == null) {
            return;
        }
        Stream<String> names = Stream.of(session.nameAr, session.nameEn).filter(Objects::nonNull);
        Stream<String> items = agendas.facts(session.id).stream().map(AgendaItemFacts::title);
        index.put(new Searchable(
                SearchKind.SESSION,
                session.id,
                session.hallId,
                session.county,
                null,
                session.nameFa,
                Stream.concat(names, items).collect(Collectors.joining(" ")),
                session.announcedAt));
    }
}
