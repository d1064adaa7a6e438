package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.systemtest.EventListener.Message;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class JourneyTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final String OF_SHUSH = "?county=" + CardAct.SHUSH;

    @Test
    void leadsFromACountySwitchedOnToAResolutionVerified() {
        var story = new Story();
        String integrator = Tokens.client("integrator");
        try (EventListener listener = EventListener.open(integrator, OF_SHUSH)) {
            CardAct.Card card = new CardAct(story).play();
            await().atMost(LONG_ENOUGH).until(() -> !listener.about(card.id()).isEmpty());
            List<Message> firstAct = listener.messages();

            var venues = new VenueAct(story);
            venues.shareHalls();
            venues.bookAndGo(card);
            new DialogueAct(story).play();

            mustTell(listener, story);
            mustGoOnAfter(firstAct, listener, integrator);
        }
    }

    /// Every event, each subject's in the order in which it happened, its versions without a gap.
    private static void mustTell(EventListener listener, Story story) {
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(story.typesBySubject()).allSatisfy((subject, types) -> {
                    List<Message> told = listener.about(subject);
                    assertThat(told).extracting(Message::type).containsExactlyElementsOf(types);
                    assertThat(told)
                            .extracting(Message::version)
                            .containsExactlyElementsOf(LongStream.rangeClosed(1, types.size())
                                    .boxed()
                                    .toList());
                }));
        assertThat(listener.messages()).extracting(Message::type).contains("hamgara.card.county-switched-on.v1");
        assertThat(listener.messages()).extracting(Message::event).containsOnly("message");
    }

    /// Whoever comes back with the last id seen gets what was missed, and nothing twice.
    private static void mustGoOnAfter(List<Message> seen, EventListener listener, String bearer) {
        List<Message> all = listener.messages();
        List<String> missed =
                all.subList(seen.size(), all.size()).stream().map(Message::id).toList();
        try (EventListener again =
                EventListener.open(bearer, OF_SHUSH, seen.getLast().position())) {
            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(again.messages())
                            .extracting(Message::id)
                            .containsExactlyInAnyOrderElementsOf(missed));
        }
    }
}
