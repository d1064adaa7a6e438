package hamgara.forum.proposal;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static org.assertj.core.api.Assertions.assertThat;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
@WithTestResource(TestStack.class)
class ParallelProposalTest {

    @RepeatedTest(5)
    void showsTheSecondOfTwoAuthorsTheProposalOfTheFirst() throws Exception {
        Forum forum = Forum.withThreshold(5);
        var body = forum.proposal("SPORT", "باز کردن حیاط مدرسه‌ها در عصر");
        var together = new CyclicBarrier(2);
        Callable<Integer> author = () -> {
            String person = citizen();
            together.await();
            return post(person, "/v1/proposals", body).statusCode();
        };

        try (var authors = Executors.newFixedThreadPool(2)) {
            assertThat(authors.invokeAll(List.of(author, author)))
                    .extracting(Future::get)
                    .containsExactlyInAnyOrder(201, 409);
        }
    }
}
