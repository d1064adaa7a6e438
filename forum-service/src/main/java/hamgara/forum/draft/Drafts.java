package hamgara.forum.draft;

import hamgara.forum.checker.Checker;
import hamgara.forum.draft.DraftRefusal.DraftIncomplete;
import hamgara.forum.draft.DraftRefusal.DraftNotFound;
import hamgara.forum.draft.DraftRefusal.TooManyDrafts;
import hamgara.forum.personal.Personal;
import hamgara.forum.similar.SimilarMatch;
import hamgara.forum.similar.SimilarQuestion;
import hamgara.forum.similar.Similars;
import hamgara.forum.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps what people are still writing, also when it was refused, and tells them what it needs.
@ApplicationScoped
public class Drafts implements Personal {

    private static final int MOST = 50;

    private final DraftRows rows;
    private final Similars similars;
    private final Clock clock;

    Drafts(DraftRows rows, Similars similars, Clock clock) {
        this.rows = rows;
        this.similars = similars;
        this.clock = clock;
    }

    @Transactional
    DraftView save(UUID id, DraftBody body, String author) {
        if (!rows.save(id, author, body, clock.instant(), MOST)) {
            throw rows.isTaken(id) ? new DraftNotFound() : new TooManyDrafts(MOST);
        }
        return own(id, author);
    }

    /// Keeps what is about to be refused, though the transaction around it changes nothing. The same request under the
    /// same key is one draft, however often it is sent. Null when the author has too many.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public @Nullable UUID keep(String author, String key, DraftBody body) {
        UUID id = UUID.nameUUIDFromBytes((author + "\n" + key).getBytes(StandardCharsets.UTF_8));
        return rows.save(id, author, body, clock.instant(), MOST) ? id : null;
    }

    /// Takes a draft to publish it, in the transaction that does: it is gone once that is done.
    @Transactional(Transactional.TxType.MANDATORY)
    public DraftBody take(UUID id, String author) {
        DraftBody body = rows.locked(id, author).orElseThrow(DraftNotFound::new).body();
        List<String> unsaid = unsaid(body);
        if (!unsaid.isEmpty()) {
            throw new DraftIncomplete(unsaid).at("/" + unsaid.getFirst());
        }
        rows.remove(id, author);
        return body;
    }

    DraftView show(UUID id, String author) {
        return own(id, author);
    }

    List<DraftView> list(String author, @Nullable UUID after, int limit) {
        return rows.of(author, after, limit);
    }

    /// What its author wants no more.
    @Transactional
    public void remove(UUID id, String author) {
        if (!rows.remove(id, author)) {
            throw new DraftNotFound();
        }
    }

    DraftCheckView check(UUID id, String author) {
        DraftBody body = own(id, author).body();
        Wording wording = body.wording();
        List<String> missing = new ArrayList<>(unsaid(body));
        missing.addAll(wording.missingParts());
        return new DraftCheckView(
                List.copyOf(missing), Checker.advise(wording, body.hasPlace()), similar(body, wording));
    }

    private List<SimilarMatch> similar(DraftBody body, Wording wording) {
        UUID hall = body.hallId();
        if (hall == null || wording.title().isBlank()) {
            return List.of();
        }
        return similars.to(new SimilarQuestion(
                        hall, wording.title(), wording.whatShouldBeDone(), body.subject(), body.areaCode()))
                .items();
    }

    private static List<String> unsaid(DraftBody body) {
        List<String> unsaid = new ArrayList<>();
        if (body.hallId() == null) {
            unsaid.add("hallId");
        }
        if (body.subject() == null) {
            unsaid.add("subject");
        }
        if (body.lang() == null) {
            unsaid.add("lang");
        }
        if (body.wording().title().isBlank()) {
            unsaid.add("title");
        }
        return unsaid;
    }

    private DraftView own(UUID id, String author) {
        return rows.find(id, author).orElseThrow(DraftNotFound::new);
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return rows.of(person, null, MOST).stream()
                .map(draft -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("id", draft.id());
                    entry.put("body", draft.body());
                    entry.put("savedAt", draft.savedAt());
                    return entry;
                })
                .toList();
    }

    @Override
    public int forget(String person) {
        return rows.removeAll(person);
    }
}
