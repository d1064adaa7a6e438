package hamgara.forum.minutes;

import hamgara.forum.search.SearchIndex;
import hamgara.forum.search.SearchKind;
import hamgara.forum.search.Searchable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lets signed minutes be found, by their number and by what they say.
@ApplicationScoped
class MinutesWords {

    private final SearchIndex index;
    private final MinutesItems items;

    MinutesWords(SearchIndex index, MinutesItems items) {
        this.index = index;
        this.items = items;
    }

    void put(MinutesRecord signed, String number, Instant signedAt) {
        index.put(new Searchable(
                SearchKind.MINUTES,
                signed.id,
                signed.hallId,
                signed.county,
                null,
                number,
                Stream.concat(Stream.of(signed.summary), said(signed.id)).collect(Collectors.joining(" ")),
                signedAt));
    }

    private Stream<String> said(UUID minutes) {
        return items.of(minutes).stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.outcome()), item.commitments().stream().map(MinutesView.Commitment::text)));
    }
}
