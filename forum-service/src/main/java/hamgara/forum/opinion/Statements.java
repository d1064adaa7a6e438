package hamgara.forum.opinion;

import hamgara.forum.hall.Halls;
import hamgara.forum.text.Words;
import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts statements before a hall and takes votes on them.
@ApplicationScoped
class Statements {

    private final StatementRepository statements;
    private final Halls halls;
    private final Clock clock;

    Statements(StatementRepository statements, Halls halls, Clock clock) {
        this.statements = statements;
        this.halls = halls;
        this.clock = clock;
    }

    @Transactional
    StatementView add(NewStatement request, String author) {
        var hall = halls.facts(request.hallId());
        String lang = request.lang() == null ? "fa" : request.lang();
        halls.requireLanguage(hall, lang);
        var statement = new Statement();
        statement.id = Ids.next();
        statement.hallId = hall.id();
        statement.lang = lang;
        statement.text = Words.of(request.text(), lang, "/text");
        statement.author = author;
        statement.writtenAt = clock.instant();
        if (!statements.addOnce(statement)) {
            throw new StatementAlreadyMade();
        }
        return StatementView.of(statement);
    }

    @Transactional
    VoteView vote(UUID id, NewVote request, String person) {
        Statement statement = statements.findByIdOptional(id).orElseThrow(StatementNotFound::new);
        statements.vote(statement, person, request.vote(), request.areaCode(), clock.instant());
        return new VoteView(id, request.vote());
    }

    StatementView show(UUID id) {
        return StatementView.of(statements.findByIdOptional(id).orElseThrow(StatementNotFound::new));
    }

    List<StatementView> list(UUID hall, @Nullable UUID after, int limit) {
        halls.facts(hall);
        return statements.of(hall, after, limit).stream().map(StatementView::of).toList();
    }
}
