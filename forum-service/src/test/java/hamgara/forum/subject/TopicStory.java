package hamgara.forum.subject;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;

/// A topic is added.
class TopicStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        assertThat(TopicTest.added("CULTURE", 999)).isNotEmpty();
    }
}
