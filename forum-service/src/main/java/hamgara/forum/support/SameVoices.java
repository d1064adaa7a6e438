package hamgara.forum.support;

import hamgara.forum.personal.Remains;
import hamgara.forum.proposal.Proposals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Knows who has a voice in two proposals under two words, as they were forgotten in between.
@ApplicationScoped
class SameVoices {

    private final SupportRows rows;
    private final Proposals proposals;
    private final Remains remains;

    SameVoices(SupportRows rows, Proposals proposals, Remains remains) {
        this.rows = rows;
        this.proposals = proposals;
        this.remains = remains;
    }

    /// The word in the source, and that of the same person in the target.
    Map<String, String> of(UUID source, UUID target, SupportState inSource) {
        Set<String> here = rows.standing(source, inSource);
        Set<String> there = rows.standing(target, SupportState.ACTIVE, SupportState.CONDITIONAL, SupportState.INVALID);
        Map<String, String> same = new HashMap<>();
        for (UUID origin : proposals.origins(target)) {
            here.stream()
                    .filter(person -> there.contains(remains.of(person, origin)))
                    .forEach(person -> same.put(person, remains.of(person, origin)));
        }
        for (UUID origin : proposals.origins(source)) {
            there.stream()
                    .filter(person -> here.contains(remains.of(person, origin)))
                    .forEach(person -> same.put(remains.of(person, origin), person));
        }
        return same;
    }
}
