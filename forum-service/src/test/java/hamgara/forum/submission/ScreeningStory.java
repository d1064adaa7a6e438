package hamgara.forum.submission;

import static hamgara.forum.Forum.citizen;

import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.util.Map;

/// One proposal is sent back, another not shown.
class ScreeningStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Forum forum = ScreeningTest.screened(Map.of());
        String returned = ScreeningTest.sent(forum, citizen(), "پیشنهادی که برمی‌گردد");
        String rejected = ScreeningTest.sent(forum, citizen(), "پیشنهادی که نشان داده نمی‌شود");
        ScreeningTest.decided(forum, returned, "RETURN", null, "کدام محله؟")
                .then()
                .statusCode(200);
        ScreeningTest.decided(forum, rejected, "REJECT", "IRRELEVANT", null)
                .then()
                .statusCode(200);
    }
}
