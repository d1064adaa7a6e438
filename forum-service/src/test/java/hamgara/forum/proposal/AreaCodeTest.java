package hamgara.forum.proposal;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class AreaCodeTest {

    private static final String SHUSH = "0614021281";

    @ParameterizedTest
    @ValueSource(strings = {"۰۶۱۴۰۲۱۲۸۱", "٠٦١٤٠٢١٢٨١", " 0614-021281 ", SHUSH})
    void ofAProposalIsReadInAnyDigits(String typed) {
        Forum forum = Forum.withThreshold(5);
        var body = forum.proposal("SPORT", "زمین اسکیت");
        body.put("areaCode", typed);

        post(citizen(), "/v1/proposals", body).then().statusCode(201).body("areaCode", equalTo(SHUSH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "شوش", "۰۶۱۴x"})
    void holdsDigitsAlone(String typed) {
        Forum forum = Forum.withThreshold(5);
        var body = forum.proposal("SPORT", "زمین اسکیت");
        body.put("areaCode", typed);

        post(citizen(), "/v1/proposals", body).then().statusCode(422).body("errors.pointer", hasItem("/areaCode"));
    }
}
